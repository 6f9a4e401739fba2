"""An updated version of an article beside the old one: what would be carried over, and what has changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reviewer.domain.articles import Article
from reviewer.domain.review import view as reading
from reviewer.domain.review.records import ArticleRecord, ClaimRecord, Ruling
from reviewer.domain.review.replacing import Carry, Plan, one_language, plan
from reviewer.domain.review.view import CaseView, replaced_in
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.domain.versions import Kin, is_later, nearest, pairs
from reviewer.services.deciding import described
from reviewer.store.database import Database

Rulings = tuple[tuple[str, Ruling], ...]
"""Who said what of a claim: analyst and ruling, in the order in which they said it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles.

    Attributes:
        id: its id.
        letter: its letter.
        title: its headline, else the name of its file.
        publisher: who published it.
        published_on: ISO date, or `""`.
    """

    id: str
    letter: str
    title: str
    publisher: str = ""
    published_on: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """A claim that keeps what people decided of it.

    Attributes:
        old_label: as the old article has it, such as `A3`.
        new_label: the new article's claim that takes it over; `""`: one is made.
        words: the words, which stand in both texts.
        statement: what it states.
        rulings: what analysts said of it.
        old_span: where the words stand in the old text.
        new_span: where they stand in the new one.
    """

    old_label: str
    new_label: str
    words: str
    statement: str
    rulings: Rulings
    old_span: Span
    new_span: Span


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim that people decided, and whose words do not stand any more: it is not carried over.

    Attributes:
        old_label: such as `A3`.
        statement: what it states.
        rulings: what analysts said of it.
        before: its words in the old text, in whole sentences.
        after: what stands in their place; `""`: nothing, they are gone.
        before_span: where `before` stands in the old text.
        after_span: where `after` stands in the new one; `None`: gone.
        words: just the claim's words.
    """

    old_label: str
    statement: str
    rulings: Rulings
    before: str
    after: str
    before_span: Span
    after_span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """An article and its new version side by side.

    Attributes:
        old: the article that would be replaced.
        new: the one that would take its place.
        shared: part of the shorter text's words that the longer one has, too; 0 to 1.
        later: the new one is dated after the old one; `None` where a date is missing or they are the same.
        carried: what keeps its decisions, in the order of the old labels.
        changed: what was decided of words that do not stand any more.
        dropped_undecided: claims of the old article that leave, and that nobody decided.
        only_new: claims of the new article on words that the old one does not have.
    """

    old: Side
    new: Side
    shared: float
    later: bool | None
    carried: tuple[Carried, ...]
    changed: tuple[Changed, ...]
    dropped_undecided: int
    only_new: int


@dataclass(frozen=True, slots=True)
class Offer:
    """Two articles of a case of which one is a version of the other.

    Attributes:
        old: the older one by its date, else the one that came first into the case.
        new: the other one.
        shared: part of the shorter text's words that the longer one has, too; 0 to 1.
    """

    old: Side
    new: Side
    shared: float


def compare(database: Database, case_id: str, old: str, new: str) -> Comparison:
    """Return what replacing an article by its new version would come to; nothing is changed.

    Args:
        database: the open database; this may run in any thread.
        case_id: the case.
        old: letter or id of the article that would be replaced.
        new: letter or id of the one that would take its place.

    Raises:
        CommandError: the one cannot replace the other; the sentence says why.
        StoreError: there is no such case.
    """
    with database.read(case_id) as view:
        found = plan(view, old, new)
        sides = _side(view, found.old), _side(view, found.new)
        return Comparison(
            *sides,
            shared=found.shared,
            later=is_later(sides[1].published_on, sides[0].published_on),
            carried=tuple(_carried(view, found, one) for one in found.carried),
            changed=tuple(_changed(view, found, one) for one in found.left),
            dropped_undecided=len(found.undecided),
            only_new=found.only_new,
        )


def offers(database: Database, case_id: str) -> tuple[Offer, ...]:
    """Return the pairs of a case of which one article may replace the other, most alike first.

    Raises:
        StoreError: there is no such case.
    """
    with database.snapshot(case_id) as reader:
        pages = reader.pages()
    with database.read(case_id) as view:
        records = {one.id: one for one in view.articles()}
        gone = replaced_in(view)
        articles = [
            described(one.item.id, reading.meta(view, records[one.item.id]), one.text, one.furniture)
            for one in pages
            if one.item.id in records and one.item.id not in gone
        ]
        return tuple(_offers(view, articles, records))


def _offers(
    view: CaseView, articles: Sequence[Article], records: Mapping[str, ArticleRecord]
) -> Iterator[Offer]:
    spoken = {one.id: one.language for one in articles}
    found = [one for one in pairs(articles) if one.kin is Kin.VERSION]
    for one in sorted(found, key=lambda pair: -pair.shared):
        if one_language(spoken[one.first], spoken[one.second]):
            older, newer = (one.first, one.second) if one.later is not False else (one.second, one.first)
            yield Offer(_side(view, records[older]), _side(view, records[newer]), one.shared)


def _side(view: CaseView, article: ArticleRecord) -> Side:
    known = reading.meta(view, article)
    title = str(known.get("title", "") or known.get("name", ""))
    told = (str(known.get(name, "")) for name in ("publisher", "published_on"))
    return Side(article.id, article.letter, title, *told)


def _carried(view: CaseView, found: Plan, one: Carry) -> Carried:
    old = Span(one.old.start, one.old.end)
    return Carried(
        reading.label(view, one.old),
        reading.label(view, one.new) if one.new is not None else "",
        old.of(found.alignment.old),
        reading.body(view, one.old).statement,
        _rulings(view, one.old),
        old,
        one.span,
    )


def _changed(view: CaseView, found: Plan, one: ClaimRecord) -> Changed:
    span = Span(one.start, one.end)
    before, after = found.alignment.sentences(span), found.alignment.near(span)
    return Changed(
        reading.label(view, one),
        reading.body(view, one).statement,
        _rulings(view, one),
        before.of(found.alignment.old),
        after.of(found.alignment.new) if after is not None else "",
        before,
        after,
        span.of(found.alignment.old),
    )


def _rulings(view: CaseView, claim: ClaimRecord) -> Rulings:
    given = sorted(view.verdicts_on(claim.id), key=lambda one: (one.seq, one.id))
    return tuple((one.analyst, one.ruling) for one in given)


def near_notes(new: Iterable[Article], known: Mapping[str, Article]) -> list[str]:
    """Return what is to be said of articles that are nearly the same as one that is there."""
    letters = {one.id: name for name, one in known.items()}
    found = []
    for one in new:
        likeness = nearest(one, known.values())
        if likeness is None:
            continue
        parts = {
            "name": name_of(one),
            "letter": letters[likeness.other],
            "share": f"{likeness.shared:.0%}",
        }
        if likeness.kin is Kin.COPY:
            told = mark(
                "“{name}” is nearly the same text as article {letter} ({share}); they are one origin."
            )
        elif likeness.later is False:
            told = mark("“{name}” is an earlier version of article {letter} ({share} the same).")
        else:
            told = mark("“{name}” is another version of article {letter} ({share} the same).")
        found.append(say(told, **parts))
    return found


def name_of(article: Article) -> str:
    """Return what an article is called in a sentence."""
    return article.name if article.name != "pasted" else article.title or say("The pasted text")
