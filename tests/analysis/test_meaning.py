"""The sentence encoder: its files, its vectors, and what it brings nearer."""

import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import paths
from reviewer.analysis.meaning import FOLDER, HASHES, SIZE, Encoder, check_files, load, vectors
from reviewer.domain.errors import ReviewerError

NEARER = [  # a statement, the same thing in other words, another thing in like words
    (
        "Five people died in the fire.",
        "The blaze claimed five lives.",
        "Five people live near the fire station.",
    ),
    (
        "The company named Ana Ruiz chief executive.",
        "Ana Ruiz will run the firm.",
        "The company named Ana Ruiz in a lawsuit.",
    ),
    (
        "Talks broke down without an agreement.",
        "Negotiators left the table empty-handed.",
        "Talks about the agreement will begin.",
    ),
    ("The plant will shut next year.", "The factory is to close in 2027.", "The plant grew well this year."),
    (
        "The offer values the firm at $2 billion.",
        "The bid puts the company's worth at two billion dollars.",
        "The firm owes its banks $2 billion.",
    ),
    ("He resigned on Monday.", "The minister stepped down.", "He flew to Oslo on Monday."),
    ("The police arrested two men.", "Two suspects are in custody.", "The police praised two men."),
    (
        "The bridge was closed to traffic.",
        "Cars may no longer use the crossing.",
        "The bridge was opened in 1962.",
    ),
    (
        "About 40 homes were evacuated.",
        "Residents of forty houses had to leave.",
        "About 40 homes were built.",
    ),
]


def test_most_paraphrases_lie_nearer_than_another_thing_in_like_words() -> None:
    """Not all: the encoder is a sign among others, and small."""
    rows = [vectors(row) for row in NEARER]
    assert sum(bool(said @ same > said @ other) for said, same, other in rows) >= len(rows) * 2 / 3


@given(st.lists(st.text(max_size=200), max_size=6))
def test_each_text_has_one_vector_of_length_one_whatever_stands_beside_it(texts: list[str]) -> None:
    together = vectors(texts)
    assert together.shape == (len(texts), SIZE)
    assert np.isfinite(together).all()
    assert np.allclose((together**2).sum(1), 1, atol=1e-3)
    for text, row in zip(texts, together, strict=True):
        assert np.array_equal(vectors([text])[0], row)


def test_a_statement_of_any_length_is_encoded() -> None:
    assert vectors(["word " * 50_000]).shape == (1, SIZE)


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(paths.resource(FOLDER), tmp_path / "meaning")


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_file_that_was_changed_is_refused_by_name(copy, name: str) -> None:
    check_files(copy)
    (copy / name).write_bytes((copy / name).read_bytes() + b"\0")
    with pytest.raises(ReviewerError, match=f"{name} is not the one that was tested"):
        Encoder(copy)


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_file_that_is_missing_is_named(copy, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ReviewerError, match=f"{name} is missing"):
        Encoder(copy)


@pytest.mark.parametrize(
    ("fact", "aside"),
    [
        ("The reactor was shut down for 19 hours.", "Somebody in the front row was eating a sandwich."),
        ("Ana Ruiz resigned as chief executive.", "It is a great day for the whole team."),
        ("Nobody from the company has called her.", "None of this will surprise anyone."),
        ("The lifeboats were locked.", "The rain had stopped by then and the gulls were back."),
        ("The alarm did not go off.", "Anyone who feels worried should talk to a doctor."),
    ],
)
def test_a_statement_that_can_be_checked_is_told_from_an_aside(fact: str, aside: str) -> None:
    meant = load().read([fact, aside])
    assert meant.telling[0] > meant.telling[1]


def test_encoding_leaves_nothing_in_the_home_folder_for_anyone_to_send(tmp_path) -> None:
    code = "from reviewer.analysis.meaning import load, vectors; vectors(['The bridge is open.'])"
    home = {name: str(tmp_path) for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "LOCALAPPDATA")}
    known = {name: text for name, text in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    subprocess.run([sys.executable, "-c", code], env={**known, **home}, cwd=paths.seeds().parent, check=True)
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []
