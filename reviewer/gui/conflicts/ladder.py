"""The ladder of commitment drawn as stairs, with a plate for each source where it puts the matter."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.gui.conflicts.stages import Stages, Stander, Step
from reviewer.gui.theme import Theme

PLATE = 1.25
"""Height of a source's plate, in lines of text."""
RISE = 0.5
"""Height of a step."""
FOOT = 1.35
"""Room for the name of a step."""


class LadderView(QWidget):
    """Draws the stages of one matter."""

    def __init__(self, theme: Theme, stages: Stages) -> None:
        super().__init__()
        self._theme = theme
        self.stages = stages
        self.chosen = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_what(self, stages: Stages) -> None:
        """Show another matter."""
        if stages != self.stages:
            self.stages = stages
            self.updateGeometry()
            self.update()

    def show_chosen(self, claim: str) -> None:
        """Show which claim's value stands."""
        self.chosen = claim
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow steps stack their plates."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the stairs and of the plates on them."""
        unit = self._theme.unit()
        tallest = 0.0
        for box, step, height in self._boxes(float(width)):
            rows = len(self._plates(step.standers, box.width()))
            tallest = max(tallest, height + rows * PLATE * unit)
        return round(tallest + (FOOT + 0.3) * unit)

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        width = round(self._theme.unit() * 30)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(round(self._theme.unit() * 12), round(self._theme.unit() * (PLATE + FOOT)))

    def _boxes(self, width: float) -> list[tuple[QRectF, Step, float]]:
        """Return for each step its place from left to right, and how high it is."""
        unit = self._theme.unit()
        stages = self.stages
        many = len(stages.steps) + len(stages.ends)
        apart = unit * 1.6 if stages.leading else unit * 0.5
        gap = apart if stages.ends and stages.steps else 0.0
        each = (width - gap) / max(many, 1)
        found = []
        for number, step in enumerate(stages.steps):
            height = RISE * unit * number if stages.leading else 0.0
            found.append((QRectF(number * each, 0, each, 0), step, height))
        for number, step in enumerate(stages.ends, len(stages.steps)):
            found.append((QRectF(gap + number * each, 0, each, 0), step, 0.0))
        return found

    def _plates(self, standers: Sequence[Stander], width: float) -> list[list[tuple[Stander, float]]]:
        """Return the plates of a step in rows, each with its width."""
        unit = self._theme.unit()
        metrics = self._theme.metrics(0.9, bold=True)
        rows: list[list[tuple[Stander, float]]] = []
        used = width
        for one in standers:
            wide = min(metrics.horizontalAdvance(f"✓ {one.words}") + unit * 0.8, width - unit * 0.3)
            if used + wide + unit * 0.3 > width:
                rows.append([])
                used = unit * 0.3
            rows[-1].append((one, wide))
            used += wide + unit * 0.3
        return rows

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stairs, their names, and the plates."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.unit()
        floor = self.height() - FOOT * unit
        boxes = self._boxes(float(self.width()))
        first_end = len(self.stages.steps)
        for number, (box, step, height) in enumerate(boxes):
            top = floor - height
            mine = any(one.claim == self.chosen for one in step.standers)
            body = QRectF(box.left(), top, box.width(), self.height() - top)
            painter.fillRect(body, self._theme.color("chosen" if mine else "well"))
            painter.setPen(QPen(self._theme.color("line-strong"), 1.4))
            painter.drawLine(QLineF(box.left(), top, box.right(), top))
            if 0 < number < first_end and self.stages.leading:
                painter.drawLine(QLineF(box.left(), top, box.left(), top + RISE * unit))
                self._arrow(painter, box.left(), self.height() - FOOT * unit * 0.5)
            painter.setFont(self._theme.font(0.92, bold=bool(step.standers)))
            painter.setPen(self._theme.color("ink" if step.standers else "muted"))
            name = QFontMetricsF(painter.font()).elidedText(
                step.name, Qt.TextElideMode.ElideRight, box.width() - unit * 0.6
            )
            foot = QRectF(box.left(), floor, box.width(), FOOT * unit)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, name)
            self._draw_plates(painter, step, box, top)
        painter.end()

    def _arrow(self, painter: QPainter, x: float, y: float) -> None:
        half = self._theme.unit() * 0.18
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("line-strong"))
        painter.drawPolygon(
            QPolygonF([QPointF(x - half, y - half), QPointF(x + half, y), QPointF(x - half, y + half)])
        )
        painter.restore()

    def _draw_plates(self, painter: QPainter, step: Step, box: QRectF, top: float) -> None:
        unit = self._theme.unit()
        for number, row in enumerate(self._plates(step.standers, box.width())):
            x = box.left() + (box.width() - sum(wide + unit * 0.3 for _, wide in row) + unit * 0.3) / 2
            for stander, wide in row:
                mine = stander.claim == self.chosen
                plate = QRectF(x, top - (number + 1) * PLATE * unit, wide, (PLATE - 0.2) * unit)
                dashed = Qt.PenStyle.DashLine if stander.denied else Qt.PenStyle.SolidLine
                painter.setPen(QPen(self._theme.color("link" if mine else "red-line"), 1.4, dashed))
                painter.setBrush(self._theme.color("accent" if mine else "paper"))
                painter.drawRoundedRect(plate, unit * 0.25, unit * 0.25)
                painter.setFont(self._theme.font(0.9, bold=True))
                painter.setPen(self._theme.color("on-accent" if mine else "ink"))
                words = f"✓ {stander.words}" if mine else stander.words
                shown = QFontMetricsF(painter.font()).elidedText(
                    words, Qt.TextElideMode.ElideRight, wide - unit * 0.3
                )
                painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, shown)
                x += wide + unit * 0.3
