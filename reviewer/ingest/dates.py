"""Dates as bylines and headers write them."""

import re
from datetime import date

_MONTHS = (
    ("january", "jan", "januar", "janvier", "enero", "gennaio", "januari"),
    ("february", "feb", "februar", "février", "febrero", "febbraio", "februari"),
    ("march", "mar", "märz", "mars", "marzo", "maart"),
    ("april", "apr", "avril", "abril", "aprile"),
    ("may", "mai", "mayo", "maggio", "mei"),
    ("june", "jun", "juni", "juin", "junio", "giugno"),
    ("july", "jul", "juli", "juillet", "julio", "luglio"),
    ("august", "aug", "août", "agosto", "augustus"),
    ("september", "sep", "sept", "septembre", "septiembre", "settembre"),
    ("october", "oct", "oktober", "octobre", "octubre", "ottobre"),
    ("november", "nov", "novembre", "noviembre"),
    ("december", "dec", "dezember", "décembre", "diciembre", "dicembre"),
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
MONTH = r"(?:" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + r")\b\.?"
"""A month's name or short name, as a regular expression (ignore case)."""
_DAY = r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"((?:19|20)\d\d)"
_FORMS = (
    (re.compile(rf"\b{_YEAR}-(\d\d)-(\d\d)(?!\d)"), (1, 2, 3)),
    (re.compile(rf"\b{_DAY}\s+(?:of\s+|de\s+)?({MONTH}),?\s+(?:de\s+)?{_YEAR}\b", re.IGNORECASE), (3, 2, 1)),
    (re.compile(rf"\b({MONTH})\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE), (3, 1, 2)),
    (re.compile(rf"\b(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?{_YEAR}\b"), (3, 2, 1)),
)
DAY = re.compile(
    rf"\b(?:{_DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+{_DAY}|{_YEAR}-\d\d-\d\d)(?:,?\s+{_YEAR})?", re.IGNORECASE
)
"""A day of a month, with or without its year."""


def iso_date(text: str) -> str:
    """Return the first full date in `text` as `2025-06-13`, or `""` if it holds none."""
    hits = [(m.start(), m, order) for form, order in _FORMS for m in form.finditer(text)]
    for _, match, (year, month, day) in sorted(hits, key=lambda hit: hit[0]):
        name = match[month].rstrip(".").lower()
        try:
            return date(int(match[year]), _NUMBER.get(name) or int(name), int(match[day])).isoformat()
        except ValueError:  # the 31st of June
            continue
    return ""
