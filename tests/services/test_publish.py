"""The sheet of a case and its files: exactly what was decided, whole or not at all."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.domain.errors import ExportError
from reviewer.domain.names import Form, Name, NameKind
from reviewer.domain.review import commands as c
from reviewer.domain.review.log import Decision, change_from_data, check_chain
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.domain.sheet import SheetOptions
from reviewer.export import FORMATS as WRITERS
from reviewer.services.proposals import unreviewed_sheet, write_sheet
from reviewer.services.publish import FORMATS, format_of
from reviewer.store.queries import CaseReader


@pytest.fixture
def publish(workspace, bridge):
    review = workspace.review(bridge)
    review.handle(c.Settle("A1", ResolutionKind.ONE_VALUE, ("B1",), note="two of three say so"))
    review.handle(c.Accept(("A2",)))
    review.handle(c.RejectFacts(("B3",), Reason.OPINION))
    return workspace.publish(bridge)


def test_the_sheet_holds_what_was_accepted(publish):
    sheet = publish.sheet()
    assert [(one.name, [line.text for line in one.lines]) for one in sheet.sections] == [
        ("Money", ["The bridge cost 45 million euros."]),
        ("Dates", ["It was opened in May."]),
    ]
    (price,) = sheet.sections[0].lines
    assert [one.label for one in price.citations] == ["B1", "C3"]
    assert [one.label for one in price.differing] == ["A1"]
    assert "two of three say so" in price.disagreement
    assert (sheet.analysts, sheet.open_questions, sheet.rejected) == (("mk",), (), ())
    assert publish.sheet(SheetOptions(rejected=True)).rejected[0].reason == "opinion"


def test_every_citation_is_what_the_article_says(publish, workspace, bridge):
    texts = {
        home.letter: workspace.review(bridge).page(home.id).text
        for home in workspace.review(bridge).articles()
    }
    for line in publish.sheet().lines:
        for one in (*line.citations, *line.differing):
            assert texts[one.letter][one.start : one.end] == one.quote


def test_the_log_in_the_file_proves_its_head(publish, tmp_path):
    data = json.loads(publish.export("json", tmp_path / "sheet.json").read_text())
    log = []
    for one in data["log"]:
        fields = {name: value for name, value in one.items() if name != "schema"}
        fields["changes"] = tuple(change_from_data(change) for change in one["changes"])
        fields["parts"] = tuple(one["parts"])
        log.append(Decision(**fields))
    assert check_chain(log) == data["head"]
    assert len(log) == data["decisions"]
    text = json.dumps(data["log"])
    assert "two of three" not in text  # the log holds digests, never the words
    with pytest.raises(ValueError, match="altered"):
        check_chain([*log[:-1], Decision(**{**_fields(log[-1]), "analyst": "someone else"})])


def _fields(decision):
    return {name: getattr(decision, name) for name in Decision.__dataclass_fields__}


@pytest.mark.parametrize("key", FORMATS)
def test_every_format_is_written_whole_and_over_an_old_file(publish, tmp_path, key):
    path = tmp_path / f"sheet.{key}"
    path.write_text("old")
    assert publish.export(key, path) == path
    data = path.read_bytes()
    assert len(data) > 200
    if key in ("md", "html", "csv", "json"):
        assert "It was opened in May." in data.decode("utf-8")
    assert [one.name for one in tmp_path.glob("*sheet*")] == [path.name]  # nothing is left beside it


@pytest.mark.parametrize("key", ["md", "training"])
def test_the_facts_are_read_once(publish, tmp_path, monkeypatch, key):
    read = []
    real = CaseReader.fact_details

    def counted(reader, ids, known):
        read.extend(ids)
        found = real(reader, ids, known)
        assert found == real(reader, ids)  # what is passed on is what would be read
        return found

    monkeypatch.setattr(CaseReader, "fact_details", counted)
    publish.export(key, tmp_path / "sheet")
    assert read
    assert len(read) == len(set(read))


def test_the_facts_of_a_whole_case_stand_in_the_order_of_its_sheet(
    publish, workspace, bridge, tmp_path, monkeypatch
):
    facts = [one.fact_id for one in publish.sheet().lines]
    workspace.review(bridge).handle(c.Assign(tuple(facts), "Money"))
    written = []
    monkeypatch.setattr(
        "reviewer.export.Format.write", lambda _, document: written.append(document) or b"data"
    )
    for order in ("hand", "text"):
        publish.export("training", tmp_path / order, SheetOptions(order=order))
    first, second = ([one.item.id for one in document.facts] for document in written)
    assert [one for one in first if one in facts] == facts  # “The bridge cost …”, “It was opened …”
    assert second[: len(facts)] == facts[::-1]
    assert sorted(first) == sorted(second)


class TestRefused:
    def test_an_unknown_format(self, publish, tmp_path):
        with pytest.raises(ExportError, match="no format 'wpd'; choose one of html, pdf, docx, odt, md"):
            publish.export("wpd", tmp_path / "sheet.wpd")

    def test_a_folder(self, publish, tmp_path):
        with pytest.raises(ExportError, match="is a folder; name a file in it"):
            publish.export("md", tmp_path)

    def test_a_missing_folder(self, publish, tmp_path):
        with pytest.raises(ExportError, match="does not exist"):
            publish.export("md", tmp_path / "none" / "sheet.md")

    def test_what_is_no_ordinary_file(self, publish):
        with pytest.raises(ExportError, match="no ordinary file"):
            publish.export("md", Path(os.devnull))

    def test_a_file_that_shall_stay(self, publish, tmp_path):
        path = tmp_path / "sheet.md"
        path.write_text("mine")
        with pytest.raises(ExportError, match="exists already"):
            publish.export("md", path, overwrite=False)
        assert path.read_text() == "mine"

    def test_a_disk_that_is_full(self, publish, tmp_path, monkeypatch):
        path = tmp_path / "sheet.md"
        path.write_text("mine")

        def full(handle):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("reviewer.paths.os.fsync", full)
        with pytest.raises(ExportError, match="the disk is full; make room"):
            publish.export("md", path)
        monkeypatch.undo()
        assert path.read_text() == "mine"
        assert [one.name for one in tmp_path.glob("*.md*")] == ["sheet.md"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("a.md", "md"), ("a.MARKDOWN", "md"), ("a.htm", "html"), ("a.b.json", "json"), ("a.csv", "csv")],
)
def test_the_ending_tells_the_format(tmp_path, name, key):
    assert format_of(tmp_path / name) == key


def test_an_unknown_ending_is_told(tmp_path):
    with pytest.raises(ExportError, match=r"“sheet.wpd” does not tell the format"):
        format_of(tmp_path / "sheet.wpd")


def test_what_the_analysis_proposes_is_marked_line_by_line(by_hand, make_article):
    articles = [make_article(name) for name in ("north.txt", "south.txt", "east.txt")]
    sheet = unreviewed_sheet(articles, title="The bridge", in_process=True)
    assert (sheet.title, sheet.reviewed, len(sheet.sources)) == ("The bridge", False, 3)
    assert len(sheet.lines) == 4  # the opinion is left out
    assert not any(line.reviewed for line in sheet.lines)
    assert "number.disjoint" not in sheet.lines[0].disagreement
    assert "A gives €40 m" in sheet.lines[0].disagreement


class TestNames:
    """What is given away without names, and what cannot be."""

    OPTIONS = SheetOptions(persons="initials", analysts=False)

    @pytest.fixture
    def people(self, monkeypatch):
        """Mira Oden is the person whom the articles name."""
        names = (Name("Mira Oden", NameKind.PERSON, (Form("Mira Oden"), Form("Oden"))),)
        for module in ("publish", "live_sheet"):
            monkeypatch.setattr(f"reviewer.services.{module}.names_now", lambda _: names)

    def test_the_sheet_the_live_sheet_and_the_file_name_nobody(self, publish, people, tmp_path):
        sheets = [publish.sheet(self.OPTIONS), publish.live().read(self.OPTIONS)]
        assert replace(sheets[0], made_at="") == replace(sheets[1], made_at="")
        text = publish.export("json", tmp_path / "a.json", self.OPTIONS).read_text("utf-8")
        data = json.loads(text)
        assert "Oden" not in text
        assert data["log"] == []  # it names the analysts
        assert data["claims"] == []  # they quote the articles
        assert data["analysts"] == ["analyst 1"]

    @pytest.mark.parametrize("key", [key for key, one in WRITERS.items() if one.whole])
    def test_a_format_that_holds_the_texts_is_refused(self, publish, tmp_path, key):
        with pytest.raises(ExportError, match="holds the articles and the log themselves"):
            publish.export(key, tmp_path / "case", self.OPTIONS)
        assert not (tmp_path / "case").exists()

    def test_a_sheet_that_nobody_reviewed_names_nobody_either(self, by_hand, make_article, people):
        articles = [make_article(name) for name in ("north.txt", "east.txt")]
        assert any("Oden" in one.text for one in unreviewed_sheet(articles, title="A", in_process=True).lines)
        sheet = unreviewed_sheet(articles, title="The bridge", options=self.OPTIONS, in_process=True)
        assert not any("Oden" in one.text for one in sheet.lines)


def test_a_sheet_alone_is_no_whole_case(publish, tmp_path):
    with pytest.raises(ExportError, match="holds a whole case"):
        write_sheet(publish.sheet(), "qdpx", tmp_path / "a.qdpx")
