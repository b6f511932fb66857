"""The ledger: the final verdict of every intent, written in the transaction that gave it its effect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from sync.gateway.database import Writing
from sync.gateway.schema import effects, ledger
from sync.wire import Op, Verdict

_ENTER = insert(ledger)
_APPLIED = insert(effects).inline()
_ENTRIES = select(ledger.c.id, ledger.c.record, ledger.c.author, ledger.c.content, ledger.c.verdict).where(
    ledger.c.id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger holds of one intent; `verdict` is as it was first given, without the document."""

    id: str
    record: str
    author: str
    content: str
    verdict: Verdict


def entries(session: Connection, ids: Iterable[str]) -> dict[str, Entry]:
    """The ledger's entries for these intents, by id; unknown ones are absent."""
    wanted = sorted(set(ids))
    found: dict[str, Entry] = {}
    for start in range(0, len(wanted), 500):
        rows = session.execute(_ENTRIES, {"ids": wanted[start : start + 500]})
        for row in rows:
            verdict = msgspec.json.decode(row.verdict, type=Verdict)
            found[row.id] = Entry(row.id, row.record, row.author, row.content, verdict)
    return found


def enter(work: Writing, op: Op, content: str, verdict: Verdict, effect: int) -> Entry:
    """Write a final verdict; `effect` is the revision the intent made, 0 when it changed nothing."""
    row = {
        "id": op.id,
        "record": op.record,
        "kind": op.kind[:40],
        "author": op.author,
        "device": op.device,
        "state": verdict.state,
        "effect": effect,
        "content": content,
        "verdict": msgspec.json.encode(verdict).decode(),
        "at": work.now,
    }
    work.later(_ENTER, row)
    if effect:
        work.later(_APPLIED, {"intent": op.id, "record": op.record, "rev": effect})
    return Entry(op.id, op.record, op.author, content, verdict)
