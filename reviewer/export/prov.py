"""Who decided what from which source, in the terms of W3C PROV: PROV-O as JSON-LD, and PROV-JSON.

Entities are the sheet, its facts, the claims, the articles, the verdicts and the settlements; activities are
the decisions of the log; agents are the analysts and the program. What a decision made is invalidated by the
decision that took it back or replaced it; a decision that is undone says by which one.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reviewer.domain.ordering import lines_of
from reviewer.domain.readmodel import FactDetail
from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import Change, Row, Table
from reviewer.domain.sheet import SheetLine
from reviewer.export.document import Document, chosen
from reviewer.export.machines import Data, derived, plain, taken_back, to_json_ld, told, urn, without_empty
from reviewer.export.words import web_address

PROV = "http://www.w3.org/ns/prov#"
PAV = "http://purl.org/pav/"
"""Provenance, Authoring and Versioning 2.3, an ontology on top of PROV-O: which copy was had, and when."""
OWN = "urn:reviewer:prov:"
"""Terms that PROV has not: `sort`, `command`, `undoes`, `redoes`, `undoneBy`."""
REVISION = "wasRevisionOf"
"""A derivation, which PROV-JSON tells as one, with its type."""
RELATIONS = {
    "wasGeneratedBy": ("entity", "activity"),
    "used": ("activity", "entity"),
    "wasDerivedFrom": ("generatedEntity", "usedEntity"),
    REVISION: ("generatedEntity", "usedEntity"),
    "wasAttributedTo": ("entity", "agent"),
    "wasAssociatedWith": ("activity", "agent"),
    "wasInvalidatedBy": ("entity", "activity"),
    "wasInformedBy": ("informed", "informant"),
    "actedOnBehalfOf": ("delegate", "responsible"),
    "hadMember": ("collection", "entity"),
}
"""Each relation with its two ends, as PROV-JSON calls them; PROV-O leads from the first to the second."""


@dataclass
class Provenance:
    """Things by name with what is said of them, and relations between them."""

    entities: dict[str, Data] = field(default_factory=dict)
    activities: dict[str, Data] = field(default_factory=dict)
    agents: dict[str, Data] = field(default_factory=dict)
    relations: dict[tuple[str, str, str], None] = field(default_factory=dict)

    def relate(self, relation: str, first: str, second: str) -> None:
        """Remember a relation; one that is told twice counts once."""
        self.relations[relation, first, second] = None


def write_prov(document: Document) -> bytes:
    """Return PROV-O as JSON-LD, UTF-8; its context stands in the file."""
    found = provenance(document)
    nodes: dict[str, Data] = {}
    for kind, things in (("Entity", found.entities), ("Activity", found.activities), ("Agent", found.agents)):
        for name, data in things.items():
            more = data.get("type", "")
            nodes[name] = {"@id": name, "@type": [kind, more] if more else kind}
            nodes[name] |= {key: value for key, value in data.items() if key != "type"}
    for relation, first, second in found.relations:
        nodes[first].setdefault(relation, []).append(second)
    return to_json_ld({"@context": context(), "@graph": list(nodes.values())})


def write_prov_json(document: Document) -> bytes:
    """Return PROV-JSON (Member Submission of 2013), UTF-8."""
    found = provenance(document)
    made: Data = {"prefix": {"id": "urn:uuid:", "own": OWN, "pav": PAV}}
    for kind, things in (("entity", found.entities), ("activity", found.activities), ("agent", found.agents)):
        made[kind] = {_short(name): dict(_json_fields(data)) for name, data in things.items()}
    for number, (relation, first, second) in enumerate(found.relations, start=1):
        ends = (f"prov:{one}" for one in RELATIONS[relation])
        told: Data = dict(zip(ends, (_short(first), _short(second)), strict=True))
        if relation == REVISION:
            told["prov:type"] = {"$": "prov:Revision", "type": "prov:QUALIFIED_NAME"}
        sort = "wasDerivedFrom" if relation == REVISION else relation
        made.setdefault(sort, {})[f"_:r{number}"] = told
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def context() -> Data:
    """Return the JSON-LD context: each term that the file uses, with its address."""
    plain_terms = ("Entity", "Activity", "Agent", "Person", "SoftwareAgent", "Collection", "value")
    times = ("startedAtTime", "endedAtTime", "generatedAtTime")
    time = "http://www.w3.org/2001/XMLSchema#dateTime"
    return {
        **{name: PROV + name for name in plain_terms},
        **{name: {"@id": PROV + name, "@type": time} for name in times},
        **{name: {"@id": PROV + name, "@type": "@id"} for name in (*RELATIONS, "atLocation")},
        "retrievedFrom": {"@id": PAV + "retrievedFrom", "@type": "@id"},
        "retrievedOn": {"@id": PAV + "retrievedOn", "@type": time},
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        **{name: OWN + name for name in ("sort", "command")},
        **{name: {"@id": OWN + name, "@type": "@id"} for name in ("undoes", "redoes", "undoneBy")},
    }


def provenance(document: Document) -> Provenance:
    """Return what is known of how the sheet came about."""
    return _Builder(document).build()


class _Builder:
    def __init__(self, document: Document) -> None:
        self.document, self.sheet = document, chosen(document.sheet)
        self.found = Provenance()
        self._undone = taken_back(document)
        self._steps = {one.seq: urn("decision", one.id) for one in document.log}
        self._program = derived("software", "Reviewer")
        self._rows: dict[tuple[Table, str], Row] = {}
        self._born: set[str] = set()
        self._ended: dict[str, str] = {}
        self._told = {one.claim.id: one for one in told(document)}

    def build(self) -> Provenance:
        self.found.agents[self._program] = {"type": "SoftwareAgent", "label": "Reviewer"}
        self._articles()
        for decision in self.document.log:
            self._decision(decision)
        self._claims()
        self._facts()
        self._sheet()
        return self.found

    def _articles(self) -> None:
        there = (*self.document.pages, *self.document.replaced)
        names = {one.item.letter: urn("article", one.item.id) for one in there}
        for page in there:
            item = page.item
            address = web_address(item.address)
            label = f"{item.letter}: {item.title or item.name}"
            self.found.entities[urn("article", item.id)] = without_empty({
                "label": label,
                "sort": "article",
                "atLocation": address,
                "retrievedFrom": web_address(item.fetched_from),
                "retrievedOn": item.fetched_at,
            })  # fmt: skip
        for page in self.document.replaced:
            if page.item.replaced_by in names:
                new, old = names[page.item.replaced_by], urn("article", page.item.id)
                self.found.relate(REVISION, new, old)

    def _decision(self, one: Decision) -> None:
        step, agent = self._steps[one.seq], self._agent(one.analyst)
        undone = self._undone.get(one.seq)
        self.found.activities[step] = without_empty({
            "label": one.what,
            "command": one.command,
            "startedAtTime": one.at,
            "endedAtTime": one.at,
            "undoes": self._steps.get(one.undoes or 0),
            "redoes": self._steps.get(one.redoes or 0),
            "undoneBy": self._steps.get(undone or 0),
        })  # fmt: skip
        self.found.relate("wasAssociatedWith", step, agent)
        if one.seq - 1 in self._steps:
            self.found.relate("wasInformedBy", step, self._steps[one.seq - 1])
        if one.analyzes:
            self._analysis(step, agent)
        for change in one.changes:
            self._change(one, step, change)

    def _analysis(self, step: str, agent: str) -> None:
        """Say that the program found the claims of the articles that were there; people asked it to."""
        self.found.relate("wasAssociatedWith", step, self._program)
        self.found.relate("actedOnBehalfOf", self._program, agent)
        if sum(two.analyzes for two in self.document.log) == 1:
            for page in (*self.document.pages, *self.document.replaced):
                self.found.relate("used", step, urn("article", page.item.id))

    def _change(self, one: Decision, step: str, change: Change) -> None:
        before = self._rows.get((change.table, change.key), dict(change.before or {}))
        after = None if change.after is None else {**before, **change.after}
        self._rows[change.table, change.key] = after or {}
        if change.table is Table.VERDICT:
            self._judged(one, step, change.key.partition(":")[0], before, after)
        elif change.table is Table.FACT:
            self._handled("fact", step, change)
            self._settled(one, step, change.key, before, after)
        elif change.table is Table.CLAIM:
            self._handled("claim", step, change)

    def _handled(self, sort: str, step: str, change: Change) -> None:
        """Say that a decision made, changed or removed a claim or a fact."""
        name = urn(sort, change.key)
        self.found.entities.setdefault(name, {"sort": sort})
        if change.after is None:
            self._end(name, step)
        elif change.before is None and name not in self._born and name not in self._ended:
            self._born.add(name)
            self.found.relate("wasGeneratedBy", name, step)
        else:
            self._again(name, step)

    def _judged(self, one: Decision, step: str, claim: str, before: Row, after: Row | None) -> None:
        about = urn("claim", claim)
        old, new = (derived("verdict", one.case, row.get("seq"), claim) for row in (before, after or {}))
        if before.get("seq") and (after is None or old != new):
            self._end(old, step)
        if after is not None:
            value = ": ".join(str(after[name]) for name in ("ruling", "reason") if after.get(name))
            self.found.entities.setdefault(about, {"sort": "claim"})
            self._made(one, step, new, {"label": value, "value": value, "sort": "verdict"}, [about])

    def _settled(self, one: Decision, step: str, fact: str, before: Row, after: Row | None) -> None:
        old, new = (
            derived("settlement", one.case, row.get("settled_seq"), fact) if row.get("resolution") else ""
            for row in (before, after or {})
        )
        if old and old != new:
            self._end(old, step)
        if after is not None and new and old != new:
            about = [urn("claim", key) for key in after.get("chosen") or ()]
            for name in about:
                self.found.entities.setdefault(name, {"sort": "claim"})
            value = str(after["resolution"])
            told = {"label": value, "value": value, "sort": "settlement"}
            self._made(one, step, new, told, [urn("fact", fact), *about])

    def _made(self, one: Decision, step: str, key: str, data: Data, about: Sequence[str]) -> None:
        if key in self.found.entities:  # brought back
            self._again(key, step)
            return
        self.found.entities[key] = {**data, "generatedAtTime": one.at}
        self.found.relate("wasGeneratedBy", key, step)
        self.found.relate("wasAttributedTo", key, self._agent(one.analyst))
        for name in about:
            self.found.relate("wasDerivedFrom", key, name)
            self.found.relate("used", step, name)

    def _end(self, name: str, step: str) -> None:
        if name in self.found.entities:
            self._again(name, step)
            self._ended[name] = step
            self.found.relate("wasInvalidatedBy", name, step)

    def _again(self, name: str, step: str) -> None:
        """Say that a decision used what is there already, or is there again."""
        if name in self._ended:
            self.found.relations.pop(("wasInvalidatedBy", name, self._ended.pop(name)), None)
        self.found.relate("used", step, name)

    def _agent(self, name: str) -> str:
        key = derived("analyst", name)
        self.found.agents.setdefault(key, {"type": "Person", "label": name})
        return key

    def _claims(self) -> None:
        by_hand = {key[1] for key in self.found.relations if key[0] == "wasGeneratedBy"}
        runs = [self._steps[one.seq] for one in self.document.log if one.analyzes]
        for one in self._told.values():
            name, body = urn("claim", one.claim.id), one.claim.body
            told = {"label": one.claim.label, "value": body.statement, "sort": "claim"}
            self.found.entities.setdefault(name, {}).update(told)
            self.found.relate("wasDerivedFrom", name, urn("article", one.page.item.id))
            if name not in by_hand:
                self.found.relate("wasAttributedTo", name, self._program)
                if len(runs) == 1:
                    self.found.relate("wasGeneratedBy", name, runs[0])

    def _facts(self) -> None:
        facts = {one.item.id: one for one in self.document.facts}
        for line in lines_of(self.sheet):
            name = urn("fact", line.fact_id)
            told = {"label": line.text, "value": line.text, "sort": "fact"}
            self.found.entities.setdefault(name, {}).update(told)
            for key in _sources(line, facts.get(line.fact_id)):
                if urn("claim", key) in self.found.entities:
                    self.found.relate("wasDerivedFrom", name, urn("claim", key))
            for who, _ in line.decided:
                self.found.relate("wasAttributedTo", name, self._agent(who))

    def _sheet(self) -> None:
        sheet = self.sheet
        name = derived("sheet", sheet.case_id, sheet.head, sheet.made_at)
        self.found.entities[name] = {
            "type": "Collection",
            "label": sheet.title,
            "sort": "sheet",
            "generatedAtTime": sheet.made_at,
        }
        self.found.relate("wasAttributedTo", name, self._program)
        for who in sheet.analysts:
            self.found.relate("wasAttributedTo", name, self._agent(who))
        for line in (*sheet.lines, *sheet.open_questions):
            self.found.relate("hadMember", name, urn("fact", line.fact_id))


def _sources(line: SheetLine, fact: FactDetail | None) -> Iterator[str]:
    yield from (one.claim_id for one in (*line.citations, *line.differing))
    if fact is not None:
        yield from fact.chosen


def _short(name: str) -> str:
    return name.replace("urn:uuid:", "id:")


def _json_fields(data: Data) -> Iterator[tuple[str, object]]:
    """Yield the attributes of a thing as PROV-JSON has them."""
    known = {"label": "prov:label", "value": "prov:value", "startedAtTime": "prov:startTime"}
    known |= {"endedAtTime": "prov:endTime"}
    for name, value in data.items():
        if name == "type":
            yield "prov:type", {"$": f"prov:{value}", "type": "prov:QUALIFIED_NAME"}
        elif name in ("undoes", "redoes", "undoneBy"):
            yield f"own:{name}", {"$": _short(value), "type": "prov:QUALIFIED_NAME"}
        elif name == "atLocation":
            yield "prov:location", {"$": value, "type": "xsd:anyURI"}
        elif name == "retrievedFrom":
            yield "pav:retrievedFrom", {"$": value, "type": "xsd:anyURI"}
        elif name == "retrievedOn":
            yield "pav:retrievedOn", {"$": value, "type": "xsd:dateTime"}
        elif name == "generatedAtTime":
            yield "own:generatedAtTime", {"$": value, "type": "xsd:dateTime"}
        else:
            yield known.get(name, f"own:{name}"), plain(value)
