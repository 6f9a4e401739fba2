"""The command that erases articles for good."""

import sys
from typing import TYPE_CHECKING

from reviewer.cli.commands import Options, opened, tell
from reviewer.cli.terminal import Watched, complain
from reviewer.domain.errors import CommandError
from reviewer.domain.tongue import say

if TYPE_CHECKING:
    from reviewer.services.erasing import Left
    from reviewer.services.workspace import Workspace


def erase(options: Options) -> int:
    """Erase articles, or finish what was cut off."""
    if not options.finish and not (options.case and (options.article or options.person)):
        raise CommandError(say("Name the case, and the article with --article; or finish with --finish."))
    with opened(options) as workspace:
        if options.finish:
            left = workspace.finish_erasing()
            tell(
                options, "What was erased is gone from the file and from the backups that could be rewritten."
            )
        else:
            left = _erase(options, workspace)
    for one in left.told():
        complain(one)
    return 1 if left.backups else 0


def _erase(options: Options, workspace: "Workspace") -> "Left":
    case = workspace.library.find(options.case)
    named = [options.article] if options.article else []
    kin = workspace.kin_of(case, options.article) if options.article else []
    named += kin if options.with_versions else []
    named += workspace.mentioning(case, options.person) if options.person else []
    sentences = [one for name in dict.fromkeys(named) for one in workspace.what_goes(case, name)]
    staying = [one for one in kin if one not in named]
    if staying:
        sentences.append(
            say(
                "Most of its words stand in {letters}, too (another version, or a copy), and stay there;"
                " --with-versions erases that as well.",
                letters=", ".join(staying),
            )
        )
    sentences += workspace.decided_by(case, options.person) if options.person else []
    for one in sentences:
        tell(options, one)
    if not options.yes and not _sure():
        raise CommandError(
            say("Nothing was erased; say --yes if you mean it. {goes}", goes=" ".join(sentences))
        )
    with Watched(quiet=options.quiet) as progress:
        gone, left = workspace.erase(case, *dict.fromkeys(named), progress=progress)
    for going in gone:
        tell(options, f"Erased article {going.letter}.")
    return left


def _sure() -> bool:
    """Ask at the terminal; where there is none, nobody can say yes."""
    if not sys.stdin.isatty():
        return False
    print(say("Erase it for good? Type yes:"), end=" ", flush=True)
    return sys.stdin.readline().strip().casefold() in ("yes", "y", "ja", "sí", "si")
