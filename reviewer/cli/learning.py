"""The command that tells what was learnt from decisions, and sets whom they teach."""

from typing import TYPE_CHECKING

from reviewer.cli.commands import Options, opened, tell
from reviewer.domain.errors import CommandError
from reviewer.domain.tongue import say

if TYPE_CHECKING:
    from reviewer.services.learning import Learnt

WHOM = {"off": "nobody", "case": "this case", "all": "every case of the database"}
_MOST_PLACES = 6


def learned(options: Options) -> int:
    """Tell what was learnt; change whom it teaches, or reset it."""
    from reviewer.domain.lessons import Scope
    from reviewer.domain.review.commands import Forget, Learn

    if (options.reset or options.teach) and not options.case:
        raise CommandError(say("Name the case that --reset or --teach is for; `reviewer cases` lists them."))
    with opened(options) as workspace:
        library = workspace.library
        names = {one.id: one.name for one in library.cases()}
        wanted = [library.find(options.case)] if options.case else list(names)
        for case in wanted:
            review = workspace.review(case)
            if options.teach and Scope(options.teach) is not review.learnt().scope:
                review.handle(Learn(Scope(options.teach)))
            if options.reset:
                review.handle(Forget())
            _print(names[case], review.learnt())
    if not wanted:
        tell(options, "There are no cases yet; `reviewer import CASE FOLDER` makes one.")
    return 0


def _print(name: str, found: "Learnt") -> None:
    print(f"{name}\n  its decisions teach {WHOM[found.scope.value]}")
    if found.told:
        print(f"  {found.told}")
    elif found.scope.value != "off":
        print("  nothing was learnt yet; the shipped judgement is used")
    for one in found.lines:
        print(f"  - {one.text} ({one.basis}{_places(one.places)})")
    for offer in found.names:
        how = "the same as" if offer.same else "another than"
        print(f"  - said in “{offer.case}”, not here: “{offer.form}” is {how} “{offer.other}”")


def _places(places: tuple[str, ...]) -> str:
    if not places:
        return ""
    more = len(places) - _MOST_PLACES
    return ": " + ", ".join(places[:_MOST_PLACES]) + (f" and {more} more" if more > 0 else "")
