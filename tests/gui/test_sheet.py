"""The sheet, by real keys and clicks against the real services: what stands on it, and what is done there."""

import html
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer import languages
from reviewer.domain import tongue
from reviewer.domain.readmodel import Passage
from reviewer.domain.review.commands import AcceptFacts, RejectFacts
from reviewer.domain.review.records import Reason
from reviewer.domain.sheet import SheetOptions
from reviewer.domain.text import Span
from reviewer.gui.actions import Mode
from reviewer.gui.sheet.content import ContentMaker, Part
from reviewer.gui.sheet.peek import shown


def pieces(desk, *parts):
    return [one for one in desk.window.sheet.paper.content.pieces if one.part in parts]


def texts(desk, *parts):
    return [one.text for one in pieces(desk, *parts)]


def plain(markdown):
    """Markdown without its signs and escapes, line by line."""
    found = re.sub(r"\\(.)", r"\1", markdown)
    found = re.sub(r"^\s*(#+|-) ", "", found, flags=re.MULTILINE)
    return [one.replace("**", "").replace("*", "").strip() for one in found.splitlines() if one.strip()]


def in_order(wanted, found):
    """Tell whether every text stands in `found`, each behind the one before."""
    at = 0
    for one in wanted:
        at = next((n for n in range(at, len(found)) if one in found[n]), -1)
        if at < 0:
            return False
    return True


def test_it_shows_what_will_be_exported(sheet):
    lines = texts(sheet, Part.LINE)
    assert "The bridge cost 45 million euros." in lines
    assert "Mira Oden designed the bridge." in lines
    headings = texts(sheet, Part.HEADING)
    assert headings[0] == "Money"
    assert "Open questions" in headings
    assert any("“The bridge cost 40 million euros”" in one for one in texts(sheet, Part.REMARK))


@pytest.mark.parametrize("rejected", [False, True])
@pytest.mark.parametrize("disagreements", [False, True])
@pytest.mark.parametrize("quotations", [False, True])
def test_the_exports_have_the_same_words_in_the_same_order(
    sheet, tmp_path, quotations, disagreements, rejected
):
    sheet.ctrl("1")
    sheet.open("A")
    sheet.window.read.open_claim(sheet.claim("A3").id)
    sheet.settle()
    sheet.key("x", "3")
    sheet.ctrl("4")
    options = SheetOptions(quotations, disagreements, rejected)
    panel = sheet.window.sheet.panel
    for name in ("quotations", "disagreements", "rejected"):
        if panel.boxes[name].isChecked() != getattr(options, name):
            panel.boxes[name].click()
            sheet.settle()
    shown_now = texts(sheet, Part.TITLE, Part.HEADING, Part.LINE, Part.REMARK)

    def write(key):
        path = tmp_path / f"sheet.{key}"
        sheet.ask_publish(lambda publish: publish.export(key, path, options))
        return path.read_text(encoding="utf-8")

    markdown = plain(write("md"))
    page = write("html")
    web = [html.unescape(re.sub("<[^>]+>", "", one)).strip() for one in page.splitlines()]
    assert len(shown_now) > 6
    assert in_order(shown_now, markdown), markdown
    assert in_order(shown_now, web), web
    lines = texts(sheet, Part.LINE)
    assert lines == [re.sub(r" \[[^]]*\].*$", "", one) for one in markdown if one.split(" [")[0] in lines]
    quotes = texts(sheet, Part.QUOTE)
    assert bool(quotes) is quotations
    assert in_order([re.search("“.*”", one).group().strip("“”") for one in quotes], web)


def test_it_is_live(sheet):
    before = texts(sheet, Part.LINE)
    sheet.ctrl("z")
    assert texts(sheet, Part.LINE) != before


def test_a_change_touches_only_the_blocks_that_changed(sheet):
    paper = sheet.window.sheet.paper
    before = {one.key: one for one in paper.stack.blocks}
    sheet.key("j", "n")
    sheet.type("bill of May")
    sheet.key(Qt.Key.Key_Return)
    after = {one.key: one for one in paper.stack.blocks}
    fresh = {key for key, one in after.items() if before.get(key) is not one}
    assert paper.current_fact() in fresh
    lines = {one.fact for one in paper.stack.blocks if one.fact}
    assert len(lines) > 2
    assert fresh & lines == {paper.current_fact()}


def test_contents_are_chosen(sheet):
    boxes = sheet.window.sheet.panel.boxes
    assert pieces(sheet, Part.QUOTE)
    boxes["quotations"].click()
    sheet.settle()
    assert not pieces(sheet, Part.QUOTE)
    boxes["open_questions"].click()
    sheet.settle()
    assert "Open questions" not in texts(sheet, Part.HEADING)


# The words behind a citation


def click_citation(desk, label):
    paper = desk.window.sheet.paper
    block, citation = next(
        (block, one)
        for block in paper.stack.blocks
        if block.fact
        for one in block.citations
        if one.label == label
    )
    paper.reveal(block.key)
    place = next(rect for rect, one in paper.stack.made(block).links if one is citation)
    origin = paper._origin(paper.block(block.key))
    desk.click(paper.viewport(), (place.center() + origin).toPoint())
    return citation


def test_the_paper_is_in_the_language_of_the_exports_whatever_the_window_speaks(sheet):
    made = sheet.ask_publish(lambda one: one.sheet(SheetOptions()))
    tongue.speak(languages.load("es"))
    try:
        content = ContentMaker().make(made)
        names = [one.title for one in content.ranges]
    finally:
        tongue.speak(tongue.ENGLISH)
    headings = [one.text for one in content.pieces if one.part is Part.HEADING]
    assert "Open questions" in headings
    assert "Preguntas abiertas" in names  # beside the sheet, the window tells it


def test_a_click_on_a_citation_opens_its_words_beside_it(sheet):
    citation = click_citation(sheet, "B1")
    peek = sheet.window.sheet.peek
    assert peek.isVisible()
    assert sheet.window.mode is Mode.SHEET
    assert "B1" in peek.head.text()
    assert "Harbour Wire, 2 Jun 2024" in peek.head.text()
    assert peek.title.text() == "The bridge, in figures"
    (mark,) = peek.words.marks
    assert peek.words.text[mark.start : mark.end] == citation.quote
    assert "two engineers said" in peek.words.text
    assert "in figures" not in peek.words.text  # the title stands above, and is no part of the sentence
    assert "Attributed to two engineers" in peek.said.text
    assert "accepted by mk, today" in peek.state.text
    sheet.key(Qt.Key.Key_Escape)
    assert not peek.isVisible()
    assert sheet.focus() is sheet.window.sheet.paper
    assert sheet.window.sheet.paper.current() is citation


def test_its_button_shows_them_in_the_article_and_coming_back_keeps_the_place(sheet):
    click_citation(sheet, "B1")
    sheet.click(sheet.window.sheet.peek.show_button)
    assert sheet.window.mode is Mode.READ
    assert sheet.label() == "B1"
    sheet.ctrl("4")
    assert sheet.window.sheet.paper.current().label == "B1"


def test_citations_are_walked_through_by_keys_and_opened_by_return(sheet):
    sheet.key("j", "j")
    second = sheet.window.sheet.paper.current().label
    sheet.key("k", "j", Qt.Key.Key_Return)
    peek = sheet.window.sheet.peek
    assert peek.isVisible()
    assert second in peek.head.text()
    sheet.key("j")
    third = sheet.window.sheet.paper.current().label
    assert third != second
    assert third in peek.head.text()
    sheet.key("k", Qt.Key.Key_Return)
    assert sheet.window.mode is Mode.READ
    assert sheet.label() == second


def test_walking_stops_at_both_ends_and_passes_every_citation_of_the_lines(sheet):
    paper = sheet.window.sheet.paper
    wanted = [one.label for block in paper.stack.blocks if block.fact for one in block.citations]
    found = []
    for _ in range(len(wanted) + 2):
        sheet.key("j")
        found.append(paper.current().label)
    assert found == [*wanted, wanted[-1], wanted[-1]]
    for _ in range(len(wanted)):
        sheet.key("k")
    assert paper.current().label == wanted[0]
    assert "Money, line 1 of 1" in paper.accessibleDescription()
    assert wanted[0] in paper.accessibleDescription()


def test_rejected_claims_can_be_walked_to_as_well(sheet):
    sheet.ctrl("1")
    sheet.window.read.open_claim(sheet.claim("A3").id)
    sheet.settle()
    sheet.key("x", "3")
    sheet.ctrl("4")
    sheet.window.sheet.panel.boxes["rejected"].click()
    sheet.settle()
    sheet.window.sheet.paper.setFocus()
    for _ in range(20):
        sheet.key("j")
    assert sheet.window.sheet.paper.current().label == "A3"
    sheet.key(Qt.Key.Key_Return)
    assert "rejected (wrongly extracted) by mk" in sheet.window.sheet.peek.state.text


def test_the_words_around_a_quotation_begin_and_end_with_whole_words(sheet):
    key = sheet.claim("B1").id
    for around in range(0, 60, 7):
        passage = sheet.ask(lambda review, n=around: review.passage(key, n))
        text, (mark,) = shown(passage)
        assert text[mark.start : mark.end] == "The bridge cost 45 million euros"
        assert " ".join(passage.text.split()).count(text.strip("… ")[mark.start : mark.end]) == 1


def test_a_claim_that_is_gone_closes_its_words(sheet):
    click_citation(sheet, "B1")
    fact = sheet.window.sheet.paper.current_fact()
    sheet.ask(lambda review: review.handle(RejectFacts((fact,), Reason.FALSE)))
    sheet.qtbot.waitUntil(lambda: not sheet.window.sheet.peek.isVisible(), timeout=5000)
    assert sheet.window.sheet.paper.current().label == "A3"  # the line behind it


# Writing


def test_wording_note_and_section_are_written_here(sheet):
    sheet.key("j", "e")
    sheet.ctrl("a")
    sheet.type("It cost 45 million.")
    sheet.key(Qt.Key.Key_Return)
    assert "It cost 45 million." in texts(sheet, Part.LINE)
    sheet.key("t")
    sheet.type("Figures")
    sheet.key(Qt.Key.Key_Return)
    assert "Figures" in texts(sheet, Part.HEADING)
    sheet.key("n")
    sheet.type("bill of May")
    sheet.key(Qt.Key.Key_Return)
    assert (
        sheet.ask(lambda review: review.fact(sheet.window.sheet.paper.current_fact())).note == "bill of May"
    )


def test_a_line_goes_into_a_section_by_two_keys(sheet):
    sheet.key("j")
    fact = sheet.window.sheet.paper.current_fact()
    sections = sheet.ask(lambda review: review.sections())
    sheet.key("t", str(sections.index("People") + 1))
    assert sheet.ask(lambda review: review.fact(fact)).item.section == "People"
    assert sheet.focus() is sheet.window.sheet.paper
    assert sheet.window.sheet.paper.current_fact() == fact


def test_the_line_is_kept_over_a_restart(sheet, make_desk, database):
    sheet.key("j", "j", "j")
    fact = sheet.window.sheet.paper.current_fact()
    sheet.window.close()
    desk = make_desk(database, settings=sheet.settings[-1], case="The bridge")
    assert desk.window.mode is Mode.SHEET
    assert desk.window.sheet.paper.current_fact() == fact


def test_acts_on_a_line_need_a_line(desk):
    desk.ctrl("4")
    for key in ("e", "n", "t"):
        desk.key(key)
        assert "Choose a line" in desk.window.toast.text


def test_the_side_bar_goes_to_the_parts(sheet):
    from reviewer.gui.sidebar_rows import CountRow

    rows = {one.name: one for one in sheet.window.sidebar.page.findChildren(CountRow)}
    assert {"Money", "Open questions", "Sources"} <= set(rows)
    paper = sheet.window.sheet.paper
    sheet.window.resize(1400, 420)
    sheet.settle()
    sheet.click(rows["Sources"])
    bar = paper.verticalScrollBar()
    top = paper.stack.tops[paper.block("REST Sources")]
    assert bar.value() > 0
    assert bar.value() == min(bar.maximum(), round(top - paper.theme.unit()))
    QTest.keyClick(paper, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(paper, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


PASSAGES = [
    ("The bridge cost a lot. It opened.", "cost a lot", 0, 99, "The bridge cost a lot. It opened."),
    ("ridge cost a lot. It ope", "cost a lot", 40, 8, "… cost a lot. It …"),
    ("The bridge cost a lot. It opened.", "cost a lot", 0, 0, "… cost a lot …"),
    ("The bridge cost a lot", "The bridge cost a lot", 0, 20, "The bridge cost a lot"),
    ("x" * 50 + "word" + "y" * 50, "word", 3, 20, "… word …"),
    ("🎉 The  bridge\ncost 🎉🎉 much", "bridge\ncost 🎉🎉", 0, 99, "🎉 The bridge cost 🎉🎉 much"),
]


@pytest.mark.parametrize(("text", "quote", "start", "around", "wanted"), PASSAGES)
def test_how_much_is_shown_around_a_quotation(text, quote, start, around, wanted):
    at = text.index(quote)
    passage = Passage(None, None, text, Span(at, at + len(quote)), start)
    words, (mark,) = shown(passage, around)
    assert words == wanted
    assert words[mark.start : mark.end] == " ".join(quote.split())


@pytest.mark.parametrize(("width", "height", "zoom"), [(1024, 520, 100), (1200, 620, 200), (700, 480, 150)])
def test_where_there_is_little_room_the_quotation_shows_all_the_same(sheet, width, height, zoom):
    sheet.window.theme.set_zoom(zoom)
    sheet.window.resize(width, height)
    sheet.settle()
    sheet.key("j", Qt.Key.Key_Return)
    peek = sheet.window.sheet.peek
    (mark,) = peek.words.marks
    rects = peek.words.rects(mark)
    assert rects
    assert all(one.top() >= 0 and one.bottom() <= peek.words.height() + 1 for one in rects)
    assert peek.parentWidget().rect().contains(peek.geometry())
    sheet.window.theme.set_zoom(100)


def test_when_the_current_line_leaves_the_sheet_the_one_behind_it_is_the_current_one(sheet):
    birds, joy = sheet.claim("B4").fact, sheet.claim("A4").fact
    for one in (birds, joy):
        sheet.window.session.send(AcceptFacts((one,)))
        sheet.settle()
    paper = sheet.window.sheet.paper
    order = paper.facts()
    assert order[-3:-1] == [joy, birds]
    paper.mark_fact(joy)
    sheet.key(Qt.Key.Key_Return)
    assert sheet.window.sheet.peek.isVisible()
    sheet.window.session.send(RejectFacts((joy,), Reason.FALSE))
    sheet.settle()
    assert paper.current_fact() == birds
    assert not sheet.window.sheet.peek.isVisible()
