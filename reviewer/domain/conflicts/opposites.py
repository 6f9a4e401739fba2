"""Words that exclude each other, and who did what to whom."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reviewer.domain.claims import Claim, Conflict
from reviewer.domain.conflicts.pairs import conflict_between
from reviewer.domain.conflicts.scope import stems

_PART_OF = (
    r"(?=\s(?:bank|side|end|wing|entrance|exit|portal|shore|flank|tower|stand|coast|slope|face|lane"
    r"|arm|leg|hand)\b)"
)
_PAIRS = (
    (r"uninjured|unhurt|unharmed|unscathed", r"injured|hurt|wounded|killed|harmed"),
    (r"uninsured", r"insured"),
    (r"unlicen[sc]ed", r"licen[sc]ed"),
    (r"unsafe", r"safe"),
    (r"illegal(?:ly)?|unlawful(?:ly)?", r"legal(?:ly)?|lawful(?:ly)?"),
    (r"unconstitutional", r"constitutional"),
    (r"innocent", r"guilty"),
    (r"survived?", r"died|was\skilled|were\skilled|perished"),
    (r"alive", r"dead"),
    (r"rose|rises|risen|rising|increased|grew|climbed",
     r"fell|falls|fallen|falling|decreased|shrank|dropped|declined"),
    (r"won|wins", r"lost|loses"),
    (r"pass(?:ed|es)?", r"fail(?:ed|s)?|flunk(?:ed|s)?"),
    (r"accept(?:ed|s)?", r"reject(?:ed|s)?|refus(?:ed|es)|declin(?:ed|es)|turn(?:ed|s)\sdown"),
    (r"intact|undamaged|sound", r"damaged|cracked|broken|ruptured"),
    (r"unanimous(?:ly)?", r"(?:narrow|split|by\sa\smajority|majority\svote)(?:ly)?"),
    (r"empty|unoccupied|deserted", r"occupied|inhabited|full|packed"),
    (r"publicly|in\spublic", r"privately|in\sprivate|behind\sclosed\sdoors"),
    (r"accidental(?:ly)?|by\saccident", r"deliberate(?:ly)?|on\spurpose|intentional(?:ly)?"),
    (r"voluntar(?:y|ily)", r"compulsory|mandatory|forced"),
    (r"permanent(?:ly)?", r"temporar(?:y|ily)"),
    (r"above\saverage", r"below\saverage"),
    (r"resign(?:ed|s)?|step(?:ped|s)?\sdown|quit",
     r"stay(?:ed|s|ing)?\son|remain(?:ed|s|ing)?\sin\s(?:office|post|charge)"),
    (r"allow(?:ed|s)?|permit(?:ted|s)?",
     r"bans?|banned|forb(?:ids?|ade|idden)|prohibit(?:ed|s)?|outlaw(?:ed|s)?"),
    (r"approved?|approves|backed|endorsed", r"blocked|vetoed|voted\sdown|thrown\sout|threw\sout"),
    (r"convicted|found\sguilty", r"acquitted"),
    (r"signed", r"unsigned"),
    (r"locked", r"unlocked"),
    (r"armed", r"unarmed"),
    (r"sober", r"drunk"),
    (r"conscious", r"unconscious"),
    (r"solvent", r"insolvent|bankrupt"),
    (r"profit(?:able)?", r"loss|loss-making|unprofitable"),
    (r"paid", r"unpaid"),
    (r"ahead\sof\sschedule|on\stime|on\sschedule", r"behind\sschedule|delayed|late"),
    (r"call(?:ed|s)\soff|cancell?ed|scrapped", r"(?:go(?:es|ing)?|went)\sahead|takes?\splace|took\splace"),
    (rf"north(?:ern)?{_PART_OF}", rf"south(?:ern)?{_PART_OF}"),
    (rf"east(?:ern)?{_PART_OF}", rf"west(?:ern)?{_PART_OF}"),
    (r"upstream", r"downstream"),
    (rf"left(?:-hand)?{_PART_OF}", rf"right(?:-hand)?{_PART_OF}"),
    (r"clockwise", r"anti-?clockwise|counter-?clockwise"),
    (r"indoors", r"outdoors"),
    (r"by\sday|in\sdaylight", r"at\snight|in\sthe\sdark"),
    (r"son", r"daughter"),
    (r"brother", r"sister"),
    (r"wife", r"husband"),
    (r"(?:a|the)\sman", r"(?:a|the)\swoman"),
)  # fmt: skip
_OPPOSED = tuple(
    (re.compile(rf"(?<![\w-])(?:{one})(?![\w-])", re.I), re.compile(rf"(?<![\w-])(?:{other})(?![\w-])", re.I))
    for one, other in _PAIRS
)
_EITHER = re.compile(rf"(?<![\w-])(?:{'|'.join(side for pair in _PAIRS for side in pair)})(?![\w-])", re.I)
_NOT = re.compile(r"(?:\b(?:not|never|no|nobody|none|nor|neither|without|hardly)\b|n['’]t\b)", re.IGNORECASE)
_SHARED = 2
"""Words that two statements must share besides the two that exclude each other."""
_PART = 0.5
_NAME = r"(?:the\s|The\s)?(?P<{0}>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,3}})"
_TURN = re.compile(
    rf"{_NAME.format('a')}\s(?:(?:has|have|had|was|were|is|been|being|first|then|also|later|never)\s){{0,3}}"
    rf"(?P<verb>[a-z]{{2,}}ed|bought|beat|sold|paid|sued|hit|made\s(?:the\s)?(?:first\s)?(?:approach|offer|bid)\sto)(?P<by>\sby)?\s"
    rf"{_NAME.format('b')}"
)
_BY = re.compile(
    r"\b(?P<verb>[a-z]{2,}ed|built|made|sold|written|held|given|sent|won|paid|thrown|drawn|begun|taken|run|owned)\sby\s"
    r"(?:(?:the|a|an|his|her|its|their)\s)?(?P<agent>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|police|army|court|government"
    r"|residents|workers|union|unions|parents|teachers|voters|doctors|shareholders|bidder|board|supplier|contractor|mayor"
    r"|minister|judge|jury|council|regulator|driver|pilot|owner|employees|students|neighbours|neighbors)\b"
)
_CLEFT = re.compile(
    r"\b[Ii]t\s(?:was|is)\s(?:the\s)?(?P<who>[\w’'-]+(?:\s[\w’'-]+){0,3}?)\s(?:that|who)\s(?:[a-z]+\s(?:[a-z]+\s)?and\s)?(?P<verb>[a-z]{3,})"
)
"""The form that says who did it: "It was the union that left"."""
_CALENDAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*$"
)


def antonyms(claims: Sequence[Claim]) -> Conflict | None:
    """Return the conflict of claims that say opposite words of one thing, neither of them denied."""
    said = [_sides(claim.body.statement) for claim in claims]
    for n in sorted(set().union(*said)):
        one, other = _OPPOSED[n]
        first = [c for c, sides in zip(claims, said, strict=True) if sides.get(n) == 1]
        second = [c for c, sides in zip(claims, said, strict=True) if sides.get(n) == -1]
        if not first or not second:
            continue

        def judge(a: Claim, b: Claim, one: re.Pattern[str] = one, other: re.Pattern[str] = other) -> str:
            left, right = (stems(other.sub(" ", one.sub(" ", claim.body.statement))) for claim in (a, b))
            shared, least = len(left & right), min(len(left), len(right))
            return "negation.antonym" if shared >= _SHARED and shared >= _PART * least else ""

        conflict = conflict_between([first, second], judge)
        if conflict:
            return conflict
    return None


def opposed(one: str, other: str) -> bool:
    """Tell whether two statements hold words that exclude each other: "not hurt" and "unhurt" agree."""
    mine, theirs = _told(one), _told(other)
    return bool(mine[0] & theirs[1] or mine[1] & theirs[0])


@lru_cache(maxsize=8192)
def _told(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return of which pairs a statement holds the first word, and of which the second, by their index."""
    if not _EITHER.search(text):
        return frozenset(), frozenset()
    first, second = (
        frozenset(n for n, pair in enumerate(_OPPOSED) if pair[side].search(text)) for side in (0, 1)
    )
    return first, second


def _sides(text: str) -> Mapping[int, int]:
    """Return of which pairs a statement says the first word alone (1) or the second (-1), by their index."""
    first, second = _told(text)
    if first == second or _NOT.search(text):
        return {}
    return dict.fromkeys(first - second, 1) | dict.fromkeys(second - first, -1)


def doers(claims: Sequence[Claim]) -> Conflict | None:
    """Return the conflict of claims in which who did it and to whom are exchanged, or the doers differ."""
    acts = {claim.id: _acts(claim.body.statement) for claim in claims}
    agents = {claim.id: _agents(claim.body.statement) for claim in claims}

    def judge(a: Claim, b: Claim) -> str:
        if any((verb, y, x) in acts[b.id] for verb, x, y in acts[a.id]):
            return "attribution.turned"
        for verb, who in agents[a.id].items():
            other = agents[b.id].get(verb)
            shared = (stems(a.body.statement) & stems(b.body.statement)) - {verb[:5]}
            if other and _apart(who, other) and len(shared) >= _SHARED:
                return "attribution.doer"
        return "attribution.doer" if _another(a, b) or _another(b, a) else ""

    clefts = [match["verb"][:5] for c in claims if (match := _CLEFT.search(c.body.statement))]
    told = [
        c
        for c in claims
        if acts[c.id] or agents[c.id] or any(verb in c.body.statement.casefold() for verb in clefts)
    ]
    sides: list[list[Claim]] = []
    for claim in told:
        home = next(
            (side for side in sides if not judge(side[0], claim) and _same(side[0], claim, acts, agents)),
            None,
        )
        if home is None:
            sides.append([claim])
        else:
            home.append(claim)
    return conflict_between(sides, judge) if len(sides) > 1 else None


def _another(a: Claim, b: Claim) -> bool:
    """Tell whether one claim says that it was somebody who did it, and the other that somebody else did."""
    match = _CLEFT.search(a.body.statement)
    if not match or _CLEFT.search(b.body.statement) or _NOT.search(b.body.statement):
        return False
    did = re.match(
        rf"(?:[Tt]he\s)?(?P<who>[\w’'-]+(?:\s[\w’'-]+){{0,2}}?)\s(?:(?:had|has|have)\s)?(?:made\s(?:the|an?)\s(?:first\s)?)?"
        rf"{re.escape(match['verb'][:5])}",
        b.body.statement,
    )
    return bool(did) and did is not None and not stems_of(did["who"]) & stems_of(match["who"])


def stems_of(words: str) -> frozenset[str]:
    """Return the beginnings of all words, names among them."""
    return frozenset(word[:5] for word in re.findall(r"\w{3,}", words.casefold()))


_Acts = dict[str, frozenset[tuple[str, str, str]]]
_Agents = dict[str, dict[str, str]]


def _same(a: Claim, b: Claim, acts: _Acts, agents: _Agents) -> bool:
    return acts[a.id] == acts[b.id] and agents[a.id] == agents[b.id]


def _acts(text: str) -> frozenset[tuple[str, str, str]]:
    """Return verb, doer and undergoer of "A approached B", "B was approached by A"."""
    found = set()
    for match in _TURN.finditer(text):
        verb, a, b = match["verb"].split()[0 if " " not in match["verb"] else -2], match["a"], match["b"]
        if _CALENDAR.match(b) or _CALENDAR.match(a):
            continue
        verb = "approach" if verb.startswith("approach") else verb
        first, second = a.split()[-1].casefold(), b.split()[-1].casefold()
        found.add((verb, second, first) if match["by"] else (verb, first, second))
    return frozenset(found)


def _agents(text: str) -> dict[str, str]:
    return {
        match["verb"]: match["agent"] for match in _BY.finditer(text) if not _CALENDAR.match(match["agent"])
    }


def _apart(one: str, other: str) -> bool:
    """Tell whether two doers cannot be one: two names, or two sorts; a name may be "the board"."""
    if one[0].isupper() != other[0].isupper():
        return False
    return not set(one.casefold().split()) & set(other.casefold().split())
