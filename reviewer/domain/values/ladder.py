"""The ladder of commitment: how far a deal, a filing, a case or a plan has come, read from its words.

A status value has two items: the ladder and the rung. Rungs of one stage say the same (agreed, signed,
announced); a rung of a later stage implies the earlier ones, so "agreed" and "closed" cannot both be the
state of a deal at one time.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reviewer.domain.values.model import Value, ValueType

NOT = "not "
"""Before a rung: that the rung has not been reached."""


@dataclass(frozen=True, slots=True)
class _Rung:
    ladder: str
    name: str
    stage: int
    words: str


# Ladder, rung, stage, words. Negative stages are ends that exclude the others.
_ROWS = (
    ("deal", "collapsed", -2, r"collapsed|fell\sthrough|fallen\sthrough|(?:was|were|been)?\s?called\soff"
                              r"|abandoned|pulled\sout\sof|withdr[ae]wn?|terminated|"
                              r"walked\saway"),
    ("deal", "rejected", -1, r"reject(?:ed|s)?|rebuffed|turned\sdown|spurned|refused"),
    ("deal", "in talks", 1, r"in\s(?:advanced\s|early\s)?(?:talks|negotiations|discussions)|negotiating"
                            r"|still\s(?:talking|negotiating)|in\stalks|exploring|weighing|considering"),
    ("deal", "planned", 2, r"plans?\sto|planning\sto|intends?\sto|expected\sto|set\sto|poised\sto"
                           r"|is\sto\s(?:buy|be\sbought|acquire|take|invest)|aims?\sto|to\sbuy|to\sacquire"
                           r"|will\s(?:buy|acquire|take|invest|pay|purchase)"
                           r"|(?:will|would|could|may|to)\s(?:close|complete|finali[sz]e)(?!\sdown|\sits)"),
    ("deal", "agreed", 3, r"agreed|agrees|signed|sign|(?:struck|reached)\s(?:a\sdeal|an\sagreement"
                          r"|a\ssettlement)|accepted|inked|clinched"),
    ("deal", "announced", 3, r"announced|announces|unveiled"),
    ("deal", "closed", 4, r"closed|finali[sz]ed|completed|completes|finali[sz]es|concluded|sealed"
                          r"|wrapped\sup|has\sinvested|has\sbought|has\sacquired|has\staken"),
    ("filing", "planned", 1, r"plans?\sto\s(?:file|submit|apply)|planned\s(?:filing|submission)"
                             r"|will\s(?:file|submit|apply)|submission[^.]{0,30}\splanned"),
    ("filing", "filed", 2, r"filed|submitted|applied\sfor|lodged"),
    ("filing", "approved", 3, r"approved|cleared|authori[sz]ed|licen[sc]ed|granted\sapproval|approves"),
    ("filing", "refused", -1, r"refused|denied\sapproval|blocked"),
    ("case", "arrested", 1, r"arrested|detained|in\scustody|taken\sinto\scustody"),
    ("case", "charged", 2, r"charged|indicted"),
    ("case", "on trial", 3, r"on\strial|pleaded"),
    ("case", "convicted", 4, r"convicted|found\sguilty|sentenced|jailed"),
    ("case", "acquitted", -1, r"acquitted|cleared\sof|found\snot\sguilty"),
    ("case", "released", -2, r"released(?:\swithout\scharge|\son\sbail)?|freed"),
    ("motion", "proposed", 1, r"proposed|tabled|put\sforward"),
    ("motion", "passed", 3, r"passed|adopted|carried|voted\sthrough|enacted"),
    ("motion", "defeated", -1, r"defeated|thrown\sout|voted\sdown|rejected"),
    ("vote", "for", 1, r"voted\s(?:for|in\sfavou?r)|backed|supported"),
    ("vote", "against", -1, r"voted\s(?:\w+\s)?against|opposed"),
    ("vote", "abstained", -2, r"abstain(?:ed|s)?"),
    ("launch", "scrubbed", -1, r"scrubbed|postponed|delayed|put\soff|aborted"),
    ("launch", "launched", 3, r"launched|lifted\soff|blasted\soff|took\soff"),
    ("outcome", "success", 1, r"success(?:ful|fully)?|succeeded"),
    ("outcome", "partial success", 2, r"partial(?:ly)?\ssuccess(?:ful)?"),
    ("outcome", "failure", -1, r"failed|fails|failure"),
    ("landing", "landed", 1, r"landed|touched\sdown"),
    ("landing", "lost", -1, r"crashed|toppled|sank|sunk|tipped\sover|exploded|broke\sup"),
    ("post", "stays", 1, r"remains?\s(?:in\spost|as\b|chief|chair|director)|stays?\s(?:on|in\spost)"
                         r"|keeps\shis|keeps\sher"),
    ("post", "on leave", -1, r"on\sleave|suspended|leave\sof\sabsence"),
    ("post", "resigned", -2, r"resigned|resigns|stepp(?:ed|ing)\sdown|steps\sdown|quit|left\s(?:his|her"
                             r"|the)\spost|(?:was|been)\s(?:fired|dismissed|sacked|ousted)"),
    ("way", "closed", 1, r"(?:is|was|were|are|remains?|stays?|been)\s(?:still\s)?(?:closed|shut|blocked)"
                         r"|closed\s(?:in\sboth|between|until|to\straffic)"),
    ("way", "open", -1, r"reopen(?:ed|s)?|open\sagain|is\sopen|open\sto\straffic"),
    ("current", "live", 1, r"(?:was|is|were|remained)\slive|energi[sz]ed|carrying\scurrent|switched\son"),
    ("current", "off", -1, r"switched\soff|shut\soff|de-?energi[sz]ed|powered\sdown|turned\soff"),
    ("fleet", "grounded", 1, r"grounded"),
    ("fleet", "flying", -1, r"cleared\sto\sfly|flying\sagain|not\sgrounded"),
    ("keeping", "kept", 1, r"retained|kept|is\sto\sstay|will\sstay|stays|spared|saved"),
    ("keeping", "scrapped", -1, r"scrapped|axed|abolished|dropped|ended|withdrawn"),
    ("duty", "voluntary", 1, r"voluntar(?:y|ily)"),
    ("duty", "ordered", -1, r"(?:was|were|been|has)\sordered|order(?:ed|s)\s(?:(?:the|a)\s)?(?:[\w-]+\s)?"
                            r"recall|mandatory|compulsory\srecall|by\sorder\sof"),
    ("finding", "preliminary", 1, r"preliminary|provisional|interim\s(?:finding|result|report)s?"),
    ("finding", "confirmed", 2, r"confirmed|final\s(?:finding|result|report)s?"),
)  # fmt: skip
_RUNGS = tuple(_Rung(*row) for row in _ROWS)
_STAGE = {(rung.ladder, rung.name): rung.stage for rung in _RUNGS}
_PATTERNS = tuple(
    (rung, re.compile(rf"(?<![\w-])(?:{rung.words})(?![\w-])", re.IGNORECASE)) for rung in _RUNGS
)
# What has to be spoken of for a ladder to be meant; a ladder that is not here needs nothing.
_TOPIC = {
    "deal": r"deal|agreement|purchase|stake|acqui\w+|merger|merge|invest\w*|takeover|bid|offer|buy\w*"
    r"|bought|transaction|settlement|sale|talks|contract|nothing",
    "filing": r"approv\w*|fil(?:ed|e|ing)|submi\w+|application|regulator\w*|drug|clearance|licen\w+"
    r"|authori\w+|FDA|EMA",
    "motion": r"motion|budget|bill|amendment|law|resolution|proposal|council\w*|vote\w*",
    "launch": r"rocket|launch\w*|lift-?off|flight|satellites?|mission",
    "outcome": r"launch\w*|mission|flight|rocket|test|trial|operation|failure|success",
    "way": r"road|highway|street|bridge|route|line|tunnel|motorway|station|airport|school",
    "current": r"line|power|current|electricity|cable|wire",
    "keeping": r"park\w+|service|scheme|branch\w*|librar\w+|subsid\w+|grant|fee|plan|programme|program"
    r"|bus\w*|post",
    "finding": r"report|finding\w*|result\w*|count|toll|figure\w*|number|cause|data",
}
_TOPICS = {ladder: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for ladder, words in _TOPIC.items()}
_NEGATED = re.compile(
    r"(?:\b(?:not|never|nothing|nobody|no\sone|neither|nor|without|yet\sto|far\sfrom|denied|denies|no)\b"
    r"|n['’]t\b)(?:\s[\w'’-]+){0,4}\s$",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|would|may|might|could|can|plans?\sto|planned\sto|expects?\sto|expected\sto|hopes?\sto"
    r"|aims?\sto|intends?\sto|due\sto|about\sto|going\sto|to\sbe|wants?\sto|if|unless|until|before|once)"
    r"(?:\s[\w'’-]+){0,3}\s$",
    re.IGNORECASE,
)


def status_of(text: str, ladder: str = "") -> Value | None:
    """Return the status that a statement gives, of `ladder` or of the first it speaks of.

    "Nothing has been signed" is `not agreed`; what will, may or is planned to happen has not: it gives no
    rung but `planned`, where its ladder has that.
    """
    found = statuses(text)
    return next((one for one in found if not ladder or one.items[0] == ladder), None)


def statuses(text: str) -> list[Value]:
    """Return the statuses that a statement gives: the first of each ladder, in the order of the text."""
    return list(_read(text))


@lru_cache(maxsize=4096)  # a statement is read for its signs, its profile and each comparison
def _read(text: str) -> tuple[Value, ...]:
    first: dict[str, tuple[int, int, Value]] = {}
    for rung, pattern in _PATTERNS:
        topic = _TOPICS.get(rung.ladder)
        for match in pattern.finditer(text):
            if topic and not topic.search(text):
                break
            value = _status(text, rung, match)
            at = (match.start(), -match.end())
            if value and (rung.ladder not in first or at < first[rung.ladder][:2]):
                first[rung.ladder] = (*at, value)
                break
    return tuple(value for *_, value in sorted(first.values(), key=lambda found: found[:2]))


def rungs(ladder: str) -> tuple[tuple[str, int], ...]:
    """Return the rungs of a ladder and their stages: those that lead on in their order, then the ends.

    Stages of ends are negative; rungs of one stage say the same.
    """
    found = [(rung.name, rung.stage) for rung in _RUNGS if rung.ladder == ladder]
    return tuple(sorted(found, key=lambda one: (one[1] < 0, abs(one[1]))))


def ladders() -> tuple[str, ...]:
    """Return the names of the ladders."""
    return tuple(dict.fromkeys(rung.ladder for rung in _RUNGS))


def clash(a: Value, b: Value) -> str:
    """Tell whether two statuses exclude each other: `hard`, `soft` (one says less), or `""`.

    Within a ladder other stages exclude each other; "planned" beside "agreed" and "announced" beside
    "closed" only say less. That a rung is not reached excludes it and what lies above it.
    """
    if len(a.items) != 2 or len(b.items) != 2 or a.items[0] != b.items[0]:
        return ""
    ladder, (one, other) = (
        a.items[0],
        sorted((a.items[1], b.items[1]), key=lambda rung: not rung.startswith(NOT)),
    )
    if one == other:
        return ""
    if one.startswith(NOT):
        if other.startswith(NOT):
            return ""
        denied, stage = _STAGE[ladder, one.removeprefix(NOT)], _STAGE[ladder, other]
        reached = stage == denied or (denied > 0 and stage > denied)
        return "hard" if reached else ""
    first, second = sorted((_STAGE[ladder, one], _STAGE[ladder, other]))
    if first == second:
        return ""
    if "planned" in (one, other) and first > 0:
        return (
            "soft"
            if second == 3 and ladder == "deal"
            else "hard"
            if ladder == "deal" and second == 4
            else "soft"
        )
    if "announced" in (one, other) and second == 4:
        return "soft"
    return "soft" if ladder in ("finding", "case") and first > 0 else "hard"


def _status(text: str, rung: _Rung, match: re.Match[str]) -> Value | None:
    left = text[max(0, match.start() - 45) : match.start()]
    name = rung.name
    if _NEGATED.search(left):
        name = NOT + name
    elif name not in ("planned", "in talks") and _FUTURE.search(left):
        if (rung.ladder, "planned") not in _STAGE:
            return None
        name = "planned"
    return Value(ValueType.STATUS, None, None, "", match.group(), items=(rung.ladder, name))
