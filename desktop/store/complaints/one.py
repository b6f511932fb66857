"""One complaint with everything the screen shows of it, and how a number finds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint
from desktop.store import codec


@dataclass(frozen=True, slots=True)
class Stored:
    """A complaint as this computer shows it (`complaint`) and as the server last showed it (`base`).

    `base` is None for a record registered here and not yet known elsewhere. `rev` is what an intent made
    now was based on.
    """

    seq: int
    complaint: Complaint
    base: Complaint | None
    rev: int
    has_body: bool
    fetched_at: datetime | None
    source: str
    sync: str


def bodiless(session: Connection, soon: date) -> bool:
    """Whether a complaint that is due by `soon` is here without its text."""
    asked = "SELECT EXISTS (SELECT 1 FROM complaint WHERE due <= ? AND has_body = 0)"
    return bool(session.exec_driver_sql(asked, (soon.toordinal(),)).scalar_one())


def get(session: Connection, record: str) -> Stored | None:
    """The complaint under this key, None when this computer does not show it."""
    row = session.exec_driver_sql(
        """SELECT c.seq, c.sync, c.has_body, b.head, b.body, b.head_rev, b.as_of, b.source, o.head, o.body
FROM complaint c LEFT JOIN base b ON b.seq = c.seq LEFT JOIN overlay o ON o.seq = c.seq WHERE c.record = ?""",
        (record,),
    ).one_or_none()
    if row is None:
        return None
    seq, sync, has_body, head, body, rev, as_of, source, over_head, over_body = row
    base = None if head is None else codec.join(record, head, body)
    view = base if over_head is None else codec.join(record, over_head, over_body)
    if view is None:
        return None
    fetched = None if as_of is None else codec.from_stamp(as_of)
    return Stored(seq, view, base, rev or 0, bool(has_body), fetched, source or "", sync)


def find(session: Connection, number: str) -> str | None:
    """The key of the complaint with this platform or local number, None when there is none."""
    found = session.exec_driver_sql(
        "SELECT record FROM complaint WHERE ?1 <> '' AND (tracking_id = ?1 AND tracking_id <> '' "
        "OR local_number = ?1 AND local_number <> '') LIMIT 1",
        (number.strip(),),
    ).scalar()
    return None if found is None else str(found)


def mark_seen(session: Connection, person: str, record: str) -> None:
    """The person has read the complaint as it stands; what arrives later makes it unread again."""
    session.exec_driver_sql(
        "INSERT INTO seen(person, seq, news) SELECT ?, seq, news FROM complaint WHERE record = ? "
        "ON CONFLICT(person, seq) DO UPDATE SET news = excluded.news",
        (person, record),
    )
