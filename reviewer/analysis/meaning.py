"""What a statement means, as a vector, and whether it tells of something that can be checked.

Paraphrases that share no word lie near each other.

The encoder in `resources/models/meaning` was trained for this program (see its card); ONNX Runtime runs it.
"""

import functools
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.analysis.drafts import Draft
from reviewer.analysis.files import check_hashes
from reviewer.domain.tongue import mark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

FOLDER = "models/meaning"
HASHES = {
    "encoder.onnx": "be07eb993fb39303a959db2276b319fe61dab9f5f0813ccf30cca67bf9845e3a",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""SHA-256 of the files of the encoder."""
SIZE = 384
"""Length of a vector."""
MOST_PIECES = 64
"""Pieces of words after which a statement is cut; a clause rarely has more than 40."""
_THREADS = 2
"""Statements that are encoded at once, unless `use` says otherwise."""
_threads = _THREADS


def use(threads: int) -> None:
    """Encode so many statements at once from now on."""
    global _threads
    _threads = max(1, threads)


@dataclass(frozen=True, slots=True)
class Meant:
    """What statements mean.

    Attributes:
        vectors: one of length 1 for each, shape (statements, SIZE).
        telling: the log odds that each tells of something to check, not of scene, feeling or form.
    """

    vectors: "NDArray[np.float32]"
    telling: tuple[float, ...]


class Encoder:
    """The encoder, loaded."""

    def __init__(self, folder: Path) -> None:
        """Load the files of a folder.

        Raises:
            ReviewerError: a file is missing or is not the one that was tested.
        """
        check_files(folder)
        self.tokenizer = _tokenizer(folder / "tokenizer.json")
        self.session = _session(folder / "encoder.onnx")

    def read(self, texts: Sequence[str]) -> Meant:
        """Return what each text means.

        Each text is encoded by itself: what it is compared with changes nothing of its vector.
        """
        import numpy as np

        different = list(dict.fromkeys(texts))
        if not different:
            return Meant(np.zeros((0, SIZE), np.float32), ())
        pieces = [one.ids for one in self.tokenizer.encode_batch(different)]
        vectors = np.empty((len(different), SIZE), np.float32)
        telling = [0.0] * len(different)

        def encode(first: int) -> None:
            for n in range(first, len(different), _threads):
                ids = np.array([pieces[n]], np.int64)
                out = self.session.run(["vector", "telling"], {"ids": ids, "mask": np.ones_like(ids)})
                vectors[n], telling[n] = out[0][0], float(out[1][0])

        with ThreadPoolExecutor(_threads) as pool:  # the runtime lets go of the interpreter while it counts
            list(pool.map(encode, range(_threads)))
        if len(different) == len(texts):
            return Meant(vectors, tuple(telling))
        place = {text: n for n, text in enumerate(different)}
        order = [place[text] for text in texts]
        return Meant(vectors[order], tuple(telling[n] for n in order))


@functools.cache
def load() -> Encoder:
    """Return the encoder, loaded once a process.

    Raises:
        ReviewerError: its files are missing or not the tested ones.
    """
    return Encoder(paths.resource(FOLDER))


def vectors(texts: Sequence[str]) -> "NDArray[np.float32]":
    """Return what each text means, shape (texts, SIZE); see `Encoder.read`."""
    return load().read(texts).vectors


def meant(drafts: Sequence[Draft]) -> Meant:
    """Return what the statement of each claim means."""
    return load().read([one.body.statement for one in drafts])


def check_files(folder: Path) -> None:
    """Compare the encoder's files with the hashes in this module.

    Raises:
        ReviewerError: a file is missing or differs.
    """
    check_hashes(
        folder,
        HASHES,
        mark("The program’s file {file} is missing; install Reviewer again."),
        mark("The program’s file {file} is not the one that was tested; install Reviewer again."),
    )


def _tokenizer(file: Path) -> "Tokenizer":
    from tokenizers import Tokenizer

    out: Tokenizer = Tokenizer.from_file(str(file))
    out.enable_truncation(MOST_PIECES)
    out.no_padding()
    return out


def _session(file: Path) -> "InferenceSession":
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read on import; it would report to its maker
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # statements are short: two at a time beat two threads at one
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session: InferenceSession = onnxruntime.InferenceSession(
        str(file), options, providers=["CPUExecutionProvider"]
    )
    return session
