"""Keeps what the screen reads equal to the replay, in the transaction that changed either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint
from desktop.store import codec, meta, search
from desktop.store.replay import Live, State, SyncState, replay
from desktop.store.schema import NO_DUE, complaint
from desktop.store.session import listed, surroundings

type Row = tuple[int | str, ...]
"""A row of the queue, in the order of `_COLUMNS`."""
type Place = tuple[int | str, ...]
"""Where a complaint is counted: agency, stage, unit, sync state."""

_COLUMNS = [column.name for column in complaint.columns]
_INDEXED = frozenset(column.name for index in complaint.indexes for column in index.columns)
_PLAIN = [name for name in _COLUMNS[2:] if name not in _INDEXED]
"""Columns of no index: a row in which only these differ is written without touching any."""


def _at(*names: str) -> itemgetter[Row]:
    return itemgetter(*(_COLUMNS.index(name) for name in names))


_place = _at("agency", "stage", "unit", "sync")
_sorted_by = _at(*(name for name in _COLUMNS if name in _INDEXED))
_plain = _at(*_PLAIN, "seq")
_shown = _at("tracking_id", "local_number", "platform_id", "title", "stage", "unit", "agency")
_NEWS = _COLUMNS.index("news")


@dataclass(slots=True)
class Known:
    """What the vault holds of one record: its base sections, and what the screen has shown until now.

    `row` is its row of the queue, None without one; the `old_` sections are the view it showed.
    """

    record: str
    seq: int = 0
    head_rev: int = 0
    body_rev: int = 0
    head: str | None = None
    body: str | None = None
    as_of: int = 0
    row: Row | None = None
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
        if self.row is None or self.old_head is None:
            return None
        if self.old_body is None:
            # All its terms stand in the row: a download, which brings every header first, need not read it.
            return search.header_terms(*map(str, _shown(self.row)))
        return search.terms(codec.join(self.record, self.old_head, self.old_body))


_KNOWN = f"""SELECT w.value, ifnull(b.seq, c.seq), b.head_rev, b.body_rev, b.head, b.body, b.as_of,
  o.head, o.body, {", ".join(f"c.{name}" for name in _COLUMNS)}
FROM json_each(?) w LEFT JOIN base b ON b.record = w.value LEFT JOIN complaint c ON c.record = w.value
LEFT JOIN overlay o ON o.seq = ifnull(b.seq, c.seq)"""

_LIVE = """SELECT number, record, intent, person, state FROM outbox
WHERE open = 1 AND record IN (SELECT value FROM json_each(?)) ORDER BY number"""

_ROW = f"""INSERT INTO complaint({", ".join(_COLUMNS)}) VALUES ({", ".join("?" for _ in _COLUMNS)})
ON CONFLICT(seq) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])}"""
_PLAIN_ROW = f"UPDATE complaint SET {', '.join(f'{name} = ?' for name in _PLAIN)} WHERE seq = ?"

_OVERLAY = """INSERT INTO overlay(seq, head, body) VALUES (?, ?, ?)
ON CONFLICT(seq) DO UPDATE SET head = excluded.head, body = excluded.body"""

_TALLY = """INSERT INTO tally(agency, stage, unit, sync, n) VALUES (?, ?, ?, ?, ?)
ON CONFLICT(agency, stage, unit, sync) DO UPDATE SET n = n + excluded.n"""


def load(session: Connection, records: Sequence[str]) -> dict[str, Known]:
    """What is known of these records, one entry each; a record never met has seq 0."""
    rows = session.exec_driver_sql(_KNOWN, (listed(records),))
    known = {}
    for record, seq, head_rev, body_rev, head, body, as_of, over, over_body, *row in rows:
        known[record] = Known(
            record,
            seq or 0,
            head_rev or 0,
            body_rev or 0,
            head,
            body,
            as_of or 0,
            None if row[0] is None else tuple(row),
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
    rows: list[Row] = []
    plain: list[Row] = []
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
        old, item.row = item.row, None
        if old is not None:
            moved[_place(old)] -= 1
        if done.view is None:
            gone.append((item.seq,))
            if before is not None:
                changes.append((item.seq, before, None))
        else:
            after = search.terms(done.view)
            if after != before:
                changes.append((item.seq, before, after))
            unread = (0 if old is None else int(old[_NEWS])) + news
            item.row = _row(item, done.view, done.sync, due(done.view), unread)
            moved[_place(item.row)] += 1
            if old is None or _sorted_by(old) != _sorted_by(item.row):
                rows.append(item.row)
            elif old != item.row:
                plain.append(_plain(item.row))
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
    _many(session, _PLAIN_ROW, plain)
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


def _row(item: Known, view: Complaint, sync: SyncState, due: date | None, news: int) -> Row:
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
        news,
    )


def view(session: Connection, item: Known) -> Complaint | None:
    """The record as it stands in the view, worked out from base and live intents."""
    return replay(item.complaint(), live(session, [item.record]).get(item.record, ())).view
