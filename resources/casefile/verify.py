#!/usr/bin/env python3
"""Check a case file of Reviewer, or a sheet that it exported as JSON, with nothing but Python (3.9 or later).

    python3 verify.py FILE.reviewcase [--head HASH]     check the file
    python3 verify.py SHEET.json [--head HASH]          check the sheet against the log and the texts in it
    python3 verify.py                                   check the folder that this script was unpacked into

What of a sheet does not follow from its log, so that whoever alters it and makes the checksum fit again is
not found out: `made_at` (but it may not be before the last decision); of the options `language`, `keep` and
`order`, and with it the order of the lines; and what is put into words: `disagreement` and `explanations` of
a line, `value` of a citation. All else is made anew from the log and the texts in the sheet, and compared. A
sheet that hides names holds no log: of it, and of one that nobody reviewed, the checksum alone is checked.

It reads, and never writes. Exit code: 0 everything is as the log says, 1 something is not (each line says
what), 2 it could not be checked: no case file, one of a newer program, or wrong usage.
"""

import base64
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


UNSEEN = {
    "sheet": ("made_at",),
    "options": ("keep", "language", "order"),
    "line": ("disagreement", "explanations"),
    "citation": ("value",),
}
"""Fields of a sheet that do not follow from its log and its texts; see above."""
FLAGS = ("analysts", "disagreements", "open_questions", "quotations", "rejected")
SHEET = [
    "analysts",
    "case_id",
    "checksum",
    "claims",
    "counts",
    "decisions",
    "head",
    "independent",
    "log",
    "made_at",
    "open_questions",
    "options",
    "rejected",
    "reviewed",
    "schema",
    "sections",
    "sources",
    "texts",
    "ties",
    "title",
]
OTHER, SET_ASIDE = "Other", ("opinion", "other")
GONE = "(erased)"


def once(pairs):
    """Return the object of these names and values; no name may stand in it twice."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return made


def no_number(word):
    """Refuse what is no number of JSON."""
    raise ValueError("%s is no number" % word)


def joined(rows):
    """Return objects as a file of lines."""
    return "".join(canonical(one) + "\n" for one in rows).encode("utf-8", "surrogatepass")


class SheetChecker(Checker):
    """Checks a sheet: its log and texts as those of a case file, then that all else follows from them."""

    def __init__(self, sheet):
        super().__init__({})
        self.sheet = sheet
        self.about = {"name": str(sheet.get("title", ""))}
        self.letters, self.claims, self.origins = {}, {}, {}
        self.of_fact, self.disputes, self.cited = {}, {}, {}

    def run(self, head):
        """Check everything; a step that cannot be done is a problem, too."""
        self.guarded(self.check_whole)
        if self.problems:
            return
        if not self.sheet["log"]:
            raise Unchecked(self.why_no_log())
        self.guarded(self.unpack)
        checks = (self.check_articles, self.check_contents, self.check_parts, self.check_chain)
        for step in (self.read_erasures, *checks):
            if not self.problems or self.entries:
                self.guarded(step)
        if self.problems:
            self.wrong("The log was not replayed, for what it needs is not whole.")
        else:
            self.guarded(self.replay)
        if not self.problems:
            self.guarded(self.check_sheet)
        if head and self.about.get("head") != head:
            self.wrong("The log does not end with the decision that you named with --head.")

    def why_no_log(self):
        """Say why a sheet holds no log."""
        options = self.sheet["options"]
        if self.sheet["reviewed"] is not True:
            why = "Nobody reviewed this sheet, so there is no log to check it against"
        elif options["persons"] or not options["analysts"]:
            why = "This sheet hides names, so the log and the texts, which name them, were left out of it"
        else:
            why = "This sheet holds no log"
        return why + ": only its checksum was checked, and anyone could have written that."

    def check_whole(self):
        """The sheet: its checksum is that of what stands in it."""
        if sorted(self.sheet) != SHEET or self.sheet["schema"] != "reviewer.sheet/1":
            self.wrong("The sheet says more or less than it should.")
        stated = {name: value for name, value in self.sheet.items() if name != "checksum"}
        if self.sheet["checksum"] != sha256(canonical(stated).encode("utf-8", "surrogatepass")):
            self.wrong("The sheet was altered: its checksum is not that of what stands in it.")
        return "The sheet is what its checksum says."

    def unpack(self):
        """The texts of the sheet: they are written in the one way."""
        sheet, texts, made = self.sheet, self.sheet["texts"], {}
        if sorted(texts) != ["articles", "contents", "parts"]:
            raise ValueError("there are more or fewer than there should be")
        for name, key in (("articles", "id"), ("parts", "digest")):
            order = [one[key] for one in texts[name]]
            if order != sorted(set(order)):
                raise ValueError("the %s are not each there once and in their order" % name)
        fetched = False
        for one in texts["articles"]:
            if "bytes" in one:
                raise ValueError("an article was altered")
            row = dict(one, bytes=False)
            if (row["fetched_from"], row["fetched_at"]) == ("", ""):
                del row["fetched_from"], row["fetched_at"]
            made["articles/%s.json" % one["id"]] = joined([row])
            fetched = fetched or "fetched_at" in row
        plain = []
        for one in texts["parts"]:
            data = base64.b64decode(one["data"], validate=True)
            if base64.b64encode(data).decode("ascii") != one["data"]:
                raise ValueError("a part was altered")
            made["parts/%s.bin" % one["digest"]] = data
            plain.append({name: value for name, value in one.items() if name != "data"})
        made["contents.jsonl"], made["parts.jsonl"] = joined(texts["contents"]), joined(plain)
        made["log.jsonl"] = joined(sheet["log"])
        self.about.update(decisions=sheet["decisions"], head=sheet["head"], case=sheet["case_id"])
        erased = any(one["command"] == "erase" for one in sheet["log"])
        self.about.update(version=3 if erased else 2 if fetched else 1, files={})
        self.entries = made
        return "The sheet holds its log, and the texts that the log names."

    def text_of(self, ref):
        """Return a text by its reference."""
        return self.texts.get(ref, GONE) if ref else ""

    def table(self, name):
        """Return the records of one sort by their keys."""
        return {key: row for (table, key), row in self.rows.items() if table == name}

    def same(self, found, wanted, what, unseen=()):
        """Note it if a part of the sheet is not what the log leads to; what was erased is not compared."""
        plain = {name: value for name, value in found.items() if name not in unseen}
        for name, value in wanted.items():
            gone = value in (GONE, GONE + ".") and plain.get(name) in ("", GONE, GONE + ".")
            plain[name] = value if gone else plain.get(name)
        fields = sorted([*wanted, *unseen]) == sorted(found)
        if not fields or canonical(plain) != canonical(wanted):
            self.wrong("%s is not what the log says." % what)

    def check_sheet(self):
        """The sheet: all that it says follows from its log and its texts."""
        self.check_options()
        articles = self.table("article")
        rank = {key: (len(row["letter"]), row["letter"]) for key, row in articles.items()}
        self.letters = {key: row["letter"] for key, row in articles.items()}
        self.find_origins(rank)
        self.find_claims(rank)
        self.same({"all": self.sheet["claims"]}, {"all": self.every_claim()}, "The list of claims")
        for one in self.claims.values():
            self.of_fact.setdefault(one["row"]["fact"], []).append(one)
        for row in self.table("conflict").values():
            self.disputes.setdefault(row["fact"], []).append(row["sides"])
        facts = self.table("fact")
        made = {key: self.fact_of(key, row) for key, row in facts.items()}
        self.check_lines(facts, made)
        self.check_rejected()
        self.check_sources(articles, rank)
        self.check_ties(rank)
        self.check_numbers(made)
        return "%d claims and %d lines follow from the log and stand on the texts." % (
            len(self.claims), sum(one["shown"] for one in made.values()),
        )  # fmt: skip

    def check_options(self):
        """Check that the options are those of a sheet that names everyone."""
        options, sheet = self.sheet["options"], self.sheet
        names = sorted([*FLAGS, "persons", *UNSEEN["options"]])
        flags = all(isinstance(options.get(one), bool) for one in FLAGS)
        if sorted(options) != names or not flags or options["persons"] != "" or not options["analysts"]:
            self.wrong("The options are not those of a sheet with a log.")
        if sheet["reviewed"] is not True or sheet["made_at"] < max(one["at"] for one in self.log):
            self.wrong(
                "The sheet says that it was made before its last decision, or that nobody reviewed it."
            )

    def find_origins(self, rank):
        """Find which articles have one origin."""
        home = {key: key for key in rank}

        def root(one):
            while home[one] != one:
                one = home[one]
            return one

        for tie in self.table("tie").values():
            if tie["first"] in home and tie["second"] in home:
                low, high = sorted((root(tie["first"]), root(tie["second"])), key=lambda one: rank[one])
                home[high] = low
        self.origins = {key: root(key) for key in home}

    def find_claims(self, rank):
        """Find what stands of every claim: its words, its body, its verdict."""
        stands = {}
        for key, row in self.table("verdict").items():
            stands[row["claim"]] = max(stands.get(row["claim"], (-1, "", {})), (row["seq"], key, row))
        claims = self.table("claim")
        placed = [
            (rank[row["article"]], row["start"], row["end"], row["number"], key)
            for key, row in claims.items()
        ]
        for _, start, end, number, key in sorted(placed):
            row, (seq, _, verdict) = claims[key], stands.get(key, (0, "", {}))
            text, body = self.articles[row["article"]], self.texts.get(row["body"])
            if not 0 <= start < end <= len(text):
                self.wrong("The claim %s lies outside its article." % key)
            body = json.loads(body) if body is not None else {"statement": GONE}
            ruling = verdict.get("ruling")
            aside = body.get("kind") in SET_ASIDE and not ruling and not row["by_hand"]
            self.claims[key] = {
                "id": key, "label": "%s%d" % (self.letters[row["article"]], number), "row": row, "body": body,
                "quote": text[start:end], "ruling": ruling, "verdict": verdict, "aside": aside,
                "analyst": verdict.get("analyst", ""), "at": self.log[seq - 1]["at"] if seq else "",
            }  # fmt: skip

    def every_claim(self):
        """Return the sheet's list of claims."""
        return [
            {
                "id": one["id"], "label": one["label"], "article_id": one["row"]["article"],
                "fact_id": one["row"]["fact"], "start": one["row"]["start"], "end": one["row"]["end"],
                "statement": one["body"]["statement"], "kind": one["body"].get("kind", "fact"),
                "verdict": one["ruling"] or "undecided", "reason": one["verdict"].get("reason", ""),
                "analyst": one["analyst"],
            }
            for one in self.claims.values()
        ]  # fmt: skip

    def fact_of(self, key, row):
        """Return what the log leads to of a fact: its state, and its line, if it has one."""
        claims = self.of_fact.get(key, [])
        live = [one for one in claims if one["ruling"] != "rejected"]
        names = {one["id"] for one in claims if one["ruling"] == "rejected"}
        disputes = []
        for sides in self.disputes.get(key, ()):
            sides = [[one for one in side if one not in names] for side in sides]
            sides = [side for side in sides if side]
            disputes += [sides] if len(sides) > 1 else []
        covered = set(row["covered"])
        waiting = any(
            not row["resolution"] or {x for side in sides for x in side} - covered for sides in disputes
        )
        accepted = any(one["ruling"] == "accepted" for one in claims)
        aside = all(one["body"].get("kind") in SET_ASIDE and not one["ruling"] for one in claims)
        settled = row["resolution"] is not None and bool(row["chosen"])
        against = set()
        if settled:
            for sides in disputes:
                own = [side for side in sides if set(side) & set(row["chosen"])]
                against.update(x for side in sides if own and side not in own for x in side)
            against -= set(row["chosen"])
            cited = [one for one in live if one["id"] not in against]
        else:
            only = accepted and not waiting
            cited = [one for one in live if not only or one["ruling"] == "accepted"]
        latest = {}
        for one in claims:
            if one["analyst"]:
                latest[one["analyst"]] = max(latest.get(one["analyst"], ""), one["at"])
        if row["settled_by"]:
            when = self.log[row["settled_seq"] - 1]["at"]
            latest[row["settled_by"]] = max(latest.get(row["settled_by"], ""), when)
        shown = (waiting and not aside) or (accepted and not waiting)
        return {
            "open": waiting, "disputed": bool(disputes), "people": list(latest), "shown": shown,
            "live": live, "cited": cited, "differing": [one for one in live if one["id"] in against],
            "latest": latest, "row": row,
        }  # fmt: skip

    def check_lines(self, facts, made):
        """Check that each line stands in its section, and that none is missing."""
        sheet = self.sheet
        names = {key: self.text_of(row["name"]) for key, row in self.table("section").items()}
        order = sorted(self.table("section").items(), key=lambda one: (one[1]["position"], one[0]))
        left = {key for key, one in made.items() if one["shown"]}
        shelves = []
        for section in sheet["sections"]:
            if sorted(section) != ["lines", "name"] or not section["lines"]:
                self.wrong("A section says more or less than it should.")
            shelves.append(section["name"])
            for line in section["lines"]:
                row = facts[line["fact_id"]]
                name = names.get(row["section"], "") or OTHER
                if name not in (section["name"], GONE) or self.is_question(made[line["fact_id"]]):
                    self.wrong("The line of fact %s stands in a wrong section." % line["fact_id"])
                left.remove(line["fact_id"])
                self.check_line(line, made[line["fact_id"]])
        known = [*(names[key] for key, _ in order), OTHER]
        wanted = [one for one in dict.fromkeys(known) if one in shelves]
        if shelves != wanted and GONE not in known:
            self.wrong("The sections are not those of the log, or not in their order.")
        for line in sheet["open_questions"]:
            if not self.is_question(made[line["fact_id"]]):
                self.wrong("The fact %s is no open question." % line["fact_id"])
            left.remove(line["fact_id"])
            self.check_line(line, made[line["fact_id"]])
        if not sheet["options"]["open_questions"]:
            if sheet["open_questions"]:
                self.wrong("The sheet has open questions, which its options leave out.")
            left = {key for key in left if not self.is_question(made[key])}
        for key in sorted(left):
            self.wrong("The line of fact %s is missing." % key)
        for one in made.values():
            if one["shown"]:
                self.cited.update((two["id"], self.letters[two["row"]["article"]]) for two in one["cited"])

    def is_question(self, fact):
        """Tell whether a fact stands among the open questions."""
        return fact["open"] or fact["row"]["resolution"] == "open"

    def check_line(self, line, fact):
        """Check one line of the sheet."""
        row, said = (
            fact["row"],
            " ".join(self.text_of(fact["row"]["wording"] or fact["row"]["title"]).split()),
        )
        if said:
            said = said[0].upper() + said[1:] + ("" if said[-1] in '.!?…”"' else ".")
        kinds = {one["body"].get("kind", "fact") for one in fact["cited"]}
        homes = {self.origins[one["row"]["article"]] for one in fact["cited"]}
        wanted = {
            "fact_id": line["fact_id"], "text": said,
            "kind": "forecast" if kinds == {"forecast"} else "fact", "reviewed": True,
            "resolution": "open" if fact["open"] else row["resolution"] or "",
            "note": self.text_of(row["reason"]) or self.text_of(row["note"]),
            "decided": [{"analyst": who, "at": at} for who, at in fact["latest"].items()],
            "independent": len(homes), "undecided": sum(not one["ruling"] for one in fact["live"]),
        }  # fmt: skip
        self.same(
            line, wanted, "The line of fact %s" % line["fact_id"], (*UNSEEN["line"], "citations", "differing")
        )
        if not self.sheet["options"]["disagreements"] and (line["disagreement"] or line["explanations"]):
            self.wrong("The sheet tells of disagreements, which its options leave out.")
        self.check_citations(line["citations"], fact["cited"])
        self.check_citations(
            line["differing"], fact["differing"] if self.sheet["options"]["disagreements"] else []
        )

    def check_citations(self, found, wanted):
        """Check what a line quotes."""
        if [one["claim_id"] for one in found] != [one["id"] for one in wanted]:
            self.wrong("A line does not cite the claims that the log says.")
            return
        for one, claim in zip(found, wanted):  # noqa: B905 - they are as long as each other
            row, body = claim["row"], claim["body"]
            made = {
                "claim_id": claim["id"], "label": claim["label"], "letter": self.letters[row["article"]],
                "quote": claim["quote"] if self.sheet["options"]["quotations"] else "",
                "statement": body["statement"], "start": row["start"], "end": row["end"],
                "attribution": body.get("attribution", ""),
            }  # fmt: skip
            self.same(one, made, "The citation of claim %s" % claim["label"], UNSEEN["citation"])

    def check_rejected(self):
        """Check the list of what was rejected."""
        wanted = [one for one in self.claims.values() if one["ruling"] == "rejected"]
        wanted = {one["id"]: one for one in wanted if self.sheet["options"]["rejected"]}
        for one in self.sheet["rejected"]:
            claim = wanted.pop(one["citation"]["claim_id"])
            verdict = claim["verdict"]
            made = {
                "reason": verdict["reason"],
                "note": self.text_of(verdict["note"]),
                "analyst": claim["analyst"],
            }
            self.same(one, made, "The rejection of claim %s" % claim["label"], ("citation",))
            self.check_citations([one["citation"]], [claim])
        for one in wanted.values():
            self.wrong("The rejected claim %s is missing." % one["label"])

    def check_sources(self, articles, rank):
        """Check the list of articles."""
        wanted = []
        for key in sorted(articles, key=lambda one: rank[one]):
            meta, letter = self.texts.get(articles[key]["meta"]), self.letters[key]
            meta = json.loads(meta) if meta is not None else None
            if meta and meta.get("replaced_by"):
                continue
            (one,) = self.lines("articles/%s.json" % key)
            own = [two for two in self.claims.values() if two["row"]["article"] == key and not two["aside"]]
            fields = ("title", "publisher", "author", "published_on", "address", "name")
            made = {name: GONE if meta is None else meta.get(name, "") for name in fields}
            made.update(letter=letter, claims=len(own), origin=self.letters[self.origins[key]])
            made.update(cited=sum(two == letter for two in self.cited.values()))
            made.update(fetched_at=one.get("fetched_at", ""))
            wanted.append(made)
        if len(wanted) != len(self.sheet["sources"]):
            self.wrong("The articles are not those of the log.")
        for found, made in zip(self.sheet["sources"], wanted):  # noqa: B905 - told above
            self.same(found, made, "The article %s" % made["letter"])
        origins = len({one["origin"] for one in wanted})
        self.same({"it": self.sheet["independent"]}, {"it": origins}, "The number of independent sources")

    def check_ties(self, rank):
        """Check which articles are said to have one origin."""
        ties = sorted(self.table("tie").values(), key=lambda one: (rank[one["first"]], rank[one["second"]]))
        if len(ties) != len(self.sheet["ties"]):
            self.wrong("The ties between articles are not those of the log.")
        for found, tie in zip(self.sheet["ties"], ties):  # noqa: B905 - told above
            first, second = self.letters[tie["first"]], self.letters[tie["second"]]
            made = {"first": first, "second": second, "passages": tie["passages"]}
            made["agency"] = self.text_of(tie["agency"])
            self.same(found, made, "The tie between %s and %s" % (first, second))

    def check_numbers(self, made):
        """Check what is counted, and who decided."""
        counted = [one for one in self.claims.values() if not one["aside"]]
        wanted = {
            "facts": sum(len(one["lines"]) for one in self.sheet["sections"]),
            "open_questions": len(self.sheet["open_questions"]),
            "claims": len(counted),
            "decided": sum(one["ruling"] in ("accepted", "rejected") for one in counted),
            "conflicts_open": sum(one["open"] for one in made.values()),
            "conflicts_settled": sum(one["disputed"] and not one["open"] for one in made.values()),
        }
        self.same(self.sheet["counts"], wanted, "What the sheet counts")
        people = sorted({who for one in made.values() for who in one["people"]})
        if sorted(self.sheet["analysts"]) != people:
            self.wrong("The analysts are not those of the log.")


def sheet_in(path):
    """Return the sheet that a file holds as JSON; `None`: the file is none."""
    try:
        with open(path, "rb") as file:
            if file.read(1) != b"{":
                return None
            data = file.read(MOST_UNPACKED + 1)
        if len(data) > MOST_UNPACKED:
            raise Unchecked("This file would be too large to be a sheet.")
        found = json.loads(b"{" + data, object_pairs_hook=once, parse_constant=no_number)
    except OSError as error:
        raise Unchecked("%s cannot be read: %s." % (path, error)) from None
    except (ValueError, RecursionError) as error:
        raise Unchecked("%s cannot be read as JSON: %s." % (path, error)) from None
    if found.get("schema") != "reviewer.sheet/1":
        raise Unchecked(
            "This is no sheet of Reviewer, or one of a newer program; use the verify.py that came with it."
        )
    return found


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
        sheet = None if os.path.isdir(path) else sheet_in(path)
        checker = Checker(entries_of(path)) if sheet is None else SheetChecker(sheet)
        checker.run(head)
    except Unchecked as problem:
        print(problem)
        return 2
    what = "case file" if sheet is None else "sheet"
    print("The %s “%s”:" % ("case" if sheet is None else what, checker.about.get("name", "")))
    for sentence in checker.right:
        print("  ok  " + sentence)
    for sentence in checker.problems:
        print("  NO  " + sentence)
    if checker.problems:
        print("This %s is not what its log says." % what)
        return 1
    print("This %s is what its log says." % what)
    if not head:
        print("Compare the last decision’s hash with one you know, such as that printed in an export.")
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
