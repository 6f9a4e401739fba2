"""The alias graph of a case as its records have it."""

import json
from collections.abc import Sequence
from typing import Any, Protocol

from reviewer.domain.names import Form, Name, NameKind, NamePlace, Pairs, arranged
from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.review.records import AliasRecord, NameRecord
from reviewer.domain.review.view import ERASED
from reviewer.domain.text import Span


class NameView(Protocol):
    """The part of a `CaseView` that knows of names."""

    def names(self) -> Sequence[NameRecord]:
        """Return the names that the last analysis found."""
        ...

    def aliases(self) -> Sequence[AliasRecord]:
        """Return what people said of names, in the order in which they said it."""
        ...

    def text(self, ref: str) -> str:
        """Return the text a ref stands for."""
        ...


def names_now(view: NameView) -> tuple[Name, ...]:
    """Return the names of the last analysis as people have corrected them, the most frequent first."""
    return arranged(names_found(view), *said_of_names(view))


def names_found(view: NameView) -> tuple[Name, ...]:
    """Return the names of the last analysis, as the rules alone have them."""
    found = []
    for one in view.names():
        called, forms = view.text(one.called), view.text(one.forms)
        if ERASED not in (called, forms):
            found.append(Name(called, NameKind(one.kind), forms_from_text(forms)))
    return tuple(found)


def said_of_names(view: NameView) -> tuple[Pairs, Pairs]:
    """Return the pairs of names that people said are, and are not, the same; first said first."""
    pairs = [(one.same, view.text(one.form), view.text(one.called)) for one in view.aliases()]
    known = [one for one in pairs if ERASED not in one]
    return (
        tuple((form, called) for same, form, called in known if same),
        tuple((form, called) for same, form, called in known if not same),
    )


def forms_to_text(forms: Sequence[Form]) -> str:
    """Return forms as the text that is sealed."""
    return canonical_json([_form_data(one) for one in forms])


def forms_from_text(text: str) -> tuple[Form, ...]:
    """Return the forms of a sealed text."""
    return tuple(
        Form(
            one["text"],
            one.get("why", ""),
            one["count"],
            tuple(NamePlace(article, Span(start, end)) for article, start, end in one["places"]),
        )
        for one in json.loads(text)
    )


def _form_data(one: Form) -> dict[str, Any]:
    places = [[place.article, place.span.start, place.span.end] for place in one.places]
    data: dict[str, Any] = {"text": one.text, "count": one.count, "places": places}
    return {**data, "why": one.why} if one.why else data
