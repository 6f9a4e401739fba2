"""A panel that shows an article beside its updated version, and puts the one in the other's place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from reviewer.domain.readmodel import ArticleItem
from reviewer.domain.tongue import count, say
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.session import Session
from reviewer.gui.sources import short_date
from reviewer.gui.theme import Theme
from reviewer.gui.version_rows import CarriedRow, ChangedRow, together
from reviewer.gui.widgets import KeyButton, label, rule

if TYPE_CHECKING:
    from reviewer.gui.ports import WorkspacePort
    from reviewer.services.versions import Comparison, Side

MOST_ROWS = 60
"""Claims of one sort that are shown; the others are counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """Two articles that are held against each other.

    Attributes:
        comparison: what replacing one by the other would come to; `None`: no article is nearly the same.
        copy: they are of different publishers.
    """

    comparison: "Comparison | None" = None
    copy: bool = False


class VersionsPanel(Overlay):
    """Shows what an updated version changes; Enter puts it in the old one's place, Escape keeps both."""

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget, replaced: Callable[[str], None]
    ) -> None:
        """Build the panel, hidden.

        Args:
            session: the case.
            theme: colours and faces.
            parent: the window's central widget.
            replaced: takes the id of an article that took another one's place.
        """
        super().__init__(theme, parent, say("Versions of an article"))
        self._session, self._replaced = session, replaced
        self.found = Found()
        unit = theme.unit()
        box = rows(self, unit * 0.6, (unit,) * 4)
        self._title = label("", "h2", wrap=True)
        box.addWidget(self._title)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.addWidget(self.area, 1)
        self.swap = KeyButton(say("Swap the two"), "S", theme, act=self.turn)
        self.keep = KeyButton(say("Keep both"), "Esc", theme, act=self.close_panel)
        self.replace = KeyButton("", "Return", theme, "primary", self.decide)
        line = FlowLayout(gap=round(unit * 0.5))
        for button in (self.swap, self.keep, self.replace):
            line.addWidget(button)
        box.addLayout(line)
        session.changed.connect(lambda _: self._again())
        session.refreshed.connect(self._again)

    def _again(self) -> None:
        """Show what was decided while it is open."""
        told = self.found.comparison
        if told is not None and self.isVisible():
            self.show_pair(told.old.id, told.new.id, copy=self.found.copy)

    def ask(self, article: ArticleItem | None = None) -> None:
        """Show an article beside its nearest version; without an article, whichever of the case has one."""
        case, key = self._session.case_id, article.id if article is not None else ""
        if article is None:
            none = say("No article of the case is a version of another one.")
        else:
            none = say(
                "No article of the case is nearly the same as article {letter}.", letter=article.letter
            )

        def done(found: Found) -> None:
            if found.comparison is None and case == self._session.case_id:
                self._session.said.emit(none, False)
            self._take(case, found)

        self._session.ask_workspace(lambda one: find(one, case, key), done)

    def show_pair(self, old: str, new: str, *, copy: bool = False) -> None:
        """Show two articles: the one that would be replaced, and the one that would take its place."""
        case = self._session.case_id
        self._session.ask_workspace(
            lambda one: Found(one.compare(case, old, new), copy), lambda found: self._take(case, found)
        )

    def turn(self) -> None:
        """Let the other one be the later version."""
        told = self.found.comparison
        if told is not None and self.swap.isVisible():
            self.show_pair(told.new.id, told.old.id, copy=self.found.copy)

    def decide(self) -> None:
        """Put the new version in the old one's place: one decision."""
        from reviewer.domain.review.commands import Replace  # after the first paint

        told = self.found.comparison
        if told is None:
            return
        self.close_panel()
        after = told.new.id
        command = Replace(told.old.id, told.new.id)
        self._session.send(command, toast=True, done=lambda _: self._replaced(after))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Replace by Enter, swap by `S`."""
        if Qt.Key(event.key()) in ENTER:
            self.decide()
        elif event.key() == Qt.Key.Key_S and not event.modifiers():
            self.turn()
        else:
            super().keyPressEvent(event)

    def widths(self) -> tuple[float, float]:
        """Be wide enough for two texts beside each other."""
        return 58.0, 0.88

    def wanted_height(self) -> int:
        """Return the height with all that changes."""
        page, box = self.area.widget(), self.layout()
        inner = page.layout() if page is not None else None
        if box is None or inner is None:
            return super().wanted_height()
        return self.height_with(box, self.area, inner)

    def focus_first(self) -> None:
        """Let the arrows scroll."""
        self.area.setFocus()

    def _take(self, case: str, found: Found) -> None:
        told = found.comparison
        if told is None or case != self._session.case_id:
            return
        self.found = found
        self._title.setText(titled(found))
        self.setAccessibleName(titled(found))
        self.swap.setVisible(told.later is None)
        text = say("Replace {old} by {new}", old=told.old.letter, new=told.new.letter)
        self.replace.setText(text)
        self.replace.setAccessibleName(text)
        self.replace.updateGeometry()
        self._fill(found, told)
        self.open()

    def _fill(self, found: Found, told: "Comparison") -> None:
        page = QWidget()
        page.setProperty("look", "paper")
        unit = self.theme.unit()
        box = rows(page, unit * 0.8, (unit * 0.6, unit * 0.4, unit * 0.8, unit * 0.4))
        lines = []
        for widget, line in (_sentence(_sides(told)), *self._parts(told), _sentence(_foot(found, told))):
            box.addWidget(widget)
            lines.append(line)
        box.addStretch()
        self.area.setWidget(page)
        self.area.setAccessibleName(" ".join(one for one in lines if one))

    def _parts(self, told: "Comparison") -> Iterator[tuple[QWidget, str]]:
        old, new = told.old.letter, told.new.letter
        if told.changed:
            changed = count(
                "%n decision(s) (does|do) not go along: the words have changed",
                "",
                len(told.changed),
            )
            yield _heading(changed)
        else:
            yield _sentence(
                say("No decision is lost: all words that were decided on stand in {new}.", new=new)
            )
        for claims in together(told.changed[:MOST_ROWS]):
            row = ChangedRow(self.theme, claims, old, new)
            yield row, row.told
        yield from _more(told.changed)
        yield rule(), ""
        if told.carried:
            yield _heading(count("%n decision(s) (goes|go) along to {new}", "", len(told.carried), new=new))
        for carried in told.carried[:MOST_ROWS]:
            kept = CarriedRow(self.theme, carried)
            yield kept, kept.told
        yield from _more(told.carried)
        figures = " ".join(_figures(told))
        if figures:
            yield rule(), ""
            yield _sentence(figures)


def find(workspace: "WorkspacePort", case: str, article: str) -> Found:
    """Return an article beside its nearest version, or beside a copy where it has none.

    Args:
        workspace: the database.
        case: id of the case.
        article: id of the article; `""`: the pair of the case that is most alike.

    Raises:
        CommandError: they cannot be compared; the sentence says why.
    """
    from reviewer.domain.versions import nearest  # after the first paint

    for offer in workspace.versions(case):
        if not article or article in (offer.old.id, offer.new.id):
            return Found(workspace.compare(case, offer.old.id, offer.new.id))
    if not article:
        return Found()
    review = workspace.review(case)
    order = [one.id for one in review.articles() if not one.replaced_by or one.id == article]
    like = nearest(review.article(article), [review.article(one) for one in order if one != article])
    if like is None:
        return Found()
    first = sorted((article, like.other), key=order.index)
    pair = first if like.later is None else [like.other, article] if like.later else [article, like.other]
    return Found(workspace.compare(case, *pair), copy=True)


def titled(found: Found) -> str:
    """Return what the one article is to the other."""
    told = found.comparison
    if told is None:
        return ""
    parts = {"new": told.new.letter, "old": told.old.letter}
    if found.copy:
        return say("{new} is nearly the same text as {old}", **parts)
    if told.later:
        return say("{new} is a later version of {old}", **parts)
    if told.later is None:
        return say("{new} is another version of {old}", **parts)
    return say("{new} is an earlier version of {old}", **parts)


def _sides(told: "Comparison") -> str:
    return say(
        "{old} · {new} · {share} of the words are the same",
        old=_named(told.old),
        new=_named(told.new),
        share=f"{told.shared:.0%}",
    )


def _named(side: "Side") -> str:
    return say(
        "{letter}: {name}, {date}",
        letter=side.letter,
        name=side.publisher or side.title,
        date=short_date(side.published_on),
    )


def _foot(found: Found, told: "Comparison") -> str:
    old = told.old.letter
    if found.copy:
        return say(
            "A copy that appeared elsewhere can be cited, too: keep both, unless {old} is out of date.",
            old=old,
        )
    return say("One decision, which Undo takes back. The text of {old} stays to be read.", old=old)


def _figures(told: "Comparison") -> Iterator[str]:
    if told.dropped_undecided:
        yield count(
            "%n claim(s) of {old} that nobody decided (goes|go).",
            "",
            told.dropped_undecided,
            old=told.old.letter,
        )
    if told.only_new:
        yield count("%n claim(s) (is|are) new in {new}.", "", told.only_new, new=told.new.letter)


def _heading(text: str) -> tuple[QWidget, str]:
    return label(text, "h3", wrap=True), f"{text}."


def _sentence(text: str) -> tuple[QWidget, str]:
    return label(text, "soft", wrap=True), text


def _more(claims: Sequence[object]) -> Iterator[tuple[QWidget, str]]:
    if len(claims) > MOST_ROWS:
        yield _sentence(count("and %n claim(s) more", "", len(claims) - MOST_ROWS))
