"""Many claims by hand as one decision, so that one undo takes them back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.domain.errors import CommandError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review.acts_on_claims import accept_own, make_claim
from reviewer.domain.review.commands import AddClaim
from reviewer.domain.review.log import Draft
from reviewer.domain.review.view import CaseView
from reviewer.domain.review.work import Tools, Work
from reviewer.domain.tongue import mark, say

BROUGHT, BROUGHT_ONE = mark("Add {number} claims from {format}"), mark("Add a claim from {format}")


@dataclass(frozen=True, slots=True)
class Together:
    """What adding many claims comes to.

    Attributes:
        draft: the decision; `None` if nothing can be added.
        made: for each command the id of its claim, `""` where it was refused.
        refused: why, by the place of the command.
    """

    draft: Draft | None
    made: tuple[str, ...]
    refused: dict[int, str]


def add_together(
    view: CaseView,
    additions: Sequence[AddClaim],
    analyst: str,
    tools: Tools,
    *,
    format: str,
    accept: bool = False,
    progress: Progress = silent,
) -> Together:
    """Return what adding claims would change; one that makes no sense is left out, and told.

    Args:
        view: the case.
        additions: the claims, in the order of their numbers.
        analyst: who brings them.
        tools: as for any decision.
        format: where they come from, in words.
        accept: whether that analyst accepts them, too; else nobody has decided on them.
        progress: told of each; what it raises stops the work.

    Raises:
        CommandError: the analyst has no name.
    """
    if not analyst.strip():
        raise CommandError(
            say("A decision needs the analyst's name; set it in the settings or with --analyst.")
        )
    work = Work(view, tools, analyst)
    refused: dict[int, str] = {}
    made = tuple(_added(work, additions, accept, refused, progress))
    number = sum(map(bool, made))
    if not number:
        return Together(None, made, refused)
    work.refresh()
    what = (BROUGHT if number > 1 else BROUGHT_ONE).format(number=number, format=format)
    return Together(Draft(AddClaim.name, what, work.changes(), tuple(work.texts.values())), made, refused)


def _added(
    work: Work, additions: Sequence[AddClaim], accept: bool, refused: dict[int, str], progress: Progress
) -> Iterator[str]:
    for at, command in enumerate(additions):
        progress(at, len(additions), say("Adding claims"))
        try:
            claim = make_claim(work, command)
        except CommandError as error:
            refused[at] = str(error)
            yield ""
            continue
        if accept:
            accept_own(work, claim)
        yield claim.id
