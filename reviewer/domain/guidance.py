"""What people have decided of a case, as a new analysis has to respect it."""

from dataclasses import dataclass

from reviewer.domain.claims import Claim
from reviewer.domain.lessons import NONE, Lessons
from reviewer.domain.names import Pairs


@dataclass(frozen=True, slots=True)
class Guidance:
    """What people have decided of a case.

    Attributes:
        must_link: pairs of claim ids that belong to one fact.
        cannot_link: pairs of claim ids that belong to different facts.
        given: decided claims and claims by hand: they are grouped as they stand and returned unchanged.
        same_names: pairs of a form of a name and the full name it stands for.
        other_names: pairs of names that are different people or things.
        lessons: what earlier decisions teach of claims that nobody has decided on.
        proposed: undecided claims that others propose; those that say something new are grouped as well.
    """

    must_link: Pairs = ()
    cannot_link: Pairs = ()
    given: tuple[Claim, ...] = ()
    same_names: Pairs = ()
    other_names: Pairs = ()
    proposed: tuple[Claim, ...] = ()
    lessons: Lessons = NONE


UNGUIDED = Guidance()
"""Nobody has decided anything yet."""
