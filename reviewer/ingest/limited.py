"""Reading in a process of its own: what a file does to a parser, it does not do to the program."""

import atexit
import logging
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import again, say
from reviewer.ingest.reading import Asked, Found
from reviewer.ingest.worker import LENGTH, found_of_json, packed, send

_log = logging.getLogger(__name__)

SECONDS, SECONDS_PER_MB = 10.0, 4.0
"""How long a file may take: so much, and so much more for each megabyte."""
MOST_ANSWERED = 256 << 20
"""Bytes that an answer may have."""
AFRESH, MOST_FILES = 400 << 20, 2000
"""Bytes of memory, and files, after which a new process is started: libraries keep what they have taken."""
_LOOK = 0.1


class OverLimitError(InputError):
    """It took more memory or time than it may."""


class _Worker:
    """One process and the thread that hears its answers."""

    def __init__(self) -> None:
        self.files, self.taken = 0, 0
        keep = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TMPDIR", "TEMP")
        known = {name: os.environ[name] for name in keep if name in os.environ}
        self._process = subprocess.Popen(  # the program itself, nothing of the person's in the command
            [sys.executable, "-P", "-m", "reviewer.ingest.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**known, "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore"},
        )
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._hear, name="reviewer-reading", daemon=True).start()

    def ask(self, job: dict[str, Any], seconds: float, check: Callable[[], None]) -> dict[str, Any] | None:
        """Return the answer to a job; `None` if the process ended instead.

        Raises:
            TimeoutError: there was none in that time.
        """
        self.files += 1
        assert self._process.stdin is not None
        writer = threading.Thread(target=self._tell, args=(job,), daemon=True)
        writer.start()
        left = seconds
        while left > 0:
            check()
            try:
                return self._answers.get(timeout=min(_LOOK, left))
            except queue.Empty:
                left -= _LOOK
        raise TimeoutError

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    _log.debug("a pipe to a reading process was broken")

    def _tell(self, job: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            send(self._process.stdin, job)
        except (OSError, ValueError):
            _log.debug("a reading process ended before it was told its job")

    def _hear(self) -> None:
        import json

        stream = self._process.stdout
        assert stream is not None
        try:
            while len(head := stream.read(LENGTH)) == LENGTH:
                size = int.from_bytes(head, "big")
                if size > MOST_ANSWERED:
                    break
                self._answers.put(json.loads(stream.read(size)))
        except (OSError, ValueError):
            _log.debug("a reading process ended within its answer")
        self._answers.put(None)


class Limited:
    """Reads files one after the other, in a process that is replaced when it fails."""

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._lock = threading.Lock()

    def read(self, data: bytes, asked: Asked, check: Callable[[], None] = lambda: None) -> Found:
        """Read a file's bytes.

        Args:
            data: the bytes.
            asked: the file's name and how it is to be read.
            check: called a few times a second; what it raises stops the reading.

        Raises:
            InputError: it cannot be read, or not within the limits of memory and time.
        """
        with self._lock:
            return self._read(data, asked, check)

    def run(
        self, where: str, data: bytes, name: str, check: Callable[[], None] = lambda: None
    ) -> dict[str, Any]:
        """Have bytes parsed by another room's function, within the same limits.

        Args:
            where: its module and name, `package.module:function`; it takes the bytes and the name, and
                returns a JSON object.
            data: the bytes.
            name: of the file.
            check: called a few times a second; what it raises stops the work.

        Raises:
            InputError: it cannot be read, or not within the limits of memory and time.
        """
        with self._lock:
            job = {"where": where, "name": name, "data": packed(data)}
            result: dict[str, Any] = self._asked(job, len(data), name, check)["result"]
            return result

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()

    def _read(self, data: bytes, asked: Asked, check: Callable[[], None]) -> Found:
        job = {"asked": {**asdict(asked), "columns": dict(asked.columns)}, "data": packed(data)}
        return found_of_json(self._asked(job, len(data), asked.name, check)["found"])

    def _asked(self, job: dict[str, Any], size: int, name: str, check: Callable[[], None]) -> dict[str, Any]:
        """Return the answer to a job that could be done.

        Raises:
            InputError: it could not.
        """
        if self._worker is None or self._worker.taken > AFRESH or self._worker.files >= MOST_FILES:
            self._drop()
            self._worker = _Worker()
        seconds = SECONDS + SECONDS_PER_MB * (size >> 20)
        try:
            answer = self._worker.ask({**job, "seconds": seconds}, seconds, check)
        except TimeoutError:
            self._drop()
            raise OverLimitError(
                say(
                    "“{name}” was not read within {seconds} seconds; save the article as text and add that.",
                    name=name,
                    seconds=round(seconds),
                )
            ) from None
        except BaseException:
            self._drop()
            raise
        if answer is not None:
            self._worker.taken = int(answer["taken"])
        if answer is not None and ("found" in answer or "result" in answer):
            return answer
        if answer is not None and "refused" in answer:
            raise InputError(again(answer["refused"]))
        self._drop()
        if answer is None or "memory" in answer:
            raise OverLimitError(
                say(
                    "“{name}” takes more memory to read than a file may; save its text and add that.",
                    name=name,
                )
            )
        _log.warning("a reader failed on a file of %d bytes: %s", size, answer.get("broken", ""))
        raise InputError(
            say(
                "“{name}” is damaged or made in a way that cannot be read; save it again, or as text.",
                name=name,
            )
        )


LIMITED = Limited()
"""The process of this program."""
atexit.register(LIMITED.close)
