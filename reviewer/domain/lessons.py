"""What the decisions of a case teach: which claims were worth checking, which lines are furniture."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.domain.tongue import mark


class Scope(StrEnum):
    """Whom the decisions of a case teach."""

    OFF = "off"
    """Nobody: the case neither learns nor teaches."""
    CASE = "case"
    """The next analyses of this case."""
    ALL = "all"
    """Those of every case of the database that is not switched off."""


Signs = tuple[tuple[str, float], ...]
"""What a claim looks like: names of signs, each with its size, by name."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One claim that a person judged.

    Attributes:
        statement: what it says; the same words twice are one thing, and opposite verdicts on them cancel out.
        signs: what it looks like.
        worth: whether it was worth checking: accepted, or rejected as false.
        where: its label, and the case if it is another one.
    """

    statement: str
    signs: Signs
    worth: bool
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article, as one of its kind is recognised elsewhere.

    Attributes:
        words: its words in small letters, figures and names of days and months masked.
        place: the quarter of the article it stands in: head, middle or tail.
        site: who published the article; `""` if unknown.
    """

    words: str
    place: str
    site: str

    def like(self, other: "Line") -> bool:
        """Tell whether two lines are one piece of one site's page."""
        if not self.site or (self.site, self.place) != (other.site, other.place):
            return False
        if self.words == other.words:
            return True
        mine, theirs = set(self.words.split()), set(other.words.split())
        return len(mine & theirs) >= NEAR * len(mine | theirs)


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the decisions teach that count for a case.

    Attributes:
        claims: the claims that were judged.
        furniture: lines that were rejected as page furniture, each as often as a person said so.
        story: lines with a claim that was accepted: they are no furniture.
    """

    claims: tuple[Lesson, ...] = ()
    furniture: tuple[Line, ...] = ()
    story: tuple[Line, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to learn from."""
        return bool(self.claims or self.furniture)

    def and_(self, other: "Lessons") -> "Lessons":
        """Return these lessons and others."""
        return Lessons(self.claims + other.claims, self.furniture + other.furniture, self.story + other.story)


NONE = Lessons()
"""Nobody has decided anything."""
ON_PAGE = mark("set aside: a line like this was marked as page furniture in another article of this site")
"""Why a claim is set aside by what was learnt of furniture."""
NEAR = 0.8
"""Least share of common words of two lines that are nearly identical."""

_EDGE = 0.25
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?"
    r"|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)


def line_at(text: str, offset: int, site: str) -> Line:
    """Return the line of an article's text in which a character stands."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = end if end >= 0 else len(text)
    words = " ".join(text[start:end].casefold().split())
    words = _DAY.sub("@", _FIGURE.sub("#", words))
    share = (start + end) / 2 / max(1, len(text))
    place = "head" if share < _EDGE else "tail" if share >= 1 - _EDGE else "middle"
    return Line(words, place, site_of(site))


def site_of(publisher: str) -> str:
    """Return the name of a site as names are compared."""
    return " ".join(publisher.casefold().split())
