"""The training office: a gateway of invented complaints and the people who practise on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resources.sample import DEMO_AGENCY, sample_office

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.domain.people import Agency, Person

SEED = 2020
PASSWORD = "latihan-2026"  # noqa: S105 - printed for everybody who practises
COMPLAINTS = 559
"""The size of the reference case (domain.md §5)."""


def fill_gateway(
    database: str, *, complaints: int, now: datetime, training: bool = True
) -> tuple[Agency, dict[str, str], tuple[Person, ...]]:
    """Make a gateway's database with the sample office; answers agency, one-time codes by person, people.

    With `training` each person of the demo agency sees every agency's text, which a real account never does.
    With no complaints the gateway waits for its first import.
    """
    from sync.gateway.database import connect  # the gateway is a server: only a training office holds one
    from sync.gateway.loading import load_records
    from sync.gateway.people import add_agencies, add_person, add_units

    office = sample_office(seed=SEED, complaints=max(complaints, 1), now=now)
    engine = connect(database)
    try:
        add_agencies(engine, office.agencies)
        add_units(engine, office.units)
        people = tuple(person for person in office.people if person.agency == DEMO_AGENCY)
        codes = {
            person.id: add_person(
                engine,
                person.name,
                person.roles,
                person.agency,
                person.unit,
                id=person.id,
                identity=person.identity,
                training=training,
            )
            for person in people
        }
        if complaints:
            load_records(engine, office.complaints)
    finally:
        engine.dispose()
    agency = next(agency for agency in office.agencies if agency.code == DEMO_AGENCY)
    return agency, codes, people
