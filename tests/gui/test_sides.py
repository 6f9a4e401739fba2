"""Conflicts of words: the words in which the sides differ are marked and shown, not a figure beside them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.analysis.values import find_values
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact
from reviewer.domain.text import Span
from reviewer.gui.conflicts.sources import Band
from reviewer.gui.widgets import MarkedText
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

TEXTS = {
    "A": "Ada Holm is the founder of Larch. Borg has finalized the purchase of Larch. Larch makes lamps.",
    "B": "Ada Holm co-founded Larch in 2016. Borg agreed to the purchase of Larch for $9 billion.",
    "C": "The purchase of Larch cost $9 billion. Larch was built in 2016.",
}
FACTS = {
    "role": [
        ("A", "Ada Holm is the founder of Larch"),
        ("C", "Larch was built in 2016"),
        ("B", "Ada Holm co-founded Larch in 2016"),
    ],
    "status": [
        ("A", "Borg has finalized the purchase of Larch"),
        ("B", "Borg agreed to the purchase of Larch for $9 billion"),
        ("C", "The purchase of Larch cost $9 billion"),
    ],
}


def article(letter: str) -> Article:
    text = TEXTS[letter]
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    return Article(
        article_id(text), f"{letter}.txt", f"Story {letter}", "", "", "", "", "en", text, (), source
    )


def claim(home: Article, words: str) -> Claim:
    at = home.text.index(words)
    span = Span(at, at + len(words))
    values = find_values(words, published_on="")
    body = Body(f"{words}.", ClaimKind.FACT, values[0].value if values else None)
    return Claim(claim_id(home.id, span, body.statement), home.id, span, words, body)


@pytest.fixture
def desk(make_desk: Callable, tmp_path: Path, home: Path):
    path = tmp_path / "words.sqlite3"
    articles = {letter: article(letter) for letter in TEXTS}
    groups = {name: [claim(articles[a], words) for a, words in rows] for name, rows in FACTS.items()}
    facts = tuple(
        Fact(f"fact {name}", claims[0].body.statement, tuple(one.id for one in claims), "")
        for name, claims in groups.items()
    )
    claims = tuple(sorted((one for group in groups.values() for one in group), key=lambda one: one.span))
    found = Analysis("by hand/1", tuple(articles.values()), claims, facts, ())
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        library = workspace.library
        library.finish(library.prepare_new("Larch", list(articles.values())), found)
    desk = make_desk(path, case="Larch")
    desk.ctrl("2")
    return desk


def opened(desk, kind: str):
    view = desk.window.conflicts
    fact = next(one for one in view.queue.queue.facts if one.conflicts[0] == kind)
    view.open_fact(fact.id)
    desk.settle()
    return fact, [line._row for line in view.detail.sources._lines]


@pytest.mark.parametrize(
    ("kind", "says", "marked", "below"),
    [
        (
            "role",
            ["founder", "co-founder", "2016"],
            ["founder", "co-founded", ""],
            "founder ×1 · co-founder ×1",
        ),
        ("status", ["finalized", "agreed", "$9 bn"], ["finalized", "agreed", ""], "finalized ×1 · agreed ×1"),
    ],
)
def test_the_words_of_the_sides_are_marked_and_shown(desk, kind, says, marked, below):
    fact, rows = opened(desk, kind)
    groups = desk.window.conflicts.detail.sources._groups
    assert [one.says for one in rows] == says
    found = [" ".join(mark.of(one.wording.text) for mark in one.wording.marks) for one in rows]
    assert found == marked
    assert [group.beside for group in groups for _ in group.rows] == [False, False, True]
    assert desk.window.conflicts.queue.queue.below(fact) == below


def test_claims_beside_the_conflict_say_so_in_words(desk):
    opened(desk, "role")
    sources = desk.window.conflicts.detail.sources
    titles = [one.title for one in sources._groups]
    assert titles == [
        "founder — 1 source, 1 independent",
        "co-founder — 1 source, 1 independent",
        "Same fact, not in this conflict",
    ]
    shown = [one.accessibleName() for one in sources.findChildren(Band)]
    assert [one for one in shown if one in titles] == titles
    told = ["Same fact, not in this conflict." in line.accessibleName() for line in sources._lines]
    assert told == [False, False, True]


def test_the_number_key_means_the_row_that_shows_it(desk):
    fact, rows = opened(desk, "role")
    desk.key("2")
    assert desk.window.conflicts.source() == rows[1].claim
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.ask(lambda review: review.fact(fact.id)).chosen == (rows[1].claim.id,)


def test_the_rule_is_told_in_words_its_id_in_the_tooltip(desk):
    opened(desk, "role")
    why = desk.window.conflicts.detail._why
    found = [one for one in why.findChildren(MarkedText) if one.text.startswith("The rule:")]
    assert [one.isVisible() for one in found] == [False]
    desk.key("w")
    assert [one.isVisible() for one in found] == [True]
    desk.click(desk.window.conflicts.detail.rule)
    assert [one.isVisible() for one in found] == [False]
    assert "role.qualified" not in found[0].text
    assert "One source gives the role to one person alone" in found[0].text
    assert found[0].toolTip() == "rule role.qualified"
