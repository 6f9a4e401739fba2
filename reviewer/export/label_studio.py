"""The claims as tasks of Label Studio: a task for each article, a region for each claim.

A project that takes them has the labelling interface `INTERFACE`. Places count code points, as Label Studio
has them since 2021; each region quotes its words besides.
"""

from typing import Any

from reviewer.domain.claims import ClaimKind
from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.tongue import mark
from reviewer.export.document import Document
from reviewer.export.json_sheet import to_bytes
from reviewer.export.machines import verdict
from reviewer.export.marked import STATES, MarkedText, guid, marked_texts
from reviewer.export.words import clean, one_line

NAME = mark("Label Studio")

Data = dict[str, Any]


def _interface() -> str:
    kinds = "".join(f'<Label value="{one.value}"/>' for one in ClaimKind)
    states = "".join(f'<Choice value="{one}"/>' for one in STATES)
    notes = "".join(
        f'<TextArea name="{name}" toName="text" perRegion="true"/>' for name in ("statement", "claim", "fact")
    )
    return (
        f'<View><Labels name="kind" toName="text">{kinds}</Labels><Text name="text" value="$text"/>'
        f'<Choices name="state" toName="text" perRegion="true">{states}</Choices>{notes}</View>'
    )


INTERFACE = _interface()
"""The labelling interface of a project that takes the tasks."""


def write_label_studio(document: Document) -> bytes:
    """Return the file's bytes: a JSON list of tasks.

    Raises:
        ExportError: the sources' words shall be left out.
    """
    texts = marked_texts(document, NAME)
    return to_bytes([_task(number, one) for number, one in enumerate(texts, 1)])


def _task(number: int, one: MarkedText) -> Data:
    item = one.page.item
    known = {
        "text": one.text,
        "name": one.name,
        "letter": item.letter,
        "title": one_line(item.title),
        "publisher": one_line(item.publisher),
        "author": one_line(item.author),
        "published_on": one_line(item.published_on),
        "address": one_line(item.address),
        "language": one_line(item.language),
        "article_id": item.id,
    }
    result = [part for claim in one.claims for part in _regions(one, claim)]
    draft = {"id": number, "was_cancelled": False, "ground_truth": False, "result": result}
    return {"id": number, "data": known, "annotations": [draft], "predictions": []}


def _regions(one: MarkedText, claim: ClaimItem) -> list[Data]:
    place = {"start": claim.start, "end": claim.end, "text": one.text[claim.start : claim.end]}
    written = (("statement", clean(claim.body.statement)), ("claim", claim.label), ("fact", claim.fact))
    values: list[tuple[str, str, Data]] = [
        ("kind", "labels", {**place, "labels": [claim.body.kind.value]}),
        ("state", "choices", {**place, "choices": [verdict(claim)]}),
        *((name, "textarea", {**place, "text": [words]}) for name, words in written if words),
    ]
    key = guid("claim", claim.id)
    return [
        {"id": key, "from_name": name, "to_name": "text", "type": kind, "origin": "manual", "value": value}
        for name, kind, value in values
    ]
