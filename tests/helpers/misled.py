"""A database whose index says something else than its table."""

from pathlib import Path

from reviewer.store import driver


def mislead(path: Path, index: str, column: str, other: str) -> None:
    """Fill an index from another column behind the program's back; it has as many entries as before."""
    change = "UPDATE sqlite_master SET sql = ? WHERE name = ?"
    raw = driver.connect(path)
    (was,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", (index,)).fetchone()
    wrong = was.replace(f", {column}", f", {other}")
    assert wrong != was
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute(change, (wrong, index))
    raw.close()
    raw = driver.connect(path)
    raw.execute(f"REINDEX {index}")
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute(change, (was, index))
    raw.close()
