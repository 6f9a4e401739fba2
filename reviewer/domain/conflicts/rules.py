"""The rules: each with a name and a sentence for people."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reviewer.domain.articles import NAMESPACE
from reviewer.domain.claims import Conflict, ConflictKind, Severity
from reviewer.domain.tongue import mark


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
    Rule("number.disjoint", _K.NUMBER, _S.HARD, mark("Different figures"),
         mark("The figures differ by more than rounding and hedging allow, for the same thing in the same "
         "unit.")),
    Rule("number.range", _K.NUMBER, _S.HARD, mark("Point against range"),
         mark("One source gives a figure, another a range that holds it; a fact sheet can print only one of "
         "the two.")),
    Rule("number.money", _K.NUMBER, _S.HARD, mark("Amounts that agree only when rounded"),
         mark("Two sums of money differ by one percent or more, though rounding or a hedge makes room for "
         "both.")),
    Rule("number.bound", _K.NUMBER, _S.SOFT, mark("Bound far from the figure"),
         mark("One source gives an upper or lower bound that the other's figure keeps, but by a wide "
         "margin.")),
    Rule("number.overlap", _K.NUMBER, _S.SOFT, mark("Ranges that overlap"),
         mark("The ranges share a part, and neither holds the other.")),
    Rule("score.differs", _K.NUMBER, _S.HARD, mark("Different scores"),
         mark("Two results of one vote or match differ.")),
    Rule("rank.differs", _K.NUMBER, _S.HARD, mark("Different ranks"),
         mark("The same thing is ranked at different places.")),
    Rule("precision.hedged", _K.PRECISION, _S.SOFT, mark("Exact against bounded"),
         mark("The number is the same; one source says more than, nearly or at most where another states it "
         "exactly.")),
    Rule("precision.rounded", _K.PRECISION, _S.SOFT, mark("Rounded"),
         mark("The figures agree when one is rounded or its hedge is allowed for, but they are not the same "
         "figure.")),
    Rule("precision.vague", _K.PRECISION, _S.SOFT, mark("Vague against exact"),
         mark("One source uses a vague word (a handful, dozens) where another gives a figure.")),
    Rule("date.disjoint", _K.DATE, _S.HARD, mark("Different dates"),
         mark("The dates share no day.")),
    Rule("time.clock", _K.TIME, _S.HARD, mark("Different times of day"),
         mark("The clock times differ, in the same zone.")),
    Rule("time.replaced", _K.TIME, _S.SOFT, mark("Later replaces earlier"),
         mark("The values differ, and the later article says that its value is new, revised or corrected.")),
    Rule("time.corrected", _K.TIME, _S.SOFT, mark("Corrected"),
         mark("One source says that what the other states was wrong and has been corrected or withdrawn.")),
    Rule("status.ladder", _K.STATUS, _S.HARD, mark("Different stages"),
         mark("The sources put the matter at stages that cannot both be its state: in talks, agreed, "
         "closed, collapsed.")),
    Rule("status.less", _K.STATUS, _S.SOFT, mark("One stage says less"),
         mark("One source puts the matter at an earlier stage that leads to the other's.")),
    Rule("negation", _K.NEGATION, _S.HARD, mark("Affirmed against denied"),
         mark("One source affirms what another denies.")),
    Rule("negation.none", _K.NEGATION, _S.HARD, mark("None against some"),
         mark("One source says that there is none, another that there are some.")),
    Rule("negation.antonym", _K.NEGATION, _S.HARD, mark("Opposite words"),
         mark("The sources say of one thing words that exclude each other (insured, uninsured; rose, "
         "fell).")),
    Rule("attribution.turned", _K.ATTRIBUTION, _S.HARD, mark("Who did it to whom"),
         mark("One source has the doer and the other the one it was done to.")),
    Rule("attribution.doer", _K.ATTRIBUTION, _S.HARD, mark("Different doers"),
         mark("The sources say that different people or bodies did it.")),
    Rule("role.qualified", _K.ROLE, _S.HARD, mark("Role held alone or with others"),
         mark("One source gives the role to one person alone, another to several (founder, co-founder).")),
    Rule("role.other", _K.ROLE, _S.HARD, mark("Different roles"),
         mark("The sources give one person different offices.")),
    Rule("qualifier.role", _K.QUALIFIER, _S.SOFT, mark("Office qualified"),
         mark("The office is the same; one source calls it interim, former or current.")),
    Rule("qualifier.missing", _K.QUALIFIER, _S.SOFT, mark("Qualifier not everywhere"),
         mark("One source limits the thing by a word that others leave out (non-voting, net, partial).")),
    Rule("qualifier.opposed", _K.QUALIFIER, _S.HARD, mark("Opposed qualifiers"),
         mark("The sources qualify the thing by words that exclude each other (net, gross).")),
    Rule("qualifier.base", _K.QUALIFIER, _S.HARD, mark("One figure of two things"),
         mark("The figure is the same, but one source gives it over another time, of another sum or for "
         "another crowd (per household, per person).")),
    Rule("name.spelling", _K.NAME, _S.SOFT, mark("Two spellings"),
         mark("A name is spelt in two ways.")),
    Rule("name.other", _K.NAME, _S.HARD, mark("Different names"),
         mark("The sources name different persons or things.")),
    Rule("list.counted", _K.LIST, _S.HARD, mark("Complete lists of different length"),
         mark("A list that gives its own number lacks a member that another list has.")),
    Rule("list.subset", _K.LIST, _S.SOFT, mark("Shorter list"),
         mark("One list holds the other and more.")),
    Rule("list.differs", _K.LIST, _S.HARD, mark("Different lists"),
         mark("Each list has a member that the other lacks.")),
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
