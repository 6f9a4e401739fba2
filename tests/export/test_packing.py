"""Archives: the same parts give the same bytes, and no reader takes a part for a bomb."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.export.packing import MOST_SHRUNK, archived, repacked

FILES = st.dictionaries(st.text("abc.", min_size=1), st.binary(max_size=200), max_size=5)


@given(FILES)
def test_the_parts_come_out_as_they_went_in_and_in_their_order(files):
    with zipfile.ZipFile(io.BytesIO(archived(files))) as found:
        assert {name: found.read(name) for name in found.namelist()} == files
        assert found.namelist() == list(files)


@given(FILES)
def test_an_archive_made_at_another_time_and_in_another_order_is_the_same(files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in reversed(files):
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), files[name])
    assert repacked(made.getvalue(), "a") == repacked(archived(files), "a")


@pytest.mark.parametrize("data", [b"a" * 5_000_000, b"", b"a", b"ab" * 40, bytes(range(256)) * 9])
def test_no_part_shrinks_as_bombs_do(data):
    with zipfile.ZipFile(io.BytesIO(archived({"part": data}))) as found:
        (part,) = found.infolist()
    assert part.file_size <= max(1, MOST_SHRUNK * part.compress_size)


def test_the_type_of_an_open_document_stands_first_and_as_it_is():
    made = repacked(archived({"b": b"x" * 99, "mimetype": b"x" * 99}), "mimetype")
    with zipfile.ZipFile(io.BytesIO(made)) as found:
        first, second = found.infolist()
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert (second.filename, second.compress_type) == ("b", zipfile.ZIP_DEFLATED)
