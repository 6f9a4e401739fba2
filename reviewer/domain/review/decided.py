"""What people decided in a case, and the proof that a new analysis left it as it was."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviewer.domain.review import view as reading
from reviewer.domain.review.lessons import KEY as LEARNING
from reviewer.domain.review.records import CALLED, ClaimRecord, FactRecord, Row, Table
from reviewer.domain.review.view import CaseView
from reviewer.domain.tongue import count, say

_NAMES = {Table.VERDICT: "verdict", Table.LINK: "link", Table.ALIAS: "name"}
"""How the records of decisions are told (see `_counted`)."""


@dataclass(frozen=True, slots=True)
class Decided:
    """All that people decided in a case.

    Attributes:
        rows: the records that hold it, as they stand.
        counts: what it is, and how often.
    """

    rows: Mapping[tuple[Table, str], Row]
    counts: Mapping[str, int]

    def told(self) -> str:
        """Return what was compared, as `3 verdicts, 1 edited statement`; `""` if nothing was decided."""
        return ", ".join(_counted(what, number) for what, number in self.counts.items() if number)


def is_settled(view: CaseView, claim: ClaimRecord) -> bool:
    """Tell whether a person has had a hand in a claim itself."""
    return (
        claim.by_hand
        or claim.edited
        or bool(claim.note)
        or not claim.why
        or bool(view.verdicts_on(claim.id))
        or bool(view.links_of(claim.id))
    )


def settled_in(view: CaseView) -> dict[str, ClaimRecord]:
    """Return the claims that no analysis may change, move or withdraw, by id.

    They are those in which a person had a hand; those of a fact that a person put into words or made a note
    on; and one of each fact that a person gave its place on the sheet, for without a claim there is no fact.
    """
    settled, anchors = _held(view)
    return {**settled, **anchors}


def _held(view: CaseView) -> tuple[dict[str, ClaimRecord], dict[str, ClaimRecord]]:
    """Return the claims that are decided, and those that only hold a fact that has its place."""
    kept: dict[str, ClaimRecord] = {}
    anchors: dict[str, ClaimRecord] = {}
    loose: defaultdict[str, list[ClaimRecord]] = defaultdict(list)
    for home in view.articles():
        for one in view.claims_in(home.id):
            if is_settled(view, one):
                kept[one.id] = one
            else:
                loose[one.fact].append(one)
    held = {one.fact for one in kept.values()}
    for key, claims in loose.items():
        fact = reading.fact(view, key)
        if fact is not None and (fact.wording or fact.note):
            kept.update((one.id, one) for one in claims)
        elif fact is not None and key not in held and is_placed(view, fact):
            anchors[claims[0].id] = claims[0]
    return kept, anchors


def is_placed(view: CaseView, fact: FactRecord) -> bool:
    """Tell whether a decision changed a fact, such as its place on the sheet.

    An analysis gives it a section, too, but no position.
    """
    return fact.position != 0 or view.touched_since(0, Table.FACT, fact.id) is not None


def decided_in(view: CaseView) -> Decided:
    """Return all that people decided in a case as it stands."""
    rows: dict[tuple[Table, str], Row] = {}
    counts: Counter[str] = Counter()

    def keep(table: Table, key: str, what: str = "") -> None:
        row = view.row(table, key)
        if row is not None:
            rows[table, key] = dict(row)
            counts.update([what] if what else [])

    keep(Table.CASE, view.case_id())
    keep(Table.LEARNING, LEARNING)
    for article in view.articles():
        keep(Table.ARTICLE, article.id)
    for section in view.sections():
        keep(Table.SECTION, section.id)
    settled, anchors = _held(view)
    for key, claim in settled.items():
        keep(Table.CLAIM, key)
        counts.update(_acts_on(claim))
        for verdict in view.verdicts_on(key):
            keep(Table.VERDICT, verdict.id, _NAMES[Table.VERDICT])
        for link in view.links_of(key):
            if (Table.LINK, link.id) not in rows:
                keep(Table.LINK, link.id, _NAMES[Table.LINK])
    for key in dict.fromkeys(claim.fact for claim in (*settled.values(), *anchors.values())):
        fact = reading.fact(view, key)
        if fact is not None:
            keep(Table.FACT, key)
            counts.update(_acts_on_fact(fact))
    for alias in view.aliases():
        keep(Table.ALIAS, alias.id, _NAMES[Table.ALIAS])
    return Decided(rows, counts)


def _counted(what: str, number: int) -> str:
    return {
        "verdict": count("%n verdict(s)", "", number),
        "link": count("%n judgement(s) of same or different", "", number),
        "name": count("%n decision(s) on (a name|names)", "", number),
        "by hand": count("%n claim(s) by hand", "", number),
        "edited": count("%n edited claim(s)", "", number),
        "note": count("%n note(s)", "", number),
        "settled": count("%n settled fact(s)", "", number),
        "wording": count("%n line(s) in a person's words", "", number),
    }[what]


def _acts_on(claim: ClaimRecord) -> list[str]:
    done = {"by hand": claim.by_hand, "edited": claim.edited, "note": bool(claim.note)}
    return [what for what, so in done.items() if so]


def _acts_on_fact(fact: FactRecord) -> list[str]:
    settled = fact.resolution is not None
    done = {"settled": settled, "wording": bool(fact.wording), "note": bool(fact.note)}
    return [what for what, so in done.items() if so]


def lost(decided: Decided, view: CaseView) -> list[str]:
    """Return what of all that was decided no longer stands as it did, in words; empty: nothing.

    Each record is read again and compared field by field.
    """
    out = []
    for (table, key), row in decided.rows.items():
        now = view.row(table, key)
        if now is None:
            out.append(say("{what} is gone", what=_called(view, table, key, row)))
            continue
        changed = [name for name, value in row.items() if _plain(now.get(name)) != _plain(value)]
        if changed:
            named = _called(view, table, key, row)
            out += [say("{what} has another {field}", what=named, field=one) for one in changed]
    return out


def _plain(value: object) -> object:
    """Return a field as it is compared: lists and tuples are one."""
    return (
        [_plain(one) for one in value]
        if isinstance(value, Sequence) and not isinstance(value, str)
        else value
    )


def _called(view: CaseView, table: Table, key: str, row: Row) -> str:
    claim = key if table is Table.CLAIM else row.get("claim", "")
    record = reading.claim(view, claim) if claim else None
    if record is None:
        known = {Table.ALIAS: say("a decision on a name"), Table.LINK: say("a link of two claims")}
        return known.get(table) or say("a {record}", record=say(CALLED[table]))
    label = reading.label(view, record)
    if table is Table.CLAIM:
        return say("the claim {label}", label=label)
    return say("the {record} on {label}", record=say(CALLED[table]), label=label)
