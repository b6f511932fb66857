"""How often each judged intent took effect; also run as `python -m sync.gateway.effects DATABASE`."""

from __future__ import annotations

import sys
from typing import TypedDict

import msgspec
from sqlalchemy import func, select

from sync.gateway.database import connect, reading
from sync.gateway.schema import effects as applications
from sync.gateway.schema import ledger


class EffectCount(TypedDict):
    """An intent of the ledger; `count` is the number of times it changed its record."""

    id: str
    record: str
    kind: str
    state: str
    count: int


def effects(database: str) -> list[EffectCount]:
    """Every intent with a final verdict in the database at an address or file name, in the order of ids."""
    engine = connect(database)
    try:
        with reading(engine) as session:
            rows = session.execute(
                select(
                    ledger.c.id,
                    ledger.c.record,
                    ledger.c.kind,
                    ledger.c.state,
                    func.count(applications.c.number).label("times"),
                )
                .outerjoin(applications, applications.c.intent == ledger.c.id)
                .group_by(ledger.c.id, ledger.c.record, ledger.c.kind, ledger.c.state)
                .order_by(ledger.c.id)
            ).all()
    finally:
        engine.dispose()
    return [
        EffectCount(id=row.id, record=row.record, kind=row.kind, state=row.state, count=row.times)
        for row in rows
    ]


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(effects(sys.argv[1])).decode() + "\n")
