"""Bylines and the lines around them: who wrote it, when, where."""

import re

from reviewer.ingest.dates import DAY, MONTH

_LONGEST = 130
_OPENING = re.compile(
    r"^(?:(?:posted|written|words|text|story|report|published|compiled)\s+)?by:?\s+(?=\S)|^from our\s",
    re.IGNORECASE,
)
_JOBS = (
    r"reporters?|correspondents?|editors?|writers?|columnists?|staff|desk|bureau|newsroom|team|critic|analyst|"
    r"contributors?|agenc(?:y|ies)|service"
)
_JOB = re.compile(rf"\b(?:{_JOBS})$", re.IGNORECASE)
_SMALL = frozenset(
    """and und et y the of for in at on with de da di van von der den la le al bin additional reporting by our
    a business senior chief political health science court courts crime local staff special deputy managing
    national foreign economics finance financial markets technology tech sports arts news data reporter
    reporters correspondent correspondents editor editors writer desk team bureau agency agencies newsroom
    press office""".split()  # noqa: SIM905
)
_SEPARATORS = re.compile(r"\s*[|·•›»,/–—()\[\]]+\s*|\s+-\s+")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT))?\b", re.IGNORECASE
)
_READING_TIME = re.compile(r"\b\d{1,2}[ -]min(?:ute)?s?[ -]read\b", re.IGNORECASE)
_DAY_WORDS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b\.?|(?:first |last )?"
    r"(?:published|updated|posted|issued|modified|created)(?:\s+(?:on|at))?:?|on|at|date:?|today|"
    r"issue|no\.|vol\.|\d{1,2}[ -]?min(?:ute)?s?(?:[ -]read)?|read|listen)(?!\w)",
    re.IGNORECASE,
)
_DAY_WORDS_LAST = re.compile(rf"(?:(?:{_DAY_WORDS.pattern})[\s,.]*)+$", re.IGNORECASE)
_NAME = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]*|de|da|di|van|von|der|den|la|le|al|bin)(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|de|da|di|van|von|der|den|la|le|al|bin))*$"
)


def is_byline(line: str) -> bool:
    """Tell whether a line is a byline: `By`, then names, jobs, a date, and no sentence."""
    opening = _OPENING.match(line)
    if opening is None or len(line) > _LONGEST:
        return False
    rest = _READING_TIME.sub(" ", _CLOCK.sub(" ", DAY.sub(" ", line[opening.end() :])))
    if re.search(r"[?!:;“”\"%$€£]|\.\s*$|\d{3}", rest):
        return False
    words = [w for part in _SEPARATORS.split(rest) for w in part.split() if any(c.isalpha() for c in w)]
    return bool(words) and all(w[0].isupper() or w.lower() in _SMALL or w.startswith("@") for w in words)


def is_job_line(line: str) -> bool:
    """Tell whether a line names a job only (`Health Correspondent`)."""
    return len(line.split()) <= 6 and not line.endswith(".") and _JOB.search(line) is not None


def is_date_line(line: str) -> bool:
    """Tell whether a line holds a date and, beside it, only names, a place or a section: no sentence."""
    day = DAY.search(line) if len(line) <= _LONGEST else None
    if day is None or re.search(r"[?!“”\"%$€£]", line):
        return False
    before = _DAY_WORDS_LAST.sub("", line[: day.start()]).rstrip()
    if before[-1:].isalnum():  # the date belongs to a phrase: "Council to Vote on 25 February"
        return False
    rest = _DAY_WORDS.sub(" ", _CLOCK.sub(" ", DAY.sub(" ", line)))
    if re.search(r"[a-z]{3}\.(?:\s|$)|:\s*\w", rest):
        return False
    parts = [part.strip(" .,:") for part in _SEPARATORS.split(rest)]
    return all(_is_label(part) for part in parts if any(c.isalnum() for c in part))


def _is_label(part: str) -> bool:
    words = [w for w in part.split() if any(c.isalnum() for c in w)]
    if len(words) > 7:
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in words)


def names_in(byline: str) -> list[str]:
    """Return the names (or the desk) that a byline gives, in its order."""
    opening = _OPENING.match(byline)
    rest = _CLOCK.sub(" ", DAY.sub("|", byline[opening.end() if opening else 0 :]))
    rest = re.sub(rf"\b{MONTH}", "|", rest, flags=re.IGNORECASE) if DAY.search(byline) else rest
    first = next((part for part in re.split(r"\s*[|·•›»(\[]+\s*|\s+[–—-]\s+", rest) if part.strip(" ,.")), "")
    if _JOB.search(first.strip(" ,.")) and "," not in first:
        return [re.sub(r"^the\s+", "", first.strip(" ,."), flags=re.IGNORECASE)]
    parts = re.split(r"\s*,\s*|\s+(?:and|und|et|y|with)\s+|\s*&\s*", first.strip(" ,."))
    return [
        p
        for p in (re.sub(r"^(?:posted by|by|on)\s+", "", p.strip(), flags=re.IGNORECASE) for p in parts)
        if is_name(p)
    ]


def is_name(text: str) -> bool:
    """Tell whether `text` looks like a person's name or a desk, not a job."""
    return bool(_NAME.match(text)) and len(text.split()) <= 5 and not _JOB.search(text)
