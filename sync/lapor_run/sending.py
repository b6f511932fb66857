"""The way out: which action goes next, its stored steps, and what each outcome does to the outbox."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from desktop.domain.complaint import Complaint
from desktop.domain.picture_metadata import without_metadata
from desktop.store import attachments, complaints, directory, outbox
from desktop.store.attachments import AttachmentMissingError
from desktop.store.gate import Writer
from desktop.store.outbox import OutboxItem, State
from desktop.store.sealed import DamagedError
from sync.errors import SyncProblem, Trouble
from sync.events import Refused, Sent, SyncEvent, Uncertain
from sync.lapor import actions
from sync.lapor.actions import Doubt, Lack, Outcome, PlatformAction, Upload
from sync.lapor.mapping import action_of
from sync.lapor.masters import Masters
from sync.lapor.progress import Progress, dump, load
from sync.lapor.sending import Desk, send
from sync.lapor.turns import ITS_OWN, NOT_SET_UP, freed, numbered, stored
from sync.lapor_run.errand import Errand
from sync.schedule import backoff, quarantined


def intents(errand: Errand) -> Iterator[SyncEvent]:
    """Send what can be sent, each in its turn on its record."""
    while (item := _next(errand)) is not None:
        errand.tried.add(item.intent.id)
        yield from _one(errand, item)


def _next(errand: Errand) -> OutboxItem | None:
    """The next action; none overtakes an earlier one on its record whose fate is open."""
    now = errand.clock.now()
    with errand.database.reading() as session:
        uncertain = {i.intent.record for i in outbox.needs_person(session) if i.state is State.UNCERTAIN}
        blocked = set(uncertain)
        for item in outbox.pending(session):
            waits = item.next_at is not None and item.next_at > now
            mine = item.state in (State.QUEUED, State.SENDING) and item.intent.id not in errand.tried
            if mine and not waits and item.intent.record not in blocked:
                return item
            blocked.add(item.intent.record)
    return None


@dataclass(slots=True)
class Journal:
    """Keeps the steps of one action; the outbox knows from before the first byte that it is on its way."""

    errand: Errand
    intent: str
    sends: int

    def __call__(self, progress: Progress) -> None:
        """Keep them; on return they outlive a power cut."""
        with self.errand.database.writing(Writer.SYNC) as session:
            outbox.keep_steps(session, self.intent, dump(progress).decode(), self.errand.clock.now())
            if progress.sends > self.sends:
                self.sends = progress.sends
                outbox.sending(session, [self.intent])


def _one(errand: Errand, item: OutboxItem) -> Iterator[SyncEvent]:
    intent = item.intent.id
    progress = _stored(errand, intent)
    if progress is None:
        yield from _settle(errand, item, actions.Uncertain(Doubt.OTHER_ACTION))
        return
    action = _action(errand, item)
    if not isinstance(action, Lack):
        desk = Desk(errand.client, errand.clock, Journal(errand, intent, progress.sends))
        yield from _settle(errand, item, send(desk, action, progress))
    elif progress.sends or progress.stuck:
        # It may have left while it could still be sent, so nobody here knows.
        yield from _settle(errand, item, actions.Uncertain(Doubt.OTHER_ACTION))
    elif action is Lack.NO_INSTITUTION and errand.masters is None:
        raise SyncProblem(errand.trouble or Trouble.BAD_ANSWER, "the platform's lists")
    else:
        yield from _settle(errand, item, actions.Refused(action))


def _settle(errand: Errand, item: OutboxItem, outcome: Outcome) -> Iterator[SyncEvent]:
    intent, record, now = item.intent.id, item.intent.record, errand.clock.now()
    match outcome:
        case actions.Applied(number):
            with errand.database.writing(Writer.SYNC) as session:
                outbox.take(session, intent, number, now)
            errand.sent += 1
            yield Sent(intent, record)
        case actions.Refused(code) if code in NOT_SET_UP:
            with errand.database.writing(Writer.SYNC) as session:
                outbox.fail(session, [intent], code)
            yield Refused(intent, record, code)
        case actions.Refused(code) if code in set(Lack):
            with errand.database.writing(Writer.SYNC) as session:
                outbox.leave_to_people(session, intent, now)
        case actions.Refused(_, text):
            with errand.database.writing(Writer.SYNC) as session:
                outbox.refuse(session, intent, "platform_refused", text, now)
            yield Refused(intent, record, "platform_refused")
        case actions.Uncertain(why):
            with errand.database.writing(Writer.SYNC) as session:
                outbox.doubt(session, intent, why.value, now)
            yield Uncertain(intent, record, why.value)
        case actions.Retry(trouble, after):
            _postpone(errand, item, trouble, after)
            if after is None and trouble not in ITS_OWN:
                raise SyncProblem(trouble, "sending")


def _postpone(errand: Errand, item: OutboxItem, trouble: Trouble, after: float | None) -> None:
    """Let it wait; an answer that concerns the whole line ends the run, one of its own only this action."""
    own = trouble in ITS_OWN
    wait = after if after is not None else backoff(item.faults + 1, errand.rng) if own else None
    until = None if wait is None else errand.clock.now() + timedelta(seconds=wait)
    with errand.database.writing(Writer.SYNC) as session:
        outbox.postpone(session, [item.intent.id], until, trouble.value, fault=own)
        steps, _ = outbox.steps(session, item.intent.id)
        # What may have left is never set aside: only looking, or a person, ends that.
        if own and quarantined(item.faults + 1) and (not steps or load(steps.encode()).sent_at is None):
            outbox.quarantine(session, [item.intent.id], trouble.value)


def _stored(errand: Errand, intent: str) -> Progress | None:
    """The steps as they were kept, and what a person said since; None when they cannot be read."""
    with errand.database.reading() as session:
        steps, told = outbox.steps(session, intent)
    return freed(steps) if told == outbox.NOT_THERE else stored(steps)


def _action(errand: Errand, item: OutboxItem) -> PlatformAction | Lack:
    profile = errand.client.profile
    with errand.database.reading() as session:
        known = complaints.get(session, item.intent.record)
        agencies = {each.code: each.name for each in directory.agencies(session)}
    if known is None:
        return Lack.NO_PLATFORM_ID
    complaint = numbered(known.complaint, profile.ids)
    try:
        files = _files(errand, complaint, item)
    except (AttachmentMissingError, DamagedError):
        return Lack.NO_CALL
    masters = errand.masters or Masters((), (), errand.clock.now())
    return action_of(item.intent, complaint, profile, masters, agencies, files)


def _files(errand: Errand, complaint: Complaint, item: OutboxItem) -> tuple[Upload, ...]:
    """The files an action names, without what pictures tell about where and by whom they were taken."""
    named = {file.id: file for file in complaint.attachments}
    wanted = item.intent.listed("attachments")
    if any(one not in named for one in wanted):
        raise AttachmentMissingError(item.intent.id)
    with errand.database.reading() as session:
        return tuple(
            Upload(file.name, file.mime, without_metadata(attachments.read(session, file.id)))
            for file in (named[one] for one in wanted)
        )
