"""Many articles in the window: how fast they are read is told, and what was cancelled goes on where it was."""

import pytest
from many import many

from reviewer.services import analyzing, spreading
from reviewer.services.analyzing import MANY
from reviewer.store.readings import DAYS, Readings


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    made.mkdir()
    for one in many(MANY):
        (made / one.name).write_text(one.text, encoding="utf-8")
    return made


@pytest.fixture(autouse=True)
def _small_packets(monkeypatch):
    monkeypatch.setattr(spreading, "_TO_PARSE", 900)


def test_a_cancelled_import_goes_on_at_the_article_it_had_come_to(
    make_desk, database, folder, qtbot, monkeypatch
):
    desk = make_desk(database, case="The bridge")
    importer, intake = desk.window.importer, desk.window.intake
    held, kept = [], []
    keep = Readings.keep

    def keeping(self, found):
        keep(self, found)
        kept.extend(found)
        importer.cancel()

    monkeypatch.setattr(Readings, "keep", keeping)
    with qtbot.waitSignal(importer.ended, timeout=60_000):
        intake.take_files([folder])
    desk.settle()
    assert desk.window.message.text == (
        f"Cancelled; nothing was changed. What was read is kept for {DAYS} days: the same import goes on from"
        " there."
    )
    assert 0 < len(kept) < MANY
    monkeypatch.setattr(Readings, "keep", lambda self, found: (held.extend(found), keep(self, found)))
    with qtbot.waitSignal(importer.ended, timeout=120_000):
        intake.take_files([folder])
    desk.settle()
    assert desk.window.toast.text.startswith("Added D, E, F")
    assert not set(held) & set(kept)
    parsed = desk.window.session.jobs.call(
        lambda: desk.window.session._workspace.library.parsed.which([*held, *kept])
    )
    assert parsed == frozenset()


def test_a_few_articles_are_cancelled_as_ever(make_desk, database, tmp_path, qtbot, monkeypatch):
    desk = make_desk(database, case="The bridge")
    importer = desk.window.importer

    def run(task, progress, **_):
        importer.cancel()
        progress(0, 1, "")

    monkeypatch.setattr(analyzing, "run", run)
    (tmp_path / "d.txt").write_text("A view from the river\n\nThe quay is empty.\n")
    with qtbot.waitSignal(importer.ended, timeout=30_000):
        desk.window.intake.take_files([tmp_path / "d.txt"])
    desk.settle()
    assert desk.window.message.text == "Cancelled; nothing was changed."
