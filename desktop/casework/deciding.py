"""What waits for a decision: proposals to approve, and conflicts to resolve by field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.casework.acting import RuleError, new_id
from desktop.casework.queue import sync_state
from desktop.casework.views import ApprovalRow, ApprovalsView, Choice, ClashView, ConflictView
from desktop.domain.complaint import EntryKind, Stage
from desktop.domain.fields import field_value
from desktop.domain.intents import FieldChange, Intent, Kind
from desktop.domain.people import Role
from desktop.domain.workflow import Refusal, permitted
from desktop.store import categories, complaints, directory, meta, outbox, sync_log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from sqlalchemy import Connection

    from desktop.casework.deadlines import Deadlines
    from desktop.domain.complaint import Complaint, Json
    from desktop.domain.people import Person, Unit
    from desktop.store.outbox import OutboxItem

SECTION_LIMIT = 500


def approvals(session: Connection, person: Person, deadlines: Deadlines, today: date) -> ApprovalsView:
    """The sections of the approval inbox; a supervisor's own proposals stand under *mine*, greyed.

    What she was asked for herself comes first; anybody else who may approve sees it too.
    """
    waiting: list[ApprovalRow] = []
    mine: list[ApprovalRow] = []
    for stored, own in _proposals(session, person):
        asked = stored.complaint.proposal.approver if stored.complaint.proposal else ""
        row = _row(session, stored, deadlines, today, own=own, for_you=asked == person.id)
        if own:
            mine.append(row)
        elif Role.SUPERVISOR in person.roles:
            waiting.append(row)
    returned = [
        _row(session, stored, deadlines, today, own=True)
        for stored in _in_stage(session, Stage.IN_PROGRESS)
        if _returned(stored.complaint)
    ]
    waiting.sort(key=lambda row: not row.for_you)
    return ApprovalsView(tuple(waiting), tuple(mine), tuple(returned))


def waiting_count(session: Connection, person: Person) -> int:
    """How many proposals wait for this person; for the rail, which shows no line of them."""
    if Role.SUPERVISOR not in person.roles:
        return 0
    return sum(not own for _, own in _proposals(session, person))


def conflicts(session: Connection) -> tuple[ConflictView, ...]:
    """Every intent in conflict, oldest first."""
    return tuple(
        _conflict(session, item)
        for item in outbox.needs_person(session)
        if item.state is outbox.State.CONFLICT
    )


def resolution(
    session: Connection, intent_id: str, chosen: tuple[tuple[str, Json], ...], person: Person, now: datetime
) -> Intent:
    """The new intent that settles a conflict: the same act on the present base (rule 5).

    Every clashing field needs a chosen value, else RuleError(MISSING_FIELD). ALREADY_SETTLED when another
    window was quicker.
    """
    item = _waiting(session, intent_id, outbox.State.CONFLICT)
    values = dict(chosen)
    theirs = {clash.field: clash.theirs for clash in item.clashes}
    for field in theirs:
        if field not in values:
            raise RuleError(Refusal.MISSING_FIELD, field)
    stored = complaints.get(session, item.intent.record)
    if stored is None:
        raise RuleError(Refusal.NO_RECORD)
    base = stored.base or stored.complaint
    changes = [_rebased(change, base, values, theirs) for change in item.intent.changes]
    return replace(
        item.intent,
        id=new_id(now),
        author=person.id,
        base_rev=max(item.rev, stored.rev),
        changes=tuple(change for change in changes if change.old != change.new),
        at=now,
        offset=meta.get_number(session, meta.Setting.OFFSET_SECONDS),
    )


def reapplication(session: Connection, intent_id: str, person: Person, now: datetime) -> Intent:
    """The same act again on the present state, for a refusal whose cause has passed (rule 6).

    ALREADY_SETTLED when another window was quicker.
    """
    item = _waiting(session, intent_id, outbox.State.REJECTED)
    stored = complaints.get(session, item.intent.record)
    if stored is None:
        raise RuleError(Refusal.NO_RECORD)
    changes = [
        replace(change, old=field_value(stored.complaint, change.field)) for change in item.intent.changes
    ]
    return replace(
        item.intent,
        id=new_id(now),
        author=person.id,
        base_rev=stored.rev,
        changes=tuple(change for change in changes if change.old != change.new),
        at=now,
        offset=meta.get_number(session, meta.Setting.OFFSET_SECONDS),
    )


def choices(session: Connection, name: str, agency: str = "") -> tuple[Choice, ...]:
    """Values to pick from: units, officers, agencies, or the categories seen on this computer.

    With an agency the units are only its own and say what each handles, the officers what unit each is of.
    Units of every agency are offered once a code, by the first name: a filter looks at the code alone.
    """
    match name:
        case "units" if agency:
            units = directory.units(session, agency)
            handled = categories.of_units(session, agency, [unit.code for unit in units])
            return tuple(Choice(unit.code, unit.name, _note(unit, handled)) for unit in units)
        case "units":
            names: dict[str, str] = {}
            for unit in directory.units(session):
                names.setdefault(unit.code, unit.name)
            return tuple(Choice(code, called) for code, called in names.items())
        case "officers":
            short = {unit.code: unit.short for unit in directory.units(session, agency)}
            people = [one for one in directory.people(session) if one.reads_cases]
            return tuple(
                Choice(one.id, one.name, short.get(one.unit, one.unit))
                for one in people
                if agency in ("", one.agency)
            )
        case "agencies":
            return tuple(Choice(one.code, one.name) for one in directory.agencies(session))
        case _:
            return tuple(Choice(value, label) for value, label in categories.listing(session))


def approvers(session: Connection, agency: str, proposer: Person) -> tuple[Choice, ...]:
    """Whom the proposer may ask for an approval (domain.md §1)."""
    people = directory.people(session)
    return tuple(Choice(one.id, one.name) for one in people if one.may_approve_for(proposer, agency))


def _note(unit: Unit, handled: dict[str, tuple[str, ...]]) -> str:
    return " · ".join(part for part in (unit.short, ", ".join(handled[unit.code])) if part)


def _waiting(session: Connection, intent_id: str, state: outbox.State) -> OutboxItem:
    """The item, while it still stands in that state before a person; what she saw may be old by now."""
    item = outbox.find(session, intent_id)
    if item is None:
        raise RuleError(Refusal.NO_RECORD)
    if item.state is not state or not item.open:
        raise RuleError(Refusal.ALREADY_SETTLED)
    return item


def _rebased(
    change: FieldChange, base: Complaint, values: dict[str, Json], theirs: dict[str, Json]
) -> FieldChange:
    if change.field in theirs:
        return FieldChange(change.field, theirs[change.field], values[change.field])
    return FieldChange(change.field, field_value(base, change.field), change.new)


def _proposals(session: Connection, person: Person) -> Iterator[tuple[complaints.Stored, bool]]:
    """Every proposal, and whether it is this person's own."""
    for stored in _in_stage(session, Stage.PROPOSED):
        proposal = stored.complaint.proposal
        if proposal is not None:
            own = permitted(Kind.APPROVE, stored.complaint, person) is Refusal.SELF_APPROVAL
            yield stored, own or proposal.author == person.id


def _in_stage(session: Connection, stage: Stage) -> list[complaints.Stored]:
    asked = complaints.QueueQuery(stages=frozenset({stage.value}))
    rows = complaints.page(session, asked, None, SECTION_LIMIT)
    found = [complaints.get(session, row.record) for row in rows]
    return [stored for stored in found if stored is not None]


def _returned(complaint: Complaint) -> bool:
    kinds = [entry.kind for entry in complaint.entries if entry.kind in _VERDICTS]
    return bool(kinds) and kinds[-1] is EntryKind.RETURNED


_VERDICTS = frozenset({EntryKind.PROPOSED, EntryKind.RETURNED, EntryKind.APPROVED})


def _row(
    session: Connection,
    stored: complaints.Stored,
    deadlines: Deadlines,
    today: date,
    *,
    own: bool,
    for_you: bool = False,
) -> ApprovalRow:
    complaint = stored.complaint
    proposal = complaint.proposal
    unit = directory.unit(session, complaint.agency, complaint.unit)
    due_on = deadlines.due_on(complaint)
    return ApprovalRow(
        record=complaint.record,
        number=complaint.number,
        title=complaint.title,
        unit=unit.short if unit else complaint.unit,
        proposer=proposal.author_name if proposal else "",
        proposed_at=proposal.at if proposal else complaint.received_at,
        days_left=deadlines.days_left(due_on, today) if due_on else None,
        due_on=due_on,
        sync=sync_state(stored.sync),
        own=own,
        for_you=for_you,
    )


def _conflict(session: Connection, item: OutboxItem) -> ConflictView:
    intent = item.intent
    stored = complaints.get(session, intent.record)
    clashing = {clash.field for clash in item.clashes}
    base = stored.base if stored else None
    return ConflictView(
        intent=intent.id,
        record=intent.record,
        number=stored.complaint.number if stored else intent.record.partition(":")[2],
        title=stored.complaint.title if stored else "",
        kind=intent.kind,
        mine_at=intent.at,
        theirs_by=item.by_name or item.by,
        theirs_at=item.judged_at,
        same_at=sync_log.complete_before(session, intent.at),
        clashes=tuple(ClashView(c.field, c.old, c.mine, c.theirs) for c in item.clashes),
        merged=tuple(
            ClashView(c.field, c.old, c.new, field_value(base, c.field) if base else c.old)
            for c in intent.changes
            if c.field not in clashing
        ),
    )
