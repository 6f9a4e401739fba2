"""The colours of both themes: complete, and readable by calculation (WCAG 2.2)."""

import re
from string import Template

import pytest

from reviewer import paths
from reviewer.domain.errors import ReviewerError
from reviewer.gui import style, tokens

THEMES = ("light", "dark")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), tokens.TEXT_PAIRS)
def test_text_stands_out_from_its_ground(theme, text, ground):
    found = tokens.load(theme)
    assert tokens.contrast(found[text], found[ground]) >= tokens.TEXT_CONTRAST


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("line", "ground"), tokens.SHAPE_PAIRS)
def test_lines_that_mean_something_stand_out(theme, line, ground):
    found = tokens.load(theme)
    assert tokens.contrast(found[line], found[ground]) >= tokens.SHAPE_CONTRAST


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_the_contrast_is_that_of_the_standard(first, second, ratio):
    assert tokens.contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert tokens.contrast(second, first) == pytest.approx(ratio, abs=0.01)


def test_both_themes_name_the_same_colours():
    light, dark = (tokens.load(one) for one in THEMES)
    assert set(light.colors) == set(dark.colors)
    assert (light.dark, dark.dark) == (False, True)


def test_the_style_sheet_uses_colours_of_the_theme_only():
    text = paths.resource("themes/window.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", text)
    for theme in THEMES:
        made = style.sheet(tokens.load(theme), 16.0, 10.0, "check.svg")
        assert "$" not in made
        assert tokens.load(theme)["paper"] in made
    assert Template(text).is_valid()


@pytest.mark.parametrize("broken", ["", "{}", '{"colors": {"ink": "black"}}', '{"colors": 3}'])
def test_a_broken_theme_is_a_sentence(tmp_path, monkeypatch, broken):
    (tmp_path / "light.json").write_text(broken, encoding="utf-8")
    monkeypatch.setattr(paths, "resource", lambda _: tmp_path / "light.json")
    with pytest.raises(ReviewerError, match="install Reviewer again"):
        tokens.load("light")
