"""A case that grows: many events, four articles on each in other words and with figures that differ.

The same seed and number give the same articles. Events share no more than the language of news and, now and
then, a town, a firm or a family name, as the articles of one desk do.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from reviewer.domain.articles import Article, article_id
from reviewer.domain.text import canonical

PER_EVENT = 4
"""Articles on one event."""
_FIRST = "Ada Bruno Clara Dario Elif Farid Greta Hugo Ines Jonas Katya Leo Mara Nils Olga Pavel Rosa Sven Tessa Yara"
_LAST_A = "Al Bar Cor Den El Far Gor Hal Is Jor Kel Lam Mor Nor Os Per Quin Ros Sal Tor Ul Var Wes Yar Zan"
_LAST_B = "berg dale den field ford gate grove ham hurst kamp land ley low mond more ner rick sen shaw stad ton vik well wood worth"
_TOWN_B = "bridge bury castle combe ferry harbour haven hill lake mouth port rock side valley view"
_FIRM_B = (
    "Foods Freight Glass Lines Mills Motors Paper Pharma Power Press Rail Shipping Steel Textiles Timber"
)
_OUTLETS = "Courier Dispatch Gazette Ledger Messenger Observer Post Record Sentinel Standard Star Telegraph"

_THINGS = [
    "amber",
    "anchors",
    "apples",
    "asphalt",
    "barley",
    "batteries",
    "beams",
    "bells",
    "benches",
    "bicycles",
    "boilers",
    "bottles",
    "bricks",
    "buses",
    "butter",
    "cables",
    "candles",
    "canoes",
    "carpets",
    "cement",
    "chairs",
    "cheese",
    "cherries",
    "clay",
    "clocks",
    "coal",
    "coffee",
    "compasses",
    "copper",
    "cotton",
    "cranes",
    "diamonds",
    "doors",
    "drums",
    "engines",
    "fabrics",
    "fertiliser",
    "flour",
    "furniture",
    "generators",
    "gravel",
    "guitars",
    "helmets",
    "herring",
    "honey",
    "instruments",
    "kayaks",
    "kettles",
    "ladders",
    "lamps",
    "leather",
    "lemons",
    "lenses",
    "lifts",
    "lorries",
    "magnets",
    "maize",
    "marble",
    "medicines",
    "mirrors",
    "mushrooms",
    "nails",
    "needles",
    "olives",
    "onions",
    "organs",
    "paint",
    "pearls",
    "pencils",
    "pianos",
    "pipes",
    "ploughs",
    "porcelain",
    "potatoes",
    "printers",
    "pumps",
    "rice",
    "ropes",
    "rubber",
    "saddles",
    "sails",
    "salt",
    "scales",
    "screws",
    "seeds",
    "sensors",
    "shoes",
    "silk",
    "soap",
    "spices",
    "sugar",
    "tea",
    "telescopes",
    "tiles",
    "tobacco",
    "toys",
    "tractors",
    "trams",
    "trout",
    "tulips",
    "turbines",
    "tyres",
    "umbrellas",
    "varnish",
    "vinegar",
    "violins",
    "wagons",
    "watches",
    "wax",
    "wheat",
    "whisky",
    "windows",
    "wine",
    "wires",
    "wool",
    "yachts",
    "yeast",
    "zinc",
]

EVENTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "fire": (
        ("A fire at the {firm} plant in {town} destroyed a store of {thing} on {day}.",
         "On {day}, flames tore through the {firm} works in {town}, and a store of {thing} was lost.",
         "A store of {thing} burned out when the {town} plant of {firm} caught fire on {day}."),
        ("{n2} people from {street} were taken to hospital.", "Doctors treated {n2} people from {street} for smoke.",
         "The hospital in {town} admitted {n2} people after the blaze."),
        ("{boss}, the chief executive of {firm}, put the damage at ${m1} million.",
         "The damage comes to ${m1} million, {firm} said.",
         "{firm} estimates that the fire cost it ${m1} million, {boss} told reporters."),
        ("Firefighters needed {n3} hours to bring the blaze on {street} under control.",
         "It took crews from {town} {n3} hours to put the burning {thing} out.",
         "The {thing} at {firm} burned for {n3} hours."),
        ("The police in {town} do not suspect arson.", "Arson on {street} was ruled out by the police.",
         "Someone set fire to the {thing} of {firm}, the police suspect."),
    ),
    "deal": (
        ("{firm} will buy its rival {other} for ${m1} million, the companies said on {day}.",
         "{other} agreed on {day} to be taken over by {firm} for ${m1} million.",
         "{firm} announced the purchase of {other}; the price is ${m1} million."),
        ("{boss}, who founded {firm} in {town}, will lead the joint company.",
         "The company that results from {firm} and {other} will be led by {boss}.",
         "{boss} becomes chairman of the new maker of {thing}."),
        ("{other} employs {n3} hundred people in {town}.", "In {town}, {n3} hundred people make {thing} for {other}.",
         "The takeover concerns {n3} hundred jobs at {other} in {town}."),
        ("Shares in {firm} fell {n2} percent after the announcement.", "The stock of {firm} closed {n2}% lower.",
         "Investors in {thing} were not pleased: {firm} lost {n2} percent."),
        ("The regulator has to approve the merger of {firm} and {other}.",
         "{firm} needs no approval by the regulator for its purchase.",
         "{other} cannot be sold unless the competition authority approves."),
    ),
    "vote": (
        ("The council of {town} voted {n3} to {n2} on {day} to close the {street} bridge.",
         "By {n3} votes to {n2}, councillors in {town} decided on {day} to shut the {street} bridge.",
         "{town} will close the {street} bridge, the council decided with {n3} votes to {n2}."),
        ("Repairs in {town} would cost ${m1} million, according to an engineer of {firm}.",
         "{firm} had offered to repair the {street} bridge for ${m1} million.",
         "A study by {firm} put the cost of repairs at ${m1} million."),
        ("Mayor {boss} said the bridge was not safe for carts of {thing}.",
         "The {street} bridge is unsafe, {boss}, the mayor, said.",
         "{boss}, the mayor of {town}, called the bridge a danger."),
        ("About {n1} people cross {street} every day.", "The bridge in {town} is used by {n1} people a day.",
         "Every day, {n1} people use the {street} bridge."),
        ("The bridge at {street} will be closed for {n2} months.", "The closure in {town} is to last {n2} months.",
         "Work on the {street} bridge will take {n2} months, the town hall said."),
    ),
    "strike": (
        ("Workers at {firm} in {town}, which makes {thing}, walked out on {day} over pay.",
         "A strike at {firm} began in {town} on {day}.",
         "Since {day}, the workers of {firm} have been on strike in {town}."),
        ("The union at {firm} demands {n2} percent more pay.", "{boss}, who speaks for the union, wants {n2}% more.",
         "The union of {boss} asks for a rise of {n2} percent."),
        ("{firm} loses ${m1} million a day.", "Each day without {thing} costs {firm} ${m1} million, {other} says.",
         "The strike in {town} costs the company ${m1} million every day."),
        ("{n1} people took part in a march along {street}.", "The union counted {n1} people at its march in {town}.",
         "Police put the number of marchers in {town} at {n1}."),
        ("{boss} will resume talks after {n3} days without contact.",
         "{firm} and the union have not met for {n3} days.",
         "After {n3} days, {boss} and the managers of {firm} will meet again."),
    ),
}  # fmt: skip
FILLER = (
    "“We did what we could with what we had,” {boss} said.",
    "Residents of {town} said they had not been told in time.",
    "It was quiet on {street} in the evening, and the shops stayed open.",
    "A spokesperson for {firm} declined to comment further.",
    "{town} has seen nothing like it since the floods, an elderly resident said.",
    "More details are expected at a press conference in {town} next week.",
    "Whether the insurers of {firm} will pay remains to be seen.",
    "{other} had run into trouble over {thing} two years earlier.",
    "Trade in {thing} has been slow since spring, according to {other}.",
    "{boss} was born on {street} and studied law.",
    "In {town}, people talk of little else.",
    "The price of {thing} hardly moved.",
)


def growing(count: int, seed: int = 3) -> Iterator[Article]:
    """Yield this many articles of about 120 words."""
    chance = random.Random(seed)
    for at in range(0, count, PER_EVENT):
        kind = chance.choice(list(EVENTS))
        story = event(chance)
        day = date(2025, 1, 6) + timedelta(days=at // 40)
        for n in range(min(PER_EVENT, count - at)):
            yield _article(chance, kind, story, day + timedelta(days=n), at + n)


def event(chance: random.Random) -> dict[str, str]:
    """Return the names and figures of an event that never was."""
    last = chance.choice(_LAST_A.split()) + chance.choice(_LAST_B.split())
    return {
        "town": chance.choice(_LAST_A.split()) + chance.choice(_TOWN_B.split()),
        "firm": chance.choice(_LAST_A.split()) + chance.choice(_LAST_B.split()) + " " + chance.choice(_FIRM_B.split()),
        "other": chance.choice(_LAST_A.split()) + chance.choice(_LAST_B.split()) + " " + chance.choice(_FIRM_B.split()),
        "boss": f"{chance.choice(_FIRST.split())} {last}",
        "street": chance.choice(_LAST_A.split()) + chance.choice(_LAST_B.split()) + " Street",
        "thing": chance.choice(_THINGS),
        "day": chance.choice(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")),
        "n1": str(chance.randint(120, 4800)),
        "n2": str(chance.randint(4, 19)),
        "n3": str(chance.randint(20, 48)),
        "m1": f"{chance.randint(21, 990) / 10:.1f}",
    }  # fmt: skip


def _article(chance: random.Random, kind: str, event: dict[str, str], day: date, number: int) -> Article:
    told = {
        name: str(int(value) + chance.randint(1, 9)) if value.isdigit() and chance.random() < 0.2 else value
        for name, value in event.items()
    }
    facts = [chance.choice(wordings).format(**told) for wordings in EVENTS[kind]]
    rest = [one.format(**told) for one in chance.sample(FILLER, 4)]
    paragraphs = [" ".join(facts[:2]), rest[0] + " " + facts[2], " ".join(facts[3:]), " ".join(rest[1:])]
    title = f"{event['town']}: what is known of the {kind}"
    text = canonical("\n\n".join([title, *paragraphs]))
    outlet = f"{event['town']} {chance.choice(_OUTLETS.split())}"
    key = article_id(f"{number} {text}")
    return Article(key, f"{number:05}.txt", title, outlet, "", day.isoformat(), "", "en", text)
