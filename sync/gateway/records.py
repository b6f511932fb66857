"""Records in the gateway's database: a complaint as two JSON sections under one revision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, text

from desktop.domain.complaint import BODY_FIELDS, HEADER_FIELDS, Complaint
from sync.gateway.database import Writing
from sync.gateway.schema import departures, records, touches
from sync.gateway.urgency import rank

ALL = "*"
"""The scope of someone who sees every agency's records."""

TRACKED = (
    "stage", "title", "edited_text", "original_text", "classification", "category_id", "category",
    "tags", "unit", "officer", "priority", "place_code", "province", "regency", "district", "village",
    "authority_to", "agency", "status_name", "anonymous", "secret", "source", "archive_reason",
    "entries", "attachments", "proposal",
)  # fmt: skip
"""Fields of which the gateway remembers who changed them last."""

TEXT_FIELDS = ("original_text", "edited_text", "reporter")
"""The part of a body that seldom changes and weighs most; a growing timeline does not bring it again."""

_COLUMNS = (
    records.c.id,
    records.c.agency,
    records.c.rev,
    records.c.head_seq,
    records.c.body_seq,
    records.c.text_seq,
    records.c.head,
    records.c.body,
    records.c.extra,
    records.c.rank,
)


_FIND = select(*_COLUMNS).where(records.c.id == bindparam("key"))
_FIND_ALL = select(*_COLUMNS).where(records.c.id.in_(bindparam("keys", expanding=True)))
# As text, because they are the same in both databases and SQLAlchemy knows them only for each by itself.
_KEEP = text(
    "INSERT INTO records (id, agency, rev, head_seq, body_seq, text_seq, head, body, extra, rank) "
    "VALUES (:id, :agency, :rev, :head_seq, :body_seq, :text_seq, :head, :body, :extra, :rank) "
    "ON CONFLICT (id) DO UPDATE SET agency = excluded.agency, rev = excluded.rev, "
    "head_seq = excluded.head_seq, body_seq = excluded.body_seq, text_seq = excluded.text_seq, "
    "head = excluded.head, body = excluded.body, extra = excluded.extra, rank = excluded.rank"
)
_TOUCH = text(
    "INSERT INTO touches (record, field, rev, device, by, by_name, at) "
    "VALUES (:record, :field, :rev, :device, :by, :by_name, :at) "
    "ON CONFLICT (record, field) DO UPDATE SET rev = excluded.rev, device = excluded.device, "
    "by = excluded.by, by_name = excluded.by_name, at = excluded.at"
).bindparams(bindparam("at", type_=touches.c.at.type))


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as it stands: the two sections as JSON objects, `extra` an object or empty."""

    id: str
    agency: str
    rev: int
    head_seq: int
    body_seq: int
    text_seq: int
    head: str
    body: str
    extra: str
    rank: int

    @property
    def complaint(self) -> Complaint:
        """The complaint these sections hold."""
        return msgspec.json.decode(self.document, type=Complaint)

    @property
    def document(self) -> bytes:
        """The whole record as one JSON object, unknown fields included."""
        parts = [f'"record":{msgspec.json.encode(self.id).decode()}', self.head[1:-1], self.body[1:-1]]
        if self.extra:
            parts.append(self.extra[1:-1])
        return ("{" + ",".join(parts) + "}").encode()


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand changed a record: a person on a device, or the platform on no device of ours."""

    by: str
    by_name: str
    device: str = ""


PLATFORM = Hand("sp4n", "SP4N-LAPOR!")


def sections(complaint: Complaint) -> tuple[str, str]:
    """A complaint's head and body as JSON objects."""
    return _object(complaint, HEADER_FIELDS), _object(complaint, BODY_FIELDS)


def _object(complaint: Complaint, names: Iterable[str]) -> str:
    return msgspec.json.encode({name: getattr(complaint, name) for name in names}).decode()


def find(session: Connection, record: str) -> Stored | None:
    """The record as this transaction sees it, None when there is none."""
    row = session.execute(_FIND, {"key": record}).mappings().one_or_none()
    return None if row is None else Stored(**row)


def find_all(session: Connection, keys: Iterable[str]) -> dict[str, Stored]:
    """The records of these keys as this transaction sees them; unknown ones are absent."""
    wanted = sorted(set(keys))
    found: dict[str, Stored] = {}
    for start in range(0, len(wanted), 500):
        rows = session.execute(_FIND_ALL, {"keys": wanted[start : start + 500]}).mappings()
        found.update((row["id"], Stored(**row)) for row in rows)
    return found


def keep(
    work: Writing, before: Stored | None, after: Complaint, hand: Hand, extra: str | None = None
) -> Stored:
    """Note what a record became and return it under its new revision; the same again is no new revision.

    It is put off with `Writing.later`: `find` sees it after `Writing.write_down`.

    A record that changed its agency leaves one scope and is news, as a whole, to the other. `extra` None
    keeps the fields that are in neither section.
    """
    head, body = sections(after)
    rest = extra if extra is not None else (before.extra if before else "")
    if before is None:
        number = work.next()
        made = Stored(
            after.record, after.agency, number, number, number, number, head, body, rest, rank(after)
        )
        work.later(_KEEP, _row(made))
        _arrive(work, made)
        return made
    moved = before.agency != after.agency
    new_head = moved or head != before.head or rest != before.extra
    new_body = moved or body != before.body
    if not (new_head or new_body):
        return before
    number = work.next()
    was = before.complaint
    new_text = moved or any(getattr(was, name) != getattr(after, name) for name in TEXT_FIELDS)
    made = Stored(
        before.id,
        after.agency,
        number,
        number if new_head else before.head_seq,
        number if new_body else before.body_seq,
        number if new_text else before.text_seq,
        head,
        body,
        rest,
        rank(after) if new_head else before.rank,
    )
    work.later(_KEEP, _row(made))
    if moved:
        depart(work, before.id, before.agency, number, "reassigned")
        _arrive(work, made)
    _touch(work, was, after, number, hand)
    return made


def _row(record: Stored) -> dict[str, str | int]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _arrive(work: Writing, record: Stored) -> None:
    """A record that is here has not left: forget that it once did."""
    work.session.execute(
        delete(departures).where(
            departures.c.record == record.id, departures.c.scope.in_((record.agency, ALL))
        )
    )


def depart(work: Writing, record: str, scope: str, number: int, why: str) -> None:
    """Note that a record left a scope at a commit number."""
    work.session.execute(delete(departures).where(departures.c.record == record, departures.c.scope == scope))
    work.session.execute(insert(departures), {"scope": scope, "record": record, "seq": number, "why": why})


def _touch(work: Writing, before: Complaint, after: Complaint, rev: int, hand: Hand) -> None:
    changed = [name for name in TRACKED if getattr(before, name) != getattr(after, name)]
    said = {"record": after.record, "rev": rev, "device": hand.device}
    for name in changed:
        work.later(_TOUCH, {**said, "field": name, "by": hand.by, "by_name": hand.by_name, "at": work.now})


@dataclass(frozen=True, slots=True)
class Touch:
    """The last change of one field: at which revision, by whose hand, when in server time."""

    field: str
    rev: int
    device: str
    by: str
    by_name: str
    at: str


def touched(work: Writing, record: str, after: int) -> tuple[Touch, ...]:
    """The fields whose last change came after a revision, latest first."""
    work.write_down()
    rows = work.session.execute(
        select(
            touches.c.field, touches.c.rev, touches.c.device, touches.c.by, touches.c.by_name, touches.c.at
        )
        .where(touches.c.record == record)
        .order_by(touches.c.rev.desc(), touches.c.field)
    )
    return tuple(
        Touch(row.field, row.rev, row.device, row.by, row.by_name, iso(row.at))
        for row in rows
        if row.rev > after
    )


def iso(moment: datetime) -> str:
    """A moment as the wire writes it."""
    return msgspec.json.encode(moment).decode().strip('"')
