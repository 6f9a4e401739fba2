"""The alias graph of a case: which forms are one name, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from reviewer.analysis.descriptions import descriptions_of
from reviewer.analysis.lexicon import words
from reviewer.analysis.names import INSTITUTION, ORG, OTHER, PERSON, Heard, Names, definites, kind_shown
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.names import MOST_PLACES, Form, Name, NameKind, NamePlace, arranged, tied
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark

SHORT = mark("short form")
FIRST = mark("first name")
ACRONYM = mark("acronym")
LONGER = mark("longer form")
MIDDLE = mark("with a middle name")
TITLED = mark("title with name")

_LEGAL = words(
    "platforms group holdings holding technologies technology corporation corp company companies inc limited"
    " ltd plc international industries enterprises systems incorporated llc ag gmbh sa se"
)
"""Words that a firm's full name has and its short form leaves out."""
_HE, _SHE = words("mr sir lord"), words("mrs ms miss dame lady")

SHOWN = 3
"""Votes of the model that words beside a name are worth, where they show what bears it."""

Tie = tuple[str, str]
"""The form that a form stands for, and why."""


class Use(NamedTuple):
    """A name at its place.

    Attributes:
        form: the form.
        label: what bears it as the model has it; `None` where it does not say.
        shown: what bears it as the words beside it show; `None` where they do not.
        title: the title that stands before it, in small letters, or `""`.
        span: where it stands in its article.
    """

    form: str
    label: NameKind | None
    shown: NameKind | None
    title: str
    span: Span


class Said(NamedTuple):
    """A description of a name that holds if the name is borne by this kind."""

    form: str
    kind: NameKind
    text: str
    why: str


class Definite(NamedTuple):
    """A "the …" at its place: the words in small letters, and as they are written."""

    text: str
    written: str
    span: Span


@dataclass(slots=True)
class Gist:
    """What the alias graph needs of an article: it is gathered where the article was parsed.

    Attributes:
        article: the article's id.
        uses: its names, in the order of the text.
        together: a form and a longer one that begins with it, in one sentence.
        said: descriptions of its names.
        definites: what may be a description.
    """

    article: str
    uses: list[Use] = field(default_factory=list)
    together: set[Tie] = field(default_factory=set)
    said: list[Said] = field(default_factory=list)
    definites: list[Definite] = field(default_factory=list)


def gist_of(article: str, heard: Iterable[Heard]) -> Gist:
    """Return what the alias graph needs of the sentences of an article."""
    out = Gist(article)
    for one in heard:
        s = one.s
        for mention in one.mentions:
            out.uses.append(
                Use(
                    mention.form,
                    NameKind(mention.label) if mention.label else None,
                    kind_shown(s, mention),
                    mention.title.lower().rstrip("."),
                    Span(s.starts[mention.first], s.ends[mention.last]),
                )
            )
            for kind in NameKind:
                out.said += [
                    Said(mention.form, kind, found.text, found.why)
                    for found in descriptions_of(s, mention, kind)
                ]
        for short in one.mentions:
            for long in one.mentions:
                if long.form != short.form and long.form.startswith(f"{short.form} "):
                    out.together.add((short.form, long.form))
        for first, last, text in definites(s):
            written = "the" + s.text(range(first, last + 1))[3:]
            out.definites.append(Definite(text, written, Span(s.starts[first], s.ends[last])))
    return out


@dataclass(slots=True)
class _Uses:
    """How the forms of a case are used."""

    counts: Counter[str] = field(default_factory=Counter)
    votes: dict[str, Counter[NameKind]] = field(default_factory=lambda: defaultdict(Counter))
    places: dict[str, list[NamePlace]] = field(default_factory=lambda: defaultdict(list))
    homes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    titled: Counter[Tie] = field(default_factory=Counter)
    """By title and name."""
    with_title: Counter[str] = field(default_factory=Counter)
    together: set[Tie] = field(default_factory=set)
    """A form and a longer one that begins with it, in one sentence."""

    def take(self, gist: Gist) -> None:
        for form, label, shown, title, span in gist.uses:
            self.counts[form] += 1
            self.homes[form][gist.article] += 1
            if label is not None:
                self.votes[form][label] += 1
            if shown is not None:
                self.votes[form][shown] += SHOWN
            if title:
                self.with_title[form] += 1
                self.titled[title, form] += 1
            self._place(form, gist.article, span)
        self.together |= gist.together

    def described(self, text: str, article: str, span: Span) -> None:
        self.counts[text] += 1
        self._place(text, article, span)

    def _place(self, text: str, article: str, span: Span) -> None:
        if len(self.places[text]) < MOST_PLACES:
            self.places[text].append(NamePlace(article, span))

    def is_place(self, form: str) -> bool:
        """Tell whether the model takes a form for neither a person nor an organisation."""
        votes = self.votes.get(form, Counter())
        return votes[OTHER] > votes[ORG] + votes[PERSON]

    def label(self, form: str) -> NameKind:
        return self.votes[form].most_common(1)[0][0] if self.votes.get(form) else OTHER


def names_of(heard: Iterable[Heard], guidance: Guidance = UNGUIDED) -> Names:
    """Build the alias graph from all sentences of a case, those of an article one after the other."""
    return names_in([gist_of(*one) for one in groupby(heard, lambda one: one.article)], guidance)


def names_in(gists: Sequence[Gist], guidance: Guidance = UNGUIDED) -> Names:
    """Build the alias graph from what each article says of it.

    A form leads to the most frequent full name it can stand for; what people said of names has the last word.
    """
    uses = _Uses()
    for one in gists:
        uses.take(one)
    ties = _ties(uses)
    said = (guidance.same_names, guidance.other_names)
    graph = _graph(uses, ties)
    now = arranged(graph, *said)
    described = _descriptions(gists, uses, tied(now), {one.full: one.kind for one in now})
    if described:
        graph = _graph(uses, {**ties, **described})
        now = arranged(graph, *said)
    return _names(uses, graph, now)


def _ties(uses: _Uses) -> dict[str, Tie]:
    """Return what each form stands for that is not a full name itself."""
    ends: dict[str, list[str]] = defaultdict(list)
    begins: dict[str, list[str]] = defaultdict(list)
    initials: dict[str, list[str]] = defaultdict(list)
    for form in sorted(uses.counts):
        parts = form.split()
        if 2 <= len(parts) <= 6:
            ends[parts[-1]].append(form)
            begins[parts[0]].append(form)
            letters = "".join(word[0] for word in parts if word[0].isupper())
            if len(letters) > 2:
                initials[letters].append(form)
    ties: dict[str, Tie] = {}
    for form in sorted(uses.counts):
        found = (
            _of_many_words(form, uses, begins)
            if " " in form
            else _of_one_word(form, uses, ends.get(form, []), begins.get(form, []), initials.get(form, []))
        )
        if found is not None:
            ties[form] = found
    return ties


def _of_one_word(
    form: str, uses: _Uses, ends: list[str], begins: list[str], initials: list[str]
) -> Tie | None:
    people = [one for one in ends if uses.label(one) == PERSON]
    given = [one for one in begins if uses.label(one) == PERSON]
    firms = [one for one in begins if uses.label(one) != PERSON and _stands_for(form, one, uses)]
    spelt = [
        one for one in initials if uses.label(one) != PERSON and uses.counts[one] * 4 >= uses.counts[form]
    ]
    titled = uses.with_title[form]
    last = TITLED if titled * 2 > uses.counts[form] else SHORT
    for pool, why in ((people, last), (firms, SHORT), (spelt, ACRONYM), (given, FIRST)):
        if pool:
            return _most_frequent(pool, uses), why
    return None


def _stands_for(short: str, long: str, uses: _Uses) -> bool:
    """Tell whether a firm's longer name is the full form of the short one, not another thing.

    "Scale" is "Scale AI", for the full name is named where it is spoken of. "Meta" is not "Meta AI": that is
    rare beside it, or mostly missing where it stands, or both are named in one sentence; and a place
    ("Carrow") is not what is named after it ("Carrow General Hospital").
    """
    if uses.counts[long] * 4 < uses.counts[short]:
        return False
    if _is_legal(short, long):
        return True
    if long[len(short) :].startswith((" of ", " and ")) or (
        INSTITUTION.search(long) and uses.is_place(short)
    ):
        return False
    alone = sum(count for home, count in uses.homes[short].items() if home not in uses.homes[long])
    return alone <= uses.counts[long] and (short, long) not in uses.together


def _of_many_words(form: str, uses: _Uses, begins: Mapping[str, list[str]]) -> Tie | None:
    parts = form.split()
    if uses.label(form) == PERSON and len(parts) > 2:
        plain = [
            one
            for one in begins[parts[0]]
            if uses.label(one) == PERSON and one.split() == [parts[0], parts[-1]]
        ]
        return (plain[0], MIDDLE) if plain else None
    for end in range(len(parts) - 1, 0, -1):
        short = " ".join(parts[:end])
        if short in uses.counts and _is_legal(short, form) and uses.label(short) != PERSON:
            taken = " " not in short and _stands_for(short, form, uses)
            return None if taken else (short, LONGER)
    return None


def _is_legal(short: str, long: str) -> bool:
    """Tell whether a longer name adds only words such as "Holdings"."""
    return long.startswith(f"{short} ") and all(word.lower() in _LEGAL for word in long[len(short) :].split())


def _most_frequent(forms: Iterable[str], uses: _Uses) -> str:
    return max(forms, key=lambda one: (uses.counts[one], -len(one), one))


def _graph(uses: _Uses, ties: Mapping[str, Tie]) -> tuple[Name, ...]:
    """Return the names, each with its forms, as the rules alone have them."""
    members: dict[str, list[str]] = defaultdict(list)
    for form in sorted(uses.counts):
        members[_root(form, ties)].append(form)
    names = []
    for root, forms in members.items():
        votes: Counter[NameKind] = sum((uses.votes.get(one, Counter()) for one in forms), Counter())
        named = [one for one in (PERSON, ORG) if votes[one]]
        kind = max(named, key=lambda one: votes[one]) if named else OTHER
        rest = [one for one in forms if one != root]
        found = [_form(root, "", uses), *(_form(one, ties[one][1], uses) for one in rest)]
        names.append(Name(root, kind, tuple(found)))
    return tuple(names)


def _root(form: str, ties: Mapping[str, Tie]) -> str:
    seen = [form]
    while form in ties and ties[form][0] not in seen:
        form = ties[form][0]
        seen.append(form)
    return form


def _form(text: str, why: str, uses: _Uses) -> Form:
    return Form(text, why, uses.counts[text], tuple(uses.places[text]))


def _descriptions(
    gists: Iterable[Gist], uses: _Uses, full: Mapping[str, str], kinds: Mapping[str, NameKind]
) -> dict[str, Tie]:
    """Return what descriptions stand for, those that tell one name of the case from all others."""
    owners: dict[str, dict[str, Tie]] = defaultdict(dict)
    for one in gists:
        for form, kind, text, why in one.said:
            name = full[form]
            if kinds[name] == kind:
                owners[text].setdefault(name, (form, why))
    ties: dict[str, Tie] = {}
    shown: dict[str, str] = {}
    for one in gists:
        for text, written, span in one.definites:
            if len(owners.get(text, ())) == 1:
                first = shown.setdefault(text, written)
                uses.described(first, one.article, span)
                ties[first] = next(iter(owners[text].values()))
    return ties


def _names(uses: _Uses, graph: tuple[Name, ...], now: tuple[Name, ...]) -> Names:
    names = Names(graph=graph)
    for one in now:
        names.labels[one.full] = one.kind
        for form in one.forms:
            if form.text.startswith("the "):
                names.described[form.text.lower()] = one.full
            else:
                names.full[form.text] = one.full
                names.counts[one.full] += form.count
    for title, bare in uses.titled:
        if title in _HE | _SHE:
            names.genders[names.full[bare]] = "he" if title in _HE else "she"
    return names
