"""Every figure of the harness, with the count of a commit; `REVIEWER_FAULTS=release` does the count of a release."""

import harness
import pytest


@pytest.mark.parametrize("name", harness.rows())
def test_figure(name, tmp_path, home, how_many):
    row = harness.rows()[name]
    lacking = row.lacks()
    if lacking:
        pytest.skip(lacking)
    said = row.run(range(how_many(row.commit, row.release)), tmp_path)
    assert not said, "\n".join(f"seed {seed}: {words}" for seed, words in said.items())
