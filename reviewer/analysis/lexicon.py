"""Closed word lists of news English; general, no words of any one story."""


def words(listed: str) -> frozenset[str]:
    """Return the words of a list written with spaces."""
    return frozenset(listed.split())


SPEECH = words(
    """say tell add report write announce state note declare claim allege insist concede admit confirm
    explain warn repeat argue reveal disclose estimate acknowledge reply answer point suggest
    promise show find judge rule maintain assert testify caution stress remark observe conclude
    indicate relate describe"""
)
"""Verbs whose complement is what somebody says or shows."""

HEDGED_SPEECH = words("claim allege insist suggest estimate maintain assert")
DENIAL = words("deny reject dispute refute dismiss")
BELIEF = words("believe think expect hope fear doubt anticipate guess reckon forecast predict assume suspect")
PLAN = words("plan intend aim want hope seek propose consider threaten prepare promise pledge")
EXPECT = words("expect plan schedule set due likely anticipate forecast project predict slate")
MODALS = words("could may might would should can must")
FUTURE = words("will shall 'll wo")
NEGATIONS = words("not n't no never none nobody nothing neither nor without cannot nowhere hardly")

OPINION_WORDS = words(
    """proud delighted sad sorry grateful wonderful terrible beautiful brilliant ridiculous shame
    honest fair charmed finest game-changing compelling flattering embarrassing disgrace outrage
    villain treasure hopefully unfortunately sadly frankly surely perhaps maybe obviously"""
)
OPINION_HEADS = (
    "why it matters",
    "our view",
    "my view",
    "our take",
    "my take",
    "opinion",
    "analysis",
    "comment",
    "verdict",
    "bottom line",
    "what we think",
    "the takeaway",
    "our verdict",
)
"""Headings and lead-ins of boxes that give an opinion."""

ORG_NOUNS = words(
    """company firm group business maker start-up startup giant manufacturer bank fund agency authority
    council board ministry office union regulator university institute hospital carrier airline
    retailer publisher organisation organization club team party government department charity
    network operator"""
)
"""Nouns that, with a definite article, stand for an organisation named before."""

PERSON_NOUNS = words(
    """man woman person founder co-founder chief executive ceo chairman chair chairwoman president
    director officer spokesman spokeswoman mayor minister leader professor doctor analyst lawyer
    attorney engineer entrepreneur billionaire coach player captain manager candidate senator
    governor judge"""
)

ROLE_WORDS = words(
    """founder co-founder cofounder ceo cfo cto coo chief executive officer chair chairman chairwoman
    president director head leader mayor minister spokesman spokeswoman captain manager coach editor
    investigator commander inspector secretary treasurer engineer professor councillor senator
    governor partner"""
)

ANYBODY = words(
    """somebody someone anybody anyone nobody everybody everyone something anything nothing everything one few
    some none other another people you who"""
)
PERSONS = words(
    """man woman boy girl child neighbour neighbor resident passer-by visitor couple stranger voice reader
    listener viewer customer shopper spectator fan driver worker member person friend colleague"""
)
"""People that a report meets and does not name."""
SCENE_VERBS = words(
    """like love hate feel smell look seem appear sit stand smile laugh cry eat drink hide learn welcome thank
    remind remember forget hear listen watch stare wave shout sing dance walk sleep wake wait wonder hope wish
    enjoy prefer matter happen mind belong thank greet nod shrug sigh hold hang wear play"""
)
"""Verbs of scenes, moods and courtesies: what they tell is seldom checked."""
ASKING = words("please welcome ask asked encouraged invited urged reminded thanked")
TEXT_NOUNS = words(
    """report article post story newsletter episode podcast page column piece figure figures correction
    paragraph reporter readers listeners publish published wrote"""
)
"""Words by which a text speaks of itself."""

HE = words("he him his himself")
SHE = words("she her hers herself")
IT = words("it its itself")
THEY = words("they them their theirs themselves")
FIRST = words("i we me us my our ours mine myself ourselves")
SECOND = words("you your yours yourself yourselves")

STOP = words(
    """a an the this that these those and or but nor so yet of in on at by for from to with as into
    onto over under about against between among through during before after above below up down out
    off than then there here be is am are was were been being have has had having do does did doing
    will would shall should can could may might must it its he she they them his her their him we us
    our you your i my me who whom whose which what when where why how not no n't s 's ’s also just
    only very too more most much many some any all each every both such own same other another say
    said says tell told according add added one if while because since until unless although though
    however well still even ever now today yesterday tomorrow get go make take
    come keep look think know see seem let mean like thing way bit lot matter"""
)
"""Words that tell nothing about the subject of a claim."""

CLASSES: tuple[str, ...] = (
    "acquire acquisition buy purchase takeover take-over buyout",
    "sell sale sell-off",
    "merge merger combine combination amalgamate",
    "die death dead kill fatal fatality mortality dying live-lose",
    "injure injury injured hurt wound wounded",
    "hospitalisation hospitalization hospitalise hospitalize hospital admission admit admitted",
    "fund finance financed funding pay-for bankroll sponsor funder",
    "approve approval clear clearance licence license authorise authorize approved",
    "submit submission file filing apply application lodge",
    "found founder found-by cofound co-founde co-found co-founder cofounder founding set-up",
    "chief ceo executive boss",
    "chair chairman chairwoman chairperson",
    "employee staff worker workforce headcount",
    "job post position redundancy layoff lay-off",
    "value valuation worth valued",
    "price priced outlay",
    "stake shareholding holding own hold",
    "shareholder holder",
    "raise rise increase go-up climb jump grow growth soar surge hike",
    "fall drop decline slump slide plunge decrease go-down",
    "cut reduce reduction reduced lower lowered",
    "burn destroy ravage blacken scorch burned gut burnt burn-down",
    "fire blaze wildfire flame",
    "home house household dwelling",
    "evacuate evacuation evacuated",
    "arson deliberate deliberately",
    "elect election",
    "win victory winner",
    "abstain abstention",
    "close closure shut closing shutdown shut-down close-down",
    "reopen reopening",
    "launch liftoff lift-off blast-off take-off lift",
    "rocket launcher",
    "satellite spacecraft payload",
    "crash collision",
    "steal theft robbery heist rob stolen thief burglary burglar robber raid",
    "arrest detain custody arrested",
    "painting picture artwork canvas",
    "recall call-back",
    "sue lawsuit suit litigation plaintiff complaint",
    "settle settlement",
    "fine penalty",
    "bike bicycle e-bike ebike",
    "overheat catch-fire",
    "participant volunteer enrol enroll enrolled",
    "trial study",
    "drug medicine pill tablet",
    "country nation",
    "worldwide world globe global globally",
    "begin start began",
    "finish conclude complete completion",
    "meet meeting session",
    "congress conference",
    "agree agreement deal pact accord contract transaction",
    "talk negotiation negotiate",
    "reject refuse turn-down decline-to rebuff",
    "bid offer proposal",
    "resign resignation quit step-down stand-down",
    "appoint appointment hire",
    "interim acting temporary",
    "budget spending spend expenditure",
    "gap shortfall deficit",
    "petition signature",
    "march protest demonstrate rally demonstration",
    "police detective constable",
    "insure insurance insured",
    "customer client",
    "supplier vendor",
    "headquarters headquarter hq",
    "power electricity energise energize energised",
    "road highway motorway street",
    "missing disappear vanish",
    "hectare acre",
    "contain containment contained",
    "wind gust gale",
    "refund reimburse",
    "double twofold",
    "age aged year-old",
    "backer investor invest investment back",
    "ground grounded",
    "orbit altitude",
    "delay postpone put-off put-back late postponement",
    "reward bounty",
    "alarm alert",
    "entrance entry break-in",
    "majority margin",
    "candidate contender challenger",
    "court tribunal",
    "doctor physician",
    "independent independence independently",
    "regulator watchdog competition antitrust",
    "break-up termination breakup",
    "side-effect adverse",
    "compete rival competitor",
    "withdraw withdrawal pull-out",
    "switch-off shut-off turn-off",
    "reach hit",
    "hear hearing",
    "weigh weight",
    "tall height high",
    "long length last",
    "loss lose lost",
    "people person",
    "woman female",
    "child kid",
    "car vehicle",
    "plane aircraft jet",
    "ship vessel boat",
    "goal score",
    "match game fixture",
    "coach trainer",
    "quake earthquake tremor",
    "flood flooding",
    "storm hurricane cyclone",
    "magnitude strength",
    "rescue rescuer",
    "collapse collapsed",
    "aid relief",
    "fee sum",
    "pay wage salary",
    "debt loan",
    "quarter quarterly",
    "year annual annually yearly",
    "month monthly",
)
"""Words that name one notion in news prose; a word's first class counts."""


def _classes() -> dict[str, str]:
    out: dict[str, str] = {}
    for line in CLASSES:
        words = line.split()
        for word in words:
            out.setdefault(word, words[0])
    return out


NOTION = _classes()
"""From a lemma to the first word of its class."""


def notion(lemma: str) -> str:
    """Return the notion a lemma stands for; the lemma itself if it has no class."""
    return NOTION.get(lemma, lemma)
