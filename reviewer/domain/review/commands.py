"""Commands: what a person, a script or the window asks for.

Claims are named by label (`B5`) or id, facts by id or by the label of any of their claims, articles by letter
or id. `reviewer.domain.review.wire` reads and writes them as JSON.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from reviewer.domain.claims import ClaimKind
from reviewer.domain.lessons import Scope
from reviewer.domain.review.records import Reason, ResolutionKind


@dataclass(frozen=True, slots=True)
class Accept:
    """Accept claims; several at once are one decision."""

    name: ClassVar[str] = "accept"
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reject:
    """Reject claims for a reason; several at once are one decision."""

    name: ClassVar[str] = "reject"
    claims: tuple[str, ...]
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandBack:
    """Send claims back, to be looked at again, with a note."""

    name: ClassVar[str] = "hand back"
    claims: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clear:
    """Take one's own verdicts on claims back: they are undecided again."""

    name: ClassVar[str] = "clear"
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AcceptFacts:
    """Accept the undecided claims of facts, as one decision."""

    name: ClassVar[str] = "accept fact"
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RejectFacts:
    """Reject every claim of facts, as one decision."""

    name: ClassVar[str] = "reject fact"
    facts: tuple[str, ...]
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandBackFacts:
    """Send every claim of facts back."""

    name: ClassVar[str] = "hand back fact"
    facts: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Give a claim another statement, or correct what is understood of it."""

    name: ClassVar[str] = "edit"
    claim: str
    statement: str
    kind: ClaimKind | None = None
    """Missing: it stays as it is."""
    value: str | None = None
    """In words, as in `about $14 bn`; empty: it has none; missing: it is read from a new statement."""
    attribution: str | None = None
    """Who says so inside the article; missing: it is read from a new statement."""
    modality: str | None = None
    """The word that weakens it, such as `could`; missing: it is read from a new statement."""


@dataclass(frozen=True, slots=True)
class MoveSpan:
    """Move the ends of a claim's span (code points of the article's text)."""

    name: ClassVar[str] = "move span"
    claim: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AddClaim:
    """Make a claim by hand from words of an article."""

    name: ClassVar[str] = "add claim"
    article: str
    start: int
    end: int
    statement: str = ""
    """Empty: the statement is proposed from the words."""
    fact: str = ""
    """Empty: a fact of its own."""
    kind: ClaimKind | None = None
    """Missing: it is proposed, as are the next three."""
    value: str | None = None
    """In words, as in `about $14 bn`; empty: it has none."""
    attribution: str | None = None
    """Who says so inside the article; empty: the article itself."""
    modality: str | None = None
    """The word that weakens it, such as `could`."""
    origin: str = ""
    """Who marked the words elsewhere, as in `Label Studio, bridge.json`; empty: whoever gives the command."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Settle:
    """Settle a fact; its undecided claims are accepted, none is rejected."""

    name: ClassVar[str] = "settle"
    fact: str
    resolution: ResolutionKind
    chosen: tuple[str, ...] = ()
    """The claims whose value stands (`one value` needs one)."""
    wording: str = ""
    """The line of the sheet; empty: it is proposed."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reopen:
    """Take a fact's resolution back; the verdicts stay."""

    name: ClassVar[str] = "reopen"
    fact: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Make one fact of several, settled at once if a resolution is given."""

    name: ClassVar[str] = "merge"
    facts: tuple[str, ...]
    """The first one stays and takes the claims of the others."""
    resolution: ResolutionKind | None = None
    chosen: tuple[str, ...] = ()
    wording: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """Take claims out of their fact into a new one, and remember that the two differ."""

    name: ClassVar[str] = "split"
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Same:
    """Say that a claim speaks of the same thing as another: it moves there, and this is remembered."""

    name: ClassVar[str] = "same"
    claim: str
    other: str


@dataclass(frozen=True, slots=True)
class Different:
    """Say that two claims speak of different things: the first leaves if they share a fact."""

    name: ClassVar[str] = "different"
    claim: str
    other: str


@dataclass(frozen=True, slots=True)
class Note:
    """Write a note on a claim or a fact; an empty text removes it."""

    name: ClassVar[str] = "note"
    text: str
    claim: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """Write the line of the sheet for a fact; an empty text brings the proposal back."""

    name: ClassVar[str] = "word"
    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class Assign:
    """Put facts into a section of the sheet, made if missing; an empty name is "Other"."""

    name: ClassVar[str] = "assign"
    facts: tuple[str, ...]
    section: str


@dataclass(frozen=True, slots=True)
class RenameSection:
    """Give a section another name."""

    name: ClassVar[str] = "rename section"
    section: str
    new_name: str


@dataclass(frozen=True, slots=True)
class OrderSections:
    """Put the sections into this order (all of them, by name)."""

    name: ClassVar[str] = "order sections"
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """Put these facts, all of one section, into this order; the others follow."""

    name: ClassVar[str] = "order facts"
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """Put facts at a place of the sheet: into a section, before another fact of it, or at its end."""

    name: ClassVar[str] = "move facts"
    facts: tuple[str, ...]
    section: str
    """Made if missing; an empty name is "Other"."""
    before: str = ""
    """The fact they stand before; empty: at the end."""


@dataclass(frozen=True, slots=True)
class Describe:
    """Correct what is known of an article; a field that is `None` stays as it is."""

    name: ClassVar[str] = "describe"
    article: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published_on: str | None = None
    address: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Replace:
    """Let an updated version take the place of an article; decisions go along where their words stand."""

    name: ClassVar[str] = "replace"
    old: str
    """The article that is replaced."""
    new: str
    """The one that takes its place; it is in the case already."""


@dataclass(frozen=True, slots=True)
class RenameCase:
    """Give the case another name."""

    name: ClassVar[str] = "rename case"
    new_name: str


@dataclass(frozen=True, slots=True)
class SameName:
    """Say that a name, or one form of it, stands for another name; the next analysis obeys."""

    name: ClassVar[str] = "same name"
    form: str
    """As the articles have it; a name's full form takes all its forms along."""
    other: str


@dataclass(frozen=True, slots=True)
class OtherName:
    """Say that a form does not stand for a name; the next analysis obeys."""

    name: ClassVar[str] = "other name"
    form: str
    other: str = ""
    """Empty: the name that it stands for now."""


@dataclass(frozen=True, slots=True)
class RenameName:
    """Give a name another full form."""

    name: ClassVar[str] = "rename name"
    form: str
    new_name: str


@dataclass(frozen=True, slots=True)
class Learn:
    """Say whom the decisions of the case teach: nobody, this case, or every case of the database."""

    name: ClassVar[str] = "learn"
    scope: Scope


@dataclass(frozen=True, slots=True)
class Forget:
    """Let the decisions made so far teach nothing any more; they stand as they are."""

    name: ClassVar[str] = "forget"


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the analyst's last decision back, by a decision of its own."""

    name: ClassVar[str] = "undo"


@dataclass(frozen=True, slots=True)
class Redo:
    """Bring back what the analyst undid last."""

    name: ClassVar[str] = "redo"


@dataclass(frozen=True, slots=True)
class GoBack:
    """Bring the case back to where it stood right after a decision, by one decision that can be undone."""

    name: ClassVar[str] = "go back"
    to: int
    """The number of that decision in the history."""
    others: tuple[str, ...] = ()
    """Other analysts whose later decisions it takes back, too; it is refused if one is left out."""
    last: int = 0
    """The latest decision that the person saw: refused if there is a later one; 0: not checked."""


Command = (
    Accept
    | Reject
    | HandBack
    | Clear
    | AcceptFacts
    | RejectFacts
    | HandBackFacts
    | Edit
    | MoveSpan
    | AddClaim
    | Settle
    | Reopen
    | Merge
    | Split
    | Same
    | Different
    | Note
    | Word
    | Assign
    | RenameSection
    | OrderSections
    | OrderFacts
    | MoveFacts
    | Describe
    | Replace
    | RenameCase
    | SameName
    | OtherName
    | RenameName
    | Learn
    | Forget
    | Undo
    | Redo
    | GoBack
)

COMMANDS: tuple[type[Command], ...] = Command.__args__


@dataclass(frozen=True, slots=True)
class Act:
    """A command with who gives it and what they saw.

    Attributes:
        command: what is asked.
        analyst: who asks.
        seen: versions of the records the person had before them, by record id; a record that has another
            version now makes the act stale, and it is refused.
    """

    command: Command
    analyst: str
    seen: dict[str, int] = field(default_factory=dict)
