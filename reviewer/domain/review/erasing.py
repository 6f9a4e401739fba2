"""Erasing an article: which texts of a case go with it, and what becomes of what rests on it."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reviewer.domain.names import Form
from reviewer.domain.review.acts_on_articles import leave
from reviewer.domain.review.bodies import body_to_text, canonical_json
from reviewer.domain.review.log import ERASE, Draft
from reviewer.domain.review.names import forms_from_text, forms_to_text
from reviewer.domain.review.records import (
    REFS,
    ArticleRecord,
    Change,
    FactRecord,
    Table,
    from_row,
)
from reviewer.domain.review.view import ERASED, REPLACED_BY
from reviewer.domain.review.work import Work, unsettled
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark

ERASED_IT = mark("Erase article {letter}")
GROUPED = mark("Grouped by the analysis.")
SECTION = mark("Section {number}")
_WORD = re.compile(r"\w+")
_LONG = 4
"""Letters from which a word that stands in no other article gives an article away."""
_ROW = 3
"""Words in a row that do so, however short."""
_SAID = ("statement", "attribution", "subject", "attribute", "scope")


@dataclass(frozen=True, slots=True)
class Kept:
    """All that a case keeps of what was ever said in it.

    Attributes:
        texts: by ref.
        articles: the articles' texts by id.
        changes: every change ever logged, those of stored inputs, too.
    """

    texts: Mapping[str, str]
    articles: Mapping[str, str]
    changes: Sequence[Change]


@dataclass(frozen=True, slots=True)
class Going:
    """What erasing an article comes to.

    Attributes:
        article: its id.
        letter: its letter.
        draft: the decision.
        refs: the texts that go, from the whole of the log.
        claims: number of claims that go.
        decided: how many of them have a verdict.
        facts: number of facts that go, for no other article says them.
        thinner: number of facts that stay and lose a source.
        reopened: number of settled facts that are open again.
        quoted: number of texts of people elsewhere (notes, lines, edited statements) that go, for they use
            words that stand in this article alone.
        case_named: the name of the case uses such words; it stays.
    """

    article: str
    letter: str
    draft: Draft
    refs: frozenset[str]
    claims: int
    decided: int
    facts: int
    thinner: int
    reopened: int
    quoted: int
    case_named: bool


def erase(work: Work, article: ArticleRecord, kept: Kept) -> Going:
    """Return what erasing an article comes to; nothing is changed here.

    The article keeps its letter, so that no other one gets it, and nothing else.
    """
    refs = _Refs(article.id, kept)
    own, quoting = refs.own(), refs.quoting()
    gone = own | quoting
    claims = list(work.view.claims_in(article.id))
    facts = list(dict.fromkeys(one.fact for one in claims))
    settled = [one for one in facts if work.fact(one).resolution is not None]
    decided = sum(bool(work.view.verdicts_on(one.id)) for one in claims)
    leave(work, article, claims)
    work.put(replace(article, meta=work.seal(canonical_json({"name": ERASED, REPLACED_BY: article.id}))))
    stay = [one for one in facts if work.claims_of(one)]
    _reword(work, article.id, gone)
    gone |= _rename(work, article.id, gone)
    work.refresh()
    changes = work.changes()
    sealed = {ref for one in changes for ref in _refs_in(one.table, one.after)}
    texts = tuple(one for ref, one in work.texts.items() if ref in sealed)
    case = work.view.row(Table.CASE, work.view.case_id()) or {}
    return Going(
        article=article.id,
        letter=article.letter,
        draft=Draft(ERASE, ERASED_IT.format(letter=article.letter), changes, texts),
        refs=frozenset(gone),
        claims=len(claims),
        decided=decided,
        facts=len(facts) - len(stay),
        thinner=len(stay),
        reopened=sum(one in stay and work.fact(one).resolution is None for one in settled),
        quoted=len(quoting),
        case_named=refs.gives_away(work.view.text(str(case.get("name", "")))),
    )


def _reword(work: Work, article: str, gone: set[str]) -> None:
    """Take what goes out of the records of other articles, and of facts."""
    for home in work.view.articles():
        for one in work.view.claims_in(home.id) if home.id != article else ():
            now = work.claim(one.id)
            new = replace(
                now,
                note="" if now.note in gone else now.note,
                why=work.seal(GROUPED) if now.why in gone else now.why,
            )
            if now.body in gone:  # says again what its own article says
                text, span = work.article_text(home.id), Span(now.start, now.end)
                new = replace(new, body=work.seal(body_to_text(work.tools.propose(home, text, span, ""))))
            if new != now:
                work.put(new)
            for verdict in work.view.verdicts_on(one.id):
                if verdict.note in gone:
                    work.put(replace(verdict, note=""))
            fact = work.fact(new.fact)
            fields = {name: "" for name in ("wording", "note", "reason") if getattr(fact, name) in gone}
            if fact.title in gone:
                fields["title"] = work.seal(_title(work, fact))
            if "wording" in fields and fact.chosen:
                fields["wording"] = work.seal(_title(work, fact, fact.chosen))
            if fields:
                made = from_row(FactRecord, fact.id, {**(work.row(Table.FACT, fact.id) or {}), **fields})
                lost = made.resolution is not None and fact.wording in gone and not made.wording
                work.put(unsettled(made) if lost else made)


def _title(work: Work, fact: FactRecord, chosen: Sequence[str] = ()) -> str:
    """Return what the first of a fact's claims says, or the first of those that were chosen."""
    said = (work.statement(one) for one in work.claims_of(fact.id) if not chosen or one.id in chosen)
    return next((one for one in said if one != ERASED), ERASED)


def _rename(work: Work, article: str, gone: set[str]) -> set[str]:
    """Take what goes out of names and sections; return the refs of lists of forms that go, too."""
    more = set()
    for name in work.view.names():
        forms = _elsewhere(forms_from_text(work.text(name.forms)), article) if name.forms not in gone else ()
        if forms is None:
            continue
        more.add(name.forms)
        if name.called in gone or not forms:
            more.add(name.called)
            work.drop(Table.NAME, name.id)
        else:
            work.put(replace(name, forms=work.seal(forms_to_text(forms))))
    for alias in work.view.aliases():
        if gone & {alias.form, alias.called}:
            more |= {alias.form, alias.called}
            work.drop(Table.ALIAS, alias.id)
    for number, section in enumerate(work.view.sections(), start=1):
        if section.name in gone:
            work.put(replace(section, name=work.seal(SECTION.format(number=number))))
    return more


def _elsewhere(forms: Sequence[Form], article: str) -> tuple[Form, ...] | None:
    """Return the forms of a name that other articles have; `None` if this article has none of them."""
    found = []
    for one in forms:
        places = tuple(place for place in one.places if place.article != article)
        left = len(one.places) - len(places)
        if places or not left:
            found.append(replace(one, places=places, count=max(one.count - left, len(places))))
    return tuple(found) if tuple(found) != tuple(forms) else None


class _Refs:
    """Which refs of the log stand for texts that an article's erasure takes along."""

    def __init__(self, article: str, kept: Kept) -> None:
        self._article, self._kept = article, kept
        self._claims: set[str] = set()
        self._meta: set[str] = set()
        self._homes: defaultdict[str, set[str]] = defaultdict(set)
        articles: dict[str, str] = {}
        for table, key, row in _rows(kept.changes):
            if table is Table.CLAIM and "article" in row:
                articles[key] = row["article"]
            if table is Table.ARTICLE and key == article:
                self._meta |= {row["meta"]} if row.get("meta") else set()
        self._claims = {key for key, home in articles.items() if home == article}
        for table, key, row in _rows(kept.changes):
            if table is Table.CLAIM and "fact" in row:
                self._homes[row["fact"]].add(articles.get(key, ""))
        self._words, self._rows_of = self._own_words()
        self._said = self._own_statements()

    def own(self) -> set[str]:
        """Return the refs of records that are the article's own."""
        found: set[str] = set()
        for table, key, row in _rows(self._kept.changes):
            if self._is_own(table, key):
                found |= set(_refs_in(table, row))
        return found

    def quoting(self) -> set[str]:
        """Return the refs of other records whose texts use words that stand in this article alone."""
        edited = {
            key
            for table, key, row in _rows(self._kept.changes)
            if table is Table.CLAIM and (row.get("edited") or row.get("by_hand"))
        }
        found: set[str] = set()
        for table, key, row in _rows(self._kept.changes):
            if table in (Table.ARTICLE, Table.CASE) or self._is_own(table, key):
                continue
            for name in REFS.get(table, ()):
                ref = row.get(name)
                if not ref or (name == "body" and key not in edited):
                    continue
                text = self._kept.texts.get(ref, "")
                if self.gives_away(text) or (table is Table.FACT and text in self._said):
                    found.add(ref)
        return found

    def gives_away(self, text: str) -> bool:
        """Tell whether a text uses words that stand in this article alone."""
        words = [one for part in _strings(text) for one in _split(part)]
        return not self._words.isdisjoint(words) or not self._rows_of.isdisjoint(_in_rows(words))

    def _is_own(self, table: Table, key: str) -> bool:
        if table is Table.ARTICLE:
            return key == self._article
        if table is Table.CLAIM:
            return key in self._claims
        if table is Table.VERDICT:
            return key.partition(":")[0] in self._claims
        if table is Table.FACT:
            return self._homes.get(key) == {self._article}
        return table is Table.TIE and self._article in key.split("|")

    def _own_words(self) -> tuple[set[str], set[tuple[str, ...]]]:
        mine = [self._kept.articles.get(self._article, "")]
        others = [text for key, text in self._kept.articles.items() if key != self._article]
        for table, key, row in _rows(self._kept.changes):
            if table is Table.ARTICLE and row.get("meta"):
                said = list(_strings(self._kept.texts.get(row["meta"], "")))
                (mine if key == self._article else others).extend(said)
        own, theirs = [_split(one) for one in mine], [_split(one) for one in others]
        words = {one for part in own for one in part if len(one) >= _LONG}
        rows = {one for part in own for one in _in_rows(part)}
        return (
            words.difference(*theirs),
            rows.difference(*(_in_rows(part) for part in theirs)),
        )

    def _own_statements(self) -> set[str]:
        mine: set[str] = set()
        others: set[str] = set()
        for table, key, row in _rows(self._kept.changes):
            text = self._kept.texts.get(row.get("body") or "", "") if table is Table.CLAIM else ""
            if text:
                (mine if key in self._claims else others).add(json.loads(text)["statement"])
        return mine - others


def _rows(changes: Iterable[Change]) -> Iterator[tuple[Table, str, Mapping[str, Any]]]:
    for one in changes:
        for row in (one.before, one.after):
            if row:
                yield one.table, one.key, row


def _refs_in(table: Table, row: Mapping[str, Any] | None) -> Iterator[str]:
    return (row[name] for name in REFS.get(table, ()) if row and row.get(name))


def _strings(text: str) -> Iterator[str]:
    """Return what a text says; of one that is JSON, what its fields say that hold words."""
    try:
        data = json.loads(text) if text[:1] in ("{", "[") else text
    except ValueError:
        data = text
    yield from _said(data)


def _said(data: Any) -> Iterator[str]:  # noqa: ANN401 - JSON values
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        names = _SAID if "statement" in data else [one for one in data if one not in ("places", "why")]
        for name in names:
            yield from _said(data.get(name))
    elif isinstance(data, list):
        for one in data:
            yield from _said(one)


def _split(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _in_rows(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _ROW]) for at in range(len(words) - _ROW + 1)}
