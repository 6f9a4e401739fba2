"""One fact whose sources differ: why it was flagged, a picture, the sources, how to settle it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from reviewer.domain.readmodel import ClaimItem, FactDetail
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.tongue import count, say
from reviewer.gui.actions import shown_key
from reviewer.gui.compare import letters_of, same_side
from reviewer.gui.conflicts.opening import Opened
from reviewer.gui.conflicts.pictures import Pictures, drawn_of
from reviewer.gui.conflicts.reason import Reason
from reviewer.gui.conflicts.resolve import ResolveBox
from reviewer.gui.conflicts.sources import Sources
from reviewer.gui.conflicts.table import groups_of
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.tips import plain_tip
from reviewer.gui.widgets import AsWide, KeyButton, MarkedText, filling, label
from reviewer.gui.words import RESOLUTIONS, SETTLED

SHORT_HEIGHT, SHORT_WIDTH = 36.0, 34.0
"""Below this height or width, in lines of text, the box takes little room."""
LEAST_SEEN = 2.0
"""Height in lines of text of what stands above the box, in the lowest window."""
WIDE = 58.0
"""From this width on the picture stands beside the reasons."""
BESIDE = 36.0
"""The same for a picture that is slim."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen so far.

    Attributes:
        kind: the resolution.
        selected: number of the selected source, or -1.
        marked: numbers of the sources to be taken out.
        reasons: why some resolutions are not possible.
    """

    kind: ResolutionKind | None
    selected: int
    marked: Collection[int]
    reasons: Mapping[ResolutionKind, str]


class Detail(QWidget):
    """Shows one fact; the mode tells it what is chosen.

    The box in which it is settled stays in sight; what stands above it scrolls.
    """

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
        self._rule = False
        self.area = QScrollArea()
        self.area.setProperty("look", "canvas")
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(say("Conflict"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = AsWide()
        page.setProperty("look", "canvas")
        unit = theme.unit()
        box = self._box = rows(page, unit * 0.6)
        self.place = label("", "small")
        self.place.hide()
        self._title = MarkedText(theme, bold=True, size=1.4)
        self._settled = MarkedText(theme, ink="green")
        self._why = AsWide()
        self._why.setProperty("look", "card")
        self._why_box = rows(self._why, unit * 0.3, (unit * 0.9, unit * 0.5, unit * 0.7, unit * 0.5))
        self._reasons: list[Reason] = []
        self.different = KeyButton(say("Different facts"), keys("different"), theme)
        self.rule = KeyButton(say("Rule"), keys("rule"), theme)
        self.rule.setCheckable(True)
        self.sources = Sources(theme)
        self.pictures = Pictures(theme)
        self.resolve = ResolveBox(theme, keys)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(round(unit * 0.6))
        self._top.addWidget(self._why, 1)
        self._top.addWidget(self.pictures, 1)
        for one in (self.place, self._title, self._settled):
            box.addWidget(one)
        box.addLayout(self._top)
        box.addWidget(self.sources)
        box.addStretch(1)
        self.area.setWidget(page)
        foot = QWidget()
        self._foot = rows(foot, 0)
        self._foot.addWidget(self.resolve)
        outer = rows(self, 0)
        outer.addWidget(self.area, 1)
        outer.addWidget(foot)
        outer.addStretch(0)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        page.installEventFilter(self)
        theme.scale(self.area, lambda unit: self.area.setMinimumHeight(round(unit * LEAST_SEEN)))
        theme.changed.connect(self._arrange)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again once the rows have found their heights."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._later.start()
        return super().eventFilter(watched, event)

    def show_fact(self, opened: Opened) -> None:
        """Show a fact."""
        with filling(self._box, self._why_box):
            self._show_parts(opened)
        self.area.verticalScrollBar().setValue(0)

    def _show_parts(self, opened: Opened) -> None:
        detail = opened.detail
        self._title.show_text(detail.item.line)
        self._title.setToolTip(plain_tip(detail.item.line))
        self._title.setVisible(True)
        settled = _settled(detail, shown_key(self._keys("reopen")))
        self._settled.show_text(settled)
        self._settled.setVisible(bool(settled))
        self._show_why(opened)
        self.pictures.show_drawn(drawn_of(detail, opened.articles))
        self._turn()
        groups = groups_of(detail, opened.articles, opened.contexts)
        more = shown_key(self._keys("more_sources"))
        told = say("{key}: the digits mean the next nine sources", key=more) if more else ""
        self.sources.show_groups(groups, told)

    def show_choice(self, opened: Opened, choice: Choice) -> None:
        """Show what is chosen so far."""
        order = list(opened.detail.claims)
        picked = order[choice.selected].id if 0 <= choice.selected < len(order) else ""
        stands = picked if choice.kind in (ResolutionKind.ONE_VALUE, ResolutionKind.LATER) else ""
        with_it = same_side(opened.detail, stands) if stands else ()
        chosen = {n for n, one in enumerate(order) if one.id in with_it}
        self.sources.mark(choice.selected, chosen, choice.marked)
        self.pictures.show_chosen(stands, whole=choice.kind is ResolutionKind.RANGE)
        self.resolve.show_choice(choice.kind)
        self.resolve.show_possible(choice.reasons)
        self.resolve.tell(_told(opened, choice, with_it))
        self._fit()

    def show_row(self, number: int) -> None:
        """Bring a source into sight."""
        line = self.sources.line(number)
        if line is not None:
            self.area.ensureWidgetVisible(line, 0, round(self._theme.unit()))

    def show_rule(self, *, shown: bool) -> None:
        """Show the rules in general, or hide them."""
        self._rule = shown
        self.rule.setChecked(shown)
        for one in self._reasons:
            one.rule.setVisible(shown)

    @property
    def rule_shown(self) -> bool:
        """Whether the rules in general are shown."""
        return self._rule

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the box follow what stands above it where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        unit = self._theme.unit()
        wide, tall = self.width() / unit, self.height() / unit
        short = tall < SHORT_HEIGHT or wide < SHORT_WIDTH
        self.resolve.set_short(short=short)
        self.different.setText(say("Different") if short else say("Different facts"))
        self._title.set_lines(1 if short else 0)
        side, top = (unit * 0.7, unit * 0.5) if short else (unit * 1.5, unit * 0.9)
        self._box.setContentsMargins(round(side), round(top), round(side), round(unit * 0.6))
        self._foot.setContentsMargins(round(side), 0, round(side), round(unit * (0.4 if short else 0.9)))
        self._turn()
        self._fit()

    def _turn(self) -> None:
        """Put the picture beside the reasons where both have room."""
        beside = self.width() / self._theme.unit() >= (BESIDE if self.pictures.slim else WIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._top.direction() != way:
            self._top.setDirection(way)

    def _fit(self) -> None:
        """Make the scrolled part no taller than what is in it."""
        self._box.activate()
        whole = self._box.totalHeightForWidth(self.area.viewport().width())
        self.area.setMaximumHeight(max(whole, self.area.minimumHeight(), 1))

    def _show_why(self, opened: Opened) -> None:
        while len(self._reasons) < len(opened.why):
            buttons = [] if self._reasons else [self.rule, self.different]
            made = Reason(self._theme, buttons)
            self._reasons.append(made)
            self._why_box.addWidget(made)
        for line, (conflict, words) in zip(self._reasons, opened.why, strict=False):
            line.show_reason(conflict, words, ruled=self._rule)
        for number, line in enumerate(self._reasons):
            line.setVisible(number < len(opened.why))
        self._why.setVisible(bool(opened.why))


def _settled(detail: FactDetail, key: str) -> str:
    kind = detail.item.resolution
    if kind is None:
        return ""
    when = day_and_time(detail.settled_at) if detail.settled_at else ""
    told = say(
        "✓ Settled ({how}) by {who} {when}",
        how=say(SETTLED[kind]),
        who=detail.settled_by,
        when=when,
    ).rstrip()
    told = f"{told}: “{detail.reason}”" if detail.reason else told
    if not key:
        return told
    back = say("{key} takes it back", key=key)
    return f"{told} · {back}"


def _told(opened: Opened, choice: Choice, with_it: Sequence[str]) -> str:
    """Tell what will be cited, what printed as differing, how much stands behind it, what is not possible."""
    live = [one for one in opened.detail.claims if one.ruling is not Ruling.REJECTED]
    if choice.kind is None:
        hint = say("Press the number of the source whose value stands, or a letter.")
        why = [
            say("{resolution} is not possible: {why}.", resolution=say(RESOLUTIONS[kind]), why=reason)
            for kind, reason in choice.reasons.items()
        ]
        return " ".join([hint, *why])
    if choice.kind is ResolutionKind.OPEN:
        return say("It goes to the open questions of the sheet, with all sources and your note.")
    if not with_it:
        return say("Cited: {letters}", letters=_letters(live, opened))
    cited = [one for one in live if one.id in with_it]
    differing = [one for one in live if one.id not in with_it]
    parts = [
        say("Cited: {letters}", letters=_letters(cited, opened)),
        say("noted as differing: {letters}", letters=letters_of(differing, opened.letters))
        if differing
        else "",
        _behind(opened, cited, live),
    ]
    return " · ".join(part for part in parts if part)


def _letters(claims: Sequence[ClaimItem], opened: Opened) -> str:
    return letters_of(sorted(claims, key=lambda one: opened.letters.get(one.article, "")), opened.letters)


def _behind(opened: Opened, cited: Sequence[ClaimItem], live: Sequence[ClaimItem]) -> str:
    origins = {opened.articles[one.article].origin for one in cited if one.article in opened.articles}
    return count(
        "behind it: {some} of %n source(s), {independent} independent",
        "",
        len({one.article for one in live}),
        some=len({one.article for one in cited}),
        independent=len(origins),
    )
