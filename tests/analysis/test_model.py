"""The language model is the tested one, or a sentence says what to do."""

import shutil
from pathlib import Path

import pytest

from reviewer.analysis.model import HASHES, MODEL, VERSION, check_files, load
from reviewer.domain.errors import ReviewerError


@pytest.fixture
def copy(tmp_path):
    package = pytest.importorskip(MODEL)
    root = Path(package.__file__).parent / f"{MODEL}-{VERSION}"
    for name in HASHES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / name, tmp_path / name)
    return tmp_path


def test_the_tested_files_pass(copy):
    check_files(copy)


def test_a_file_that_differs_is_refused(copy):
    weights = copy / "parser/model"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\x00")
    with pytest.raises(ReviewerError, match=r"parser/model is not the one that was tested; install"):
        check_files(copy)


def test_a_file_that_is_missing_is_told(copy):
    (copy / "tokenizer").unlink()
    with pytest.raises(ReviewerError, match="file tokenizer is missing; install"):
        check_files(copy)


def test_it_is_loaded_once():
    assert load() is load()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Corvane met J. Tarrant of the U.S. office. It was brief.", 2),
        ("The fire grew; crews arrived.", 2),
        ("It rose 4% vs. 3% in No. 7. Then it fell.", 2),
        ("“It is done.” She left.", 2),
    ],
)
def test_sentence_ends_that_rules_know(text, sentences):
    assert len(list(load()(text).sents)) == sentences
