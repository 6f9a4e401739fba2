"""Files of models: what runs is what was tested."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say


def check_hashes(folder: Path, hashes: Mapping[str, str], missing: str, wrong: str, **parts: str) -> None:
    """Compare files with their SHA-256.

    Args:
        folder: where they lie.
        hashes: SHA-256 in hexadecimal by path inside the folder.
        missing: what is said of a `{file}` that is not there, and what to do; a text of the catalogue.
        wrong: the same of one that is another.
        parts: what else stands in these texts.

    Raises:
        ReviewerError: a file is missing or differs.
    """
    for name, expected in hashes.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise ReviewerError(say(missing, file=name, **parts)) from error
        if found != expected:
            raise ReviewerError(say(wrong, file=name, **parts))
