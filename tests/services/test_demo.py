"""The demo case in the database has the conflicts that its analysis reports, no more and no fewer."""

from collections import Counter
from pathlib import Path

import pytest

from reviewer.services.library import demo_articles
from reviewer.services.proposals import analysis_of
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

pytest.importorskip("spacy")


def test_the_case_has_the_conflicts_of_the_analysis(tmp_path: Path) -> None:
    with Workspace.open(str(tmp_path / "cases.sqlite3"), settings=Settings(analyst="mk")) as workspace:
        articles = demo_articles()
        report = workspace.library.add_new("Demo", articles, in_process=True)
        review = workspace.review(report.case_id)
        stored = Counter(
            one.rule for item in review.queue() for one in review.fact(item.id).conflicts if one.open
        )
    found = analysis_of(articles, in_process=True)
    assert stored == Counter(conflict.rule for _, conflict in found.conflicts)
    assert stored
