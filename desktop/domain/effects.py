"""What an accepted intent does to a complaint beyond its merged fields: stage, dates and timeline."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.complaint import (
    Attachment,
    Complaint,
    Entry,
    EntryKind,
    Outcome,
    Pause,
    Proposal,
    Reporter,
    Stage,
    Visibility,
)
from desktop.domain.intents import Intent, Kind
from desktop.domain.people import Person

_ENTRY: dict[Kind, tuple[EntryKind, Visibility]] = {
    Kind.REGISTER: (EntryKind.ARRIVED, Visibility.PUBLIC),
    Kind.VERIFY: (EntryKind.VERIFIED, Visibility.SYSTEM),
    Kind.DISPOSE: (EntryKind.DISPOSED, Visibility.SYSTEM),
    Kind.REQUEST_INFORMATION: (EntryKind.INFORMATION_REQUESTED, Visibility.PUBLIC),
    Kind.NOT_OUR_AUTHORITY: (EntryKind.AUTHORITY_REQUESTED, Visibility.SYSTEM),
    Kind.ARCHIVE: (EntryKind.ARCHIVED, Visibility.SYSTEM),
    Kind.FOLLOW_UP: (EntryKind.FOLLOW_UP, Visibility.PUBLIC),
    Kind.NOTE: (EntryKind.NOTE, Visibility.INTERNAL),
    Kind.EDIT: (EntryKind.EDITED, Visibility.SYSTEM),
    Kind.ATTACH: (EntryKind.ATTACHED, Visibility.INTERNAL),
    Kind.PROPOSE: (EntryKind.PROPOSED, Visibility.INTERNAL),
    Kind.APPROVE: (EntryKind.APPROVED, Visibility.INTERNAL),
    Kind.RETURN: (EntryKind.RETURNED, Visibility.INTERNAL),
    Kind.CLOSE: (EntryKind.CLOSED, Visibility.SYSTEM),
}

_PLATFORM_FIELDS = ("title", "edited_text", "classification", "category_id", "category", "unit")
"""Fields that the platform also keeps, so that an accepted change waits for its confirmation."""

_INTERNAL_STAGES = frozenset({Stage.PROPOSED, Stage.APPROVED})
_ANSWERS = frozenset({Kind.FOLLOW_UP, Kind.APPROVE})


def take_effect(complaint: Complaint, to: Stage | None, intent: Intent, person: Person) -> Complaint:
    """The complaint after the intent: timeline entry, stage, dates, proposal and what awaits the platform."""
    now = _specifics(complaint, intent, person)
    entries = (*now.entries, _entry(intent, person)) if _tells(intent) else now.entries
    waiting = [*now.unconfirmed]
    changed = [c.field for c in intent.changes if c.field in _PLATFORM_FIELDS]
    if to is not None and to not in _INTERNAL_STAGES and intent.kind is not Kind.RETURN:
        changed.append("stage")
    waiting += [name for name in changed if name not in waiting]
    now = replace(now, entries=entries, stage=to or now.stage, unconfirmed=tuple(waiting))
    return _dates(now, complaint.stage, intent)


def _tells(intent: Intent) -> bool:
    return intent.kind is not Kind.ATTACH


def _entry(intent: Intent, person: Person) -> Entry:
    kind, visibility = _ENTRY[intent.kind]
    text = intent.said("text")
    match intent.kind:
        case Kind.REGISTER:
            text = intent.said("original_text")
        case Kind.PROPOSE:
            text = intent.said("answer")
        case Kind.ARCHIVE:
            text = "\n".join(part for part in (intent.said("reason"), text) if part)
        case Kind.EDIT:
            text = ", ".join(change.field for change in intent.changes)
        case _:
            pass
    return Entry(
        intent.id, intent.at, person.id, person.name, kind, visibility, text, intent.listed("attachments")
    )


def _specifics(now: Complaint, intent: Intent, person: Person) -> Complaint:
    match intent.kind:
        case Kind.REGISTER:
            reporter = Reporter(*(intent.said(k) for k in ("name", "phone", "email", "nik", "address")))
            text = intent.said("original_text")
            number = intent.said("local_number")
            return replace(
                now, local_number=number, original_text=text, reporter=reporter, received_at=intent.at
            )
        case Kind.ATTACH:
            return replace(now, attachments=(*now.attachments, _attachment(intent)))
        case Kind.PROPOSE:
            return replace(now, proposal=_proposal(intent, person))
        case Kind.APPROVE:
            return _approved(now, intent, person)
        case Kind.ARCHIVE:
            return replace(now, archive_reason=intent.said("reason"))
        case _:
            return now


def _attachment(intent: Intent) -> Attachment:
    payload = dict(intent.payload)
    size = payload.get("size")
    return Attachment(
        id=intent.said("id"),
        name=intent.said("name"),
        mime=intent.said("mime"),
        size=size if isinstance(size, int) else 0,
        sha256=intent.said("sha256"),
        added_by=intent.author,
        public=payload.get("public") is True,
    )


def _proposal(intent: Intent, person: Person) -> Proposal:
    return Proposal(
        id=intent.id,
        author=intent.author,
        author_name=person.name,
        at=intent.at,
        outcome=Outcome(intent.said("outcome")),
        answer=intent.said("answer"),
        done_on=intent.said("done_on"),
        executor=intent.said("executor"),
        drafters=intent.listed("drafters"),
        identities=(person.identity,) if person.identity else (),
        base_rev=intent.base_rev,
        checks=intent.listed("checks"),
        approver=intent.said("approver"),
    )


def _approved(now: Complaint, intent: Intent, person: Person) -> Complaint:
    """An approval publishes the answer: the supervisor's own wording when she edited it."""
    proposal = now.proposal
    if proposal is None:
        return now
    answer = intent.said("answer") or proposal.answer
    public = Entry(
        f"{intent.id}:answer",
        intent.at,
        person.id,
        person.name,
        EntryKind.FOLLOW_UP,
        Visibility.PUBLIC,
        answer,
    )
    return replace(now, proposal=replace(proposal, answer=answer), entries=(*now.entries, public))


def _dates(now: Complaint, before: Stage, intent: Intent) -> Complaint:
    at = intent.at
    if intent.kind in _ANSWERS:
        now = replace(now, first_follow_up_at=now.first_follow_up_at or at, last_public_at=at)
    if before is Stage.UNVERIFIED and now.stage is not Stage.UNVERIFIED:
        now = replace(now, verified_at=now.verified_at or at)
    if now.stage in (Stage.CLOSED, Stage.ARCHIVED) and now.closed_at is None:
        now = replace(now, closed_at=at)
    if now.stage is Stage.AWAITING_REPORTER and before is not Stage.AWAITING_REPORTER:
        now = replace(now, pauses=(*now.pauses, Pause(at)))
    if before is Stage.AWAITING_REPORTER and now.stage is not before and now.pauses:
        last = now.pauses[-1]
        now = replace(now, pauses=(*now.pauses[:-1], replace(last, until=last.until or at)))
    return now
