"""The whole window over a real office in the middle of its day, so that every screen can be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.casework.views import QueueFilter, View
from desktop.composing import Wiring
from desktop.domain import actions as a
from desktop.domain.complaint import Classification, Complaint, Stage
from desktop.domain.people import Person
from tests.ui.busy_office import Lent, busy_office, desk_for, fill
from tests.ui.counter import TEXT, queue_rows
from tests.unit.office import NOW, RINA, SYARIF, SmallOffice, complaint
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.unlock import Account, UnlockWindow
from ui.window.rooms import Room

OPENED = "sp4n:5218127"
"""The case that the pictures show: a note and a verification wait for the line."""

ACCOUNTS = (
    Account("rina", "Rina Wijaya", "Petugas, Diskominfo"),
    Account("syarif", "H. Syarif", "Atasan, Plh. Kepala Bidang"),
    Account("dewi", "Dewi Anjani", "Petugas, DLH"),
)


class Scene:
    """The window of one person, with the screens behind its rooms; `close` ends all of it."""

    def __init__(self, folder: Path, person: Person = RINA, *, gateway: bool = True) -> None:
        self.office = _office(folder) if gateway else _by_hand(folder)
        self.desk: Desk = desk_for(self.office, person, Lent(folder))
        self.window = MainWindow(self.desk, "Tanggap \N{EN DASH} Kab. Mempawah")
        self.screens = Wiring(self.desk, self.window)

    def go(self, room: Room) -> None:
        """Open a room; that of the case shows the one with work of its own."""
        if room is Room.CASE:
            self.screens.open_case(OPENED)
        self.window.go(room)

    def close(self) -> None:
        """Close window, desk and office."""
        self.window.close()
        self.window.deleteLater()
        # Its timers must not read an office that is closed.
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self.desk.close()
        self.office.close()


@contextmanager
def scene(folder: Path, person: Person = RINA, *, gateway: bool = True) -> Iterator[Scene]:
    """A scene that is closed again."""
    made = Scene(folder, person, gateway=gateway)
    try:
        yield made
    finally:
        made.close()


def unlock_window() -> UnlockWindow:
    """The first window, with the first person chosen."""
    local = NOW.astimezone(ZoneInfo("Asia/Pontianak"))
    made = UnlockWindow(ACCOUNTS, "Diskominfo Kabupaten Mempawah", _opens)
    made.show_waiting(5, local - timedelta(hours=15, minutes=20), local)
    return made


def _opens(_person: str, _password: str) -> None:
    """Nobody signs in to a picture."""


def _office(folder: Path) -> SmallOffice:
    office = busy_office(folder)
    office.receive(*_others())
    fill(office)
    _read(office)
    return office


def _by_hand(folder: Path) -> SmallOffice:
    """An office without a gateway: what it did yesterday and today waits to be keyed in."""
    office = SmallOffice(folder, gateway=False)
    office.clock.moment = NOW - timedelta(hours=16)
    office.receive(*_others())
    titles = {case.record: case.title for case in _others()}
    for at, record in enumerate(("sp4n:5218081", "sp4n:5218053", "sp4n:5218011", "sp4n:5218088")):
        seen = office.casework.case(record, RINA)
        unit = ("pupr", "kominfo")[at % 2]
        act = a.Verify(titles[record], Classification.NON_SUPERVISORY, "Infrastruktur", unit=unit)
        done = office.casework.act(act, RINA, record, seen)
        office.clock.pass_seconds(3600)
        if at == 0:
            office.casework.mark_entered(done.intent, RINA)
    office.clock.moment = NOW
    _read(office)
    return office


def _read(office: SmallOffice) -> None:
    """Both have read everything but a few reports, none of which stands where the window opens."""
    for person in (RINA, SYARIF):
        for row in office.casework.queue_page(QueueFilter(view=View.ALL), person, 0, 50):
            if row.number not in _UNREAD:
                office.casework.mark_seen(row.record, person)


def _others() -> list[Complaint]:
    """The reports of the design, the ones with a day of their own left out."""
    made: list[Complaint] = []
    units = {"PUPR": "pupr", "Kominfo": "kominfo"}
    for at, row in enumerate(queue_rows(24)):
        if int(row.number) in _OWN_DAY:
            continue
        stage = Stage.IN_PROGRESS if row.stage is Stage.PROPOSED else row.stage
        arrived = datetime(2026, 11, 16, 1, 20, tzinfo=UTC) + timedelta(hours=7 * at)
        made.append(
            complaint(
                int(row.number),
                stage,
                title=row.title,
                unit=units.get(row.unit, ""),
                received_at=arrived,
                original_text=TEXT,
                anonymous=at % 3 == 0,
            )
        )
    return made


_UNREAD = frozenset({"5218081", "5218053", "5218011", "5218106"})

_OWN_DAY = frozenset({5218120, 5218127, 5218099, 5218092, 5218074, 5217948, 5217955})
"""What `busy_office` brings itself."""
