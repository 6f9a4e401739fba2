"""A case as one file: packed, checked by anyone, and brought into another database."""

from reviewer.services.casefile.bringing import unpack
from reviewer.services.casefile.filing import SUFFIX, CaseFile, copied, open_casefile, pack, write_casefile
from reviewer.services.casefile.report import Both, Clash, FromAnalyst, MergeReport, Taken, Way
from reviewer.store.copying import CaseCopy

__all__ = [
    "SUFFIX",
    "Both",
    "CaseCopy",
    "CaseFile",
    "Clash",
    "FromAnalyst",
    "MergeReport",
    "Taken",
    "Way",
    "copied",
    "open_casefile",
    "pack",
    "unpack",
    "write_casefile",
]
