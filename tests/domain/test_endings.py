"""Endings of files: some are parts of others."""

import pytest

from reviewer.domain.endings import ending_of, with_ending

ENDINGS = (".html", ".md", ".json", ".tasks.json", ".jsonld", ".claims.jsonld")


@pytest.mark.parametrize(
    ("name", "ending", "as_markdown"),
    [
        ("sheet.html", ".html", "sheet.md"),
        ("Sheet.HTM", ".html", "Sheet.md"),
        ("a.markdown", ".md", "a.md"),
        ("a.json", ".json", "a.md"),
        ("a.tasks.json", ".tasks.json", "a.md"),
        ("a.b.claims.jsonld", ".claims.jsonld", "a.b.md"),
        ("no ending", "", "no ending.md"),
        ("v1.2", "", "v1.2.md"),
        (".json", "", ".json.md"),
        ("", "", ".md"),
    ],
)
def test_the_longest_ending_counts(name, ending, as_markdown):
    assert ending_of(name, ENDINGS) == ending
    assert with_ending(name, ENDINGS, ".md") == as_markdown
