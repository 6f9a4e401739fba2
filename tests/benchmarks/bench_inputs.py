"""What the analysis does with texts that no article should be: seconds, claims, memory.

Run by hand: python tests/benchmarks/bench_inputs.py [NAME ...]. Each text is analyzed in a process of its own, the
memory is the most that process held. The bounds: an article's time grows in line with its length, and of one
article at most `limits.LONGEST` characters are read for claims; an ordinary text stands first, to compare.
"""

# ruff: noqa: T201

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reviewer.analysis import analyze
from reviewer.analysis.model import load
from reviewer.domain.articles import Article, article_id
from reviewer.domain.text import canonical

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
MOST_MB = 700
_GERMAN = "Der Preis für das Werk beträgt 2,3 Mrd. Euro, das sagte Dr. Renn am Montag nicht in der Stadt. "
_RANDOM = random.Random(1)


def prose() -> str:
    """Return the articles of a story, one after the other, some 15,000 characters."""
    return "\n\n".join(
        path.read_text(encoding="utf-8") for path in sorted((CASES / "council" / "articles").glob("*"))
    )


def long_prose(characters: int) -> str:
    """Return ordinary text of this length; what is said again has other figures."""
    out, text, at = [], prose(), 0
    while at < characters:
        again = "".join(str(_RANDOM.randint(1, 9)) if char.isdigit() else char for char in text)
        out.append(again)
        at += len(again) + 2
    return "\n\n".join(out)[:characters]


def without_stops() -> str:
    """Return 200,000 characters in which no sentence ends."""
    return long_prose(210_000).translate(dict.fromkeys(map(ord, ".!?:;\n"), " "))[:200_000]


def misread() -> str:
    """Return text with every twelfth character misread."""
    return "".join(_RANDOM.choice("|1l0O^~") if _RANDOM.random() < 0.08 else char for char in prose())


TEXTS: dict[str, Callable[[], str]] = {
    "ordinary": lambda: long_prose(200_000),
    "no full stop": without_stops,
    "ten thousand numbers": lambda: (
        "Figures\n\n" + " ".join(str(_RANDOM.randint(1, 99999)) for _ in range(10_000))
    ),
    "capitals": lambda: prose().upper(),
    "misread letters": misread,
    "another language": lambda: "Ein Titel\n\n" + _GERMAN * 500,
    "mixed languages": lambda: prose() + "\n\n" + _GERMAN * 100,
    "rows": lambda: "\n".join(f"Item {n}: {n * 7 % 991} units sold in {1990 + n % 30}" for n in range(5000)),
    "open quotations": lambda: "He said “" * 5000,
    "brackets": lambda: "(" * 20_000 + ")" * 20_000,
    "five megabytes": lambda: long_prose(5_000_000),
}


def one(name: str) -> None:
    """Analyse one text and print its line."""
    text = canonical(TEXTS[name]())
    language = "de" if name == "another language" else ""
    article = Article(article_id(text), f"{name}.txt", "", "", "", "2026-03-10", "", language, text)
    load()
    start = time.perf_counter()
    analysis = analyze([article])
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told = analysis.notes[0].split("” ", 1)[1][:48] + " …" if analysis.notes else ""
    rate = len(text) / seconds / 1000
    mark = " over" if most > MOST_MB else ""
    print(
        f"{name:22}{len(text):9}{len(analysis.claims):8}{seconds:9.1f}{rate:9.1f}{most:7}{mark}  {told}",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Analyse texts that no article should be.")
    options.add_argument("names", nargs="*", choices=[*TEXTS, []], default=[])
    options.add_argument("--one", choices=list(TEXTS), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        one(given.one)
        return
    print(f"{'':22}{'signs':>9}{'claims':>8}{'seconds':>9}{'k/s':>9}{'MB':>7}  told")
    for name in given.names or TEXTS:
        subprocess.run([sys.executable, __file__, "--one", name], check=True)


if __name__ == "__main__":
    main()
