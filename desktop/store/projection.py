"""Keeps what the screen reads equal to the replay, in the transaction that changed either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint
from desktop.store import codec, meta, search
from desktop.store.replay import Live, State, SyncState, replay
from desktop.store.schema import NO_DUE
from desktop.store.session import listed, surroundings

type Place = tuple[str, str, str, str]
"""Where a complaint is counted: agency, stage, unit, sync state."""


@dataclass(slots=True)
class Known:
    """What the vault holds of one record: its base sections, and what the screen has shown until now.

    `place` is where its row is counted, None without a row; the `old_` sections are the view it showed.
    """

    record: str
    seq: int = 0
    head_rev: int = 0
    body_rev: int = 0
    head: str | None = None
    body: str | None = None
    as_of: int = 0
    place: Place | None = None
    news: int = 0
    old_head: str | None = None
    old_body: str | None = None
    overlaid: bool = False

    @property
    def rev(self) -> int:
        """The revision up to which everything of the record is visible."""
        return self.head_rev if self.body is None else min(self.head_rev, self.body_rev)

    def complaint(self) -> Complaint | None:
        """The base as a complaint; None without a header."""
        return None if self.head is None else codec.join(self.record, self.head, self.body)

    def indexed(self) -> search.Terms | None:
        """The terms that the index holds of this record; None when it holds none."""
        if self.place is None or self.old_head is None:
            return None
        return search.terms(codec.join(self.record, self.old_head, self.old_body))


_KNOWN = """SELECT w.value, ifnull(b.seq, c.seq), b.head_rev, b.body_rev, b.head, b.body, b.as_of,
  c.agency, c.stage, c.unit, c.sync, c.news, o.head, o.body
FROM json_each(?) w LEFT JOIN base b ON b.record = w.value LEFT JOIN complaint c ON c.record = w.value
LEFT JOIN overlay o ON o.seq = ifnull(b.seq, c.seq)"""

_LIVE = """SELECT number, record, intent, person, state FROM outbox
WHERE open = 1 AND record IN (SELECT value FROM json_each(?)) ORDER BY number"""

_ROW = """INSERT INTO complaint(seq, record, number, tracking_id, local_number, platform_id, title, stage,
  status_name, classification, category_id, category, agency, unit, officer, source, priority, sync, secret,
  anonymous, has_body, due, received_at, news)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_COLUMNS = [name.strip() for name in _ROW[_ROW.index("(") + 1 : _ROW.index(")")].split(",")]
_ROW += " ON CONFLICT(seq) DO UPDATE SET " + ", ".join(f"{n} = excluded.{n}" for n in _COLUMNS[1:])

_OVERLAY = """INSERT INTO overlay(seq, head, body) VALUES (?, ?, ?)
ON CONFLICT(seq) DO UPDATE SET head = excluded.head, body = excluded.body"""

_TALLY = """INSERT INTO tally(agency, stage, unit, sync, n) VALUES (?, ?, ?, ?, ?)
ON CONFLICT(agency, stage, unit, sync) DO UPDATE SET n = n + excluded.n"""


def load(session: Connection, records: Sequence[str]) -> dict[str, Known]:
    """What is known of these records, one entry each; a record never met has seq 0."""
    rows = session.exec_driver_sql(_KNOWN, (listed(records),))
    known = {}
    for record, seq, head_rev, body_rev, head, body, as_of, *place, news, over, over_body in rows:
        known[record] = Known(
            record,
            seq or 0,
            head_rev or 0,
            body_rev or 0,
            head,
            body,
            as_of or 0,
            None if place[0] is None else (place[0], place[1], place[2], place[3]),
            news or 0,
            head if over is None else over,
            body if over is None else over_body,
            over is not None,
        )
    return known


def live(session: Connection, records: Sequence[str]) -> dict[str, list[Live]]:
    """The intents of these records that still matter, in the order they were made."""
    found: dict[str, list[Live]] = {}
    for number, record, intent, person, state in session.exec_driver_sql(_LIVE, (listed(records),)):
        item = Live(number, codec.decode_intent(intent), codec.decode_person(person), State(state))
        found.setdefault(record, []).append(item)
    return found


@contextmanager
def changing(session: Connection, known: Mapping[str, Known], *, news: bool = False) -> Iterator[None]:
    """Wrap every change to the base or outbox of these records: number, change, project.

    `known` is what stood before; the block may move its base sections. `news` marks the records unread.
    """
    if not known:
        yield
        return
    _number(session, known)
    yield
    project(session, list(known.values()), news=news)


def _number(session: Connection, known: Mapping[str, Known]) -> None:
    fresh = [item for item in known.values() if not item.seq]
    if fresh:
        first = meta.take_numbers(session, meta.Setting.NEXT_SEQ, len(fresh))
        for seq, item in enumerate(fresh, first):
            item.seq = seq


def project(session: Connection, known: Sequence[Known], *, news: bool = False) -> None:
    """Write view, row and count of these records from their base and live intents, and index them."""
    due = surroundings(session).due
    working = live(session, [item.record for item in known])
    rows: list[tuple[object, ...]] = []
    overlays: list[tuple[int, str, str]] = []
    bare: list[tuple[int]] = []
    gone: list[tuple[int]] = []
    moved: Counter[Place] = Counter()
    changes: list[search.Change] = []
    for item in known:
        before = item.indexed()
        done = replay(item.complaint(), working.get(item.record, ()))
        if item.record in working:
            _flag(session, working[item.record], done.at_risk)
        if item.place is not None:
            moved[item.place] -= 1
            item.place = None
        if done.view is None:
            gone.append((item.seq,))
            if before is not None:
                changes.append((item.seq, before, None))
        else:
            after = search.terms(done.view)
            if after != before:
                changes.append((item.seq, before, after))
            item.news += news
            rows.append(_row(item, done.view, done.sync, due(done.view)))
            item.place = (done.view.agency, done.view.stage.value, done.view.unit, done.sync.value)
            moved[item.place] += 1
        if done.view is not None and done.projected:
            head, body = codec.encode_head(done.view).decode(), codec.encode_body(done.view).decode()
            overlays.append((item.seq, head, body))
            item.overlaid = True
        elif item.overlaid:
            bare.append((item.seq,))
            item.overlaid = False
    _many(session, "DELETE FROM complaint WHERE seq = ?", gone)
    _many(session, "DELETE FROM overlay WHERE seq = ?", bare)
    _many(session, _OVERLAY, overlays)
    _many(session, _ROW, rows)
    counts = [(*place, count) for place, count in moved.items() if count]
    if counts:
        _many(session, _TALLY, counts)
        session.exec_driver_sql("DELETE FROM tally WHERE n = 0")
    search.index(session, changes)


def _many(session: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        session.exec_driver_sql(statement, list(rows))


def _flag(session: Connection, items: Sequence[Live], at_risk: frozenset[int]) -> None:
    session.exec_driver_sql(
        "UPDATE outbox SET at_risk = ? WHERE number = ?",
        [(item.number in at_risk, item.number) for item in items],
    )


def _row(item: Known, view: Complaint, sync: SyncState, due: date | None) -> tuple[object, ...]:
    return (
        item.seq,
        item.record,
        view.number,
        view.tracking_id,
        view.local_number,
        view.platform_id,
        view.title,
        view.stage.value,
        view.status_name,
        view.classification.value,
        view.category_id,
        view.category,
        view.agency,
        view.unit,
        view.officer,
        view.source,
        view.priority.value,
        sync.value,
        view.secret,
        view.anonymous,
        item.body is not None or item.head is None,
        NO_DUE if due is None else due.toordinal(),
        codec.to_stamp(view.received_at),
        item.news,
    )


def view(session: Connection, item: Known) -> Complaint | None:
    """The record as it stands in the view, worked out from base and live intents."""
    return replay(item.complaint(), live(session, [item.record]).get(item.record, ())).view
