"""Known problems: each message is one sentence that says what to do."""

from pathlib import Path


class ReviewerError(Exception):
    """A problem the program understands; `str(error)` is shown to the person as it stands."""


class InputError(ReviewerError):
    """A file, a folder or pasted text that cannot be read as an article."""


class StoreError(ReviewerError):
    """The database cannot be opened, read or written."""


class PassphraseError(StoreError):
    """A database is encrypted, and the passphrase is missing or another one, or SQLCipher is.

    Attributes:
        path: the database that another passphrase might open; `None`: none would.
    """

    def __init__(self, message: str, path: Path | None = None) -> None:
        super().__init__(message)
        self.path = path


class BusyError(StoreError):
    """Another program holds the database."""


class CommandError(ReviewerError):
    """A decision that makes no sense here: an unknown claim, a missing reason, an empty statement."""


class StaleError(CommandError):
    """What the person decided on has changed since they saw it."""


class ExportError(ReviewerError):
    """The export could not be written."""


class Cancelled(ReviewerError):  # noqa: N818 - the field says "cancelled"
    """The person stopped the work; nothing of it was kept."""
