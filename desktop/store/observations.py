"""The bulk queue to the gateway: what imported exports showed; never counted among a person's actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint, platform_record
from desktop.store import codec, history
from desktop.store.session import listed


@dataclass(frozen=True, slots=True)
class Observation:
    """One complaint as an export showed it; `hash` makes sending it twice harmless."""

    id: int
    tracking_id: str
    as_of: datetime
    hash: str
    fields: frozenset[str]
    complaint: Complaint


def put(session: Connection, as_of: datetime, seen: Sequence[tuple[Complaint, frozenset[str]]]) -> None:
    """Queue what was shown; the same thing shown at the same time is queued once."""
    stamp = codec.to_stamp(as_of)
    rows = []
    for complaint, held in seen:
        fields = codec.encode_texts(tuple(sorted(held)))
        body = codec.encode(complaint).decode()
        mark = sha256(f"{complaint.tracking_id}\n{stamp}\n{fields}\n{body}".encode()).hexdigest()
        rows.append((complaint.tracking_id, stamp, mark, fields, body))
    session.exec_driver_sql(
        "INSERT OR IGNORE INTO observation(tracking_id, as_of, hash, fields, body) VALUES (?, ?, ?, ?, ?)",
        rows,
    )


def pending(session: Connection, limit: int) -> tuple[Observation, ...]:
    """The oldest `limit` observations still to be sent; DecodeError when one of them is `damaged`."""
    rows = session.exec_driver_sql(
        "SELECT id, tracking_id, as_of, hash, fields, body FROM observation ORDER BY id LIMIT ?", (limit,)
    )
    return tuple(
        Observation(
            number,
            tracking_id,
            codec.from_stamp(as_of),
            mark,
            frozenset(codec.decode_texts(fields)),
            codec.decode(body),
        )
        for number, tracking_id, as_of, mark, fields, body in rows
    )


def damaged(session: Connection) -> tuple[int, ...]:
    """Those that this program itself can no longer read."""
    bad: list[int] = []
    for number, fields, body in session.exec_driver_sql("SELECT id, fields, body FROM observation"):
        try:
            codec.decode_texts(fields)
            codec.decode(body)
        except codec.DecodeError:
            bad.append(number)
    return tuple(bad)


def set_aside(session: Connection, ids: Sequence[int], why: str, at: datetime) -> tuple[str, ...]:
    """Take these out of the queue, so that the rest flows; answers their numbers. The journal keeps them."""
    rows = session.exec_driver_sql(
        "SELECT tracking_id, body FROM observation WHERE id IN (SELECT value FROM json_each(?))",
        (listed(ids),),
    ).all()
    for number, body in rows:
        line = history.JournalLine(at, platform_record(number), "", "set_aside", why, body=body)
        history.journal(session, line)
    done(session, ids)
    return tuple(str(number) for number, _ in rows)


def done(session: Connection, ids: Sequence[int]) -> None:
    """The gateway has these."""
    session.exec_driver_sql(
        "DELETE FROM observation WHERE id IN (SELECT value FROM json_each(?))", (listed(ids),)
    )


def known(session: Connection, hashes: Sequence[str]) -> tuple[int, ...]:
    """The ids of those in the queue that have one of these hashes."""
    rows = session.exec_driver_sql(
        "SELECT id FROM observation WHERE hash IN (SELECT value FROM json_each(?))", (listed(hashes),)
    )
    return tuple(int(number) for (number,) in rows)


def waiting(session: Connection) -> int:
    """How many observations are still to be sent."""
    return int(session.exec_driver_sql("SELECT count(*) FROM observation").scalar_one())
