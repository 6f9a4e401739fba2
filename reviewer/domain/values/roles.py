"""Roles and what qualifies them: founder and co-founder, interim, acting, former; read from the words."""

import re
from functools import lru_cache

from reviewer.domain.values.model import Value, ValueType

_A_HOUSE = (
    r"\s(?:(?:the|its|their|a)\s(?:[\w-]+\s){0,2}(?:company|firm|group|council|party|team|office|agency|service|department|unit"
    r"|division|board|committee|ministry|authority|bank|fund|school|business|start-?up|organi[sz]ation|lab|project|foundation"
    r"|charity|union)|(?-i:(?:the\s)?[A-Z])[\w’'-]+)"
)
"""What somebody heads, runs or leads: a house by name or kind."""
_HEADS = {
    "chief executive": r"chief\sexecutive(?:\sofficer)?|CEO|managing\sdirector",
    "chief financial officer": r"chief\sfinancial\sofficer|finance\s(?:chief|director)|CFO",
    "chief operating officer": r"chief\soperating\sofficer|COO",
    "chief technology officer": r"chief\stechnology\sofficer|CTO",
    "chief strategy officer": r"chief\sstrategy\sofficer|strategy\schief",
    "chief engineer": r"chief\sengineer",
    "chief scientist": r"chief\sscientist",
    "chief officer": r"chief\sofficer",
    "chair": r"chair(?:man|woman|person)?(?!\w)|(?P<chairs>chair(?:s|ed))(?=\s(?:the|its|their|(?-i:[A-Z])))",
    "founder": r"(?<=co-)founders|founder(?!s)|founded",
    "president": r"president",
    "director": r"director",
    "head": r"head(?=\sof\b)|(?P<heads>heads|headed|runs|leads|led)(?=" + _A_HOUSE + ")",
    "leader": r"leader",
    "lead investigator": r"lead\s(?:investigator|author)",
    "spokesperson": r"spokes(?:man|woman|person)",
    "mayor": r"mayor",
    "minister": r"minister",
    "manager": r"manager",
    "owner": r"owner",
    "editor": r"editor",
    "captain": r"captain|skipper",
}
_QUALIFIERS = {
    "co-": r"co-?\s?|joint\s",
    "interim": r"interim\s|acting\s|caretaker\s|temporary\s",
    "former": r"former\s|formerly\s(?:the\s|its\s|their\s)?|ex-|one-time\s|previously\s(?:the\s|its\s)?"
    r"|who\swas\s(?:the\s|its\s)?|until\snow\s",
    "current": r"current\s|currently\s(?:the\s|its\s|their\s)?|at\spresent\s(?:the\s|its\s)?",
    "deputy": r"deputy\s|vice[\s-]|assistant\s",
    "non-executive": r"non-executive\s",
    "executive": r"executive\s",
    "honorary": r"honorary\s",
}
_Q = "|".join(f"(?P<q{n}>{words})" for n, words in enumerate(_QUALIFIERS.values()))
_H = "|".join(f"(?P<h{n}>{words})" for n, words in enumerate(_HEADS.values()))
_ROLE = re.compile(rf"(?<![\w-])(?P<qualifiers>(?:(?:{_Q}))*)(?:{_H})(?![\w])", re.IGNORECASE)
_EACH = [(name, re.compile(words, re.IGNORECASE)) for name, words in _QUALIFIERS.items()]
_HEAD_NAMES = tuple(_HEADS)


def roles(text: str, *, verbs: bool = False) -> list[tuple[str, frozenset[str]]]:
    """Return the roles named in `text`, in order: the office, and what qualifies it (`co-`, `interim`).

    Args:
        text: a statement.
        verbs: take what somebody does for a role, too: who runs or heads a house is its head.
    """
    return list(_read(text, verbs))


@lru_cache(maxsize=4096)  # a statement is compared with each other one of its fact
def _read(text: str, verbs: bool) -> tuple[tuple[str, frozenset[str]], ...]:
    found = []
    for match in _ROLE.finditer(text):
        if not verbs and (match["heads"] or match["chairs"]):
            continue
        head = next(name for n, name in enumerate(_HEAD_NAMES) if match[f"h{n}"] is not None)
        said = match["qualifiers"]
        qualifiers = frozenset(name for name, words in _EACH if words.search(said)) if said else frozenset()
        if "non-executive" in qualifiers:
            qualifiers -= {"executive"}
        found.append((head, qualifiers))
    return tuple(found)


def role_of(text: str) -> Value | None:
    """Return the roles that `text` names as one value of words, `None` if it names none."""
    items = []
    matches = list(_ROLE.finditer(text))
    for head, qualifiers in roles(text, verbs=True):
        before = "".join("co-" if q == "co-" else f"{q} " for q in sorted(qualifiers))
        items.append(before + head)
    if not items:
        return None
    return Value(
        ValueType.ROLE, None, None, "", text[matches[0].start() : matches[-1].end()], items=tuple(items)
    )
