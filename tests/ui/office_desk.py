"""A desk over a small real office, for tests of screens that read and act."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from desktop.domain.people import Person
from desktop.settings import Settings
from tests.unit.office import RINA, SmallOffice
from ui.desk import Desk, Services


def desk_of(office: SmallOffice, person: Person = RINA) -> Desk:
    """A desk without a network thread; its services are asked for nothing."""
    settings = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)
    return Desk(office.casework, person, settings, None, cast(Services, None))


def open_office(folder: Path) -> SmallOffice:
    """An office in a folder of the test."""
    return SmallOffice(folder)
