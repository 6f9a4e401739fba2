"""Machines behind a scheduler as an executor: those of a cluster of Dask (`dask.distributed`).

Each of them has this program in the same version. Nothing is asked of a machine but the steps of the built-in
extractor; the articles are sent to it.
"""

import contextlib
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reviewer import __version__
from reviewer.domain.errors import InputError, ReviewerError
from reviewer.domain.tongue import say
from reviewer.services.spreading import Crew

if TYPE_CHECKING:
    from distributed import Client

CONNECT_SECONDS = 10
"""How long a scheduler has time to answer at first."""
SCHEMES = ("tcp", "tls")
"""What an address may begin with."""
EXTRA = "pip install 'reviewer[machines]'"
"""How the engine is installed."""


def checked_address(address: str) -> str:
    """Return the address of a scheduler as it is used.

    Raises:
        InputError: it is none, or the package that speaks to schedulers is missing.
    """
    from importlib.util import find_spec

    try:
        parts = urlsplit(address)
        fits = parts.scheme in SCHEMES and bool(parts.hostname) and parts.port is not None and not parts.path
    except ValueError:
        fits = False
    if not fits:
        raise InputError(
            say(
                "“{address}” is no scheduler's address; such are tcp://host:8786 and tls://host:8786.",
                address=address,
            )
        )
    if find_spec("distributed") is None:
        raise InputError(
            say("Schedulers need the package dask.distributed; install it: {command}.", command=EXTRA)
        )
    return address


def installed() -> str:
    """Return, on a machine, what it has to have in common with this one."""
    from reviewer.analysis.packing import FORM

    return f"reviewer {__version__}, {FORM}"


@contextlib.contextmanager
def machines(address: str) -> Iterator[Crew]:
    """Work with the machines behind a scheduler for as long as the block runs.

    Args:
        address: such as `tcp://127.0.0.1:8786`.

    Raises:
        InputError: the address is none, or the package that speaks to schedulers is missing.
        ReviewerError: nobody answers there, or no longer; or there are no machines, or not all of them have
            this program in this version.
    """
    checked_address(address)
    from distributed import Client

    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError, RuntimeError) as error:
        raise ReviewerError(
            say(
                "No scheduler answers at {address}; nothing was changed. Start it, or leave --scheduler out.",
                address=address,
            )
        ) from error
    try:
        width = _width(client, address)
        executor = client.get_executor(pure=False)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Sending large graph")
            try:
                yield Crew(executor, width)
            except ReviewerError as error:
                if client.status == "running":
                    raise
                raise _lost(address) from error
            except RuntimeError as error:  # a client that gave up takes no more calls
                if client.status == "running":
                    raise
                raise _lost(address) from error
            finally:
                with contextlib.suppress(Exception):
                    executor.shutdown(wait=False)
    finally:
        with contextlib.suppress(Exception):
            client.close(timeout=CONNECT_SECONDS)


def _lost(address: str) -> ReviewerError:
    return ReviewerError(
        say(
            "The scheduler at {address} answers no longer; nothing was changed. What was read is kept: once"
            " it runs again, the same command goes on from there.",
            address=address,
        )
    )


def _width(client: "Client", address: str) -> int:
    """Return how many calls the machines take at once; all of them are asked what they have."""
    threads: dict[str, int] = client.nthreads()
    if not threads:
        raise ReviewerError(
            say(
                "The scheduler at {address} has no machines; start a worker, then try again.", address=address
            )
        )
    here = installed()
    found = client.run(installed, on_error="return")
    for name, there in sorted(found.items()):
        if there != here:
            told = there if isinstance(there, str) else say("no reviewer that answers")
            raise ReviewerError(
                say(
                    "The machine {name} has {there}, and this one {here}; install the same on all of them.",
                    name=name,
                    there=told,
                    here=here,
                )
            )
    return sum(threads.values())
