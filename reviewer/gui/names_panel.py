"""The names of the case: their forms, why these are tied, where they stand; errors are set right here."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.review.commands import Command, OtherName, RenameName, SameName
from reviewer.domain.tongue import again, count, mark, say
from reviewer.gui.choices import Row
from reviewer.gui.edges import Overview
from reviewer.gui.forms import ENTER
from reviewer.gui.picker import SearchBox
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label

KINDS = {
    NameKind.PERSON: mark("person"),
    NameKind.ORG: mark("organisation"),
    NameKind.OTHER: mark("other"),
}
LIST_HINT = mark("Type to filter. Enter opens a name.")
FORMS_HINT = mark(
    "Enter shows where the form stands; S: the same as another name; D: not this name; E: rename; Esc: back."
    " The next analysis obeys."
)


class NamesPanel(SearchBox):
    """Lists the names; one of them opened lists its forms."""

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget, show: Callable[[NamePlace], None]
    ) -> None:
        """Build the panel, hidden.

        Args:
            session: the case.
            theme: colours and faces.
            parent: the window's central widget.
            show: goes to words in an article.
        """
        super().__init__(theme, parent, say("Names"))
        self._session, self._go = session, show
        self._names: tuple[Name, ...] = ()
        self._letters: dict[str, str] = {}
        self._name: Name | None = None
        self._saving: Callable[[str], None] | None = None
        self._chosen: Callable[[Name], None] | None = None
        self._hint = label("", "muted", wrap=True)
        unit = round(theme.unit())
        self._hint.setContentsMargins(unit, round(unit * 0.4), unit, round(unit * 0.4))
        box = self.layout()
        if box is not None:
            box.addWidget(self._hint)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.installEventFilter(self)
        self.field.textChanged.disconnect(self._typed)  # what is here already needs no delay
        self.field.textChanged.connect(self.search)
        session.changed.connect(self._changed)
        session.refreshed.connect(self._changed)
        session.overview.connect(self.take_overview)

    # Opening

    def open_all(self) -> None:
        """Show all names."""
        self._name = self._saving = self._chosen = None
        self._begin(say("Names"), say(LIST_HINT))

    def ask_name(self, title: str, chosen: Callable[[Name], None]) -> None:
        """Ask for a name of the case.

        Args:
            title: what it is for.
            chosen: takes the name; the panel is closed by then.
        """

        def take(name: Name) -> None:
            self.close_panel()
            chosen(name)

        self._name, self._saving, self._chosen = None, None, take
        self._begin(title, say("Type to filter. Enter chooses the name; Esc leaves it as it is."))

    def _begin(self, title: str, hint: str) -> None:
        self._head(title, hint)
        self.list.set_rows([])
        self.field.clear()
        self.open()
        self._read()

    def widths(self) -> tuple[float, float]:
        """Have room for a form and why it is tied."""
        return 44.0, 0.8

    def focus_first(self) -> None:
        """Type at once; in an open name, go through its forms."""
        if self._name is not None and self._saving is None and self._chosen is None:
            self.list.setFocus()
        else:
            super().focus_first()

    # What is shown

    def _read(self) -> None:
        def done(found: tuple[Name, ...]) -> None:
            self._names = found
            if self._name is not None:
                root = self._name.root
                self._name = next((one for one in found if one.root == root), None)
            self._fill()

        self._session.ask(lambda review: review.names(), done)

    def take_overview(self, overview: Overview) -> None:
        """Learn the letters of the articles."""
        self._letters = {one.id: one.letter for one in overview.articles}

    def _changed(self, _: object = None) -> None:
        if self.isVisible():
            self._read()

    def _fill(self) -> None:
        if self._saving is not None:
            return
        if self._name is not None and self._chosen is None:
            self._fill_forms(self._name)
        else:
            self.search(self.field.text())

    def search(self, text: str) -> None:
        """Show the names that have a form with these words."""
        if self._saving is not None or (self._name is not None and self._chosen is None):
            return
        wanted = text.casefold().strip()
        found = [one for one in self._names if one is not self._name and _matches(one, wanted)]
        if not found:
            none = say("No names yet: they come with the next analysis")
            self.show_rows([Row(say("No name has these words") if wanted else none)])
            return
        self.show_rows(
            [
                Row(say("{found:,} of {names:,}", found=len(found), names=len(self._names))),
                *(self._name_row(one) for one in found),
            ]
        )

    def _name_row(self, one: Name) -> Row:
        forms = sum(form.count > 0 for form in one.forms)
        told = say(
            "{kind} · {forms} · {times:,}× · {articles}",
            kind=say(KINDS[one.kind]),
            forms=count("%n form(s)", "", forms),
            times=one.count,
            articles=self._where(one.articles),
        )
        return Row(one.full, lambda: self._pick(one), detail=told)

    def _fill_forms(self, name: Name) -> None:
        shown = [one for one in name.forms if one.count]
        at = self.list.currentIndex().row()
        self.show_rows(
            [Row(f"{name.full} · {say(KINDS[name.kind])}"), *(self._form_row(one) for one in shown)]
        )
        if 0 < at <= len(shown):
            self.list.setCurrentIndex(self.list.rows.index(at))

    def _form_row(self, form: Form) -> Row:
        where = self._where(tuple(dict.fromkeys(place.article for place in form.places)))
        told = " · ".join(one for one in (again(form.why), f"{form.count:,}×", where) if one)
        return Row(form.text, lambda: self._show(form), detail=told)

    def _where(self, articles: Sequence[str]) -> str:
        found = {self._letters.get(one, "?") for one in articles}
        letters = sorted(found, key=lambda one: (len(one), one))
        return " ".join(letters[:8]) + (" …" if len(letters) > 8 else "")

    def _head(self, title: str, hint: str) -> None:
        self.title.setText(title.upper())
        self.setAccessibleName(title)
        self.field.setAccessibleName(title)
        self._hint.setText(hint)

    # What is done

    def _pick(self, name: Name) -> None:
        if self._chosen is not None:
            self._chosen(name)
            return
        self._open_name(name)

    def _open_name(self, name: Name) -> None:
        self._name, self._saving, self._chosen = name, None, None
        self._head(say("Forms of a name"), say(FORMS_HINT))
        self.field.clear()
        self.field.setEnabled(False)
        self._fill_forms(name)
        self.list.setFocus()

    def _back(self) -> None:
        """Go back from the forms to the names, from a question to the forms."""
        name = self._name
        if name is None:
            self.close_panel()
        elif self._saving is not None or self._chosen is not None:
            self._open_name(name)
        else:
            self._name = None
            self._head(say("Names"), say(LIST_HINT))
            self.field.setEnabled(True)
            self.field.clear()
            self.search("")
            self.field.setFocus()

    def close_panel(self) -> None:
        """Hide the panel; the field can be typed into the next time."""
        self.field.setEnabled(True)
        super().close_panel()

    def _form(self) -> Form | None:
        shown = [one for one in self._name.forms if one.count] if self._name is not None else []
        at = self.list.currentIndex().row() - 1
        return shown[at] if 0 <= at < len(shown) else None

    def _show(self, form: Form) -> None:
        if form.places:
            self.close_panel()
            self._go(form.places[0])

    def _send(self, command: Command) -> None:
        self._session.send(command, toast=True)

    def _join(self) -> None:
        """Ask which name the selected form is; the first one takes the others along."""
        form, name = self._form(), self._name
        if form is None or name is None:
            return

        def chosen(other: Name) -> None:
            self._open_name(other)
            self._send(SameName(form.text, other.full))

        self._chosen = chosen
        self._head(
            say("“{form}” is the same as…", form=form.text),
            say("Type to filter. Enter makes the two one; Esc: back."),
        )
        self._type("")

    def _part(self) -> None:
        form = self._form()
        if form is not None:
            self._send(OtherName(form.text))

    def _rename(self) -> None:
        name = self._name
        if name is None:
            return

        def save(text: str) -> None:
            self._open_name(name)
            self._send(RenameName(name.root, text))

        self._saving = save
        self._head(say("The full name"), say("Enter saves the name; Esc: back."))
        self._type(name.full)

    def _type(self, text: str) -> None:
        self.field.setEnabled(True)
        self.field.setText(text)
        self.search(text)
        super().focus_first()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key says, in the field or in the list of forms."""
        mine = watched is self.field or watched is self.list
        if not mine or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.type() == QEvent.Type.ShortcutOverride and watched is self.list and plain:
            event.accept()  # the mode below has acts with these letters
            return True
        if event.type() == QEvent.Type.KeyPress and plain and self._pressed(Qt.Key(event.key()), watched):
            return True
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key, watched: QObject) -> bool:
        acts = {Qt.Key.Key_S: self._join, Qt.Key.Key_D: self._part, Qt.Key.Key_E: self._rename}
        if key == Qt.Key.Key_Escape:
            self._back()
        elif watched is self.field and self._saving is not None and key in ENTER:
            self._saving(self.field.text())
        elif watched is self.list and key in acts and self._name is not None:
            acts[key]()
        elif watched is self.list and key in ENTER:
            self.list.choose()
        else:
            return False
        return True


def _matches(name: Name, wanted: str) -> bool:
    return not wanted or any(
        wanted in text.casefold() for text in (name.full, *(one.text for one in name.forms))
    )
