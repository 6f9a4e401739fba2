"""Closed word lists of news English; general, no words of any one story."""


def words(listed: str) -> frozenset[str]:
    """Return the words of a list written with spaces."""
    return frozenset(listed.split())


SPEECH = words(
    """say tell add report write announce state note declare claim allege insist concede admit confirm
    explain warn repeat argue reveal disclose estimate acknowledge reply answer point suggest
    promise show find judge rule maintain assert testify caution stress remark observe conclude
    indicate relate recall describe"""
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
    however well still even ever now today yesterday tomorrow get go make take"""
)
"""Words that tell nothing about the subject of a claim."""

CLASSES: tuple[str, ...] = (
    "acquire acquisition buy purchase takeover buyout",
    "sell sale",
    "merge merger combine combination amalgamate enlarged merged combined",
    "die death dead kill fatal fatality dying mortality victim lives life",
    "injure injury injured hurt wound wounded",
    "hospitalisation hospitalization hospitalise hospitalize hospital admission admit",
    "fund finance financed funding pay paid bankroll sponsor funder",
    "approve approval clear clearance licence license authorise authorize",
    "submit submission file filing apply application lodge",
    "found founder start establish set-up cofound co-found co-founder cofounder founding create",
    "chief ceo executive boss head lead run leader",
    "chair chairman chairwoman chairperson",
    "employee staff worker job workforce headcount post position redundancy layoff",
    "value valuation worth price cost priced valued",
    "revenue sale turnover",
    "profit earnings income",
    "stake share holding shareholding own hold",
    "shareholder investor holder",
    "raise rise increase up higher climb jump gain grow growth soar surge hike",
    "fall drop decrease down lower decline slump cut reduce reduction reduced fell slide plunge lose",
    "burn destroy ravage blacken scorch burned gut burnt",
    "fire blaze wildfire flame",
    "home house household dwelling",
    "evacuate evacuation evacuated",
    "school classroom",
    "arson deliberate deliberately lit",
    "vote ballot poll",
    "elect election win victory winner won",
    "turnout participation",
    "abstain abstention",
    "close closure shut closing shutdown",
    "reopen open opening",
    "library branch",
    "launch liftoff lift-off blast-off take-off lift",
    "rocket launcher booster",
    "satellite spacecraft payload probe",
    "engine motor",
    "crash collision accident",
    "steal theft robbery heist rob stolen thief burglary burglar robber raid",
    "arrest detain custody arrested",
    "painting picture artwork canvas",
    "recall withdraw call-back withdrawal",
    "sue lawsuit suit complaint litigation plaintiff",
    "settle settlement",
    "fine penalty",
    "bike bicycle e-bike ebike",
    "battery cell",
    "overheat fire catch-fire",
    "patient participant volunteer enrol enroll subject adult people person",
    "trial study",
    "drug medicine pill tablet treatment",
    "side adverse",
    "effect event",
    "woman female",
    "man male",
    "country nation",
    "worldwide world globe global globally",
    "begin start began open",
    "end finish conclude complete completion closing",
    "meet meeting session congress conference",
    "agree agreement deal pact accord contract sign signed",
    "talk negotiation negotiate",
    "reject refuse turn-down decline rebuff",
    "offer bid proposal",
    "resign resignation quit step-down leave depart departure exit",
    "appoint appointment name hire recruit",
    "interim acting temporary",
    "join recruit",
    "tax levy",
    "budget spending spend expenditure",
    "gap shortfall deficit hole",
    "saving cut",
    "petition signature sign",
    "march protest demonstrate rally crowd",
    "police officer detective",
    "cause blame reason responsible fault",
    "insure insurance insured policy",
    "customer client",
    "supplier vendor",
    "headquarters base headquarter hq",
    "power electricity energise energize energised",
    "road highway motorway street",
    "shelter refuge",
    "missing disappear vanish lost",
    "rescue save",
    "hectare acre area size",
    "contain containment control",
    "wind gust gale",
    "refund reimburse",
    "double twice twofold",
    "half fifty",
    "age aged year-old",
    "backer investor back invest investment",
    "transfer fee move signing",
    "goal score",
    "match game fixture",
    "injury injured",
    "flight voyage trip",
    "ground grounded suspend suspension",
    "orbit altitude",
    "delay postpone late put-off",
    "reward bounty",
    "alarm alert warning warn",
    "guard watchman",
    "entrance enter break-in entry",
    "count tally total number",
    "recount audit",
    "majority margin lead",
    "candidate contender challenger",
    "turn turnout",
    "court tribunal judge hearing",
    "doctor physician cardiologist",
    "independent independence autonomous",
    "cash money",
    "premium markup",
    "synergy saving",
    "regulator authority watchdog competition antitrust",
    "break-up termination breakup",
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
