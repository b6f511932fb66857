"""One run of the worker: what it was given, the lease it holds, and the books it closes."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import msgspec
from sqlalchemy import Engine, select, update

from desktop.clock import Clock
from desktop.domain.stages import StageTable
from sync.errors import Trouble
from sync.gateway.database import reading
from sync.gateway.upstream.lease import Lease
from sync.gateway.upstream.tables import upstreams
from sync.lapor.calls import LaporClient
from sync.lapor.masters import Masters, read_masters


@dataclass(slots=True)
class Worker:
    """The state of one run; `trouble` is what kept the platform's lists from being read."""

    engine: Engine
    client: LaporClient
    lease: Lease
    rng: Random
    stages: StageTable = field(default_factory=StageTable)
    masters: Masters | None = None
    trouble: Trouble | None = None
    sent: int = 0
    received: int = 0
    tried: set[str] = field(default_factory=set[str])

    @property
    def agency(self) -> str:
        """Whose upstream this is."""
        return self.lease.agency

    @property
    def clock(self) -> Clock:
        """This computer's clock."""
        return self.lease.clock

    def read_masters(self) -> None:
        """The platform's lists: the kept ones while they are fresh, old ones while the line is down."""
        with reading(self.engine) as session:
            raw = session.execute(
                select(upstreams.c.masters).where(upstreams.c.agency == self.agency)
            ).scalar_one()
        kept = _kept(raw)
        found = read_masters(self.client, kept, self.clock.now())
        self.masters, self.trouble = found.masters, found.trouble
        if found.masters is not None and found.masters != kept:
            self._note(masters=msgspec.json.encode(found.masters).decode())

    def close_books(self, trouble: str) -> None:
        """Keep how the run ended; *terakhir lengkap* moves only with a run that came to its end."""
        now = self.clock.now()
        self._note(tried_at=now, trouble=trouble, **({} if trouble else {"complete_at": now}))

    def _note(self, **values: object) -> None:
        with self.lease.writing() as work:
            here = upstreams.c.agency == self.agency
            work.session.execute(update(upstreams).where(here).values(**values))


def _kept(raw: str) -> Masters | None:
    try:
        return msgspec.json.decode(raw, type=Masters) if raw else None
    except msgspec.DecodeError:
        return None
