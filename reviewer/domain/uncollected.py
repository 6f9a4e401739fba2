"""Work during which Python does not search for circles of objects."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no search for circles of objects interrupt work that makes very many objects and no circles.

    Where two threads do such work at once, the search may begin again when the first of them ends.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
