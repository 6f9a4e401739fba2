"""Markdown: the readable words, without marks; front matter as metadata."""

import pytest

from reviewer.ingest.markdown import read_markdown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Title\n\nOne *two* **three** `four`.", "Title\n\nOne two three four."),
        ("Line one\nline two", "Line one line two"),
        ("hard  \nbreak", "hard\nbreak"),
        ("[the words](https://a.example) stay", "the words stay"),
        ("<https://a.example>", "https://a.example"),
        ("- One\n- Two\n\nEnd", "• One\n• Two\n\nEnd"),
        ("3. Three\n4. Four", "3. Three\n4. Four"),
        ("> Said.\n>\n> Again.", "Said.\n\nAgain."),
        ("    code here", "code here"),
        ("```\na\nb\n```", "a\nb"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A | B\n1 | 2"),
        ("a\n\n---\n\nb", "a\n\nb"),
        ("a<br>b", "a\nb"),
        ("<div>In HTML</div>\n\nafter", "In HTML\n\nafter"),
        ("[the words](" + "[a](" * 40 + "b", "[the words](" + "[a](" * 40 + "b"),
        ("`[a]`" + "(" * 40, "[a]" + "(" * 40),
        ("~~gone~~ and &amp; &pound;", "gone and & £"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(source, text):
    assert read_markdown(source).text == text


def test_the_words_of_an_image_are_a_caption_and_so_furniture():
    reading = read_markdown("Before.\n\n![The bridge at dawn](b.jpg)\n\nAfter.")
    assert [span.of(reading.text) for span in reading.furniture] == ["The bridge at dawn"]


FRONT = """---
title: "Bridge: agreed"
source: Town News
author: Ada Quill
date: 2025-06-13
url: https://town.example/b
lang: en-GB
tags: [a, b]
---
"""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Bridge: agreed"),
        ("publisher", "Town News"),
        ("author", "Ada Quill"),
        ("published_on", "2025-06-13"),
        ("address", "https://town.example/b"),
        ("language", "en"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_is_metadata_and_not_text(field, value, newline):
    reading = read_markdown((FRONT + "\nThe council agreed.").replace("\n", newline))
    assert getattr(reading.metadata, field) == value
    assert reading.text == "The council agreed."


def test_the_first_heading_is_the_title_where_none_is_given():
    assert read_markdown("# Bridge agreed\n\nText.\n\n# Another").metadata.title == "Bridge agreed"


def test_rules_that_merely_look_like_front_matter_are_text():
    assert "Notes: none" in read_markdown("Text.\n\n---\nNotes: none\n---\n").text
