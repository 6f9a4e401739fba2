"""Places in text: what is shown, selected and painted is what the article says, emoji and all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from reviewer.domain.text import Span, canonical
from reviewer.gui.compare import in_context, one_line
from reviewer.gui.flow import Flow
from reviewer.gui.read import places
from reviewer.gui.read.blocks import BlockKind, build

TEXTS = st.text(st.sampled_from("ab é🎉🌍,.\n \u0301אب"), max_size=60).map(canonical)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plain words here", "words"),
        ("🎉🎉 two before", "two"),
        ("né 🌍 après", "après"),
        ("one 🎉 two 🎉 three", "three"),
        ("line one\nline two 🎉 end", "end"),
    ],
)
def test_a_place_is_found_again_where_it_is_painted(qapp, text, words):
    flow = Flow(text, qapp.font())
    flow.lay(4000)
    start = text.index(words)
    rect = flow.rects(start, start + len(words))[0]
    middle = rect.center().y()
    assert flow.at(QPointF(rect.left() + 0.5, middle)) == start
    assert flow.at(QPointF(rect.right() - 0.5, middle)) == start + len(words)
    assert flow.place(start).left() == pytest.approx(rect.left(), abs=1)


def test_a_span_over_two_lines_has_two_rectangles(qapp):
    flow = Flow("word " * 40, qapp.font())
    flow.lay(200)
    assert len(flow.rects(0, 200)) > 2
    assert flow.height > 40


@pytest.mark.parametrize(
    "text", ["one two three four five " * 9, "🎉 " * 90, "wordwithoutend" * 30, "אבג דהו " * 40]
)
def test_a_text_without_room_ends_with_an_ellipsis_and_comes_back_where_it_has_room(qapp, text):
    flow, whole = Flow(text, qapp.font()), Flow(text, qapp.font())
    whole.lay(240)
    flow.lay(240, lines=2)
    assert (flow.cut, flow.lines(), flow.text) == (True, 2, text)
    shown = flow._layout.text()
    assert shown.endswith("…")
    assert text.startswith(shown.removesuffix("…"))
    assert len(shown) > 8
    assert max(flow.line_rect(n).width() for n in range(2)) <= 240
    flow.lay(240)
    assert (flow.cut, flow.height, flow._layout.text()) == (False, whole.height, text)


@given(TEXTS, st.data())
def test_every_block_shows_the_text_it_stands_for(text, data):
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True)))
    furniture = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    seen: list[tuple[int, int]] = []
    for block in build(text, furniture, "", "", range(9)):
        if block.holds_text:
            assert len(block.text) == block.end - block.start
            assert one_line(block.text) == one_line(text[block.start : block.end])
            seen.append((block.start, block.end))
    assert seen == sorted(seen)
    covered = {at for start, end in seen for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)


@given(TEXTS)
def test_folded_furniture_is_not_shown(text):
    if len(text) > 4:
        blocks = build(text, [Span(1, 4)], "", "")
        assert not any(block.start < 4 and block.end > 1 for block in blocks if block.holds_text)


def test_the_title_is_found_in_the_text_and_the_line_below_it():
    blocks = build("By the desk\n\nA bridge opens\n\nIt opened.", (), "A bridge opens", "Ledger · undated")
    assert [one.kind for one in blocks] == [BlockKind.TEXT, BlockKind.TITLE, BlockKind.META, BlockKind.TEXT]


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "This is a line that was wrapped by hand at sixty characters,\nand this is how it goes on.\n\nNext."
    )
    shown = [one.text for one in build(text, (), "", "") if one.kind is BlockKind.TEXT]
    assert shown == [
        "This is a line that was wrapped by hand at sixty characters, and this is how it goes on.",
        "Next.",
    ]


@pytest.mark.parametrize(
    ("text", "offset", "right", "left"),
    [
        ("one two three", 0, 3, 0),
        ("one two three", 3, 7, 0),
        ("one two three", 8, 13, 4),
        ("cost $14.3 billion.", 4, 10, 0),
        ("cost $14.3 billion.", 11, 18, 5),
        ("it’s 49% now", 0, 4, 0),
        ("it’s 49% now", 4, 8, 0),
        ("🎉 party", 0, 7, 0),
    ],
)
def test_words_are_stepped_over_whole(text, offset, right, left):
    assert places.next_word_end(text, offset) == right
    assert places.previous_word_start(text, offset) == left


@given(TEXTS, st.integers(0, 60))
def test_steps_move_on_and_stay_inside(text, offset):
    offset = min(offset, len(text))
    assert offset <= places.next_word_end(text, offset) <= len(text)
    assert 0 <= places.previous_word_start(text, offset) <= offset
    assert 0 <= places.sentence_start(text, offset) <= offset
    assert offset <= places.sentence_end(text, offset) <= len(text) or text[offset:].isspace()
    found = places.trimmed(text, 0, offset)
    assert found is None or found.of(text) == text[:offset].strip()


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("A title\n\nIt cost 40.", "40", "It cost 40."),
        (
            "It cost 40 when it was finished. Unquestionably, more was paid.",
            "40",
            "It cost 40 when it was finished. …",
        ),
        (
            "It cost 40 when it was finished by all that had begun.",
            "40",
            "It cost 40 when it was finished by all that…",
        ),
    ],
)
def test_what_is_cut_ends_with_dots_that_are_no_part_of_a_sentence(text, words, shown):
    start = text.index(words)
    assert in_context(text, start, start + len(words))[0] == shown


@given(TEXTS, st.data())
def test_a_quotation_stands_in_its_context(text, data):
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown, at = in_context(text, start, end)
    quote = one_line(text[start:end])
    assert shown[at : at + len(quote)] == quote or shown[at:].rstrip("… ") == quote.rstrip()
