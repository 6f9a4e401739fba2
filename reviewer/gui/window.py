"""The window: one case in four modes, or the start page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer import logs, paths
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import again, say
from reviewer.gui.actions import CASE_MODES, CommandEntry, Mode
from reviewer.gui.auto_backup import AutoBackup
from reviewer.gui.check_notice import CheckNotice
from reviewer.gui.chrome import NARROW, ROOMY, Header, MessageStrip, ProgressStrip, StatusLine
from reviewer.gui.drops import DropMark
from reviewer.gui.focus_ring import FocusRing
from reviewer.gui.hint_strip import HintGuide
from reviewer.gui.hub import Hub
from reviewer.gui.importing import Importer
from reviewer.gui.intake import Intake
from reviewer.gui.key_guard import kept
from reviewer.gui.keymap import Keymap
from reviewer.gui.overlay import Ground, Overlay
from reviewer.gui.place import Place
from reviewer.gui.relatives import Relatives
from reviewer.gui.rooms import Rooms
from reviewer.gui.session import Session
from reviewer.gui.sidebar import SideBar
from reviewer.gui.theme import Theme
from reviewer.gui.toast import Toast
from reviewer.gui.welcome import Welcome
from reviewer.gui.widgets import KeyButton
from reviewer.gui.window_acts import WindowActs
from reviewer.settings import Settings


class _Body(QWidget):
    """Side bar and mode; it may become as small as the mode in front, for then the side bar goes."""

    def __init__(self, modes: QStackedWidget) -> None:
        super().__init__()
        self._modes = modes
        modes.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the mode."""
        mode = self._modes.currentWidget()
        return mode.minimumSizeHint() if mode is not None else QSize()


if TYPE_CHECKING:
    from reviewer.domain.names import NamePlace
    from reviewer.domain.readmodel import CaseName, CaseSummary, Changes, FactFilter
    from reviewer.gui.edges import Overview
    from reviewer.gui.facts.dimensions import Pick


class MainWindow(Rooms):
    """The window.

    Attributes:
        session: the case that is open.
        hub: the acts.
    """

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, save: Callable[[Settings], None]
    ) -> None:
        """Build the window, empty.

        Args:
            session: the database; it is opened by `start`.
            theme: colours and faces.
            settings: what the person chose, and where they were.
            save: keeps the settings.
        """
        super().__init__()
        self.session, self.theme = session, theme
        theme.follow(self)
        FocusRing(self, theme)
        self.mode = Mode.WELCOME
        self.overview: Overview | None = None
        self._side_wanted: bool | None = None
        self.cases: list[CaseName] = []
        self.hub = Hub(self, Keymap(settings.keys, settings.key_set))
        self.place = Place(self, settings, save)
        self.backing = AutoBackup(session)
        self.importer = Importer(session, lambda: self.place.settings)
        self.setAcceptDrops(True)
        self.setWindowTitle(say("Reviewer"))
        self.setWindowIcon(QIcon(str(paths.resource("icons/reviewer.svg"))))
        self._build()
        self.window_acts = WindowActs(self)
        self.intake = Intake(self, self.importer, self.welcome)
        self.drop_mark = DropMark(theme, self.ground, self._case_name, self.intake.take)
        self.hub.everywhere({**self.window_acts.acts(), **self.intake.acts()})
        self._connect()
        CheckNotice(self)
        self.welcome.show_host(settings.opinion_host if settings.second_opinion else "")
        self.enter(Mode.WELCOME)
        self.place.restore_window()

    def _build(self) -> None:
        theme, hub = self.theme, self.hub
        central = self.ground = Ground()
        self.setCentralWidget(central)
        box = QVBoxLayout(central)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.menu = QMenu(self)
        self.case_menu = QMenu(self)
        hub.fill(self.menu)
        self.header = Header(theme, self.menu, self.case_menu)
        self.message = MessageStrip(theme)
        self.progress = ProgressStrip(theme, self.importer.cancel)
        self.status = StatusLine(theme, lambda: hub.run("undo"), lambda: hub.run("keys"))
        self.sidebar = SideBar(theme, lambda act: hub.key(act, Mode.FACTS))
        self.relatives = Relatives(self.session)
        self.relatives.told.connect(self.sidebar.show_notes)
        self.welcome = Welcome(theme, lambda act: hub.key(act, Mode.WELCOME))
        self.stack = QStackedWidget()
        body = _Body(self.stack)
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.sidebar)
        line.addWidget(self.stack, 1)
        self.body = QStackedWidget()
        self.body.addWidget(self.welcome)
        self.body.addWidget(body)
        self.guide = HintGuide(self, hub)
        for one in (self.header, self.message, self.progress, self.guide.strip):
            box.addWidget(one)
        box.addWidget(self.body, 1)
        box.addWidget(self.status)
        self.toast = Toast(theme, central, lambda: hub.run("undo"), self._keep_clear, self.status)

    def _connect(self) -> None:
        self.theme.changed.connect(self._fit_side_bar)  # it is measured in lines of text
        session = self.session
        session.case_ready.connect(self._case_opened)
        session.overview.connect(self._show_overview)
        session.saved.connect(self._saved)
        session.unsaved.connect(self.status.show_failed)
        session.saved.connect(self.toast.outdate)  # before it is told of the new decision
        session.said.connect(lambda text, undo: self.toast.tell(text, undo, heard=True))
        self.toast.left.connect(self._focus_mode)
        session.problem.connect(self.message.tell)
        session.bug.connect(self.show_bug)
        session.reopened.connect(self.read_cases)
        self.backing.problem.connect(self.message.tell)
        self.backing.bug.connect(self.show_bug)
        self.importer.problem.connect(self.message.tell)
        self.importer.bug.connect(self.show_bug)
        self.header.mode_picked.connect(self.enter)
        self.header.search.connect(lambda: self.palette_box.open_with())
        self.sidebar.article_picked.connect(self._open_article)
        self.sidebar.view_picked.connect(self._open_view)
        self.sidebar.facts_dropped.connect(self._put_into)
        self.sidebar.new_section.connect(self._ask_section)
        self.sidebar.view_renamed.connect(lambda name: self.saved_views.rename(name))
        self.sidebar.view_deleted.connect(lambda name: self.saved_views.delete(name))
        self.welcome.act.connect(self.hub.run)
        self.welcome.case_picked.connect(session.open_case)
        self.welcome.rename.connect(self.window_acts.rename_other)
        self.welcome.retry.connect(lambda: self.start(demo=self._wanted[0], case=self._wanted[1]))
        self.case_menu.aboutToShow.connect(self._fill_cases)
        self.hub.rebound.connect(self._show_keys)
        self.header.box.show_key(self.hub.key("palette", Mode.READ))
        self.status.show_keys(self.hub.key("undo", Mode.READ), self.hub.key("keys", Mode.READ))
        self.ground.left.connect(self._focus_mode)

    # Opening

    def start(self, *, demo: bool = False, case: str = "") -> None:
        """Open the database, then the case that is wanted, or the last one.

        Args:
            demo: open the demo case.
            case: name or id of a case.
        """

        def again() -> None:
            self.start(demo=demo, case=case)

        def opened() -> None:
            if demo or not (case or self.place.last_case):
                self.read_cases()
            if demo:
                self.open_demo()
            elif case:
                self.window_acts.open_named(case)
            elif self.place.last_case:
                self.window_acts.open_named(self.place.last_case, last=True)

        def failed(error: ReviewerError) -> None:
            from reviewer.gui.unlocking import asks_instead  # for few

            def told() -> None:
                self.welcome.show_problem(str(error))
                self.welcome.focus_first()

            if asks_instead(error, self.theme, self.ground, self.session.jobs, again, told, self.close):
                self.welcome.show_locked()
            else:
                told()

        self._wanted = demo, case
        self.session.start(opened, failed)

    def open_demo(self) -> None:
        """Open the demo case; at the first time, with hints."""
        self.guide.hints.first_time()
        self.importer.demo()

    def read_cases(self) -> None:
        """Read the list of cases, once the database is open; how far each is, for the start page alone."""
        if not self.session.ready:
            return

        def named(cases: list[CaseName]) -> None:
            self.cases = cases

        def done(cases: list[CaseSummary]) -> None:
            held = self.welcome.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            first = not self.welcome.shown and held
            self.welcome.show_cases(cases, self.place.settings.opened)
            if first:
                self.welcome.focus_first()

        self.session.ask_workspace(lambda workspace: workspace.library.case_names(), named)
        if self.mode is Mode.WELCOME:
            self.session.ask_workspace(lambda workspace: workspace.library.cases(), done)

    def _case_opened(self, case_id: str) -> None:
        self.saved_views.opened(case_id)
        self.overview = None
        for panel in self.ground.findChildren(Overlay):
            panel.close_panel()  # it speaks of the case that was open
        self.sidebar.show_overview(None)
        self.status.show_unsaved()
        self.message.hide()
        if not case_id:
            self.enter(Mode.WELCOME)
            return
        if not self.place.restore(case_id):
            self.enter(Mode.READ)
        self.place.opened(case_id)

    def _show_overview(self, overview: Overview) -> None:
        self.overview = overview
        self.header.show_overview(overview)
        self.status.show_overview(overview)
        self.sidebar.show_overview(overview)
        self.setWindowTitle(say("{name} – Reviewer", name=overview.summary.name))
        undo, redo = again(overview.undo), again(overview.redo)
        self.hub.name("undo", say("Undo “{what}”", what=undo) if undo else say("Undo"))
        self.hub.name("redo", say("Redo “{what}”", what=redo) if redo else say("Redo"))

    def _saved(self) -> None:
        self.status.show_saved()
        self.message.hide()

    def _focus_mode(self) -> None:
        view = self.modes.get(self.mode)
        if view is not None:
            view.panes()[0].setFocus()
        else:
            self.welcome.focus_first()

    def _show_keys(self) -> None:
        for button in self.findChildren(KeyButton):
            button.show_key()
        self.welcome.show_keys()

    def _fill_cases(self) -> None:
        self.case_menu.clear()
        for case in self.cases[:20]:
            action = self.case_menu.addAction(case.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(case.id == self.session.case_id)
            action.triggered.connect(lambda _=False, one=case.id: self.session.open_case(one))
        self.case_menu.addSeparator()
        for name in ("start", "rename_case"):
            self.case_menu.addAction(self.hub.actions[name])

    # Going

    def enter(self, mode: Mode) -> None:
        """Show a mode, or the start page."""
        if mode in CASE_MODES and not self.session.case_id:
            mode = Mode.WELCOME
        self.mode = mode
        self.place.touched()
        self.hub.enter(mode)
        self.guide.enter(mode)
        in_case = mode in CASE_MODES
        view = self.view_of(mode) if in_case else None
        self.header.setVisible(in_case)
        self.status.setVisible(in_case)
        self.body.setCurrentIndex(1 if in_case else 0)
        if view is not None:
            self.header.show_mode(mode)
            self.stack.setCurrentWidget(view)
            self.sidebar.show_mode(mode)
            self._fit_side_bar()
            view.enter()
        else:
            self.setWindowTitle(say("Reviewer"))
            self.read_cases()
            self.welcome.focus_first()
        if self.overview is not None and in_case:
            self._show_overview(self.overview)
        if self.toast.isVisible():
            QTimer.singleShot(0, self.toast.place)

    def _keep_clear(self) -> QWidget | None:
        """Return what no toast may cover in the mode in front."""
        return self.modes[self.mode].acted_on() if self.mode in self.modes else None

    def _fit_side_bar(self) -> None:
        """Give the side bar's room to the mode in a narrow window, unless the person wants it."""
        wide = self.width() / self.theme.unit()
        enough = wide >= (NARROW if self.mode is Mode.CONFLICTS else ROOMY)
        self.sidebar.setVisible(enough if self._side_wanted is None else self._side_wanted)

    def toggle_side_bar(self) -> None:
        """Show the side bar, or hide it; from then on its width of the window does not."""
        self._side_wanted = not self.sidebar.isVisible()
        self._fit_side_bar()

    def go(self, mode: Mode, key: str) -> None:
        """Go to an article, a claim or a fact."""
        self.enter(mode)
        if mode is Mode.READ:
            articles = {one.id for one in self.overview.articles} if self.overview else set()
            if key in articles:
                self.read.open_article(key)
            else:
                self.read.open_claim(key)
        elif mode is Mode.CONFLICTS:
            self.conflicts.open_fact(key)
        elif mode is Mode.FACTS:
            self.facts.open_fact(key)

    def show_words(self, place: NamePlace) -> None:
        """Show words of an article, selected."""
        if self.mode is not Mode.READ:
            self.enter(Mode.READ)
        self.read.show_words(place.article, place.span)

    def _open_article(self, article_id: str) -> None:
        if self.mode is not Mode.READ:
            self.enter(Mode.READ)
        self.read.open_article(article_id)

    def _open_view(self, wanted: FactFilter) -> None:
        if self.mode is not Mode.FACTS:
            self.enter(Mode.FACTS)
        self.facts.show_filter(wanted)
        self.facts.table.setFocus()

    def _case_name(self) -> str:
        return self.overview.summary.name if self.overview is not None and self.session.case_id else ""

    def _put_into(self, facts: tuple[str, ...], section: str) -> None:
        from reviewer.domain.review.commands import Assign  # after the first paint

        self.session.send(Assign(facts, section), toast=True)

    def _ask_section(self, facts: tuple[str, ...]) -> None:
        """Ask for the name of a section that does not exist yet."""
        if not facts and self.mode is not Mode.FACTS:
            self.hub.run("section")
        else:
            self.facts.ask_section(facts)

    def undo(self) -> None:
        """Take the last decision back, and go to what it was about."""
        from reviewer.domain.review.commands import Undo  # after the first paint

        def done(changes: Changes) -> None:
            if self.mode is Mode.READ and len(changes.claims) == 1:
                self.read.soon(partial(self.read.open_claim, next(iter(changes.claims))))

        self.session.send(Undo(), done=done)

    def commands(self) -> list[CommandEntry]:
        """Return the acts of the mode in front, and the other cases."""
        cases = [
            CommandEntry(
                say("Case: open {name}", name=one.name),
                "",
                lambda case=one.id: self.session.open_case(case),  # type: ignore[misc]
            )
            for one in self.cases
            if one.id != self.session.case_id
        ]
        return [*self.hub.commands(), *self._filters(), *cases]

    def _filters(self) -> list[CommandEntry]:
        """Return what facts can be filtered by."""
        overview = self.overview
        if overview is None or self.mode not in CASE_MODES:
            return []
        from reviewer.gui.facts.dimensions import known_of, picks

        known = known_of(overview.articles, overview.sections, overview.analysts)
        return [
            CommandEntry(one.dimension.sentence(one.words), "", lambda pick=one: self._filter(pick))  # type: ignore[misc]
            for one in picks(known)
        ]

    def _filter(self, pick: Pick) -> None:
        if self.mode is not Mode.FACTS:
            self.enter(Mode.FACTS)
        self._open_view(pick.press(self.facts.filters.filter))

    # Bugs, keys, drops, end

    def show_bug(self, error: BaseException) -> None:
        """Log a bug with its traceback, and tell where."""
        path = logs.log_bug(error)
        name = type(error).__name__
        if path:
            told = say(
                "Something went wrong in the program ({name}); it was logged in {path}. Nothing was lost.",
                name=name,
                path=path,
            )
        else:
            told = say(
                "Something went wrong in the program ({name}); it was logged on standard error."
                " Nothing was lost.",
                name=name,
            )
        self.message.tell(told)

    def event(self, event: QEvent) -> bool:
        """Leave its keys to the field, the button or the panel that has the focus."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if kept(event, self.focusWidget(), self.hub.keymap, self.mode):
            event.accept()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Tell what would be done with what comes over the window."""
        self.drop_mark.meet(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget what hung over the window."""
        self.drop_mark.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self.drop_mark.let_go(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew, and keep the toast at its place."""
        super().resizeEvent(event)
        self._fit_side_bar()
        if self.toast.isVisible():
            QTimer.singleShot(0, self.toast.place)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, finish what waits, close the database."""
        self.place.keep()
        self.importer.close()
        self.backing.close()
        self.session.close()
        super().closeEvent(event)
