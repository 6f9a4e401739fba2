"""Files of models: what runs is what was tested."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say


def check_hashes(folder: Path, hashes: Mapping[str, str], what: str, remedy: str) -> None:
    """Compare files with their SHA-256.

    Args:
        folder: where they lie.
        hashes: SHA-256 in hexadecimal by path inside the folder.
        what: how the sentence names the files ("The language model's file").
        remedy: what to do, as the end of the sentence.

    Raises:
        ReviewerError: a file is missing or differs.
    """
    for name, expected in hashes.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise ReviewerError(
                say("{what} {name} is missing; {remedy}.", what=what, name=name, remedy=remedy)
            ) from error
        if found != expected:
            raise ReviewerError(
                say(
                    "{what} {name} is not the one that was tested; {remedy}.",
                    what=what,
                    name=name,
                    remedy=remedy,
                )
            )
