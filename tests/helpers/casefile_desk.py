"""What the tests of case files share: deciding on a case, and what it says."""

from reviewer.domain.review.records import Table
from reviewer.domain.review.state import CaseState
from reviewer.services.casefile import open_casefile, pack, unpack
from reviewer.services.review import Review, Step
from reviewer.store.copying import read_copy
from reviewer.store.verify import verify


def rows_of(database, case):
    with database.read(case) as view:
        return read_copy(view)


def decide(database, case, analyst, *commands):
    review = Review(database, case, analyst)
    for command in commands:
        review.handle_all([Step(command, analyst)])
    return review


def brought(source, target, case, folder, analyst="mk"):
    """Bring a case from one database into another; the case there is sound afterwards."""
    report = unpack(target, open_casefile(pack(source, case, folder / "moved.reviewcase")), analyst)
    found = verify(target, case)
    assert found.ok, found.problems
    return report


def outcome(database, case):
    """What a case says, without what only its own log knows: numbers of decisions, keys of texts."""
    copy = rows_of(database, case)
    texts = {one.ref: one.text for one in copy.contents}
    state = CaseState(case, texts, {one.uid: one.text for one in copy.sources})
    parts = {one.digest: one for one in copy.parts}
    for decision in copy.decisions:
        state.log(decision, [one for digest in decision.parts for one in parts[digest].changes()])
    names = {one.id: texts[one.name] for one in state.sections()}
    said = {}
    for home in state.articles():
        for claim in state.claims_in(home.id):
            fact = state.row(Table.FACT, claim.fact)
            wording = texts.get(fact["wording"] or fact["title"])
            mates = sorted(one.id for one in state.claims_of(claim.fact))
            verdicts = {
                v.analyst: (v.ruling, v.reason, texts.get(v.note, "")) for v in state.verdicts_on(claim.id)
            }
            settled = (fact["resolution"], sorted(fact["chosen"]), texts.get(fact["reason"], ""))
            links = sorted((one.first, one.second, one.same) for one in state.links_of(claim.id))
            said[claim.id] = (
                *(
                    texts[claim.body],
                    claim.start,
                    claim.end,
                    texts.get(claim.note, ""),
                    verdicts,
                    mates,
                    settled,
                ),
                *(wording, texts.get(fact["note"], ""), names.get(fact["section"], ""), links),
                sorted((one.kind, one.sides) for one in state.conflicts_of(claim.fact)),
            )
    return said
