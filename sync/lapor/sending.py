"""Sending one action step by step: every step is stored, nothing is sent twice without having looked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

import msgspec

from desktop.clock import Clock
from sync.errors import SyncProblem, Trouble
from sync.lapor.actions import (
    AddFollowUp,
    Applied,
    CreateComplaint,
    Doubt,
    Lack,
    Outcome,
    PlatformAction,
    Refused,
    RejectAuthority,
    Retry,
    Uncertain,
)
from sync.lapor.calls import LaporClient, PlatformRefusedError
from sync.lapor.line import HalfSentError
from sync.lapor.profile import FileStyle
from sync.lapor.progress import Progress
from sync.lapor.read_back import Absent, Found, Undecided, look, standing

_HARMLESS = frozenset({Trouble.SIGN_IN, Trouble.NOT_ALLOWED, Trouble.TOO_MANY})
"""Answers of the platform's door: who is turned away there has not been let in."""

type Journal = Callable[[Progress], None]
"""Keeps the steps so that they outlive a power cut; it returns when they do."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What sending needs; the journal is of one action only."""

    client: LaporClient
    clock: Clock
    journal: Journal

    def now(self) -> datetime:
        """The platform's own time in its last answer, else this computer's."""
        return self.client.date or self.clock.now()

    def keep(self, progress: Progress) -> Progress:
        """The steps, once they are kept."""
        self.journal(progress)
        return progress


def send(desk: Desk, action: PlatformAction, progress: Progress) -> Outcome:
    """Take an action as far as it goes; `progress` is what was kept last, or a fresh one.

    Whatever happens to this process meanwhile, calling it again with what was kept goes on from there.
    """
    mark = _mark(action)
    if progress.mark not in {"", mark}:
        if progress.sends:
            return Uncertain(Doubt.OTHER_ACTION)
        progress = Progress()
    if progress.done:
        return Applied(progress.id)
    lack = _lack(desk, action)
    if lack is not None and progress.sent_at is None:
        return Refused(lack)
    progress = replace(progress, mark=mark)
    try:
        if progress.sent_at is not None or progress.stuck is not None:
            outcome = _settled(desk, action, progress, Retry(Trouble.RESET))
            if outcome is not None:
                return outcome
            progress = desk.keep(replace(progress, sent_at=None))
        progress = _prepared(desk, action, progress)
        return _sent(desk, action, progress)
    except PlatformRefusedError as refused:
        return Refused(refused.code, refused.text)
    except SyncProblem as problem:
        if progress.stuck is not None:
            return Uncertain(progress.stuck)
        return Retry(problem.trouble, problem.retry_after)


def _prepared(desk: Desk, action: PlatformAction, progress: Progress) -> Progress:
    """Files put aside and the platform looked at; both may be done again, nobody sees either."""
    if progress.uploaded is None:
        files = () if isinstance(action, RejectAuthority) else action.files
        apart = isinstance(action, CreateComplaint) or desk.client.profile.files is FileStyle.UPLOADED
        if files and apart:
            progress = desk.keep(replace(progress, uploads=progress.uploads + 1))
            ids = desk.client.upload(files)
        else:
            ids = ()
        progress = desk.keep(replace(progress, uploaded=ids))
    if progress.seen is None or not progress.sends:
        # Just before the first sending, so that the platform's own time of it is known too.
        progress = desk.keep(replace(progress, seen=standing(desk.client, action)))
    return progress


def _sent(desk: Desk, action: PlatformAction, ready: Progress) -> Outcome:
    doubt: Progress | None = None

    def leaving() -> None:
        nonlocal doubt
        doubt = desk.keep(replace(ready, sends=ready.sends + 1, sent_at=desk.now()))

    try:
        found = _call(desk.client, action, ready.uploaded or (), leaving)
    except PlatformRefusedError:
        if ready.sends:
            return _stuck(desk, ready, Doubt.REFUSED_LATER)
        desk.keep(ready)
        raise
    except SyncProblem as problem:
        retry = Retry(problem.trouble, problem.retry_after)
        if doubt is None:
            return retry
        if problem.trouble in _HARMLESS or isinstance(problem, HalfSentError):
            desk.keep(ready)
            return retry
        if problem.trouble is Trouble.BAD_ANSWER:
            # A whole answer that says yes in words nobody understands is still a yes.
            doubt = desk.keep(replace(doubt, accepted=True))
        return _settled(desk, action, doubt, retry) or retry
    if found:
        return _applied(desk, ready, found)
    accepted = desk.keep(replace(doubt or ready, accepted=True))
    return _settled(desk, action, accepted, Retry(Trouble.BAD_ANSWER)) or Retry(Trouble.BAD_ANSWER)


def _call(
    client: LaporClient, action: PlatformAction, files: tuple[str, ...], leaving: Callable[[], None]
) -> str:
    match action:
        case CreateComplaint():
            return client.create(action, files, leaving)
        case AddFollowUp():
            return client.add_follow_up(action, files, leaving)
        case RejectAuthority():
            client.reject(action, leaving)
            # Its answer holds nothing by contract, so a whole one is all that can be had.
            return action.complaint


def _settled(desk: Desk, action: PlatformAction, doubt: Progress, otherwise: Retry) -> Outcome | None:
    """What became of a sending without a clear answer; None when it is not there and may be sent again."""
    profile = desk.client.profile
    try:
        sight = look(desk.client, action, doubt.seen or ())
    except PlatformRefusedError:
        # That it may not be looked at says nothing about whether it is there.
        sight = Undecided(Doubt.NO_WAY_TO_LOOK)
    match sight:
        case Found(number):
            return _applied(desk, doubt, number)
        case Undecided(why):
            return _stuck(desk, doubt, why)
        case Absent():
            pass
    if doubt.stuck is not None:
        return Uncertain(doubt.stuck)
    # A slow platform may still be at it: what it does not show yet is no proof before some time has passed.
    waited = (desk.now() - doubt.sent_at).total_seconds() if doubt.sent_at else 0.0
    if waited < profile.settle:
        return Retry(otherwise.trouble, max(otherwise.after or 0.0, profile.settle - max(waited, 0.0)))
    if doubt.accepted:
        return _stuck(desk, doubt, Doubt.ACCEPTED_NOT_SHOWN)
    if doubt.sends >= profile.sends:
        return _stuck(desk, doubt, Doubt.KEEPS_FAILING)
    return None


def _applied(desk: Desk, progress: Progress, number: str) -> Applied:
    desk.keep(replace(progress, sent_at=None, stuck=None, done=True, id=number))
    return Applied(number)


def _stuck(desk: Desk, doubt: Progress, why: Doubt) -> Uncertain:
    desk.keep(replace(doubt, stuck=doubt.stuck or why))
    return Uncertain(doubt.stuck or why)


def _lack(desk: Desk, action: PlatformAction) -> Lack | None:
    """What is missing before anything can be sent; the platform would refuse it, or read-back not know it."""
    profile = desk.client.profile
    match action:
        case CreateComplaint():
            if not action.classification_id:
                return Lack.NO_CLASSIFICATION
            return None if action.title.strip() and action.content.strip() else Lack.NO_TEXT
        case RejectAuthority():
            if not action.institution:
                return Lack.NO_INSTITUTION
            return None if action.reason.strip() else Lack.NO_TEXT
        case AddFollowUp():
            if not (profile.user_id and profile.institution_id):
                return Lack.NO_SENDER
            return None if action.content.strip() else Lack.NO_TEXT


def _mark(action: PlatformAction) -> str:
    return sha256(type(action).__name__.encode() + msgspec.json.encode(action)).hexdigest()[:32]
