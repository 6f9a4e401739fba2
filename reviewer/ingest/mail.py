"""E-mail: each message an article, forwarded messages and readable attachments articles of their own."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import mark, say
from reviewer.ingest.inside import is_read, read_inside
from reviewer.ingest.mail_letter import read_letter
from reviewer.ingest.mail_parts import Parts, parsed, taken_apart
from reviewer.ingest.reading import Asked, Found, Reading

MOST_MESSAGES = 500
"""Messages that are read from one file; a chain has dozens, a mailbox is added a year at a time."""
_MBOX_LINE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADER = re.compile(rb"\A(?:From [^\r\n]*\r?\n)?\s*[!-9;-~]+[ \t]*:")
_MOST_NAMED = 5


def read_mail(data: bytes, asked: Asked) -> Found:
    """Read one message with those attached to it.

    Raises:
        InputError: it is no message, is encrypted or holds no words.
    """
    if not _HEADER.match(data.removeprefix(b"\xef\xbb\xbf")):
        raise InputError(
            say("“{name}” is no e-mail; save the message again from your mail program.", name=asked.name)
        )
    found = _Mail(asked).read(data, "")
    if not found.readings:
        raise _nothing(found.notes, asked.name)
    return found


def read_mbox(data: bytes, asked: Asked) -> Found:
    """Read a mailbox (mbox, RFC 4155): each message an article.

    Raises:
        InputError: it is no mailbox or holds no words.
    """
    starts = [match.start() for match in _MBOX_LINE.finditer(data)]
    if not starts or starts[0] != 0:
        raise InputError(
            say("“{name}” is no mailbox; save its messages one by one and add them.", name=asked.name)
        )
    mail = _Mail(asked)
    readings: list[Reading] = []
    notes: list[str] = []
    for number, (start, end) in enumerate(pairwise([*starts, len(data)]), 1):
        if number > MOST_MESSAGES:
            notes.append(_too_many(asked.name))
            break
        raw = data[start:end]
        found = mail.read(_ESCAPED.sub(rb"\1", raw.split(b"\n", 1)[-1]), f"message {number}")
        readings += [replace(one, data=raw) if one.data is None else one for one in found.readings]
        notes += found.notes
        if not found.readings and not found.notes:
            notes.append(_wordless(asked.name, f"message {number}"))
    if not readings:
        raise _nothing(notes, asked.name)
    return Found(tuple(readings), tuple(notes))


class _Mail:
    """Reads the messages of one file."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._names: dict[str, int] = {}

    def read(self, data: bytes, part: str) -> Found:
        """Read a message and all that it carries; `part` is where it stands in the file."""
        readings: list[Reading] = []
        notes: list[str] = []
        waiting: list[tuple[bytes, str]] = [(data, part)]
        count = 0
        while waiting:
            raw, where = waiting.pop(0)
            count += 1
            if count > MOST_MESSAGES:
                notes.append(_too_many(self._asked.name))
                break
            one = parsed(raw)
            parts = taken_apart(one)
            letter = read_letter(one, parts.bodies)
            if letter is not None:
                readings.append(replace(letter, part=where, data=None if where == part else raw))
            for number, carried in enumerate(parts.messages, count + len(waiting) + 1):
                waiting.append((carried, f"{part}, message {number}" if part else f"message {number}"))
            self._attachments(parts, where, readings, notes)
            notes += self._told(parts, where, letter is None and not parts.messages and not parts.attached)
        return Found(tuple(readings), tuple(notes))

    def _attachments(self, parts: Parts, where: str, readings: list[Reading], notes: list[str]) -> None:
        passed = []
        for name, data in parts.attached:
            if not is_read(name):
                passed.append(name)
                continue
            place = self._once(f"{where}, {name}" if where else name)
            found = read_inside(data, name, place, self._asked)
            readings += found.readings
            notes += found.notes
        if passed:
            names = ", ".join(f"“{name}”" for name in passed[:_MOST_NAMED])
            if len(passed) > _MOST_NAMED:
                names = say("{names} and others", names=names)
            text = mark("Attached to “{name}”, but not read, because such files are not: {names}.")
            notes.append(say(text, name=_called(self._asked.name, where), names=names))

    def _once(self, place: str) -> str:
        """Return a place by a name that no other has."""
        number = self._names[place] = self._names.get(place, 0) + 1
        return place if number == 1 else f"{place} ({number})"

    def _told(self, parts: Parts, where: str, wordless: bool) -> list[str]:
        name = _called(self._asked.name, where)
        if parts.encrypted:
            return [say("“{name}” is encrypted; open it in your mail program and save its text.", name=name)]
        if parts.more:
            return [say("“{name}” has more parts than a message may; the rest was passed over.", name=name)]
        return [_wordless(self._asked.name, where)] if wordless and where else []


def _called(name: str, where: str) -> str:
    return f"{name}, {where}" if where else name


def _wordless(name: str, where: str) -> str:
    return say("“{name}” holds no words; it was passed over.", name=_called(name, where))


def _too_many(name: str) -> str:
    text = mark("“{name}” holds more than {most} messages; the rest was passed over.")
    return say(text, name=name, most=MOST_MESSAGES)


def _nothing(notes: Sequence[str], name: str) -> InputError:
    text = mark("“{name}” holds no words to read; save the article again or leave the file out.")
    return InputError(notes[0] if notes else say(text, name=name))
