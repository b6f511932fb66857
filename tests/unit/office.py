"""A small real office for tests: an encrypted database with sample complaints, and casework over it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict, Unpack

from desktop.casework.casework import Casework
from desktop.casework.deadlines import Deadlines
from desktop.domain.complaint import Complaint, Entry, Proposal, Reporter, Stage
from desktop.domain.people import Agency, Person, Role, Unit
from desktop.store import base, codec, directory, meta
from desktop.store.database import Database
from desktop.store.gate import Writer
from desktop.working_days import national_calendar, shipped_profiles
from tests.fixed_clock import FixedClock

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
RINA = Person("rina", "Rina Wijaya", frozenset({Role.OFFICER}), "61.02", "kominfo", "nip-1")
SYARIF = Person("syarif", "H. Syarif", frozenset({Role.SUPERVISOR}), "61.02", "kominfo", "nip-2")
ADMIN = Person("bayu", "Bayu Saputra", frozenset({Role.ADMINISTRATOR}), "61.02", "kominfo", "nip-3")
UNITS = (
    Unit("pupr", "PUPR", "Dinas PUPR", "61.02"),
    Unit("kominfo", "Kominfo", "Dinas Kominfo", "61.02"),
)
KEY = bytes(range(32))


class Parts(TypedDict, total=False):
    """What a test may set on a complaint."""

    title: str
    agency: str
    unit: str
    status_name: str
    received_at: datetime
    reporter: Reporter
    proposal: Proposal | None
    entries: tuple[Entry, ...]
    original_text: str
    edited_text: str
    anonymous: bool
    secret: bool


class SmallOffice:
    """One computer's office: `casework` over a real database in `folder`."""

    def __init__(self, folder: Path, *, gateway: bool = True, now: datetime = NOW) -> None:
        self.clock = FixedClock(now)
        zone = "Asia/Pontianak"
        self.deadlines = Deadlines(shipped_profiles(), national_calendar(), zone)
        path = folder / "kantor.db"
        self.database = Database.create(path, KEY, vault_id="v1", due=self.deadlines.due_on)
        with self.database.writing() as session:
            meta.put(session, meta.Setting.DEVICE_ID, "dev-1")
            meta.put(session, meta.Setting.DEVICE_CODE, "A7")
            if not gateway:
                meta.put(session, meta.Setting.AUTHORITY, meta.OFFICE_DECIDES)
            agencies = (Agency("61.02", "Kab. Mempawah"), Agency("61.01", "Kab. Sambas"))
            directory.replace(session, (RINA, SYARIF, ADMIN), UNITS, agencies, "1")
        self.casework = Casework(self.database, self.clock, self.deadlines, has_gateway=gateway)

    def receive(self, *complaints: Complaint, rev: int = 1) -> None:
        """Put complaints into the base as the gateway would."""
        seen = []
        for complaint in complaints:
            head, body = codec.split(codec.encode(complaint))
            seen.append(base.Observed(complaint.record, rev, head, body))
        with self.database.writing(Writer.SYNC) as session:
            base.observe(session, base.Source.CONTRACT, self.clock.now(), seen)

    def close(self) -> None:
        """Close the database."""
        self.database.close()


def complaint(number: int, stage: Stage = Stage.UNVERIFIED, **fields: Unpack[Parts]) -> Complaint:
    """A complaint of the office that arrived a week before NOW."""
    arrived = datetime(2026, 11, 17, 2, 0, tzinfo=UTC)
    made = Complaint(
        record=f"sp4n:{number}",
        tracking_id=str(number),
        agency="61.02",
        status_name="Belum Terverifikasi",
        stage=stage,
        title=f"Jalan rusak {number}",
        received_at=arrived,
        original_text="Lubang dalam di depan pasar.",
    )
    return replace(made, **fields)
