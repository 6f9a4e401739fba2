"""Case files that somebody altered: a field, a byte, a line; the list of files is made to fit again."""

import contextlib
import hashlib
import io
import json
import random
import runpy
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reviewer import paths
from reviewer.domain.review.bodies import canonical_json
from reviewer.services.casefile.filing import zipped
from reviewer.services.casefile.form import TOLD

Entries = Mapping[str, bytes]


def unzipped(path: Path) -> dict[str, bytes]:
    """Return the files in a case file."""
    with zipfile.ZipFile(path) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def made_to_fit(entries: Entries) -> dict[str, bytes]:
    """Make the list of files fit again, as whoever alters one would."""
    about = json.loads(entries["case.json"])
    others = sorted(entries.keys() - {"case.json", *TOLD})
    about["files"] = {one: hashlib.sha256(entries[one]).hexdigest() for one in others}
    return {**entries, "case.json": indented(about)}


def indented(value: object) -> bytes:
    """Return JSON as a case file's first page has it."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def rewritten(path: Path, entries: Entries) -> Path:
    """Write a case file of these files."""
    path.write_bytes(zipped(dict(entries), path.name))
    return path


def verdict_of(path: Path) -> tuple[int, str]:
    """Return what the script says, run in this process: starting 200 takes too long."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        found = runpy.run_path(str(paths.resource("casefile/verify.py")))["main"]([str(path)])
    return found, said.getvalue()


def fields_of(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the places of all plain values in JSON, and of what holds them."""
    if isinstance(value, dict):
        for name in sorted(value):
            yield from fields_of(value[name], (*at, name))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from fields_of(one, (*at, place))
    yield at


def altered(chance: random.Random, value: Any) -> Any:
    """Return the same JSON with one thing in it changed."""
    value = json.loads(json.dumps(value))
    *way, last = chance.choice([one for one in fields_of(value) if one])
    home = value
    for one in way:
        home = home[one]
    old = home[last]
    if isinstance(old, bool) or old is None:
        home[last] = "x" if old is None else not old
    elif isinstance(old, int):
        home[last] = old + chance.choice((1, -1, 7))
    elif isinstance(old, str):
        place = chance.randrange(len(old) + 1)
        home[last] = old[:place] + chance.choice("0a€ ") + old[place:]
    elif isinstance(home, dict):
        del home[last]
    else:
        home.pop(last)
    return value


def with_field_altered(good: Entries, chance: random.Random, number: int) -> tuple[str, dict[str, bytes]]:
    """Return a case with one field of one file changed, and the file's name; each file in its turn."""
    names = ["log.jsonl", "contents.jsonl", "parts.jsonl", "claims.jsonl", "case.json"]
    names += [one for one in good if one.startswith("articles/") and one.endswith(".json")]
    name = names[number % len(names)]
    if name == "case.json":
        return name, {**good, name: indented(altered(chance, json.loads(good[name])))}
    lines = good[name].decode().splitlines()
    place = chance.randrange(len(lines))
    lines[place] = canonical_json(altered(chance, json.loads(lines[place])))
    return name, made_to_fit({**good, name: ("\n".join(lines) + "\n").encode()})


def with_byte_flipped(good: Entries, chance: random.Random, number: int) -> tuple[str, dict[str, bytes]]:
    """Return a case with one bit of one file changed, and the file's name; each file in its turn."""
    names = sorted(good.keys() - {"case.json", *TOLD})
    name = names[number % len(names)]
    data = bytearray(good[name])
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return name, made_to_fit({**good, name: bytes(data)})
