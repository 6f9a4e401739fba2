"""What the article tells a screen reader: its words letter by letter, its claims in their order."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessibleInterface, QTextCharFormat
from PySide6.QtWidgets import QWidget

from reviewer.domain.tongue import say
from reviewer.gui.accessible import Account, Part, Role

if TYPE_CHECKING:
    from reviewer.domain.readmodel import ClaimItem
    from reviewer.gui.accessible_text import Paragraph, Speaker
    from reviewer.gui.read.article_view import ArticleView


class Article(Account):
    """The article: its words letter by letter, and its claims in the order of the text."""

    role = Role.Document
    _speaker: "Speaker | None" = None
    _said: tuple[object, ...] = ()

    def _parts(self) -> list[tuple[int, "ClaimItem | int"]]:
        """Return claims, and folds by the number of their block, with the place where they begin."""
        view: ArticleView = self.view
        claims: list[tuple[int, ClaimItem | int]] = [(one.start, one) for one in view.claims]
        folds: list[tuple[int, ClaimItem | int]] = [
            (one.block.start, number)
            for number, one in enumerate(view.column.placed)
            if one.block.group >= 0 and not one.block.holds_text
        ]
        return sorted([*folds, *claims], key=lambda one: one[0])

    def count(self) -> int:
        """Return the number of claims and folds."""
        return len(self._parts())

    def part(self, number: int) -> Part:
        """Return a claim, or what was left out as furniture."""
        from reviewer.gui.words import claim_state

        view: ArticleView = self.view
        what = self._parts()[number][1]
        if isinstance(what, int):
            block = view.column.placed[what].block
            return Part(block.text.lstrip("▸▾ "), Role.Button, "", lambda: view.unfold(block.group))
        name = say(
            "{claim}, {state}: {statement}",
            claim=what.label,
            state=say(claim_state(what).value.word),
            statement=what.body.statement,
        )
        return Part(
            name, Role.Link, what.quote, lambda: view.claim_clicked.emit(what.id), what.id == view.current
        )

    def place(self, number: int) -> QRect:
        """Return where a claim's words are."""
        view: ArticleView = self.view
        what = self._parts()[number][1]
        found = QRectF()
        if isinstance(what, int):
            one = view.column.placed[what]
            found = QRectF(0, one.y, view.column.width, one.flow.height)
        else:
            for rect in view.column.rects(what.start, what.end):
                found = found.united(rect)
        return found.translated(view.origin()).toAlignedRect()

    def ground(self) -> QWidget:
        """Return what the words are painted on."""
        found: QWidget = self.view.viewport()
        return found

    def current(self) -> int:
        """Return the claim that keys act on."""
        found = (
            n
            for n, (_, one) in enumerate(self._parts())
            if not isinstance(one, int) and one.id == self.view.current
        )
        return next(found, -1)

    def text(self) -> QAccessibleInterface | None:
        """Return who speaks for the words, brought up to date."""
        from reviewer.gui.accessible_text import Speaker

        view: ArticleView = self.view
        if self._speaker is None:
            self._speaker = Speaker(view.viewport(), self._moved)
        column = view.column
        now = (column.placed, column.width, view.claims)
        if len(self._said) != len(now) or any(a is not b for a, b in zip(self._said, now, strict=True)):
            self._said = now
            self._speaker.show_text(self._paragraphs())
        origin = view.origin()
        self._speaker.stand(origin.x(), origin.y())
        anchor, caret = (self._place_of(one) for one in view.caret)
        if caret is not None:
            self._speaker.select(anchor or caret, caret)
        return self._speaker.interface()

    def _paragraphs(self) -> list["Paragraph"]:
        from reviewer.gui.accessible_text import Paragraph
        from reviewer.gui.words import claim_state

        view: ArticleView = self.view
        found = []
        for one in view.column.placed:
            looks = []
            for claim in view.claims:
                start, end = max(claim.start, one.block.start), min(claim.end, one.block.end)
                if start < end:
                    look = claim_state(claim).value
                    form = QTextCharFormat()
                    form.setUnderlineStyle(_UNDERLINES.get(look.pen, _SINGLE))
                    looks.append((start - one.block.start, end - one.block.start, form))
            found.append(Paragraph(one.flow, QPointF(0, one.y), looks))
        return found

    def _place_of(self, offset: int) -> tuple[int, int] | None:
        for number, one in enumerate(self.view.column.placed):
            if one.block.holds_text and one.block.start <= offset <= one.block.end:
                return number, offset - one.block.start
        return None

    def _moved(self, anchor: tuple[int, int], caret: tuple[int, int]) -> None:
        placed = self.view.column.placed
        ends = [
            min(placed[number].block.start + offset, placed[number].block.end)
            for number, offset in (anchor, caret)
        ]
        self.view.take_caret(*ends)


_SINGLE = QTextCharFormat.UnderlineStyle.SingleUnderline
_UNDERLINES = {
    Qt.PenStyle.DashLine: QTextCharFormat.UnderlineStyle.DashUnderline,
    Qt.PenStyle.DotLine: QTextCharFormat.UnderlineStyle.DotLine,
}
