"""The way out: whose intents go next, in which request, and what each verdict does (rules 2 to 6, 10, 14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

import msgspec

from desktop.store import observations, outbox
from desktop.store.gate import Writer
from desktop.store.observations import Observation
from desktop.store.outbox import OutboxItem, State
from sync.contract.messages import observation_of, op_of, settlement_of
from sync.contract.troubles import CursorLostError, EpochChangedError
from sync.engine import directories, pull
from sync.engine.errand import Errand
from sync.errors import SyncProblem, Trouble
from sync.events import Conflicted, Gone, Merged, Refused, Sent, SyncEvent, Waiting
from sync.schedule import after_trouble, backoff, narrowed, quarantined
from sync.wire import Op, SyncAnswer, SyncRequest, Verdict

SETTLED_AT_ONCE = 20
"""Verdicts in one transaction, so that a person's own action never waits for a whole batch."""
_ENVELOPE = 400
"""Bytes of a request beside its intents, and of an intent's names beside its own size."""
BULK = 200
"""Observations in one request."""
_BULK_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class Batch:
    """Intents of one author that may go in one request, in their order."""

    author: str
    items: tuple[OutboxItem, ...]


def intents(errand: Errand) -> Iterator[SyncEvent]:
    """Send what can be sent; the reader's requests bring changes along."""
    while True:
        batch = next_batch(errand)
        if batch is None:
            return
        if errand.tokens(batch.author) is None:
            yield from _pause(errand, batch.author)
        else:
            yield from exchange(errand, batch.author, batch.items)


def parting(errand: Errand) -> Iterator[SyncEvent]:
    """Send what can be sent to a server too new to be read; the problem of that is told by whoever asks."""
    errand.outdated = True
    with suppress(SyncProblem, EpochChangedError, CursorLostError):
        yield from intents(errand)


def bulk(errand: Errand) -> Iterator[SyncEvent]:
    """Send what imported exports showed, after everything a person did."""
    room = BULK
    while True:
        waiting = _shown(errand, room)
        if not waiting or not errand.reader:
            return
        part = _fitting(waiting, errand.standing.link.room_of(_BULK_BYTES))
        noted = errand.noted
        try:
            yield from exchange(errand, errand.reader, (), part)
        except SyncProblem as problem:
            if problem.trouble is not Trouble.TOO_LARGE or len(part) == 1:
                raise
            room = max(1, len(part) // 2)
            continue
        if errand.noted == noted:
            # There was no answer to act on, as when the sign-in has ended.
            return


def next_batch(errand: Errand) -> Batch | None:
    """The next intents of one author; none overtakes an earlier one on its record that still waits."""
    link, server = errand.standing.link, errand.standing.server
    most, room = min(link.batch, server.max_ops), min(link.room, server.max_bytes) - _ENVELOPE
    now = errand.clock.now()
    with errand.database.reading() as session:
        pending = outbox.pending(session)
    taken: list[OutboxItem] = []
    blocked: set[str] = set()
    for item in pending:
        if item.state in {State.FAILED, State.QUARANTINED}:
            continue
        record, author = item.intent.record, item.intent.author
        waits = item.state is State.HELD or (item.next_at is not None and item.next_at > now)
        if waits or item.intent.id in errand.tried or author in errand.paused:
            blocked.add(record)
            continue
        if record in blocked or (taken and author != taken[0].intent.author):
            blocked.add(record)
            continue
        room -= item.size + _ENVELOPE
        if len(taken) >= most or (taken and room < 0):
            break
        taken.append(item)
    return Batch(taken[0].intent.author, tuple(taken)) if taken else None


def exchange(
    errand: Errand, author: str, items: Sequence[OutboxItem], shown: Sequence[Observation] = ()
) -> Iterator[SyncEvent]:
    """One round trip in the name of `author`, and everything its answer changes here."""
    ids = [item.intent.id for item in items]
    request = _request(errand, author, items, shown)

    def leaving() -> None:
        if ids:
            with errand.database.writing(Writer.SYNC) as session:
                outbox.sending(session, ids)

    try:
        answer = errand.with_token(author, lambda token: errand.gateway.sync(token, request, leaving))
    except SyncProblem as problem:
        _put_back(errand, ids, problem.trouble.value)
        yield from _without_answer(errand, author, items, problem)
        return
    except (EpochChangedError, CursorLostError):
        _put_back(errand, ids, "")
        raise
    errand.progress(len(items), sum(item.size + _ENVELOPE for item in items))
    yield from errand.hear_the_time()
    yield from settle(errand, items, answer)
    _take_note(errand, shown, answer)
    if author == errand.reader and not errand.outdated:
        directories.take(errand, answer.directory)
        errand.exchanged = True
        if answer.page is not None:
            yield from pull.take_first(errand, answer.page)


def charge_suspects(errand: Errand) -> None:
    """Count a server error against each intent that met one while the server was well otherwise."""
    if not errand.healthy:
        return
    for intent, faults in errand.suspects.items():
        wait = timedelta(seconds=backoff(faults + 1, errand.rng))
        with errand.database.writing(Writer.SYNC) as session:
            outbox.postpone(session, [intent], errand.clock.now() + wait, Trouble.SERVER.value, fault=True)
            if quarantined(faults + 1):
                outbox.quarantine(session, [intent], "server_error")
    errand.suspects.clear()


def _request(
    errand: Errand, author: str, items: Sequence[OutboxItem], shown: Sequence[Observation]
) -> SyncRequest:
    known = errand.standing
    ops: list[Op] = []
    with errand.database.reading() as session:
        for item in items:
            prev = outbox.last_unacknowledged(session, item.intent.record, before=item.number)
            onward = outbox.onward(session, item.intent.id)
            ops.append(op_of(item.intent, item.number, prev, onward))
    return SyncRequest(
        device=known.device,
        epoch=known.epoch,
        ops=ops,
        observations=[observation_of(each) for each in shown],
        cursor=known.cursor if author == errand.reader and not (errand.held or errand.outdated) else "",
        directory=known.directory,
    )


def _without_answer(
    errand: Errand, author: str, items: Sequence[OutboxItem], problem: SyncProblem
) -> Iterator[SyncEvent]:
    """What a request without verdicts means; raises the problem again when the run cannot go on."""
    count = len(items)
    match problem.trouble:
        case Trouble.SIGN_IN:
            yield from _pause(errand, author)
        case Trouble.TOO_LARGE | Trouble.SERVER if count > 1:
            errand.standing = replace(errand.standing, link=narrowed(errand.standing.link, count))
        case Trouble.TOO_LARGE if count == 1:
            with errand.database.writing(Writer.SYNC) as session:
                outbox.fail(session, [items[0].intent.id], "too_large")
            yield Refused(items[0].intent.id, items[0].intent.record, "too_large")
        case Trouble.SERVER if count == 1:
            errand.tried.add(items[0].intent.id)
            errand.suspects[items[0].intent.id] = items[0].faults
            if len(errand.suspects) > 1 and not errand.healthy:
                # Two different intents and no good answer between them: it is the server, not the intents.
                raise problem
        case _:
            link = after_trouble(errand.standing.link, problem.trouble, count)
            # The run counts its own end as the failure; only the smaller batch is kept from here.
            errand.standing = replace(errand.standing, link=replace(errand.standing.link, batch=link.batch))
            raise problem


def _pause(errand: Errand, author: str) -> Iterator[SyncEvent]:
    """Let an author's intents wait for her own sign-in, and say so once for each (rule 14)."""
    errand.paused.add(author)
    with errand.database.reading() as session:
        waiting = [item.intent.id for item in outbox.pending(session) if item.intent.author == author]
    for intent in waiting:
        if intent not in errand.told:
            errand.told.add(intent)
            yield Waiting(intent, author)


def _put_back(errand: Errand, ids: Sequence[str], reason: str) -> None:
    if ids:
        with errand.database.writing(Writer.SYNC) as session:
            outbox.postpone(session, ids, None, reason)


def settle(errand: Errand, items: Sequence[OutboxItem], answer: SyncAnswer) -> Iterator[SyncEvent]:
    """Take verdicts on what was asked, a few in a transaction; what got none is as if it was never sent."""
    asked = {item.intent.id: item for item in items}
    errand.tried |= asked.keys()
    verdicts: dict[str, Verdict] = {}
    for verdict in answer.verdicts:
        if verdict.id in asked:
            verdicts.setdefault(verdict.id, verdict)
    found = list(verdicts.values())
    for start in range(0, len(found), SETTLED_AT_ONCE):
        part = found[start : start + SETTLED_AT_ONCE]
        with errand.database.writing(Writer.SYNC) as session:
            for verdict in part:
                settlement = settlement_of(verdict)
                try:
                    with session.begin_nested():
                        outbox.settle(session, settlement, errand.now())
                except (msgspec.ValidationError, msgspec.DecodeError):
                    # The record it brought along has no shape we know; the verdict itself still holds.
                    outbox.settle(session, replace(settlement, doc=None), errand.now())
        for verdict in part:
            yield from _told(errand, asked[verdict.id], verdict)
    _put_back(errand, [intent for intent in asked if intent not in verdicts], "unprocessed")


def _told(errand: Errand, item: OutboxItem, verdict: Verdict) -> Iterator[SyncEvent]:
    intent, record = verdict.id, item.intent.record
    match verdict.state:
        case "applied":
            errand.sent += 1
            yield Sent(intent, record)
        case "merged":
            errand.sent += 1
            yield Merged(intent, record, tuple(verdict.merged))
        case "conflict":
            yield Conflicted(intent, record)
        case "rejected":
            yield Refused(intent, record, verdict.code)
        case "deferred":
            if verdict.code == "server_error":
                errand.suspects[intent] = item.faults
    if verdict.gone:
        errand.sweeping = True
        errand.gones += 1
        yield Gone(record)


def _take_note(errand: Errand, shown: Sequence[Observation], answer: SyncAnswer) -> None:
    """Forget what the server dealt with, and set aside what it cannot read: asking again changes nothing."""
    if not shown:
        return
    dealt = set(answer.observed)
    unread = [each.id for each in shown if each.hash not in dealt]
    errand.noted += len(shown)
    with errand.database.writing(Writer.SYNC) as session:
        errand.aside += observations.set_aside(session, unread, "unread_by_gateway", errand.now())
        observations.done(session, [each.id for each in shown])


def _shown(errand: Errand, room: int) -> Sequence[Observation]:
    """What waits in the bulk queue; what is damaged here is set aside first."""
    try:
        with errand.database.reading() as session:
            return observations.pending(session, room)
    except msgspec.DecodeError:
        with errand.database.writing(Writer.SYNC) as session:
            bad = observations.damaged(session)
            errand.aside += observations.set_aside(session, bad, "damaged", errand.now())
            return observations.pending(session, room)


def _fitting(waiting: Sequence[Observation], room: int) -> list[Observation]:
    part: list[Observation] = []
    for each in waiting:
        room -= len(msgspec.json.encode(observation_of(each)))
        if part and room < 0:
            break
        part.append(each)
    return part
