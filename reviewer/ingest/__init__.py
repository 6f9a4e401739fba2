"""Files, folders and pasted text to articles; one reader for each format."""

from reviewer.ingest.files import ReadResult, read_file, read_pasted, read_paths, read_text
from reviewer.ingest.formats import SUFFIXES

__all__ = ["SUFFIXES", "ReadResult", "read_file", "read_pasted", "read_paths", "read_text"]
