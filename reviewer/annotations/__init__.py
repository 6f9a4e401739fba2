"""Annotations made elsewhere: one reader for each format, and the placing of their spans in articles."""

from reviewer.annotations.formats import FORMATS, Format, detect, read
from reviewer.annotations.model import Foreign, ForeignDocument, ForeignSpan
from reviewer.annotations.placing import Placed, Placement, Unplaced, place

__all__ = [
    "FORMATS",
    "Foreign",
    "ForeignDocument",
    "ForeignSpan",
    "Format",
    "Placed",
    "Placement",
    "Unplaced",
    "detect",
    "place",
    "read",
]
