"""The sheet kept at hand is the sheet of the database, whatever was decided, and reads only what changed."""

import random
from dataclasses import replace

import pytest

from reviewer.domain.errors import Cancelled, CommandError, ExportError
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.domain.sheet import FactSheet, SheetOptions
from reviewer.services import live_sheet, publish

CLAIMS = ("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3")
ACTS = (
    lambda r, a, b: c.Accept((a, b)),
    lambda r, a, b: c.Reject((a,), Reason.FALSE),
    lambda r, a, b: c.HandBack((a,), "look"),
    lambda r, a, b: c.Clear((a,)),
    lambda r, a, b: c.AcceptFacts((a, b)),
    lambda r, a, b: c.Edit(a, f"The bridge cost {r.randint(1, 99)} million euros"),
    lambda r, a, b: c.MoveSpan(a, r.randint(0, 9), r.randint(10, 30)),
    lambda r, a, b: c.Settle(a, r.choice(list(ResolutionKind)), (a,), r.choice(["", "As settled"])),
    lambda r, a, b: c.Reopen(a),
    lambda r, a, b: c.Merge((a, b)),
    lambda r, a, b: c.Split((a,)),
    lambda r, a, b: c.Same(a, b),
    lambda r, a, b: c.Note(r.choice(["", "note"]), claim=a),
    lambda r, a, b: c.Note("note", fact=a),
    lambda r, a, b: c.Word(a, r.choice(["", "A line"])),
    lambda r, a, b: c.Assign((a, b), r.choice(["", "Money", "New"])),
    lambda r, a, b: c.MoveFacts((a,), r.choice(["", "Money", "New"])),
    lambda r, a, b: c.RenameSection("Money", r.choice(["Cash", "Dates"])),
    lambda r, a, b: c.OrderFacts((a, b)),
    lambda r, a, b: c.Describe(a[0], publisher=r.choice(["", "North"])),
    lambda r, a, b: c.RenameCase(r.choice(["The bridge", "The new bridge"])),
    lambda r, a, b: c.Undo(),
    lambda r, a, b: c.Redo(),
)


def whole(live, options):
    """Read until the sheet is complete."""
    found = live.read(options)
    while not isinstance(found, FactSheet):
        found = live.read(options)
    return found


def timeless(sheet):
    return replace(sheet, made_at="")


@pytest.mark.parametrize("seed", range(3))
def test_it_is_the_sheet_of_the_database_after_every_decision(workspace, bridge, seed):
    rng = random.Random(seed)
    review, live = workspace.review(bridge), workspace.publish(bridge).live()
    options = SheetOptions(rejected=True)
    done = 0
    for _ in range(80):
        act = rng.choice(ACTS)(rng, *rng.sample(CLAIMS, 2))
        try:
            changes = review.handle(act)
        except CommandError:
            continue
        done += 1
        live.touch(changes.facts)
        assert timeless(whole(live, options)) == timeless(workspace.publish(bridge).sheet(options)), act
    assert done > 25


def test_only_what_changed_is_read_again(workspace, bridge, monkeypatch):
    review, live = workspace.review(bridge), workspace.publish(bridge).live()
    whole(live, SheetOptions())
    read = []
    part_of = live_sheet.part_of
    monkeypatch.setattr(
        live_sheet,
        "part_of",
        lambda fact, *args: read.append(fact.item.id) or part_of(fact, *args),
    )
    changes = review.handle(c.Accept(("A2",)))
    live.touch(changes.facts)
    whole(live, SheetOptions())
    assert read == list(changes.facts)


def test_a_large_sheet_is_read_in_steps(workspace, bridge, monkeypatch):
    monkeypatch.setattr(live_sheet, "AT_ONCE", 2)
    live = workspace.publish(bridge).live()
    steps = []
    while not isinstance(found := live.read(SheetOptions()), FactSheet):
        steps.append((found.done, found.total))
    assert steps == [(2, 5), (4, 5)]


def test_an_export_tells_its_progress_and_can_be_stopped(workspace, bridge, tmp_path, monkeypatch):
    monkeypatch.setattr(publish, "AT_ONCE", 2)
    told = []
    path = workspace.publish(bridge).export(
        "md", tmp_path / "sheet.md", progress=lambda *one: told.append(one)
    )
    assert [one[:2] for one in told] == [(0, 5), (2, 5), (4, 5), (1, 1), (1, 1)]
    old = path.read_bytes()

    def stop(done, total, what):
        if what == told[-1][2]:
            raise Cancelled("Stopped.")

    workspace.review(bridge).handle(c.Accept(("A2",)))
    with pytest.raises(Cancelled):
        workspace.publish(bridge).export("md", path, progress=stop)
    assert path.read_bytes() == old
    with pytest.raises(ExportError, match="exists already"):
        workspace.publish(bridge).export("md", path, overwrite=False)
