"""Annotations made elsewhere, in the window: they become claims by hand, and what has no place is told."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog


@pytest.fixture
def marked(desk, tmp_path):
    """Makes a doccano file of what is marked in article B: words and labels."""

    def make(*marks, text=""):
        page = desk.ask(lambda review: review.page(review.articles()[1].id))
        text = text or page.text
        spans = [[text.index(words), text.index(words) + len(words), label] for words, label in marks]
        path = tmp_path / "marked.jsonl"
        path.write_text(json.dumps({"id": 1, "text": text, "label": spans}) + "\n", encoding="utf-8")
        return path

    return make


def bring(desk, path):
    desk.window.importer.annotate(path)
    desk.settle()


def test_the_act_asks_for_a_file(desk, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.append(dialog.nameFilters()))
    desk.key("a", mods=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert "*.qdpx" in asked[0][0]


def test_marks_become_claims_by_hand_that_undo_takes_back(desk, marked):
    bring(desk, marked(("two engineers said", "source"), ("the birds", "fact")))
    assert "2 claims added (B5, B6)" in desk.window.toast.text
    assert not desk.window.intake._brought.isVisible()
    claim = desk.claim("B5")
    assert (claim.quote, claim.by_hand, claim.ruling) == ("two engineers said", True, None)
    assert "marked.jsonl" in claim.body.origin
    desk.ctrl("z")
    assert not any(one.label == "B5" for one in desk.ask(lambda r: r.page(r.articles()[1].id)).claims)


def test_what_has_no_place_and_what_is_there_already_is_told(desk, marked):
    text = "Elsewhere it rained all day. The bridge is 300 metres long, they say."
    bring(
        desk, marked(("it rained all day", "weather"), ("The bridge is 300 metres long", "length"), text=text)
    )
    panel = desk.window.intake._brought
    assert panel.isVisible()
    assert "claim" in panel.lines[0]
    assert any(one.startswith("No place in the case") and "it rained all day" in one for one in panel.lines)


def test_what_is_no_file_of_annotations_is_refused_in_a_sentence(desk, tmp_path):
    path = tmp_path / "notes.json"
    path.write_text('{"a": 1}', encoding="utf-8")
    bring(desk, path)
    assert "“notes.json” holds no annotations that are known" in desk.window.message.text
