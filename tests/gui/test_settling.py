"""Settling by keys: what is possible, the wording one typed, many sources, taking several out, a long queue."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from reviewer.analysis.values import find_values
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact
from reviewer.domain.review.commands import Settle
from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.text import Span
from reviewer.gui.actions import Mode
from reviewer.gui.conflicts.sources import Band
from reviewer.gui.place import FRAME
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
COSTS = (40, 40, 45, 45, 45, 47, 50, 52, 55, 60, 70, 90)


def article(number: int, text: str, day: str = "") -> Article:
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    return Article(
        article_id(text),
        f"{number}.txt",
        f"Story {number}",
        f"Paper {number}",
        "",
        day,
        "",
        "en",
        text,
        (),
        source,
    )


def claim(home: Article, words: str) -> Claim:
    span = Span(home.text.index(words), home.text.index(words) + len(words))
    values = find_values(words, published_on="")
    body = Body(f"{words}.", ClaimKind.FACT, values[0].value if values else None)
    return Claim(claim_id(home.id, span, body.statement), home.id, span, words, body)


def stored(path: Path, articles: list[Article], groups: dict[str, list[Claim]]) -> None:
    facts = tuple(
        Fact(f"fact {name}", claims[0].body.statement, tuple(one.id for one in claims), "")
        for name, claims in groups.items()
    )
    claims = tuple(sorted((one for group in groups.values() for one in group), key=lambda one: one.span))
    found = Analysis("by hand/1", tuple(articles), claims, facts, ())
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        library = workspace.library
        library.finish(library.prepare_new("The bridge", articles), found)


@pytest.fixture
def open_case(make_desk: Callable, tmp_path: Path, home: Path) -> Callable:
    """Opens a case of one fact, with a source for each statement, at Conflicts."""

    def opened(statements, days=()):
        texts = [f"Story {n}. {one}. The end of {n}." for n, one in enumerate(statements)]
        days = [*days, *[""] * (len(texts) - len(days))]
        articles = [article(n, text, day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
        claims = [claim(one, words) for one, words in zip(articles, statements, strict=True)]
        path = tmp_path / "one.sqlite3"
        stored(path, articles, {"it": claims})
        desk = make_desk(path, case="The bridge")
        desk.ctrl("2")
        return desk

    return opened


def costs(*numbers: int) -> list[str]:
    return [f"The bridge cost {one} million euros" for one in numbers]


def enabled(desk) -> list[ResolutionKind]:
    return [kind for kind, one in desk.window.conflicts.detail.resolve._buttons.items() if one.isEnabled()]


R = ResolutionKind
STAGES = ["Borg has finalized the purchase of Larch", "Borg agreed to the purchase of Larch"]


@pytest.mark.parametrize(
    ("statements", "days", "possible"),
    [
        (costs(40, 45), ["2024-05-01", "2024-06-01"], [R.ONE_VALUE, R.RANGE, R.BOTH, R.LATER, R.OPEN]),
        (costs(40, 45), ["2024-05-01"], [R.ONE_VALUE, R.RANGE, R.BOTH, R.OPEN]),
        (costs(40, 45), ["2024-05-01", "2024-05-01"], [R.ONE_VALUE, R.RANGE, R.BOTH, R.OPEN]),
        (STAGES, ["2024-05-01", "2024-06-01"], [R.ONE_VALUE, R.BOTH, R.LATER, R.OPEN]),
    ],
)
def test_only_what_is_possible_can_be_chosen(open_case, statements, days, possible):
    desk = open_case(statements, days)
    assert enabled(desk) == possible
    resolve = desk.window.conflicts.detail.resolve
    for kind, button in resolve._buttons.items():
        assert button.accessibleDescription().startswith("Not possible") is (kind not in possible)
        assert bool(button.toolTip()) is (kind not in possible)


def test_a_key_of_what_is_not_possible_says_why_and_chooses_nothing(open_case):
    desk = open_case(STAGES)
    desk.key("r")
    view = desk.window.conflicts
    assert view.kind is None
    assert "Range is not possible: a range needs two figures" in desk.window.toast.text
    assert "Range is not possible" in view.detail.resolve._told.text


def test_the_person_may_say_which_source_is_the_later(open_case):
    desk = open_case(STAGES)
    view = desk.window.conflicts
    desk.key("l")
    assert view.kind is None
    assert "do not tell which came later" in desk.window.toast.text
    desk.key("2", "l")
    assert view.kind is R.LATER
    assert view.source().label == "B1"
    assert "earlier reports said “finalized”" in view.detail.resolve.wording.text()
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.ask(lambda review: review.queue())[0].resolution is R.LATER


# The wording


def test_what_was_typed_stays_until_another_resolution_and_can_be_had_back(open_case):
    desk = open_case(costs(40, 45))
    view = desk.window.conflicts
    resolve = view.detail.resolve
    desk.key("1")
    proposed = resolve.wording.text()
    desk.key("e")
    desk.ctrl("a")
    desk.type("It was dear.")
    view.queue.setFocus()
    desk.key("1")  # the same again
    assert resolve.wording.text() == "It was dear."
    desk.key("b")
    both = resolve.wording.text()
    assert both.startswith("A says that the bridge cost 40 million euros")
    assert resolve._other.isVisible()
    assert resolve._other.accessibleName() == "My wording"
    desk.key("e", mods=SHIFT)
    assert resolve.wording.text() == "It was dear."
    desk.click(resolve._other)
    assert resolve.wording.text() == both
    desk.key("1")
    assert resolve.wording.text() == proposed


def test_what_was_typed_is_still_there_after_going_on_and_back(open_two):
    desk = open_two
    view = desk.window.conflicts
    first = view.current
    desk.key("b", "e")
    desk.ctrl("a")
    desk.type("Both said so.")
    view.queue.setFocus()
    desk.key("n")
    desk.type("ask B")
    view.queue.setFocus()
    desk.key("j")
    assert view.current != first
    assert view.detail.resolve.wording.text() == ""
    desk.key("k")
    assert view.current == first
    assert view.kind is R.BOTH
    assert view.detail.resolve.wording.text() == "Both said so."
    assert view.detail.resolve.note.text() == "ask B"
    desk.ctrl(Qt.Key.Key_Return)
    settled = desk.ask(lambda review: review.fact(first))
    assert (settled.item.line, settled.reason) == ("Both said so.", "ask B")


@pytest.fixture
def open_two(make_desk: Callable, tmp_path: Path, home: Path):
    texts = [
        f"The bridge cost {one} million euros. The tower cost {one + 9} million euros." for one in (40, 45)
    ]
    articles = [article(n, text) for n, text in enumerate(texts)]
    groups = {
        name: [
            claim(home, words)
            for home in articles
            for words in home.text.rstrip(".").split(". ")
            if name in words
        ]
        for name in ("bridge", "tower")
    }
    path = tmp_path / "two.sqlite3"
    stored(path, articles, groups)
    desk = make_desk(path, case="The bridge")
    desk.ctrl("2")
    return desk


def test_two_keys_settle_a_conflict_and_the_last_says_what_is_next(open_two):
    desk = open_two
    view = desk.window.conflicts
    for _ in range(2):
        desk.key("1")
        desk.ctrl(Qt.Key.Key_Return)
    assert view.done.isVisible()
    assert "2 settled" in view.done.text
    assert "(Ctrl 1)" in view.done.text
    desk.key("j")
    assert not view.done.isVisible()
    assert view.detail.isVisible()
    assert view.queue.hasFocus()
    desk.key(Qt.Key.Key_Down)
    desk.ctrl("1")
    desk.ctrl("2")
    desk.click(view.queue.viewport(), QPoint(20, 20))
    assert view.detail.isVisible()


def test_what_is_refused_is_not_lost(open_case, tmp_path):
    desk = open_case(costs(40, 45))
    view = desk.window.conflicts
    desk.key("1", "e")
    desk.ctrl("a")
    desk.type("It was dear.")
    fact = view.current
    desk.window.session._timer.stop()
    with Workspace.open(str(tmp_path / "one.sqlite3"), settings=Settings(analyst="pa")) as other:
        other.review(desk.window.session.case_id).handle(Settle(fact, R.BOTH))
    desk.ctrl(Qt.Key.Key_Return)
    assert view.current in (fact, "")
    view.open_fact(fact)
    desk.settle()
    assert view.kind is R.ONE_VALUE
    assert view.detail.resolve.wording.text() == "It was dear."
    desk.ctrl(Qt.Key.Key_Return)
    settled = desk.ask(lambda review: review.fact(fact))
    assert (settled.item.resolution, settled.item.line) == (R.ONE_VALUE, "It was dear.")
    view.open_fact(fact)
    desk.settle()
    assert "⇧ O takes it back" in view.detail._settled.text
    desk.key("o", mods=SHIFT)
    assert desk.ask(lambda review: review.fact(fact)).item.resolution is None


# Many sources


def test_the_digits_reach_more_than_nine_sources(open_case):
    desk = open_case(costs(*COSTS))
    view = desk.window.conflicts
    keys = [one.key for one in view.detail.sources._lines]
    assert keys == [*"123456789", "", "", ""]
    hints = [one.accessibleName() for one in view.detail.sources.findChildren(Band)]
    assert "0: the digits mean the next nine sources" in hints
    desk.key("0")
    assert [one.key for one in view.detail.sources._lines] == [*[""] * 9, "1", "2", "3"]
    desk.key("2")
    assert view.selected == 10
    desk.key("9")
    assert view.selected == 10
    desk.key("0", "3")
    assert view.selected == 2
    third = view.source().id
    desk.ctrl(Qt.Key.Key_Return)
    (settled,) = desk.ask(lambda review: review.queue())
    chosen = desk.ask(lambda review: review.fact(settled.id)).chosen
    assert chosen == (third,)


def test_several_sources_are_taken_out_at_once_and_stay_apart(open_case):
    desk = open_case(costs(40, 45, 90, 90))
    view = desk.window.conflicts
    desk.key("3", "t", "4", "t")
    lines = view.detail.sources._lines
    assert ["to be taken out" in one.accessibleName() for one in lines] == [False, False, True, True]
    desk.key("d")
    assert desk.claim("C1").fact == desk.claim("D1").fact != desk.claim("A1").fact
    assert "A new analysis will keep them apart" in desk.window.toast.text
    desk.ctrl("z")
    assert desk.claim("C1").fact == desk.claim("A1").fact


def test_all_sources_cannot_be_taken_out(open_case):
    desk = open_case(costs(40, 45))
    before = desk.ask(lambda review: review.summary().seq)
    desk.key("1", "t", "2", "t", "d")
    assert "leave at least one" in desk.window.toast.text
    assert desk.ask(lambda review: review.summary().seq) == before


def test_arrows_go_through_the_sources_when_they_have_the_focus(open_case):
    desk = open_case(costs(40, 45, 90))
    view = desk.window.conflicts
    view.queue.setFocus()
    desk.key(Qt.Key.Key_F6)
    assert view.detail.sources.hasFocus()
    desk.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view.selected == 1
    assert view.kind is None
    desk.key(Qt.Key.Key_Up)
    assert view.selected == 0


def test_the_focus_is_seen_and_the_end_leads_to_the_sheet(open_case):
    desk = open_case(costs(40, 45))
    view = desk.window.conflicts
    sources = view.detail.sources
    link = desk.window.theme.color("link").rgb()
    edge = [sources.grab().toImage().pixel(x, 0) for x in range(30, 60)]
    assert link not in edge
    desk.key(Qt.Key.Key_F6)
    assert {sources.grab().toImage().pixel(x, 0) for x in range(30, 60)} == {link}
    desk.key("b")
    desk.ctrl(Qt.Key.Key_Return)
    assert view.done.hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.window.mode is Mode.SHEET


# A long queue


def test_a_long_queue_reads_only_what_is_in_sight(make_desk, tmp_path, home):
    texts = [
        " ".join(
            f"Bridge {chr(65 + n // 26)}{chr(97 + n % 26)}x cost {price} million euros." for n in range(300)
        )
        for price in (40, 45)
    ]
    articles = [article(n, text) for n, text in enumerate(texts)]
    claims = [[claim(home, one) for one in home.text.rstrip(".").split(". ")] for home in articles]
    path = tmp_path / "long.sqlite3"
    stored(path, articles, {str(n): list(pair) for n, pair in enumerate(zip(*claims, strict=True))})
    desk = make_desk(path, case="The bridge")
    desk.ctrl("2")
    queue = desk.window.conflicts.queue
    assert len(queue.open_facts()) == 300
    known = {one for one, _ in queue.queue.sides}
    assert 10 < len(known) < 60
    assert queue.queue.below(queue.queue.facts[0]) == "€40 m ×1 · €45 m ×1"
    assert queue.queue.independent(queue.queue.facts[0]) == "1 : 1"
    queue.scrollToBottom()
    desk.settle()
    assert queue.queue.facts[-1].id in {one for one, _ in queue.queue.sides}
    told = queue.queue.told(queue.queue.facts[0])
    assert "cannot both be right" in told
    assert "independent sources 1 : 1" in told


# Room


def place_of(widget, window) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_a_conflict_can_be_settled_on_a_small_screen_with_large_letters(open_case, zoom):
    desk = open_case(costs(40, 45, 90))
    window = desk.window
    window.theme.set_zoom(zoom)
    window.resize(QSize(1024 - FRAME[0], 700 - FRAME[1]))
    desk.settle()
    view = window.conflicts
    assert view.minimumSizeHint().width() <= 1024 - FRAME[0]
    desk.key("2")
    box = place_of(view.detail.resolve, window)
    assert window.rect().contains(box)
    for button in view.detail.resolve.findChildren(QAbstractButton):
        if button.isVisible():
            assert box.contains(place_of(button, window)), button.text()
    field = view.detail.resolve.wording
    lines = field.document().documentLayout().documentSize().height()
    assert lines == 1
    assert field.height() < 2 * field.fontMetrics().lineSpacing() + window.theme.unit()
    for line in view.detail.sources._lines:
        assert line.height() >= line.heightForWidth(line.width())
    row = place_of(view.detail.sources._lines[1], window)
    area = place_of(view.detail.area, window)
    assert row.intersected(area).height() >= min(row.height(), 2 * window.theme.unit())
    assert area.height() >= 5 * window.theme.unit()
    if view.queue.isVisible():
        assert not view.detail.place.isVisible()
    else:
        assert view.detail.place.text() == "Conflict 1 of 1"
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.ask(lambda review: review.queue())[0].resolution is R.ONE_VALUE


def test_the_box_is_no_higher_than_what_is_in_it_on_a_large_screen(open_case):
    desk = open_case(costs(40, 45))
    desk.window.resize(1920, 1080)
    desk.settle()
    desk.key("1")
    box = desk.window.conflicts.detail.resolve
    assert box.height() == box.heightForWidth(box.width())


def test_a_settled_fact_and_one_taken_back_stand_where_the_database_has_them(desk):
    desk.ctrl("2")
    queue = desk.window.conflicts.queue.queue

    def kept():
        return [one.id for one in desk.ask(lambda review: review.queue())]

    before = kept()
    assert len(before) == 2
    desk.key("1")
    desk.ctrl(Qt.Key.Key_Return)
    assert [one.id for one in queue.facts] == kept() == before[::-1]
    desk.ctrl("z")
    assert [one.id for one in queue.facts] == kept() == before
