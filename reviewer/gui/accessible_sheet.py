"""What the sheet tells a screen reader: headings, lines, and behind a line citations to be opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtWidgets import QWidget

from reviewer.domain.tongue import say
from reviewer.gui.accessible import Account, Role
from reviewer.gui.accessible import Part as Told

if TYPE_CHECKING:
    from reviewer.domain.sheet import Citation
    from reviewer.gui.accessible_text import Speaker
    from reviewer.gui.sheet.content import Piece
    from reviewer.gui.sheet.paper import Paper

MOST_TEXT = 300
"""Blocks of a sheet up to which it is also one text, letter by letter; all are set in type for that."""


class Sheet(Account):
    """The sheet."""

    role = Role.Document
    _speaker: "Speaker | None" = None
    _said: object = None
    _known: "tuple[object, list[tuple[int, Piece, Citation | None]]]" = (None, [])

    def _parts(self) -> "list[tuple[int, Piece, Citation | None]]":
        """Return the pieces with the number of their block, each followed by its citations."""
        view: Paper = self.view
        blocks = view.stack.blocks
        if self._known[0] is not blocks:
            found: list[tuple[int, Piece, Citation | None]] = []
            for number, block in enumerate(blocks):
                for piece in block.pieces:
                    found.append((number, piece, None))
                    found.extend((number, piece, citation) for citation in piece.citations)
            self._known = (blocks, found)
        return self._known[1]

    def count(self) -> int:
        """Return the number of pieces and citations."""
        return len(self._parts())

    def part(self, number: int) -> Told:
        """Return a piece, or a citation."""
        from reviewer.gui.sheet.content import Part

        view: Paper = self.view
        at, piece, citation = self._parts()[number]
        block = view.stack.blocks[at]
        if citation is not None:
            quote = " ".join(citation.quote.split())
            name = say("Citation {claim}: {quote}", claim=citation.label, quote=quote)
            current = citation is view.current() and block is view.current_block()
            return Told(
                name, Role.Link, piece.text, lambda: view.open_citation(block.key, citation.claim_id), current
            )
        name = say("{line}, {mark}", line=piece.text, mark=piece.aside) if piece.aside else piece.text
        press = (lambda: view.mark_fact(block.fact)) if block.fact else None
        heading = piece.part in (Part.TITLE, Part.HEADING)
        return Told(name, Role.Heading if heading else Role.Paragraph, "", press)

    def place(self, number: int) -> QRect:
        """Return where a piece or a citation is."""
        view: Paper = self.view
        at, piece, citation = self._parts()[number]
        box = view.block_rect(at).translated(0, -view.verticalScrollBar().value())
        made = view.stack.made(view.stack.blocks[at])
        found = [rect for rect, one in made.links if one is citation and citation is not None]
        found += [row.rect for row in made.rows if row.piece is piece]
        return found[0].translated(box.topLeft()).toAlignedRect() if found else box.toAlignedRect()

    def ground(self) -> QWidget:
        """Return what the sheet is painted on."""
        found: QWidget = self.view.viewport()
        return found

    def at(self, point: QPoint) -> int:
        """Return the part at a point; only its block is looked at."""
        block, citation = self.view.hit(point.toPointF())
        mine = [n for n, (at, _, _) in enumerate(self._parts()) if at == block]
        cited = [n for n in mine if citation is not None and self._parts()[n][2] is citation]
        return next((n for n in [*cited, *mine] if self.place(n).contains(point)), -1)

    def text(self) -> QAccessibleInterface | None:
        """Return who speaks for the words."""
        from reviewer.gui.accessible_text import Paragraph, Speaker

        view: Paper = self.view
        blocks = view.stack.blocks
        if not 0 < len(blocks) <= MOST_TEXT:
            return None
        if self._speaker is None:
            self._speaker = Speaker(view.viewport(), lambda *_: None)
        now = (blocks, tuple(view.stack.tops), view.width())
        if now != self._said:
            self._said = now
            self._speaker.show_text(
                [
                    Paragraph(row.flow, view.block_rect(number).topLeft() + row.rect.topLeft())
                    for number, block in enumerate(blocks)
                    for row in view.stack.made(block).rows
                ]
            )
        self._speaker.stand(0, -view.verticalScrollBar().value())
        return self._speaker.interface()
