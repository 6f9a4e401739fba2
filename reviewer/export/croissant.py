"""The description of training data in Croissant 1.0 (MLCommons): files with hashes, and their fields."""

import hashlib
from collections.abc import Mapping, Sequence

from reviewer.domain.sheet import FactSheet
from reviewer.domain.tongue import mark, say
from reviewer.export.laid_out import language
from reviewer.export.machines import Data, day_of, derived, without_empty
from reviewer.export.words import one_line

LICENCE = mark(
    "Unknown. The quotations belong to the publishers of the articles, whose licences are not known; "
    "ask them before you pass the data on."
)
_OWN = (
    *(
        "citeAs",
        "column",
        "equivalentProperty",
        "extract",
        "field",
        "fileProperty",
        "fileObject",
        "fileSet",
        "format",
        "includes",
    ),
    *("isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex"),
    *("repeated", "replace", "separator", "source", "subField", "transform"),
)
CONTEXT: Data = {
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "samplingRate": "cr:samplingRate",
    **{name: f"cr:{name}" for name in _OWN},
}
"""The terms that Croissant 1.0 asks every description to define; the language of its texts is the sheet's."""

TEXT, WHOLE, REAL, YES_NO = "sc:Text", "sc:Integer", "sc:Float", "sc:Boolean"
DAY = "sc:Date"
MOMENT = "sc:DateTime"
MANY = frozenset({"conflicts", "conflicts_with"})
"""Fields that hold a list."""

FIELDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "claims": {
        "id": (TEXT, mark("UUID of the claim")),
        "label": (TEXT, mark("letter of the article and number of the claim")),
        "article_id": (TEXT, mark("the article it stands in")),
        "article_sha256": (TEXT, mark("SHA-256 of the article's text, UTF-8")),
        "start": (WHOLE, mark("first code point of the words in the text")),
        "end": (WHOLE, mark("one past their last code point")),
        "quote": (TEXT, mark("the words; null where quotations were left out")),
        "prefix": (TEXT, mark("up to 32 characters before them")),
        "suffix": (TEXT, mark("up to 32 characters after them")),
        "statement": (TEXT, mark("what the claim says, as one sentence that stands alone")),
        "kind": (TEXT, mark("fact, forecast, opinion or other")),
        "polarity": (TEXT, mark("affirmed or negated")),
        "modality": (TEXT, mark("the word that weakens it, such as may")),
        "attribution": (TEXT, mark("who says so inside the article")),
        "subject": (TEXT, mark("whom or what it is about")),
        "attribute": (TEXT, mark("what is said of the subject")),
        "scope": (TEXT, mark("what it is limited to")),
        "value": (TEXT, mark("the value in short")),
        "value_json": (TEXT, mark("the value as JSON: type, low, high, unit, text, hedge, step, items")),
        "verdict": (TEXT, mark("accepted, rejected, returned or undecided")),
        "reason": (TEXT, mark("why it was rejected")),
        "fact_id": (TEXT, mark("the fact it belongs to; claims of one fact speak of the same thing")),
        "fact": (TEXT, mark("the line of that fact")),
        "fact_state": (TEXT, mark("open, accepted, rejected or undecided")),
        "fact_resolution": (TEXT, mark("how its conflicts were settled")),
        "chosen": (YES_NO, mark("whether the fact was settled on what this claim says")),
        "conflicts": (TEXT, mark("kinds of the conflicts it takes part in")),
        "conflicts_with": (TEXT, mark("claims on the other sides of these")),
        "by_hand": (YES_NO, mark("whether a person added it")),
        "edited": (YES_NO, mark("whether a person changed it")),
        "proposed_by": (TEXT, mark("which second opinion proposed it, if one did")),
        "confidence": (REAL, mark("the analysis's own estimate, from 0 to 1")),
        "made_by": (TEXT, mark("who added it; empty: the analysis")),
        "made_at": (MOMENT, mark("when, ISO 8601 in UTC; null: not known")),
        "decided_by": (TEXT, mark("who gave the verdict")),
        "decided_at": (MOMENT, mark("when, ISO 8601 in UTC")),
    },
    "articles": {
        "id": (TEXT, mark("UUID of the article, made of its text")),
        "letter": (TEXT, mark("its letter in the case")),
        "title": (TEXT, mark("headline")),
        "publisher": (TEXT, mark("who published it")),
        "author": (TEXT, mark("byline")),
        "published_on": (DAY, mark("ISO date; null: not known")),
        "address": (TEXT, mark("web address")),
        "language": (TEXT, mark("ISO 639-1 code")),
        "origin": (TEXT, mark("letter of the first article of the same origin")),
        "text_sha256": (TEXT, mark("SHA-256 of the text, UTF-8")),
        "text_length": (WHOLE, mark("code points of the text")),
    },
    "conflicts": {
        "id": (TEXT, mark("id of the conflict")),
        "fact_id": (TEXT, mark("the fact whose claims disagree")),
        "kind": (TEXT, mark("type of the disagreement")),
        "severity": (TEXT, mark("hard: they cannot both be right; soft: one says less, or hedges")),
        "rule": (TEXT, mark("id of the rule that found it")),
        "open": (YES_NO, mark("whether it is still to be settled")),
        "sides_json": (TEXT, mark("claim ids, grouped by what they assert, as JSON")),
    },
}
"""What each file holds: fields with their type and meaning."""
ABOUT = {
    "claims": mark("One checkable statement of one article a line."),
    "articles": mark("One article a line, without its text."),
    "conflicts": mark("One disagreement among the claims of a fact a line."),
}
_REFERENCES = {("claims", "article_id"): "articles/id"}


def describe(sheet: FactSheet, files: Mapping[str, bytes], languages: Sequence[str]) -> Data:
    """Return the description as JSON values, its texts in the language in force.

    Args:
        sheet: the sheet, for its title, its people and the head of its log.
        files: the data files by name, `claims.jsonl` and so on.
        languages: codes of the articles' languages.
    """
    title = one_line(sheet.title) or say("Fact sheet")
    cited = say("{title}, log head {head}", title=title, head=sheet.head or say("none"))
    return without_empty({
        "@context": {"@language": language(sheet), **CONTEXT},
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": title,
        "description": say("Claims of articles with their spans, values, verdicts and conflicts."),
        "url": derived("training", sheet.case_id, sheet.head, sheet.made_at),
        "identifier": sheet.head,
        "version": f"1.0.{sheet.seq}",
        "datePublished": day_of(sheet.made_at),
        "license": say(LICENCE),
        "citeAs": cited,
        "creator": [{"@type": "Person", "name": one_line(one)} for one in sheet.analysts if one_line(one)],
        "inLanguage": list(languages),
        "isLiveDataset": False,
        "distribution": [_file(name, data) for name, data in sorted(files.items())],
        "recordSet": [_records(name.removesuffix(".jsonl"), files) for name in sorted(files)],
    })  # fmt: skip


def _file(name: str, data: bytes) -> Data:
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "description": say(ABOUT[name.removesuffix(".jsonl")]),
        "contentUrl": name,
        "contentSize": f"{len(data)} B",
        "encodingFormat": "application/jsonlines",
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _records(name: str, files: Mapping[str, bytes]) -> Data:
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": say(ABOUT[name]),
        "key": {"@id": f"{name}/id"},
        "field": [_field(name, key, kind, meaning, files) for key, (kind, meaning) in FIELDS[name].items()],
    }


def _field(name: str, key: str, kind: str, meaning: str, files: Mapping[str, bytes]) -> Data:
    made: Data = {
        "@type": "cr:Field",
        "@id": f"{name}/{key}",
        "name": key,
        "description": say(meaning),
        "dataType": kind,
        "source": {"fileObject": {"@id": f"{name}.jsonl"}, "extract": {"column": key}},
    }
    target = _REFERENCES.get((name, key), "")
    if target and f"{target.partition('/')[0]}.jsonl" in files:
        made["references"] = {"field": {"@id": target}}
    if key in MANY:
        made["repeated"] = True
    return made
