"""Files, folders and pasted text to articles; one reader for each format."""

from reviewer.ingest.files import SUFFIXES, ReadResult, read_file, read_paths, read_text

__all__ = ["SUFFIXES", "ReadResult", "read_file", "read_paths", "read_text"]
