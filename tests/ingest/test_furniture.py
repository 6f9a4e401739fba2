"""Page furniture: each rule has a line it takes, and lines of stories that it must leave alone."""

import pytest

from reviewer.domain.text import Span
from reviewer.ingest import furniture
from reviewer.ingest.rules import RULES

PROSE = (
    "The council agreed on Monday to spend two million on the bridge, and the mayor, who had argued against it for a "
    "year, voted in favour in the end because the cost of waiting had grown higher than the cost of building."
)


def page(head: str = "", tail: str = "") -> str:
    return "\n\n".join(part for part in (head, PROSE, PROSE, PROSE, tail) if part)


def rule_of(line: str, *, tail: bool = True, authors: tuple[str, ...] = ()) -> str:
    text = page(tail=line) if tail else page(head="Bridge to be built\n\n" + line)
    found = {match.span.of(text): match.rule for match in furniture.matches(text, authors=authors)}
    return found.get(line, "")


TAKEN = [
    ("credits", "(Reporting by Ada Quill; editing by Tom Reed)"),
    ("credits", "Additional reporting by Tom Reed in Port Arden"),
    ("desk note", "This story was first published on Tuesday and has been updated."),
    ("desk note", "The Deals Desk follows mergers, buyouts and the lawyers who live on them."),
    ("funding note", "Ada Quill’s role is funded by a partnership of publishers."),
    ("about the author", "About the author: Ada Quill has walked every bridge in the county."),
    ("photo", "Photo: Tom Reed"),
    ("photo", "Photo caption: The bridge at dawn"),
    ("photo", "The bridge in spring (archive picture, Town News)"),
    ("photo", "Photo by Tom Reed/Town News"),
    ("reading time", "A 4-minute read"),
    ("reading time", "Reading time: 4 minutes"),
    ("share", "Share this article"),
    ("share", "Share: Copy link · Email · Print"),
    ("share", "This story has been shared 1,204 times"),
    ("share", "Copy link"),
    ("page tools", "Skip to content"),
    ("page tools", "Was this page helpful? Yes | No"),
    ("page tools", "Advertisement"),
    ("tags", "Tags: bridges, money"),
    ("tags", "Filed under: bridges"),
    ("print page", "• More letters: turn to page 9"),
    ("follow", "Follow us on Chirper"),
    ("follow", "Follow this story: turn on notifications"),
    ("newsletter", "Sign up here for our morning letter"),
    ("newsletter", "💌 Subscribe to The Bridge, it is free"),
    ("newsletter", "Forwarded this by a friend? Subscribe here"),
    ("newsletter", "Join 8,400 readers, it costs nothing"),
    ("newsletter", "Get the Morning Bridge in your inbox: the town, briefly"),
    ("newsletter", "Get the Morning Span, five stories before your coffee cools"),
    ("newsletter", "You are receiving this because you signed up."),
    ("newsletter", "Bridge Newsletters: the week in one page"),
    ("app", "Download the Town Live app for alerts"),
    ("support", "Support local journalism from 50p a week"),
    ("support", "Like this story? Tell a friend"),
    ("support", "Join today: the first month costs nothing"),
    ("jobs", "We’re hiring! See our open roles"),
    ("log in", "Log in or register to read on"),
    ("reader call", "Do you work at the harbour? Tell us what you think"),
    ("reader call", "Got a tip? We keep secrets"),
    ("read more", "Read more: Why everyone loves bridges"),
    ("read more", "Also read: A tunnel nobody wanted"),
    ("read more", "RELATED: Ten bridges to see"),
    ("read more", "Most read"),
    ("read more", "Opinion: Build it wider"),
    ("read more", "Last week: The great tunnel debate"),
    ("read more", "Tomorrow: the summer timetable to keep"),
    ("readers' offer", "Win a signed map! Terms apply"),
    ("readers' offer", "The Bridge is free. Paying readers also get Mondays"),
    ("readers' offer", "Town readers’ offer: a framed map of the old bridge"),
    ("on air", "Coming up at 7: The Sea Shanty Hour"),
    ("advertising", "Advertise here from $12 a week"),
    ("service", "Today’s tides: high water 10.48 and 23.09"),
    ("service", "Opening hours: Tuesday to Sunday"),
    ("exchange rate", "($1 = 0.9176 euros)"),
    ("comments", "Comments (57)"),
    ("comments", "SalterJim (comment): about time too"),
    ("comments", "Leave a comment"),
    ("comments", "3 replies. salter_jim: about time too"),
    ("comments", "kettle88: swans do not care about bridges"),
    ("comments", "Your name *"),
    ("complaints", "How to complain: write to the panel"),
    ("contact", "Media contact: press@bridge.example"),
    ("contact", "For interviews please write to the press office"),
    ("contact", "Contact Ada Quill at quill@town.example"),
    ("copyright", "© 2025 Town News. All rights reserved."),
    ("terms", "Our Standards: the principles of trust"),
    ("cookies", "We value your privacy. Accept all | Manage settings"),
    (
        "forward-looking statements",
        "This press release contains forward-looking statements that involve risks.",
    ),
    ("disclaimer", "Not investment advice. The authors own no shares."),
    ("disclaimer", "The authors own no shares in the bridge"),
    ("disclaimer", "Ada Quill owns no shares in anything"),
    ("disclaimer", "This announcement is not an offer to sell or to buy securities"),
    ("note to editors", "Notes for editors"),
    ("note to editors", "Note to editors: pictures may be used free of charge until May"),
    ("end mark", "ENDS"),
    ("menu bar", "Home | News | Sport | Public notices"),
]


@pytest.mark.parametrize(("rule", "line"), TAKEN)
def test_each_rule_takes_its_line(rule, line):
    assert rule_of(line) == rule


HEAD_LINES = [
    ("byline", "By Ada Quill"),
    ("byline", "BY ADA QUILL AND TOM REED"),
    ("byline", "By Ada Quill, business reporter"),
    ("byline", "By the Data and Politics Desk"),
    ("byline", "Posted by Ada on Thursday 6 August, 19:30"),
    ("byline", "By Ada Quill · June 11, 2025 · The Span"),
    ("byline", "By the Span desk · 5 minute read"),
    ("date line", "Tuesday 10 March 2026"),
    ("date line", "Town Courier · Friday, April 17, 2026"),
    ("date line", "Updated March 9, 2026, 5:42 p.m."),
    ("release mark", "PRESS RELEASE – FOR IMMEDIATE USE"),
]


@pytest.mark.parametrize(("rule", "line"), HEAD_LINES)
def test_the_head_of_a_page_is_known(rule, line):
    assert rule_of(line, tail=False) == rule


def test_every_rule_of_the_table_is_tested():
    tested = {rule for rule, _ in TAKEN + HEAD_LINES}
    assert {rule.name for rule in RULES} <= tested


@pytest.mark.parametrize(
    "line",
    [
        "By breakfast the news was worse: an engine had cut out.",
        "By Wednesday, the harbour had paid $3 million to the builders.",
        "Shares of the company jumped 29% to $39.95 on Monday.",
        "Share prices fell on Monday.",
        "The newsletter has 3 million subscribers, who sign up at a rate of 400 a day.",
        "Read on a Sunday, the report sounds milder than it is.",
        "Follow the money and you end up at the harbour.",
        "More on this story as we get it, the editor said.",
        "Photographs taken by the police show two men at the bridge.",
        "Tags were found on 40 of the 61 sheep.",
        "The company contacted 4,300 customers by e-mail.",
        "Sign language is used in 12 of the schools.",
        "Related costs rose by 3 per cent.",
        "Comments by the minister sent the shares down 4 per cent.",
        "Support for the bill fell to 41 per cent.",
        "Get the bridge built by May, the mayor told them.",
        "Completion is expected on 4 May 2026, the builders say.",
        "14.2% with the drug | 17.8% without it",
        "Relations between the two sides: worse than ever, by their own account",
        "“Subscribe to that view if you like,” he said.",
        "(c) that savings of 6.4 million be agreed",
        "Council to Vote on New Bridge on 25 February",
        "Tomorrow the council votes on the bridge.",
        "He owns no shares in the harbour, the mayor told the council, and never has.",
        "3 replies came from the harbour board, which had been asked for nine.",
        "Notes to editors: the bridge was opened in 1962.",
    ],
)
@pytest.mark.parametrize("tail", [True, False], ids=["at the end", "at the start"])
def test_sentences_of_a_story_are_left_alone(line, tail):
    assert rule_of(line, tail=tail) == ""


def test_a_line_about_the_author_is_furniture_at_the_end_only():
    bio = "Ada Quill has covered the bridge for eleven years. She keeps bees."
    assert rule_of(bio, authors=("Ada Quill",)) == "about the author"
    assert rule_of(bio, authors=()) == ""
    assert rule_of(bio, authors=("Ada Quill",), tail=False) == ""


def test_everything_below_the_comments_heading_is_the_readers():
    text = page(tail="Comments (2)\nbob: it will fall down\n\nTrudy M: 40 million, they said")
    [span] = furniture.find(text)
    assert span.of(text).startswith("Comments (2)")
    assert span.end == len(text)


def test_lines_that_stand_with_furniture_at_the_end_are_furniture_unless_they_are_sentences_items_or_figures():
    loose = page(
        tail="Smash the heart and feed the river\nSubscribe here, it is free\nHigh tide for the soul"
    )
    assert [one.of(loose) for one in furniture.find(loose)] == [loose[loose.index("Smash") :]]
    for story in ("The bridge is 40 metres long.", "Dead: 3", "• The bridge is shut", "“It is shut”"):
        text = page(tail=f"Subscribe here, it is free\n{story}")
        assert [one.of(text).strip() for one in furniture.find(text)] == ["Subscribe here, it is free"]


def test_the_list_under_most_read_goes_with_it():
    text = page(tail="Most read\n1. Swan holds up bus\n2. Cat found in chimney")
    [span] = furniture.find(text)
    assert span.of(text) == "Most read\n1. Swan holds up bus\n2. Cat found in chimney"


def test_a_line_broken_at_a_fixed_width_is_taken_to_its_end():
    wrapped = (
        "The council agreed on Monday to spend two million on the bridge, and the mayor\nvoted in favour.\n\n"
        * 7
    )
    text = (
        wrapped
        + "Opening hours: Tuesday to Sunday, 10 to 17. Closed on Mondays. Café: ask for\nthe fish soup"
    )
    [span] = furniture.find(text)
    assert span.of(text).endswith("the fish soup")


def test_what_is_known_to_be_article_is_kept():
    text = page(head="Subscribe to the bridge")
    headline = Span(0, len("Subscribe to the bridge"))
    assert furniture.find(text) == (headline,)
    assert furniture.find(text, keep=[headline]) == ()


def test_furniture_that_touches_is_one_span():
    text = page(tail="Tags: a, b\n\nShare this article\n\n© 2025 Town News")
    [span] = furniture.find(text)
    assert span.of(text).split("\n\n") == ["Tags: a, b", "Share this article", "© 2025 Town News"]
