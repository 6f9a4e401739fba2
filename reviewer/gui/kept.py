"""Pictures of what is painted again and again: a card or row is drawn once, until it shows something else."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from reviewer.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Kept:
    shows: tuple[object, ...]
    picture: QPixmap

    def serves(self, shows: tuple[object, ...], size: QSize, fine: float) -> bool:
        same = all(a is b or a == b for a, b in zip(self.shows, shows, strict=True))
        return same and self.picture.size() == size * fine and self.picture.devicePixelRatio() == fine


class KeptPictures:
    """The pictures used last, by the id of what they show; another theme forgets them."""

    def __init__(self, theme: Theme, most: int, ground: str) -> None:
        """Keep none yet.

        Args:
            theme: colours and faces.
            most: how many are kept.
            ground: token of the colour behind what is painted.
        """
        self._theme, self._most, self._ground = theme, most, ground
        self._kept: dict[str, _Kept] = {}
        theme.changed.connect(self._kept.clear)

    def of(
        self,
        key: str,
        shows: tuple[object, ...],
        size: QSize,
        fine: float,
        paint: Callable[[QPainter], None],
    ) -> QPixmap:
        """Return a picture, kept or made.

        Args:
            key: id of what it shows.
            shows: all that it depends on, of the same length each time.
            size: in the view's pixels.
            fine: how many of the screen's pixels are one of these.
            paint: draws it, from 0, 0.
        """
        known = self._kept.pop(key, None)
        if known is None or not known.serves(shows, size, fine):
            known = _Kept(shows, self._made(size, fine, paint))
        self._kept[key] = known
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]
        return known.picture

    def _made(self, size: QSize, fine: float, paint: Callable[[QPainter], None]) -> QPixmap:
        picture = QPixmap(size * fine)
        picture.setDevicePixelRatio(fine)
        picture.fill(self._theme.color(self._ground))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        return picture
