"""What a statement means, as a vector: paraphrases that share no word lie near each other.

The encoder in `resources/models/meaning` was trained for this program (see its card); ONNX Runtime runs it.
"""

import functools
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.analysis.files import check_hashes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

FOLDER = "models/meaning"
HASHES = {
    "encoder.onnx": "96c9731cc5e6e62748e4dea395039f1faec8ba7d0f2151e251adf9accab6d75d",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""SHA-256 of the files of the encoder."""
SIZE = 384
"""Length of a vector."""
MOST_PIECES = 64
"""Pieces of words after which a statement is cut; a clause rarely has more than 40."""
_THREADS = 2


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

    def vectors(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one vector of length 1 for each text, shape (texts, SIZE).

        Each text is encoded by itself: what it is compared with changes nothing of its vector.
        """
        import numpy as np

        different = list(dict.fromkeys(texts))
        if not different:
            return np.zeros((0, SIZE), np.float32)
        pieces = [one.ids for one in self.tokenizer.encode_batch(different)]
        with ThreadPoolExecutor(_THREADS) as pool:  # the runtime lets go of the interpreter while it counts
            rows = list(pool.map(self._one, pieces))
        place = {text: n for n, text in enumerate(different)}
        return np.stack(rows)[[place[text] for text in texts]]

    def _one(self, pieces: Sequence[int]) -> "NDArray[np.float32]":
        import numpy as np

        ids = np.array([pieces], np.int64)
        out: NDArray[np.float32] = self.session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0][0]
        return out


@functools.cache
def load() -> Encoder:
    """Return the encoder, loaded once a process.

    Raises:
        ReviewerError: its files are missing or not the tested ones.
    """
    return Encoder(paths.resource(FOLDER))


def vectors(texts: Sequence[str]) -> "NDArray[np.float32]":
    """Return what each text means, shape (texts, SIZE); see `Encoder.vectors`."""
    return load().vectors(texts)


def check_files(folder: Path) -> None:
    """Compare the encoder's files with the hashes in this module.

    Raises:
        ReviewerError: a file is missing or differs.
    """
    check_hashes(folder, HASHES, "The program’s file", "install Reviewer again")


def _tokenizer(file: Path) -> "Tokenizer":
    from tokenizers import Tokenizer

    out: Tokenizer = Tokenizer.from_file(str(file))
    out.enable_truncation(MOST_PIECES)
    out.no_padding()
    return out


def _session(file: Path) -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # statements are short: two at a time beat two threads at one
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session: InferenceSession = onnxruntime.InferenceSession(
        str(file), options, providers=["CPUExecutionProvider"]
    )
    return session
