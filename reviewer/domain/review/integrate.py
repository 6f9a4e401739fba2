"""Bringing a run of the analysis into a case: it adds, and never loses or silently changes a decision."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from reviewer.domain.articles import Article, letter
from reviewer.domain.claims import Analysis, Claim, Conflict, Fact
from reviewer.domain.lessons import ON_PAGE
from reviewer.domain.names import Name
from reviewer.domain.review.acts_on_sheet import meta_text
from reviewer.domain.review.bodies import Sealed, body_to_text
from reviewer.domain.review.decided import settled_in
from reviewer.domain.review.log import Draft
from reviewer.domain.review.names import forms_to_text
from reviewer.domain.review.parts import Part, content_of, make_part
from reviewer.domain.review.records import (
    ArticleRecord,
    Change,
    ClaimRecord,
    FactRecord,
    NameRecord,
    SectionRecord,
    Table,
    TieRecord,
    pair_key,
)
from reviewer.domain.review.view import CaseView, replaced_in
from reviewer.domain.review.work import Tools, Work
from reviewer.domain.tongue import mark
from reviewer.domain.uncollected import uncollected


@dataclass(frozen=True, slots=True)
class Integration:
    """What an analysis run adds to a case.

    Attributes:
        draft: the decision; its changes stand in the parts.
        parts: the inputs to be stored, in the order in which they are applied.
        letters: letters of the articles added.
        claims: number of claims added.
        withdrawn: number of undecided claims that this run no longer finds.
    """

    draft: Draft
    parts: tuple[Part, ...]
    letters: tuple[str, ...]
    claims: int
    withdrawn: int


@uncollected()
def integrate(
    view: CaseView,
    analysis: Analysis,
    articles: Sequence[Article],
    tools: Tools,
    analyst: str,
    keys: Sequence[bytes],
) -> Integration:
    """Return the decision that brings `analysis` into the case.

    Args:
        view: the case.
        analysis: a run over the old and the new articles.
        articles: the new ones, in the order of their letters.
        tools: for ids, refs and the conflicts of facts whose claims are not those the run grouped.
        analyst: who asked for it.
        keys: one key for each part: two for the case, and one for each article of the case.
    """
    analysis = _current(analysis, replaced_in(view))
    work = Work(view, tools, analyst, new_texts={one.id: one.text for one in articles})
    letters = _add_articles(work, articles)
    kept = settled_in(view)
    homes = _homes(work, analysis, kept)
    added = _add_claims(work, analysis, kept, homes)
    withdrawn = _withdraw(work, analysis, kept)
    _add_ties(work, analysis)
    _add_names(work, analysis.names)
    _judge(work, analysis, homes)
    work.refresh()
    parts = _parts(work, analysis.engine, keys)
    names = ", ".join(letters)
    what = mark("Import {letters}").format(letters=names) if letters else mark("Analyze again")
    return Integration(Draft("import", what, ()), parts, letters, added, withdrawn)


def _current(analysis: Analysis, replaced: frozenset[str]) -> Analysis:
    """Return a run without what it found in articles that were replaced while it ran."""
    if not any(one.id in replaced for one in analysis.articles):
        return analysis
    gone = {one.id for one in analysis.claims if one.article_id in replaced}
    facts = []
    for fact in analysis.facts:
        kept = [(one, why) for one, why in _reasons(fact) if one not in gone]
        if kept:
            ids, reasons = zip(*kept, strict=True)
            facts.append(replace(fact, claim_ids=ids, reasons=reasons))
    return replace(
        analysis,
        articles=tuple(one for one in analysis.articles if one.id not in replaced),
        claims=tuple(one for one in analysis.claims if one.id not in gone),
        facts=tuple(facts),
        ties=tuple(one for one in analysis.ties if not replaced & {one.first, one.second}),
        judged=False,  # its conflicts may name them
    )


def _add_articles(work: Work, articles: Sequence[Article]) -> tuple[str, ...]:
    first = len(work.view.articles())
    letters = tuple(letter(first + n) for n in range(len(articles)))
    for name, one in zip(letters, articles, strict=True):
        known = meta_text(
            name=one.name,
            title=one.title,
            publisher=one.publisher,
            author=one.author,
            published_on=one.published_on,
            address=one.address,
            language=one.language,
        )
        work.put(ArticleRecord(one.id, name, work.seal(known)))
    return letters


def _homes(work: Work, analysis: Analysis, kept: Mapping[str, ClaimRecord]) -> dict[str, str]:
    """Return the case's fact for each fact of the run: the one it shares most with, or a new one.

    A fact that holds claims people had a hand in is preferred, for those cannot follow elsewhere.
    """
    shares: list[tuple[int, int, int, str, str]] = []
    for place, fact in enumerate(analysis.facts):
        rows = ((one, work.view.row(Table.CLAIM, one)) for one in fact.claim_ids)
        found = [(one, row["fact"]) for one, row in rows if row is not None]
        total = Counter(home for _, home in found)
        fixed = Counter(home for one, home in found if one in kept)
        shares += [(fixed[home], count, -place, fact.id, home) for home, count in total.items()]
    homes: dict[str, str] = {}
    taken: set[str] = set()
    for *_, run_fact, home in sorted(shares, reverse=True):
        if run_fact not in homes and home not in taken:
            homes[run_fact] = home
            taken.add(home)
    sections = _Sections(work)
    for fact in analysis.facts:
        if fact.id not in homes and any(one not in kept for one in fact.claim_ids):
            key = fact.id if work.row(Table.FACT, fact.id) is None else work.tools.mint.new_id()
            work.put(FactRecord(key, work.seal(fact.title), section=sections.called(fact.section)))
            homes[fact.id] = key
    return homes


class _Sections:
    """The sections of the sheet by name, those that this run adds too."""

    def __init__(self, work: Work) -> None:
        self._work = work
        known = work.view.sections()
        self._last = max((one.position for one in known), default=0)
        self._keys: dict[str, str] = {}
        for one in known:
            self._keys.setdefault(work.text(one.name).casefold(), one.id)

    def called(self, name: str) -> str:
        """Return the section of this name, made where it is missing; `""` is none."""
        key = self._keys.get(name.casefold(), "") if name else ""
        if name and not key:
            key, self._last = self._work.tools.mint.new_id(), self._last + 1
            self._work.put(SectionRecord(key, self._work.seal(name), self._last))
            self._keys[name.casefold()] = key
        return key


def _add_claims(
    work: Work, analysis: Analysis, kept: Mapping[str, ClaimRecord], homes: Mapping[str, str]
) -> int:
    """Write the run's claims; number the new ones by their place in the text."""
    place = {one: (homes.get(fact.id), why) for fact in analysis.facts for one, why in _reasons(fact)}
    next_number = {one.id: work.view.next_number(one.id) for one in work.articles()}
    reasons: dict[tuple[str, str], str] = {}
    added = 0
    by_text = sorted(analysis.claims, key=lambda one: (one.article_id, one.span, one.id))
    for claim in by_text:
        home, why = place.get(claim.id, (None, ""))
        if claim.id in kept or home is None:
            continue
        row = work.view.row(Table.CLAIM, claim.id)
        if row is not None:
            _keep_loose(work, claim, home, why)
            continue
        number = next_number[claim.article_id]
        next_number[claim.article_id] = number + 1
        sealed = reasons.get((claim.article_id, why))
        if sealed is None:  # one text for the claims of an article: they are erased together
            sealed = reasons[claim.article_id, why] = work.seal(why)
        added += 1
        work.put(
            ClaimRecord(
                claim.id,
                claim.article_id,
                number,
                claim.span.start,
                claim.span.end,
                home,
                work.seal(body_to_text(claim.body)),
                why=sealed,
            )
        )
    return added


def _reasons(fact: Fact) -> list[tuple[str, str]]:
    reasons = fact.reasons or ("",) * len(fact.claim_ids)
    return [
        (one, why or mark("Grouped by the analysis."))
        for one, why in zip(fact.claim_ids, reasons, strict=True)
    ]


def _keep_loose(work: Work, claim: Claim, home: str, why: str) -> None:
    """Bring an undecided claim up to date with the run."""
    old = work.claim(claim.id)
    new = old
    text = body_to_text(claim.body)
    if work.text(old.body) != text:
        new = replace(new, body=work.seal(text))
    if old.fact != home or (why == ON_PAGE) is not (work.text(old.why) == ON_PAGE):
        new = replace(new, fact=home, why=work.seal(why))
    if new != old:
        work.put(new)


def _withdraw(work: Work, analysis: Analysis, kept: Mapping[str, ClaimRecord]) -> int:
    found = {one.id for one in analysis.claims}
    analyzed = {one.id for one in analysis.articles}
    gone = [
        one.id
        for home in work.view.articles()
        if home.id in analyzed
        for one in work.view.claims_in(home.id)
        if one.id not in kept and one.id not in found
    ]
    for key in gone:
        work.drop(Table.CLAIM, key)
    return len(gone)


def _judge(work: Work, analysis: Analysis, homes: Mapping[str, str]) -> None:
    """Keep the run's conflicts for the facts whose claims are just those that it grouped."""
    if not analysis.judged:
        return
    found: dict[str, list[Conflict]] = defaultdict(list)
    for fact_id, conflict in analysis.conflicts:
        found[fact_id].append(conflict)
    for fact in analysis.facts:
        home = homes.get(fact.id)
        if home is not None and {one.id for one in work.claims_of(home)} == set(fact.claim_ids):
            work.judged[home] = found[fact.id]


def _add_ties(work: Work, analysis: Analysis) -> None:
    for tie in analysis.ties:
        key = pair_key(tie.first, tie.second)
        first, second = key.split("|")
        row = work.view.row(Table.TIE, key)
        if row is not None and (row["passages"], work.text(row["agency"])) == (tie.passages, tie.agency):
            continue
        work.put(TieRecord(key, first, second, tie.passages, work.seal(tie.agency)))


def _add_names(work: Work, names: Sequence[Name]) -> None:
    """Write the run's names in the place of those of the run before; what people said of them stays."""
    before = {work.view.text(one.called): one for one in work.view.names()}
    for name in names:
        old = before.pop(name.full, None)
        forms = forms_to_text(name.forms)
        if old is None:
            made = NameRecord(
                work.tools.mint.new_id(), name.kind.value, work.seal(name.full), work.seal(forms)
            )
            work.put(made)
        elif (old.kind, work.view.text(old.forms)) != (name.kind.value, forms):
            work.put(replace(old, kind=name.kind.value, forms=work.seal(forms)))
    for gone in before.values():
        work.drop(Table.NAME, gone.id)


def _parts(work: Work, engine: str, keys: Sequence[bytes]) -> tuple[Part, ...]:
    """Return the changes by article, so that an article can be erased with all that speaks of it."""
    articles = [one.id for one in work.articles()]
    shelves: dict[str, list[Change]] = defaultdict(list)
    homes: dict[str, str] = {}
    for change in work.changes():
        shelves[_shelf(work, change, homes)].append(change)
    making = []
    with ThreadPoolExecutor(max_workers=1) as packing:  # zlib lets others go on while it packs
        for key, shelf in zip(keys, ["", *articles, "-"], strict=True):
            changes = shelves.get(shelf)
            if changes:
                texts = _texts_of(work, changes)
                content = content_of(changes, texts)
                article = "" if shelf == "-" else shelf
                making.append(packing.submit(make_part, key, article, engine, changes, texts, content))
    return tuple(one.result() for one in making)


def _shelf(work: Work, change: Change, homes: dict[str, str]) -> str:
    """Return the article that a change speaks of, `""` for the case as a whole, `"-"` for what goes.

    Args:
        work: the run.
        change: one of its changes.
        homes: the article of each fact's first claim, as far as it was looked for.
    """
    if change.after is None:
        return "-"
    if change.table is Table.CLAIM:
        row = work.row(Table.CLAIM, change.key)
        return str(row["article"]) if row is not None else "-"
    if change.table not in (Table.FACT, Table.CONFLICT):
        return ""
    row = work.row(Table.CONFLICT, change.key) if change.table is Table.CONFLICT else {"fact": change.key}
    if row is None:
        return "-"
    fact = row["fact"]
    if fact not in homes:
        homes[fact] = work.claims_of(fact)[0].article
    return homes[fact]


def _texts_of(work: Work, changes: Sequence[Change]) -> list[Sealed]:
    refs = (value for one in changes for value in (one.after or {}).values() if isinstance(value, str))
    return list({ref: work.texts[ref] for ref in refs if ref in work.texts}.values())
