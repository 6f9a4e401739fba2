"""Who says which: a small table with a row for each thing said and a column for each source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.domain.readmodel import ClaimItem, ConflictItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.said import says
from reviewer.domain.tongue import say
from reviewer.domain.values import ValueType
from reviewer.domain.values.lists import list_of
from reviewer.domain.values.roles import role_of
from reviewer.gui.theme import Theme

ROW = 1.35
"""Height of a row, in lines of text."""
COLUMN = 2.6
"""Width of a source's column."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who says what.

    Attributes:
        rows: what is said, in the order in which it is said first.
        columns: ids of the claims with the letters of their articles.
        said: which rows each column says, by number.
    """

    rows: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    said: tuple[frozenset[int], ...]

    @property
    def told(self) -> str:
        """The table in words, row by row."""
        parts = []
        for number, row in enumerate(self.rows):
            with_it = [
                letter for (_, letter), told in zip(self.columns, self.said, strict=True) if number in told
            ]
            without = [
                letter
                for (_, letter), told in zip(self.columns, self.said, strict=True)
                if number not in told
            ]
            if with_it and without:
                parts.append(
                    say("{what}: {who}; not {others}.", what=row, who=_all(with_it), others=_all(without))
                )
            else:
                parts.append(say("{what}: {who}.", what=row, who=_all(with_it or without)))
        return " ".join(parts)


def matrix_of(
    conflict: ConflictItem, claims: Sequence[ClaimItem], letters: Mapping[str, str]
) -> Matrix | None:
    """Return who says what in a conflict of words; `None` where that cannot be said in few words.

    Args:
        conflict: of words.
        claims: of the fact, in the order of the table; rejected ones are left out.
        letters: of the articles, by id.
    """
    involved = {one for side in conflict.sides for one in side}
    live = [one for one in claims if one.id in involved and one.ruling is not Ruling.REJECTED]
    told = [_told(conflict, claims, one) for one in live]
    if conflict.kind == "qualifier" and any(told):
        told = [one or (say("not said"),) for one in told]
    if len(live) < 2 or not all(told):
        return None
    rows = list(dict.fromkeys(one for words in told for one in words))
    if len(rows) < 2:
        return None
    columns: dict[tuple[str, tuple[str, ...]], tuple[str, str]] = {}
    for claim, words in zip(live, told, strict=True):  # an article that says the same twice has one column
        columns.setdefault((claim.article, words), (claim.id, letters.get(claim.article, "?")))
    said = tuple(frozenset(rows.index(one) for one in words) for _, words in columns)
    return Matrix(tuple(rows), tuple(columns.values()), said)


def _all(names: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _told(conflict: ConflictItem, claims: Sequence[ClaimItem], claim: ClaimItem) -> tuple[str, ...]:
    value = claim.body.value
    if conflict.kind == "list":
        names = value if value is not None and value.type is ValueType.LIST else list_of(claim.body.statement)
        return names.items if names is not None else ()
    if conflict.kind == "role":
        roles = value if value is not None and value.type is ValueType.ROLE else role_of(claim.body.statement)
        return tuple(dict.fromkeys(roles.items)) if roles is not None else ()
    if conflict.kind == "negation":
        return (say("denied") if claim.body.polarity.value == "negated" else say("affirmed"),)
    words = says(conflict, claims, claim).words
    return (words,) if words else ()


class MatrixView(QWidget):
    """Draws the table."""

    def __init__(self, theme: Theme, matrix: Matrix) -> None:
        super().__init__()
        self._theme = theme
        self.matrix = matrix
        self.chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_what(self, matrix: Matrix) -> None:
        """Show another table."""
        if matrix != self.matrix:
            self.matrix = matrix
            self.updateGeometry()
            self.update()

    def show_chosen(self, claim: str) -> None:
        """Show which claim's value stands."""
        self.chosen = claim
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all rows."""
        unit = self._theme.unit()
        metrics = self._theme.metrics()
        names = max(metrics.horizontalAdvance(one) for one in self.matrix.rows) + unit * 1.4
        width = names + unit * COLUMN * len(self.matrix.columns)
        return QSize(round(width) + 1, round(unit * ROW * (len(self.matrix.rows) + 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(round(self._theme.unit() * 12), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letters, the things said, and a dot where a source says a thing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, theme = self._theme.unit(), self._theme
        matrix, row = self.matrix, unit * ROW
        metrics = theme.metrics()
        room = self.width() - unit * 1.6 * len(matrix.columns)
        names = min(max(metrics.horizontalAdvance(one) for one in matrix.rows) + unit * 1.4, room)
        each = min(unit * COLUMN, (self.width() - names) / max(len(matrix.columns), 1))
        for number, (claim, letter) in enumerate(matrix.columns):
            column = QRectF(names + number * each, 0, each, row * (len(matrix.rows) + 1))
            mine = claim == self.chosen
            if mine:
                painter.fillRect(column, theme.color("chosen"))
            painter.setFont(theme.font(0.95, bold=True))
            painter.setPen(theme.color("link" if mine else "soft"))
            head = QRectF(column.left(), 0, each, row)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, f"✓ {letter}" if mine else letter)
        for number, words in enumerate(matrix.rows):
            top = row * (number + 1)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(0, top), QPointF(names + each * len(matrix.columns), top))
            painter.setFont(theme.font())
            painter.setPen(theme.color("ink"))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, names - unit * 0.8)
            place = QRectF(unit * 0.3, top, names, row)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            for at, told in enumerate(matrix.said):
                middle = QPointF(names + (at + 0.5) * each, top + row / 2)
                self._cell(painter, middle, told=number in told, mine=matrix.columns[at][0] == self.chosen)
        painter.end()

    def _cell(self, painter: QPainter, middle: QPointF, *, told: bool, mine: bool) -> None:
        unit, theme = self._theme.unit(), self._theme
        if told:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("link" if mine else "red-line"))
            painter.drawEllipse(middle, unit * 0.26, unit * 0.26)
        else:
            painter.setPen(QPen(theme.color("line-strong"), 1.4))
            painter.drawLine(
                QPointF(middle.x() - unit * 0.2, middle.y()), QPointF(middle.x() + unit * 0.2, middle.y())
            )
