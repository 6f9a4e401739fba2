"""Extractors of other packages: found, run like the built-in one, held against the text, survived."""

import sys
import tomllib
from pathlib import Path

import pytest

from reviewer.analysis import ENGINE, analyze
from reviewer.analysis.extractors import OURS, ExtractorError, load, offers
from reviewer.domain.claims import Body, Claim
from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.extractors import BUILT_IN, GROUP
from reviewer.domain.guidance import Guidance

HEAD = """
from reviewer.domain.claims import Body
from reviewer.domain.errors import InputError
from reviewer.domain.extractors import Extracted, Features
from reviewer.domain.text import Span

def at(article, words, body=None, **more):
    start = article.text.index(words)
    return Extracted(Span(start, start + len(words)), words, body or Body(words), **more)

class Made:
    name = "{name}"
    version = "1.0"
    languages = ()
"""
TEXT = "Corvane cut 300 jobs. The plant in Hull stays! Its mayor was glad."
HULL = "The plant in Hull stays"


@pytest.fixture
def install(tmp_path, monkeypatch, home):
    """Installs a package with one extractor whose methods are given; returns the extractor's name."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def installed(methods, name="made", package=""):
        package = package or f"{name}-package"
        module = package.replace("-", "_")
        (tmp_path / f"{module}.py").write_text(HEAD.replace("{name}", name) + methods, "utf-8")
        info = tmp_path / f"{module}-2.5.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 2.5\n")
        (info / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {module}:Made\n")
        monkeypatch.delitem(sys.modules, module, raising=False)
        return name

    return installed


def extract(*lines):
    return "    def extract(self, article, *, progress):\n" + "".join(f"        {one}\n" for one in lines)


ONE = extract(f"return [at(article, {HULL!r})]")


def origins(analysis):
    return {one.body.origin for one in analysis.claims}


class TestFound:
    def test_the_built_in_one_is_the_first_and_stands_in_the_projects_metadata(self):
        first = offers()[0]
        assert (first.name, first.problem, first.languages) == (BUILT_IN, "", ())
        project = Path(__file__).resolve().parents[2] / "pyproject.toml"
        declared = tomllib.loads(project.read_text("utf-8"))["project"]["entry-points"][GROUP]
        assert declared == {BUILT_IN: OURS.value}

    def test_another_is_listed_with_where_it_comes_from(self, install):
        install(ONE)
        (other,) = [one for one in offers() if one.name == "made"]
        assert (other.version, other.package, other.problem) == ("1.0", "made-package 2.5", "")

    def test_nobody_takes_the_name_of_the_built_in_one(self, install):
        install(ONE, BUILT_IN, "impostor")
        assert [one.package.split()[0] for one in offers() if one.name == BUILT_IN] == ["reviewer"]

    @pytest.mark.parametrize(
        ("methods", "says"),
        [
            ("1 / 0", "cannot be loaded .IndentationError|cannot be loaded .ZeroDivisionError"),
            ("    name = 'else'\n" + ONE, "must have the name “made”"),
            ("    version = ''\n" + ONE, "must have a version"),
            ("    languages = 'en'\n" + ONE, "languages must be a tuple of codes"),
            ("    pass", "must have the method `extract`"),
        ],
    )
    def test_one_that_cannot_be_used_is_listed_with_the_reason(self, install, methods, says):
        install(methods)
        (other,) = [one for one in offers() if one.name == "made"]
        with pytest.raises(ExtractorError, match=says) as caught:
            load("made")
        assert other.problem == str(caught.value)

    def test_two_of_one_name_are_refused(self, install):
        install(ONE, package="one")
        install(ONE, package="two")
        with pytest.raises(ExtractorError, match=r"one 2\.5 and two 2\.5 offer an extractor “made” each"):
            load("made")

    def test_one_that_is_not_there_is_told(self, make):
        with pytest.raises(ReviewerError, match="There is no extractor “nobody”; `reviewer extractors`"):
            analyze([make(TEXT)], extractors=["nobody"])


class TestRun:
    def test_it_runs_alone_or_beside_the_built_in_one_and_the_run_names_it(self, install, make):
        name = install(ONE)
        alone = analyze([make(TEXT)], extractors=[name])
        assert [one.quote for one in alone.claims] == [HULL]
        assert (alone.engine, origins(alone)) == ("made/1.0; grouped by rules/1", {"extractor: made 1.0"})
        named = make(f"A headline\n\nMira Oden runs Corvane. Oden said: {HULL}.")
        both = analyze([named], extractors=[BUILT_IN, name])
        assert both.engine == f"{ENGINE} + made/1.0"
        assert "Mira Oden" in {one.full for one in both.names}

    def test_what_another_says_already_is_not_said_twice(self, install, make):
        name = install(ONE)
        plain = analyze([make(TEXT)])
        assert analyze([make(TEXT)], extractors=[BUILT_IN, name]).claims == plain.claims

    def test_grouping_and_conflicts_stay_ours(self, install, make):
        name = install(
            extract(
                "from reviewer.analysis.values import find_values",
                "words = article.text.split('.')[0]",
                "value = find_values(words)[0].value",
                "return [at(article, words, Body(words, value=value, subject='Corvane', attribute='job'))]",
            )
        )
        texts = ["Corvane cut 300 jobs in Hull. So it is.", "Corvane cut 450 jobs in Hull. It was bad."]
        found = analyze([make(one) for one in texts], extractors=[name])
        assert [one.claim_ids for one in found.facts] == [tuple(one.id for one in found.claims)]
        assert [one.kind.value for _, one in found.conflicts] == ["number"]

    def test_it_may_see_all_articles_first_and_tell_more_than_the_claim(self, install, make):
        name = install(
            "    def prepare(self, articles, *, guidance, progress):\n"
            "        self.all = [one.text for one in articles]\n"
            + extract(
                "more = Features(heading='Work', notions=frozenset({'job'}))",
                f"body = Body(f'{{len(self.all)}} articles: {HULL}')",
                f"yield at(article, {HULL!r}, body, features=more)",
            )
        )
        texts = [TEXT, f"{HULL}, it is said."]
        found = analyze([make(one) for one in texts], extractors=[name])
        assert {one.body.statement for one in found.claims} == {f"2 articles: {HULL}"}

    def test_it_is_not_given_articles_in_other_languages(self, install, make):
        name = install("    languages = ('de',)\n" + ONE)
        found = analyze([make(TEXT)], extractors=[name])
        assert found.claims == ()
        assert "reads the language of “a.txt” (en): it has no claims" in found.notes[0]

    def test_undecided_claims_of_an_earlier_run_stand_only_if_it_is_not_asked_again(self, install, make):
        name = install(ONE)
        article = make(TEXT)
        (found,) = analyze([article], extractors=[name]).claims
        old = Claim(
            "old", article.id, found.span, found.quote, Body("Something else.", origin=found.body.origin)
        )
        before = Guidance(proposed=(old,))
        again = analyze([article], extractors=[name], guidance=before)
        assert [one.id for one in again.claims] == [found.id]
        without = analyze([article], guidance=before)
        assert old.id in {one.id for one in without.claims}


class TestHeldAgainstTheText:
    @pytest.mark.parametrize(
        ("one", "says"),
        [
            ("Extracted(Span(0, 9999), 'x', Body('x'))", "1 stand outside the article's text"),
            ("Extracted(Span(0, 7), 'corvane', Body('x'))", "1 quote other words"),
            ("at(article, 'Corvane', Body('  '))", "1 have an empty statement"),
            ("at(article, 'Corvane', Body('x', kind='rumour'))", "1 are of a kind that does not exist"),
            (
                "at(article, 'Corvane', Body('x', confidence=7))",
                "1 have a confidence that is not from 0 to 1",
            ),
            ("at(article, 'Corvane', Body('x', value='300'))", "1 have fields of another form"),
            ("at(article, 'Corvane', Body('\\ud800'))", "1 have fields of another form"),
            ("'Corvane cut jobs'", "1 are no claims in the form of the protocol"),
        ],
    )
    def test_what_does_not_hold_is_refused_counted_and_told(self, install, make, one, says):
        name = install(extract(f"return [{one}, at(article, {HULL!r})]"))
        found = analyze([make(TEXT)], extractors=[name])
        assert [claim.quote for claim in found.claims] == [HULL]
        (note,) = found.notes
        assert note.startswith("Of the extractor “made”, 1 claim was refused: ")
        assert says in note


class TestFailure:
    def test_a_fault_is_logged_and_told_in_one_sentence_and_the_others_go_on(self, install, make, home):
        name = install(extract("yield at(article, 'Corvane')", "raise KeyError('lost')"))
        found = analyze([make(TEXT)], extractors=[BUILT_IN, name])
        assert found.claims == analyze([make(TEXT)]).claims
        assert found.notes == (
            "The extractor “made” failed at the article (KeyError), and gave no claims there; the details are"
            " in the log.",
        )
        (log,) = home.rglob("reviewer.log")
        assert "KeyError: 'lost'" in log.read_text("utf-8")
        assert "made_package.py" in log.read_text("utf-8")

    def test_one_article_that_it_cannot_read_does_not_cost_the_others(self, install, make):
        name = install(
            extract("if 'Hull' in article.text: raise KeyError", "return [at(article, 'Corvane')]")
        )
        texts = ["Corvane is in Leeds.", TEXT]
        found = analyze([make(one) for one in texts], extractors=[name, BUILT_IN])
        assert "failed at 1 of 2 articles (KeyError)" in found.notes[0]
        assert "extractor: made 1.0" in origins(found)

    @pytest.mark.parametrize("raised", ["KeyError('lost')", "InputError('Buy a licence.')"])
    def test_where_no_other_reads_the_article_nothing_is_changed(self, install, make, raised):
        name = install(extract(f"raise {raised}"))
        says = (
            "Buy a licence" if "Buy" in raised else "“made” failed at “a.txt” .KeyError.*nothing was changed"
        )
        with pytest.raises(ReviewerError, match=says):
            analyze([make(TEXT)], extractors=[name])

    @pytest.mark.parametrize("swallows", [False, True])
    def test_a_wish_to_stop_is_no_fault_of_the_extractor(self, install, make, swallows):
        body = ["progress(1, 2, 'half')"]
        if swallows:
            body = ["try:", "    progress(1, 2, 'half')", "except Exception:", "    pass", "return []"]
        name = install(extract(*body))

        def stop(done, total, what):
            if what == "half":
                raise Cancelled("stopped")

        with pytest.raises(Cancelled):
            analyze([make(TEXT)], extractors=[name, BUILT_IN], progress=stop)
