"""Gateways of any size and computers that joined them, made once and copied for every measurement."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from desktop.clock import SystemClock
from desktop.domain.people import Role
from desktop.joining import join
from desktop.office import person_of
from desktop.store import meta
from desktop.store.database import Database
from sync.gateway.database import connect
from sync.gateway.loading import load_records
from sync.gateway.people import add_agencies, add_person, add_units
from sync.transport import Limits
from sync.wire import JoinAnswer
from tests.bench import offices
from tests.bench.server import serving
from tests.sync.client_desk import Desk
from tests.unit.office import KEY

GATEWAY, TICKET = "gerbang.db", "joined.json"


def gateway(complaints: int) -> Path:
    """The folder of a gateway with that many complaints of about 1.2 kB, its download pages made."""
    name = f"gateway-{complaints}"
    if not offices.kept(name).exists():
        with offices.making(name) as folder:
            _fill(folder, complaints)
            with serving(folder / GATEWAY) as url, computer(folder, url) as desk:
                desk.sync()
            (folder / "kantor.db").unlink()
    return offices.kept(name)


def synchronised(complaints: int) -> Path:
    """The folder of such a gateway and of a computer that has downloaded everything."""
    name = f"synchronised-{complaints}"
    if not offices.kept(name).exists():
        with offices.making(name) as folder, offices.copied(gateway(complaints)) as made:
            with serving(made / GATEWAY) as url, computer(made, url) as desk:
                desk.sync()
            for file in made.iterdir():
                file.rename(folder / file.name)
    return offices.kept(name)


@contextmanager
def computer(folder: Path, url: str) -> Generator[Desk]:
    """The officer's computer in that folder, with an empty vault when it has none."""
    ticket = msgspec.json.decode((folder / TICKET).read_bytes(), type=JoinAnswer)
    path, due = folder / "kantor.db", offices.deadlines().due_on
    if path.exists():
        database = Database.open(path, KEY, vault_id=offices.VAULT, due=due)
    else:
        database = Database.create(path, KEY, vault_id=offices.VAULT, due=due)
        with database.writing() as session:
            meta.put(session, meta.Setting.DEVICE_ID, ticket.device)
            meta.put(session, meta.Setting.DEVICE_CODE, ticket.device_code)
    person = person_of(ticket)
    tokens = {person.id: ticket.token}
    try:
        yield Desk(database, url, SystemClock(), person, ticket.device, tokens, limits=Limits())
    finally:
        database.close()


def _fill(folder: Path, complaints: int) -> None:
    office = offices.sample(1)
    database = folder / GATEWAY
    engine = connect(str(database))
    try:
        add_agencies(engine, office.agencies)
        add_units(engine, office.units)
        officer = office.people[0]
        code = add_person(
            engine, officer.name, [Role.OFFICER], officer.agency, officer.unit, id=officer.id, training=True
        )
        load_records(engine, offices.short_complaints(complaints))
    finally:
        engine.dispose()
    with serving(database) as url:
        (folder / TICKET).write_bytes(msgspec.json.encode(join(url, code)))
