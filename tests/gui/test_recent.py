"""What was read last is kept, and no more."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.gui.recent import Recent

READ = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(), max_size=4), max_size=12)


@given(READ, st.integers(1, 5))
def test_it_holds_what_was_taken_last(read, most):
    recent, last = Recent(most), {}
    for found in read:
        recent.take(found)
        for key, value in found.items():
            last.pop(key, None)
            last[key] = value
    assert list(recent.items()) == list(last.items())[-most:]


def test_a_day_of_review_keeps_few_facts(desk, monkeypatch):
    read = desk.window.read
    monkeypatch.setattr(read.details, "_most", 3)
    for _ in range(12):
        desk.key("j")
        assert len(read.details) <= 3
        assert read.claim().fact in read.details
