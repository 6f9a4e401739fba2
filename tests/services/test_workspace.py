"""Which database is meant, who may show it, and what is kept of it."""

import pytest

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.review.commands import Accept
from reviewer.services.workspace import Workspace, restore, target
from reviewer.settings import Settings


@pytest.mark.parametrize(
    ("url", "setting", "meant"),
    [("a.sqlite3", "b.sqlite3", "a.sqlite3"), ("", "b.sqlite3", "b.sqlite3"), ("", "", None)],
)
def test_the_named_one_then_that_of_the_settings_then_the_default(home, url, setting, meant):
    settings = Settings(analyst="mk", database=setting)
    assert target(url, settings=settings) == (meant or home / "data" / "reviewer.sqlite3")


def test_a_folder_of_ones_own(home, tmp_path):
    with Workspace.open(settings=Settings(analyst="mk"), folder=tmp_path) as workspace:
        assert workspace.path == tmp_path / "reviewer.sqlite3"
    assert not (home / "data" / "reviewer.sqlite3").exists()


def test_one_window_at_a_time_holds_a_database(open_again):
    with open_again() as first:
        first.hold()
        with open_again() as second:
            assert second.library.cases() == []  # reading and deciding beside it is allowed
            with pytest.raises(BusyError, match="go on there, or close it"):
                second.hold()
    with open_again() as third:
        third.hold()


def test_a_backup_brings_back_what_was_there(workspace, bridge, open_again, tmp_path):
    made = workspace.backup()
    assert made.parent == tmp_path / "backups"
    before = workspace.review(bridge).summary()
    workspace.review(bridge).handle(Accept(("A1",)))
    workspace.close()
    aside = restore(str(tmp_path / "cases.sqlite3"), made, settings=Settings(analyst="mk"))
    assert aside is not None
    with open_again() as again:
        assert again.review(bridge).summary() == before
        assert again.library.verify(bridge).ok


def test_a_backup_that_is_none_changes_nothing(workspace, bridge, tmp_path):
    workspace.close()
    path = tmp_path / "cases.sqlite3"
    before = path.read_bytes()
    for name in ("nowhere.db", "text.db"):
        (tmp_path / "text.db").write_text("no backup")
        with pytest.raises(StoreError):
            restore(str(path), tmp_path / name, settings=Settings(analyst="mk"))
    assert path.read_bytes() == before
