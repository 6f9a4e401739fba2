"""The commands on a case as one file: pack and unpack."""

from reviewer.cli.commands import Options, opened, tell
from reviewer.cli.terminal import Watched


def pack(options: Options) -> int:
    """Write a case into one file."""
    with opened(options) as workspace, Watched(quiet=options.quiet) as progress:
        path = workspace.pack(workspace.library.find(options.case), options.output, progress)
        progress.clear()
    tell(options, f"Wrote {path}; the script verify.py in it checks it without this program.")
    return 0


def unpack(options: Options) -> int:
    """Bring a case file into the database."""
    with opened(options) as workspace, Watched(quiet=options.quiet) as progress:
        report = workspace.unpack(options.file, progress)
        progress.clear()
    for sentence in report.told():
        tell(options, sentence)
    return 0
