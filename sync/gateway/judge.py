"""The judge: what becomes of each intent, whatever a client claims (sync-protocol.md rules 2-6)."""

from __future__ import annotations

import hmac
import logging
from base64 import b32encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import msgspec
from sqlalchemy import Connection, and_, insert, select
from sqlalchemy.exc import DBAPIError, OperationalError

from desktop.domain.asking import can_ask
from desktop.domain.complaint import Json
from desktop.domain.intents import Kind
from desktop.domain.merge import Clash
from desktop.domain.workflow import Applied, Clashed, Refusal, Refused, apply
from sync.gateway.accounts import Account, person
from sync.gateway.database import Writing
from sync.gateway.intents import Malformed, content_of, intent_of
from sync.gateway.ledger import Entry, enter, entries
from sync.gateway.problems import traced
from sync.gateway.records import PLATFORM, Hand, Stored, Touch, find, find_all, iso, keep, touched
from sync.gateway.schema import blob_names, departures
from sync.gateway.upstream.accepted import hand_on, told, way_of
from sync.wire import FieldClash, Op, Value, Verdict, VerdictState

_log = logging.getLogger(__name__)

RESERVED = "sp4n:"
"""The keys of records that came from the platform; nobody registers one by hand."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, the record it is about, and what this intent made of that record when it changed it."""

    verdict: Verdict
    record: str
    made: Stored | None = None

    def alone(self, delivered: Callable[[Stored], bool]) -> bool:
        """Whether the verdict goes without its record: there is none, or the same answer brings it."""
        told = self.made is not None and delivered(self.made)
        return told or not self.record or self.verdict.state == "deferred"


CRASHES = (DBAPIError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What an intent may raise that nobody foresaw."""


@dataclass(frozen=True, slots=True)
class Known:
    """What this transaction knows of some intents and of their records, its own writing included."""

    entries: dict[str, Entry]
    records: dict[str, Stored]


def looked_up(session: Connection, ops: Sequence[Op]) -> Known:
    """What the database says of these intents, of those before them, and of their records."""
    return Known(
        entries(session, [*(op.id for op in ops), *(op.prev for op in ops if op.prev)]),
        find_all(session, [op.record for op in ops]),
    )


def judge(work: Writing, who: Account, ops: Sequence[Op], known: Known, *, apart: bool) -> list[Judged]:
    """Judge intents in their order; each takes effect with its ledger row or not at all.

    `known` was looked up in this transaction for these intents, and perhaps for others that came before.
    `apart` keeps one that crashes us from the others, by a savepoint around each; without it CRASHES pass,
    and the transaction is of no use any more.
    """
    settled: set[str] = set(known.entries)
    judged: list[Judged] = []
    for op in ops:
        one = (_isolated if apart else _judge)(work, who, op, known, settled)
        if one.verdict.state != "deferred":
            settled.add(op.id)
        judged.append(one)
    return judged


def _isolated(work: Writing, who: Account, op: Op, known: Known, settled: set[str]) -> Judged:
    """One intent in a savepoint: if it crashes us, it waits and the others go on (rule 10)."""
    before, there = work.seq, known.records.get(op.record)
    try:
        with work.session.begin_nested():
            judged = _judge(work, who, op, known, settled)
            work.write_down()
            return judged
    except OperationalError:
        raise
    except CRASHES as error:
        work.seq = before
        work.forget_what_waits()
        known.entries.pop(op.id, None)
        known.records.pop(op.record, None)
        if there is not None:
            known.records[op.record] = there
        _log.error("intent %r crashed the judge: %s", op.id[:64], traced(error))
        return Judged(Verdict(op.id, "deferred", "server_error"), op.record)


def _judge(work: Writing, who: Account, op: Op, known: Known, settled: set[str]) -> Judged:
    if op.author != who.person.id:
        # Never entered: a forger who knows an id must not be able to spoil it for its author.
        return Judged(Verdict(op.id, "rejected", "forged_author"), "")
    content = content_of(op)
    entry = known.entries.get(op.id)
    if entry is not None:
        if entry.author != op.author or entry.content != content:
            return Judged(Verdict(op.id, "rejected", "id_reused"), "")
        return Judged(entry.verdict, entry.record)
    if op.prev and op.prev != op.id and op.prev not in settled:
        return Judged(Verdict(op.id, "deferred", "prev_unknown"), op.record)
    there = known.records.get(op.record)
    verdict, made = _decide(work, who, op, there)
    if verdict.code == "bad_value" and verdict.field in ("id", "record", "device", "dseq", "base_rev"):
        return Judged(verdict, "")
    known.entries[op.id] = enter(work, op, content, verdict, made.rev if made else 0)
    if made is not None:
        known.records[op.record] = made
    return Judged(verdict, op.record, made)


def _decide(work: Writing, who: Account, op: Op, there: Stored | None) -> tuple[Verdict, Stored | None]:
    intent = intent_of(op, work.now)
    if isinstance(intent, Malformed):
        return _rejected(work, op, intent.code, intent.field), None
    if there is not None and not who.sees(there.agency):
        code = Refusal.ALREADY_EXISTS if intent.kind is Kind.REGISTER else Refusal.OTHER_AGENCY
        if intent.kind is not Kind.REGISTER and _departed(work.session, who, op.record) is None:
            code = Refusal.NO_RECORD  # it never was hers: not even its existence is told
        return _rejected(work, op, code), None
    if there is None and intent.kind is Kind.REGISTER and op.record.startswith(RESERVED):
        return _rejected(work, op, Refusal.BAD_VALUE, "record"), None
    match apply(there.complaint if there else None, intent, who.person):
        case Refused(code, field):
            return _rejected(work, op, code, field), None
        case Clashed(clashes):
            return _conflict(work, op, there, clashes), None
        case Applied(complaint) if not can_ask(
            intent, partial(person, work.session), who.person, complaint.agency
        ):
            return _rejected(work, op, Refusal.BAD_VALUE, "approver"), None
        case Applied(complaint):
            others = _others(work, op, there)
            way = way_of(work.session, intent, complaint.agency, op.onward)
            extra = told(way, there, intent, work.now) if way else None
            made = keep(work, there, complaint, Hand(who.person.id, who.person.name, op.device), extra)
            if way:
                hand_on(work, way, intent, there.complaint if there else None, complaint)
            if intent.kind is Kind.ATTACH:
                _name(work, who, intent.said("sha256"), op.record)
            return _applied(work, op, made, others, carried=way is not None), made


def _name(work: Writing, who: Account, sha256: str, record: str) -> None:
    """Remember that this person's agency names these contents in the record; the bytes come later."""
    row = {"sha256": sha256, "record": record, "agency": who.person.agency}
    same = and_(*(blob_names.c[name] == value for name, value in row.items()))
    if work.session.execute(select(blob_names.c.record).where(same)).first() is None:
        work.session.execute(insert(blob_names), row)


def _rejected(work: Writing, op: Op, code: str, field: str = "") -> Verdict:
    return Verdict(op.id, "rejected", str(code), field, at=iso(work.now))


def _conflict(work: Writing, op: Op, there: Stored | None, clashes: tuple[Clash, ...]) -> Verdict:
    fields = {clash.field for clash in clashes}
    by = next((touch for touch in touched(work, op.record, 0) if touch.field in fields), None)
    return Verdict(
        op.id,
        "conflict",
        field=clashes[0].field,
        rev=there.rev if there else 0,
        clashes=[
            FieldClash(clash.field, _wire(clash.old), _wire(clash.mine), _wire(clash.theirs))
            for clash in clashes
        ],
        by=by.by if by else PLATFORM.by,
        by_name=by.by_name if by else PLATFORM.by_name,
        at=by.at if by else iso(work.now),
    )


def _others(work: Writing, op: Op, there: Stored | None) -> tuple[Touch, ...]:
    """What other devices, or the platform, changed after the revision this person saw."""
    if there is None or there.rev <= op.base_rev:
        return ()
    return tuple(touch for touch in touched(work, op.record, op.base_rev) if touch.device != op.device)


def _applied(work: Writing, op: Op, made: Stored, others: tuple[Touch, ...], *, carried: bool) -> Verdict:
    state: VerdictState = "merged" if others else "applied"
    return Verdict(
        op.id,
        state,
        rev=made.rev,
        merged=sorted(touch.field for touch in others),
        by=others[0].by if others else "",
        by_name=others[0].by_name if others else "",
        at=others[0].at if others else iso(work.now),
        receipt=_receipt(work.identity.secret, op, state, made.rev),
        carried=carried,
    )


def _receipt(secret: bytes, op: Op, state: VerdictState, rev: int) -> str:
    """A word that only this server can have given for this intent and its outcome."""
    said = f"receipt {op.id} {state} {rev}".encode()
    return b32encode(hmac.digest(secret, said, "sha256")[:10]).decode()


def _departed(session: Connection, who: Account, record: str) -> tuple[str, int] | None:
    """Why a record left this person's scope, and at which revision; None when it never was in it."""
    here = (departures.c.record == record) & (departures.c.scope == who.scope)
    row = session.execute(select(departures.c.why, departures.c.seq).where(here)).one_or_none()
    return None if row is None else (str(row.why), int(row.seq))


def _wire(value: Json) -> Value:
    return list(value) if isinstance(value, tuple) else value


def present(
    session: Connection, who: Account, judged: Sequence[Judged], delivered: Callable[[Stored], bool]
) -> list[Verdict]:
    """The verdicts with each record as this person may see it today, or why she may not.

    `delivered` tells whether the same answer brings a record as the intent made it, or as it became since;
    then it needs no copy.
    """
    verdicts: list[Verdict] = []
    for each in judged:
        verdict = msgspec.structs.replace(each.verdict)
        verdicts.append(verdict)
        if each.alone(delivered):
            continue
        there = find(session, each.record)
        if there is None or not who.sees(there.agency):
            departed = _departed(session, who, each.record)
            if departed is not None:
                # The revision too: a verdict may arrive on a stick, long after the record has come back.
                verdict.gone, verdict.rev = departed
                verdict.clashes, verdict.by, verdict.by_name = [], "", ""
        else:
            verdict.doc = msgspec.Raw(there.document)
            verdict.rev = there.rev
    return verdicts
