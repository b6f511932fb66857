"""A desk with a gateway whose runs are only counted, over a small real office with one report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.actions import Attach
from desktop.paid_lines import PaidLine
from desktop.settings import Settings
from desktop.store import attachments
from sync.events import SyncEvent
from tests.ui.busy_office import Lent
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.desk import Desk

RECORD = "sp4n:5218000"
SETTINGS = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)


@dataclass
class Paid:
    """`runs` says of each run whether it may carry files."""

    office: SmallOffice
    desk: Desk
    line: PaidLine
    lent: Lent
    runs: list[bool]


@contextmanager
def paid_desk(folder: Path) -> Iterator[Paid]:
    """Such a desk, closed again."""
    office = SmallOffice(folder)
    office.receive(complaint(5218000))
    line, lent, runs = PaidLine(office.database, office.clock), Lent(folder), list[bool]()

    def run(_confirm: Callable[[int], bool]) -> Iterator[SyncEvent]:
        runs.append(line.take(desk.settings).files is None)
        yield from ()

    services = replace(lent.services(), line=line)
    desk = Desk(office.casework, RINA, SETTINGS, run, services)
    try:
        yield Paid(office, desk, line, lent, runs)
    finally:
        desk.close()
        office.close()


def attach(paid: Paid) -> None:
    """A photo that waits for the gateway."""
    office = paid.office
    with office.database.writing() as session:
        made = attachments.add(session, RECORD, "foto.jpg", b"x" * 5_000, RINA, at=NOW, mime="image/jpeg")
    office.casework.act(Attach(made), RINA, RECORD, office.casework.case(RECORD, RINA))
