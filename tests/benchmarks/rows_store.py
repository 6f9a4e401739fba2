"""The lines of the suite that need no window: decisions, search, import, size, export, analysis.

Each is a function that yields lines of the table; `suite.py` runs it in a process of its own.
"""

import base64
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench_import import by_program, plain_claims, same_rows
from bench_store import bare
from corpus import CLAIMS, affairs, analyzed
from grown import MAIN, grown
from timing import Goal, Line, by_turns, loop_ms, measured, middle, milliseconds

from reviewer.domain.review.commands import Accept
from reviewer.services import analyzing
from reviewer.services.library import Library
from reviewer.services.review import Review
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import driver
from reviewer.store.database import Database, open_database

_TRAINED = (
    "SELECT * FROM claim JOIN content ON content.case_id = claim.case_id AND content.ref = claim.body",
    "SELECT * FROM fact",
    'SELECT * FROM "conflict"',
    "SELECT * FROM article",
)
"""The rows that training data is made of."""
_WHOLE = ("SELECT * FROM source", "SELECT * FROM content", "SELECT * FROM part", "SELECT * FROM decision")
"""The rows that a case file holds."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be measured.

    Attributes:
        size: claims, or facts, of the database.
        quick: few runs, to see that it works.
        folder: where grown databases are kept.
        work: an empty folder.
    """

    size: int
    quick: bool
    folder: Path
    work: Path

    def times(self, wanted: int) -> int:
        """Return how often something is run."""
        return min(wanted, 5) if self.quick else wanted

    def copy(self) -> Path:
        """Return a database of this size that may be changed."""
        path = self.work / "copy.sqlite3"
        shutil.copyfile(grown(self.size, self.folder), path)
        path.chmod(0o600)
        return path


class Speed:
    """How fast the machine is, told with each line."""

    def __init__(self) -> None:
        self._before = loop_ms()

    def told(self) -> float:
        """Return the milliseconds of the fixed loop since the last line."""
        before, self._before = self._before, loop_ms()
        return (before + self._before) / 2


def main_case(database: Database) -> str:
    """Return the id of the case that is worked on."""
    return Library(database, "bench").find(MAIN)


def decision(asked: Asked) -> Iterator[Line]:
    """Yield what a decision takes, from the command to the commit."""
    speed = Speed()
    with open_database(asked.copy()) as database:
        review = Review(database, main_case(database), "bench")
        review.rehearse()
        homes, claims = review.articles(), []
        wanted = 2 * asked.times(400) + 20
        for home in homes[:: max(1, len(homes) * 10 // wanted)]:
            claims += [one for one in review.page(home.id).claims if one.ruling is None][:10]
        half = len(claims) // 2
        commit = bare(asked.work)
        named = {
            "as the window does": [one.id for one in claims[:half]],
            "by its label": [one.label for one in claims[half:]],
        }
        for name, keys in named.items():
            runs: dict[str, Callable[[int], object]] = {
                "decision": lambda n, keys=keys: review.handle(Accept((keys[n],))),  # type: ignore[misc]
                "commit": commit,
            }
            found = by_turns(runs, min(asked.times(400), len(keys) - 10), warm=10)
            goal, told = Goal("ratio", 3.0), f"accept a claim, {name}"
            yield measured(
                "decision", told, asked.size, found["decision"], found["commit"], goal=goal, loop=speed.told()
            )


def search(asked: Asked) -> Iterator[Line]:
    """Yield what searches take, from frequent words to those that nothing holds."""
    path = grown(asked.size, asked.folder)
    speed = Speed()
    raw = driver.connect(path)
    driver.set_up(raw, path)
    floor = "SELECT rowid FROM claim_fts WHERE claim_fts MATCH ? LIMIT 50"
    with open_database(path) as database:
        review = Review(database, main_case(database), "bench")
        for name, typed in _words(raw).items():
            quoted = [" ".join(f'"{part}"' for part in one.split()) + "*" for one in typed]
            runs: dict[str, Callable[[int], object]] = {
                "program": lambda n, typed=typed: review.search(typed[n % len(typed)], 50),  # type: ignore[misc]
                "bare": lambda n, quoted=quoted: raw.execute(floor, (quoted[n % len(quoted)],)).fetchall(),  # type: ignore[misc]
            }
            found = by_turns(runs, asked.times(40), warm=2)
            told = f"{name} ({typed[0]})"
            yield measured(
                "search",
                told[:46],
                asked.size,
                found["program"],
                found["bare"],
                goal=Goal("p99", 20.0),
                loop=speed.told(),
            )
    raw.close()


def _words(raw: Any) -> dict[str, list[str]]:
    """Return what is searched for, by what it is."""
    raw.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'claim_fts', 'row')")
    found = raw.execute("SELECT term, doc FROM temp.terms ORDER BY doc DESC, term").fetchall()
    ranked = [term for term, _ in found if not term.isdigit()]
    case = raw.execute('SELECT id FROM "case" WHERE name_text = ?', (MAIN,)).fetchone()[0]
    first = raw.execute("SELECT min(id) FROM claim WHERE case_id = ?", (case,)).fetchone()[0]
    here = "SELECT 1 FROM claim_fts WHERE claim_fts MATCH ? AND rowid >= ? LIMIT 1"

    def known(term: str) -> bool:
        return raw.execute(here, (f'"{term}"', first)).fetchone() is not None

    foreign = next((one for one in ranked[200:] if not known(one)), "")
    words = {
        "the most frequent word": ranked[:1],
        "ten frequent words": ranked[:10],
        "words in the middle": ranked[len(ranked) // 2 : len(ranked) // 2 + 10],
        "rare words": [one for one in reversed(ranked) if known(one)][:10]
        if len(ranked) < 5000
        else ranked[-10:],
        "a word of other cases": [foreign] if foreign else [],
        "two frequent words": [f"{ranked[0]} {ranked[1]}"],
        "a letter": [ranked[0][:1]],
        "a word that nothing holds": ["qzxvqzxv"],
    }
    return {name: typed for name, typed in words.items() if typed}


def importing(asked: Asked) -> Iterator[Line]:
    """Yield how many claims a second are imported, beside the same by the bare library."""
    speed = Speed()
    found = list(affairs(asked.size // CLAIMS))
    analysis = analyzed(found)
    ours: list[float] = []
    rows: list[float] = []
    plain: list[float] = []
    for turn in range(2 if asked.quick else 3):
        path = asked.work / f"{turn}.sqlite3"
        ours.append(asked.size / by_program(path, analysis))
        rows.append(asked.size / same_rows(path, asked.work)[0])
        plain.append(asked.size / plain_claims(asked.work, found))
    goal, loop = Goal("ratio", 0.5, least=True), speed.told()
    for what, floor in (("floor: articles, claims, words", plain), ("floor: the same rows", rows)):
        yield Line(
            "import", what, asked.size, middle(ours), floor=middle(floor), goal=goal, unit="/s", loop=loop
        )


def size(asked: Asked) -> Iterator[Line]:
    """Yield the size of the database beside plain tables of the same columns."""
    path, speed = grown(asked.size, asked.folder), Speed()
    plain = same_rows(path, asked.work)[1] / 1e6
    ours = path.stat().st_size / 1e6
    goal = Goal("ratio", 1.15)
    yield Line(
        "size",
        "the file, beside the same rows",
        asked.size,
        ours,
        floor=plain,
        goal=goal,
        unit="MB",
        loop=speed.told(),
    )


def export(asked: Asked) -> Iterator[Line]:
    """Yield what it takes to export everything, beside the same rows as JSON lines."""
    path, speed = grown(asked.size, asked.folder), Speed()
    with Workspace.open(str(path), settings=Settings(analyst="bench")) as workspace:
        case = workspace.library.find(MAIN)
        raw = driver.connect(path)
        ways: dict[str, tuple[Callable[[Path], object], Sequence[str]]] = {
            "training data": (lambda to: workspace.publish(case).export("training", to), _TRAINED),
            "the case file": (lambda to: workspace.pack(case, to), _WHOLE),
        }
        for name, (write, wanted) in ways.items():
            ours: list[float] = []
            floor: list[float] = []
            for turn in range(2 if asked.quick else 3):
                to = asked.work / f"{turn}.zip"
                ours.append(milliseconds(lambda: write(to)))  # noqa: B023 - called at once
                floor.append(milliseconds(lambda: _json_lines(raw, wanted, to)))  # noqa: B023
            goal = Goal("ratio", 2.0)
            yield measured("export", name, asked.size, ours, floor, goal=goal, loop=speed.told())
        raw.close()


def _json_lines(raw: Any, wanted: Sequence[str], to: Path) -> None:
    """Write rows as JSON lines into a zip."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, select in enumerate(wanted):
            found = raw.execute(select)
            names = [one[0] for one in found.description]
            with archive.open(f"{number}.jsonl", "w") as file:
                for row in found:
                    data = dict(zip(names, map(_plain, row), strict=True))
                    file.write((json.dumps(data, ensure_ascii=False) + "\n").encode())


def _plain(value: Any) -> Any:
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def analysis(asked: Asked) -> Iterator[Line]:
    """Yield how much faster two workers analyze than one."""
    goal, speed = Goal("ratio", 1.8, least=True), Speed()
    articles = [one for affair in affairs(asked.size // CLAIMS) for one in affair.articles]
    words = sum(len(one.text.split()) for one in articles)
    rates: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(1 if asked.quick else 2):
        for workers, found in rates.items():
            task = analyzing.Task(tuple(articles), means=analyzing.Means(workers=workers))
            took = milliseconds(partial(analyzing.run, task))
            found.append(words / took * 1000)
    one, two = (middle(found) for found in rates.values())
    yield Line(
        "analysis",
        "two workers, beside one",
        asked.size,
        two,
        floor=one,
        goal=goal,
        unit="w/s",
        loop=speed.told(),
    )
