"""Time from the start of the process to the first painted window, beside a bare PySide6 window in the same run.

Run by hand: python tests/benchmarks/bench_start.py [--runs 15]. The runs alternate, after one warm-up of each.
"""

# ruff: noqa: T201

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAINTED = """
import os, time
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    "Waits for the first frame of a window; a filter of the whole program would be asked at every event of it."
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print(time.time(), modules(), flush=True)
        os._exit(0)

class Watched(QMainWindow):
    def __init__(self, *args):
        super().__init__(*args)
        self.installEventFilter(watch)

def modules():
    import sys
    return ",".join(name for name in ("sqlalchemy", "spacy", "numpy", "reviewer.analysis") if name in sys.modules)

app = QApplication([])
watch = Watch()
QtWidgets.QMainWindow = Watched
"""

BARE = PAINTED + "window = Watched(); window.resize(1200, 800); window.show(); app.exec()"
WITH_SQLALCHEMY = "import sqlalchemy\n" + BARE
REVIEWER = PAINTED + "from reviewer.app import run; run()"


def once(code: str, home: str) -> tuple[float, str]:
    """Return milliseconds to the first paint, and which heavy libraries were imported by then."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "REVIEWER_HOME": home}
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False, timeout=60
    )
    if not done.stdout:
        raise SystemExit(done.stderr)
    at, _, loaded = done.stdout.strip().partition(" ")
    return (float(at) - start) * 1000, loaded


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    programs = {
        "bare window": BARE,
        "bare window, SQLAlchemy imported": WITH_SQLALCHEMY,
        "Reviewer": REVIEWER,
    }
    found: dict[str, list[float]] = {name: [] for name in programs}
    loaded = dict.fromkeys(programs, "")
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(runs + 1):
            for name, code in programs.items():
                ms, loaded[name] = once(code, str(Path(folder) / "home"))
                if turn:
                    found[name].append(ms)
    floor = statistics.median(found["bare window"])
    print(f"{'first paint, offscreen':<36}{'min':>8}{'median':>8}{'max':>8}{'ratio':>7}  imported by then")
    for name, times in found.items():
        middle = statistics.median(times)
        row = f"{min(times):>8.0f}{middle:>8.0f}{max(times):>8.0f}{middle / floor:>7.2f}"
        print(f"{name:<36}{row}  {loaded[name] or '-'}")


if __name__ == "__main__":
    main()
