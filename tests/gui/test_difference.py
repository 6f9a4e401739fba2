"""A fifth article in the window: what it changed is a key away, and what was decided stands."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reviewer.domain.articles import article_id
from reviewer.domain.text import Span
from reviewer.gui.difference_panel import NOTHING
from reviewer.services import analyzing

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WORDS = "The bridge cost 45 million euros"


@pytest.fixture
def analyzed(monkeypatch, analysed, database):
    """The analysis of the small case; an article that it does not know makes the claim of its last line."""

    def run(task, progress, **_):
        found = analysed(task.articles)
        known = next(one for one in found.claims if one.quote == WORDS)
        for home in task.articles:
            at = home.text.find(WORDS)
            if at >= 0 and home.id != known.article_id:
                new = replace(
                    known, id=article_id(home.id), article_id=home.id, span=Span(at, at + len(WORDS))
                )
                facts = tuple(
                    replace(one, claim_ids=(*one.claim_ids, new.id)) if known.id in one.claim_ids else one
                    for one in found.facts
                )
                return replace(found, claims=(*found.claims, new), facts=facts)
        return found

    monkeypatch.setattr(analyzing, "run", run)
    return database


def told(desk):
    panel = desk.window.difference_panel
    assert panel.isVisible()
    return [one.text() for one in panel.area.widget().findChildren(QLabel)]


def test_a_new_article_in_a_reviewed_case(make_desk, analyzed, tmp_path):
    desk = make_desk(analyzed, case="The bridge")
    decided = desk.label()
    desk.key(Qt.Key.Key_A)
    (tmp_path / "d.txt").write_text(f"A view from the river\n\n{WORDS}. So they say on the quay.\n")
    desk.window.intake.take_files([tmp_path / "d.txt"])
    desk.settle()
    assert desk.window.toast.text.startswith("Added D: 1 claim. Ctrl ⇧ H tells what changed, and that no")
    desk.key(Qt.Key.Key_H, mods=CTRL_SHIFT)
    first, *rest = told(desk)
    assert first == "1 claim is new: D1."
    assert rest[0].startswith("1 fact has new claims: ")
    assert rest[-1] == "Nothing that was decided was lost or changed: 1 verdict, compared one by one."
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.difference_panel.isVisible()
    assert desk.state(decided) == "accepted"
    assert desk.ask(lambda review: review.history(limit=1)[0].what).startswith(
        "Import D: 1 claim new; 1 fact grown"
    )


def test_before_an_analysis_the_panel_says_where_the_figures_are(make_desk, database):
    desk = make_desk(database, case="The bridge")
    desk.key(Qt.Key.Key_H, mods=CTRL_SHIFT)
    assert told(desk) == [NOTHING]
