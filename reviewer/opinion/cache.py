"""Answers kept on the disk, so that no sentence is asked about twice."""

import contextlib
import hashlib
import json
import os
import time
import uuid
from pathlib import Path

from reviewer.opinion.protocol import PROMPT_VERSION

KEPT_DAYS = 90
"""Days after which an answer that nobody asked for again is dropped."""


class Cache:
    """The answers of models, one file each, named by the hash of question, prompt version and model.

    A file that cannot be read or written is no answer: the cache saves time and decides nothing.

    Args:
        folder: where they lie; made, for the owner alone, when the first is kept. `None`: keep nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, question: str, model: str) -> str | None:
        """Return what the model answered to this question before, or `None`."""
        path = self._path(question, model)
        if path is None:
            return None
        try:
            content = path.read_text(encoding="utf-8")
            os.utime(path)
        except (OSError, ValueError):
            return None
        return content

    def put(self, question: str, model: str, content: str) -> None:
        """Keep an answer."""
        path = self._path(question, model)
        if path is None:
            return
        beside = path.with_name(f".{uuid.uuid4().hex}.part")
        with contextlib.suppress(OSError, ValueError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                beside.write_text(content, encoding="utf-8")
                beside.replace(path)
            finally:
                beside.unlink(missing_ok=True)

    def prune(self, days: float = KEPT_DAYS) -> None:
        """Drop the answers that were not asked for in so many days."""
        if self._folder is None or not self._folder.is_dir():
            return
        oldest = time.time() - days * 86400
        for path in self._folder.iterdir():
            with contextlib.suppress(OSError):
                if path.suffix in (".json", ".part") and path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, question: str, model: str) -> Path | None:
        if self._folder is None:
            return None
        key = json.dumps([question, PROMPT_VERSION, model]).encode()
        return self._folder / f"{hashlib.sha256(key).hexdigest()}.json"
