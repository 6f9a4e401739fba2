"""Many claims by hand as one decision: numbered on, with origin and note; what makes no sense is told."""

import pytest

from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Table
from reviewer.domain.review.together import add_together


def added(desk, *commands, analyst="mk", accept=False):
    return add_together(desk.state, commands, analyst, desk.tools, format="doccano", accept=accept)


def test_claims_are_numbered_on_and_name_their_origin(desk):
    found = added(
        desk,
        c.AddClaim("A", 0, 13, origin="doccano, x.jsonl", note="why"),
        c.AddClaim("B", 0, 13),
        c.AddClaim("A", 14, 18, origin="doccano, x.jsonl"),
    )
    rows = [one.after for one in found.draft.changes if one.table is Table.CLAIM]
    assert [(row["number"], row["by_hand"]) for row in rows] == [(4, True), (4, True), (5, True)]
    assert found.draft.what == "Add 3 claims from doccano"
    texts = {one.ref: one.text for one in found.draft.texts}
    assert [texts.get(row["note"]) for row in rows] == ["why", None, None]
    assert ["doccano, x.jsonl" in texts[row["body"]] for row in rows] == [True, False, True]
    assert not [one for one in found.draft.changes if one.table is Table.VERDICT]


def test_who_brings_them_may_accept_them(desk):
    found = added(desk, c.AddClaim("A", 0, 13), c.AddClaim("A", 14, 18), accept=True)
    verdicts = [one.after for one in found.draft.changes if one.table is Table.VERDICT]
    assert [one["claim"] for one in verdicts] == list(found.made)


def test_what_makes_no_sense_is_left_out_and_told(desk):
    found = added(desk, c.AddClaim("A", 0, 900), c.AddClaim("A", 0, 13), c.AddClaim("A", 0, 13))
    assert [bool(one) for one in found.made] == [False, True, False]
    assert found.draft.what == "Add a claim from doccano"
    assert found.refused[0] == "0 to 900 is no stretch of this article, which has 84 characters."
    assert "already, with the same statement" in found.refused[2]
    nothing = added(desk, c.AddClaim("A", 5, 5))
    assert (nothing.draft, nothing.made) == (None, ("",))


def test_somebody_has_to_bring_them(desk):
    with pytest.raises(CommandError, match="needs the analyst's name"):
        added(desk, c.AddClaim("A", 0, 13), analyst=" ")
