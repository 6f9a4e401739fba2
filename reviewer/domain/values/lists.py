"""Lists of names in running text."""

import re

from reviewer.domain.values.model import Value, ValueType

# Bounded and possessive: a page in capitals must not make it slow.
_ITEM = (
    r"(?:the\s)?(?:[A-Z][\w&’'.-]{0,40}|\d{1,6}[A-Z]\w{0,10})"
    r"(?:\s(?:of\s|the\s|for\s){0,2}[A-Z][\w&’'.-]{0,40}){0,6}+"
)
_LIST = re.compile(
    rf"(?<!\w)(?P<items>{_ITEM}(?:,\s{_ITEM}){{0,20}}+),?\s(?:and|or|as\swell\sas|&)\s(?P<last>{_ITEM})"
)
_COMMON = r"(?!and\b|or\b)[a-zà-ÿ][a-zà-ÿ’'-]{2,20}"
_COMMON_LIST = re.compile(
    rf"(?<![\w,])(?P<items>{_COMMON}(?:,\s(?:{_COMMON}\s){{0,2}}{_COMMON}){{1,8}}+),?\s(?:and|or)\s"
    rf"(?P<last>(?:{_COMMON}\s){{0,1}}{_COMMON})(?=[.,;:)]|\s?$|\s(?:in|on|at|from|for|to|by|with|were|was|are|is)\b)"
)
_NO_THING = re.compile(
    r"(?:ed|ing|ly)$|^(?:and|but|who|which|that|the|when|where|while|however|then|also|said|says|is|was|has|had|not|it|he|she|they"
    r"|his|her|its|their|there|because|if|as|for|with|from|after|before|including|such|ago|one|two|three)\b"
)
_SPLIT = re.compile(r",\s")
_COUNTS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
)  # fmt: skip
_COUNTED = re.compile(
    rf"\b(?P<n>{'|'.join(_COUNTS)}|\d\d?)\s(?:[a-z-]+\s){{0,2}}[a-z]+s?\b|\b(?P<both>both|only|just)\b",
    re.IGNORECASE,
)


def list_of(text: str) -> Value | None:
    """Return the longest list of names in `text` ("Nvidia, Amazon and Meta"), `None` if it has none."""
    best: Value | None = None
    for match in _LIST.finditer(text):
        items = tuple(
            re.sub(r"^the\s|[’']s$", "", item.strip(" ."))
            for item in (*_SPLIT.split(match["items"]), match["last"])
        )
        if best is None or len(items) > len(best.items):
            best = Value(ValueType.LIST, None, None, "", match.group(), items=items)
    return best or _common(text)


def _common(text: str) -> Value | None:
    """Return the first list of three common nouns or more ("wheat, barley and rye"), by their last words."""
    for match in _COMMON_LIST.finditer(text):
        items = [one.strip().split()[-1] for one in (*_SPLIT.split(match["items"]), match["last"])]
        if len(set(items)) == len(items) >= 3 and not any(_NO_THING.search(one) for one in items):
            return Value(ValueType.LIST, None, None, "", match.group(), items=tuple(items))
    return None


def counts_itself(text: str, found: Value) -> bool:
    """Tell whether the text gives the list's number ("two regulators, A and B", "both A and B")."""
    for match in _COUNTED.finditer(text):
        if match["both"]:
            return True
        word = match["n"].casefold()
        if (int(word) if word.isdigit() else _COUNTS.index(word)) == len(found.items):
            return True
    return False
