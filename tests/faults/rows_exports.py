"""Nasty strings in every format: no exception, nothing active, no formula, and the texts as they were.

Each seed is a string; it stands wherever a foreign text can stand in a document, with the strings of other seeds.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import read_back
import read_data
import read_pdf
from harness import Row
from hostile import hostile_document, strings
from read_back import Check

from reviewer.export import FORMATS

COMMIT, RELEASE = 500, 10_000
FEWER = {"pdf": 100}
"""On every commit, of what is slow to write."""
LONGEST = {"pdf": 1000}
"""Characters of a string where a long word, which stands at a dozen places, takes seconds to set."""
AT_ONCE = 20
"""Strings in one document: as many as make writing one worth its cost, few enough to find the one that broke it."""

CHECKS: dict[str, Check] = {
    "html": read_back.check_html,
    "pdf": read_pdf.check_pdf,
    "docx": read_back.check_docx,
    "odt": read_back.check_odt,
    "md": read_back.check_md,
    "xlsx": read_back.check_xlsx,
    "csv": read_back.check_csv,
    "json": read_data.check_json,
    "claims": read_data.check_claims,
    "annotations": read_data.check_annotations,
    "prov": read_data.check_prov,
    "provjson": read_data.check_provjson,
    "training": read_data.check_training,
    "label-studio": read_data.check_label_studio,
    "cas": read_data.check_cas,
    "qdpx": read_data.check_qdpx,
}
"""How the file of each format is opened again."""


def tried(key: str, seeds: Sequence[int]) -> str | None:
    """Write the strings of these seeds in a format, and open the file."""
    document = hostile_document([one[: LONGEST.get(key)] for one in strings(seeds)])
    try:
        return CHECKS[key](document, FORMATS[key].write(document))
    except Exception as error:  # noqa: BLE001 - whatever is raised is the figure
        return f"{type(error).__name__}: {ascii(str(error))[:300]}"


def written(key: str, seeds: Sequence[int], _: Path) -> dict[int, str]:
    """Write strings, a few at once; where that fails, find those that it fails for."""
    said: dict[int, str] = {}
    for start in range(0, len(seeds), AT_ONCE):
        some = seeds[start : start + AT_ONCE]
        together = tried(key, some)
        if together is None:
            continue
        alone = {seed: problem for seed in some if (problem := tried(key, [seed])) is not None}
        said |= alone or {some[0]: f"with the {len(some)} from it on: {together}"}
    return said


ROWS = tuple(
    Row(
        f"nasty-{key}",
        f"nasty strings in the format {key}: exceptions, active content, formulas, texts that are not as they were",
        FEWER.get(key, COMMIT),
        RELEASE,
        together=partial(written, key),
        sources=("reviewer/export", "reviewer/domain", "reviewer/paths.py", "resources/templates"),
    )
    for key in CHECKS
)
