"""Plain text: stored as it stands; headline, byline, date and publisher read from its head."""

import pytest

from reviewer.domain.language import language_of
from reviewer.ingest.plain import read_plain

PROSE = (
    "The council agreed on Monday to spend two million on the bridge, and the mayor, who had argued against it for a "
    "year, voted in favour in the end because the cost of waiting had grown higher than the cost of building."
)
HEADLINE = "Bridge agreed after a long night"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(HEADLINE, {"title": HEADLINE}, id="headline alone"),
        pytest.param(
            f"Title: {HEADLINE}\nSource: Town News\nAuthor: Ada Quill\nDate: 13 June 2025\n"
            "URL: https://town.example/b\nLanguage: en",
            {
                "title": HEADLINE, "publisher": "Town News", "author": "Ada Quill", "published_on": "2025-06-13",
                "address": "https://town.example/b", "language": "en",
            },
            id="header block",
        ),
        pytest.param(
            f"Town News\nHome | News | Sport\n\n{HEADLINE}\n\nBy Ada Quill, business reporter\nTuesday 10 March 2026",
            {"title": HEADLINE, "publisher": "Town News", "author": "Ada Quill", "published_on": "2026-03-10"},
            id="masthead with menu",
        ),
        pytest.param(
            f"{HEADLINE}\n\nTown Courier · Friday, April 17, 2026\n\nBy Ada Quill and Tom Reed",
            {
                "title": HEADLINE, "publisher": "Town Courier", "author": "Ada Quill, Tom Reed",
                "published_on": "2026-04-17",
            },
            id="date line with publisher",
        ),
        pytest.param(
            f"PRESS RELEASE\n\n{HEADLINE}\n\nPORT ARDEN, 15 October 2026 – The builders today said so.",
            {"title": HEADLINE, "publisher": "", "published_on": "2026-10-15"},
            id="press release with dateline",
        ),
        pytest.param(
            f"{HEADLINE}\n\nPORT ARDEN, June 14 (Meridian Press) – The bridge was agreed.",
            {"title": HEADLINE, "publisher": "Meridian Press", "published_on": ""},
            id="agency dateline without a year",
        ),
        pytest.param(
            f"{HEADLINE}\n\nBy Ada Quill · June 11, 2025 · The Long Span",
            {"title": HEADLINE, "author": "Ada Quill", "publisher": "The Long Span", "published_on": "2025-06-11"},
            id="all in one line",
        ),
        pytest.param(PROSE, {"title": "", "author": "", "publisher": "", "published_on": ""}, id="nothing but prose"),
    ],
)  # fmt: skip
def test_the_head_tells_what_it_can(head, expected):
    metadata = read_plain(f"{head}\n\n{PROSE}\n\n{PROSE}").metadata
    assert {field: getattr(metadata, field) for field in expected} == expected


def test_a_date_in_the_story_is_not_the_day_of_publication():
    assert (
        read_plain(
            f"{HEADLINE}\n\nThe deal, reported on 13 June 2025, is done.\n\n{PROSE}"
        ).metadata.published_on
        == ""
    )


def test_text_is_stored_as_it_stands():
    text = f"  {HEADLINE}\n\n\n{PROSE}\n\t– one\n"
    assert read_plain(text).text == text


def test_the_headline_is_article_and_the_header_block_is_not():
    reading = read_plain(f"Title: Bridge\nSource: Town News\n\n{HEADLINE}\n\n{PROSE}")
    assert [span.of(reading.text) for span in reading.furniture] == ["Title: Bridge\nSource: Town News"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PROSE, "en"),
        ("Der Rat hat am Montag beschlossen, die Brücke zu bauen, und der Bürgermeister ist nicht mit dem Plan zufrieden.", "de"),
        ("Le conseil a décidé lundi de construire le pont, et le maire est dans la salle pour la décision de la ville.", "fr"),
        ("El consejo decidió el lunes que se construya el puente, y el alcalde no está de acuerdo con la decisión.", "es"),
        ("Il consiglio ha deciso che il ponte si fa, e il sindaco non è contento della decisione per la città.", "it"),
        ("De raad heeft op maandag besloten dat de brug er komt, en de burgemeester is niet blij met het besluit.", "nl"),
        ("Kaupunginvaltuusto päätti maanantaina rakentaa sillan joen yli ennen seuraavaa kesää kaikkien iloksi vihdoin.", ""),
        ("Too short.", ""),
    ],
)  # fmt: skip
def test_the_language_is_told_by_its_commonest_words(text, language):
    assert language_of(text) == language
