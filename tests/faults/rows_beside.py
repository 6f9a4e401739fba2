"""Several at once: writers, backups taken while somebody writes, the app started twice, and windows that are killed."""

import importlib.util
import random
import re
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from acts import EDITS, FILE, the_case
from harness import PROGRAM, Row
from rows_kills import lost, no_fork, reopened
from victims import Death, nursery

from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.records import Table
from reviewer.store.backup import backups_of, make_backup
from reviewer.store.database import Database, open_database

WRITERS = 4
PATIENCE = 120.0


def writers(seed: int, folder: Path) -> str | None:
    """Four processes make 300 edits each of the same claims: each is kept, or refused in words."""
    warm = nursery()
    shutil.copy(warm.made / FILE, folder / FILE)
    homes = [folder / f"writer-{number}" for number in range(WRITERS)]
    for home in homes:
        home.mkdir()
        (home / FILE).symlink_to(folder / FILE)
    with open_database(folder / FILE) as database, database.read(the_case(database)) as view:
        before, _ = view.head()
    children = [warm.begin("edits", home, seed, home) for home in homes]
    deaths = [warm.end(child, home) for child, home in zip(children, homes, strict=True)]
    kept: dict[int, dict[str, Any]] = {}
    for home, death in zip(homes, deaths, strict=True):
        if death.status != 0:
            return death.unexpected()
        if len(death.of("seq")) + len(death.of("refused")) != EDITS:
            return f"{len(death.said) - 1} of {EDITS} edits were answered"
        for one in death.said:
            if "refused" in one and not _in_words(one["refused"], stale=one["stale"], over=one["over"]):
                return f"an edit was refused with {one['refused']!r}"
            if one.get("seq") in kept:
                return f"decision {one['seq']} was told twice"
            if "seq" in one:
                kept[one["seq"]] = {**one, "analyst": home.name}
    problem = _replaced(_edited(folder / FILE, before), kept) or reopened(folder / FILE)
    if not problem and not any(any(death.of("stale")) for death in deaths):
        return "nobody edited what another one had edited meanwhile"
    return problem


def _in_words(refused: str, *, stale: bool, over: str) -> bool:
    """Tell whether a refusal gives both versions, the one that was seen first, or who writes."""
    if not stale:
        return bool(re.search("(^Another program has .* open|locked by another program)", refused))
    both = re.search("You saw “(.*)”; it now says “(.*)”.$", refused)
    return both is not None and both[1] == over != both[2]


def _replaced(log: Sequence[Mapping[str, Any]], kept: Mapping[int, Mapping[str, Any]]) -> str | None:
    """Compare the edits in the log with those that were told as saved, and with what their editors had seen."""
    there = {one["seq"]: one for one in log}
    for seq in kept.keys() - there.keys():
        return f"edit {seq} was told as saved and is lost"
    for seq, one in sorted(there.items()):
        if seq not in kept:
            return f"decision {seq} is there, and nobody was told of it"
        told = kept[seq]
        if any(one[name] != told[name] for name in ("claim", "words", "analyst")):
            return f"edit {seq} was told as {told} and is {one}"
        if one["over"] != told["over"]:
            return f"edit {seq} replaced {one['over']!r}, which its editor had not seen: {told['over']!r}"
    return None


def _edited(path: Path, after: int) -> list[dict[str, Any]]:
    """Return what decisions after this one did, as the log has it: which words of a claim they replaced."""
    found = []
    with open_database(path) as database, database.read(the_case(database)) as view:

        def words(ref: str) -> str:
            return body_from_text(view.text(ref)).statement

        for one in view.decisions():
            change = next((each for each in one.changes if each.table is Table.CLAIM), None)
            said = {"seq": one.seq, "analyst": one.analyst}
            if one.seq > after and change is not None and change.before and change.after:
                before, new = (words(each["body"]) for each in (change.before, change.after))
                said |= {"claim": change.key, "over": before, "words": new}
            if one.seq > after:
                found.append(said)
    return found


def _checked(path: Path, death: Death) -> str | None:
    return reopened(path, lambda database: lost(database, death, others=True))


def under_load(seeds: Sequence[int], folder: Path) -> dict[int, str]:
    """Back a database up while a child writes; each copy is whole, and holds what was told before it was begun."""
    warm, said = nursery(), {}
    shutil.copy(warm.made / FILE, folder / FILE)
    child = warm.begin("writes", folder, seeds[0], folder / "home")
    told: dict[int, int] = {}
    try:
        for seed in seeds:
            time.sleep(random.Random(f"load {seed}").uniform(0, 0.05))
            lines = (folder / "said").read_text("utf-8").count('"seq"') if (folder / "said").exists() else 0
            told[seed] = lines
            copy = make_backup(folder / FILE, folder / f"backup-{seed}")
            problem = reopened(copy)
            if problem:
                said[seed] = problem
    finally:
        (folder / "enough").touch()
        death = warm.end(child, folder)
    if death.status != 0:
        said[seeds[0]] = str(death.unexpected())
    for seed in told.keys() - said.keys():
        part = Death(0, tuple(one for one in death.said if "seq" in one)[: told[seed]], "")
        [copy] = (one.path for one in backups_of(folder / FILE, folder / f"backup-{seed}"))
        problem = reopened(copy, _holds(part))
        if problem:
            said[seed] = problem
    return said


def _holds(part: Death) -> Callable[[Database], str | None]:
    return lambda database: lost(database, part, others=True)


def starts(seed: int, folder: Path) -> str | None:
    """Start the app twice or three times on one database: there is one window on it, and each other start raises it."""
    warm, home = nursery("acts_window"), folder / "home"
    shutil.copy(warm.made / FILE, folder / FILE)
    places = [folder / f"start {number}" for number in range(2 + (seed % 3 > 0))]
    children = []
    for place in places:
        place.mkdir()
        (place / FILE).symlink_to(folder / FILE)
        if children and seed % 3 == 2:  # the others come while the first is starting
            time.sleep(random.Random(f"{place.name} {seed}").uniform(0, 0.5))
        elif children and seed % 3 == 0:
            _until(lambda: bool(_outcome(places[0])))
        children.append(warm.begin("start", place, seed, home))
    _until(lambda: all(_outcome(place) for place in places))
    outcomes = [_outcome(place) for place in places]
    _until(lambda: sum(_said(place).count("raised") for place in places) >= outcomes.count("left"))
    for place in places:
        (place / "close").touch()
    deaths = [warm.end(child, place) for child, place in zip(children, places, strict=True)]
    for death in deaths:
        if death.status != 0:
            return death.unexpected()
    if sorted(outcomes) != sorted(["opened", *["left"] * (len(places) - 1)]):
        return f"the starts: {outcomes}; they said {[death.of('refused') for death in deaths]}"
    raised = [len(death.of("raised")) for death in deaths]
    wanted = [outcomes.count("left") if one == "opened" else 0 for one in outcomes]
    return None if raised == wanted else f"the starts: {outcomes}; raised {raised} times, not {wanted}"


def _said(place: Path) -> str:
    return (place / "said").read_text("utf-8") if (place / "said").exists() else ""


def _outcome(place: Path) -> str:
    """Return what became of a start: `opened`, `refused`, or `left` for the window that is there."""
    said = _said(place)
    found = [
        name
        for name, word in (("opened", '"opened": true'), ("refused", '"refused"'), ("left", '"done"'))
        if word in said
    ]
    return found[0] if found else ""


def _until(true: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < ends:
        time.sleep(0.01)


def killed_window(seed: int, folder: Path) -> str | None:
    """Keys are pressed in a window until it is killed; what it showed as saved is there."""
    warm, chance = nursery("acts_window"), random.Random(f"window {seed}")
    shutil.copy(warm.made / FILE, folder / FILE)
    how: dict[str, object] = {"after": chance.uniform(0.5, 2.5)}
    if seed % 2:
        how = {"call": chance.randint(20, 220), "where": ("/store/database.py",)}
    death = warm.child("window", folder, seed, **how)
    if death.of("bug"):
        return f"a bug: {death.of('bug')[0]}"
    return death.unexpected() or _checked(
        folder / FILE, death
    )  # keys wait in a row: several may be under way


def _no_qt() -> str | None:
    return no_fork() or (None if importlib.util.find_spec("PySide6") else "Qt is not installed.")


_WINDOW = ("reviewer", "tests/faults/acts_window.py")
ROWS = (
    Row("kills-window", "killed while keys are pressed in a window: decisions lost or half done", 6, 120,
        killed_window, sources=_WINDOW, lacks=_no_qt),
    Row("writers", "4 processes x 300 edits of the same claims: edits lost, or replaced unseen, in silence", 1, 20, writers, sources=PROGRAM,
        lacks=no_fork),
    Row("backups-under-load", "backups taken while somebody writes that are not whole", 10, 100,
        together=under_load, sources=PROGRAM, lacks=no_fork),
    Row("two-starts", "the app started twice or three times at once: two windows on a database, or none, or none raised",
        6, 100, starts,
        sources=_WINDOW, lacks=_no_qt),
)  # fmt: skip
