"""What painted views tell a screen reader: parts with a name, a role, a place, and something to press.

Qt tells of widgets by itself; it knows nothing of what a view paints. Here a view is described by an
`Account`, and Qt is handed interfaces that ask it. An interface lives as long as its view does and is never
made anew for other words: it is a place in a list, and asks what stands there now.
"""

import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
)
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
_PRESS = QAccessibleActionInterface.pressAction()
_FOCUS = QAccessibleActionInterface.setFocusAction()
_NOTHING = shiboken6.VoidPtr(0)


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a view paints.

    Attributes:
        name: what a screen reader says.
        role: what it is.
        description: what it says when it is asked for more.
        press: what happens when it is pressed; `None` if it cannot be.
        current: whether it is the one that keys act on.
        widget: a widget that lies over it, and holds what can be done there; where there is no role, the
            widget is the part.
    """

    name: str
    role: Role
    description: str = ""
    press: Callable[[], None] | None = None
    current: bool = False
    widget: QWidget | None = None


class Account:
    """Describes one view; a subclass for each kind of view.

    Attributes:
        role: what the view is.
        readonly: whether its words can be read but not written.
    """

    role = Role.List
    readonly = True

    def __init__(self, view: QWidget) -> None:
        self._view = weakref.ref(view)  # Qt's interface must not keep the view alive

    @property
    def view(self) -> Any:  # noqa: ANN401 - each account knows the kind of its own
        """The view; ask `alive` first where it may have gone."""
        return self._view()

    def alive(self) -> bool:
        """Tell whether the view is still there."""
        view = self._view()
        return view is not None and shiboken6.isValid(view)

    def count(self) -> int:
        """Return the number of parts."""
        return 0

    def part(self, number: int) -> Part:
        """Return a part."""
        raise NotImplementedError

    def place(self, number: int) -> QRect:
        """Return where a part is, in the coordinates of `ground`."""
        return QRect()

    def ground(self) -> QWidget:
        """Return the widget that the parts are painted on."""
        return self.view  # type: ignore[no-any-return]

    def at(self, point: QPoint) -> int:
        """Return the part at a point of `ground`, -1 for none."""
        return next((n for n in range(self.count()) if self.place(n).contains(point)), -1)

    def current(self) -> int:
        """Return the part that keys act on, -1 for none."""
        return next((n for n in range(self.count()) if self.part(n).current), -1)

    def press(self) -> Callable[[], None] | None:
        """Return what happens when the view itself is pressed; nothing if it cannot be."""
        return None

    def bits(self) -> dict[str, bool]:
        """Return what else is true of the view, by the names of Qt's bits."""
        return {}

    def text(self) -> QAccessibleInterface | None:
        """Return who speaks for the view's words, letter by letter, if anybody does."""
        return None


class _Press(QAccessibleActionInterface):
    """What can be done with a part, or with a view."""

    def __init__(self, whole: "Whole", number: int = -1) -> None:
        super().__init__()
        self._whole, self._number = whole, number

    def actionNames(self) -> list[str]:
        """Return what can be done."""
        if self._number < 0:
            account = self._whole.account
            if not account.alive():
                return []
            press = [_PRESS] if account.press() is not None else []
            return press if account.view.focusPolicy() == Qt.FocusPolicy.NoFocus else [*press, _FOCUS]
        part = self._whole.part(self._number)
        return [_PRESS] if part is not None and part.press is not None else []

    def doAction(self, actionName: str) -> None:
        """Do it."""
        part = self._whole.part(self._number)
        press = part.press if part is not None else None
        if self._number < 0 and self._whole.account.alive():
            press = self._whole.account.press()
            if actionName == _FOCUS:
                self._whole.account.view.setFocus()
        if press is not None and actionName == _PRESS:
            press()

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        """Return no keys: the view has its own."""
        return []


class PartNode(QAccessibleInterface):
    """A part, as Qt asks for it."""

    def __init__(self, whole: "Whole", number: int) -> None:
        super().__init__()
        self._whole, self._number = whole, number
        self._press = _Press(whole, number)

    def _part(self) -> Part | None:
        return self._whole.part(self._number)

    def isValid(self) -> bool:
        """Tell whether something stands here."""
        return self._part() is not None

    def object(self) -> Any:  # noqa: ANN401 - Qt takes None for "no object of its own"
        """Return nothing: a part is no object."""
        return None

    def window(self) -> Any:  # noqa: ANN401
        """Return the window it is in."""
        return self._whole.window()

    def parent(self) -> QAccessibleInterface:
        """Return the view."""
        return self._whole

    def _over(self) -> QAccessibleInterface | None:
        part = self._part()
        if part is None or part.widget is None or not part.widget.isVisible():
            return None
        return QAccessible.queryAccessibleInterface(part.widget)

    def childCount(self) -> int:
        """Return 1 where a widget lies over the part."""
        return 0 if self._over() is None else 1

    def child(self, index: int) -> Any:  # noqa: ANN401
        """Return the widget that lies over the part."""
        return self._over() if index == 0 else None

    def childAt(self, x: int, y: int) -> Any:  # noqa: ANN401
        """Return the widget that lies over the part."""
        return self._over()

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        """Return 0 for the widget that lies over the part."""
        part = self._part()
        return 0 if part is not None and part.widget is not None and arg__1.object() is part.widget else -1

    def role(self) -> Role:
        """Return what it is."""
        part = self._part()
        return part.role if part is not None else Role.NoRole

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        return self._whole.rect_of(self._number)

    def state(self) -> QAccessible.State:
        """Return its state."""
        found = QAccessible.State()
        part = self._part()
        view = self._whole.account.view if part is not None else None
        if part is None or view is None:
            setattr(found, "invalid", True)  # noqa: B010 - Qt's bits are no attributes to a checker of types
            return found
        bits = {"focusable": True, "selectable": True, "selected": part.current, "active": part.current}
        bits["focused"] = part.current and view.hasFocus()
        ground = self._whole.account.ground()
        shown = ground.rect().intersects(self._whole.account.place(self._number))
        bits["invisible"], bits["offscreen"] = not view.isVisible(), not shown
        for name, value in bits.items():
            setattr(found, name, value)
        return found

    def text(self, t: QAccessible.Text) -> str:
        """Return its name, or more about it."""
        part = self._part()
        if part is None:
            return ""
        return {QAccessible.Text.Name: part.name, QAccessible.Text.Description: part.description}.get(t, "")

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Change nothing."""

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - a pointer
        """Return what can be done with it."""
        part = self._part()
        wanted = arg__1 == QAccessible.InterfaceType.ActionInterface
        return _pointer(self._press) if wanted and part is not None and part.press is not None else _NOTHING


class Whole(QAccessibleObject):
    """A view with its parts, as Qt asks for it."""

    def __init__(self, account: Account) -> None:
        super().__init__(account.view)
        self.account = account
        self._nodes: list[PartNode] = []
        self._press = _Press(self)

    def part(self, number: int) -> Part | None:
        """Return what stands at a place, if anything does."""
        if number < 0 or not self.account.alive() or number >= self.account.count():
            return None
        return self.account.part(number)

    def node(self, number: int) -> PartNode:
        """Return the interface of a place."""
        while len(self._nodes) <= number:
            self._nodes.append(PartNode(self, len(self._nodes)))
        return self._nodes[number]

    def rect_of(self, number: int) -> QRect:
        """Return where a part is on the screen."""
        if self.part(number) is None:
            return QRect()
        place = self.account.place(number)
        return QRect(self.account.ground().mapToGlobal(place.topLeft()), place.size())

    def forget(self) -> None:
        """Take the parts back from Qt; the view has gone."""
        nodes, self._nodes = self._nodes, []
        for node in nodes:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))

    def window(self) -> Any:  # noqa: ANN401
        """Return the window it is in."""
        return self.account.view.window().windowHandle() if self.account.alive() else None

    def parent(self) -> Any:  # noqa: ANN401
        """Return the widget that it is in."""
        if not self.account.alive():
            return None
        return QAccessible.queryAccessibleInterface(self.account.view.parentWidget())

    def rect(self) -> QRect:
        """Return where the view is on the screen."""
        if not self.account.alive():
            return QRect()
        view = self.account.view
        return QRect(view.mapToGlobal(QPoint(0, 0)), view.size())

    def childCount(self) -> int:
        """Return the number of parts."""
        return self.account.count() if self.account.alive() else 0

    def child(self, index: int) -> Any:  # noqa: ANN401
        """Return a part."""
        part = self.part(index)
        if part is None:
            return None
        if part.role == Role.NoRole and part.widget is not None:
            return QAccessible.queryAccessibleInterface(part.widget)
        return self.node(index)

    def childAt(self, x: int, y: int) -> Any:  # noqa: ANN401
        """Return the part at a point of the screen."""
        if not self.account.alive():
            return None
        number = self.account.at(self.account.ground().mapFromGlobal(QPoint(x, y)))
        return self.node(number) if number >= 0 else None

    def focusChild(self) -> Any:  # noqa: ANN401
        """Return the part that keys act on."""
        focused = self.account.alive() and self.account.view.hasFocus()
        number = self.account.current() if focused else -1
        return self.node(number) if number >= 0 else None

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        """Return the place of a part."""
        for number in range(self.childCount() if arg__1.object() is not None else 0):
            part = self.part(number)
            if part is not None and part.role == Role.NoRole and part.widget is arg__1.object():
                return number
        return next((n for n, one in enumerate(self._nodes) if one is arg__1 or one == arg__1), -1)

    def role(self) -> Role:
        """Return what the view is."""
        return self.account.role

    def state(self) -> QAccessible.State:
        """Return the state of the view."""
        view = self.account.view
        found = QAccessible.State()
        if not self.account.alive():
            setattr(found, "invalid", True)  # noqa: B010
            return found
        bits = {
            "focusable": view.focusPolicy() != Qt.FocusPolicy.NoFocus,
            "focused": view.hasFocus(),
            "disabled": not view.isEnabled(),
            "invisible": not view.isVisible(),
            "readOnly": self.account.readonly,
            "selectableText": self.account.text() is not None,
            "multiLine": self.account.text() is not None,
            **self.account.bits(),
        }
        for name, value in bits.items():
            setattr(found, name, value)
        return found

    def text(self, t: QAccessible.Text) -> str:
        """Return the name or the description of the view."""
        view = self.account.view
        if not self.account.alive():
            return ""
        if t == QAccessible.Text.Name:
            return str(view.accessibleName())
        return str(view.accessibleDescription()) if t == QAccessible.Text.Description else ""

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - a pointer
        """Return what can be done with the view, or who speaks for its words."""
        if not self.account.alive():
            return _NOTHING
        if arg__1 == QAccessible.InterfaceType.ActionInterface:
            return _pointer(self._press)
        if arg__1 == QAccessible.InterfaceType.TextInterface:
            speaker = self.account.text()
            if speaker is not None:
                return shiboken6.VoidPtr(speaker.interface_cast(arg__1))
        return _NOTHING


def _pointer(made: shiboken6.Shiboken.Object) -> shiboken6.VoidPtr:
    return shiboken6.VoidPtr(shiboken6.getCppPointer(made)[0])


class Wholes:
    """The views that have been asked for, and the kinds that are known."""

    kinds: ClassVar[dict[str, Callable[[Any], Account]]] = {}
    asked: ClassVar[dict[int, Whole]] = {}


def install(kinds: Mapping[str, Callable[[Any], Account]]) -> None:
    """Have Qt ask these accounts.

    Args:
        kinds: who describes a view, by the full name of its class.
    """
    if not Wholes.kinds:
        QAccessible.installFactory(_made)
    Wholes.kinds.update(kinds)


def _made(_key: str, made: QObject) -> Whole | None:
    names = (f"{one.__module__}.{one.__qualname__}" for one in type(made).__mro__)
    account = next((Wholes.kinds[one] for one in names if one in Wholes.kinds), None)
    if account is None or not isinstance(made, QWidget):
        return None
    whole = Whole(account(made))
    number = id(made)
    Wholes.asked[number] = whole
    made.destroyed.connect(lambda: _gone(number))
    return whole


def _gone(number: int) -> None:
    whole = Wholes.asked.pop(number, None)
    if whole is not None:
        whole.forget()


def moved(view: QWidget) -> None:
    """Tell a screen reader that another part of a view is the current one."""
    whole = Wholes.asked.get(id(view))
    if whole is not None and QAccessible.isActive() and view.hasFocus():
        number = whole.account.current()
        if number >= 0:
            QAccessible.updateAccessibility(QAccessibleEvent(whole.node(number), QAccessible.Event.Focus))


def caret(view: QWidget) -> int | None:
    """Return where the caret of a painted text stands, as a screen reader counts; nothing without a text."""
    whole = Wholes.asked.get(id(view))
    speaker = whole.account.text() if whole is not None and whole.account.alive() else None
    text = speaker.textInterface() if speaker is not None else None
    return text.cursorPosition() if text is not None else None
