"""Checks by programs that are not ours; each is skipped where its program is missing, unless all are asked for.

Set REVIEWER_OUTSIDE=1 to have a missing program fail its check instead of skipping it, as CI does; the packages are
those of the extra `outside`.
"""

import importlib
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ALL = os.environ.get("REVIEWER_OUTSIDE") == "1"


def missing(what: str) -> None:
    """Skip the check, or fail it where all are asked for."""
    if ALL:
        pytest.fail(f"{what} is not installed")
    pytest.skip(f"{what} is not installed")


@pytest.fixture
def library() -> Callable[[str], ModuleType]:
    """Imports a package that checks or reads a format."""

    def load(name: str) -> ModuleType:
        try:
            return importlib.import_module(name)
        except ImportError:
            missing(name)
            raise

    return load


@pytest.fixture
def program() -> Callable[..., str]:
    """Runs a program that checks or reads a format, and returns what it says; it has to succeed."""

    def run(name: str, *arguments: object, cwd: Path | None = None, seconds: float = 120) -> str:
        if shutil.which(name) is None:
            missing(name)
        done = subprocess.run(
            [name, *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=seconds,
            cwd=cwd,
            check=False,
        )
        assert done.returncode == 0, f"{name} says: {done.stdout}{done.stderr}"
        return done.stdout

    return run
