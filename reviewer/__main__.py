"""`reviewer` and `python -m reviewer`: a command, or the app."""

import argparse
import sys

from reviewer.cli import display
from reviewer.cli.parser import parse
from reviewer.cli.terminal import guarded, prepare_streams
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say
from reviewer.logs import keep_private


def main(arguments: list[str] | None = None) -> int:
    """Run the program; return its exit code.

    Args:
        arguments: those of the command line; default: this process's.

    Raises:
        SystemExit: wrong usage (2), or help or the version was asked for (0).
    """
    prepare_streams()
    options = parse(arguments)
    return guarded(lambda: _run(options))


def _run(options: argparse.Namespace) -> int:
    keep_private()
    if options.command in (None, "demo"):
        return _window(options)
    from reviewer.cli import COMMANDS

    return COMMANDS[options.command](options)


def _window(options: argparse.Namespace) -> int:
    """Open the app; where it cannot open, say so before Qt is loaded, which would end the program."""
    if options.analyst:
        raise ReviewerError(say("The app takes the analyst's name from its settings; leave --analyst out."))
    missing = display.problem()
    if missing:
        raise ReviewerError(missing)
    try:
        from reviewer.app import run
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6") and ".so" not in str(error):
            raise
        raise ReviewerError(
            say("The window needs a library that this system lacks ({error}); see the README.", error=error)
        ) from error
    _unlock(options)
    return run(options.database, demo=options.command == "demo", case="")


def _unlock(options: argparse.Namespace) -> None:
    """Ask for the passphrase of an encrypted database on the terminal; without one, the window tells it."""
    from reviewer.cli.commands import settings_of
    from reviewer.cli.passphrases import can_ask, unlock
    from reviewer.services.workspace import file_of

    if can_ask():
        unlock(file_of(options.database, settings=settings_of(options)))


if __name__ == "__main__":
    sys.exit(main())
