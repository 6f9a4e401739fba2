"""Which language the window speaks, and what a catalogue file means."""

from pathlib import Path

import pytest

from reviewer import languages, paths
from reviewer.domain.errors import ReviewerError


@pytest.mark.parametrize(
    ("wanted", "system", "chosen"),
    [
        ("", [], "en"),
        ("", ["de-AT", "en"], "de"),
        ("", ["fr-FR", "es_MX"], "es"),
        ("es", ["de"], "es"),
        ("fr", ["de"], "de"),
        ("", ["fr"], "en"),
        ("en", ["de"], "en"),
    ],
)
def test_the_person_chooses_else_the_system(wanted: str, system: list[str], chosen: str) -> None:
    assert languages.choose(wanted, system) == chosen


def _file(folder: Path, text: str) -> None:
    (folder / "translations").mkdir()
    (folder / "translations/reviewer_de.ts").write_text(text, encoding="utf-8")


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "resource", lambda name: tmp_path / name)
    return tmp_path


def test_a_catalogue_holds_what_is_finished(resources: Path) -> None:
    _file(
        resources,
        """<TS version="2.1" language="de"><context><name></name>
        <message><source>Read</source><translation>Lesen</translation></message>
        <message><source>Later</source><translation type="unfinished"></translation></message>
        <message numerus="yes"><source>%n fact(s)</source>
          <translation><numerusform>%n Fakt</numerusform><numerusform>%n Fakten</numerusform></translation>
        </message></context></TS>""",
    )
    found = languages.load("de")
    assert found.texts == {"Read": "Lesen"}
    assert found.counted == {"%n fact(s)": ("%n Fakt", "%n Fakten")}


@pytest.mark.parametrize("text", ["", "<TS>", "no xml"])
def test_a_broken_catalogue_is_a_known_problem(resources: Path, text: str) -> None:
    _file(resources, text)
    with pytest.raises(ReviewerError, match="install Reviewer again"):
        languages.load("de")
