"""The command that brings annotations made elsewhere into a case."""

from typing import TYPE_CHECKING

from reviewer.cli.commands import Options, opened, tell
from reviewer.cli.terminal import Watched, complain

if TYPE_CHECKING:
    from reviewer.services.annotations import Brought


def annotations(options: Options) -> int:
    """Make claims by hand of what was marked elsewhere; tell of every mark that is no new claim, and why."""
    from reviewer.services.annotations import read_file

    files = [(path.name, read_file(path)) for path in options.files]
    with opened(options) as workspace, Watched(quiet=options.quiet) as progress:
        room = workspace.annotations(workspace.library.find(options.case))
        for name, foreign in files:
            found = room.bring(foreign, name, accept=options.accept, progress=progress)
            progress.clear()
            tell(options, f"{name} ({foreign.format}): {_summary(found)}.")
            _print(options, found)
    return 0


def _summary(found: "Brought") -> str:
    parts = ["1 claim was added" if len(found.added) == 1 else f"{len(found.added)} claims were added"]
    if found.added:
        parts[0] += f" ({', '.join(found.added)})"
    if found.same:
        same = len(found.same)
        parts.append("1 mark is a claim already" if same == 1 else f"{same} marks are claims already")
    if found.unplaced:
        missing = len(found.unplaced)
        parts.append(f"{missing} {'has' if missing == 1 else 'have'} no place in the case")
    return ", ".join(parts)


def _print(options: Options, found: "Brought") -> None:
    from reviewer.services.annotations import told

    for note in () if options.quiet else found.notes:
        complain(note)
    for one, claim in found.same:
        tell(options, f"  {claim} already: {one.foreign.label or one.foreign.quote}")
    for missing in found.unplaced:
        tell(options, f"  no place: {told(missing)}")
