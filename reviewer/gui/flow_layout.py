"""A layout that sets widgets in lines, as words are set."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Puts widgets beside each other and goes on in the next line where there is no room."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, *, centered: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._centered = centered
        self.setContentsMargins(0, 0, 0, 0)

    @property
    def gap(self) -> int:
        """Pixels between widgets, and between lines."""
        return self._gap

    def set_gap(self, gap: int) -> None:
        """Set the widgets in another distance."""
        self._gap = gap
        self.invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """Take a widget.

        Its item is made here and kept by Python: of an item that Qt makes, Python holds no more than an
        address, which is lost where something else comes to stand there.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget's item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grow nowhere by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines."""
        return self._set(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._set(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one line of everything."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(one.width() + self._gap for one in shown) - self._gap if shown else 0
        return QSize(max(width, 0), max((one.height() for one in shown), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _set(self, rect: QRect, *, move: bool) -> int:
        x, y, tallest = rect.x(), rect.y(), 0
        line: list[QLayoutItem] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            widget = item.widget()
            if widget is not None and widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding:
                size.setWidth(max(size.width(), rect.right() - x + 1))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                self._center(line, rect, x - self._gap, move=move)
                x, y, tallest, line = rect.x(), y + tallest + self._gap, 0, []
            if move:
                item.setGeometry(QRect(QPoint(x, y), size.boundedTo(QSize(rect.width(), size.height()))))
            line.append(item)
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        self._center(line, rect, x - self._gap, move=move)
        return y + tallest - rect.y()

    def _center(self, line: list[QLayoutItem], rect: QRect, end: int, *, move: bool) -> None:
        if self._centered and move:
            for item in line:
                item.setGeometry(item.geometry().translated(max(0, rect.right() + 1 - end) // 2, 0))
