"""What the store does when nobody else wants it: take words and files of what has left off the disk."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.clock import Clock
from desktop.store import attachments, base, meta, search
from desktop.store.database import Database
from desktop.store.gate import Writer

PAGES = 8
"""Pages of the search index one step merges: a person who saves meanwhile waits for one step at most."""
DRAFTS = 50
"""Drafts on what left long ago that one step puts away."""


def chores(database: Database, clock: Clock) -> Iterator[None]:
    """Do what there is to do in short transactions, each behind everybody who waits; yields between them."""
    if _unscrubbed(database):
        done = False
        while not done:
            with database.writing(Writer.CHORE) as session:
                done = search.scrub(session, PAGES)
            yield
        # The log still holds the pages as they were.
        database.checkpoint()
        yield
    attachments.sweep(database)
    yield
    done = False
    while not done:
        with database.writing(Writer.CHORE) as session:
            done = base.put_away(session, clock.now(), DRAFTS)
        yield


def _unscrubbed(database: Database) -> bool:
    with database.reading() as session:
        return bool(meta.get(session, meta.Setting.SCRUB))
