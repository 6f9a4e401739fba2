"""The filter chips above the table of facts."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from reviewer.domain.claims import ConflictKind
from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.standing import FactState
from reviewer.domain.values import ValueType
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import frame, restyle

SEARCH_MS = 60
_STATE_NAMES = {
    FactState.OPEN: "Sources differ",
    FactState.UNDECIDED: "Undecided",
    FactState.ACCEPTED: "Accepted",
    FactState.REJECTED: "Rejected",
}
_SOURCES = (
    (0, 0, "Any number of sources"),
    (0, 1, "Single source"),
    (2, 0, "2 or more sources"),
    (3, 0, "3 or more sources"),
)
_INDEPENDENT = ((0, "Any independence"), (2, "2 or more independent"), (3, "3 or more independent"))


class Filters(QWidget):
    """Chips that combine, and a field for words.

    Attributes:
        changed: the filter changed.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.filter = FactFilter()
        self._articles: tuple[tuple[str, str], ...] = ()
        bar = frame("bar")
        outer = rows(self, 0)
        outer.addWidget(bar)
        line = QHBoxLayout(bar)
        unit = theme.unit()
        line.setContentsMargins(round(unit), round(unit * 0.5), round(unit), round(unit * 0.5))
        left = QWidget()
        self._flow = FlowLayout(left, round(unit * 0.45))
        self.field = QLineEdit()
        self.field.setPlaceholderText("Words in facts and statements")
        self.field.setAccessibleName("Find facts by their words")
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(round(unit * 15))
        self.field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._flow.addWidget(self.field)
        self._chips = {
            name: self._chip(name)
            for name in ("State", "Kind", "Article", "Conflict", "Sources", "Independent")
        }
        self._clear = QPushButton("Clear")
        self._clear.setProperty("look", "flat")
        self._clear.setAccessibleName("Clear the filters")
        self._clear.clicked.connect(lambda: self.set_filter(FactFilter()))
        self._flow.addWidget(self._clear)
        line.addWidget(left, 1)
        self.right = QHBoxLayout()
        line.addLayout(self.right)
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._timer.timeout.connect(lambda: self._set(text=self.field.text()))
        self.field.textEdited.connect(lambda _: self._timer.start())
        self.field.textChanged.connect(lambda text: text or self._timer.start())
        self._show()

    def set_filter(self, wanted: FactFilter) -> None:
        """Filter by something else."""
        self._timer.stop()
        self.filter = wanted
        if self.field.text() != wanted.text:
            self.field.blockSignals(True)
            self.field.setText(wanted.text)
            self.field.blockSignals(False)
        self._show()
        self.changed.emit(wanted)

    def set_articles(self, articles: Sequence[tuple[str, str]]) -> None:
        """Take the articles: letters and names."""
        self._articles = tuple(articles)

    def _set(self, **changes: object) -> None:
        wanted = replace(self.filter, **changes)  # type: ignore[arg-type]
        if wanted != self.filter:
            self.set_filter(wanted)

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(f"{name} ▾")
        chip.setProperty("look", "chip")
        chip.setAccessibleName(f"Filter by {name.lower()}")
        menu = QMenu(chip)
        menu.aboutToShow.connect(lambda: self._fill(name, menu))
        chip.setMenu(menu)
        self._flow.addWidget(chip)
        return chip

    def _fill(self, name: str, menu: QMenu) -> None:
        menu.clear()
        now = self.filter
        match name:
            case "State":
                for state, title in _STATE_NAMES.items():
                    self._several(menu, title, "states", state)
                self._one(menu, "Sent back", now.returned, returned=not now.returned)
            case "Kind":
                for kind in ValueType:
                    self._several(menu, kind.value, "value_types", kind.value)
            case "Article":
                for letter, title in self._articles:
                    self._several(menu, title, "articles", letter)
            case "Conflict":
                for one in ConflictKind:
                    self._several(menu, one.value, "conflicts", one.value)
            case "Sources":
                for low, high, title in _SOURCES:
                    is_so = (now.sources_at_least, now.sources_at_most) == (low, high)
                    self._one(menu, title, is_so, sources_at_least=low, sources_at_most=high)
            case _:
                for low, title in _INDEPENDENT:
                    self._one(menu, title, now.independent_at_least == low, independent_at_least=low)

    def _several(self, menu: QMenu, title: str, name: str, value: object) -> None:
        kept: tuple[object, ...] = getattr(self.filter, name)
        rest = tuple(one for one in kept if one != value)
        self._one(menu, title, value in kept, **{name: rest if value in kept else (*kept, value)})

    def _one(self, menu: QMenu, title: str, checked: bool, **changes: object) -> None:
        action = QAction(title.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda: self._set(**changes))
        menu.addAction(action)

    def _show(self) -> None:
        now = self.filter
        states = [_STATE_NAMES[one] for one in now.states] + (["Sent back"] if now.returned else [])
        sources = next(
            (
                t
                for low, high, t in _SOURCES[1:]
                if (low, high) == (now.sources_at_least, now.sources_at_most)
            ),
            "",
        )
        independent = next((t for low, t in _INDEPENDENT[1:] if low == now.independent_at_least), "")
        told = {
            "State": ", ".join(states),
            "Kind": _short(now.value_types),
            "Article": ", ".join(now.articles),
            "Conflict": _short(now.conflicts),
            "Sources": sources,
            "Independent": independent,
        }
        for name, chip in self._chips.items():
            chip.setText((told[name] or name).replace("&", "&&") + " ▾")
            restyle(chip, "on", "true" if told[name] else "false")
        self._clear.setVisible(
            replace(now, order=FactFilter().order, descending=False, aside=False) != FactFilter()
        )


def _short(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) <= 2 else f"{names[0]} and {len(names) - 1} more"
