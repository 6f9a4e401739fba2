"""Claims and reviews in the words of schema.org: what is said of each fact, and where a verdict is given."""

import json
from dataclasses import replace

import pytest
from flooded import TEXTS, flooded
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.sheet import SheetOptions
from reviewer.export.claim_review import CONTEXT, write_claim_review


def nodes(document):
    return json.loads(write_claim_review(document))["@graph"]


def of(document, kind):
    return [one for one in nodes(document) if one["@type"] == kind]


def by_id(document):
    return {one["@id"]: one for one in nodes(document)}


def reviews(document):
    """Return each reviewed claim's text with its rating in words."""
    return {one["claimReviewed"]: one["reviewRating"]["alternateName"] for one in of(document, "ClaimReview")}


def test_each_fact_is_a_claim_with_where_it_appears(whole):
    things = by_id(whole)
    found = {
        one["text"]: [things[key]["identifier"] for key in one["appearance"]] for one in of(whole, "Claim")
    }
    assert found == {
        "The bridge cost 45 million euros.": ["B", "C"],
        "The bridge cost 40 million euros.": ["A"],
        "The bridge was opened in May.": ["A", "B", "C"],
        "The bridge may be closed in 2030.": ["A"],
        "The bridge is 300 metres long.": ["A", "B"],
        "The bridge is a joy to cross.": ["B"],
    }


def test_only_what_has_a_verdict_is_reviewed(whole):
    assert reviews(whole) == {
        "The bridge cost 45 million euros.": "Settled on one value",
        "The bridge was opened in May.": "Accepted",
        "The bridge may be closed in 2030.": "Accepted",
        "The bridge is a joy to cross.": "Rejected: opinion",
    }
    (length,) = (one for one in of(whole, "Claim") if "metres" in one["text"])
    assert length["creativeWorkStatus"] == "open question"
    assert length["description"].startswith("Different figures")


def test_nothing_is_reviewed_where_nobody_decided(proposed):
    proposed = replace(proposed, sheet=replace(proposed.sheet, rejected=()))
    assert reviews(proposed) == {}
    facts = {one["text"]: one.get("creativeWorkStatus") for one in of(proposed, "Claim")}
    assert {facts[line.text] for line in proposed.sheet.lines} == {"not reviewed"}
    (report,) = of(proposed, "Report")
    assert report["description"].startswith("Not reviewed.")


def test_a_question_that_an_analyst_left_open_is_reviewed(whole):
    open_fact = next(one for one in whole.facts if one.item.state == "open")
    item = replace(open_fact.item, resolution=ResolutionKind.OPEN)
    left = replace(open_fact, item=item, settled_by="ab")
    (line,) = whole.sheet.open_questions
    line = replace(line, decided=(("ab", "2026-02-01T10:00:00.000Z"),))
    sheet = replace(whole.sheet, open_questions=(line,))
    document = replace(whole, sheet=sheet, facts=(left,))
    assert reviews(document)["The bridge is 300 metres long."] == "Left open by the reviewer"
    assert "The bridge is 300 metres long." not in reviews(replace(document, facts=(open_fact,)))


def test_a_review_names_its_analyst_its_days_and_what_differs(whole):
    things = by_id(whole)
    price = next(one for one in of(whole, "ClaimReview") if "45" in one["claimReviewed"])
    assert [things[key]["name"] for key in price["author"]] == ["mk"]
    assert things[price["itemReviewed"]]["text"] == price["claimReviewed"]
    assert price["datePublished"] == whole.sheet.made_at[:10]
    assert price["dateCreated"] == dict(whole.sheet.lines[0].decided)["mk"]
    assert price["reviewRating"]["ratingExplanation"] == "two of three sources"
    assert "A differs" in price["reviewBody"]
    (differing,) = (things[key] for key in price["mentions"])
    assert differing["text"] == "The bridge cost 40 million euros."
    assert differing["description"] == "Differs from: The bridge cost 45 million euros."


def test_articles_say_who_published_them_when_and_where(whole):
    assert [(one["headline"], one["url"], one["publisher"]["name"], one.get("datePublished"), one["@type"])
            for one in nodes(whole) if one.get("identifier") in ("A", "B")] == [
        ("The harbour bridge opens 🎉", "https://north.example/bridge?a=1&b=2#top", "North Post", "2026-01-02", "NewsArticle"),
        ("A bridge, at last", "http://south.example/bridge", "South Post", "2026-01-03", "NewsArticle"),
    ]  # fmt: skip
    (east,) = (one for one in nodes(whole) if one.get("identifier") == "C")
    assert "url" not in east
    assert "datePublished" not in east


def test_quotations_lead_to_their_words(whole):
    links = {one["identifier"]: one.get("url", "") for one in of(whole, "Quotation")}
    assert links["B1"] == "http://south.example/bridge#:~:text=The%20bridge%20cost%2045%20million%20euros"
    assert links["A1"].startswith("https://north.example/bridge?a=1&b=2#top:~:text=")
    assert links["C1"] == ""


@pytest.mark.parametrize(
    ("left_out", "gone"),
    [
        ({"quotations": False}, "a joy to cross"),
        ({"rejected": False}, "The bridge is a joy to cross."),
        ({"disagreements": False}, "The bridge cost 40 million euros."),
        ({"open_questions": False}, "The bridge is 300 metres long."),
    ],
)
def test_what_the_options_leave_out_is_not_there(whole, left_out, gone):
    plain = SheetOptions(rejected=True)
    assert f'"{gone}"' in write_claim_review(whole).decode()
    sheet = replace(whole.sheet, options=replace(plain, **left_out))
    made = write_claim_review(replace(whole, sheet=sheet)).decode()
    assert f'"{gone}"' not in made
    assert "text=" not in made or left_out != {"quotations": False}


def test_nothing_has_to_be_fetched_and_every_term_is_known(whole):
    data = json.loads(write_claim_review(whole))
    assert data["@context"] == CONTEXT
    assert {name for one in data["@graph"] for name in one if not name.startswith("@")} <= CONTEXT.keys()
    assert all(json.dumps(one).count("https://schema.org/") for one in CONTEXT.values())


def test_the_same_document_gives_the_same_bytes(whole):
    assert write_claim_review(whole) == write_claim_review(whole)
    assert len({one["@id"] for one in nodes(whole)}) == len(nodes(whole))


@pytest.mark.parametrize("text", TEXTS)
def test_foreign_text_is_data_that_a_page_can_hold(whole, text):
    check_foreign(whole, text)


def test_any_text(whole):
    @given(text=st.text(max_size=60))
    def check(text):
        check_foreign(whole, text)

    check()


def check_foreign(whole, text):
    document = flooded(whole, text)
    made = write_claim_review(document)
    assert b"<" not in made
    shown = "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)
    for one in nodes(document):
        assert one.get("url", "https://").lower().startswith(("https://", "http://"))
        if one["@type"] in ("Report", "Person"):
            assert one.get("name", "") == shown
        if one["@type"] == "Claim":
            assert one.get("text", "") in (shown, *(line.text for line in whole.sheet.open_questions))


def test_words_that_were_made_unreadable_are_not_looked_for_in_the_page(whole):
    hidden = replace(whole.sheet, options=replace(whole.sheet.options, persons="initials"))
    links = {one["identifier"]: one.get("url") for one in of(replace(whole, sheet=hidden), "Quotation")}
    assert links["B1"] == "http://south.example/bridge"
