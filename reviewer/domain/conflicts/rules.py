"""The rules: each with a name and a sentence for people."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reviewer.domain.articles import NAMESPACE
from reviewer.domain.claims import Conflict, ConflictKind, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that finds conflicts.

    Attributes:
        id: kind and case (`number.disjoint`).
        kind: what it reports.
        severity: how grave that is.
        name: a few words.
        sentence: when it holds, for people.
    """

    id: str
    kind: ConflictKind
    severity: Severity
    name: str
    sentence: str


_K, _S = ConflictKind, Severity
_TABLE = (
    Rule("number.disjoint", _K.NUMBER, _S.HARD, "Different figures",
         "The figures differ by more than rounding and hedging allow, for the same thing in the same "
         "unit."),
    Rule("number.range", _K.NUMBER, _S.HARD, "Point against range",
         "One source gives a figure, another a range that holds it; a fact sheet can print only one of "
         "the two."),
    Rule("number.money", _K.NUMBER, _S.HARD, "Amounts that agree only when rounded",
         "Two sums of money differ by one percent or more, though rounding or a hedge makes room for "
         "both."),
    Rule("number.bound", _K.NUMBER, _S.SOFT, "Bound far from the figure",
         "One source gives an upper or lower bound that the other's figure keeps, but by a wide "
         "margin."),
    Rule("number.overlap", _K.NUMBER, _S.SOFT, "Ranges that overlap",
         "The ranges share a part, and neither holds the other."),
    Rule("score.differs", _K.NUMBER, _S.HARD, "Different scores",
         "Two results of one vote or match differ."),
    Rule("rank.differs", _K.NUMBER, _S.HARD, "Different ranks",
         "The same thing is ranked at different places."),
    Rule("precision.hedged", _K.PRECISION, _S.SOFT, "Exact against bounded",
         "The number is the same; one source says more than, nearly or at most where another states it "
         "exactly."),
    Rule("precision.rounded", _K.PRECISION, _S.SOFT, "Rounded",
         "The figures agree when one is rounded or its hedge is allowed for, but they are not the same "
         "figure."),
    Rule("precision.vague", _K.PRECISION, _S.SOFT, "Vague against exact",
         "One source uses a vague word (a handful, dozens) where another gives a figure."),
    Rule("date.disjoint", _K.DATE, _S.HARD, "Different dates",
         "The dates share no day."),
    Rule("time.clock", _K.TIME, _S.HARD, "Different times of day",
         "The clock times differ, in the same zone."),
    Rule("time.replaced", _K.TIME, _S.SOFT, "Later replaces earlier",
         "The values differ, and the later article says that its value is new, revised or corrected."),
    Rule("time.corrected", _K.TIME, _S.SOFT, "Corrected",
         "One source says that what the other states was wrong and has been corrected or withdrawn."),
    Rule("status.ladder", _K.STATUS, _S.HARD, "Different stages",
         "The sources put the matter at stages that cannot both be its state: in talks, agreed, "
         "closed, collapsed."),
    Rule("status.less", _K.STATUS, _S.SOFT, "One stage says less",
         "One source puts the matter at an earlier stage that leads to the other's."),
    Rule("negation", _K.NEGATION, _S.HARD, "Affirmed against denied",
         "One source affirms what another denies."),
    Rule("negation.none", _K.NEGATION, _S.HARD, "None against some",
         "One source says that there is none, another that there are some."),
    Rule("negation.antonym", _K.NEGATION, _S.HARD, "Opposite words",
         "The sources say of one thing words that exclude each other (insured, uninsured; rose, fell)."),
    Rule("attribution.turned", _K.ATTRIBUTION, _S.HARD, "Who did it to whom",
         "One source has the doer and the other the one it was done to."),
    Rule("attribution.doer", _K.ATTRIBUTION, _S.HARD, "Different doers",
         "The sources say that different people or bodies did it."),
    Rule("role.qualified", _K.ROLE, _S.HARD, "Role held alone or with others",
         "One source gives the role to one person alone, another to several (founder, co-founder)."),
    Rule("role.other", _K.ROLE, _S.HARD, "Different roles",
         "The sources give one person different offices."),
    Rule("qualifier.role", _K.QUALIFIER, _S.SOFT, "Office qualified",
         "The office is the same; one source calls it interim, former or current."),
    Rule("qualifier.missing", _K.QUALIFIER, _S.SOFT, "Qualifier not everywhere",
         "One source limits the thing by a word that others leave out (non-voting, net, partial)."),
    Rule("qualifier.opposed", _K.QUALIFIER, _S.HARD, "Opposed qualifiers",
         "The sources qualify the thing by words that exclude each other (net, gross)."),
    Rule("qualifier.base", _K.QUALIFIER, _S.HARD, "One figure of two things",
         "The figure is the same, but one source gives it over another time, of another sum or for "
         "another crowd (per household, per person)."),
    Rule("name.spelling", _K.NAME, _S.SOFT, "Two spellings",
         "A name is spelt in two ways."),
    Rule("name.other", _K.NAME, _S.HARD, "Different names",
         "The sources name different persons or things."),
    Rule("list.counted", _K.LIST, _S.HARD, "Complete lists of different length",
         "A list that gives its own number lacks a member that another list has."),
    Rule("list.subset", _K.LIST, _S.SOFT, "Shorter list",
         "One list holds the other and more."),
    Rule("list.differs", _K.LIST, _S.HARD, "Different lists",
         "Each list has a member that the other lacks."),
)  # fmt: skip

RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _TABLE})
"""Every rule by its id; a rule higher up is graver than one below it of the same severity."""


def graver(rules: Iterable[str]) -> str:
    """Return the gravest of some rules: hard before soft, then by their place in the table."""
    order = list(RULES)
    return min(rules, key=lambda rule: (RULES[rule].severity is not Severity.HARD, order.index(rule)))


def conflict_id(kind: ConflictKind, sides: Sequence[Sequence[str]]) -> str:
    """Return the id of a conflict of this kind between these sides, in whatever order they are given."""
    canonical = "|".join(sorted(",".join(sorted(side)) for side in sides))
    return str(uuid.uuid5(NAMESPACE, f"conflict:{kind.value}:{canonical}"))


def make(rule: str, sides: Sequence[Sequence[str]]) -> Conflict:
    """Return the conflict that a rule finds between these sides."""
    found = RULES[rule]
    return Conflict(
        conflict_id(found.kind, sides), found.kind, found.severity, rule, tuple(tuple(side) for side in sides)
    )
