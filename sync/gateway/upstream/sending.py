"""The way on: which action goes next, its stored steps, and what each outcome does."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from desktop.domain.complaint import Complaint
from desktop.domain.delivery import Onward
from desktop.domain.picture_metadata import without_metadata
from sync.errors import SyncProblem, Trouble
from sync.gateway.database import reading
from sync.gateway.judge import CRASHES
from sync.gateway.problems import traced
from sync.gateway.records import find
from sync.gateway.schema import agencies, blob_pieces, blobs
from sync.gateway.upstream import queue
from sync.gateway.upstream.queue import Turn
from sync.gateway.upstream.worker import Worker
from sync.lapor import actions
from sync.lapor.actions import Doubt, Lack, Outcome, PlatformAction, Upload
from sync.lapor.mapping import action_of
from sync.lapor.masters import Masters
from sync.lapor.progress import Progress, dump
from sync.lapor.sending import Desk, send
from sync.lapor.turns import ITS_OWN, NOT_SET_UP, numbered, stored
from sync.schedule import backoff

_LOOK_AGAIN = timedelta(hours=1)
"""How long an action waits before it is seen whether an administrator filled in what it lacks."""
_FILE_SOON = timedelta(minutes=1)
_FILE_LATEST = timedelta(days=3)
"""Age at which an action whose file has not come to the gateway becomes handwork."""
NO_FILE = "no_file"
CRASHED = "server_error"

_log = logging.getLogger(__name__)


class _FileMissingError(Exception):
    """A file that an action names has not come to the gateway yet."""


def carry(worker: Worker) -> None:
    """Send what can be sent, each in its turn on its record; raises SyncProblem when the line is down."""
    while (turn := _next(worker)) is not None:
        worker.tried.add(turn.intent.id)
        try:
            _one(worker, turn)
        except OperationalError:
            raise
        except CRASHES as error:
            # One action that nobody foresaw must not keep the others; its steps stay as they were stored.
            _log.error("the upstream's action %s crashed: %s", turn.intent.id[:64], traced(error))
            with worker.lease.writing() as work:
                queue.put(work, turn.intent.id, why=CRASHED, next_at=work.now + _LOOK_AGAIN)


def _next(worker: Worker) -> Turn | None:
    with reading(worker.engine) as session:
        return queue.next_turn(session, worker.agency, worker.clock.now(), worker.tried)


@dataclass(frozen=True, slots=True)
class Journal:
    """Keeps the steps of one action, each in a transaction that proves the lease."""

    worker: Worker
    intent: str

    def __call__(self, progress: Progress) -> None:
        """Keep them; on return they outlive a power cut, and no other worker is at it."""
        with self.worker.lease.writing() as work:
            queue.put(work, self.intent, steps=dump(progress).decode())


def _one(worker: Worker, turn: Turn) -> None:
    progress = stored(turn.steps)
    if progress is None:
        _settle(worker, turn, actions.Uncertain(Doubt.OTHER_ACTION))
        return
    try:
        action = _action(worker, turn)
    except _FileMissingError:
        _await_file(worker, turn, progress)
        return
    if not isinstance(action, Lack):
        desk = Desk(worker.client, worker.clock, Journal(worker, turn.intent.id))
        _settle(worker, turn, send(desk, action, progress))
    elif progress.sends or progress.stuck:
        # It may have left while it could still be sent, so nobody here knows.
        _settle(worker, turn, actions.Uncertain(Doubt.OTHER_ACTION))
    elif action is Lack.NO_INSTITUTION and worker.masters is None:
        raise SyncProblem(worker.trouble or Trouble.BAD_ANSWER, "the platform's lists")
    else:
        _settle(worker, turn, actions.Refused(action))


def _settle(worker: Worker, turn: Turn, outcome: Outcome) -> None:
    intent = turn.intent
    match outcome:
        case actions.Applied(number):
            with worker.lease.writing() as work:
                queue.arrived(work, intent, number)
            worker.sent += 1
        case actions.Refused(code) if code in NOT_SET_UP:
            with worker.lease.writing() as work:
                queue.put(work, intent.id, why=code, next_at=work.now + _LOOK_AGAIN)
        case actions.Refused(code) if code in set(Lack):
            with worker.lease.writing() as work:
                queue.ended(work, intent, Onward.BY_HAND, code)
        case actions.Refused(code, text):
            with worker.lease.writing() as work:
                queue.ended(work, intent, Onward.REFUSED, text or code)
        case actions.Uncertain(why):
            with worker.lease.writing() as work:
                queue.ended(work, intent, Onward.UNCERTAIN, why.value)
        case actions.Retry(trouble, after):
            own = trouble in ITS_OWN
            wait = after if after is not None else backoff(turn.faults + 1, worker.rng) if own else 0.0
            with worker.lease.writing() as work:
                until = work.now + timedelta(seconds=wait)
                queue.put(work, intent.id, why=trouble.value, next_at=until, faults=turn.faults + own)
            if after is None and not own:
                raise SyncProblem(trouble, "sending")


def _await_file(worker: Worker, turn: Turn, progress: Progress) -> None:
    """The text came before its file, as it should: the action waits for it, but not for ever."""
    with worker.lease.writing() as work:
        if work.now - turn.accepted_at < _FILE_LATEST:
            queue.put(work, turn.intent.id, why=NO_FILE, next_at=work.now + _FILE_SOON)
        elif progress.sends:
            queue.ended(work, turn.intent, Onward.UNCERTAIN, Doubt.OTHER_ACTION)
        else:
            queue.ended(work, turn.intent, Onward.BY_HAND, NO_FILE)


def _action(worker: Worker, turn: Turn) -> PlatformAction | Lack:
    """The platform's action, or what is missing; raises _FileMissingError."""
    with reading(worker.engine) as session:
        there = find(session, turn.intent.record)
        rows = session.execute(select(agencies.c.code, agencies.c.name))
        names = {row.code: row.name for row in rows}
    if there is None or there.agency != worker.agency:
        # Another agency's complaint must not be answered in this one's name.
        return Lack.NO_CALL
    complaint = numbered(there.complaint, worker.client.profile.ids)
    masters = worker.masters or Masters((), (), worker.clock.now())
    files = _files(worker, complaint, turn)
    return action_of(turn.intent, complaint, worker.client.profile, masters, names, files)


def _files(worker: Worker, complaint: Complaint, turn: Turn) -> tuple[Upload, ...]:
    """The files an action names, without what pictures tell about where and by whom they were taken."""
    named = {file.id: file for file in complaint.attachments}
    found: list[Upload] = []
    for one in turn.intent.listed("attachments"):
        if one not in named:
            raise _FileMissingError(one)
        file = named[one]
        found.append(Upload(file.name, file.mime, without_metadata(_content(worker, file.sha256))))
    return tuple(found)


def _content(worker: Worker, sha256: str) -> bytes:
    with reading(worker.engine) as session:
        if session.execute(select(blobs.c.size).where(blobs.c.sha256 == sha256)).first() is None:
            raise _FileMissingError(sha256)
        pieces = select(blob_pieces.c.data).where(blob_pieces.c.sha256 == sha256)
        rows = session.execute(pieces.order_by(blob_pieces.c.number)).scalars()
        return b"".join(bytes(data) for data in rows)
