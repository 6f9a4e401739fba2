"""The settings: each applies at once and is kept; another language makes the window anew, in its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSpinBox

from reviewer import languages
from reviewer.domain import tongue
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import Catalogue, say, spoken
from reviewer.gui.actions import BY_ID, Mode
from reviewer.gui.front import Front
from reviewer.gui.speaking import Speaker
from reviewer.gui.window import MainWindow
from reviewer.services.workspace import Workspace
from reviewer.settings import KeySet, Settings, Theme


@pytest.fixture
def panel(desk):
    desk.ctrl(",")
    assert desk.window.settings_panel.isVisible()
    return desk.window.settings_panel


@pytest.fixture
def english():
    """Whatever a test speaks, the next one speaks English."""
    yield
    tongue.speak(tongue.ENGLISH)


@pytest.fixture
def german(monkeypatch, english):
    """A small German catalogue; Spanish cannot be read."""

    def load(code):
        if code == "es":
            raise ReviewerError("The translation cannot be read.")
        return (
            Catalogue("de", {"Settings": "Einstellungen", "Read": "Lesen"})
            if code == "de"
            else tongue.ENGLISH
        )

    monkeypatch.setattr(languages, "load", load)


@pytest.mark.parametrize("theme", Theme)
def test_colours_apply_at_once_and_are_kept(desk, panel, theme):
    desk.click(panel.themes.buttons[theme.value])
    assert desk.window.theme.choice is theme
    if theme is not Theme.SYSTEM:
        assert desk.window.theme.tokens.name == theme.value
    assert desk.window.place.settings.theme is theme


def test_the_size_of_the_text_applies_at_once_and_the_panel_stays_in_the_window(desk, panel):
    before = desk.window.theme.unit()
    panel.zoom.setFocus()
    desk.key(Qt.Key.Key_Up)
    assert desk.window.theme.unit() > before
    assert desk.settings[-1].zoom == 110
    panel.zoom.setValue(200)
    desk.settle()
    assert desk.window.ground.rect().contains(panel.geometry())
    page = panel._area.widget()
    assert page.width() <= panel._area.viewport().width()


def test_decisions_are_logged_under_the_new_name_at_once(desk, panel):
    panel.name.selectAll()
    desk.type("Ada Brandt")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Escape, "a")
    assert desk.claim("A1").decided_by == "Ada Brandt"
    assert desk.settings[-1].analyst == "Ada Brandt"
    desk.ctrl("z")
    assert desk.state("A1") == "undecided"


def test_a_name_is_kept_by_closing_too_but_never_an_empty_one(desk, panel):
    panel.name.selectAll()
    desk.type("Ada Brandt")
    desk.key(Qt.Key.Key_Escape)
    assert desk.settings[-1].analyst == "Ada Brandt"
    desk.ctrl(",")
    panel.name.selectAll()
    desk.key(Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    assert "need a name" in panel.told.text()
    assert panel.name.text() == "Ada Brandt"
    assert desk.settings[-1].analyst == "Ada Brandt"


def test_the_keys_for_screen_readers_apply_at_once_and_own_keys_stay(make_desk, database):
    alt = Qt.KeyboardModifier.AltModifier
    desk = make_desk(database, case="The bridge", settings=Settings(analyst="mk", keys={"reject": "F9"}))
    desk.ctrl(",")
    desk.click(desk.window.settings_panel.key_sets.buttons["alt"])
    assert desk.settings[-1].key_set is KeySet.ALT
    assert desk.settings[-1].keys == {"reject": "F9"}
    desk.key(Qt.Key.Key_Escape, "a")
    assert desk.state("A1") == "undecided"
    desk.key("a", mods=alt)
    assert desk.state("A1") == "accepted"
    assert desk.window.hub.keymap.keys(BY_ID["reject"], Mode.READ) == ("F9",)


def test_every_control_has_a_name_and_all_are_reached_by_tab(desk, panel):
    controls = [
        one
        for kind in (QAbstractButton, QLineEdit, QSpinBox)
        for one in panel.findChildren(kind)
        if not one.objectName().startswith("qt_")
    ]
    assert len(controls) > 12
    assert [one for one in controls if not one.accessibleName()] == []
    seen = set()
    for _ in range(40):
        seen.add(desk.window.focusWidget())
        desk.key(Qt.Key.Key_Tab)
    groups = [panel.themes, panel.languages, panel.key_sets]
    alone = [one for one in controls if not any(group.isAncestorOf(one) for group in groups)]
    assert [one.accessibleName() for one in alone if one not in seen] == []
    assert all(any(group.isAncestorOf(one) for one in seen) for group in groups)


@pytest.mark.parametrize(
    ("link", "panel_name"), [("keys_panel", "Change the keys"), ("key_sheet", "The keys on one page")]
)
def test_links_lead_on(desk, panel, link, panel_name):
    button = next(one for one in panel.findChildren(QAbstractButton) if one.accessibleName() == panel_name)
    desk.click(button)
    assert getattr(desk.window, link).isVisible()
    assert not panel.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.focusWidget() is desk.window.read.cards


# Language


@pytest.fixture
def front(qapp, qtbot, database, home, german):
    kept = []
    made = Front(
        qapp, Settings(analyst="mk"), lambda known: Workspace.open(str(database), settings=known), kept.append
    )
    made.kept = kept
    made.show(case="The bridge")
    qtbot.waitUntil(lambda: made.window.mode is Mode.READ and bool(made.window.read.current), timeout=8000)
    yield made
    made._speaker.speak("en")
    made.window.close()
    made.window.deleteLater()
    made._theme.deleteLater()
    qapp.processEvents()


def test_another_language_makes_the_window_anew_in_its_place(front, qtbot):
    old = front.window
    old.resize(720, 640)
    qtbot.keyClick(old.focusWidget(), "j")
    qtbot.waitUntil(lambda: old.read.current and old.read.claim().label == "A2")
    old.hub.run("settings")
    qtbot.mouseClick(old.settings_panel.languages.buttons["de"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: front.window is not old)
    new = front.window
    qtbot.waitUntil(lambda: new.mode is Mode.READ and new.settings_panel.isVisible(), timeout=8000)
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    assert [one for one in windows if one.isVisible()] == [new]
    assert spoken() == "de"
    assert new.settings_panel.accessibleName() == "Einstellungen"
    assert new.settings_panel.languages.buttons["de"].isChecked()
    assert new.settings_panel.languages.buttons["de"].hasFocus()
    assert (new.width(), new.height()) == (720, 640)
    qtbot.waitUntil(lambda: new.read.claim() is not None and new.read.claim().label == "A2", timeout=8000)
    assert front.kept[-1].language == "de"


def test_a_language_that_cannot_be_read_is_told_and_the_window_speaks_english(front, qtbot):
    front.window.hub.run("settings")
    old = front.window
    qtbot.mouseClick(old.settings_panel.languages.buttons["es"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: front.window is not old)
    new = front.window
    qtbot.waitUntil(lambda: new.message.isVisible() and new.settings_panel.isVisible(), timeout=8000)
    assert "speaks English" in new.message.text
    assert spoken() == "en"
    assert say("Settings") == "Settings"


def test_the_arrows_pass_over_languages_and_the_same_language_makes_no_window(front, qtbot):
    window = front.window
    window.hub.run("settings")
    panel = window.settings_panel
    panel.languages.buttons[""].setFocus()
    qtbot.keyClick(panel.languages.buttons[""], Qt.Key.Key_Right)  # English, as it is
    qtbot.keyClick(panel.languages.buttons["en"], Qt.Key.Key_Right)
    qtbot.keyClick(panel.languages.buttons["de"], Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: bool(front.kept) and front.kept[-1].language == "en")
    qtbot.wait(100)
    assert front.window is window
    assert spoken() == "en"


def test_while_articles_are_analyzed_the_window_stays(desk, panel, monkeypatch):
    monkeypatch.setattr(type(desk.window.importer), "busy", property(lambda _: True))
    asked = []
    desk.window.language_chosen.connect(lambda: asked.append(1))
    panel.languages.buttons["de"].click()
    desk.qtbot.waitUntil(lambda: bool(panel.told.text()))
    monkeypatch.undo()
    assert asked == []
    assert "cancel it first" in panel.told.text()
    assert panel.languages.buttons[""].isChecked()
    assert desk.window.place.settings.language == ""


def test_qt_speaks_the_language_too(qapp, german):
    speaker = Speaker(qapp)
    assert speaker.speak("de") == ""
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    speaker.speak("en")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_hints_are_shown_again_where_a_case_is_open(make_desk, database):
    desk = make_desk(database)
    desk.ctrl(",")
    assert not desk.window.settings_panel.hints.isEnabled()
    desk.key(Qt.Key.Key_Escape)
    desk = make_desk(database, case="The bridge")
    ran = []
    desk.window.hub.everywhere({**desk.window.hub._everywhere, "hints": lambda: ran.append(1)})
    desk.ctrl(",")
    desk.click(desk.window.settings_panel.hints)
    assert ran == [1]
