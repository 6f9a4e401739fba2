"""The front end without a window. Qt is never imported here."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from importlib import import_module

_PLACES = {
    **dict.fromkeys(
        ("cases", "import", "reanalyze", "analyze", "extractors", "decide", "export", "sheet"), "commands"
    ),
    "learned": "learning",
    "replace": "versions",
    "erase": "erasing",
    **dict.fromkeys(("pack", "unpack"), "casefiles"),
    "annotations": "bringing",
    **dict.fromkeys(("encrypt", "passphrase", "decrypt"), "passphrases"),
    **dict.fromkeys(("verify", "backup", "restore", "doctor"), "keeping"),
}


def _run(name: str) -> Callable[[Namespace], int]:
    def run(options: Namespace) -> int:
        module = import_module(f"reviewer.cli.{_PLACES[name]}")
        command: Callable[[Namespace], int] = getattr(module, name if name != "import" else "import_")
        return command(options)

    return run


COMMANDS: Mapping[str, Callable[[Namespace], int]] = {name: _run(name) for name in _PLACES}
"""Every command but those that open a window; what one needs is imported when it runs."""
