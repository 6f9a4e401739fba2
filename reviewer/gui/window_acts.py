"""What the window does itself, whatever mode is in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from reviewer import languages
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say, spoken
from reviewer.gui.actions import CASE_MODES, Mode
from reviewer.gui.renaming import AskText
from reviewer.settings import ZOOM_RANGE, KeySet, Theme

if TYPE_CHECKING:
    from reviewer.domain.readmodel import CaseSummary
    from reviewer.gui.ports import ReviewPort
    from reviewer.gui.window import MainWindow

ZOOM_STEP = 10


class WindowActs:
    """The acts of the window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @cached_property
    def _ask(self) -> AskText:
        return AskText(self._window.theme, self._window.ground)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return the acts by id."""
        window = self._window
        modes = {f"mode_{mode.value}": lambda one=mode: window.enter(one) for mode in CASE_MODES}
        views = {f"view_{n}": lambda at=n - 1: window.saved_views.show(at) for n in range(1, 10)}
        return {
            **modes,
            **views,
            "save_view": lambda: window.saved_views.save(),
            "rename_view": lambda: window.saved_views.rename(),
            "delete_view": lambda: window.saved_views.delete(),
            "start": lambda: window.session.open_case(""),
            "demo": window.open_demo,
            "rename_case": self.rename,
            "second_opinion": lambda: window.opinion_panel.ask(),
            "names": lambda: window.names_panel.open_all(),
            "backups": lambda: window.backups_panel.open(),
            "encryption": lambda: window.encryption_panel.open(),
            "learnt": lambda: window.learnt_panel.open(),
            "difference": self.difference,
            "compare_versions": self.compare_versions,
            "erase": self.erase,
            "analyze_again": window.importer.again,
            "export": self.export,
            "check": lambda: window.check_panel.open(),
            "quit": self.quit,
            "undo": window.undo,
            "redo": window.session.redo,
            "find": lambda: window.palette_box.open_with(),
            "palette": lambda: window.palette_box.open_with(),
            "history": lambda: window.history.open(),
            "side_bar": window.toggle_side_bar,
            "history_one": self.history_one,
            "keys": lambda: window.key_sheet.show_for(window.mode),
            "settings": lambda: window.settings_panel.ask(),
            "change_keys": lambda: window.keys_panel.open_at(window.mode),
            "hints": lambda: window.guide.hints.begin(),
            "pane_next": lambda: self.pane(1),
            "pane_previous": lambda: self.pane(-1),
            "theme_system": lambda: self.choose(Theme.SYSTEM),
            "theme_light": lambda: self.choose(Theme.LIGHT),
            "theme_dark": lambda: self.choose(Theme.DARK),
            "zoom_in": lambda: self.zoom(ZOOM_STEP),
            "zoom_out": lambda: self.zoom(-ZOOM_STEP),
            "zoom_reset": lambda: self.zoom(0),
        }

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def history_one(self) -> None:
        """Show what happened to the claim, or to the fact, that is the current one of the mode."""
        window = self._window
        claim = window.read.claim() if window.mode is Mode.READ else None
        if claim is not None:
            window.history.open_one(claim.id, claim.label)
            return
        fact = ""
        if window.mode is Mode.CONFLICTS:
            fact = window.conflicts.current
        elif window.mode is Mode.FACTS:
            found = window.facts.current()
            fact = found.id if found is not None else ""
        elif window.mode is Mode.SHEET:
            fact = window.sheet.paper.current_fact()
        if fact:
            window.session.ask(
                lambda review: review.fact(fact).item,
                lambda item: window.history.open_one(fact, say("the fact “{line}”", line=item.line)),
            )
        else:
            window.toast.tell(say("Nothing is chosen here that could have a history."))

    def difference(self) -> None:
        """Show what the last analysis of the case changed."""
        case, sentences = self._window.importer.difference
        mine = case == self._window.session.case_id
        self._window.difference_panel.show_lines(sentences if mine else ())

    def erase(self) -> None:
        """Ask what is to be erased; in Read, the open article is proposed."""
        window = self._window
        page = window.read.page if window.mode is Mode.READ else None
        window.erasing_panel.ask(page.item if page is not None else None)

    def compare_versions(self) -> None:
        """Show the open article beside its other version; outside of Read, two of the case."""
        window = self._window
        page = window.read.page if window.mode is Mode.READ else None
        window.versions_panel.ask(page.item if page is not None else None)

    def export(self) -> None:
        """Show the sheet, and export it."""
        if self._window.mode is not Mode.SHEET:
            self._window.enter(Mode.SHEET)
        self._window.sheet.export()

    def rename(self) -> None:
        """Give the case another name."""
        overview, at_hand = self._window.overview, self._window.welcome.case_at_hand()
        if self._window.mode is Mode.WELCOME:
            if at_hand is not None:
                self.rename_other(at_hand)
        elif overview is not None:
            name = overview.summary.name
            self._ask.ask(say("Name of the case"), name, lambda text: self._rename(name, text))

    def rename_other(self, case: CaseSummary) -> None:
        """Give a case that is not open another name."""
        from reviewer.domain.review.commands import RenameCase  # after the first paint

        window = self._window

        def save(text: str) -> None:
            if text and text != case.name and self._is_free(text):
                window.session.ask_workspace(
                    lambda workspace: workspace.review(case.id).handle(RenameCase(text)),
                    lambda _: window.read_cases(),
                )

        self._ask.ask(say("Name of the case"), case.name, save)

    def open_named(self, named: str, *, last: bool = False) -> None:
        """Open a case at the start; the list of all is read once it is shown.

        Args:
            named: its name or id.
            last: it is the one that was open last; if it is gone, nothing is said.
        """
        window = self._window

        def opened(case_id: str) -> None:
            window.session.open_case(case_id)
            once = Qt.ConnectionType.SingleShotConnection
            window.session.overview.connect(lambda _: window.read_cases(), once)

        def failed(error: ReviewerError) -> None:
            if not last:
                window.session.problem.emit(str(error))
            window.read_cases()

        window.session.ask_workspace(lambda workspace: workspace.library.find(named), opened, failed)

    def _is_free(self, name: str) -> bool:
        """Tell whether no case has a name; say so if one has."""
        window = self._window
        taken = any(one.name.casefold() == name.casefold() for one in window.cases)
        if taken:
            window.message.tell(say("Another case is called “{name}”; give it another name.", name=name))
        return not taken

    def _rename(self, old: str, new: str) -> None:
        from reviewer.domain.review.commands import RenameCase  # after the first paint

        if new and new != old and self._is_free(new):
            self._window.session.send(RenameCase(new), done=lambda _: self._window.read_cases())

    def pane(self, by: int) -> None:
        """Give the focus to the next or previous pane: those of the mode, the side bar, the header."""
        window = self._window
        view = window.modes.get(window.mode)
        if view is None:
            window.welcome.focus_first()
            return
        panes = [*view.panes(), window.sidebar, window.header]
        if window.toast.answerable:
            panes.append(window.toast)
        if window.guide.strip.isVisible():
            panes.append(window.guide.strip)
        focus = QApplication.focusWidget()
        held = [
            n
            for n, one in enumerate(panes)
            if focus is not None and (one is focus or one.isAncestorOf(focus))
        ]
        target = panes[((held[0] if held else -1 if by > 0 else 0) + by) % len(panes)]
        if target is window.header:
            window.header.modes[window.mode].setFocus()
        elif target is window.sidebar:
            window.sidebar.focus_first()
        elif target is window.toast:
            window.toast.focus_first()
        elif target is window.guide.strip:
            window.guide.strip.focus_first()
        else:
            target.setFocus()

    def choose(self, theme: Theme) -> None:
        """Change the colours."""
        self._window.theme.choose(theme)
        self._window.place.change(theme=theme)

    def zoom(self, by: int) -> None:
        """Change the size of the text; 0 brings the system's back."""
        self.zoom_to(self._window.place.settings.zoom + by if by else 100)

    def zoom_to(self, percent: int) -> None:
        """Give the text a size, in percent of the system's."""
        low, high = ZOOM_RANGE
        wanted = max(low, min(high, percent))
        self._window.theme.set_zoom(wanted)
        self._window.place.change(zoom=wanted)

    def key_set(self, kind: KeySet) -> None:
        """Take the usual keys from another set; what the person changed stays."""
        self._window.change_keys(replace(self._window.hub.keymap, kind=kind))

    def sign_as(self, analyst: str) -> None:
        """Log decisions under another name from now on."""
        window = self._window
        if analyst == window.place.settings.analyst:
            return
        window.place.change(analyst=analyst)
        window.session.ask_workspace(lambda workspace: workspace.sign_as(analyst))

        def sign(review: ReviewPort) -> bool:
            review.sign_as(analyst)
            return True

        window.session.ask(sign, lambda _: window.session.refresh_overview())

    def keep_backups(self, **changes: object) -> None:
        """Change how often backups are made, and where.

        Raises:
            ReviewerError: a value does not fit its setting.
        """
        self._window.place.change(**changes)
        settings = self._window.place.settings
        self._window.session.ask_workspace(lambda workspace: workspace.keep_backups(settings))

    def speak(self, language: str) -> bool:
        """Ask for a window in another language; not while an import is under way."""
        window = self._window
        if window.importer.busy:
            return False
        if language != window.place.settings.language:
            window.place.change(language=language)
            if languages.choose(language, QLocale.system().uiLanguages()) != spoken():
                window.language_chosen.emit()
        return True
