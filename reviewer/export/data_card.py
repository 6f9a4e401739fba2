"""The data card of the training data: what it holds, how it was made, and what it cannot tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reviewer.domain.sheet import FactSheet
from reviewer.export.croissant import ABOUT, FIELDS, LICENCE
from reviewer.export.machines import Data, plain
from reviewer.export.markdown import escaped

_HEAD = """---
license: unknown
{languages}configs:
{configs}---
"""
_MADE = """\
The program Reviewer read the articles, proposed claims, grouped them into facts and looked for conflicts by
rules. Analysts then accepted, rejected, returned, edited or added claims and settled conflicts. Each of these
decisions stands in a log that is chained by hashes; its head is named above, so that this data can be held
against the case it comes from."""
_LIMITS = (
    "The texts of the articles are not included. `text_sha256` says which text the places belong to: NFC, "
    "lines ended by LF, counted in code points.",
    "A verdict says whether a claim may stand on the sheet, not that the world is so: an accepted claim can "
    "be wrong, and a rejected one is rejected for the reason given, which need not be falsehood.",
    "An undecided claim was checked by nobody. Its kind, value and fact are the program's proposal.",
    "Where several analysts judged a claim, the latest verdict is given; there is no measure of agreement.",
    "`confidence` is an estimate of the analysis, not a probability that was calibrated on these articles.",
    "The articles were chosen for one case. They are no sample of anything, and articles of one origin "
    "repeat each other (`origin`).",
    "Names of people stand in quotations and statements unless they were redacted before the export.",
)


def card(sheet: FactSheet, rows: Mapping[str, Sequence[Data]], languages: Sequence[str]) -> str:
    """Return the card as CommonMark with a head in YAML.

    Args:
        sheet: the sheet, for its title, people, options and the head of its log.
        rows: the rows of each file by its name.
        languages: codes of the articles' languages.
    """
    claims = rows["claims"]
    parts = [
        _head(rows, languages),
        f"# {escaped(plain(sheet.title)) or 'Fact sheet'}: claims for training",
        f"Made {escaped(sheet.made_at)} from {sheet.seq:,} decisions. Log head: `{sheet.head or 'none'}`.",
        "## What it holds",
        _list(f"`{name}.jsonl`: {len(found):,} lines. {ABOUT[name]}" for name, found in rows.items()),
        "## How it was made",
        _MADE if sheet.reviewed else "The program Reviewer proposed all of it; nobody reviewed any of it.",
        f"Analysts: {', '.join(escaped(plain(one)) for one in sheet.analysts) or 'nobody yet'}.",
        "## Counts",
        _counts("verdict", claims),
        _counts("kind", claims),
        _counts("decided_by", [one for one in claims if one["decided_by"]]),
        _list([
            f"by hand: {sum(one['by_hand'] for one in claims):,}",
            f"edited: {sum(one['edited'] for one in claims):,}",
            f"with a value: {sum(one['value'] is not None for one in claims):,}",
            f"in conflict with another: {sum(bool(one['conflicts_with']) for one in claims):,}",
        ]),
        "## What was left out",
        _list(_left_out(sheet)),
        "## Known limits",
        _list(_LIMITS),
        "## Licence",
        LICENCE,
        "## Fields",
        *(_fields(name) for name, found in rows.items() if found),
    ]  # fmt: skip
    return "\n\n".join(one for one in parts if one) + "\n"


def _head(rows: Mapping[str, Sequence[Data]], languages: Sequence[str]) -> str:
    known = [one for one in languages if one.isascii() and one.isalpha()]
    spoken = "".join(["language:\n", *(f'- "{one}"\n' for one in known)]) if known else ""
    configs = "".join(
        f"- config_name: {name}\n  data_files: {name}.jsonl\n" for name, found in rows.items() if found
    )
    return _HEAD.format(languages=spoken, configs=configs or "[]\n").rstrip("\n")


def _left_out(sheet: FactSheet) -> list[str]:
    options = sheet.options
    said = {
        "The words of the sources.": options.quotations,
        "Conflicts between claims.": options.disagreements,
        "Rejected claims.": options.rejected,
        "Claims of facts whose conflicts are open.": options.open_questions,
    }
    return [text for text, kept in said.items() if not kept] or ["Nothing that the case holds of these."]


def _counts(field: str, rows: Sequence[Data]) -> str:
    found = Counter(str(one[field]) for one in rows)
    lines = [f"| {escaped(name)} | {number:,} |" for name, number in sorted(found.items())]
    return "\n".join([f"| {field} | claims |", "| --- | ---: |", *lines]) if lines else ""


def _fields(name: str) -> str:
    told = _list(f"`{key}`: {meaning}" for key, (_, meaning) in FIELDS[name].items())
    return f"`{name}.jsonl`\n\n{told}"


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {one}" for one in lines)
