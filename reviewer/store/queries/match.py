"""What a person types, made safe for the full-text index, and the marks it sends back."""

from reviewer.domain.sought import words
from reviewer.domain.text import Span

OPEN, CLOSE = "\x01", "\x02"
"""Around a match, as asked of the index; no canonical text of an article has a use for them."""


def quoted(word: str, *, prefix: bool) -> str:
    """Return a word as a string of the index's query language, where nothing in it has a meaning."""
    return '"' + word.replace('"', '""') + '"' + ("*" if prefix else "")


def within(case: int | str, columns: str, wanted: str) -> str:
    """Return a query that meets the records of one case alone.

    Args:
        case: the case's row, or what will be replaced by it.
        columns: of the index that are searched, with spaces between.
        wanted: what they have to hold, in the index's query language.
    """
    return f"{of_case(case)} AND {{{columns}}} : ({wanted})"


def of_case(case: int | str) -> str:
    """Return a query that meets all records of a case."""
    return f"home : c{case}"


def query(text: str) -> str:
    """Return the query for texts that hold all words, the last one as a beginning; `""` if there are none."""
    found = words(text)
    return " ".join(quoted(one, prefix=place == len(found)) for place, one in enumerate(found, start=1))


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text with its marks taken out, as one line, and the spans that were marked."""
    plain: list[str] = []
    marks: list[Span] = []
    start = length = 0
    for char in marked.replace("\n", " "):
        if char == OPEN:
            start = length
        elif char == CLOSE:
            if length > start:
                marks.append(Span(start, length))
        else:
            plain.append(char)
            length += 1
    return "".join(plain), tuple(marks)
