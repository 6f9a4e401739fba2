"""Every figure of the harness, with the count of a commit; `REVIEWER_FAULTS=release` does the count of a release.

They are done beside each other: what a test tells is how long it still had to wait.
"""

import harness
import pytest


@pytest.fixture(scope="module")
def beside(request, tmp_path_factory, how_many):
    """The rows that were chosen, under way."""
    own = [one for one in request.session.items if one.path == request.path]
    chosen = [harness.rows()[one.callspec.params["name"]] for one in own]
    wanted = {row.name: how_many(row.commit, row.release) for row in chosen if not row.lacks()}
    running = harness.Beside(wanted, tmp_path_factory.mktemp("homes"))
    yield running
    running.close()


@pytest.mark.parametrize("name", harness.rows())
def test_figure(name, beside):
    lacking = harness.rows()[name].lacks()
    if lacking:
        pytest.skip(lacking)
    said = beside.said(name)
    assert not said, "\n".join(f"seed {seed}: {words}" for seed, words in said.items())
