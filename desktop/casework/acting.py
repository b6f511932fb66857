"""Turns what a person decided into an intent that the table allows, ready for the outbox."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.actions import KIND_OF, Action, Register, parts
from desktop.domain.asking import can_ask
from desktop.domain.complaint import local_record
from desktop.domain.ids import uuid7
from desktop.domain.intents import Intent
from desktop.domain.workflow import Refusal, Refused, apply
from desktop.store import complaints, directory, meta, outbox

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from desktop.casework.views import CaseView
    from desktop.domain.complaint import Complaint
    from desktop.domain.people import Person


class RuleError(Exception):
    """The table or a guard forbids an action; nothing was saved. `field` names what is missing or wrong."""

    def __init__(self, code: Refusal, field: str = "") -> None:
        super().__init__(code.value, field)
        self.code = code
        self.field = field


def new_id(now: datetime) -> str:
    """A fresh identifier for an intent or an attachment."""
    return uuid7(now, os.urandom(10))


def build(
    session: Connection, action: Action, person: Person, record: str, seen: CaseView | None, now: datetime
) -> Intent:
    """The intent of `person` on what she saw when the form opened (sync-protocol.md rule 3)."""
    before = seen.complaint if seen else None
    changes, payload = parts(action, before, record)
    return Intent(
        id=new_id(now),
        device=meta.get(session, meta.Setting.DEVICE_ID),
        author=person.id,
        record=record,
        kind=KIND_OF[type(action)],
        base_rev=seen.seen_rev if seen else 0,
        changes=changes,
        payload=payload,
        at=now,
        offset=meta.get_number(session, meta.Setting.OFFSET_SECONDS),
    )


def check_and_append(session: Connection, intent: Intent, person: Person) -> int:
    """Put an intent into the outbox if the table allows it now; RuleError otherwise.

    A field that moved while the form was open is no refusal: the gateway answers with a conflict by field.
    """
    stored = complaints.get(session, intent.record)
    now: Complaint | None = stored.complaint if stored else None
    match apply(now, intent, person):
        case Refused(code, field):
            raise RuleError(code, field)
        case _ if not can_ask(intent, partial(directory.person, session), person, now.agency if now else ""):
            raise RuleError(Refusal.BAD_VALUE, "approver")
        case _:
            return outbox.append(session, intent, person)


def numbered(session: Connection, action: Register, agency: str, now: datetime) -> tuple[Register, str]:
    """A registration with the next local number of this computer, and its record key (domain.md §2)."""
    count = meta.take_numbers(session, meta.Setting.LOCAL_COUNTER, 1)
    code = meta.get(session, meta.Setting.DEVICE_CODE, "A0")
    number = f"{agency.replace('.', '')}-{now.year}-{code}-{count:06d}-L"
    fields = {name: getattr(action, name) for name in action.__dataclass_fields__}
    return Register(**{**fields, "local_number": number}), local_record(number)


@contextmanager
def outbox_rules() -> Generator[None]:
    """What the outbox refuses (already sent, already settled) becomes a rule's refusal like any other."""
    try:
        yield
    except outbox.OutboxRefusedError as error:
        raise RuleError(_REFUSALS.get(error.reason, Refusal.ALREADY_SENT)) from error


_REFUSALS = {
    outbox.OutboxRefusal.UNKNOWN: Refusal.NO_RECORD,
    outbox.OutboxRefusal.NOTHING_TO_DO: Refusal.ALREADY_SETTLED,
}
