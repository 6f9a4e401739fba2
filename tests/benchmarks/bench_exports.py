"""Seconds that an export takes, for sheets of 100, 1,000 and 10,000 accepted facts, in every format.

Run by hand: python tests/benchmarks/bench_exports.py [--facts 100 1000 10000] [--formats pdf docx] [--cpu]. The case is a real
one in a database; what is timed is what the window does: reading the facts, making the file, writing it. `--cpu` gives
the processor's time instead, for a machine that has other work, too.
"""

# ruff: noqa: T201

import argparse
import sys
import tempfile
import time
from pathlib import Path

from bench_keys import story

from reviewer.domain.review.commands import AcceptFacts
from reviewer.export import FORMATS
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

CLAIMS_A_FACT = 3
AT_ONCE = 2_000


def case_of(workspace: Workspace, facts: int) -> str:
    """Make a case of so many accepted facts, three sources each; every tenth is in conflict and settled by nobody."""
    articles, analysis = story(facts * CLAIMS_A_FACT)
    plan = workspace.library.prepare_new(f"{facts:,} facts", articles)
    case = workspace.library.finish(plan, analysis).case_id
    review = workspace.review(case)
    ids = review.fact_ids()
    for at in range(0, len(ids), AT_ONCE):
        review.handle(AcceptFacts(tuple(ids[at : at + AT_ONCE])))
    return case


def main() -> None:
    """Print a table: a row for each format, a column for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, nargs="*", default=[100, 1_000, 10_000])
    parser.add_argument("--formats", nargs="*", default=list(FORMATS))
    parser.add_argument("--cpu", action="store_true")
    asked = parser.parse_args()
    clock = time.process_time if asked.cpu else time.perf_counter
    found: dict[str, list[str]] = {key: [] for key in asked.formats}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for facts in asked.facts:
            with Workspace.open(
                str(folder / f"{facts}.sqlite3"), settings=Settings(analyst="mk")
            ) as workspace:
                publish = workspace.publish(case_of(workspace, facts))
                for key in asked.formats:
                    path = folder / f"sheet{FORMATS[key].suffix}"
                    start = clock()
                    publish.export(key, path)
                    seconds = clock() - start
                    print(f"{key} {facts}: {seconds:.2f} s", file=sys.stderr)
                    found[key].append(f"{seconds:>10.2f} s {path.stat().st_size / 1e6:>8.1f} MB")
    print(f"{'facts':<14}" + "".join(f"{facts:>23,}" for facts in asked.facts))
    for key, cells in found.items():
        print(f"{key:<14}" + "".join(cells))


if __name__ == "__main__":
    main()
