"""A sentence, and the claims it makes: each at its words, each standing alone."""

import pytest

from reviewer.domain.claims import ClaimKind, Polarity

# sentence, words of the claim, its statement
STATEMENTS = [
    ("Orvane paid for the trial, and the drug has been filed in Norway.",
     "Orvane paid for the trial", "Orvane paid for the trial."),
    ("Orvane paid for the trial, and the drug has been filed in Norway.",
     "the drug has been filed in Norway", "The drug has been filed in Norway."),
    ("The council closed four libraries and cut 38 posts in the spring.",
     "cut 38 posts in the spring", "The council cut 38 posts in the spring."),
    ("Maeve Tarrick, who heads the Emergency Office, said 64 homes had burned.",
     "Maeve Tarrick, who heads the Emergency Office", "Maeve Tarrick heads the Emergency Office."),
    ("Maeve Tarrick, who heads the Emergency Office, said 64 homes had burned.",
     "64 homes had burned", "64 homes had burned."),
    ("Aisling Corrado, 52, a cardiologist at Westmark University, was not involved in the study.",
     "Aisling Corrado, 52", "Aisling Corrado is 52 years old."),
    ("Aisling Corrado, 52, a cardiologist at Westmark University, was not involved in the study.",
     "a cardiologist at Westmark University", "Aisling Corrado is a cardiologist at Westmark University."),
    ("Shares of Corvane, valued at $2 billion in 2019, fell 12% on Monday.",
     "Shares of Corvane, valued at $2 billion in 2019", "Shares of Corvane were valued at $2 billion in 2019."),
    ("The fire was brought under control by crews on Tuesday.",
     "The fire was brought under control by crews on Tuesday",
     "The fire was brought under control by crews on Tuesday."),
    ("“We will close four sites,” said Ingrid Solheim, chief executive of Corvane.",
     "Ingrid Solheim, chief executive of Corvane", "Ingrid Solheim is chief executive of Corvane."),
    ("Shareholders will receive $27.00 in cash and 0.42 of a Corvane share.",
     "0.42 of a Corvane share", "Shareholders will receive 0.42 of a Corvane share."),
    ("Pellworth raised $1.5M.The company was founded in 2016.",
     "The company was founded in 2016", "The company was founded in 2016."),
    ("• Homes destroyed: 41", "Homes destroyed: 41", "Homes destroyed: 41."),
    ("Serious events occurred in 21% of patients (hazard ratio 0.79).",
     "hazard ratio 0.79", "Serious events: hazard ratio 0.79."),
    ("Corvane Inc. (CRV.O) rose 4% on Monday.", "Corvane Inc. (CRV.O) rose 4% on Monday", "Corvane Inc. rose 4% on Monday."),
    ("Mayor Ana Lopes said that 300 homes had been destroyed and that the army had been called in.",
     "Mayor Ana Lopes", "Ana Lopes is Mayor."),
    ("Mayor Ana Lopes said that 300 homes had been destroyed and that the army had been called in.",
     "the army had been called in", "The army had been called in."),
    ("Lionel Dray joined Harrow United for £40m and will earn £200,000 a week.",
     "will earn £200,000 a week", "Lionel Dray will earn £200,000 a week."),
    ("At least 12 people were killed when an earthquake of magnitude 6.2 struck Velmar on Tuesday, officials said.",
     "At least 12 people were killed", "At least 12 people were killed."),
    ("Northwind, the Oslo-based shipping group, has agreed to buy Teal Lines for $1.2bn.",
     "Northwind, the Oslo-based shipping group", "Northwind is the Oslo-based shipping group."),
    ("Accel and Index, two venture capital firms, can sell half of their stakes.",
     "Accel and Index, two venture capital firms", "Accel and Index are two venture capital firms."),
    ("They will fall back and burn up in about ten days.",
     "They will fall back and burn up in about ten days", "They will fall back and burn up in about ten days."),
    ("Ana Solheim, the founder, steps down as chief executive and leaves for Teal Lines.",
     "Ana Solheim, the founder, steps down as chief executive and leaves for Teal Lines",
     "Ana Solheim steps down as chief executive and leaves for Teal Lines."),
    ("Renn, formerly the group’s strategy chief, had built up Teal Lines and worked as an executive at Axmoor.",
     "worked as an executive at Axmoor", "Renn worked as an executive at Axmoor."),
    ("Corvane has paid for a person and been given a company.",
     "been given a company", "Corvane has been given a company."),
    ("Ingrid Solheim is leaving to join Corvane, where she is to run its 14 yards.",
     "where she is to run its 14 yards", "Ingrid Solheim is to run its 14 yards."),
    ("Meta Platforms has finalized its investment in Scale, in a transaction that values the firm at more than $29 billion.",
     "in a transaction that values the firm at more than $29 billion",
     "The transaction values the firm at more than $29 billion."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "statement"), STATEMENTS)
def test_a_clause_becomes_a_statement_at_its_words(claims_of, sentence, words, statement):
    found = {claim.quote: claim.body.statement for claim in claims_of(sentence)}
    assert found.get(words) == statement


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("Who is to blame for the fire in Harrow?", "Who is to blame for the fire in Harrow", ClaimKind.OTHER),
        ("Watch the terms: until both firms publish them, every figure should be read with care.",
         "Watch the terms: until both firms publish them, every figure should be read with care", ClaimKind.OTHER),
        ("For the stake to change hands, no approval is needed.", "For the stake to change hands", ClaimKind.OTHER),
        ("Corvane declined to comment on Monday.", "Corvane declined to comment on Monday", ClaimKind.OTHER),
        ("Issued on Tuesday 4 August 2026, 18:00.", "Issued on Tuesday 4 August 2026, 18:00", ClaimKind.OTHER),
        ("Morning, founders of Harrow.", "Morning, founders of Harrow", ClaimKind.OTHER),
        ("Write to your councillor this week.", "Write to your councillor this week", ClaimKind.OTHER),
        ("Why it matters: this is a wonderful deal for the town.", "this is a wonderful deal for the town", ClaimKind.OPINION),
        ("Corvane will close the plant in March 2027.", "Corvane will close the plant in March 2027", ClaimKind.FORECAST),
        ("Corvane closed the plant in March 2024.", "Corvane closed the plant in March 2024", ClaimKind.FACT),
    ],
)  # fmt: skip
def test_the_kind_of_a_claim(claims_of, sentence, words, kind):
    assert {claim.quote: claim.body.kind for claim in claims_of(sentence)}.get(words) is kind


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Corvane could cut 300 jobs.", "could"),
        ("Corvane plans to cut 300 jobs.", "plans to"),
        ("It is unclear whether Corvane will cut 300 jobs.", "unclear"),
        ("Corvane denied that it had cut 300 jobs.", "denies"),
        ("Corvane reportedly cut 300 jobs.", "reportedly"),
        ("The union alleges that Corvane cut 300 jobs.", "alleges"),
        ("Corvane cut 300 jobs.", ""),
    ],
)
def test_the_word_that_weakens_a_claim_is_kept(claims_of, sentence, modality):
    stated = [claim for claim in claims_of(sentence) if "300 jobs" in claim.quote]
    assert [claim.body.modality for claim in stated] == [modality]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("According to two people familiar with the matter, Corvane cut 300 jobs.", "two people familiar with the matter"),
        ("Corvane cut 300 jobs, Renn said.", "Renn"),
        ("“Corvane cut 300 jobs,” said Ingrid Solheim of the union.", "Ingrid Solheim"),
        ("Corvane cut 300 jobs.", ""),
    ],
)  # fmt: skip
def test_who_says_so_is_kept_apart_from_what_is_said(claims_of, sentence, source):
    stated = next(claim for claim in claims_of(sentence) if "300 jobs" in claim.quote)
    assert stated.body.attribution.startswith(source)
    assert bool(stated.body.attribution) == bool(source)
    assert "said" not in stated.quote


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("The drug is not approved in Norway.", Polarity.NEGATED),
        ("No library in Harrow will close.", Polarity.NEGATED),
        ("The drug is approved in Norway.", Polarity.AFFIRMED),
        ("Its value doubled in 2024 without a sale of shares.", Polarity.AFFIRMED),
    ],
)
def test_denial(claims_of, sentence, polarity):
    assert [claim.body.polarity for claim in claims_of(sentence)][-1] is polarity


@pytest.mark.parametrize("sentence", ["Born in Los Alamos, New Mexico, Wang founded Corvane in 2016.",
                                      "The fire started near Harrow Vale, Eastmoor, on Monday."])  # fmt: skip
def test_a_town_and_where_it_lies_is_no_claim(claims_of, sentence):
    assert not [claim for claim in claims_of(sentence) if " is " in claim.body.statement]


@pytest.mark.parametrize(
    ("sentence", "figure", "scope"),
    [
        ("In 2009 the fire burned 21,000 hectares.", "21,000 hectares", "2009"),
        ("They recalled the Great Fire of 2009, which burned 21,000 hectares.", "21,000 hectares", "2009"),
        ("The smoke brings back 2009, when the fire burned 21,000 hectares.", "21,000 hectares", "2009"),
        ("The fire burned 21,000 hectares.", "21,000 hectares", ""),
    ],
)
def test_a_figure_of_another_year_has_it_for_its_scope(claims_of, sentence, figure, scope):
    stated = [claim for claim in claims_of(sentence) if claim.body.value and claim.body.value.text == figure]
    assert [claim.body.scope for claim in stated] == [scope]


def test_several_figures_of_a_clause_are_several_claims(claims_of):
    claims = claims_of("Shareholders will receive $27.00 in cash and 0.42 of a Corvane share.")
    assert [claim.body.value.text for claim in claims if claim.body.value] == ["$27.00", "0.42"]


def test_a_pair_that_is_compared_stays_one_claim(claims_of):
    claims = [
        c for c in claims_of("Events occurred in 14.2% of patients and 17.8% of controls.") if c.body.value
    ]
    assert [claim.body.value.text for claim in claims] == ["14.2%"]
    assert "17.8%" in claims[0].quote


def test_a_pronoun_is_put_into_words_only_where_it_is_clear(claims_of):
    found = [c.body.statement for c in claims_of("Ingrid Solheim joined in 2019. She owns 3% of the shares.")]
    assert "Ingrid Solheim owns 3% of the shares." in found


def test_furniture_makes_no_claim(make):
    from dataclasses import replace

    from reviewer.analysis import analyze
    from reviewer.domain.text import Span

    plain = make("A headline\n\nCorvane cut 300 jobs on Monday.\nSign up for our 9 newsletters today.")
    cut = plain.text.index("Sign up")
    article = replace(plain, furniture=(Span(cut, len(plain.text)),))
    assert all(claim.span.end <= cut for claim in analyze([article]).claims)
    assert any(claim.span.start >= cut for claim in analyze([plain]).claims)
