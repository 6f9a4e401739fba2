"""A panel to correct what is known of an article: who published it, and when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from reviewer.domain.readmodel import ArticleItem
from reviewer.domain.review.commands import Describe
from reviewer.domain.tongue import mark, say
from reviewer.gui.forms import ENTER, SaveRow, rows
from reviewer.gui.overlay import Overlay, scrolled
from reviewer.gui.theme import Theme
from reviewer.gui.times import moment_of
from reviewer.gui.widgets import label

FIELDS = (
    ("title", mark("Title")),
    ("publisher", mark("Publisher")),
    ("author", mark("Author")),
    ("published_on", mark("Date (2025-06-13)")),
    ("address", mark("Address")),
    ("language", mark("Language (en)")),
)


class DescribePanel(Overlay):
    """Asks for an article's title, publisher, author, date, address and language."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("What is known of the article"))
        self._article: ArticleItem | None = None
        self._save: Callable[[Describe], None] | None = None
        unit = theme.unit()
        box = self._box = rows(self, unit * 0.6, (unit,) * 4)
        self._title = label("", "h2")
        box.addWidget(self._title)
        self._page = QWidget()
        form = self._form = QFormLayout(self._page)
        form.setContentsMargins(0, 0, round(unit * 0.3), 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields = {name: QLineEdit() for name, _ in FIELDS}
        for name, title in FIELDS:
            self.fields[name].setAccessibleName(say(title))
            form.addRow(label(say(title), "soft"), self.fields[name])
        self._fetched = label("", "muted", wrap=True)
        self._fetched.hide()
        form.addRow(self._fetched)
        self._area = scrolled(self._page, say("What is known of the article"))
        box.addWidget(self._area, 1)
        self._wrong = label("", "red", wrap=True)
        box.addWidget(self._wrong)
        self._wrong.hide()
        box.addWidget(SaveRow(theme, self.save, self.close_panel))

    def ask(self, article: ArticleItem, save: Callable[[Describe], None]) -> None:
        """Open the panel for an article; `save` takes what was changed."""
        self._article, self._save = article, save
        self._title.setText(say("Article {letter}", letter=article.letter))
        self._tell("")
        for name, field in self.fields.items():
            field.setText(getattr(article, name))
        self._tell_fetched(article)
        self.open()

    def _tell_fetched(self, article: ArticleItem) -> None:
        when, address = moment_of(article.fetched_at), article.fetched_from
        self._fetched.setVisible(bool(when))
        self._fetched.setText(say("Fetched {when} from {address}", when=when, address=address))

    def wanted_height(self) -> int:
        """Return the height with all fields."""
        return self.height_with(self._box, self._area, self._form)

    def focus_first(self) -> None:
        """Type at once."""
        self.fields["title"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter."""
        if Qt.Key(event.key()) in ENTER:
            self.save()
        else:
            super().keyPressEvent(event)

    def _tell(self, wrong: str) -> None:
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        if self.isVisible():
            self._place()

    def save(self) -> None:
        """Give what was changed, and close."""
        article = self._article
        if article is None or self._save is None:
            return
        found = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        changed = {name: text for name, text in found.items() if text != getattr(article, name)}
        if not _is_date(found["published_on"]):
            self._tell(say("Write the date as year, month and day: 2025-06-13; or leave it empty."))
            self.fields["published_on"].setFocus()
            return
        self.close_panel()
        if changed:
            self._save(Describe(article.id, **changed))


def _is_date(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False
