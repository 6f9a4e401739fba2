"""Who is named: the names of a sentence, and what the forms of a case's names stand for."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reviewer.analysis.lexicon import words
from reviewer.analysis.tree import Sentence
from reviewer.domain.names import Name, NameKind

PERSON, ORG, OTHER = NameKind.PERSON, NameKind.ORG, NameKind.OTHER

_LABELS = {"PERSON": PERSON, "ORG": ORG, "NORP": OTHER, "GPE": OTHER, "PRODUCT": OTHER, "FAC": OTHER}
_LABELS |= {"LOC": OTHER, "EVENT": OTHER, "WORK_OF_ART": OTHER, "LAW": OTHER}
_TITLES = re.compile(
    r"^(?:the|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|chief|officer|detective|inspector|councillor|"
    r"senator|president|chancellor|judge|captain|constable|sergeant|colonel|general|commissioner|mayor)\.?\s+",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"\b(?:Board|Authority|Council|Police|Agency|Office|University|College|School|Hospital|Committee|"
    r"Commission|"
    r"Ministry|Department|Service|Court|Union|Parliament|Senate|Congress|House|League|Association|State"
    r"|Bank of)\b|\d"
)
"""Names of institutions: no one calls them "the company"."""
_OF_PEOPLE = words(
    "mr mrs ms miss dr prof professor sir dame lord lady detective inspector councillor senator judge captain"
    " constable sergeant colonel"
)
_ASKING = ("Will", "Can", "Could", "Did", "Does", "Do", "Has", "Is", "Are", "Was", "Should", "Would")
"""Words at the start of a question that are taken for part of the name that follows."""
_TAIL = re.compile(r"(?:['’]s|['’]|,? (?:inc|corp|ltd|llc|plc|co|md|phd)\.?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place in a sentence.

    Attributes:
        first: its first token.
        last: its last token.
        form: the name without title, article, legal form and genitive.
        label: what bears it, or `""` where the model does not say.
        title: the title that stands before it (`Mr`), or `""`.
    """

    first: int
    last: int
    form: str
    label: NameKind | str
    title: str = ""


class Heard(NamedTuple):
    """A sentence with its names, and the id of the article it stands in."""

    article: str
    s: Sentence
    mentions: list[Mention]


def mentions_of(s: Sentence) -> list[Mention]:
    """Return the names of a sentence: entities, and runs of proper nouns that are none."""
    out, i = [], 0
    while i < len(s):
        last = i
        label: NameKind | str = ""
        if s.entities[i] in _LABELS:
            while last + 1 < len(s) and s.entities[last + 1] == s.entities[i]:
                last += 1
            label = _LABELS[s.entities[i]]
        elif s.tags[i] in ("NNP", "NNPS") and s.words[i][:1].isupper() and not s.entities[i]:
            while last + 1 < len(s) and s.tags[last + 1] in ("NNP", "NNPS") and not s.entities[last + 1]:
                last += 1
        else:
            i += 1
            continue
        first = i + 1 if i == 0 and last > 0 and s.words[0] in _ASKING else i
        text = s.text(range(first, last + 1))
        form = plain(text)
        titles = form.lower().rstrip(".") in _OF_PEOPLE
        if len(form) > 1 and form[0].isupper() | form[0].isdigit() and not titles:
            out.append(Mention(first, last, form, label, _title(s, first, text)))
        i = last + 1
    return out


def _title(s: Sentence, first: int, text: str) -> str:
    """Return the title in a name or directly before it; the article is none."""
    inside = _TITLES.match(text)
    before = f"{s.words[first - 1]} " if first else ""
    found = inside[0] if inside else before if _TITLES.fullmatch(before) else ""
    title = found.strip()
    return title if title[:1].isupper() and title.lower() != "the" else ""


def kind_shown(s: Sentence, one: Mention) -> NameKind | None:
    """Return what bears a name where the words beside it show it: a title, an age, "who" or "which"."""
    if one.title.lower().rstrip(".") in _OF_PEOPLE:
        return PERSON
    after = [s.words[i].lower() for i in range(one.last + 1, min(one.last + 4, len(s)))]
    if after[:1] == [","] and len(after) == 3 and after[1].isdigit() and after[2] in (",", "."):
        return PERSON if 5 <= int(after[1]) <= 110 else None
    governed = s.deps[one.last] == "pobj"  # "of the University of Carrow, who": that is somebody else
    if after[:2] == [",", "who"] and not governed:
        return PERSON
    return ORG if after[:2] == [",", "which"] and not governed and one.label in (PERSON, ORG) else None


def plain(form: str) -> str:
    """Return a name without title, article, legal form and genitive."""
    last = ""
    while form != last:
        last = form
        form = _TAIL.sub("", _TITLES.sub("", form)).strip(" ,.“”\"'")
    return form


@dataclass(slots=True)
class Names:
    """The alias graph as the extraction asks it.

    Attributes:
        full: the full name by form.
        labels: what bears a name, by full name.
        counts: how often a full name stands in the articles, in any form but descriptions.
        described: the full name by description, in small letters (`the facebook owner`).
        genders: the pronouns that a title goes with (`he`, `she`), by full name.
        graph: the names as the rules alone have them.
    """

    full: dict[str, str] = field(default_factory=dict)
    labels: dict[str, NameKind] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    described: dict[str, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    graph: tuple[Name, ...] = ()

    def canonical(self, form: str) -> str:
        """Return the full form of a name."""
        if form in self.labels:
            return form
        form = plain(form)
        return self.full.get(form, form)

    def label(self, form: str) -> NameKind:
        """Return what bears a name."""
        return self.labels.get(self.canonical(form), OTHER)

    @property
    def main(self) -> str:
        """The organisation named most often, or `""`."""
        orgs = [(count, name) for name, count in self.counts.items() if self.labels.get(name) == ORG]
        return max(orgs, key=lambda one: (one[0], one[1]))[1] if orgs else ""


def definites(s: Sentence) -> Iterable[tuple[int, int, str]]:
    """Yield first and last token, and words in small letters, of each "the …" that one noun ends."""
    for i, word in enumerate(s.words):
        noun = s.heads[i]
        if word.lower() != "the" or s.deps[i] != "det" or not i < noun <= i + 6:
            continue
        yield i, noun, s.text(range(i, noun + 1)).lower()
        of = next((kid for kid in s.kids[noun] if kid == noun + 1 and s.lemmas[kid] == "of"), None)
        if of is not None:
            last = s.subtree(of)[-1]
            yield i, last, s.text(range(i, last + 1)).lower()
