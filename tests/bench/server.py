"""A gateway in a process of its own, so that its work is not counted as the client's."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from sync.gateway.serve import EmbeddedGateway

_PATIENCE = 60.0


@contextmanager
def serving(database: Path) -> Generator[str]:
    """The address of a gateway over that database while the block runs."""
    spawning = get_context("spawn")
    here, there = spawning.Pipe()
    process = spawning.Process(target=_serve, args=(str(database), there), daemon=True)
    process.start()
    there.close()
    try:
        if not here.poll(_PATIENCE):
            raise TimeoutError("the gateway did not start")
        yield str(here.recv())
    finally:
        here.close()
        process.join(_PATIENCE)


def _serve(database: str, told: Connection) -> None:
    with EmbeddedGateway(database) as gateway:
        told.send(gateway.url)
        try:
            told.recv()
        except EOFError:
            return
