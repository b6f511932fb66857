"""What really happened at a gateway; `python -m sync.gateway.effects DATABASE` prints the effects."""

from __future__ import annotations

import sys
from hashlib import sha256
from typing import TypedDict

import msgspec
from sqlalchemy import func, select

from sync.gateway.database import connect, reading
from sync.gateway.schema import blob_pieces, blobs, ledger
from sync.gateway.schema import effects as applications


class EffectCount(TypedDict):
    """An intent of the ledger; `count` is the number of times it changed its record."""

    id: str
    record: str
    kind: str
    state: str
    count: int


class FileFound(TypedDict):
    """A file the gateway keeps: its name, and the SHA-256 and size of the bytes that are really stored."""

    name: str
    sha256: str
    size: int


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


def files(database: str) -> list[FileFound]:
    """Every file in the database at an address or file name, hashed again piece by piece."""
    engine = connect(database)
    found: list[FileFound] = []
    try:
        with reading(engine) as session:
            for name in session.execute(select(blobs.c.sha256).order_by(blobs.c.sha256)).scalars().all():
                key = blob_pieces.c.sha256 == name
                numbers = session.execute(select(blob_pieces.c.number).where(key)).scalars().all()
                summed, size = sha256(), 0
                for number in sorted(numbers):
                    one = select(blob_pieces.c.data).where(key, blob_pieces.c.number == number)
                    data = bytes(session.execute(one).scalar_one())
                    summed.update(data)
                    size += len(data)
                found.append(FileFound(name=name, sha256=summed.hexdigest(), size=size))
    finally:
        engine.dispose()
    return found


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(effects(sys.argv[1])).decode() + "\n")
