"""The directory a client may know: people, units and agencies of its scope, under one version."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, select, update

from sync.gateway.database import Writing
from sync.gateway.records import ALL
from sync.gateway.schema import agencies, people, server, units
from sync.wire import AgencyItem, Directory, PersonItem, UnitItem


def version(number: int, mark: bytes) -> str:
    """The version of a directory: it changes with its content and with the reader's scope."""
    return f"{number:x}.{mark.hex()}"


def changed(work: Writing) -> None:
    """Give the directory a new number, so that every client is sent it again."""
    work.session.execute(update(server).values(directory=server.c.directory + 1))


def directory(session: Connection, agency: str, scope: str, called: str) -> Directory:
    """The directory for a person of an agency; every agency's people only for someone who sees them all."""
    who = select(people).where(people.c.revoked_at.is_(None)).order_by(people.c.id)
    where = select(units).order_by(units.c.agency, units.c.code)
    if scope != ALL:
        who = who.where(people.c.agency == agency)
        where = where.where(units.c.agency == agency)
    return Directory(
        called,
        [
            PersonItem(
                row.id,
                row.name,
                msgspec.json.decode(row.roles, type=list[str]),
                row.agency,
                row.unit,
                row.identity,
            )
            for row in session.execute(who)
        ],
        [UnitItem(row.code, row.short, row.name, row.agency) for row in session.execute(where)],
        [
            AgencyItem(row.code, row.name, row.connected, row.zone)
            for row in session.execute(select(agencies).order_by(agencies.c.code))
        ],
    )


def agency_item(session: Connection, code: str) -> AgencyItem:
    """The agency with this code; one that nobody described is called by its code."""
    row = session.execute(select(agencies).where(agencies.c.code == code)).one_or_none()
    return AgencyItem(code, code) if row is None else AgencyItem(code, row.name, row.connected, row.zone)
