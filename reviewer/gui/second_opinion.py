"""The settings of the second opinion: off or on, where, which model; and whether it answers."""

import contextlib
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.tongue import mark, say
from reviewer.gui.forms import ENTER, SaveRow, rows
from reviewer.gui.overlay import Overlay, scrolled
from reviewer.gui.place import Place
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, label
from reviewer.opinion.endpoint import Wish

ABOUT = mark(
    "A language model that you run can propose claims that the analysis missed. A claim is taken only if its"
    " words, numbers and names stand in the article; nobody has decided on it, and its card names the model."
)
UNSURE = mark("This computer alone is asked, and nothing leaves it.")


class OpinionPanel(Overlay):
    """Asks for address and model, has another host confirmed, and tries the connection.

    Attributes:
        saved: the settings were kept; the host, not this computer, that articles are sent to, or `""`.
    """

    saved = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, place: Place) -> None:
        super().__init__(theme, parent, say("Second opinion of a language model"))
        self._place_of = place
        self._trial = Trial(self)
        self._trial.done.connect(self._tell)
        unit = theme.unit()
        box = self._box = rows(self, unit * 0.6, (unit,) * 4)
        box.addWidget(label(say("Second opinion"), "h2"))
        self._page = QWidget()
        inner = self._inner = rows(self._page, unit * 0.6, (0, 0, unit * 0.3, 0))
        inner.addWidget(label(say(ABOUT), "soft", wrap=True))
        self.on = QCheckBox(say("Ask it whenever articles are analyzed"))
        self.address, self.model = QLineEdit(), QLineEdit()
        self.address.setPlaceholderText("http://127.0.0.1:11434/v1")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, field in (
            (say("Address of the server"), self.address),
            (say("Name of the model"), self.model),
        ):
            field.setAccessibleName(title)
            form.addRow(label(title, "soft"), field)
        self.confirm = QCheckBox()
        self.told = label(say(UNSURE), "soft", wrap=True)
        inner.addWidget(self.on)
        inner.addLayout(form)
        inner.addWidget(self.confirm)
        inner.addWidget(self.told)
        self._area = scrolled(self._page, say("Second opinion"))
        box.addWidget(self._area, 1)
        self.address.textChanged.connect(self._show_host)
        line = QHBoxLayout()
        self.test = KeyButton(say("Test connection"), "", theme, act=self.try_out)
        line.addWidget(self.test)
        line.addWidget(SaveRow(theme, self.save, self.close_panel), 1)
        box.addLayout(line)

    def wanted_height(self) -> int:
        """Return the height that all of it takes; its sentences are wrapped."""
        return self.height_with(self._box, self._area, self._inner)

    def ask(self) -> None:
        """Open the panel with the settings as they are."""
        known = self._place_of.settings
        self.on.setChecked(known.second_opinion)
        self.address.setText(known.opinion_address)
        self.model.setText(known.opinion_model)
        self._show_host()
        self.confirm.setChecked(bool(self._stranger()) and self._stranger() == known.opinion_host)
        self.open()

    def focus_first(self) -> None:
        """Begin with the switch."""
        self.on.setFocus()

    def close_panel(self) -> None:
        """Hide the panel; a trial that runs is given up."""
        self._trial.stop()
        self.test.setEnabled(True)
        super().close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter."""
        if Qt.Key(event.key()) in ENTER:
            self.save()
        else:
            super().keyPressEvent(event)

    def wish(self) -> Wish:
        """Return what stands in the fields."""
        confirmed = self._stranger() if self.confirm.isChecked() else ""
        return Wish(self.address.text().strip(), self.model.text().strip(), confirmed)

    def save(self) -> None:
        """Keep the settings and close; what cannot work is told instead."""
        from reviewer.services.opinions import checked

        wish = self.wish()
        try:
            if self.on.isChecked():
                checked(wish)
        except ReviewerError as error:
            self._tell(str(error))
            return
        self.close_panel()
        self._place_of.change(
            second_opinion=self.on.isChecked(),
            opinion_address=wish.address,
            opinion_model=wish.model,
            opinion_host=wish.confirmed,
        )
        self.saved.emit(wish.confirmed if self.on.isChecked() else "")

    def try_out(self) -> None:
        """Ask the model about two invented sentences, beside the window."""
        from reviewer.services.opinions import try_out

        wish = self.wish()
        self.test.setEnabled(False)
        self.told.setText(say("Asking about two invented sentences …"))
        self._trial.start(lambda stopped: try_out(wish, stopped))

    def _tell(self, text: str) -> None:
        self.test.setEnabled(True)
        self.told.setText(text)
        self._place()

    def _stranger(self) -> str:
        from reviewer.services.opinions import stranger_of

        return stranger_of(self.address.text())

    def _show_host(self) -> None:
        """Ask for a confirmation of the host that stands in the address, and of no other."""
        host = self._stranger()
        self.confirm.setChecked(False)
        self.confirm.setText(
            say("I want articles to be sent to {host}, which is not this computer", host=host)
        )
        self.confirm.setVisible(bool(host))
        self.told.setText("" if host else say(UNSURE))
        self._place()


class Trial(QObject):
    """Tries one connection at a time, in a thread of its own.

    Attributes:
        done: what came of it, one sentence.
    """

    done = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def start(self, work: Callable[[Callable[[int, int, str], None]], str]) -> None:
        """Begin; the trial before this one is given up."""
        self.stop()
        stop = self._stop = threading.Event()

        def stopped(_done: int, _total: int, _what: str) -> None:
            if stop.is_set():
                raise Cancelled(say("The trial was given up."))

        threading.Thread(
            target=self._run, args=(work, stopped, stop), name="reviewer-trial", daemon=True
        ).start()

    def stop(self) -> None:
        """Let nothing be told of the trial that runs."""
        self._stop.set()

    def _run(
        self,
        work: Callable[[Callable[[int, int, str], None]], str],
        stopped: Callable[[int, int, str], None],
        stop: threading.Event,
    ) -> None:
        try:
            text = work(stopped)
        except ReviewerError as error:
            text = str(error)
        if not stop.is_set():
            with contextlib.suppress(RuntimeError):  # the window is gone
                self.done.emit(text)
