"""A model in plain words of what two analysts do, undo and redo, against the services, through crashes."""

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from harness import PROGRAM, Row
from rich_case import fresh

from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason
from reviewer.services.review import Review, Step
from reviewer.store.database import Database, open_database
from reviewer.store.verify import check_file, verify

WHO = ("mk", "eva")
LABELS = ("A1", "A2", "A3", "B1", "B2", "B3", "C1")
STEPS, LONG = 30, 50
SHORT_SEEDS = 100
"""Seeds from here on are of the longer kind."""
Key = tuple[str, str]
"""A claim's label, and `statement`, `note`, or the analyst whose verdict it is."""


@dataclass
class Done:
    """One act: by whom, when, and what it changed, before and after."""

    who: str
    number: int
    changed: dict[Key, tuple[Any, Any]]
    edit: bool
    undone: bool = False


@dataclass
class Model:
    """What the case holds, by plain rules."""

    held: dict[Key, Any]
    acts: list[Done] = field(default_factory=list)
    number: int = 0

    def standing(self, label: str) -> str:
        """The ruling of the verdict that was given last."""
        given = [self.held.get((label, who)) for who in WHO]
        return max((one for one in given if one), key=lambda one: one[-1], default=("",))[0]

    def wanted(self, command: Any, who: str) -> dict[Key, Any]:
        """What a command has to change; nothing if it is so already."""
        if isinstance(command, c.Edit):
            new = {(command.claim, "statement"): command.statement}
        elif isinstance(command, c.Note):
            new = {(command.claim, "note"): command.text}
        elif isinstance(command, c.Clear):
            new = {(label, who): None for label in command.claims}
        else:
            ruling, reason, note = _verdict(command)
            new = {(label, who): (ruling, reason, note, self.number + 1) for label in command.claims}
            for label in command.claims:
                mine = self.held.get((label, who))
                if mine and mine[:2] == (ruling, reason) and not note and self.standing(label) == ruling:
                    del new[label, who]
        return {key: value for key, value in new.items() if self.held.get(key) != value}

    def take(self, who: str, new: dict[Key, Any], *, edit: bool) -> None:
        """Do an act; what the analyst took back before can no longer be brought back."""
        self.number += 1
        self.acts = [one for one in self.acts if not (one.who == who and one.undone)]
        changed = {key: (self.held.get(key), value) for key, value in new.items()}
        self.acts.append(Done(who, self.number, changed, edit))
        self.held |= new

    def turned(self, who: str, *, back: bool) -> Done | None:
        """The act that is undone next, or redone next."""
        mine = [one for one in self.acts if one.who == who and one.undone is not back]
        return mine[-1 if back else 0] if mine else None

    def turn(self, act: Done) -> None:
        """Undo an act, or redo it."""
        self.number += 1
        for key, (before, after) in act.changed.items():
            self.held[key] = after if act.undone else before
        act.undone = not act.undone

    def disturbed(self, act: Done) -> bool:
        """Tell whether someone did something near it since, so that it may be refused."""
        labels = {label for label, _ in act.changed}
        others = [one for one in self.acts if one.who != act.who]
        return any((one.edit and act.edit) or labels & {label for label, _ in one.changed} for one in others)


def _verdict(command: Any) -> tuple[str, str, str]:
    if isinstance(command, c.Accept):
        return "accepted", "", ""
    if isinstance(command, c.Reject):
        return "rejected", command.reason.value, command.note
    return "returned", "", command.note


def read(database: Database, case: str) -> tuple[dict[Key, Any], dict[str, str]]:
    """Return what the tables hold of these claims, and the rulings that the windows read."""
    held: dict[Key, Any] = {}
    reader = database.reader(case)
    pages = [page for item in reader.articles() if (page := reader.page(item.id))]
    claims = {one.id: one for page in pages for one in page.claims if one.label in LABELS}
    for one in claims.values():
        held[one.label, "statement"], held[one.label, "note"] = one.body.statement, one.note
    with database.reading() as sql:
        found = sql.raw.execute(
            "SELECT claim, analyst, ruling, reason, coalesce((SELECT text FROM content WHERE ref = note), ''), seq"
            " FROM verdict"
        ).fetchall()
    for claim, who, *verdict in found:
        if claim in claims:
            held[claims[claim].label, who] = tuple(verdict)
    return held, {one.label: one.ruling.value if one.ruling else "" for one in claims.values()}


def agree(seed: int, folder: Path) -> str | None:
    """Let model and services do the same by chance; what they hold has to be the same after every step."""
    chance = random.Random(f"model {seed}")
    path, lives = folder / "0.sqlite3", 0
    path.write_bytes(fresh())
    opened = [open_database(path)]
    case = opened[0].cases()[0].id
    model = Model(read(opened[0], case)[0])
    model.number = _length(opened[0])
    try:
        for step in range(LONG if seed >= SHORT_SEEDS else STEPS):
            who = chance.choice(WHO)
            what = chance.random()
            review = Review(opened[-1], case, who)
            if what < 0.1:
                lives += 1
                opened.append(_crashed(review, folder / f"{lives}.sqlite3", midway=chance.random() < 0.5))
                problem, said = None, "crash"
            elif what < 0.35:
                problem, said = _turned(model, review, who, back=chance.random() < 0.6), "undo or redo"
            else:
                command = _command(chance)
                problem, said = _done(model, review, who, command), repr(command)
            problem = problem or _compared(model, opened[-1], case)
            if problem:
                return f"step {step}, {who}, {said}: {problem}"
        problems = [*verify(opened[-1], case).problems, *check_file(opened[-1])]
        return f"verify: {problems[:3]}" if problems else None
    finally:
        for one in opened:
            one.close()


def _length(database: Database) -> int:
    with database.reading() as sql:
        return int(sql.raw.execute("SELECT max(seq) FROM decision").fetchone()[0])


def _command(chance: random.Random) -> Any:
    labels = tuple(chance.sample(LABELS, chance.choice((1, 1, 1, 2, 3))))
    words = chance.choice(("", "see the books", "הערה 🎉", "</b> =1+1"))
    return chance.choice(
        (
            *(c.Accept(labels), c.Accept(labels), c.Reject(labels, chance.choice((Reason.OPINION, Reason.FALSE)), words)),
            *(c.HandBack(labels, words), c.Clear(labels), c.Note(words or "a note", claim=labels[0])),
            c.Edit(labels[0], chance.choice(("It is so.", "It was so 🎉 in May.", "הגשר עלה 7 מיליון אירו."))),
        )
    )  # fmt: skip


def _done(model: Model, review: Review, who: str, command: Any) -> str | None:
    new = model.wanted(command, who)
    try:
        review.handle(command)
    except ReviewerError as error:
        return f"refused: {error}" if new else None
    if not new:
        return "done, though it was so already"
    model.take(who, new, edit=isinstance(command, c.Edit))
    return None


def _turned(model: Model, review: Review, who: str, *, back: bool) -> str | None:
    act = model.turned(who, back=back)
    try:
        review.handle(c.Undo() if back else c.Redo())
    except ReviewerError as error:
        return None if act is None or model.disturbed(act) else f"refused: {error}"
    if act is None:
        return "done, though there is nothing to turn back"
    model.turn(act)
    return None


def _crashed(review: Review, path: Path, *, midway: bool) -> Database:
    """Go on with what lies on the disk at this instant; midway: while an act is being saved."""

    def copied(done: int = 1, total: int = 1, _what: str = "") -> None:
        if done == total:
            here = review._database.path
            for end in ("", "-wal", "-journal"):
                if here.with_name(here.name + end).exists():
                    shutil.copyfile(here.with_name(here.name + end), path.with_name(path.name + end))
            raise Cancelled

    try:
        if midway:
            review.handle_all(
                [Step(c.Note("half done", claim="A1")), Step(c.Edit("B1", "Half done."))], copied
            )
        copied()
    except Cancelled:
        pass
    return open_database(path)


def _compared(model: Model, database: Database, case: str) -> str | None:
    held, rulings = read(database, case)
    mine = {key: value for key, value in model.held.items() if value is not None}
    if mine != held:
        keys = [key for key in {**mine, **held} if mine.get(key) != held.get(key)]
        return f"{keys[0]} is {held.get(keys[0])!r}, not {mine.get(keys[0])!r}"
    wrong = [label for label, ruling in rulings.items() if ruling != model.standing(label)]
    return f"the ruling of {wrong[0]} is {rulings[wrong[0]]!r}" if wrong else None


ROWS = (
    Row(
        "model",
        "a model against the services: two analysts, undo, redo, crashes; 30 steps, from seed 100 on 50: differences",
        100,
        2000,
        agree,
        sources=PROGRAM,
    ),
)
