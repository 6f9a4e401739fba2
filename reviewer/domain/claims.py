"""Claims, the facts they are grouped into, conflicts between them, and what an analysis returns."""

from dataclasses import dataclass
from enum import StrEnum

from reviewer.domain.articles import Article
from reviewer.domain.lessons import Signs
from reviewer.domain.names import Name
from reviewer.domain.text import Span
from reviewer.domain.values import Value


class ClaimKind(StrEnum):
    """What sort of statement a claim is; opinion and other are set aside by default."""

    FACT = "fact"
    FORECAST = "forecast"
    OPINION = "opinion"
    OTHER = "other"


class Polarity(StrEnum):
    """Whether the claim affirms or denies."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Guess:
    """Words of the article that a statement gives as a name, for it has to stand alone.

    Attributes:
        words: the words as they stand (`it`, `the company`); `""` where the subject was left out.
        name: what the statement says in their place.
        span: where they stand; where the subject was left out, the word before which it would stand.
        confidence: how sure that is, from 0 to 1.
    """

    words: str
    name: str
    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Body:
    """What a claim says, apart from where it stands.

    Attributes:
        statement: one checkable statement that stands alone.
        kind: fact, forecast, opinion or other.
        value: the value asserted, or `None`.
        attribution: who says so inside the article; `""` when the article asserts it itself.
        polarity: affirmed or negated.
        modality: the word that weakens it (`could`, `plans to`, `alleges`), or `""`.
        subject: whom or what it is about, in the case's normal form; `""` if unknown.
        attribute: what is said of the subject (`price`, `founder`); `""` if unknown.
        scope: which event, round, time, place or group it is limited to; `""` if none.
        confidence: the analysis's own estimate from 0 to 1; 1 for a claim by hand.
        guesses: what the statement gives as a name, in the order of the text; none once a person worded it.
        signs: what it looks like, by name and size (see `reviewer.analysis.signals`); none where a person
            worded it.
        origin: who proposed it, in words (`second opinion: llama`); `""`: the analysis itself, or a person.
    """

    statement: str
    kind: ClaimKind = ClaimKind.FACT
    value: Value | None = None
    attribution: str = ""
    polarity: Polarity = Polarity.AFFIRMED
    modality: str = ""
    subject: str = ""
    attribute: str = ""
    scope: str = ""
    confidence: float = 1.0
    guesses: tuple[Guess, ...] = ()
    origin: str = ""
    signs: Signs = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement that one article makes, at its exact words.

    Attributes:
        id: see `reviewer.domain.articles.claim_id`.
        article_id: the article it stands in.
        span: where it stands; `article.text[span.start:span.end]` is the quotation.
        quote: those words.
        body: what it says.
    """

    id: str
    article_id: str
    span: Span
    quote: str
    body: Body


class ConflictKind(StrEnum):
    """The types of disagreement."""

    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    STATUS = "status"
    NEGATION = "negation"
    ROLE = "role"
    NAME = "name"
    LIST = "list"
    PRECISION = "precision"
    QUALIFIER = "qualifier"
    ATTRIBUTION = "attribution"
    TIME = "time"


class Severity(StrEnum):
    """Hard: they cannot both be right; soft: one says less, or hedges."""

    HARD = "hard"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A typed disagreement among a fact's claims.

    Attributes:
        id: see `reviewer.domain.conflicts.conflict_id`.
        kind: the type.
        severity: hard or soft.
        rule: the id of the rule that found it (`number.disjoint`); `explain` puts it into words.
        sides: the claims, grouped by what they assert: two or more sides of one or more claim ids each.
    """

    id: str
    kind: ConflictKind
    severity: Severity
    rule: str
    sides: tuple[tuple[str, ...], ...]

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """All claims of all sides, in order."""
        return tuple(one for side in self.sides for one in side)


@dataclass(frozen=True, slots=True)
class Fact:
    """The claims, of any number of articles, that speak of the same thing.

    Attributes:
        id: stable for the same claims.
        title: a line for the fact sheet, proposed.
        claim_ids: its claims, in the order of the articles and the text.
        section: the proposed section of the sheet (by subject); `""` for "Other".
        reasons: for each claim, in the same order, why it was put here, in words.
    """

    id: str
    title: str
    claim_ids: tuple[str, ...]
    section: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Evidence that two articles have one origin.

    Attributes:
        first: article id.
        second: article id.
        passages: runs of 25 or more consecutive words outside quotations that both have.
        agency: the agency both name as their source, or `""`.
    """

    first: str
    second: str
    passages: int
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the analysis makes of the articles of one case."""

    engine: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[tuple[str, Conflict], ...]
    """Pairs of fact id and conflict."""
    ties: tuple[Tie, ...] = ()
    judged: bool = False
    """Whether the run looked into every fact, so that there are no conflicts but these."""
    names: tuple[Name, ...] = ()
    """Who and what is named, as the rules alone have it; see `reviewer.domain.names.arranged`."""
    notes: tuple[str, ...] = ()
    """Sentences that the person should read."""
