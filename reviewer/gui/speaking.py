"""The language of the window: the program's own texts, and Qt's."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reviewer import languages
from reviewer.domain import tongue
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say


def system_language() -> str:
    """Return the code of the language that the system asks for, among those the program speaks."""
    return languages.choose("", QLocale.system().uiLanguages())


class Speaker:
    """Has the program and Qt speak one language."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._qt: QTranslator | None = None

    def speak(self, wanted: str) -> str:
        """Speak a language from now on; English, if it cannot be read.

        Args:
            wanted: its code; `""` for the system's.

        Returns:
            A sentence, if a language that the person chose cannot be spoken; else `""`.
        """
        code, told = languages.choose(wanted, QLocale.system().uiLanguages()), ""
        try:
            tongue.speak(languages.load(code))
        except ReviewerError as error:
            tongue.speak(tongue.ENGLISH)
            code = "en"
            if wanted:
                told = say("{error} Until then the window speaks English.", error=error)
        self._speak_qt(code)
        return told

    def _speak_qt(self, code: str) -> None:
        """Have Qt's own texts, such as those of the file dialog, in this language; it is English itself."""
        if self._qt is not None:
            self._app.removeTranslator(self._qt)
            self._qt = None
        found = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if code != "en" and found.load(f"qtbase_{code}", folder):
            self._app.installTranslator(found)
            self._qt = found
