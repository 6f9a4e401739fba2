"""Which key presses never reach the acts: what a field, a button or an open panel needs for itself."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reviewer.gui.actions import Mode
from reviewer.gui.keymap import Keymap
from reviewer.gui.overlay import Overlay

OPENING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys that press the button, or end the field, that has the focus; no act takes them from there."""
BESIDE = ("Case", "View", "Help")
"""Menus whose acts may be done while a panel is open."""
ANYWAY = ("undo", "redo", "palette", "find")
"""Other acts that may be done while a panel is open."""

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _PAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
_TEXT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Insert,
)


def pressed(event: QKeyEvent) -> str:
    """Return a key press in Qt's portable notation; `""` for a modifier alone.

    The Shift that a sign needs is left out, so that `?` is `?` on every keyboard; the keypad is as good as
    the other keys.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_PAD
    if key in _MODIFIERS or key == Qt.Key.Key_unknown:
        return ""
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | _SHIFT
    sign = 0x20 < key.value < 0x7F and not chr(key.value).isalnum()
    if sign and not modifiers & _CTRL:
        modifiers &= ~_SHIFT
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


def kept(event: QKeyEvent, focus: QWidget | None, keymap: Keymap, mode: Mode) -> bool:
    """Tell whether a key press belongs to what has the focus, and to no act.

    Args:
        event: the press.
        focus: what has the focus.
        keymap: all keys.
        mode: the mode in front.
    """
    if focus is None:
        return False
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, _PAD)
    opens = isinstance(focus, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox)
    if plain and opens and Qt.Key(event.key()) in OPENING:
        return True
    if isinstance(focus, _TEXT) and event.modifiers() & _ALT and event.text().isprintable() and event.text():
        return True  # it may type a character, as Alt and Ctrl+Alt do on many keyboards
    panel = _panel_of(focus)
    return panel is not None and not _goes_with_panel(pressed(event), keymap, mode)


def _panel_of(widget: QWidget) -> QWidget | None:
    one: QWidget | None = widget
    while one is not None and not isinstance(one, Overlay):
        one = one.parentWidget()
    return one


def _goes_with_panel(key: str, keymap: Keymap, mode: Mode) -> bool:
    act = keymap.act_of(key, mode)
    if act is None:
        return True  # no act has it
    bare = not key.startswith(("Ctrl+", "F", "Shift+F")) or key == "F"
    return not bare and (act.menu in BESIDE or act.id in ANYWAY)
