"""Bringing an older database up to date."""

from pathlib import Path


def upgrade(path: Path, backups: Path, *, busy_ms: int) -> None:
    """Todo."""
    raise NotImplementedError
