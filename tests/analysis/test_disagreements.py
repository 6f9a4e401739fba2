"""Pairs of sentences of two articles: which rule holds between them, or that none does."""

import re

import pytest

from reviewer.analysis.values import find_values
from reviewer.domain.claims import Body, Claim, Polarity
from reviewer.domain.conflicts import RULES, detect
from reviewer.domain.text import Span

DENIES = re.compile(r"\b(?:not|no|never|nobody|nothing|denies|denied)\b", re.IGNORECASE)

CONFLICTS = """
number.disjoint     | The fire destroyed 41 homes. | The fire destroyed 64 homes.
number.disjoint     | Arvento sold 148,000 bikes. | Arvento sold 184,000 bikes.
number.disjoint     | The line is 240 km long. | The line is 190 miles long.
number.disjoint     | The hazard ratio 0.79 was published. | The hazard ratio 0.91 was published.
number.disjoint     | The effect had a 95% CI of 1.2 to 3.4. | The effect had a 95% CI of 1.2 to 4.3.
number.disjoint     | The follow-up lasted 26 months. | The follow-up lasted three years.
number.range        | Meta paid $14.3bn. | Meta paid between $14.3bn and $14.8bn.
number.money        | Scale is worth about $14bn. | Scale is worth $13.8bn.
number.bound        | Some 600 jobs will go. | Up to 900 jobs will go.
precision.rounded   | Its shares ended up 18 per cent. | Its shares ended up 17.6 per cent.
precision.hedged    | Scale was valued at more than $29bn. | Scale was valued at $29bn.
precision.vague     | A handful of complaints came in. | Forty-seven complaints came in.
score.differs       | The council voted 27 to 21. | The council voted by 28 votes to 21.
rank.differs        | It is the second-largest deal. | It is the third-largest deal.
date.disjoint       | The library closes on 30 September 2025. | The library closes at the end of August 2025.
date.disjoint       | Completion is due in the fourth quarter of 2026. | Completion is due in the first quarter of 2027.
date.disjoint       | The company knew of the fault in January 2025. | The company knew of the fault as early as May 2024.
time.clock          | The fire began at 14:20. | The fire began at twenty to four.
time.clock          | The launch was at 06:42 UTC. | The launch was at 9.42 am CEST.
time.replaced       | The fire destroyed 41 homes. | The number of homes destroyed is now 58 homes.
time.corrected      | The board rejected the bid. | Correction: the board accepted the bid; our report was wrongly worded.
status.ladder       | Meta has finalized the deal. | Meta is in talks about the deal.
status.ladder       | The board rejected the bid. | The bidder withdrew the bid.
status.ladder       | The drug was approved by the regulator. | Nothing has been filed with the regulator for the drug.
status.less         | The company plans to buy a stake. | The company agreed to take a stake.
negation            | The trial was stopped early. | The trial was not stopped early.
negation            | The foundry closes in the spring. | No site closes in the spring.
negation.none       | The fire caused no deaths. | The fire caused two deaths.
negation.none       | Not a single library is closing. | Four libraries are closing.
negation            | No fund has a veto over the sale. | The fund has a veto over everything.
negation            | Not one siren went off at our end. | There were sirens in all of the valley.
negation            | There was not one siren in town. | There were sirens in town at noon.
negation            | The pill cuts hospital stays but not deaths. | The pill cuts deaths by a fifth.
negation.antonym    | She passed the medical at the club. | She failed the medical at the club.
negation.antonym    | The satellites on board were insured. | The satellites on board were uninsured.
negation.antonym    | The keeper of the club was banned from the ground. | The keeper of the club was allowed into the ground.
negation.antonym    | The fire began at the north end of the hall. | The fire began at the south end of the hall.
negation.antonym    | The lifeboats on deck were locked. | The lifeboats on deck were unlocked.
negation.antonym    | The children’s spring parade was called off. | The children’s spring parade went ahead.
negation.antonym    | The driver of the bus was unhurt. | The driver of the bus was hurt.
negation.antonym    | The council met in public on the budget. | The council met in private on the budget.
attribution.turned  | Pellworth approached Corvane in May. | Corvane approached Pellworth in May.
attribution.turned  | Corvane was approached by Pellworth. | Corvane approached Pellworth.
attribution.doer    | The evacuation of the valley was ordered by the police. | The evacuation of the valley was ordered by the mayor.
attribution.doer    | It was the union that left the talks. | The company left the talks.
role.qualified      | Wang is the founder of Scale. | Wang is a co-founder of Scale.
role.qualified      | Wang founded Scale. | Wang co-founded Scale.
qualifier.role      | Droege is interim chief executive. | Droege is chief executive.
qualifier.missing   | Meta holds a 49% non-voting stake. | Meta holds a 49% stake.
qualifier.missing   | It will pay $50m, subject to approval. | It will pay $50m.
qualifier.opposed   | Meta holds non-voting shares in Scale. | Meta holds voting shares in Scale.
qualifier.opposed   | The net profit rose. | The gross profit rose.
name.spelling       | The fire began at Kettle Gap. | The fire began at Kettel Gap.
name.spelling       | Corin Ashby leads the union. | Corrin Ashbee leads the union.
qualifier.base      | Staff get 5 per cent over two years. | Staff get 5 per cent this year alone.
qualifier.base      | The club gets 15 per cent of any fee. | The club gets 15 per cent of the profit.
qualifier.base      | It pays 2,000 crowns to each household. | It pays 2,000 crowns to each person.
qualifier.base      | There were 212 mm of rain in 48 hours. | There were 212 mm of rain within 24 hours.
list.subset         | Backers were Nvidia, Amazon and Meta. | Backers were Amazon and Meta.
list.subset         | Farmers grow wheat, barley and rye. | Farmers grow wheat, barley, oats and rye.
list.differs        | Farmers grow wheat, barley and rye. | Farmers grow wheat, barley and oats.
list.differs        | Backers were Nvidia and Amazon. | Backers were Amazon and Meta.
list.counted        | It needs the Markets Board, the Trade Office and the Merger Authority. | It needs two regulators, the Markets Board and the Trade Office.
"""

NONE = """
the same in another unit      | The line is 240 km long. | The line is 149 miles long.
the same area                 | The fire burned 6,200 hectares. | The fire burned about 15,300 acres.
the same length of time       | The follow-up lasted 26 months. | The follow-up lasted 2.2 years.
the same in words             | The fire destroyed 41 homes. | The fire destroyed forty-one homes.
a fraction of words           | The vote needs two-thirds of members. | The vote needs 2/3 of members.
about the same                | Meta paid $14.3bn. | Meta paid roughly $14.3bn.
inside a bound                | The fire hurt 23 people. | The fire hurt at least 23 people.
the same clock, another zone  | The launch was at 06:42 UTC. | The launch was at 8.42 am CEST.
half of the day not said      | The fire began at 14:20. | The fire began at twenty past two.
a time inside a span          | The fire began at 6.30 pm. | The fire began between 6 and 7 pm.
a day inside a month          | The library closes on 30 September 2025. | The library closes in September 2025.
a day inside a quarter        | It closes by 31 March 2026. | It closes in the first quarter of 2026.
a year and its decade         | The library opened in 1992. | The library opened in the early 1990s.
a level and a change          | The rate fell by 20 per cent. | The rate fell to 14.2 per cent.
a deadline and a day          | The members have until 15 June to vote. | The members meet on 13 June to vote.
a part and the whole          | It pays 1.4 million marks up front. | The whole package comes to 2.1 million marks.
names of two people           | Corin Ashby leads the union. | Marta Ashby leads the union.
one figure, as long           | Staff get 5 per cent over two years. | Staff get 5 per cent in two years.
a start in a heading          | From $14 billion to twice that. | The outlay is put at $14.3 billion.
start and end of a change     | The rate fell from 17.8 per cent. | The rate is 14.2 per cent lower.
another fire                  | A second fire burned 310 hectares. | The fire burned 6,200 hectares.
another place                 | In Germany 61 bikes were sold. | In Britain 38 bikes were sold.
another year                  | Scale was worth $14bn in 2024. | Scale was worth $29bn in 2025.
mean and highest              | The average gust was 40 km/h. | The peak gust was 90 km/h.
planned and reached           | The planned orbit was 550 km. | The orbit is 240 km high.
another sort of thing         | The council cut 38 posts. | The council cut $38 from each bill.
one stage, two words          | Meta agreed to the deal. | Meta signed the deal.
denied twice                  | The trial was not stopped early. | The trial was never stopped early.
opposite, one denied          | The driver of the bus was not hurt. | The driver of the bus was unhurt.
opposite halves of a country  | North Korea fired a rocket in May. | South Korea fired a rocket in May.
opposite of other things      | Shares in Corvane rose. | Bond prices in the region fell.
two acts                      | Pellworth approached Corvane. | Pellworth approached Dunmore.
a name or its office          | The road was closed by Kesmark Council. | The road was closed by the council.
runs it, in other words       | Wang is the chief executive of Scale. | Wang runs Scale.
the same office               | Droege is interim chief executive. | Droege is acting chief executive.
British and American          | Haemorrhage was rare in the group. | Hemorrhage was rare in the group.
the same crops, another order | Farmers grow wheat, barley and rye. | Farmers grow rye, wheat and barley.
the same list, another order  | Backers were Nvidia and Amazon. | Backers were Amazon and Nvidia.
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


def claim(article: str, text: str) -> Claim:
    found = [one.value for one in find_values(text, published_on="2025-06-14")]
    polarity = Polarity.NEGATED if DENIES.search(text) else Polarity.AFFIRMED
    body = Body(text, value=found[0] if found else None, polarity=polarity)
    return Claim(f"{article}:{text}", article, Span(0, len(text)), text, body)


@pytest.mark.parametrize(("rule", "one", "other"), rows(CONFLICTS))
def test_two_sentences_disagree_by_a_rule(rule: str, one: str, other: str) -> None:
    for pair in ((one, other), (other, one)):
        found = detect([claim("A", pair[0]), claim("B", pair[1])])
        assert [conflict.rule for conflict in found][:1] == [rule]
        assert found[0].severity is RULES[rule].severity


@pytest.mark.parametrize(("why", "one", "other"), rows(NONE))
def test_two_sentences_do_not_disagree(why: str, one: str, other: str) -> None:
    for pair in ((one, other), (other, one)):
        assert [found.rule for found in detect([claim("A", pair[0]), claim("B", pair[1])])] == []
