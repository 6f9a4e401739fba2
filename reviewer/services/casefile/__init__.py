"""A case as one file: packed, checked by anyone, and brought into another database."""

from reviewer.services.casefile.bringing import unpack
from reviewer.services.casefile.filing import SUFFIX, CaseFile, open_casefile, pack
from reviewer.services.casefile.report import Both, Clash, FromAnalyst, MergeReport, Taken, Way

__all__ = [
    "SUFFIX",
    "Both",
    "CaseFile",
    "Clash",
    "FromAnalyst",
    "MergeReport",
    "Taken",
    "Way",
    "open_casefile",
    "pack",
    "unpack",
]
