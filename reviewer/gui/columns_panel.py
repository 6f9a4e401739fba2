"""A panel that asks which column of a table holds what."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from reviewer.domain.tongue import mark, say
from reviewer.gui.forms import SaveRow, rows
from reviewer.gui.overlay import Overlay, scrolled
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import Elided, label

if TYPE_CHECKING:
    from reviewer.ingest.table_columns import Columns

FIELDS = (
    ("text", mark("Text of the article")),
    ("title", mark("Title")),
    ("publisher", mark("Publisher")),
    ("author", mark("Author")),
    ("published_on", mark("Date")),
    ("address", mark("Address")),
    ("language", mark("Language")),
)


class ColumnsPanel(Overlay):
    """Asks once for each sort of table; the answer is remembered."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("Columns of a table"))
        unit = theme.unit()
        box = self._box = rows(self, unit * 0.6, (unit,) * 4)
        self._title = label("", "h2", wrap=True)
        box.addWidget(self._title)
        told = say(
            "Each row becomes an article. What you choose is remembered for tables with these columns."
        )
        box.addWidget(label(told, "soft", wrap=True))
        page = QWidget()
        form = self._form = QFormLayout(page)
        form.setContentsMargins(0, 0, round(unit * 0.3), 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.boxes: dict[str, QComboBox] = {}
        self._samples: dict[str, Elided] = {}
        for name, title in FIELDS:
            self._add(form, name, say(title))
        self._area = scrolled(page, say("Columns of a table"))
        box.addWidget(self._area, 1)
        self._wrong = label("", "red", wrap=True)
        self._wrong.hide()
        box.addWidget(self._wrong)
        box.addWidget(SaveRow(theme, self.save, self.close_panel))
        self._columns: Columns | None = None
        self._save: Callable[[str], None] | None = None

    def _add(self, form: QFormLayout, name: str, title: str) -> None:
        choice = QComboBox()
        choice.setAccessibleName(title)
        choice.view().setAccessibleName(title)
        sample = Elided("muted")
        choice.currentIndexChanged.connect(lambda _, one=name: self._show_sample(one))
        form.addRow(label(title, "soft"), choice)
        form.addRow("", sample)
        self.boxes[name], self._samples[name] = choice, sample

    def ask(self, name: str, columns: "Columns", save: Callable[[str], None]) -> None:
        """Open the panel.

        Args:
            name: of the file.
            columns: what stands in it.
            save: takes which column holds what, as settings keep it.
        """
        self._columns, self._save = columns, save
        self._title.setText(say("Which column of “{name}” holds what?", name=name))
        self._wrong.hide()
        for field, choice in self.boxes.items():
            choice.clear()
            choice.addItem(say("none of them"), "")
            for title in columns.titles:
                choice.addItem(" ".join(title.split()) or "–", title)
            guess = columns.guessed.get(field, "")
            choice.setCurrentIndex(1 + columns.titles.index(guess) if guess in columns.titles else 0)
            self._show_sample(field)
        self.open()

    def _show_sample(self, field: str) -> None:
        at = self.boxes[field].currentIndex() - 1
        known = self._columns.samples if self._columns is not None else ()
        text = known[at][0] if 0 <= at < len(known) and known[at] else ""
        self._samples[field].setText(text)
        self._form.setRowVisible(self._samples[field], bool(text))
        if self.isVisible():
            self._place()

    def save(self) -> None:
        """Take the answer; without a column of texts there is nothing to read."""
        chosen = {field: str(choice.currentData() or "") for field, choice in self.boxes.items()}
        if not chosen["text"]:
            self._wrong.setText(say("Choose the column that holds the texts."))
            self._wrong.show()
            self._place()
            self.boxes["text"].setFocus()
            return
        self.close_panel()
        if self._save is not None:
            self._save(json.dumps(chosen, ensure_ascii=False))

    def focus_first(self) -> None:
        """Choose the column of the texts first."""
        self.boxes["text"].setFocus()

    def widths(self) -> tuple[float, float]:
        """Return the panel's width and part of the height."""
        return 40.0, 0.85

    def wanted_height(self) -> int:
        """Return a height for all fields."""
        return self.height_with(self._box, self._area, self._form)
