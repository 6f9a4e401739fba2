"""The data card of the training data: what it holds, how it was made, and what it cannot tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reviewer.domain.sheet import FactSheet
from reviewer.domain.tongue import count, mark, say
from reviewer.export.croissant import ABOUT, FIELDS, LICENCE
from reviewer.export.machines import Data, plain
from reviewer.export.markdown import escaped

_HEAD = """---
license: unknown
{languages}configs:
{configs}---
"""
_MADE = mark(
    "The program Reviewer read the articles, proposed claims, grouped them into facts and looked for "
    "conflicts by rules. Analysts then accepted, rejected, returned, edited or added claims and settled "
    "conflicts. Each of these decisions stands in a log that is chained by hashes; its head is named "
    "above, so that this data can be held against the case it comes from."
)
_NOT_REVIEWED = mark("The program Reviewer proposed all of it; nobody reviewed any of it.")
_LIMITS = (
    mark(
        "The texts of the articles are not included. `text_sha256` says which text the places belong to: "
        "NFC, lines ended by LF, counted in code points."
    ),
    mark(
        "A verdict says whether a claim may stand on the sheet, not that the world is so: an accepted "
        "claim can be wrong, and a rejected one is rejected for the reason given, which need not be "
        "falsehood."
    ),
    mark("An undecided claim was checked by nobody. Its kind, value and fact are the program's proposal."),
    mark(
        "Where several analysts judged a claim, the latest verdict is given; there is no measure of "
        "agreement."
    ),
    mark(
        "`confidence` is an estimate of the analysis, not a probability that was calibrated on these "
        "articles."
    ),
    mark(
        "The articles were chosen for one case. They are no sample of anything, and articles of one origin "
        "repeat each other (`origin`)."
    ),
    mark("Names of people stand in quotations and statements unless they were redacted before the export."),
)


def card(sheet: FactSheet, rows: Mapping[str, Sequence[Data]], languages: Sequence[str]) -> str:
    """Return the card as CommonMark with a head in YAML, in the language in force.

    Args:
        sheet: the sheet, for its title, people, options and the head of its log.
        rows: the rows of each file by its name.
        languages: codes of the articles' languages.
    """
    claims = rows["claims"]
    made_at, made_of = escaped(sheet.made_at), count("%n decision(s)", "", sheet.seq)
    title = escaped(plain(sheet.title)) or say("Fact sheet")
    head = f"`{sheet.head}`" if sheet.head else say("none")
    people = ", ".join(escaped(plain(one)) for one in sheet.analysts) or say("nobody yet")
    parts = [
        _head(rows, languages),
        _heading(say("{title}: claims for training", title=title), "#"),
        say("Made {at} from {decisions}. Log head: {hash}.", at=made_at, decisions=made_of, hash=head),
        _heading(say("What it holds")),
        _list(_file(name, len(found)) for name, found in rows.items()),
        _heading(say("How it was made")),
        say(_MADE) if sheet.reviewed else say(_NOT_REVIEWED),
        say("Analysts: {names}.", names=people),
        _heading(say("Counts")),
        _counts("verdict", claims),
        _counts("kind", claims),
        _counts("decided_by", [one for one in claims if one["decided_by"]]),
        _list(_numbers(claims)),
        _heading(say("What was left out")),
        _list(_left_out(sheet)),
        _heading(say("Known limits")),
        _list(map(say, _LIMITS)),
        _heading(say("Licence")),
        say(LICENCE),
        _heading(say("Fields")),
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


def _numbers(claims: Sequence[Data]) -> list[str]:
    found = {
        mark("by hand: {number}"): sum(one["by_hand"] for one in claims),
        mark("edited: {number}"): sum(one["edited"] for one in claims),
        mark("with a value: {number}"): sum(one["value"] is not None for one in claims),
        mark("in conflict with another: {number}"): sum(bool(one["conflicts_with"]) for one in claims),
    }
    return [say(text, number=f"{number:,}") for text, number in found.items()]


def _heading(text: str, sign: str = "##") -> str:
    return f"{sign} {text}"


def _file(name: str, lines: int) -> str:
    number = count("%n line(s)", "", lines)
    return f"`{name}.jsonl`: {number}. {say(ABOUT[name])}"


def _left_out(sheet: FactSheet) -> list[str]:
    options = sheet.options
    said = {
        mark("The words of the sources."): options.quotations,
        mark("Conflicts between claims."): options.disagreements,
        mark("Rejected claims."): options.rejected,
        mark("Claims of facts whose conflicts are open."): options.open_questions,
    }
    left = [say(text) for text, kept in said.items() if not kept]
    return left or [say("Nothing that the case holds of these.")]


def _counts(field: str, rows: Sequence[Data]) -> str:
    found = Counter(str(one[field]) for one in rows)
    lines = [f"| {escaped(name)} | {number:,} |" for name, number in sorted(found.items())]
    told = say("claims")
    return "\n".join([f"| {field} | {told} |", "| --- | ---: |", *lines]) if lines else ""


def _fields(name: str) -> str:
    told = _list(f"`{key}`: {say(meaning)}" for key, (_, meaning) in FIELDS[name].items())
    return f"`{name}.jsonl`\n\n{told}"


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {one}" for one in lines)
