"""The one transition table and the one function that applies an intent, for buttons, replay and gateway."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.complaint import POINTS, Complaint, Json, Stage
from desktop.domain.effects import take_effect
from desktop.domain.fields import acceptable, field_value, with_fields
from desktop.domain.intents import Intent, Kind
from desktop.domain.merge import Clash, Take, merge_field
from desktop.domain.people import Person, Role

ARCHIVE_REASONS = (
    "Mengandung SARA",
    "Tidak Memiliki Bukti Dukung",
    "Tidak Jelas",
    "Tidak Relevan dengan Kinerja Pemerintah",
)
"""The platform's fixed reasons of an admin (domain.md §3)."""

_WORK = frozenset({Role.OFFICER, Role.SUPERVISOR})
OPEN = frozenset(
    {
        Stage.UNVERIFIED,
        Stage.AWAITING_REPORTER,
        Stage.DISPOSED,
        Stage.IN_PROGRESS,
        Stage.PROPOSED,
        Stage.APPROVED,
        Stage.AUTHORITY_REQUESTED,
    }
)
_KNOWN = frozenset(Stage) - {Stage.UNKNOWN}


class Guard(StrEnum):
    """A condition beyond role and stage."""

    OTHER_PERSON = "other_person"
    SAME_PROPOSAL = "same_proposal"
    FIXED_REASON = "fixed_reason"
    KNOWN_CHECKS = "known_checks"
    NEW_RECORD = "new_record"


class Refusal(StrEnum):
    """Why an action may not be done; every code has words in `ui/problems.py` and a gateway code."""

    WRONG_ROLE = "wrong_role"
    WRONG_STAGE = "wrong_stage"
    UNKNOWN_STAGE = "unknown_stage"
    OTHER_AGENCY = "other_agency"
    SELF_APPROVAL = "self_approval"
    STALE_PROPOSAL = "stale_proposal"
    MISSING_FIELD = "missing_field"
    FIELD_NOT_ALLOWED = "field_not_allowed"
    BAD_VALUE = "bad_value"
    ALREADY_EXISTS = "already_exists"
    NO_RECORD = "no_record"
    ALREADY_SENT = "already_sent"
    ALREADY_SETTLED = "already_settled"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of the table: who may do `kind` from where, to which stage, touching which fields.

    `to` None leaves the stage alone. `sets` are merged by field, `needs` must be said non-empty.
    """

    kind: Kind
    roles: frozenset[Role]
    stages: frozenset[Stage]
    to: Stage | None = None
    sets: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    guards: frozenset[Guard] = frozenset()


_CARD = frozenset({"title", "edited_text", "classification", "category_id", "category", "tags"})
_PLACE = frozenset({"place_code", "province", "regency", "district", "village"})
_PROPOSAL = frozenset({"outcome", "answer", "done_on", "executor", "drafters", "checks", "approver"})

TABLE: tuple[Transition, ...] = (
    Transition(
        Kind.REGISTER,
        _WORK,
        frozenset(),
        Stage.UNVERIFIED,
        sets=_CARD | _PLACE | {"source", "anonymous", "secret", "unit", "priority"},
        says=frozenset({"local_number", "original_text", "name", "phone", "email", "nik", "address"}),
        needs=frozenset({"local_number", "title", "original_text"}),
        guards=frozenset({Guard.NEW_RECORD}),
    ),
    Transition(
        Kind.VERIFY,
        _WORK,
        frozenset({Stage.UNVERIFIED, Stage.AWAITING_REPORTER}),
        Stage.DISPOSED,
        sets=_CARD | {"unit", "officer", "priority"},
        says=frozenset({"text"}),
    ),
    Transition(
        Kind.DISPOSE,
        _WORK,
        frozenset({Stage.UNVERIFIED, Stage.DISPOSED, Stage.IN_PROGRESS}),
        Stage.DISPOSED,
        sets=frozenset({"unit", "officer"}),
        says=frozenset({"text", "unit"}),
        needs=frozenset({"unit"}),
    ),
    Transition(
        Kind.REQUEST_INFORMATION,
        _WORK,
        frozenset({Stage.UNVERIFIED, Stage.DISPOSED, Stage.IN_PROGRESS}),
        Stage.AWAITING_REPORTER,
        says=frozenset({"text"}),
        needs=frozenset({"text"}),
    ),
    Transition(
        Kind.NOT_OUR_AUTHORITY,
        _WORK,
        frozenset({Stage.UNVERIFIED, Stage.DISPOSED}),
        Stage.AUTHORITY_REQUESTED,
        sets=frozenset({"authority_to"}),
        says=frozenset({"text", "authority_to"}),
        needs=frozenset({"authority_to", "text"}),
    ),
    Transition(
        Kind.ARCHIVE,
        _WORK,
        frozenset({Stage.UNVERIFIED, Stage.AWAITING_REPORTER, Stage.DISPOSED}),
        Stage.ARCHIVED,
        says=frozenset({"reason", "text"}),
        needs=frozenset({"reason"}),
        guards=frozenset({Guard.FIXED_REASON}),
    ),
    Transition(
        Kind.FOLLOW_UP,
        _WORK,
        frozenset({Stage.DISPOSED, Stage.IN_PROGRESS, Stage.AWAITING_REPORTER}),
        Stage.IN_PROGRESS,
        says=frozenset({"text", "attachments"}),
        needs=frozenset({"text"}),
    ),
    Transition(Kind.NOTE, _WORK, _KNOWN, says=frozenset({"text", "attachments"}), needs=frozenset({"text"})),
    Transition(Kind.EDIT, _WORK, OPEN, sets=_CARD | _PLACE | {"unit", "officer", "priority"}),
    Transition(
        Kind.ATTACH,
        _WORK,
        OPEN,
        says=frozenset({"id", "name", "mime", "size", "sha256", "public"}),
        needs=frozenset({"id", "name", "sha256"}),
    ),
    Transition(
        Kind.PROPOSE,
        _WORK,
        frozenset({Stage.DISPOSED, Stage.IN_PROGRESS}),
        Stage.PROPOSED,
        says=_PROPOSAL | {"attachments"},
        needs=frozenset({"outcome", "answer"}),
        guards=frozenset({Guard.KNOWN_CHECKS}),
    ),
    Transition(
        Kind.APPROVE,
        frozenset({Role.SUPERVISOR}),
        frozenset({Stage.PROPOSED}),
        Stage.APPROVED,
        says=frozenset({"proposal", "answer", "text"}),
        needs=frozenset({"proposal"}),
        guards=frozenset({Guard.OTHER_PERSON, Guard.SAME_PROPOSAL}),
    ),
    Transition(
        Kind.RETURN,
        frozenset({Role.SUPERVISOR}),
        frozenset({Stage.PROPOSED}),
        Stage.IN_PROGRESS,
        says=frozenset({"proposal", "text"}),
        needs=frozenset({"proposal", "text"}),
        guards=frozenset({Guard.SAME_PROPOSAL}),
    ),
    Transition(
        Kind.CLOSE,
        _WORK,
        frozenset({Stage.APPROVED}),
        Stage.CLOSED,
        says=frozenset({"text"}),
    ),
)
"""The table (domain.md §3). `docs/statuses.md` is generated from it."""

ROW = {row.kind: row for row in TABLE}


@dataclass(frozen=True, slots=True)
class Applied:
    """The intent took effect; `merged` names fields that also moved on the other side."""

    complaint: Complaint
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """The table or a guard forbids the intent; nothing changed."""

    code: Refusal
    field: str = ""


@dataclass(frozen=True, slots=True)
class Clashed:
    """At least one field clashes; nothing changed and a person decides by field."""

    clashes: tuple[Clash, ...]


type Result = Applied | Refused | Clashed


def permitted(kind: Kind, complaint: Complaint | None, person: Person) -> Refusal | None:
    """Whether `person` may do `kind` on the complaint now, before any text is written; None means yes."""
    row = ROW[kind]
    if not row.roles & person.roles:
        return Refusal.WRONG_ROLE
    if Guard.NEW_RECORD in row.guards:
        return None if complaint is None else Refusal.ALREADY_EXISTS
    if complaint is None:
        return Refusal.NO_RECORD
    if complaint.stage is Stage.UNKNOWN:
        return Refusal.UNKNOWN_STAGE
    if complaint.stage not in row.stages:
        return Refusal.WRONG_STAGE
    if person.agency and complaint.agency and person.agency != complaint.agency:
        return Refusal.OTHER_AGENCY
    if Guard.OTHER_PERSON in row.guards and _wrote(person, complaint):
        return Refusal.SELF_APPROVAL
    return None


def apply(complaint: Complaint | None, intent: Intent, person: Person) -> Result:
    """Apply one intent of `person` to the present state; atomic: all of it, or nothing (rule 4)."""
    if (refused := permitted(intent.kind, complaint, person)) is not None:
        return Refused(refused)
    row = ROW[intent.kind]
    said = {name for name, value in intent.payload if value not in ("", (), None)}
    said |= {change.field for change in intent.changes if change.new not in ("", ())}
    for need in sorted(row.needs):
        if need not in said:
            return Refused(Refusal.MISSING_FIELD, need)
    for change in intent.changes:
        if change.field not in row.sets:
            return Refused(Refusal.FIELD_NOT_ALLOWED, change.field)
    for name, _ in intent.payload:
        if name not in row.says:
            return Refused(Refusal.FIELD_NOT_ALLOWED, name)
    if Guard.FIXED_REASON in row.guards and intent.said("reason") not in ARCHIVE_REASONS:
        return Refused(Refusal.BAD_VALUE, "reason")
    if Guard.KNOWN_CHECKS in row.guards and not set(intent.listed("checks")) <= set(POINTS):
        return Refused(Refusal.BAD_VALUE, "checks")
    if Guard.SAME_PROPOSAL in row.guards and not _same_proposal(complaint, intent):
        return Refused(Refusal.STALE_PROPOSAL)
    now = complaint or Complaint(record=intent.record, agency=person.agency, received_at=intent.at)
    return _merge(now, row, intent, person)


def _merge(now: Complaint, row: Transition, intent: Intent, person: Person) -> Result:
    clashes: list[Clash] = []
    taken: dict[str, Json] = {}
    for change in intent.changes:
        if not acceptable(change):
            return Refused(Refusal.BAD_VALUE, change.field)
        match merge_field(field_value(now, change.field), change):
            case Take(value):
                taken[change.field] = value
            case Clash() as clash:
                clashes.append(clash)
            case _:
                pass
    if clashes:
        return Clashed(tuple(clashes))
    merged = tuple(c.field for c in intent.changes if c.field in taken and taken[c.field] != c.new)
    return Applied(take_effect(with_fields(now, taken), row.to, intent, person), merged)


def _same_proposal(complaint: Complaint | None, intent: Intent) -> bool:
    proposal = complaint.proposal if complaint else None
    return proposal is not None and proposal.id == intent.said("proposal")


def _wrote(person: Person, complaint: Complaint) -> bool:
    proposal = complaint.proposal
    if proposal is None:
        return False
    same_human = bool(person.identity) and person.identity in proposal.identities
    return same_human or person.id in (proposal.author, *proposal.drafters)
