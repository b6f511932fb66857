"""One worker at a time: a lease in the database, proved in every transaction that its holder writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Engine, or_, update

from desktop.clock import Clock
from sync.gateway.database import Writing, writing
from sync.gateway.upstream.tables import upstreams


class LeaseLostError(Exception):
    """Another worker has taken over, or the upstream was taken away: this one must not send any more."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The hold of one worker on an agency's upstream; it ends `span` after its last writing."""

    engine: Engine
    clock: Clock
    agency: str
    holder: str
    span: timedelta

    def take(self) -> bool:
        """Whether this worker is now the only one: nobody holds the lease, or its time has passed."""
        with writing(self.engine, self.clock.now()) as work:
            return self._hold(work, anew=True)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """A transaction of the holder, which renews the lease; raises LeaseLostError before anything is done.

        A worker that slept while another took over therefore stores no step, and without a stored step
        nothing is sent.
        """
        with writing(self.engine, self.clock.now()) as work:
            if not self._hold(work, anew=False):
                raise LeaseLostError(self.agency)
            yield work

    def release(self) -> None:
        """Let the next worker begin at once."""
        with writing(self.engine, self.clock.now()) as work:
            work.session.execute(
                update(upstreams)
                .where(upstreams.c.agency == self.agency, upstreams.c.holder == self.holder)
                .values(holder="", lease_until=None)
            )

    def _hold(self, work: Writing, *, anew: bool) -> bool:
        c = upstreams.c
        mine = c.holder == self.holder
        free = or_(mine, c.holder == "", c.lease_until <= work.now) if anew else mine
        held = work.session.execute(
            update(upstreams)
            .where(c.agency == self.agency, free)
            .values(holder=self.holder, lease_until=work.now + self.span)
        )
        return held.rowcount == 1
