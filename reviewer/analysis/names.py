"""Who is who: the names of all articles, their short forms, and what a pronoun stands for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from reviewer.analysis.lexicon import HE, IT, ORG_NOUNS, SHE
from reviewer.analysis.tree import Sentence
from reviewer.domain.guidance import UNGUIDED, Guidance

PERSON, ORG, OTHER = "person", "org", "other"

_LABELS = {"PERSON": PERSON, "ORG": ORG, "NORP": OTHER, "GPE": OTHER, "PRODUCT": OTHER, "FAC": OTHER}
_LABELS |= {"LOC": OTHER, "EVENT": OTHER, "WORK_OF_ART": OTHER, "LAW": OTHER}
_TITLES = re.compile(
    r"^(?:the|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|chief|officer|detective|inspector|councillor|"
    r"senator|president|chancellor|judge|captain|constable|sergeant|colonel|general|commissioner|mayor)\.?\s+",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?:Board|Authority|Council|Police|Agency|Office|University|College|School|Hospital|Committee|"
    r"Commission|"
    r"Ministry|Department|Service|Court|Union|Parliament|Senate|Congress|House|League|Association|State"
    r"|Bank of)\b|\d"
)
"""Names that no one calls "the company"."""
_TAIL = re.compile(r"(?:['’]s|['’]|,? (?:inc|corp|ltd|llc|plc|co|md|phd)\.?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place in a sentence: tokens `first` to `last`, inclusive."""

    first: int
    last: int
    form: str
    label: str


def mentions_of(s: Sentence) -> list[Mention]:
    """Return the names of a sentence: entities, and runs of proper nouns that are none."""
    out, i = [], 0
    while i < len(s):
        last = i
        if s.entities[i] in _LABELS:
            while last + 1 < len(s) and s.entities[last + 1] == s.entities[i]:
                last += 1
            label = _LABELS[s.entities[i]]
        elif s.tags[i] in ("NNP", "NNPS") and s.words[i][:1].isupper() and not s.entities[i]:
            while last + 1 < len(s) and s.tags[last + 1] in ("NNP", "NNPS") and not s.entities[last + 1]:
                last += 1
            label = ""
        else:
            i += 1
            continue
        form = plain(s.text(range(i, last + 1)))
        if len(form) > 1 and form[0].isupper() | form[0].isdigit():
            out.append(Mention(i, last, form, label))
        i = last + 1
    return out


def plain(form: str) -> str:
    """Return a name without title, article, legal form and genitive."""
    last = ""
    while form != last:
        last = form
        form = _TAIL.sub("", _TITLES.sub("", form)).strip(" ,.“”\"'")
    return form


@dataclass(slots=True)
class Names:
    """The alias graph of a case: each form leads to the most frequent full form."""

    full: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def canonical(self, form: str) -> str:
        """Return the full form of a name."""
        form = plain(form)
        return self.full.get(form, form)

    def label(self, form: str) -> str:
        """Return `person`, `org` or `other`."""
        return self.labels.get(self.canonical(form), OTHER)

    @property
    def main(self) -> str:
        """The organisation named most often, or `""`."""
        orgs = [(count, name) for name, count in self.counts.items() if self.labels.get(name) == ORG]
        return max(orgs, key=lambda one: (one[0], one[1]))[1] if orgs else ""


def names_of(mentions: Iterable[Mention], guidance: Guidance = UNGUIDED) -> Names:
    """Build the alias graph from all mentions of a case."""
    forms: Counter[str] = Counter()
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one in mentions:
        forms[one.form] += 1
        if one.label:
            votes[one.form][one.label] += 1
    labels = {form: (votes[form].most_common(1)[0][0] if votes[form] else OTHER) for form in forms}
    by_last: dict[str, list[str]] = defaultdict(list)
    by_first: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        words = form.split()
        if 2 <= len(words) <= 6:
            by_last[words[-1]].append(form)
            by_first[words[0]].append(form)
            initials = "".join(word[0] for word in words if word[0].isupper())
            if len(initials) > 2:
                by_first[initials].append(form)
    names = Names()
    said = dict(guidance.same_names)
    parted = {pair for a, b in guidance.other_names for pair in ((a, b), (b, a))}
    for form in sorted(forms):
        full = _full_form(form, forms, labels, by_last, by_first)
        names.full[form] = said.get(form) or (form if (form, full) in parted else full)
    for form, count in forms.items():
        names.counts[names.full[form]] += count
    for form in sorted(forms):
        full = names.full[form]
        if names.labels.get(full, OTHER) == OTHER:
            names.labels[full] = labels.get(full, OTHER) if labels.get(full, OTHER) != OTHER else labels[form]
    return names


def _full_form(
    form: str,
    forms: Counter[str],
    labels: dict[str, str],
    by_last: dict[str, list[str]],
    by_first: dict[str, list[str]],
) -> str:
    if " " in form:
        return form
    people = [one for one in by_last.get(form, ()) if labels[one] == PERSON]
    firms = [one for one in by_first.get(form, ()) if labels[one] in (ORG, OTHER)]
    given = [one for one in by_first.get(form, ()) if labels[one] == PERSON]
    for pool in (people, firms, given):
        if pool:
            best = max(pool, key=lambda one: (forms[one], -len(one), one))
            # A longer form that is rare beside the short one is another thing ("Meta AI" is not "Meta").
            if pool is firms and forms[best] * 4 < forms[form]:
                continue
            return best
    return form


@dataclass(slots=True)
class Discourse:
    """Who was spoken of last, in one article; `speaker` says the clause that is being read."""

    names: Names
    person: str = ""
    org: str = ""
    speaker: str = ""
    orgs: Counter[str] = field(default_factory=Counter)

    def hear(self, s: Sentence, mentions: list[Mention]) -> None:
        """Take in a sentence that was read; only what stands as a subject is spoken of further."""
        subjects: dict[str, str] = {}
        people: list[str] = []
        for one in mentions:
            full = self.names.canonical(one.form)
            label = self.names.label(full)
            if any(s.deps[i] in ("nsubj", "nsubjpass") for i in range(one.first, one.last + 1)):
                subjects.setdefault(label, full)
            if label == PERSON:
                people.append(full)
            if label == ORG:
                self.orgs[full] += 1
        self.person = subjects.get(PERSON) or (people[0] if people else self.person)
        pronoun = any(s.tags[i] == "PRP" and s.words[i].lower() in IT for i in s.kids[s.root])
        self.org = subjects.get(ORG) or (self.org if pronoun else "")

    def stands_for(self, word: str, within: str = "") -> str:
        """Return the name a pronoun stands for, or `""` where that is not clear.

        Args:
            word: the pronoun, in lower case.
            within: who is said to speak, where the pronoun stands in what somebody says.
        """
        if word in HE | SHE:
            return within if self.names.label(within) == PERSON else self.person
        if word in IT:
            return within if self.names.label(within) == ORG else self.org
        return ""

    def definite(self, noun: str) -> str:
        """Return the name "the company" stands for, or `""`."""
        if noun not in ORG_NOUNS:
            return ""
        if noun in ("company", "firm", "group", "business", "maker", "start-up", "startup"):
            firms = [name for name, _ in self.orgs.most_common() if not _INSTITUTION.search(name)]
            return firms[0] if firms and self.orgs[firms[0]] > 1 else ""
        return ""
