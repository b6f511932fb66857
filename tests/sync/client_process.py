"""A synchronisation in a process of its own, which stops before a given piece of a file to be killed."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from desktop.clock import SystemClock
from desktop.store.database import Database
from sync.contract.client import GatewayClient
from sync.engine import run_once
from sync.events import Uploading


def main(path: str, vault: str, url: str, token: str, person: str, pieces: int) -> None:
    """Run until so many pieces of files have left, say so, and wait for the end."""
    database = Database.open(Path(path), bytes(range(32)), vault_id=vault)
    with GatewayClient(url) as client:
        for event in run_once(
            database, client, SystemClock(), Random(1), lambda _: token, confirm=lambda _: True, reader=person
        ):
            pieces -= isinstance(event, Uploading)
            if pieces < 0:
                sys.stdout.write("READY\n")
                sys.stdout.flush()
                sys.stdin.read()


if __name__ == "__main__":
    _, a_path, a_vault, an_url, a_token, a_person, some = sys.argv
    main(a_path, a_vault, an_url, a_token, a_person, int(some))
