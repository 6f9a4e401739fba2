"""Case files made to break the program: refused in one sentence, in little time and memory of the program's own."""

import hashlib
import hmac
import json
import os
import subprocess
import sys
import zipfile
import zlib

import pytest

from reviewer.domain.errors import Cancelled, InputError
from reviewer.domain.review.bodies import canonical_json
from reviewer.services.casefile import open_casefile, pack
from reviewer.services.casefile.filing import zipped
from reviewer.services.casefile.form import TOLD

MB = 1 << 20
SECONDS, MEMORY = 60, 400 * MB
OPEN = r"""
import re, sys, time
from pathlib import Path
from reviewer.domain.errors import InputError
from reviewer.services.casefile import open_casefile
started = time.monotonic()
try:
    open_casefile(Path(sys.argv[1]))
except InputError as error:
    print(error)
print(time.monotonic() - started)
print(int(re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024)
"""
"""A program of its own, so that what it takes can be measured."""


@pytest.fixture
def good(database, bridge, tmp_path):
    path = pack(database, bridge, tmp_path / "good.reviewcase")
    with zipfile.ZipFile(path) as archive:
        return {one: archive.read(one) for one in archive.namelist() if one not in TOLD}


def fitting(entries):
    """List the entries as they are now, so that only what is in them is amiss."""
    about = json.loads(entries["case.json"])
    about["files"] = {
        name: hashlib.sha256(data).hexdigest() for name, data in entries.items() if name != "case.json"
    }
    return {
        **entries,
        "case.json": (json.dumps(about, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode(),
    }


def with_part(entries, text):
    """Put an input of an analysis in whose digest is right."""
    key, data = b"k" * 16, zlib.compress(text, 1)
    digest = hmac.new(key, data, hashlib.sha256).hexdigest()
    told = {"article": "", "checksum": "", "digest": digest, "engine": "x", "key": key.hex()}
    first = json.loads(entries["log.jsonl"].split(b"\n")[0]) | {"parts": [digest]}
    del first["hash"]
    first["hash"] = hashlib.sha256(canonical_json(first).encode()).hexdigest()
    return {
        **entries,
        "log.jsonl": canonical_json(first).encode(),
        "parts.jsonl": json.dumps(told).encode(),
        f"parts/{digest}.bin": data,
    }


HOSTILE = {
    "nested deeply": lambda good: {**good, "log.jsonl": b"[" * MB},
    "a million rows": lambda good: {
        **good,
        "contents.jsonl": b"".join(b'{"erased":true,"ref":"%032x"}\n' % n for n in range(1_000_000)),
    },
    "a million decisions": lambda good: {
        **good,
        "log.jsonl": good["log.jsonl"].split(b"\n")[0] + b"\n{}" * 1_000_000,
    },
    "a list of lists": lambda good: {**good, "log.jsonl": b"[" + b"[]," * (20 * MB) + b"[]]"},
    "an input that swells": lambda good: with_part(good, b'{"changes":[' + b"[]," * (40 * MB) + b"[]]}"),
    "a number of a million digits": lambda good: {**good, "case.json": b'{"version":' + b"9" * MB + b"}"},
    "a text four times as large": lambda good: {
        **good,
        "claims.jsonl": ('"' + "\U0001f389" + "a" * (60 * MB) + '"').encode(),
    },
}


SWELLING = ("a list of lists", "an input that swells")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the most memory that a process had")
@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_little_time_and_memory(good, tmp_path, home, name):
    entries = HOSTILE[name](good)
    path = tmp_path / "hostile.reviewcase"
    path.write_bytes(zipped(entries if name.startswith("a number") else fitting(entries), path.name))
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(path)],
        capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"}, timeout=120, check=False,
    )  # fmt: skip
    sentence, seconds, memory = done.stdout.splitlines()
    assert "“hostile.reviewcase”" in sentence
    assert ("more memory or time" in sentence) == (name in SWELLING)
    assert sentence.endswith("ask for it again.") or "no case file" in sentence
    assert done.stderr == ""
    assert float(seconds) < SECONDS
    assert int(memory) < MEMORY


def test_what_an_entry_is_called_does_not_fill_the_sentence(good, tmp_path):
    named = "articles" + f"/{'a' * 80}" * 5 + ".txt"
    path = tmp_path / "strange.reviewcase"
    with zipfile.ZipFile(path, "w") as archive:
        for one, data in fitting({**good, named: b"x"}).items():
            archive.writestr(one, data)
    with pytest.raises(InputError, match="is damaged or was altered") as refused:
        open_casefile(path)
    assert len(str(refused.value)) < 250


def test_a_bomb_is_refused_before_it_is_unpacked(good, tmp_path):
    path = tmp_path / "bomb.reviewcase"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, data in {**good, "parts/x.bin": bytes(60 * MB)}.items():
            archive.writestr(one, data)
    with pytest.raises(InputError, match="too large"):
        open_casefile(path)


def test_checking_can_be_stopped(database, bridge, tmp_path):
    path = pack(database, bridge, tmp_path / "a.reviewcase")
    told = []

    def stop(done, total, what):
        told.append(what)
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        open_casefile(path, stop)
    assert told == ["Checking a.reviewcase"]
    assert open_casefile(path).claims


@pytest.mark.parametrize("there", [b"what was there", None])
@pytest.mark.parametrize("at", ["Checking decisions", "Packing a.reviewcase"])
def test_stopping_while_it_is_packed_leaves_what_was_there(database, bridge, tmp_path, there, at):
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "a.reviewcase"
    if there is not None:
        path.write_bytes(there)
    before = sorted(folder.iterdir())

    def stop(done, total, what):
        assert 0 <= done < total
        if what == at:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        pack(database, bridge, path, stop)
    assert sorted(folder.iterdir()) == before
    assert there is None or path.read_bytes() == there
    assert open_casefile(pack(database, bridge, path)).claims
