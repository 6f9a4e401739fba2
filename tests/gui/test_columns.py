"""Tables of articles whose columns have names of their own: asked once, remembered."""

import csv

import pytest
from PySide6.QtCore import Qt

from reviewer.services import analyzing

STORY = "The bridge was painted by hand in the spring of the year, and the town paid for all of the brushes."


@pytest.fixture
def table(tmp_path):
    """Makes tables by their titles; the second column holds texts."""

    def make(name, titles, rows=2):
        path = tmp_path / name
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(titles)
            writer.writerows([f"Row {n}", f"{name} {n}. {STORY[:60]}", "x"] for n in range(rows))
        return path

    return make


@pytest.fixture
def reading(desk, monkeypatch, analysed):
    monkeypatch.setattr(analyzing, "run", lambda task, progress, **_: analysed(task.articles))
    return desk


def take(desk, *files):
    desk.window.intake.take_files(files)
    desk.settle()


def count(desk):
    return len(desk.ask(lambda review: review.articles()))


def panel(desk):
    return desk.window.intake._columns


def choose(desk, field, title):
    box = panel(desk).boxes[field]
    box.setFocus()
    box.setCurrentIndex(box.findData(title))


def test_columns_of_unknown_names_are_asked_for_and_remembered(reading, table, make_desk, database):
    take(reading, table("a.csv", ("K1", "K2", "K3")))
    assert panel(reading).isVisible()
    assert count(reading) == 3
    assert "a.csv" in panel(reading)._title.text()
    assert reading.focus() is panel(reading).boxes["text"]
    choose(reading, "text", "K2")
    assert panel(reading)._samples["text"].text().startswith("a.csv 0.")
    shown = [name for name, one in panel(reading)._samples.items() if one.isVisible()]
    assert shown == ["text"]  # no room is kept for the others
    choose(reading, "title", "K1")
    panel(reading).save()
    reading.settle()
    assert not panel(reading).isVisible()
    assert [one.title for one in reading.ask(lambda r: r.articles())][-2:] == ["Row 0", "Row 1"]
    take(reading, table("b.csv", ("K1", "K2", "K3"), 1))
    assert not panel(reading).isVisible()
    assert count(reading) == 6
    assert len(reading.settings[-1].columns) == 1


def test_columns_of_usual_names_are_not_asked_for(reading, table):
    take(reading, table("a.csv", ("headline", "body", "x")))
    assert panel(reading) is None
    assert count(reading) == 5


def test_without_a_column_of_texts_nothing_is_read_and_escape_leaves(reading, table):
    take(reading, table("a.csv", ("K1", "K2", "K3")))
    panel(reading).save()
    assert panel(reading)._wrong.isVisible()
    reading.key(Qt.Key.Key_Escape)
    assert not panel(reading).isVisible()
    assert count(reading) == 3
