"""A second opinion on the command line: asked of this computer, or of a host that was confirmed, or of nobody."""

import json

import pytest

TEXT = "The bridge in Oden cost 40 million euros. Room for 40 trams a day, Oden was told, and none at night."
QUOTE = "Room for 40 trams a day"


@pytest.fixture
def server(model_server):
    def answer(speaker, request):
        claims = [{"quote": QUOTE, "statement": "Oden has room for 40 trams a day.", "value": "40"}]
        found = QUOTE in model_server.marked()
        return {"verdict": "verifiable" if found else "opinion", "claims": claims if found else []}

    model_server.answer = answer
    return model_server


@pytest.fixture
def asked(run, tmp_path, server):
    """Runs a command on an article, with a second opinion."""
    (tmp_path / "a.txt").write_text(TEXT)

    def ran(*command, url="", **more):
        return run(*command, "a.txt", "--second-opinion", url or server.url, "--model", "tiny", **more)

    return ran


def test_analyze_writes_what_it_proposes_with_its_origin(asked, tmp_path):
    done = asked("analyze", "--output", "out.json")
    assert done.code == 0, done
    claims = json.loads((tmp_path / "out.json").read_text())["claims"]
    (found,) = (one for one in claims if "origin" in one)
    assert (found["quote"], found["origin"]) == (QUOTE, "second opinion: tiny")
    assert TEXT[found["start"] : found["end"]] == QUOTE
    assert "proposes 1 claim that the analysis did not find" in done.err


def test_import_brings_it_into_the_case(asked, run):
    done = asked("--database", "c.sqlite3", "import", "Bridge")
    assert done.code == 0, done
    assert "proposes 1 claim that the analysis did not find" in done.err
    assert run("--database", "c.sqlite3", "verify").code == 0


def test_the_key_comes_from_the_environment_and_stands_in_no_file(asked, server, tmp_path):
    assert asked("analyze", "--output", "out.json", REVIEWER_OPINION_KEY="s3cret").code == 0
    assert {one["Authorization"] for one in server.headers} == {"Bearer s3cret"}
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert len(files) > 3
    assert not any(b"s3cret" in one.read_bytes() for one in files)


WRONG = [
    (
        ("--second-opinion", "http://models.example/v1", "--model", "m"),
        "is not this computer; confirm that host",
    ),
    (("--second-opinion", "http://127.0.0.1:1/v1"), "Name the model"),
    (("--second-opinion", "nonsense", "--model", "m"), "is no address of a server"),
    (("--model", "m"), "--model and --allow-host go with --second-opinion"),
    (("--allow-host", "models.example"), "--model and --allow-host go with --second-opinion"),
    (
        ("--second-opinion", "http://models.example/v1", "--model", "m", "--allow-host", "other.example"),
        "confirm that host",
    ),
]


@pytest.mark.parametrize(("options", "says"), WRONG)
@pytest.mark.parametrize("command", [("analyze", "--output", "out.json"), ("import", "Bridge")])
def test_what_may_not_be_asked_is_told_before_anything_is_done(run, tmp_path, command, options, says):
    (tmp_path / "a.txt").write_text(TEXT)
    before = set(tmp_path.iterdir())
    assert says in run(*command, "a.txt", *options).problem
    assert set(tmp_path.iterdir()) - before <= {tmp_path / "home"}
    assert not (tmp_path / "home" / "data").exists()


def test_where_nobody_answers_the_analysis_is_written_all_the_same(asked, server, tmp_path):
    server.answer = lambda speaker, _: speaker.reply(503)
    done = asked("analyze", "--output", "out.json")
    assert done.code == 0
    assert "So the analysis went on without it." in done.err
    assert json.loads((tmp_path / "out.json").read_text())["claims"]
