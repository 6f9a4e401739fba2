import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import paths, settings
from reviewer.domain.errors import ReviewerError
from reviewer.settings import Settings, Theme

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
tables = st.dictionaries(texts, texts, max_size=4)
any_settings = st.builds(
    Settings,
    analyst=texts.filter(str.strip).map(str.strip),
    theme=st.sampled_from(Theme),
    zoom=st.integers(*settings.ZOOM_RANGE),
    database=texts,
    workers=st.integers(0, 64),
    last_case=texts,
    geometry=texts,
    splitters=tables,
    keys=tables,
    key_set=st.sampled_from(settings.KeySet),
    language=texts,
    lately=st.lists(texts, max_size=4).map(tuple),
    recent=st.lists(texts, max_size=settings.RECENT_LIMIT).map(tuple),
    second_opinion=st.booleans(),
    opinion_address=texts,
    opinion_model=texts,
    opinion_host=texts,
    unknown=st.dictionaries(texts.map("x-{}".format), st.integers() | texts | st.booleans(), max_size=3),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.json"


def told(file):
    """Load `file`; return the settings and the sentences told."""
    said = []
    return settings.load(file, said.append), said


def test_without_a_file_the_defaults_hold(home):
    assert settings.load() == Settings()
    assert not (home / "config" / "settings.json").exists()


def test_they_lie_in_the_configuration_folder(home):
    settings.save(Settings(zoom=150))
    assert json.loads((home / "config" / "settings.json").read_text(encoding="utf-8"))["zoom"] == 150
    assert settings.load().zoom == 150


@given(any_settings)
def test_what_is_saved_is_what_is_loaded(tmp_path_factory, one):
    file = tmp_path_factory.getbasetemp() / "round-trip.json"
    settings.save(one, file)
    assert told(file) == (one, [])


def test_settings_of_another_version_are_kept(file):
    file.write_text('{"zoom": 120, "later": {"deep": [1, null]}}', encoding="utf-8")
    one, said = told(file)
    settings.save(one.with_(zoom=130), file)
    assert said == []
    assert json.loads(file.read_text(encoding="utf-8")) | {
        "zoom": 130,
        "later": {"deep": [1, None]},
    } == json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "broken",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe{}", b'{"zoom": 120', b"[" * 200_000],
    ids=["empty", "cut", "list", "null", "text", "no UTF-8", "cut later", "deep"],
)
def test_a_broken_file_is_moved_aside_and_told(file, broken):
    file.write_bytes(broken)
    one, said = told(file)
    assert one == Settings()
    assert not file.exists()
    assert (file.parent / "settings.json.broken-1").read_bytes() == broken
    assert len(said) == 1
    assert "settings.json.broken-1" in said[0]


def test_no_broken_file_is_overwritten(file):
    for text in ("first", "second", "third"):
        file.write_text(text, encoding="utf-8")
        told(file)
    aside = sorted(file.parent.glob("*.broken-*"))
    assert [(one.name[-1], one.read_text(encoding="utf-8")) for one in aside] == [
        ("1", "first"),
        ("2", "second"),
        ("3", "third"),
    ]


WRONG = [
    ("analyst", ""),
    ("analyst", "  "),
    ("analyst", 7),
    ("theme", "purple"),
    ("theme", 1),
    ("zoom", 49),
    ("zoom", 301),
    ("zoom", 100.0),
    ("zoom", True),
    ("zoom", "100"),
    ("database", None),
    ("workers", -1),
    ("last_case", 3),
    ("geometry", []),
    ("splitters", []),
    ("keys", {"export": 1}),
    ("recent", "one"),
    ("recent", [1]),
    ("last_case", "\ud800"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_one_wrong_value_costs_only_itself(file, name, value):
    rest = {"geometry": "kept"} if name != "geometry" else {"last_case": "kept"}
    file.write_text(json.dumps({name: value, **rest}), encoding="utf-8")
    one, said = told(file)
    assert one == Settings(**rest)
    assert len(said) == 1
    assert name in said[0]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_cannot_be_set(name, value):
    with pytest.raises(ReviewerError, match=f"“{name}” must be"):
        Settings().with_(**{name: value})


def test_a_setting_that_does_not_exist_is_a_bug():
    with pytest.raises(TypeError, match="colour"):
        Settings().with_(colour="red")


def test_a_change_leaves_the_original_alone():
    one = Settings(zoom=100)
    assert one.with_(zoom=200, theme="dark") == Settings(zoom=200, theme=Theme.DARK)
    assert one.zoom == 100


def test_the_newest_recent_file_stands_first_and_once():
    one = Settings()
    for number in range(settings.RECENT_LIMIT + 2):
        one = one.with_recent(f"file {number}")
    one = one.with_recent("file 5")
    assert one.recent[:2] == ("file 5", "file 11")
    assert len(one.recent) == len(set(one.recent)) == settings.RECENT_LIMIT


def test_the_analyst_is_the_account_until_named(monkeypatch):
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "mk")
    assert Settings().analyst == "mk"


def test_an_account_without_a_name_has_a_name_all_the_same(monkeypatch):
    def nobody():
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert Settings().analyst == "analyst"


def test_a_save_that_fails_is_one_sentence_and_keeps_the_old_file(file, monkeypatch):
    def no_room(_handle):
        raise OSError(28, "No space left on device")

    settings.save(Settings(zoom=111), file)
    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(ReviewerError, match=r"cannot be saved .*No space left"):
        settings.save(Settings(zoom=222), file)
    assert told(file)[0].zoom == 111
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_cannot_be_read_is_one_sentence(file):
    file.mkdir()
    with pytest.raises(ReviewerError, match="cannot be read"):
        settings.load(file)


def test_a_broken_file_that_cannot_be_moved_is_one_sentence_and_untouched(file, monkeypatch):
    def forbidden(_self, _target):
        raise PermissionError(13, "Permission denied")

    file.write_text("{", encoding="utf-8")
    monkeypatch.setattr(paths.Path, "rename", forbidden)
    with pytest.raises(ReviewerError, match="move that file away"):
        settings.load(file)
    assert file.read_text(encoding="utf-8") == "{"
