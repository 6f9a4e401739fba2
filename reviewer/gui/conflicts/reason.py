"""Why a fact was flagged: one conflict with its rule in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reviewer.domain.readmodel import ConflictItem
from reviewer.domain.tongue import say
from reviewer.gui.conflicts.table import rule_words
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.tips import plain_tip
from reviewer.gui.widgets import AsWide, MarkedText, label, restyle


class Reason(AsWide):
    """One line of the card; it is filled again for each fact, for to make it takes longer than to fill it.

    Attributes:
        rule: the rule in general, shown on demand.
    """

    def __init__(self, theme: Theme, buttons: Sequence[QWidget]) -> None:
        """Build it.

        Args:
            theme: colours and faces.
            buttons: what stands at its right.
        """
        super().__init__()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(round(theme.unit() * 0.6))
        self._kind = label("", "red")
        told = AsWide()
        both = rows(told, 0)
        self.words = MarkedText(theme)
        self.rule = MarkedText(theme, ink="soft")
        both.addWidget(self.words)
        both.addWidget(self.rule)
        top = Qt.AlignmentFlag.AlignTop
        box.addWidget(self._kind, alignment=top)
        box.addWidget(told, 1)
        for one in buttons:
            box.addWidget(one, alignment=top)

    def show_reason(self, conflict: ConflictItem, words: str, *, ruled: bool) -> None:
        """Show a conflict.

        Args:
            conflict: the conflict.
            words: its rule, with what the sources say.
            ruled: whether the rule in general is shown, too.
        """
        tip = say("rule {rule}", rule=conflict.rule)
        restyle(self._kind, "look", "red" if conflict.severity == "hard" else "amber")
        self._kind.setText(f"⚡\ufe0e {say(conflict.kind)}")
        self._kind.setToolTip(
            say("{severity} · rule {rule}", severity=say(conflict.severity), rule=conflict.rule)
        )
        self.words.show_text(words)
        self.words.setToolTip(plain_tip(tip))
        self.rule.show_text(say("The rule: {rule}", rule=rule_words(conflict.rule)))
        self.rule.setToolTip(plain_tip(tip))
        self.rule.setVisible(ruled)
