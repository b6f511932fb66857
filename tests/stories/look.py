"""What is in a vault at one moment, for everything that is checked of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop.store import base, complaints, meta
from desktop.store.complaints.one import Stored
from desktop.store.meta import Setting
from desktop.store.outbox import State


@dataclass(frozen=True)
class Look:
    """One unmoving state of a vault, for everything that is checked of it."""

    session: Connection

    def records(self) -> tuple[str, ...]:
        """Every record that is shown."""
        rows = self.session.exec_driver_sql("SELECT record FROM complaint ORDER BY record")
        return tuple(str(row[0]) for row in rows)

    def shown(self, record: str) -> Stored | None:
        """A record as the screen shows it."""
        return complaints.get(self.session, record)

    def departed(self, now: datetime) -> tuple[str, ...]:
        """What could be asked back."""
        return tuple(sorted(each.record for each in base.departed(self.session, now)))

    def buried(self, record: str) -> int:
        """The revision at which a record is known to have left."""
        found = self.session.exec_driver_sql("SELECT rev FROM tombstone WHERE record = ?", (record,))
        return int(found.scalar_one())

    def life(self) -> str:
        """The life of the server and the base that is here."""
        return " ".join(meta.several(self.session, (Setting.EPOCH, Setting.REBASELINE)).values())

    def revisions(self) -> dict[str, int]:
        """Section of a record → its revision."""
        rows = self.session.exec_driver_sql("SELECT record, head_rev, body_rev FROM base ORDER BY record")
        found: dict[str, int] = {}
        for record, head, body in rows:
            found |= {f"{record} head": int(head), f"{record} body": int(body)}
        return found

    def items(self) -> dict[str, tuple[State, bool]]:
        """Intent → its state in the outbox, and whether it will perhaps be refused."""
        rows = self.session.exec_driver_sql("SELECT id, state, at_risk FROM outbox")
        return {str(row[0]): (State(row[1]), bool(row[2])) for row in rows}
