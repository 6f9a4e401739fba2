"""The style sheet of the widgets, from the tokens."""

from string import Template

from reviewer.gui.tokens import Tokens

# Widgets are named by a dynamic property `look`, so that a colour is written in one place only.
_SHEET = Template("""
QWidget { color: $ink; }
QToolTip { background: $paper; color: $ink; border: 1px solid $line; padding: ${p1}px; }
QMainWindow, QWidget[look="canvas"] { background: $canvas; }
QWidget[look="paper"] { background: $paper; }
QWidget[look="side"] { background: $side; }
QWidget[look="table"] { background: $table; }
QFrame[look="header"] { background: $paper; border: none; border-bottom: 1px solid $line; }
QFrame[look="status"] { background: $paper; border: none; border-top: 1px solid $line; }
QFrame[look="bar"] { background: $canvas; border: none; border-bottom: 1px solid $line; }
QFrame[look="sidebar"] { background: $side; border: none; border-right: 1px solid $line; }
QFrame[look="panel-right"] { background: $paper; border: none; border-left: 1px solid $line; }
QFrame[look="card"] { background: $paper; border: 1px solid $line; border-radius: ${r}px; }
QFrame[look="overlay"] { background: $paper; border: 1px solid $line_strong; border-radius: ${r2}px; }
QFrame[look="toast"] { background: $ink; border: none; border-radius: ${r}px; }
QFrame[look="toast"] QLabel { color: $paper; }
QFrame[look="strip"] { background: $red_wash; border: none; border-bottom: 1px solid $red_line; }
QFrame[look="strip"] QLabel { color: $ink; }
QFrame[look="drop"] { background: $side; border: 2px dashed $line_strong; border-radius: ${r2}px; }
QFrame[look="drop"][over="true"] { background: $chosen; border-color: $accent; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="well"] { background: $well; border: none; border-radius: ${r}px; }
QLabel { background: transparent; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: ${small}pt; }
QLabel[look="soft"] { color: $soft; }
QLabel[look="caps"] { color: $muted; font-size: ${tiny}pt; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="red"] { color: $red; }
QLabel[look="green"] { color: $green; }
QLabel[look="amber"] { color: $amber; }
QLabel[look="h2"] { font-size: ${h2}pt; font-weight: 600; }
QLabel[look="key"] { background: $key; color: $soft; border: 1px solid $line; border-bottom: 2px solid $line;
  border-radius: 3px; padding: 0px ${p1}px; font-size: ${tiny}pt; }
QLabel[look="chip"] { background: $paper; color: $soft; border: 1px solid $line; border-radius: 3px;
  padding: 0px ${p1}px; font-size: ${tiny}pt; }
QPushButton { background: $paper; color: $ink; border: 1px solid $line_soft; border-radius: ${r1}px;
  padding: ${p1}px ${p2}px; }
QPushButton:hover { background: $canvas; }
QPushButton:pressed { background: $well; }
QPushButton:focus { border: 2px solid $link; padding: ${p1m}px ${p2m}px; }
QPushButton:checked { background: $chosen; border: 1px solid $link; font-weight: 600; }
QPushButton:disabled { color: $muted; background: $canvas; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 500; }
QPushButton[look="primary"]:hover { background: $accent_strong; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; }
QPushButton[look="primary"]:disabled { background: $well; color: $muted; border-color: $line; }
QPushButton[look="flat"] { background: transparent; border: 1px solid transparent; padding: ${p1m}px ${p1}px; }
QPushButton[look="flat"]:hover { background: $chosen; }
QPushButton[look="flat"]:focus { border: 1px solid $link; }
QPushButton[look="chip"] { border-radius: ${pill}px; padding: ${p1m}px ${p2}px; }
QPushButton[look="chip"]:checked, QPushButton[look="chip"][on="true"] { background: $chosen; border: 1px solid $link;
  color: $link; font-weight: 600; }
QPushButton[look="chip"]::menu-indicator, QPushButton[look="flat"]::menu-indicator { image: none; width: 0px; }
QPushButton[look="mode"] { background: transparent; border: 1px solid transparent; border-radius: ${r1}px;
  padding: ${p1}px ${p3}px; color: $muted; }
QPushButton[look="mode"]:hover { color: $ink; }
QPushButton[look="mode"]:checked { background: $paper; color: $ink; border: 1px solid $line; font-weight: 600; }
QPushButton[look="mode"]:focus { border: 1px solid $link; }
QPushButton[look="search"] { background: $canvas; color: $muted; text-align: left; border: 1px solid $line; }
QPushButton[look="search"]:focus { border: 2px solid $link; }
QPushButton[look="toast"] { background: transparent; color: $paper; border: 1px solid $paper; }
QLineEdit, QPlainTextEdit { background: $paper; color: $ink; border: 1px solid $line_soft; border-radius: ${r1}px;
  padding: ${p1}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid $link; }
QLineEdit[look="bare"], QLineEdit[look="bare"]:focus { border: none; background: transparent; font-size: ${h3}pt; }
QTableView, QListView, QScrollArea, QAbstractScrollArea { background: $paper; border: none; outline: none; }
QListView[look="canvas"], QScrollArea[look="canvas"], QAbstractScrollArea[look="canvas"] { background: $canvas; }
QAbstractScrollArea[look="table"] { background: $table; }
QScrollArea[look="side"] { background: $side; }
QTableView { gridline-color: $line; selection-background-color: $chosen; }
QHeaderView { background: $paper; }
QHeaderView::section { background: $paper; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: ${p1}px 4px; font-size: ${tiny}pt; font-weight: 600; }
QMenuBar { background: $paper; color: $soft; }
QMenuBar::item { background: transparent; padding: ${p1m}px ${p2}px; }
QMenuBar::item:selected { background: $chosen; color: $ink; }
QMenu { background: $paper; color: $ink; border: 1px solid $line_strong; padding: ${p1}px; }
QMenu::item { padding: ${p1}px ${p4}px ${p1}px ${p4}px; border-radius: 3px; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { background: $line; height: 1px; margin: ${p1}px; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $green_line; border-radius: 2px; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $line_soft; border-radius: ${barhalf}px; min-height: 30px; min-width: 30px; }
QScrollBar::handle:hover { background: $line_strong; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox, QRadioButton { background: transparent; spacing: ${p2}px; padding: 2px; border: 1px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $link; border-radius: 3px; }
QCheckBox:disabled { color: $muted; }
QCheckBox::indicator, QRadioButton::indicator { width: ${box}px; height: ${box}px; border: 1px solid $line_strong;
  background: $paper; }
QCheckBox::indicator { border-radius: 3px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:checked:disabled { background: $grey_line; border-color: $grey_line; }
QRadioButton::indicator { border-radius: ${boxhalf}px; }
QRadioButton::indicator:checked { border: ${dot}px solid $accent; background: $on_accent; }
""")


def sheet(tokens: Tokens, unit: float, points: float, check: str) -> str:
    """Return the style sheet.

    Args:
        tokens: the colours.
        unit: height of a line of text, in pixels.
        points: size of the text.
        check: path of the tick of a box.
    """
    colors = {name.replace("-", "_"): value for name, value in tokens.colors.items()}
    box = round(unit * 0.75)
    pad = {f"p{step}": round(unit * step / 4) for step in (1, 2, 3, 4)}
    return _SHEET.substitute(
        colors,
        **pad,
        p1m=max(pad["p1"] - 1, 0),
        p2m=pad["p2"] - 1,
        r=round(unit * 0.42),
        r1=round(unit * 0.34),
        r2=round(unit * 0.6),
        pill=round(unit * 0.72),
        bar=round(unit * 0.6),
        box=box,
        boxhalf=box // 2 + 1,
        dot=max(3, box // 3),
        check=check,
        barhalf=round(unit * 0.3),
        small=round(points * 0.88, 1),
        tiny=round(points * 0.83, 1),
        h2=round(points * 1.5, 1),
        h3=round(points * 1.2, 1),
    )
