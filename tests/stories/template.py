"""The world before a story: made once and copied, for migrations and joining are no part of any story."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from desktop.domain.complaint import Classification, Complaint, Stage
from desktop.domain.people import Agency, Person, Role, Unit
from desktop.store import meta
from desktop.store.database import Database
from desktop.store.meta import Setting
from sync.gateway.accounts import join
from sync.gateway.database import connect, reading, writing
from sync.gateway.loading import load_records
from sync.gateway.people import add_agencies, add_person, add_units
from sync.gateway.schema import server
from sync.wire import JoinAnswer, JoinRequest
from tests.fixed_clock import FixedClock
from tests.stories.chance import Chance, drawn_from
from tests.stories.computer import KEY
from tests.stories.server import ADDRESS, FILE

MEMPAWAH, SAMBAS = "61.02", "61.01"
RECORDS = 4
STAGES = (Stage.IN_PROGRESS, Stage.UNVERIFIED, Stage.DISPOSED, Stage.IN_PROGRESS)
CREW = {
    "mp1": (MEMPAWAH, (("rina", Role.OFFICER), ("budi", Role.OFFICER))),
    "mp2": (MEMPAWAH, (("syarif", Role.SUPERVISOR), ("dewi", Role.OFFICER))),
    "sb1": (SAMBAS, (("tono", Role.OFFICER), ("ani", Role.SUPERVISOR))),
    "sb2": (SAMBAS, (("sari", Role.OFFICER), ("umar", Role.SUPERVISOR))),
}
"""Computer → its agency and the people who work at it."""


@dataclass(frozen=True)
class Joined:
    """Somebody of a computer with the token she was given."""

    computer: str
    person: Person
    token: str


@dataclass(frozen=True)
class Template:
    """A folder to copy, who is in it, and the epoch of its gateway."""

    folder: Path
    joined: tuple[Joined, ...]
    epoch: str


def memory() -> str | None:
    """A folder in memory where there is one."""
    shared = Path("/dev/shm")  # noqa: S108
    return str(shared) if shared.is_dir() else None


def make() -> Template:
    """Make the template; the caller deletes its folder."""
    folder = Path(tempfile.mkdtemp(prefix="cerita", dir=memory()))
    chance, clock = Chance(), FixedClock()
    chance.restart("template")
    with drawn_from(chance):
        engine = connect(str(folder / FILE))
        add_agencies(
            engine, [Agency(MEMPAWAH, "Kabupaten Mempawah"), Agency(SAMBAS, "Kabupaten Sambas")], clock=clock
        )
        units = [
            Unit(code, code.upper(), f"Dinas {code.upper()}", agency)
            for agency in (MEMPAWAH, SAMBAS)
            for code in ("pupr", "dlh", "kominfo")
        ]
        add_units(engine, units, clock=clock)
        load_records(
            engine,
            [complaint(number, agency) for number in range(RECORDS) for agency in (MEMPAWAH, SAMBAS)],
            clock=clock,
        )
        joined: list[Joined] = []
        for name, (agency, people) in CREW.items():
            for key, role in people:
                code = add_person(
                    engine,
                    key.title(),
                    (role,),
                    agency,
                    "kominfo",
                    id=key,
                    identity=f"nip-{key}",
                    clock=clock,
                )
                with writing(engine, clock.now()) as work:
                    told = join(work, JoinRequest(code, name))
                assert told is not None
                joined.append(Joined(name, _person(told), told.token))
        with reading(engine) as session:
            epoch = str(session.execute(select(server.c.epoch)).scalar_one())
        engine.dispose()
        for name in CREW:
            (folder / name).mkdir()
            database = Database.create(folder / name / "kantor.db", KEY, vault_id=name)
            with database.writing() as session:
                meta.put(session, Setting.DEVICE_ID, name)
                meta.put(session, Setting.DEVICE_CODE, name.upper())
                meta.put(session, Setting.GATEWAY, ADDRESS)
            database.close()
    return Template(folder, tuple(joined), epoch)


def copied(template: Template) -> Path:
    """A world of its own for one story; whoever tells the story deletes it."""
    folder = Path(tempfile.mkdtemp(prefix="cerita", dir=memory()))
    shutil.copytree(template.folder, folder, dirs_exist_ok=True)
    return folder


def _person(told: JoinAnswer) -> Person:
    item = told.person
    roles = frozenset(Role(role) for role in item.roles)
    return Person(item.id, item.name, roles, item.agency, item.unit, item.identity)


def complaint(number: int, agency: str) -> Complaint:
    """The n-th complaint of an agency; some are further on their way than others."""
    tracking = f"{agency.replace('.', '')}{number:03}"
    stage = STAGES[number % len(STAGES)]
    return Complaint(
        f"sp4n:{tracking}",
        tracking_id=tracking,
        agency=agency,
        status_name="Belum Terverifikasi" if stage is Stage.UNVERIFIED else "Sedang Diproses",
        stage=stage,
        classification=Classification.SUPERVISORY,
        title=f"Jalan rusak {number}",
        original_text="Jalan di depan rumah saya rusak dan belum diperbaiki.",
        received_at=datetime(2026, 11, 1, tzinfo=UTC) + timedelta(hours=number),
    )
