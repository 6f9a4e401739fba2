"""Articles made by hand, and a view of its own to see them in."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import ArticleItem, ArticlePage, ClaimItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span
from reviewer.gui.read.article_view import ArticleView
from reviewer.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


class Draw:
    """Makes claims, pages and views of them, and drives these."""

    def __init__(self, qtbot, theme: Theme) -> None:
        self._qtbot, self._theme = qtbot, theme
        self.made: list[ArticleView] = []

    def claim(
        self,
        text: str,
        words: str,
        number: int = 0,
        ruling: Ruling | None = None,
        conflicts: tuple[str, ...] = (),
        *,
        by_hand: bool = False,
    ) -> ClaimItem:
        """A claim of the first place where these words stand; its label is `A` and the number."""
        start = text.index(words)
        body = Body(f"{words}.", ClaimKind.FACT, None, "")
        return ClaimItem(
            f"c{number}", f"A{number}", "a", start, start + len(words), words, body, f"f{number}", ruling,
            "", "", "", "", "", by_hand, False, conflicts, 1,
        )  # fmt: skip

    def page(
        self,
        text: str,
        claims: Sequence[ClaimItem] = (),
        furniture: Sequence[Span] = (),
        title: str | None = None,
    ) -> ArticlePage:
        """An article; its title is its first line."""
        item = ArticleItem(
            "a", "A", "a.txt", text.partition("\n")[0] if title is None else title, "Ledger", "", "2025-06-13",
            "https://a.example/x", "en", 0, 0, 0, "A",
        )  # fmt: skip
        order = sorted(claims, key=lambda one: (one.start, -one.end))
        return ArticlePage(item, text, tuple(furniture), tuple(order))

    def furniture_of(self, text: str, words: str = "Subscribe to our letter") -> list[Span]:
        """The place of these words, to be left out as furniture."""
        return [Span(text.index(words), text.index(words) + len(words))]

    def show(
        self, what: ArticlePage | None, current: str = "", size: tuple[int, int] = (700, 500)
    ) -> ArticleView:
        """A view of a page."""
        view = ArticleView(self._theme)
        self.made.append(view)
        view.resize(*size)
        view.show()
        view.activateWindow()
        self._qtbot.waitUntil(view.isActiveWindow, timeout=5000)
        view.set_page(what)
        view.set_current(current)
        view.grab()
        return view

    def at(self, view: ArticleView, place: QPointF) -> QPoint:
        """Where a point of the column is in the viewport."""
        return (place + view.origin()).toPoint()

    def ends(self, view: ArticleView, one: ClaimItem) -> tuple[QPoint, QPoint]:
        """Where the handles of a claim are in the viewport."""
        first, last = view.column.edges(one.start, one.end)
        return self.at(view, first.center()), self.at(view, last.center())

    def drag(self, view: ArticleView, start: QPoint, *points: QPoint, drop: bool = True) -> None:
        """Press, move, and let go."""
        port = view.viewport()
        QTest.mousePress(port, LEFT, pos=start)
        for point in points:
            QTest.mouseMove(port, point)
        if drop:
            QTest.mouseRelease(port, LEFT, pos=points[-1])


@pytest.fixture
def draw(qtbot, qapp) -> Iterator[Draw]:
    """Makes articles and shows them."""
    theme = Theme(qapp)
    drawn = Draw(qtbot, theme)
    yield drawn
    for view in drawn.made:
        view.close()
        view.deleteLater()
    theme.deleteLater()
    qapp.processEvents()
