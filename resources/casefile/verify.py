#!/usr/bin/env python3
"""Check a case file of Reviewer with nothing but Python (3.9 or later).

    python3 verify.py FILE.reviewcase [--head HASH]     check the file
    python3 verify.py                                   check the folder that this script was unpacked into

It reads, and never writes. Exit code: 0 everything is as the log says, 1 something is not (each line says
what), 2 it could not be checked: no case file, one of a newer program, or wrong usage.
"""

import hashlib
import hmac
import json
import os
import re
import sys
import uuid
import zipfile
import zlib

FORMAT, VERSION, SCHEMA = "reviewer.case", 3, "reviewer.decision/1"
NAMESPACE = uuid.UUID("8f6f9f5e-54a4-5c7e-9a0e-6d1c6f0f1b5a")
GENESIS = "0" * 64
MOST_FILES, MOST_BYTES, MOST_UNPACKED = 5000, 256 << 20, 512 << 20
ERASURE = "erasure/1"
FOR_PEOPLE = ("README.txt", "verify.py")
TABLES = [
    "case",
    "article",
    "claim",
    "fact",
    "conflict",
    "verdict",
    "link",
    "section",
    "tie",
    "name",
    "alias",
    "learning",
]
REFS = {
    "case": ("name",),
    "article": ("meta",),
    "claim": ("body", "why", "note"),
    "fact": ("title", "wording", "reason", "note"),
    "verdict": ("note",),
    "section": ("name",),
    "tie": ("agency",),
    "name": ("called", "forms"),
    "alias": ("form", "called"),
}
DECISION = sorted(
    [
        "schema",
        "case",
        "seq",
        "id",
        "at",
        "analyst",
        "command",
        "what",
        "changes",
        "parts",
        "undoes",
        "redoes",
        "prev",
        "hash",
    ]
)
UNREADABLE = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, zlib.error,
)  # fmt: skip


class Unchecked(Exception):  # noqa: N818
    """The file cannot be checked at all."""


def canonical(data):
    """Return the one JSON form that hashes are taken of."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(data):
    """Return a hash, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


class Checker:
    """Checks the entries of one case file, and keeps what is wrong and what was found to be right."""

    def __init__(self, entries):
        self.entries = entries
        self.problems = []
        self.right = []
        self.about = {}
        self.texts, self.articles, self.parts, self.rows = {}, {}, {}, {}
        self.erased, self.named = set(), set()
        self.gone_articles, self.gone_texts, self.left = set(), set(), {}
        self.log = []

    def wrong(self, sentence):
        """Note what is wrong."""
        self.problems.append(sentence)

    def run(self, head):
        """Check everything; a step that cannot be done is a problem, too."""
        self.open()
        checks = (self.check_articles, self.check_contents, self.check_parts)
        for step in (self.check_files, self.read_erasures, *checks):
            self.guarded(step)
        self.guarded(self.check_chain)
        if self.problems:
            self.wrong("The log was not replayed, for what it needs is not whole.")
        else:
            self.guarded(self.replay)
            self.guarded(self.check_claims)
        if head and self.about.get("head") != head:
            self.wrong("The log does not end with the decision that you named with --head.")

    def guarded(self, step):
        """Do a step; what is not what it should be is told, not raised."""
        before = len(self.problems)
        try:
            said = step()
        except UNREADABLE as error:
            self.wrong("%s: it cannot be read (%s)." % (step.__doc__.partition(":")[0], error))
        else:
            if len(self.problems) == before and said:
                self.right.append(said)

    def open(self):
        """Read what the file says of itself."""
        try:
            about = json.loads(self.entries["case.json"].decode("utf-8"))
            known = about["format"] == FORMAT
            newer = known and int(about["version"]) > VERSION
        except UNREADABLE:
            raise Unchecked("This is no case file: its case.json is missing or cannot be read.") from None
        if not known:
            raise Unchecked("This is no case file.")
        if newer:
            raise Unchecked("This case file comes from a newer program; use the verify.py that is in it.")
        self.about = about

    def lines(self, name):
        """Return the objects of a file of lines, each written in the one way."""
        text = self.entries[name].decode("utf-8")
        if text and not text.endswith("\n"):
            raise ValueError(name + " does not end with a whole line")
        found = []
        for number, line in enumerate(text.split("\n")[:-1], start=1):
            found.append(json.loads(line))
            if canonical(found[-1]) != line:
                raise ValueError("line %d of %s was altered" % (number, name))
        return found

    def check_files(self):
        """The list of files: each is there and is what its hash says."""
        about, listed = self.about, self.about["files"]
        plain = json.dumps(about, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
        if plain.encode("utf-8") != self.entries["case.json"]:
            self.wrong("The file case.json was altered.")
        if sorted(about) != sorted(["format", "version", "case", "name", "decisions", "head", "files"]):
            self.wrong("The file case.json says more or less than it should.")
        for name in sorted(listed):
            if name not in self.entries:
                self.wrong("The file %s is missing." % name)
            elif sha256(self.entries[name]) != listed[name]:
                self.wrong("The file %s was altered." % name)
        for name in sorted(set(self.entries) - set(listed) - {"case.json", *FOR_PEOPLE}):
            self.wrong("The file %s is not one of this case." % name)
        return "%d files are what the list of files says." % len(listed)

    def read_erasures(self):
        """The erasures: the decisions that erased name lists of what went."""
        parts = {one["digest"]: one for one in self.lines("parts.jsonl")}
        for decision in self.lines("log.jsonl"):
            for digest in decision["parts"] if decision["command"] == "erase" else ():
                key, data = bytes.fromhex(parts[digest]["key"]), self.entries["parts/%s.bin" % digest]
                made = hmac.new(key, data, hashlib.sha256).hexdigest()
                if parts[digest]["engine"] != ERASURE or made != digest:
                    continue
                engine = zlib.decompressobj()
                text = engine.decompress(data, MOST_UNPACKED)
                if not engine.eof:
                    raise ValueError("a list of what was erased is too large")
                listed = json.loads(text.decode("utf-8"))["erased"]
                self.gone_articles.update(listed["articles"])
                self.gone_texts.update(listed["refs"])
                self.left.update(listed["parts"])
        gone = len(self.gone_articles)
        return "%d articles were erased, as the log says; their ids alone are left." % gone if gone else ""

    def check_articles(self):
        """The articles: text, original bytes and columns are what their hashes say."""
        names = [one for one in self.entries if one.startswith("articles/") and one.endswith(".json")]
        kept, version = 0, 3 if self.gone_articles else 1
        for name in sorted(names):
            (one,) = self.lines(name)
            key, text = one["id"], one["text"]
            digest = sha256(text.encode("utf-8"))
            keys = ("id", "text_sha256", "furniture", "data_sha256", "encoding", "encoding_guessed", "reader")
            if "fetched_at" in one:
                keys = (*keys, "fetched_from", "fetched_at")
                version = max(version, 2)
            columns = [one[column] for column in keys]
            data = self.entries["articles/%s.bin" % key] if one["bytes"] else None
            sound = (
                name == "articles/%s.json" % key
                and sorted(one) == sorted((*keys, "text", "bytes", "checksum"))
                and digest == one["text_sha256"]
                and key == str(uuid.uuid5(NAMESPACE, "article:" + digest))
                and sha256(canonical(columns).encode("utf-8")) == one["checksum"]
                and (data is None) == ("articles/%s.bin" % key not in self.entries)
                and (data is None or sha256(data) == one["data_sha256"])
            )
            if key in self.gone_articles:
                plain = {name: value for name, value in one.items() if value not in ("", 0, False)}
                sound = name == "articles/%s.json" % key and plain == {"id": key, "furniture": "[]"}
            if not sound:
                self.wrong("The article %s was altered." % key)
            last = 0
            for start, end in json.loads(one["furniture"]):
                if not last <= start < end <= len(text):
                    self.wrong("The furniture of article %s lies outside its text." % key)
                last = end
            kept += data is not None
            self.articles[key] = text
        if canonical(self.about["version"]) != str(version):
            self.wrong("The version that case.json names was altered.")
        return "%d articles are what their hashes say, and the original bytes of %d." % (len(names), kept)

    def check_contents(self):
        """The contents: each text is the one its keyed digest names."""
        last = ""
        for one in self.lines("contents.jsonl"):
            ref = one["ref"]
            if ref <= last:
                self.wrong("The contents are not in order at %s." % ref)
            last = ref
            if sorted(one) == ["erased", "ref"] and one["erased"] is True:
                self.erased.add(ref)
                continue
            key, text = bytes.fromhex(one["key"]), one["text"]
            made = hmac.new(key, text.encode("utf-8"), hashlib.sha256).digest()[:16].hex()
            if sorted(one) != ["key", "ref", "text"] or made != ref or key.hex() != one["key"]:
                self.wrong("The content %s was altered." % ref)
            if ref in self.gone_texts:
                self.wrong("The content %s was erased, and is there." % ref)
            self.texts[ref] = text
        gone = ", and %d were erased" % len(self.erased) if self.erased else ""
        return "%d texts are those that their keyed digests name%s." % (len(self.texts), gone)

    def check_parts(self):
        """The inputs of the analyses: each is the one its keyed digest names."""
        room = MOST_UNPACKED
        for one in self.lines("parts.jsonl"):
            digest, key = one["digest"], bytes.fromhex(one["key"])
            data = self.entries["parts/%s.bin" % digest]
            made = hmac.new(key, data, hashlib.sha256).hexdigest()
            columns = canonical([digest, one["article"], one["engine"]])
            sound = (
                sorted(one) == ["article", "checksum", "digest", "engine", "key"]
                and (made == digest or digest in self.left)
                and self.left.get(digest, sha256(data)) == sha256(data)
                and (digest in self.left) == (one["key"] == "")
                and key.hex() == one["key"]
                and sha256(columns.encode("utf-8")) == one["checksum"]
            )
            if not sound:
                self.wrong("The input %s was altered." % digest)
                continue
            engine = zlib.decompressobj()
            text = engine.decompress(data, room)
            room -= len(text)
            if room <= 0 or not engine.eof:
                raise ValueError("it is too large")
            self.parts[digest] = json.loads(text.decode("utf-8"))["changes"]
        return "%d inputs of analyses are those that their keyed digests name." % len(self.parts)

    def check_chain(self):
        """The log: every decision follows from the one before it."""
        prev, case = GENESIS, self.about["case"]
        self.log = self.lines("log.jsonl")
        for seq, one in enumerate(self.log, start=1):
            stated = {name: value for name, value in one.items() if name != "hash"}
            if sorted(one) != DECISION or one["schema"] != SCHEMA or one["case"] != case:
                self.wrong("Decision %d is not one of this case." % seq)
            if one["seq"] != seq:
                self.wrong("Decision %d is missing." % seq)
            if one["prev"] != prev:
                self.wrong("Decision %d does not follow the one before it." % seq)
            if sha256(canonical(stated).encode("utf-8")) != one["hash"]:
                self.wrong("Decision %d was altered." % seq)
            prev = one["hash"]
        if (self.about["decisions"], self.about["head"]) != (len(self.log), prev):
            self.wrong("The log does not end where case.json says; decisions are missing or were added.")
        people = sorted({one["analyst"] for one in self.log})
        return "%d decisions by %s follow one from the other; the last one is %s." % (
            len(self.log), ", ".join(people), prev,
        )  # fmt: skip

    def replay(self):
        """The replay: every decision fits the case that those before it left."""
        used = set()
        for one in self.log:
            used.update(one["parts"])
            changes = [change for digest in one["parts"] for change in self.parts[digest]]
            for table, key, before, after in changes + one["changes"]:
                if not self.apply(table, key, before, after):
                    self.wrong("Decision %d does not fit what those before it left." % one["seq"])
                    return ""
        for digest in sorted(set(self.parts) - used):
            self.wrong("The input %s is named by no decision." % digest)
        for ref in sorted(self.named - set(self.texts) - self.erased):
            self.wrong("The content %s is missing." % ref)
        for ref in sorted(self.erased - self.named):
            self.wrong("The tombstone %s is of a content that nothing names." % ref)
        known = {"log.jsonl", "contents.jsonl", "parts.jsonl", "claims.jsonl"}
        known.update("articles/%s.json" % key for key in self.articles)
        known.update("articles/%s.bin" % key for key in self.articles)
        known.update("parts/%s.bin" % digest for digest in self.parts)
        for extra in sorted(set(self.about["files"]) - known):
            self.wrong("The file %s is not one of this case." % extra)
        name = self.rows["case", self.about["case"]]["name"]
        if name in self.texts and self.texts[name] != self.about["name"]:
            self.wrong("The name of the case is not what its log says.")
        lost = [key for table, key in self.rows if table == "article" and key not in self.articles]
        for key in lost:
            self.wrong("The text of article %s is missing." % key)
        return "The log was replayed from its beginning: %d records follow from it." % len(self.rows)

    def apply(self, table, key, before, after):
        """Apply one change; tell whether it fits."""
        old = self.rows.get((table, key))
        if table not in TABLES or (old is None) != (before is None):
            return False
        if old is not None and any(old.get(name) != value for name, value in before.items()):
            return False
        for row in (before, after):
            self.named.update(row[name] for name in REFS.get(table, ()) if row and row.get(name))
        if after is None:
            del self.rows[table, key]
            return True
        if table == "claim" and before is None and not self.names_itself(key, after):
            self.wrong("The claim %s is not the one that its id names." % key)
        self.rows[table, key] = {**(old or {}), **after}
        return True

    def names_itself(self, key, row):
        """Tell whether a claim's id is that of its article, its place and its statement."""
        text = self.texts.get(row["body"])
        if text is None or row.get("edited"):
            return True
        words = "claim:%s:%s:%s:%s" % (
            row["article"], row["start"], row["end"], json.loads(text)["statement"],
        )  # fmt: skip
        return str(uuid.uuid5(NAMESPACE, words)) == key

    def check_claims(self):
        """The claims: each stands on the words that are quoted, and is what the log says."""
        left = {key: row for (table, key), row in self.rows.items() if table == "claim"}
        letters = {key: row["letter"] for (table, key), row in self.rows.items() if table == "article"}
        said = {}
        for (table, _), row in self.rows.items():
            if table == "verdict":
                said.setdefault(row["claim"], {})[row["analyst"]] = row["ruling"]
        order = []
        for one in self.lines("claims.jsonl"):
            row, text = left.pop(one["claim"]), self.articles[one["article"]]
            letter = letters[row["article"]]
            order.append((len(letter), letter, row["number"]))
            label = "%s%d" % (letter, row["number"])
            if not 0 <= row["start"] < row["end"] <= len(text):
                self.wrong("The claim %s lies outside its article." % label)
            if text[row["start"] : row["end"]] != one["quote"]:
                self.wrong("The quotation of claim %s is not what stands in its article." % label)
            wanted = {name: row[name] for name in ("article", "start", "end", "fact")}
            wanted.update(label=label, claim=one["claim"], quote=one["quote"])
            wanted.update(statement=one["statement"], verdicts=said.get(one["claim"], {}))
            if one != wanted:
                self.wrong("The claim %s is not what the log says." % label)
            body = self.texts.get(row["body"])
            if body is not None and json.loads(body)["statement"] != one["statement"]:
                self.wrong("The statement of claim %s is not what the log says." % label)
        for key in sorted(left):
            self.wrong("The claim %s is missing from the list of claims." % key)
        if order != sorted(order):
            self.wrong("The claims are not in the order of their labels.")
        return "%d claims stand on the words that are quoted, and are what the log says." % len(order)


def entries_of(path):
    """Return the files of a case file, or of the folder that one was unpacked into."""
    if os.path.isdir(path):
        return unpacked(path)
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            names = [one.filename for one in infos]
            if len(infos) > MOST_FILES or sum(one.file_size for one in infos) > MOST_BYTES:
                raise Unchecked("This file would be too large to be a case.")
            if len(set(names)) != len(names) or any(re.search(r"\\|^/|\.\.|:", one) for one in names):
                raise Unchecked("This file holds names that no case file has.")
            return {one: archive.read(one) for one in names}
    except Unchecked:
        raise
    except (OSError, ValueError, RuntimeError, NotImplementedError, EOFError) as error:
        raise Unchecked("%s cannot be read: %s." % (path, error)) from None
    except (zipfile.BadZipFile, zlib.error) as error:
        raise Unchecked("%s is damaged, or no case file: %s." % (path, error)) from None


def unpacked(folder):
    """Return the files of a folder."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder).replace(os.sep, "/")] = file.read()
    return found


def main(arguments):
    """Check what the arguments name; return the exit code."""
    head = ""
    if "--head" in arguments[:-1]:
        at = arguments.index("--head")
        head = arguments[at + 1]
        arguments = arguments[:at] + arguments[at + 2 :]
    if len(arguments) > 1 or any(one.startswith("-") for one in arguments):
        print(__doc__.strip())
        return 2
    path = arguments[0] if arguments else os.path.dirname(os.path.abspath(__file__))
    try:
        checker = Checker(entries_of(path))
        checker.run(head)
    except Unchecked as problem:
        print(problem)
        return 2
    print("The case “%s”:" % checker.about.get("name", ""))
    for sentence in checker.right:
        print("  ok  " + sentence)
    for sentence in checker.problems:
        print("  NO  " + sentence)
    if checker.problems:
        print("This case file is not what its log says.")
        return 1
    print("This case file is what its log says.")
    if not head:
        print("Compare the last decision’s hash with one you know, such as that printed in an export.")
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
