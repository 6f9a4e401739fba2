"""The demo case: each article states the facts of its column in prose, and carries its page's noise as furniture."""

import re
from itertools import pairwise

import pytest

from reviewer.domain.articles import Article
from reviewer.ingest import read_paths
from reviewer.paths import seeds

FOLDER = seeds() / "meta-scale"
AGENCY = "Coastline News Agency"


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return dict(zip("ABCD", read_paths([FOLDER]).articles, strict=True))


def story(article: Article) -> str:
    """The article's text without furniture, on one line."""
    edges = [0, *(edge for span in article.furniture for edge in (span.start, span.end)), len(article.text)]
    kept = " ".join(article.text[start:end] for start, end in list(pairwise(edges))[::2])
    return " ".join(kept.split())


def test_there_are_four_articles_in_three_formats_and_nothing_else():
    assert [file.name for file in sorted(FOLDER.iterdir())] == [
        "a-ledger-weekly.html", "b-harbour-wire.html", "c-plain-deals.md", "d-foundry-letter.txt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "publisher", "published_on", "title"),
    [
        ("A", "Ledger Weekly", "2025-06-13", "Meta closes $14.3 billion purchase of 49% of Scale AI"),
        ("B", "Harbour Wire", "2025-06-13", "Meta takes 49% of Scale AI and brings in its chief executive"),
        ("C", "Plain Deals", "", "Meta and Scale AI, explained without the jargon"),
        ("D", "Foundry Letter", "", "Scale, sold by the slice"),
    ],
)
def test_the_pages_say_who_published_them_and_when(articles, letter, publisher, published_on, title):
    article = articles[letter]
    assert (article.publisher, article.published_on, article.title) == (publisher, published_on, title)
    assert article.language == "en"
    assert article.author.lower().endswith(("desk", "team"))
    assert not article.address or ".example/" in article.address


@pytest.mark.parametrize("letter", "ABCD")
def test_each_is_450_to_900_words_long(articles, letter):
    assert 450 <= len(story(articles[letter]).split()) <= 900


FACTS = [
    ("stake", "A", r"receives 49% of the shares"),
    ("stake", "B", r"stake of 49%"),
    ("stake", "C", r"hold 49% of the company, and the shares are non-voting"),
    ("stake", "D", r"About 49% of the company"),
    ("price", "A", r"For \$14\.3 billion"),
    ("price", "B", r"pay \$14\.3 billion for its part, according to two people familiar"),
    ("price", "C", r"between \$14\.3 and \$14\.8 billion"),
    ("price", "D", r"Roughly \$14\.3 billion, industry reports say"),
    ("valuation", "A", r"more than \$29 billion"),
    ("valuation", "B", r"Scale said the deal valued it at \$29 billion"),
    ("valuation", "C", r"about \$29 billion"),
    ("valuation", "C", r"Before the deal, .* valuation of \$25 to \$29 billion"),
    ("valuation", "D", r"\$29 billion company, reportedly"),
    ("status", "A", r"has finalized its investment"),
    ("status", "B", r"has invested in .* and will take a stake"),
    ("status", "C", r"agreed to buy"),
    ("status", "C", r"reported on 13 June 2025"),
    ("status", "D", r"Meta has announced"),
    ("status", "D", r"confirmed by Meta"),
    (
        "earlier round",
        "A",
        r"raised \$1 billion in May 2024, .* Nvidia, Amazon and Meta .* at about \$14 billion",
    ),
    ("earlier round", "B", r"in May 2024, .* nearly \$14 billion, when Nvidia, Amazon and Meta"),
    (
        "earlier round",
        "D",
        r"last year, when it raised \$1 billion .* Amazon and Meta .* valued at \$13\.8 billion",
    ),
    ("growth", "A", r"value has more than doubled"),
    ("growth", "D", r"its value has doubled"),
    ("Wang", "A", r"Alexandr Wang, 28, the founder and chief executive of Scale, is leaving to join Meta"),
    ("Wang", "A", r"Wang stays on Scale’s board"),
    ("Wang", "B", r"28-year-old chief executive, is to join Meta’s new superintelligence unit"),
    ("Wang", "B", r"Born in Los Alamos, .* Wang co-founded Scale in 2016 after leaving MIT"),
    ("Wang", "B", r"keep his seat on Scale’s board"),
    ("Wang", "C", r"He is 28\. He started Scale together with Lucy Guo, his co-founder"),
    ("Wang", "C", r"expected to lead work on artificial intelligence at Meta"),
    ("Wang", "D", r"a co-founder of the company .* steps down as chief executive"),
    ("Wang", "D", r"Wang stays as a director"),
    ("Meta's board seat", "B", r"does not plan to take a board seat of its own, one of the people said"),
    (
        "interim",
        "A",
        r"Jason Droege, .* Droege, formerly the company’s chief strategy officer, .* Uber Eats .* Axon",
    ),
    ("interim", "B", r"Jason Droege, the chief strategy officer, becomes interim chief executive"),
    ("interim", "C", r"interim leadership"),
    ("interim", "D", r"Jason Droege\. Currently the chief strategy officer"),
    ("founded", "A", r"Founded in 2016 in San Francisco"),
    ("founded", "B", r"in 2016"),
    ("founded", "C", r"founded in 2016"),
    ("size", "A", r"Thousands of gig workers"),
    ("size", "B", r"1,500 people, only a few will move to Meta"),
    ("size", "C", r"In 2024 the company’s revenue came to nearly \$870 million"),
    ("platforms", "A", r"Remotasks and Outlier"),
    ("platforms", "B", r"Remotasks and Outlier"),
    ("customers", "A", r"OpenAI, Microsoft and Anthropic, .* Amazon, .* Meta"),
    ("customers", "A", r"early customers included General Motors and Toyota"),
    ("customers", "B", r"the makers of ChatGPT"),
    ("customers", "D", r"OpenAI, which has been a customer"),
    ("rank", "A", r"ranks second .* WhatsApp for \$19 billion in 2014"),
    ("rank", "B", r"ranks second .* WhatsApp for \$19 billion\."),
    ("rank", "C", r"among the largest ever made in AI data"),
    ("independence", "A", r"go on running as an independent company"),
    ("independence", "C", r"operations are to go on under interim leadership"),
    ("independence", "D", r"remains independent"),
    ("other", "A", r"Centerview and Wilson Sonsini acted as advisers"),
    ("other", "B", r"Federal Trade Commission is already suing .* Instagram and WhatsApp"),
    ("other", "B", r"Accel and Index, .* can sell half of their stakes"),
    ("other", "D", r"lost 4\.3% of its top AI people, according to SignalFire"),
]


@pytest.mark.parametrize(("fact", "letter", "pattern"), FACTS)
def test_each_fact_of_the_table_is_told_in_its_article(articles, fact, letter, pattern):
    assert re.search(pattern.replace("’", "[’']"), story(articles[letter])), fact


ABSENT = [
    ("A", r"co-found|\$13\.8|Lucy Guo|non-voting"),
    ("B", r"\$1 billion|doubled|Lucy Guo|finali[sz]ed"),
    ("C", r"Droege|2024, when|doubled|Remotasks|finali[sz]ed"),
    ("D", r"more than doubled|Nvidia|May 2024|formerly"),
]


@pytest.mark.parametrize(("letter", "pattern"), ABSENT)
def test_no_article_says_what_another_one_does(articles, letter, pattern):
    assert re.search(pattern, articles[letter].text) is None


def shared_passages(one: str, other: str, least: int = 25) -> list[str]:
    """The longest runs of at least `least` words that stand in both, outside quotations."""
    words, haystack = re.sub(r"“[^”]*”", " ¦ ", one).split(), " " + re.sub(r"“[^”]*”", " ¦ ", other) + " "
    out, start = [], 0
    while start < len(words):
        end = start
        while end < len(words) and " " + " ".join(words[start : end + 1]) + " " in haystack:
            end += 1
        if end - start >= least:
            out.append(" ".join(words[start:end]))
        start = max(end, start + 1)
    return out


def test_a_and_b_share_two_passages_and_name_their_agency(articles):
    a, b = story(articles["A"]), story(articles["B"])
    assert len(shared_passages(b, a, least=26)) == 2
    assert all(AGENCY in text for text in (a, b))


@pytest.mark.parametrize(("one", "other"), ["AC", "AD", "BC", "BD", "CD"])
def test_no_other_two_share_a_passage(articles, one, other):
    assert shared_passages(story(articles[one]), story(articles[other]), least=12) == []


NOISE = [
    ("A", "By the Ledger Weekly Deals Desk"),
    ("A", "5 min read"),
    ("A", "Copy link"),
    ("A", "The lobby of an office building"),
    ("A", "Closing Time: the week’s deals"),
    ("A", "Harbour toll dispute"),
    ("A", "Tags: Mergers"),
    ("A", "Leave a comment"),
    ("A", "All rights reserved"),
    ("B", "This site uses cookies"),
    ("B", "4 min read"),
    ("B", "Share: Link"),
    ("B", "Image: Harbour Wire"),
    ("B", "About the desk"),
    ("B", "Battery maker Tollgrove"),
    ("B", "⚓ Anchor Points"),
    ("B", "can I sell half of my stake too"),
    ("C", "By the Plain Deals team"),
    ("C", "Share: Copy link"),
    ("C", "A drawer of paper labels"),
    ("C", "Why your town wants to lease"),
    ("C", "💡 Like this?"),
    ("C", "Tags: explainer"),
    ("D", "By the Foundry Letter desk"),
    ("D", "Read in browser"),
    ("D", "🔥 Was this forwarded"),
    ("D", "The co-working space that banned"),
    ("D", "has sat through more demo days"),
    ("D", "Not investment advice"),
]


@pytest.mark.parametrize(("letter", "noise"), NOISE)
def test_the_noise_of_the_page_is_furniture(articles, letter, noise):
    article = articles[letter]
    assert any(noise in span.of(article.text) for span in article.furniture)
    assert noise not in story(article)


def test_the_note_about_the_desk_stands_twice_on_one_page(articles):
    assert articles["A"].text.count("follows mergers, buyouts and the lawyers") == 2
    assert "follows mergers" not in story(articles["A"])


@pytest.mark.parametrize("letter", "ACD")
def test_the_box_of_opinion_is_article_text(articles, letter):
    assert "Why it matters" in story(articles[letter])
