"""Some releases of PySide6 abort on some interpreters after a few hundred signals that carry True or None.

The dependency's markers leave those out; this test notices where they do not.
"""

import subprocess
import sys

import pytest

EMITTED = 100_000
SCRIPT = """
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    plain = Signal()
    anything = Signal(object)
    flag = Signal(bool)
    pair = Signal(object, bool)

seen = 0
def hear(*args):
    global seen
    seen += 1

source = Source()
for signal in (source.plain, source.anything, source.flag, source.pair):
    signal.connect(hear)
for _ in range({rounds}):
    {emit}
print(seen)
"""


@pytest.mark.parametrize(
    "emit",
    [
        "source.anything.emit(True)",
        "source.anything.emit(None)",
        "source.flag.emit(True)",
        "source.pair.emit(None, True)",
        "source.plain.emit()",
    ],
)
def test_a_hundred_thousand_signals_do_not_abort(emit):
    script = SCRIPT.format(rounds=EMITTED, emit=emit)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout.strip()) == (0, str(EMITTED)), done.stderr[-2000:]
