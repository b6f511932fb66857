"""The directory of people, units and agencies, taken over whole when the server has another version."""

from __future__ import annotations

from dataclasses import replace

from desktop.store import directory
from desktop.store.gate import Writer
from sync.contract.messages import agencies_of, people_of, units_of
from sync.engine.errand import Errand
from sync.wire import Directory


def take(errand: Errand, told: Directory | None) -> None:
    """Take over a directory that the reader's own answer brought; none means that ours is the present one."""
    if told is None or told.version == errand.standing.directory:
        return
    with errand.database.writing(Writer.SYNC) as session:
        directory.replace(session, people_of(told), units_of(told), agencies_of(told), told.version)
    errand.standing = replace(errand.standing, directory=told.version)
