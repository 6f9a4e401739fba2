"""What was learnt, told and set without a window."""

import pytest


@pytest.fixture
def decided(do, tmp_path):
    """Three claims were accepted."""
    script = '{"command": "accept", "claims": ["A1", "A2", "B1"]}\n'
    (tmp_path / "script.jsonl").write_text(script)
    assert do("decide", "Bridge", "--script", "script.jsonl")[0] == 0
    return do


NOTHING = "Bridge\n  its decisions teach this case\n  nothing was learnt yet; the shipped judgement is used\n"


def test_without_decisions_nothing_was_learnt(do):
    assert do("learned") == (0, NOTHING, "")


def test_it_tells_what_was_learnt_and_what_it_rests_on(decided, tmp_path):
    code, out, err = decided("learned", "bridge")
    assert (code, err) == (0, "")
    assert out == (
        "Bridge\n  its decisions teach this case\n  From 3 decisions: not enough yet to tell a leaning.\n"
    )
    (tmp_path / "script.jsonl").write_text(
        '{"command": "reject", "claims": ["A1", "B1"], "reason": "opinion"}\n'
    )
    assert decided("decide", "Bridge", "--script", "script.jsonl")[0] == 0
    lines = decided("learned", "bridge")[1].splitlines()
    assert "claims with a figure are set aside sooner" in lines[2]
    assert "  - claims with a figure are set aside sooner (0 worth checking, 2 not: A1, B1)" in lines


def test_it_is_switched_widened_and_reset_as_decisions_that_stand_in_the_log(decided):
    assert (
        "its decisions teach every case of the database" in decided("learned", "bridge", "--teach", "all")[1]
    )
    assert decided("learned", "bridge", "--teach", "off")[1] == "Bridge\n  its decisions teach nobody\n"
    assert "From 3 decisions" in decided("learned", "bridge", "--teach", "case")[1]
    assert decided("learned", "bridge", "--reset")[1] == NOTHING
    assert decided("verify")[1].startswith("“Bridge” is what its log says: 7 decisions")


def test_a_change_needs_the_name_of_the_case(do):
    code, out, err = do("learned", "--reset")
    assert (code, out) == (1, "")
    assert err == "reviewer: Name the case that --reset or --teach is for; `reviewer cases` lists them.\n"
