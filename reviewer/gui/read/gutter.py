"""The marks beside the lines: which claims begin there, told by sign and by colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.tongue import count, say
from reviewer.gui.read.column import Placed
from reviewer.gui.read.coverage import RANK
from reviewer.gui.theme import Theme
from reviewer.gui.words import claim_state

WIDTH = 2.7
"""Of the gutter, in lines of the window's text."""
BY_HAND = "✎"
APART = 2
"""Claims at one line up to which each has its own sign; more are counted."""
_TOLD = 6
"""Claims that the tooltip of a mark names."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one line.

    Attributes:
        rect: of the line, from the top of the column; its width is that of the words.
        claims: those that begin in the line, in order.
    """

    rect: QRectF
    claims: tuple[ClaimItem, ...]

    def following(self, current: str) -> ClaimItem:
        """Return the claim that a click opens: the first, and after the one that is open, the next."""
        at = next((n for n, one in enumerate(self.claims) if one.id == current), -1)
        return self.claims[(at + 1) % len(self.claims)]

    def told(self) -> str:
        """Name the claims, one a line."""
        lines = [
            say(
                "{label}, {state}: {statement}",
                label=one.label,
                state=_state_words(one),
                statement=one.body.statement,
            )
            for one in self.claims[:_TOLD]
        ]
        more = len(self.claims) - _TOLD
        return "\n".join([*lines, *([count("and %n more", "claims", more)] if more > 0 else [])])


def marks_of(placed: Placed, claims: Sequence[ClaimItem]) -> list[Mark]:
    """Return the marks of a block: one for each line in which claims begin, or for what is folded in it.

    Args:
        placed: the block.
        claims: those that it shows or hides, in the order of the text.
    """
    block, flow = placed.block, placed.flow
    if block.hidden is not None:
        return [Mark(flow.line_rect(0).translated(0, placed.y), tuple(claims))] if claims else []
    lines: dict[int, list[ClaimItem]] = {}
    for claim in claims:
        if block.start <= claim.start < block.end:
            lines.setdefault(flow.line_of(claim.start - block.start), []).append(claim)
    return [
        Mark(flow.line_rect(line).translated(0, placed.y), tuple(found))
        for line, found in sorted(lines.items())
    ]


def mark_box(mark: Mark, column: float, theme: Theme, rtl: bool) -> QRectF:
    """Return where a mark stands in the column's coordinates: beside the side on which its lines begin.

    Args:
        mark: it.
        column: width of the column.
        theme: measures.
        rtl: whether the article runs from right to left.
    """
    unit = theme.unit()
    wide = (WIDTH - 0.5) * unit
    left = column + 0.45 * unit if rtl else -0.45 * unit - wide
    height = unit * 1.15
    return QRectF(left, mark.rect.center().y() - height / 2, wide, height)


def paint_mark(painter: QPainter, box: QRectF, mark: Mark, current: str, theme: Theme, rtl: bool) -> None:
    """Paint the mark of a line into its box."""
    font = theme.font(0.92)
    signs = _signs(mark, current)
    wide = sum(theme.advance(text, 0.92) for text, _ in signs) + _GAP * theme.unit() * (len(signs) - 1)
    x = box.left() if rtl else box.right() - wide
    if any(one.id == current for one in mark.claims):
        _paint_chip(painter, QRectF(x, box.top(), wide, box.height()), theme)
    painter.setFont(font)
    for text, ink in signs:
        part = theme.advance(text, 0.92)
        painter.setPen(theme.color(ink))
        place = QRectF(x - 2, box.top(), part + 4, box.height())
        painter.drawText(place, _CENTERED, text)
        x += part + _GAP * theme.unit()


_GAP = 0.22
_CENTERED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


def _paint_chip(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    unit = theme.unit()
    painter.setBrush(theme.color("mark"))
    painter.setPen(QPen(theme.color("amber-line"), 1))
    box = rect.adjusted(-unit * 0.22, -unit * 0.02, unit * 0.22, unit * 0.02)
    painter.drawRoundedRect(box, unit * 0.3, unit * 0.3)


def _signs(mark: Mark, current: str) -> list[tuple[str, str]]:
    """Return the signs of a mark with their colours: each claim's own, or the worst and a number."""
    claims = mark.claims
    if len(claims) <= APART:
        return [(_sign(one), claim_state(one).value.ink) for one in claims]
    at = next((n for n, one in enumerate(claims) if one.id == current), -1)
    worst = min(claims, key=lambda one: RANK[claim_state(one)])
    shown = claims[at] if at >= 0 else worst
    number = f"{at + 1}/{len(claims)}" if at >= 0 else str(len(claims))
    return [(_sign(shown), claim_state(shown).value.ink), (number, "ink" if at >= 0 else "muted")]


def _sign(claim: ClaimItem) -> str:
    return claim_state(claim).value.glyph + (BY_HAND if claim.by_hand else "")


def _state_words(claim: ClaimItem) -> str:
    word = say(claim_state(claim).value.word)
    return say("{state}, made by hand", state=word) if claim.by_hand else word
