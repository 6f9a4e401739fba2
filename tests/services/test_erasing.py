"""An article is erased: its words and keys are in no byte of the database, its log or its backups."""

import shutil
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.domain.errors import BusyError, CommandError, StaleError
from reviewer.domain.readmodel import LogFilter
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind, Table
from reviewer.domain.sheet import SheetOptions
from reviewer.export import FORMATS
from reviewer.services import erasing
from reviewer.services.backups import folder_of
from reviewer.services.history import History
from reviewer.services.review import Step
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import scrubbing

SECRETS = (
    *("zqxvorrin", "kelbathume", "wubbagroth", "yyrtolm", "fenglars", "87391245", "quibbledane"),
    *("hroswith", "ondrelspar", "snorvel"),
)
SECRET = (
    "Zqxvorrin Kelbathume paid wubbagroth. It was opened in May. The yyrtolm cost 87391245 fenglars. "
    "It is 300 metres long, said Quibbledane."
)


@pytest.fixture
def secret(workspace, by_hand, make_article):
    """A case of three articles, the second of which has words that are nowhere else, decided by two analysts."""
    middle = replace(
        make_article("secret.txt", SECRET),
        title="Hroswith speaks",
        author="Ondrelspar",
        address="https://snorvel.example",
    )
    articles = [make_article("north.txt"), middle, make_article("east.txt")]
    case = workspace.library.add_new("Bridge", articles, in_process=True).case_id
    review = workspace.review(case)
    for analyst, command in (
        ("mk", c.Accept(("B1",))),
        ("eva", c.Reject(("B3",), Reason.FALSE, "wubbagroth is no sum")),
        ("mk", c.Note("Quibbledane again", claim="A1")),
        ("mk", c.Note("keep this one", claim="A2")),
        ("mk", c.Edit("A3", "The yyrtolm is 300 metres long.")),
        ("mk", c.Edit("B4", "Fenglars were paid.")),
        ("eva", c.Settle("A1", ResolutionKind.ONE_VALUE, ("C3",), note="as the yyrtolm has it")),
        ("mk", c.Merge(("C2", "B1"))),
        ("eva", c.Word("A1", "Zqxvorrin paid 40 million euros.")),
        ("mk", c.Accept(("A2",))),
        ("mk", c.RenameSection("Money", "Money of kelbathume")),
    ):
        review.handle_all([Step(command, analyst)])
    workspace.library.analyze_again(case, in_process=True)
    return case


def forms(words):
    for word in words:
        for shape in (word, word.capitalize(), word.upper()):
            for code in ("utf-8", "utf-16-le", "utf-16-be"):
                yield shape.encode(code)


def found_in(path: Path, needles):
    data = path.read_bytes()
    return [one for one in needles if one in data]


def files_of(database: Path):
    beside = [one for one in database.parent.rglob("*") if one.is_file()]
    assert database in beside
    return beside


def keys_of(path: Path, words):
    """The keys of the texts that hold the words, as bytes and in hexadecimal; of the parts, too."""
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        held = [
            key
            for key, text in raw.execute("SELECT key, text FROM content")
            if any(word in text.casefold() for word in words)
        ]
        assert held
        return [one for key in held for one in (bytes(key), bytes(key).hex().encode())]
    finally:
        raw.close()


def fts_terms(path: Path):
    raw = sqlite3.connect(path)
    try:
        terms = set()
        for index in ("claim_fts", "fact_fts", "article_fts"):
            raw.execute(f"CREATE VIRTUAL TABLE temp.v_{index} USING fts5vocab(main, {index}, row)")
            terms |= {one for (one,) in raw.execute(f"SELECT term FROM temp.v_{index}")}
        return terms
    finally:
        raw.close()


def test_not_a_byte_of_it_is_left(workspace, secret):
    workspace.library.parsed.keep({"read by an analysis that was stopped": SECRET.encode()})
    first = workspace.backup()
    older = workspace.path.parent / "copy.sqlite3"
    shutil.copy(first, older)
    needles = [*forms(SECRETS), *keys_of(first, SECRETS)]
    older.unlink()
    assert workspace.library.verify(secret).ok
    assert found_in(first, needles)
    assert "zqxvorrin" in fts_terms(first)
    (going,), left = erasing.erase(
        workspace._database, secret, ["b"], "mk", folder_of(workspace.path, Settings())
    )
    assert (left.backups, left.aside) == ((), ())
    assert (going.letter, going.claims, going.decided) == ("B", 4, 2)
    for one in files_of(workspace.path):
        assert found_in(one, needles) == [], one
    report = workspace.library.verify(secret)
    assert report.problems == ()
    assert workspace.library.check_file() == []
    assert not erasing.unfinished(workspace._database)
    workspace.close()
    for one in files_of(workspace.path):
        assert found_in(one, needles) == [], one
    backups = sorted(folder_of(workspace.path, Settings()).glob("*.db"))
    assert len(backups) >= 2
    assert not {"zqxvorrin", "yyrtolm"} & fts_terms(backups[0])
    for one in backups:
        with Workspace.open(str(one), settings=Settings(analyst="mk")) as restored:
            assert restored.library.verify(secret).problems == ()
            assert restored.library.check_file() == []
            assert restored.review(secret).summary().claims == report.claims


def test_what_rests_on_it_stands_on_the_others(workspace, secret):
    review = workspace.review(secret)
    workspace.erase(secret, "Hroswith speaks")
    with workspace._database.read(secret) as view:
        assert [one.letter for one in view.articles()] == ["A", "B", "C"]
        texts = [
            view.text(one.note) for home in view.articles() for one in view.claims_in(home.id) if one.note
        ]
        assert texts == ["keep this one"]
        assert not list(view.claims_in(view.articles()[1].id))
        a1 = view.claim_numbered("A", 1)
        assert view.text(view.row(Table.FACT, a1.fact)["title"]) == "The bridge cost 40 million euros"
        fact = view.row(Table.FACT, a1.fact)
        assert (
            view.text(fact["wording"]) == "The bridge cost 45 million euros"
        )  # what was chosen, in its words
        assert (fact["resolution"], fact["reason"]) == (ResolutionKind.ONE_VALUE.value, "")
    assert [one.letter for one in review.articles() if not one.replaced_by] == ["A", "C"]


def test_nothing_brings_it_back(workspace, secret, by_hand, make_article):
    review = workspace.review(secret)
    workspace.erase(secret, "B")
    with pytest.raises(CommandError, match="erased later"):
        review.handle(c.GoBack(3, others=("mk", "eva", "ab")))
    for _ in range(12):
        try:
            review.handle(c.Undo())
        except (CommandError, StaleError):
            break
    with pytest.raises(CommandError, match="erased already"):
        workspace.erase(secret, "B")
    again = workspace.library.add(secret, [make_article("secret.txt", SECRET)], in_process=True)
    assert again.added == ()
    workspace.library.analyze_again(secret, in_process=True)
    assert workspace.library.verify(secret).problems == ()
    assert found_in(workspace.path, list(forms(SECRETS))) == []


def test_one_cut_off_before_the_file_was_cleaned_is_noticed_and_finished(workspace, secret, monkeypatch):
    needles = list(forms(SECRETS))

    def cut(_database):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(scrubbing, "clean", cut)
        with pytest.raises(KeyboardInterrupt):
            workspace.erase(secret, "B")
    assert workspace.erasing_unfinished()
    assert any(found_in(one, needles) for one in files_of(workspace.path))
    assert workspace.library.verify(secret).problems == ()
    assert workspace.finish_erasing().told() == []
    assert not workspace.erasing_unfinished()
    for one in files_of(workspace.path):
        assert found_in(one, needles) == [], one


def test_a_backup_that_cannot_be_rewritten_is_named(workspace, secret):
    made = workspace.backup()
    data = bytearray(made.read_bytes())
    data[:16] = b"no database here"
    made.write_bytes(data)
    aside = workspace.path.with_name(workspace.path.name + ".before-20260102T000000000000Z")
    aside.write_bytes(b"old")
    _, left = workspace.erase(secret, "B")
    assert [path for path, _ in left.backups] == [made]
    assert left.aside == (aside,)
    assert [str(made) in left.told()[0], str(aside) in left.told()[1]] == [True, True]
    assert workspace.erasing_unfinished()
    made.unlink()
    assert workspace.finish_erasing().backups == ()
    assert not workspace.erasing_unfinished()


def test_what_is_missing_without_an_erasure_is_still_noticed(workspace, secret):
    workspace.erase(secret, "B")
    with workspace._database.alone() as raw:
        raw.execute("DELETE FROM content WHERE id = (SELECT max(id) FROM content)")
    assert not workspace.library.verify(secret).ok


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE source SET text = 'It was so.' WHERE checksum = ''",
        "UPDATE source SET reader = 'x' WHERE checksum = ''",
        "UPDATE part SET data = (SELECT data FROM part WHERE length(key) > 0 LIMIT 1) WHERE length(key) = 0",
        "UPDATE part SET key = x'00' WHERE length(key) = 0",
        "DELETE FROM part WHERE engine = 'erasure/1'",
    ],
)
def test_what_is_done_to_a_tombstone_is_noticed(workspace, secret, change):
    workspace.erase(secret, "B")
    assert workspace.library.verify(secret).ok
    with workspace._database.alone() as raw:
        assert raw.execute(change).rowcount >= 1
    assert not workspace.library.verify(secret).ok


def test_pages_that_were_freed_before_without_being_wiped_are_not_left(workspace, secret):
    with workspace._database.alone() as raw:
        raw.execute("PRAGMA secure_delete = OFF")
    workspace.erase(secret, "B")
    for one in files_of(workspace.path):
        assert found_in(one, list(forms(SECRETS))) == [], one


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_every_export_made_afterwards_is_without_it(workspace, secret, tmp_path, format_):
    workspace.erase(secret, "B")
    path = workspace.publish(secret).export(
        format_, tmp_path / f"sheet{FORMATS[format_].suffix}", SheetOptions()
    )
    assert path.stat().st_size
    if not zipfile.is_zipfile(path):
        assert found_in(path, list(forms(SECRETS))) == []
        return
    with zipfile.ZipFile(path) as archive:
        whole = b"".join(archive.read(one) for one in archive.namelist())
    assert [one for one in forms(SECRETS) if one in whole] == []


def test_the_history_says_that_it_was_erased(workspace, secret):
    workspace.erase(secret, "B")
    history = History(workspace._database, secret, "mk")
    (first, *rest) = history.page(LogFilter())
    assert (first.what, first.analyst, first.analysis) == ("Erase article B", "mk", False)
    said = [str(history.told(one.seq)) for one in (first, *rest)]
    assert not [word for word in SECRETS for one in said if word in one.casefold()]
    assert "(erased)" in "".join(said)


def test_a_program_that_reads_meanwhile_is_named_and_the_rest_is_finished_later(workspace, secret):
    with workspace._database.alone() as raw:
        raw.execute("PRAGMA busy_timeout = 50")
    with workspace._database.read(secret) as view:
        assert len(view.articles()) == 3
        with pytest.raises(BusyError):
            workspace.erase(secret, "B")
    assert workspace.erasing_unfinished()
    assert workspace.library.verify(secret).problems == ()
    assert workspace.finish_erasing().backups == ()
    for one in files_of(workspace.path):
        assert found_in(one, list(forms(SECRETS))) == [], one


def test_the_script_of_a_sheet_finds_it_to_be_what_its_log_says(workspace, secret, tmp_path):
    workspace.erase(secret, "B")
    sheet = workspace.publish(secret).export("json", tmp_path / "sheet.json", SheetOptions(rejected=True))
    script = paths.resource("casefile/verify.py")
    done = subprocess.run(
        [sys.executable, "-I", "-S", script, sheet], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


COPY = (
    "A council of the town met on Monday to hear what the bridge has cost so far. It was told of forty million"
    " euros, of which thirty are paid. The rest is due in the spring, when the lamps are in their places, and the"
    " ramps have been painted. Nobody spoke against it."
)


def test_versions_and_copies_of_an_article_are_found_whatever_they_are_called(
    workspace, by_hand, make_article
):
    later = COPY.replace("thirty are paid", "thirty-five are paid")
    texts = {
        "first.txt": COPY,
        "later.txt": later,
        "other.txt": "The birds of the bay are counted every year.",
    }
    articles = [replace(make_article("north.txt", text), name=name) for name, text in texts.items()]
    case = workspace.library.add_new("Town", articles, in_process=True).case_id
    assert workspace.kin_of(case, "A") == ["B"]
    assert workspace.kin_of(case, "B") == ["A"]
    assert workspace.kin_of(case, "C") == []
    workspace.erase(case, "A")
    assert workspace.kin_of(case, "B") == []


def test_an_analyst_of_that_name_is_told_of_and_stays(workspace, secret):
    told = workspace.decided_by(secret, ["EVA", "mk"])
    assert [one.split(";")[0] for one in told] == [
        "“eva” also made 3 decisions in this case",
        "“mk” also made 10 decisions in this case",
    ]
    assert workspace.decided_by(secret, ["ev"]) == []
    with pytest.raises(CommandError, match=r"No article of this case names eva.*“eva” also made 3 decisions"):
        workspace.mentioning(secret, ["eva"])


def test_several_go_with_one_backup_and_one_writing_anew(workspace, secret, monkeypatch):
    made, cleaned = [], []
    real, clean = erasing.make_backup, scrubbing.clean
    monkeypatch.setattr(erasing, "make_backup", lambda *given: made.append(given) or real(*given))
    monkeypatch.setattr(scrubbing, "clean", lambda given: cleaned.append(given.path) or clean(given))
    gone, left = workspace.erase(secret, "B", "C")
    assert [one.letter for one in gone] == ["B", "C"]
    assert (len(made), cleaned.count(workspace.path), left.backups) == (1, 1, ())
    assert workspace.library.verify(secret).ok
    assert [one.name for one in files_of(workspace.path) if found_in(one, forms(SECRETS))] == []
