"""The people, units and agencies this computer knows by name."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from desktop.domain.people import Agency, Person, Unit
from desktop.store import codec, meta


def replace(
    session: Connection,
    people: Sequence[Person],
    units: Sequence[Unit],
    agencies: Sequence[Agency],
    version: str,
) -> None:
    """Take over a whole directory; who is no longer in it is no longer known."""
    for table in ("person", "unit", "agency"):
        session.exec_driver_sql(f"DELETE FROM {table}")
    for one in people:
        put_person(session, one)
    if units:
        session.exec_driver_sql(
            "INSERT INTO unit(agency, code, short, name) VALUES (?, ?, ?, ?)",
            [(one.agency, one.code, one.short, one.name) for one in units],
        )
    if agencies:
        session.exec_driver_sql(
            "INSERT INTO agency(code, name, connected, zone) VALUES (?, ?, ?, ?)",
            [(one.code, one.name, one.connected, one.zone) for one in agencies],
        )
    meta.put(session, meta.Setting.DIRECTORY_VERSION, version)


def version(session: Connection) -> str:
    """The version of the directory that was last taken over, empty when none was."""
    return meta.get(session, meta.Setting.DIRECTORY_VERSION)


def put_person(session: Connection, person: Person) -> None:
    """Add or change one person."""
    session.exec_driver_sql(
        "INSERT INTO person(id, name, body) VALUES (?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET name = excluded.name, body = excluded.body",
        (person.id, person.name, codec.encode_person(person)),
    )


def person(session: Connection, person_id: str) -> Person | None:
    """The person with this id, None when unknown."""
    found = session.exec_driver_sql("SELECT body FROM person WHERE id = ?", (person_id,)).scalar()
    return None if found is None else codec.decode_person(str(found))


def people(session: Connection) -> tuple[Person, ...]:
    """Everybody, by name."""
    rows = session.exec_driver_sql("SELECT body FROM person ORDER BY name, id")
    return tuple(codec.decode_person(body) for (body,) in rows)


def units(session: Connection, agency: str = "") -> tuple[Unit, ...]:
    """The units of an agency, or of all, by short name."""
    rows = session.exec_driver_sql(
        "SELECT code, short, name, agency FROM unit WHERE ?1 = '' OR agency = ?1 "
        "ORDER BY agency, short, code",
        (agency,),
    )
    return tuple(Unit(*row) for row in rows)


def unit(session: Connection, agency: str, code: str) -> Unit | None:
    """The unit of an agency with this code, None when unknown."""
    row = session.exec_driver_sql(
        "SELECT code, short, name, agency FROM unit WHERE agency = ? AND code = ?", (agency, code)
    ).one_or_none()
    return None if row is None else Unit(*row)


def agencies(session: Connection) -> tuple[Agency, ...]:
    """Every agency, by code."""
    rows = session.exec_driver_sql("SELECT code, name, connected, zone FROM agency ORDER BY code")
    return tuple(Agency(code, name, bool(connected), zone) for code, name, connected, zone in rows)
