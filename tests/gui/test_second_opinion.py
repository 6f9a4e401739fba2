"""The settings of the second opinion: off until switched on, another host confirmed by hand, the connection tried."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.gui.read.open_card import OpenCard
from reviewer.opinion.endpoint import Wish
from reviewer.services import analyzing
from reviewer.settings import Settings

OPEN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(desk):
    """The panel, opened by its key."""
    desk.key("m", mods=OPEN)
    assert desk.window.opinion_panel.isVisible()
    return desk.window.opinion_panel


def filled(panel, address, model="tiny", on=True):
    panel.on.setChecked(on)
    panel.address.setText(address)
    panel.model.setText(model)
    return panel


def kept(desk):
    known = desk.window.place.settings
    return known.second_opinion, known.opinion_address, known.opinion_model, known.opinion_host


def test_it_is_off_until_it_is_switched_on(desk, panel):
    assert kept(desk) == (False, "", "", "")
    assert not panel.on.isChecked()
    assert "nothing leaves it" in panel.told.text()


def test_what_is_saved_is_kept_and_shown_again(desk, panel):
    filled(panel, "http://127.0.0.1:11434/v1")
    desk.key(Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert kept(desk) == (True, "http://127.0.0.1:11434/v1", "tiny", "")
    assert desk.settings[-1].second_opinion
    desk.key("m", mods=OPEN)
    assert (panel.on.isChecked(), panel.model.text()) == (True, "tiny")


def test_escape_changes_nothing(desk, panel):
    filled(panel, "http://127.0.0.1:11434/v1")
    desk.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert kept(desk) == (False, "", "", "")


def test_another_host_has_to_be_confirmed(desk, panel):
    filled(panel, "http://models.example/v1")
    assert panel.confirm.isVisible()
    assert "models.example, which is not this computer" in panel.confirm.text()
    panel.save()
    assert panel.isVisible()
    assert "is not this computer; confirm that host" in panel.told.text()
    panel.confirm.setChecked(True)
    panel.save()
    assert kept(desk) == (True, "http://models.example/v1", "tiny", "models.example")


def test_a_confirmation_is_of_one_host_alone(panel):
    filled(panel, "http://models.example/v1")
    panel.confirm.setChecked(True)
    panel.address.setText("http://other.example/v1")
    assert not panel.confirm.isChecked()
    assert panel.wish() == Wish("http://other.example/v1", "tiny", "")


def test_this_computer_needs_no_confirmation(panel):
    filled(panel, "http://127.0.0.1:1/v1")
    assert not panel.confirm.isVisible()
    panel.confirm.setChecked(True)  # nobody sees it
    assert panel.wish().confirmed == ""


@pytest.mark.parametrize("address", ["", "nonsense", "ftp://127.0.0.1"])
def test_what_is_no_address_is_told(panel, address):
    filled(panel, address).save()
    assert panel.isVisible()
    assert "is no address of a server" in panel.told.text()


def test_switched_off_it_may_be_saved_half_filled(desk, panel):
    filled(panel, "", "", on=False).save()
    assert not panel.isVisible()


def told(panel, qtbot):
    qtbot.waitUntil(panel.test.isEnabled, timeout=10_000)
    return panel.told.text()


def good(server):
    def answer(speaker, request):
        quote = server.marked().rstrip(".")
        return {"verdict": "verifiable", "claims": [{"quote": quote, "statement": f"{quote}."}]}

    return answer


def test_the_connection_is_tried_beside_the_window(desk, panel, model_server, qtbot):
    waits, go = threading.Event(), threading.Event()

    def answer(speaker, request):
        waits.set()
        go.wait(10)
        return good(model_server)(speaker, request)

    model_server.answer = answer
    desk.click(filled(panel, model_server.url).test)
    assert waits.wait(10)
    assert not panel.test.isEnabled()
    QTest.keyClicks(panel.model, "x")  # the window takes keys meanwhile
    assert panel.model.text() == "tinyx"
    go.set()
    assert told(panel, qtbot).startswith("tiny answers as it should, in ")
    assert all("Oden" in one["messages"][1]["content"] for one in model_server.requests)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (lambda speaker, _: speaker.reply(500), "reports a fault of its own (HTTP 500)"),
        (lambda speaker, _: speaker.reply(401), "wants a key"),
        (lambda *_: "nonsense", "not in the form it is asked for"),
        (lambda *_: {"verdict": "opinion", "claims": []}, "no claim of its could be taken"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(panel, model_server, qtbot, answer, says):
    model_server.answer = answer
    filled(panel, model_server.url).try_out()
    assert says in told(panel, qtbot)


def test_no_connection_is_made_to_a_host_that_is_not_confirmed(panel, qtbot):
    filled(panel, "http://models.example/v1").try_out()
    assert "confirm that host" in told(panel, qtbot)


def test_a_trial_that_was_given_up_tells_nothing(desk, panel, model_server):
    waits, go = threading.Event(), threading.Event()

    def answer(speaker, request):
        waits.set()
        go.wait(10)
        return "nonsense"

    model_server.answer = answer
    filled(panel, model_server.url).try_out()
    assert waits.wait(10)
    desk.key(Qt.Key.Key_Escape)
    before = panel.told.text()
    go.set()
    QTest.qWait(100)
    assert panel.told.text() == before
    assert len(model_server.requests) == 1


@pytest.mark.parametrize("on", [True, False])
def test_an_import_takes_the_wish_along(make_desk, database, tmp_path, monkeypatch, on):
    seen = []

    def run(task, progress, **_):
        seen.append(task.opinion)
        raise analyzing.ReviewerError("enough")

    monkeypatch.setattr(analyzing, "run", run)
    settings = Settings(
        analyst="mk", second_opinion=on, opinion_address="http://127.0.0.1:1/v1", opinion_model="tiny"
    )
    desk = make_desk(database, settings=settings, case="The bridge")
    (tmp_path / "new.txt").write_text("A new article.")
    desk.window.intake.take_files([tmp_path / "new.txt"])
    desk.settle()
    assert seen == [Wish("http://127.0.0.1:1/v1", "tiny") if on else None]


def test_the_start_page_tells_where_articles_go(make_desk, database):
    settings = Settings(
        analyst="mk",
        second_opinion=True,
        opinion_address="https://models.example/v1",
        opinion_model="tiny",
        opinion_host="models.example",
    )
    desk = make_desk(database, settings=settings)
    shown = desk.window.welcome.privacy
    assert shown.text() == "Articles are sent to models.example, for its second opinion."
    desk.key("m", mods=OPEN)
    panel = desk.window.opinion_panel
    assert panel.confirm.isChecked()
    panel.on.setChecked(False)
    panel.save()
    assert shown.text() == "Nothing leaves this computer."
    panel.ask()
    filled(panel, "http://127.0.0.1:1/v1").save()
    assert shown.text() == "Nothing leaves this computer."


def test_the_card_names_who_proposed_a_claim(make_desk, tmp_path, home, model_server):
    def answer(speaker, request):
        quote = "Room for 40 trams a day"
        claims = [{"quote": quote, "statement": "Oden has room for 40 trams a day."}]
        return {"verdict": "verifiable", "claims": claims if quote in model_server.marked() else []}

    model_server.answer = answer
    article = tmp_path / "trams.txt"
    article.write_text("Trams for Oden\n\nRoom for 40 trams a day, Oden was told, and none at night.")
    settings = Settings(
        analyst="mk", second_opinion=True, opinion_address=model_server.url, opinion_model="tiny"
    )
    desk = make_desk(tmp_path / "cases.sqlite3", settings=settings)
    desk.window.intake.take_files([article])
    desk.settle(60)
    claims = desk.window.read.page.claims
    (found,) = (one for one in claims if one.body.origin)
    desk.window.read.open_claim(found.id)
    desk.settle()
    card = desk.window.read.findChild(OpenCard)
    assert card.claim.id == found.id
    assert "second opinion: tiny" in card._note.text
