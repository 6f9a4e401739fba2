"""Margins and gaps that grow with the text: what is built at one size fits another, too."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLayout, QWidget

from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.theme import Theme

PIXELS = 2
"""Margins and gaps up to this are lines, not room: they stay as they are."""
_KEPT = "exactRoom"


def grows(widget: QWidget, theme: Theme) -> None:
    """Have the layouts in a widget keep their proportion to the text when its size changes.

    Called before the widget is filled: what fits itself by `Theme.scale` does so afterwards, and exactly.
    """
    theme.changed.connect(_Growing(widget, theme).again)


class _Growing(QObject):
    """Lives as long as its widget."""

    def __init__(self, widget: QWidget, theme: Theme) -> None:
        super().__init__(widget)
        self._widget, self._theme, self._unit = widget, theme, theme.unit()

    def again(self) -> None:
        """Fit the layouts to the size of the text."""
        part = self._theme.unit() / self._unit
        self._unit = self._theme.unit()
        if part == 1:
            return
        boxes = self._widget.findChildren(QLayout)
        for box, room in [
            (box, _room(box)) for box in boxes
        ]:  # all first: a layout may have its parent's gap
            _fit(box, [one if one <= PIXELS else one * part for one in room])


def _room(box: QLayout) -> list[float]:
    """Return margins and gaps, as before rounding where it was done here: nothing is lost on the way back."""
    margins = box.contentsMargins()
    shown = [
        margins.left(),
        margins.top(),
        margins.right(),
        margins.bottom(),
        *(get() for get, _ in _gaps(box)),
    ]
    kept = box.property(_KEPT)
    exact = kept if isinstance(kept, list) and len(kept) == len(shown) else shown
    return [old if round(old) == now else now for now, old in zip(shown, exact, strict=True)]


def _fit(box: QLayout, room: list[float]) -> None:
    box.setProperty(_KEPT, room)
    left, top, right, bottom, *gaps = (round(one) for one in room)
    box.setContentsMargins(left, top, right, bottom)
    for (_, put), gap in zip(_gaps(box), gaps, strict=True):
        if gap >= 0:
            put(gap)


def _gaps(box: QLayout) -> list[tuple[Callable[[], int], Callable[[int], None]]]:
    """Return how the gaps of a layout are read and set."""
    if isinstance(box, FlowLayout):
        return [(lambda: box.gap, box.set_gap)]
    if isinstance(box, QGridLayout | QFormLayout):
        return [
            (box.horizontalSpacing, box.setHorizontalSpacing),
            (box.verticalSpacing, box.setVerticalSpacing),
        ]
    return [(box.spacing, box.setSpacing)]
