"""The modes and panels of the window, each imported and built when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from reviewer.gui.actions import CommandEntry, Mode, shown_key

if TYPE_CHECKING:
    from reviewer.domain.names import NamePlace
    from reviewer.gui.auto_backup import AutoBackup
    from reviewer.gui.backups_panel import BackupsPanel
    from reviewer.gui.check_panel import CheckPanel
    from reviewer.gui.conflicts.mode import ConflictsMode
    from reviewer.gui.difference_panel import DifferencePanel
    from reviewer.gui.edges import Overview
    from reviewer.gui.encrypting_panel import EncryptionPanel
    from reviewer.gui.erasing_panel import ErasingPanel
    from reviewer.gui.facts.mode import FactsMode
    from reviewer.gui.history import History
    from reviewer.gui.hub import Hub
    from reviewer.gui.keymap import Keymap
    from reviewer.gui.keys_panel import KeysPanel
    from reviewer.gui.keysheet import KeySheet
    from reviewer.gui.learnt_panel import LearntPanel
    from reviewer.gui.merging import MergePanel
    from reviewer.gui.mode_view import ModeView
    from reviewer.gui.names_panel import NamesPanel
    from reviewer.gui.overlay import Ground
    from reviewer.gui.palette import Palette
    from reviewer.gui.picker import Picker
    from reviewer.gui.place import Place
    from reviewer.gui.read.mode import ReadMode
    from reviewer.gui.relatives import Relatives
    from reviewer.gui.saved_views import SavedViews
    from reviewer.gui.second_opinion import OpinionPanel
    from reviewer.gui.session import Session
    from reviewer.gui.settings_panel import SettingsPanel
    from reviewer.gui.sheet.mode import SheetMode
    from reviewer.gui.sidebar import SideBar
    from reviewer.gui.theme import Theme
    from reviewer.gui.toast import Toast
    from reviewer.gui.versions_panel import VersionsPanel
    from reviewer.gui.welcome import Welcome
    from reviewer.gui.window_acts import WindowActs


class Rooms(QMainWindow):
    """What the window holds that is not needed for its first paint.

    Attributes:
        modes: the modes that have been built.
        language_chosen: another language is in the settings; it asks for another window.
    """

    language_chosen = Signal()

    session: Session
    backing: AutoBackup
    theme: Theme
    hub: Hub
    place: Place
    ground: Ground
    stack: QStackedWidget
    sidebar: SideBar
    relatives: Relatives
    toast: Toast
    welcome: Welcome
    window_acts: WindowActs
    overview: Overview | None

    def __init__(self) -> None:
        super().__init__()
        self.modes: dict[Mode, ModeView] = {}

    def view_of(self, mode: Mode) -> ModeView:
        """Return a mode, built by now."""
        match mode:
            case Mode.CONFLICTS:
                return self.conflicts
            case Mode.FACTS:
                return self.facts
            case Mode.SHEET:
                return self.sheet
            case _:
                return self.read

    def prepare(self) -> bool:
        """Build one of the modes that an open case leads to, unless all were built; tell whether one was.

        The sheet is left out: what it shows is large, and made for it alone.
        """
        for mode in (Mode.CONFLICTS, Mode.FACTS) if self.session.case_id else ():
            if mode not in self.modes:
                view = self.view_of(mode)
                view.resize(self.stack.size())
                for one in view.findChildren(QWidget):
                    one.ensurePolished()
                self.sidebar.prepare(mode)
                return True
        return False

    def go(self, mode: Mode, key: str) -> None:
        """Go to an article, a claim or a fact."""
        raise NotImplementedError

    def show_words(self, place: NamePlace) -> None:
        """Show words of an article, selected."""
        raise NotImplementedError

    def commands(self) -> list[CommandEntry]:
        """Return what the palette offers."""
        raise NotImplementedError

    def change_keys(self, keymap: Keymap) -> None:
        """Put other keys in force, and keep them."""
        self.hub.change(keymap)
        made = self.hub.keymap
        self.place.change(keys=dict(made.changed), key_set=made.kind)

    @cached_property
    def read(self) -> ReadMode:
        """Read."""
        from reviewer.gui.read.mode import ReadMode

        view = ReadMode(self.session, self.theme, lambda act: self.hub.key(act, Mode.READ), self.picker)
        view.opened.connect(self.sidebar.show_article)
        view.show_notes(self.relatives.notes)
        self.relatives.told.connect(view.show_notes)
        view.selected.connect(self.place.touched)
        view.card.act.connect(self.hub.run)
        view.asks_name.connect(lambda title, chosen: self.names_panel.ask_name(title, chosen))
        self._settle_in(view)
        return view

    @cached_property
    def conflicts(self) -> ConflictsMode:
        """Conflicts, at the fact that was open last."""
        from reviewer.gui.conflicts.mode import ConflictsMode

        view = ConflictsMode(self.session, self.theme, lambda act: self.hub.key(act, Mode.CONFLICTS))
        view.current = self.place.last_fact
        sources = view.detail.sources

        def name_keys() -> None:
            sources.name_keys(lambda n: shown_key(self.hub.key(f"value_{n}", Mode.CONFLICTS)))

        name_keys()
        self.hub.rebound.connect(name_keys)
        self._settle_in(view)
        return view

    @cached_property
    def facts(self) -> FactsMode:
        """Facts."""
        from reviewer.gui.facts.mode import FactsMode

        view = FactsMode(self.session, self.theme, lambda act: self.hub.key(act, Mode.FACTS), self.ground)
        view.filters.changed.connect(self.sidebar.show_filter)
        view.save_wanted.connect(lambda: self.saved_views.save())
        self._settle_in(view)
        return view

    @cached_property
    def sheet(self) -> SheetMode:
        """Sheet."""
        from reviewer.gui.sheet.mode import SheetMode

        keys, ground = (lambda act: self.hub.key(act, Mode.SHEET)), self.ground
        view = SheetMode(self.session, self.theme, keys, self.place, ground)
        view.follow(self.place.settings.place.get("line", ""))
        view.paper.moved.connect(self.place.touched)
        view.view_wanted.connect(self.sidebar.view_picked)
        self.sidebar.part_picked.connect(view.paper.show_piece)
        view.contents.connect(self.sidebar.show_parts)
        self._settle_in(view)
        return view

    @cached_property
    def picker(self) -> Picker:
        """The panel that asks for a fact."""
        from reviewer.gui.picker import Picker

        return Picker(self.session, self.theme, self.ground)

    @cached_property
    def merging(self) -> MergePanel:
        """The panel that asks how merged facts are settled."""
        from reviewer.gui.merging import MergePanel

        keys = self.hub
        return MergePanel(self.session, self.theme, self.ground, lambda act: keys.key(act, Mode.CONFLICTS))

    @cached_property
    def palette_box(self) -> Palette:
        """The palette."""
        from reviewer.gui.palette import Palette

        return Palette(
            self.session,
            self.theme,
            self.ground,
            self.commands,
            lambda: self.overview.articles if self.overview is not None else (),
            self.go,
            self.place,
        )

    @cached_property
    def key_sheet(self) -> KeySheet:
        """The keys on one page."""
        from reviewer.gui.keysheet import KeySheet

        hub = self.hub
        key = hub.key("change_keys", Mode.READ)
        return KeySheet(self.theme, self.ground, lambda: hub.keymap, lambda: hub.run("change_keys"), key)

    @cached_property
    def keys_panel(self) -> KeysPanel:
        """The panel that changes the keys."""
        from reviewer.gui.keys_panel import KeysPanel

        return KeysPanel(self.theme, self.ground, lambda: self.hub.keymap, self.change_keys)

    @cached_property
    def settings_panel(self) -> SettingsPanel:
        """The settings."""
        from reviewer.gui.settings_panel import SettingsPanel

        return SettingsPanel(self)

    @cached_property
    def opinion_panel(self) -> OpinionPanel:
        """The settings of the second opinion."""
        from reviewer.gui.second_opinion import OpinionPanel

        panel = OpinionPanel(self.theme, self.ground, self.place)
        panel.saved.connect(self.welcome.show_host)
        return panel

    @cached_property
    def names_panel(self) -> NamesPanel:
        """The names of the case."""
        from reviewer.gui.names_panel import NamesPanel

        panel = NamesPanel(self.session, self.theme, self.ground, self.show_words)
        if self.overview is not None:
            panel.take_overview(self.overview)
        return panel

    @cached_property
    def learnt_panel(self) -> LearntPanel:
        """What was learnt from decisions."""
        from reviewer.gui.learnt_panel import LearntPanel

        return LearntPanel(self.session, self.theme, self.ground)

    @cached_property
    def check_panel(self) -> CheckPanel:
        """Whether the database is whole, and its repair."""
        from reviewer.gui.check_panel import made

        return made(self.session, self.theme, self.ground, lambda: self.place.settings)

    @cached_property
    def backups_panel(self) -> BackupsPanel:
        """The backups of the database."""
        from reviewer.gui.backups_panel import BackupsPanel

        return BackupsPanel(self.session, self.theme, self.ground, self.backing, self.place)

    @cached_property
    def encryption_panel(self) -> EncryptionPanel:
        """The encryption of the database."""
        from reviewer.gui.encrypting_panel import EncryptionPanel

        return EncryptionPanel(self.session, self.theme, self.ground, self.backing, self.place)

    @cached_property
    def erasing_panel(self) -> ErasingPanel:
        """Erasing an article, or all that name a person."""
        from reviewer.gui.erasing_panel import ErasingPanel

        return ErasingPanel(self.session, self.theme, self.ground, self.backing, self.place)

    @cached_property
    def difference_panel(self) -> DifferencePanel:
        """What the last analysis changed."""
        from reviewer.gui.difference_panel import DifferencePanel

        return DifferencePanel(self.theme, self.ground)

    @cached_property
    def versions_panel(self) -> VersionsPanel:
        """An article beside its other version."""
        from reviewer.gui.versions_panel import VersionsPanel

        go = self.go
        return VersionsPanel(self.session, self.theme, self.ground, lambda article: go(Mode.READ, article))

    @cached_property
    def history(self) -> History:
        """The history of the case."""
        from reviewer.gui.history import History

        return History(self.session, self.theme, self.ground, self.go)

    @cached_property
    def saved_views(self) -> SavedViews:
        """The person's own views of facts."""
        from reviewer.gui.saved_views import SavedViews

        return SavedViews(self)

    def _settle_in(self, view: ModeView) -> None:
        """Give a new mode its place in the window, its acts, and what is known of the case."""
        self.modes[view.mode] = view
        self.stack.addWidget(view)
        self.hub.in_mode(view.mode, {name: partial(_act, view, act) for name, act in view.acts().items()})
        self.place.restore_splitters(view)
        view.bring_back(self.place.settings.splitters)
        view.go.connect(self.go)
        view.told.connect(lambda text: self.toast.tell(text))
        view.merge.connect(lambda facts, seen: self.merging.ask(facts, seen))
        if self.overview is not None:
            view.take_overview(self.overview)


def _act(view: ModeView, act: Callable[[], None]) -> None:
    """Do an act of a mode, after what the mode has put off."""
    view.catch_up()
    act()
