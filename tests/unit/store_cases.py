"""What the tests of the store share: a key, people, complaints and intents."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from desktop.domain.actions import KIND_OF, Action, parts
from desktop.domain.complaint import Complaint, Entry, EntryKind, Stage, Visibility
from desktop.domain.intents import Intent
from desktop.domain.people import Person, Role
from desktop.store import base, codec, complaints, outbox
from desktop.store.database import Database

KEY = bytes(range(32))
VAULT = "vault-1"
NOW = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)
OFFICER = Person("ani", "Ani", frozenset({Role.OFFICER}), "61.02")
SUPERVISOR = Person("budi", "Budi", frozenset({Role.SUPERVISOR}), "61.02")


def due_in_five(complaint: Complaint) -> date | None:
    """A rule without holidays: five days after arrival while the complaint is open."""
    if complaint.stage in (Stage.CLOSED, Stage.ARCHIVED):
        return None
    return complaint.received_at.date() + timedelta(days=5)


def new_vault(folder: Path) -> Database:
    """A fresh vault in a folder."""
    return Database.create(folder / "vault.db", KEY, vault_id=VAULT, due=due_in_five)


def case(
    number: int,
    title: str = "",
    original_text: str = "Jalan di depan pasar berlubang besar.",
    stage: Stage = Stage.UNVERIFIED,
    unit: str = "",
) -> Complaint:
    """A complaint of Mempawah that arrived `number` hours after NOW."""
    entry = Entry(f"e{number}", NOW, "warga", "Warga", EntryKind.ARRIVED, Visibility.PUBLIC, "Mohon bantuan.")
    return Complaint(
        f"sp4n:{1_000_000 + number}",
        tracking_id=str(1_000_000 + number),
        agency="61.02",
        status_name="Belum Terverifikasi",
        title=title or f"Jalan rusak nomor {number}",
        stage=stage,
        unit=unit,
        original_text=original_text,
        received_at=NOW + timedelta(hours=number),
        entries=(entry,),
    )


def shown(complaint: Complaint, rev: int = 1) -> base.Observed:
    """The whole complaint as the contract shows it at a revision."""
    return base.Observed(complaint.record, rev, codec.encode_head(complaint), codec.encode_body(complaint))


def observe(session: Connection, *seen: Complaint, rev: int = 1) -> tuple[str, ...]:
    """Let the contract show whole complaints."""
    return base.observe(session, base.Source.CONTRACT, NOW, [shown(one, rev) for one in seen])


def intent(
    name: str,
    action: Action,
    seen: Complaint | None,
    record: str = "",
    person: Person = OFFICER,
    base_rev: int = 1,
) -> Intent:
    """What a person did to a complaint as she saw it."""
    record = record or (seen.record if seen else "")
    changes, payload = parts(action, seen, record)
    kind = KIND_OF[type(action)]
    return Intent(name, "device", person.id, record, kind, base_rev, changes, payload, NOW)


def act(session: Connection, name: str, action: Action, record: str, person: Person = OFFICER) -> Intent:
    """Do something to a complaint as it stands now."""
    stored = complaints.get(session, record)
    made = intent(name, action, stored.complaint if stored else None, record, person)
    outbox.append(session, made, person)
    return made


def stored_in(session: Connection, record: str) -> complaints.Stored:
    """The complaint as the vault shows it, which must be there."""
    stored = complaints.get(session, record)
    assert stored is not None
    return stored


def item_of(session: Connection, name: str) -> outbox.OutboxItem:
    """The outbox row of an intent, which must be there."""
    item = outbox.find(session, name)
    assert item is not None
    return item
