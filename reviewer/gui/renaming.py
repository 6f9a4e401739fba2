"""A panel that asks for one line of text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from reviewer.domain.tongue import say
from reviewer.gui.forms import InlineForm, rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.theme import Theme


class AskText(Overlay):
    """Asks for a text; Escape closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("Text"))
        self.form = InlineForm(theme)
        unit = theme.unit()
        rows(self, 0, (unit, unit, unit, unit)).addWidget(self.form)

    def ask(self, title: str, text: str, save: Callable[[str], None], hint: str = "") -> None:
        """Ask for a text.

        Args:
            title: what it is.
            text: what stands there.
            save: takes it.
            hint: shown while the field is empty.
        """
        self.setAccessibleName(title)

        def saved(found: str) -> None:
            self.close_panel()
            save(found)

        self.form.show()
        self.open()
        again = partial(self.ask, title, text, save, hint)
        self.form.ask(title, text, saved, self.close_panel, hint=hint, again=again)

    def focus_first(self) -> None:
        """Type at once."""
        self.form.field.setFocus()

    def wanted_height(self) -> int:
        """Return the height of the form."""
        return round(self.theme.unit() * 7.5)
