"""The command that erases an article for good."""

import sys

from reviewer.cli.commands import Options, opened, tell
from reviewer.cli.terminal import Watched, complain
from reviewer.domain.errors import CommandError
from reviewer.domain.tongue import say


def erase(options: Options) -> int:
    """Erase an article, or finish what was cut off."""
    if not options.finish and not (options.case and options.article):
        raise CommandError(say("Name the case, and the article with --article; or finish with --finish."))
    with opened(options) as workspace:
        if options.finish:
            left = workspace.finish_erasing()
            tell(
                options, "What was erased is gone from the file and from the backups that could be rewritten."
            )
        else:
            case = workspace.library.find(options.case)
            sentences = workspace.what_goes(case, options.article)
            for one in sentences:
                tell(options, one)
            if not options.yes and not _sure():
                raise CommandError(
                    say("Nothing was erased; say --yes if you mean it. {goes}", goes=" ".join(sentences))
                )
            with Watched(quiet=options.quiet) as progress:
                going, left = workspace.erase(case, options.article, progress)
            tell(options, f"Erased article {going.letter}.")
    for one in left.told():
        complain(one)
    return 1 if left.backups else 0


def _sure() -> bool:
    """Ask at the terminal; where there is none, nobody can say yes."""
    if not sys.stdin.isatty():
        return False
    print(say("Erase it for good? Type yes:"), end=" ", flush=True)
    return sys.stdin.readline().strip().casefold() in ("yes", "y", "ja", "sí", "si")
