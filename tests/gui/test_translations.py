"""The catalogues hold every text of the program, each translated whole, in the form that Qt Linguist keeps.

`REVIEWER_TRANSLATIONS=update` takes new texts into the catalogues and drops those that are gone; what is new is then
translated with Qt Linguist (`pyside6-linguist`), or in the file.
"""

import ast
import os
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from reviewer import languages

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "reviewer").rglob("*.py"))
FOLDER = ROOT / "resources/translations"
CALLS = ("say", "mark", "count")
CODES = [one for one in languages.NAMES if one != "en"]


def written() -> dict[str, str]:
    """Return every text that a call in the code names, with the file that names it."""
    found: dict[str, str] = {}
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                not isinstance(node, ast.Call)
                or not isinstance(node.func, ast.Name)
                or node.func.id not in CALLS
            ):
                continue
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found[first.value] = path.name
    return found


def lupdate(code: str, target: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    aliases = ",".join(f"tr+={one}" for one in CALLS)
    done = subprocess.run(
        [
            *(str(tool), "-no-obsolete", "-locations", "none", "-tr-function-alias", aliases),
            *("-target-language", code, *(str(one.relative_to(ROOT)) for one in CODE), "-ts", str(target)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def messages(path: Path) -> dict[str, ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {one.findtext("source") or "": one for one in root.iter("message")}


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    several = [one.text or "" for one in translation.iter("numerusform")]
    return several or [translation.text or ""]


def parts(text: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.fixture(scope="module", params=CODES)
def catalogue(request: pytest.FixtureRequest) -> tuple[str, dict[str, ElementTree.Element]]:
    path = FOLDER / f"reviewer_{request.param}.ts"
    if os.environ.get("REVIEWER_TRANSLATIONS") == "update":
        lupdate(request.param, path)
    return request.param, messages(path)


def test_it_holds_the_texts_of_the_code_and_no_others(
    catalogue: tuple[str, dict[str, ElementTree.Element]], tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.ts"
    lupdate(catalogue[0], fresh)
    assert set(catalogue[1]) == set(messages(fresh))
    missed = {text: file for text, file in written().items() if text not in catalogue[1]}
    assert not missed, "the tools of Qt do not find these"


def test_every_text_is_translated(catalogue: tuple[str, dict[str, ElementTree.Element]]) -> None:
    open_ones = [
        source
        for source, one in catalogue[1].items()
        if not all(forms(one)) or one.find("translation").get("type") is not None  # type: ignore[union-attr]
    ]
    assert not open_ones


def test_names_numbers_and_keys_stand_in_the_translation_too(
    catalogue: tuple[str, dict[str, ElementTree.Element]],
) -> None:
    wrong = []
    for source, one in catalogue[1].items():
        if one.get("numerus") == "yes" and "%n" not in forms(one)[-1]:
            wrong.append((source, forms(one)[-1]))
        for form in forms(one):
            ends = [text[-1:] if text[-1:] in ".…?!:" else "" for text in (source.rstrip(), form.rstrip())]
            if parts(form) != parts(source) or ends[0] != ends[1]:
                wrong.append((source, form))
    assert not wrong


def test_no_translation_is_the_english_again(catalogue: tuple[str, dict[str, ElementTree.Element]]) -> None:
    """Long texts that are alike in both languages were forgotten."""
    long = [one for one in catalogue[1] if len(re.findall(r"[A-Za-z]{3,}", re.sub(r"\{.*?\}", "", one))) > 3]
    assert not [one for one in long if forms(catalogue[1][one]) == [one]]


def test_the_catalogue_is_read_as_it_is(catalogue: tuple[str, dict[str, ElementTree.Element]]) -> None:
    loaded = languages.load(catalogue[0])
    assert len(loaded.texts) + len(loaded.counted) == len(catalogue[1])
