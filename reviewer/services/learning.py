"""What was learnt from decisions: gathered from the cases of a database, told in words; nothing leaves it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from reviewer.domain.lessons import Lessons, Scope
from reviewer.domain.names import Pairs, find_name
from reviewer.domain.readmodel import CaseSummary
from reviewer.domain.review.lessons import learning_of, lessons_of
from reviewer.domain.review.names import names_now, said_of_names
from reviewer.domain.review.view import CaseView


@dataclass(frozen=True, slots=True)
class LearntLine:
    """One thing that was learnt.

    Attributes:
        text: what, in words.
        basis: the decisions it rests on, in words.
        places: labels of the claims that were decided, those of other cases with the case's name.
    """

    text: str
    basis: str
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameOffer:
    """What was said of a name in another case of the database, and might be said here.

    Attributes:
        form: the form.
        other: the name it stands for, or does not stand for.
        same: whether it does.
        case: the name of the case where it was said.
    """

    form: str
    other: str
    same: bool
    case: str


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the next analysis of a case will use.

    Attributes:
        scope: whom the decisions of this case teach.
        told: all of it in one sentence; `""` if nothing was learnt.
        lines: what was learnt, what moves most first.
        names: what was said of names elsewhere, and is not said here yet.
        digest: names the state; a run that uses it carries this name. `""` if nothing was learnt.
    """

    scope: Scope
    told: str
    lines: tuple[LearntLine, ...] = ()
    names: tuple[NameOffer, ...] = ()
    digest: str = ""


class Cases(Protocol):
    """What is needed of a database."""

    def cases(self) -> list[CaseSummary]:
        """Return the cases."""
        ...

    def read(self, case: str) -> AbstractContextManager[CaseView]:
        """Open a case to read it as deciding does."""
        ...


def lessons_for(database: Cases, case_id: str) -> Lessons:
    """Return what counts for a case: its own decisions, and those of cases that teach every case.

    Args:
        database: the database.
        case_id: the case; `""`: one that has yet to be made.
    """
    out = Lessons()
    if case_id:
        with database.read(case_id) as view:
            if learning_of(view).scope is Scope.OFF:
                return out
            out = lessons_of(view)
    for case, view in _others(database, case_id):
        if learning_of(view).scope is Scope.ALL:
            out = out.and_(lessons_of(view, case.name))
    return out


def learnt(database: Cases, case_id: str) -> Learnt:
    """Return what the next analysis of a case will use, in words."""
    from reviewer.analysis.findings import findings_of, told  # imported when it is asked for, not at start
    from reviewer.analysis.learning import learned

    with database.read(case_id) as view:
        scope = learning_of(view).scope
    if scope is Scope.OFF:
        return Learnt(scope, "")
    state = learned(lessons_for(database, case_id))
    lines = tuple(LearntLine(one.text, one.basis, one.places) for one in findings_of(state))
    return Learnt(scope, told(state), lines, tuple(_offers(database, case_id)), state.digest)


def _others(database: Cases, case_id: str) -> Iterator[tuple[CaseSummary, CaseView]]:
    for case in sorted(database.cases(), key=lambda one: one.id):
        if case.id != case_id:
            with database.read(case.id) as view:
                yield case, view


def _offers(database: Cases, case_id: str) -> Iterator[NameOffer]:
    """Yield what other cases say of names that this case has, too, and holds otherwise."""
    with database.read(case_id) as view:
        names = names_now(view)
        mine = {frozenset(pair) for pairs in said_of_names(view) for pair in pairs}
    if not names:
        return
    offered: set[frozenset[str]] = set()
    for case, other in _others(database, case_id):
        said: list[tuple[bool, Pairs]] = list(zip((True, False), said_of_names(other), strict=True))
        for same, pairs in said:
            for form, called in pairs:
                pair = frozenset((form, called))
                one, two = find_name(names, form), find_name(names, called)
                if one is None or two is None or pair in mine | offered:
                    continue
                if (one.root == two.root) is not same:
                    offered.add(pair)
                    yield NameOffer(form, called, same, case.name)
