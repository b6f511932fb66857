"""Records asked for by name: the body of what a person opens, and what left and is wanted back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from desktop.clock import Clock
from desktop.domain.allowance import Allowance
from desktop.store import base, meta
from desktop.store.base import Observed
from desktop.store.database import Database, disk_is_full
from desktop.store.meta import Setting
from desktop.store.server_time import server_time
from sync.contract.client import GatewayClient
from sync.contract.pages import left, observed, whole
from sync.contract.troubles import EpochChangedError
from sync.engine.errand import ANYTHING
from sync.engine.metering import metered
from sync.errors import SyncProblem, Trouble
from sync.events import Failed, NotNow, NotOffered, RecordEvent, Shown
from sync.wire import MOST_RECORDS, RecordsAnswer

type Token = Callable[[], str | None]
"""Answers with the asking person's own token, None when she must sign in first."""


def fetch_records(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    token: Token,
    records: Sequence[str],
    allowance: Allowance = ANYTHING,
) -> Iterator[RecordEvent]:
    """Bring these records of this computer up to what the gateway shows now, bodies and all (rule 8).

    It never brings a record that is not here and never lets one go: a synchronisation does, with its guard.
    """
    run = _fetch(database, gateway, clock, token, records)
    yield from _carefully(database, gateway, clock, allowance, run)


def ask_back(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    token: Token,
    record: str,
    allowance: Allowance = ANYTHING,
) -> Iterator[RecordEvent]:
    """Ask for a record that has left, and lift its tombstone if the gateway offers it again (rule 18)."""
    run = _ask_back(database, gateway, clock, token, record)
    yield from _carefully(database, gateway, clock, allowance, run)


def _carefully(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    allowance: Allowance,
    run: Iterator[RecordEvent],
) -> Iterator[RecordEvent]:
    """Every trouble as an event, and what the line carried on the data meter."""
    try:
        with metered(database, gateway, clock, allowance):
            yield from run
    except SyncProblem as problem:
        yield Failed(problem.trouble, problem.detail, None)
    except EpochChangedError:
        yield Failed(Trouble.EPOCH, "", None)
    except OperationalError as error:
        if not disk_is_full(error):
            raise
        yield Failed(Trouble.DISK_FULL, "", None)


def _fetch(
    database: Database, gateway: GatewayClient, clock: Clock, token: Token, records: Sequence[str]
) -> Iterator[RecordEvent]:
    for answer, settled in _answers(gateway, token, records):
        shown = observed(answer.page)
        with database.writing() as session:
            now = server_time(session, clock.now())
            ready = _of_this_life(session, answer) and not base.is_rebaselining(session)
            here = [each for each in shown if ready and base.fetched_at(session, each.record) is not None]
            _observe(session, here, now)
        yield from _told(answer, settled, {each.record for each in here} if ready else None)


def _told(answer: RecordsAnswer, asked: Sequence[str], shown: set[str] | None) -> Iterator[RecordEvent]:
    gone = {each.record: each.why for each in left(answer.page)}
    for record in asked:
        if shown is None:
            yield NotNow(record)
        elif record in shown:
            yield Shown(record)
        else:
            yield NotOffered(record, gone.get(record, ""))


def _ask_back(
    database: Database, gateway: GatewayClient, clock: Clock, token: Token, record: str
) -> Iterator[RecordEvent]:
    for answer, _ in _answers(gateway, token, [record]):
        shown = observed(answer.page)
        with database.writing() as session:
            now = server_time(session, clock.now())
            lifted = _of_this_life(session, answer) and any(
                _lift(session, each, answer.at, now) for each in shown
            )
        if shown:
            yield Shown(record) if lifted else NotNow(record)
        else:
            yield from _told(answer, [record], set())


def _answers(
    gateway: GatewayClient, token: Token, records: Sequence[str]
) -> Iterator[tuple[RecordsAnswer, Sequence[str]]]:
    """Each whole answer with the keys that it settles."""
    waiting = list(dict.fromkeys(records))
    while waiting:
        mine = token()
        if mine is None:
            raise SyncProblem(Trouble.SIGN_IN)
        asked = waiting[:MOST_RECORDS]
        answer = gateway.records(mine, asked)
        page = whole(answer.page)
        told = {*page.head.ids, *page.body.ids, *page.gones.ids}
        if not told <= set(asked) or page.head.ids != page.body.ids or page.head.revs != page.body.revs:
            raise SyncProblem(Trouble.BAD_ANSWER, "other records than were asked for")
        settled = [record for record in asked if record in told or not page.more]
        if not settled:
            raise SyncProblem(Trouble.BAD_ANSWER, "an answer that goes on without end")
        yield answer, settled
        waiting = [record for record in waiting if record not in settled]


def _of_this_life(session: Connection, answer: RecordsAnswer) -> bool:
    return meta.get(session, Setting.EPOCH) == answer.page.epoch


def _lift(session: Connection, seen: Observed, position: int, now: datetime) -> bool:
    try:
        return base.lift(session, seen, position, now)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise _shapeless(error) from error


def _observe(session: Connection, seen: Sequence[Observed], now: datetime) -> None:
    try:
        base.observe(session, base.Source.CONTRACT, now, seen)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise _shapeless(error) from error


def _shapeless(error: Exception) -> SyncProblem:
    return SyncProblem(Trouble.BAD_ANSWER, f"a record of another shape: {str(error)[:200]}")
