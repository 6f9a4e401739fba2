"""No colour is used in the window but those whose contrast is calculated, and nothing is told by colour alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.gui import tokens
from reviewer.gui.words import State

NAMES = set(tokens.load("light").colors)
CLASSES = {*tokens.GROUNDS, *tokens.INKS, *tokens.LINES, *tokens.FILLS, *tokens.QUIET, "on-accent"}
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def source() -> Iterator[Path]:
    yield from sorted(Path(tokens.__file__).parent.rglob("*.py"))


def named_in(file: Path) -> set[str]:
    """The tokens that a file asks the theme for, whichever way round the name gets there."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "color":
            found |= {
                one.value
                for one in ast.walk(node)
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
            }
    return found


def rules() -> list[tuple[str, dict[str, str]]]:
    """The rules of the style sheet: selector, and its properties."""
    text = re.sub(
        r"/\*.*?\*/", "", paths.resource("themes/window.qss").read_text(encoding="utf-8"), flags=re.S
    )
    text = re.sub(r"\$\{(\w+)\}", r"\1", text)
    found = []
    for selectors, body in RULE.findall(text):
        pairs = (part.split(":", 1) for part in body.split(";") if ":" in part)
        properties = {name.strip(): value.strip() for name, value in pairs}
        found.extend((one.strip(), properties) for one in selectors.split(","))
    return found


def token(value: str) -> str:
    """The token that a value names, if any."""
    name = re.search(r"\$([a-z_]+)", value)
    return name[1].replace("_", "-") if name else ""


def test_every_token_has_its_class():
    assert CLASSES == NAMES


@pytest.mark.parametrize("file", list(source()), ids=lambda one: one.stem)
def test_the_window_paints_in_the_themes_colours_only(file):
    assert named_in(file) <= NAMES
    assert not re.search(r"QColor\(\s*[\"'0-9]", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("selector", "properties"), rules(), ids=lambda one: one if isinstance(one, str) else ""
)
def test_words_of_a_rule_are_read_on_the_ground_of_that_rule(selector, properties):
    ink, ground = token(properties.get("color", "")), token(properties.get("background", ""))
    if ":disabled" in selector or not (ink and ground):
        return  # what cannot be used is exempt (criterion 1.4.3); where one is missing, the pair is any of the lists
    assert (ink, ground) in tokens.TEXT_PAIRS


@pytest.mark.parametrize(
    ("selector", "properties"), rules(), ids=lambda one: one if isinstance(one, str) else ""
)
def test_inks_grounds_and_rings_are_what_they_are_called(selector, properties):
    ink = token(properties.get("color", ""))
    ground = token(properties.get("background", ""))
    assert ink in {"", *tokens.INKS, "on-accent", "paper"}
    drawn = {"", *tokens.GROUNDS, *tokens.FILLS, "ink", *tokens.LINES, *tokens.QUIET, "on-accent"}
    assert ground in drawn
    if ":focus" in selector and 'look="bare"' not in selector:
        assert token(properties.get("border", "")) in {*tokens.LINES, "ink"}


@pytest.mark.parametrize(
    "widget", ["QLineEdit", "QPlainTextEdit", "QCheckBox::indicator", "QRadioButton::indicator"]
)
def test_edges_that_show_where_something_can_be_done_are_seen(widget):
    borders = [
        token(properties["border"])
        for name, properties in rules()
        if name == widget and "border" in properties
    ]
    assert borders
    assert set(borders) <= {*tokens.LINES}


def test_every_state_has_a_sign_and_a_word_of_its_own():
    signs = [one.value.glyph for one in State]
    words = [one.value.word for one in State]
    assert len(set(words)) == len(words)
    differing = {State.DIFFERS, State.AGREED_DIFFERS}  # both differ; the word and the width say which
    assert len(set(signs)) == len(signs) - len(differing) + 1
    assert all(signs)


def test_every_state_has_a_line_of_its_own():
    looks = [(one.value.pen, one.value.width, one.value.double) for one in State]
    assert len(set(looks)) == len(looks)


def test_every_state_is_written_and_drawn_in_calculated_colours():
    for one in State:
        assert one.value.ink in tokens.INKS
        assert one.value.line in tokens.LINES
