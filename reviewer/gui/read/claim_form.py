"""The card in which a claim by hand is made: its words, its statement, its value, its fact."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from reviewer.domain.claims import Body
from reviewer.domain.readmodel import FactItem
from reviewer.domain.text import Span
from reviewer.domain.values import display
from reviewer.gui.compare import one_line
from reviewer.gui.forms import LineField, rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, frame, label
from reviewer.gui.words import about

MOST_FACTS = 4


class ClaimForm(QFrame):
    """Asks what the selected words claim."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.span: Span | None = None
        self._save: Callable[[Span, str, str], None] | None = None
        self._close: Callable[[], None] | None = None
        self._facts: list[str] = []
        unit = theme.unit()
        outer = rows(self, 0, (unit, unit * 0.8, unit, unit * 0.3))
        card = frame("card")
        outer.addWidget(card)
        self._box = rows(card, unit * 0.4, (unit * 0.9, unit * 0.7, unit * 0.9, unit * 0.7))
        self._quote = MarkedText(theme, serif=True, ink="soft", lines=4)
        self.field = LineField(theme, "Statement that stands alone")
        self.field.submitted.connect(self.save)
        self.field.left.connect(self.cancel)
        self._about = label(look="small")
        self._choices = QWidget()
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(KeyButton("Cancel", "Esc", theme, act=self.cancel))
        row.addWidget(KeyButton("Save the claim", "Ctrl+Return", theme, "primary", self.save))
        self._box.addWidget(label("A CLAIM BY HAND", "caps"))
        self._box.addWidget(self._quote)
        self._box.addWidget(self.field)
        self._box.addWidget(self._about)
        self._box.addWidget(label("SPEAKS OF", "caps"))
        self._box.addWidget(self._choices)
        self._box.addLayout(row)
        self.hide()

    def ask(
        self, span: Span, quote: str, save: Callable[[Span, str, str], None], close: Callable[[], None]
    ) -> None:
        """Open the form for some words; the proposals come by `propose` and `offer`."""
        self.span, self._save, self._close = span, save, close
        self._quote.show_text(f"“{one_line(quote)}”")
        self.field.setPlainText(one_line(quote))
        self._about.setText("…")
        self.offer([])
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def propose(self, body: Body) -> None:
        """Show the statement, kind and value that are proposed."""
        if self.field.document().isModified():
            return
        self.field.setPlainText(body.statement)
        self.field.selectAll()
        value = f"value: {display(body.value)}" if body.value else "no value"
        self._about.setText(f"{about(body) or body.kind.value} · {value}")

    def offer(self, facts: Sequence[FactItem]) -> None:
        """Offer facts that it may speak of."""
        old = self._choices
        self._choices = QWidget()
        box = rows(self._choices, 1)
        self._group = QButtonGroup(self)
        self._facts = [""]
        self._add(box, "a fact of its own")
        for fact in facts[:MOST_FACTS]:
            self._facts.append(fact.id)
            self._add(box, f"{fact.line}  ({' '.join(fact.articles)})")
        self._group.button(0).setChecked(True)
        self._box.replaceWidget(old, self._choices)
        old.hide()
        old.deleteLater()

    def save(self) -> None:
        """Give the claim, and close."""
        if self.span is None or self._save is None:
            return
        save, span, self._save = self._save, self.span, None
        fact = self._facts[max(0, self._group.checkedId())]
        self._shut()
        save(span, self.field.text(), fact)

    def cancel(self) -> None:
        """Close without a claim."""
        self._save = None
        self._shut()

    def _shut(self) -> None:
        self.hide()
        self.span = None
        if self._close is not None:
            self._close()

    def _add(self, box: QVBoxLayout, text: str) -> None:
        button = QRadioButton(text.replace("&", "&&"))
        button.setToolTip("")
        self._group.addButton(button, len(self._group.buttons()))
        box.addWidget(button)
