"""A small real office in the middle of its day: proposals, a conflict, a full outbox, receipts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from desktop.domain import actions as a
from desktop.domain.complaint import Classification, Complaint, Outcome, Stage
from desktop.domain.merge import Clash
from desktop.domain.people import Agency, Person, Role
from desktop.settings import Settings
from desktop.store import directory, meta, outbox, sync_log
from desktop.store.outbox import Settlement
from sync.events import Carried, SyncEvent
from sync.linktest import LinkLine
from tests.unit.office import ADMIN, NOW, RINA, SYARIF, UNITS, SmallOffice, complaint
from ui.desk import Desk, Services

DEWI = Person("dewi", "Dewi Anjani", frozenset({Role.OFFICER}), "61.02", "pupr", "nip-4")
ANSWER = (
    "Yth. Pelapor, blangko KTP elektronik tiba 18 November 2026. Disdukcapil membuka loket tambahan setiap "
    "Sabtu pukul 08.00 sampai 12.00 dan telah mencetak 412 KTP yang tertunda pada 20 November. KTP Anda "
    "dapat diambil dengan membawa resi. Bila sampai 30 November belum tersedia, hubungi loket 3."
)
MINE = "Lampu jalan padam sejak 12 Oktober sepanjang Jl. Gusti M. Taufik, dari pasar sampai jembatan"
THEIRS = "PJU tidak menyala sepanjang Jl. Gusti M. Taufik"
CLASHING = "sp4n:5218099"
PROPOSED = "sp4n:5218092"
OWN = "sp4n:5217955"


@dataclass
class Lent:
    """Services of a test: what was asked of them is written down."""

    folder: Path
    people: tuple[Person, ...] = (RINA, SYARIF)
    lines: tuple[LinkLine, ...] = ()
    keyring: str = "available"
    refusal: Exception | None = None
    kept: list[Settings] = field(default_factory=list)
    answer: tuple[SyncEvent, ...] = ()
    joined: list[tuple[str, str]] = field(default_factory=list)

    def services(self) -> Services:
        """These, as the desk wants them."""
        return Services(
            keep_settings=self._keep,
            join=self._join,
            link_lines=self._check,
            keyring_state=lambda: self.keyring,
            back_up=self._back_up,
            import_file=lambda file, dry: iter(()),
            people=lambda: self.people,
            carry_out=self._carry_out,
            take_back=lambda file: iter(self.answer),
            folder=self.folder,
            version="0.1.0",
        )

    def _carry_out(self, file: Path) -> Carried:
        if self.refusal is not None:
            raise self.refusal
        return Carried(file, 3, 1)

    def _keep(self, settings: Settings) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.kept.append(settings)

    def _join(self, address: str, code: str) -> Settings:
        if self.refusal is not None:
            raise self.refusal
        self.joined.append((address, code))
        return Settings(gateway_url=address)

    def _check(self) -> Iterator[LinkLine]:
        yield from self.lines

    def _back_up(self) -> Path:
        if self.refusal is not None:
            raise self.refusal
        return self.folder / "cadangan" / "20261124-080000"


def desk_for(office: SmallOffice, person: Person = RINA, lent: Lent | None = None) -> Desk:
    """A desk of that person without a network thread."""
    settings = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)
    services = (lent or Lent(Path("kantor"))).services()
    return Desk(office.casework, person, settings, None, services)


def verify(office: SmallOffice, record: str, title: str, unit: str = "", category: str = "") -> str:
    """Verify a complaint as Rina; answers the intent."""
    seen = office.casework.case(record, RINA)
    action = a.Verify(title, Classification.NON_SUPERVISORY, category=category, unit=unit)
    return office.casework.act(action, RINA, record, seen).intent


def propose(
    office: SmallOffice,
    record: str,
    by: Person,
    answer: str = ANSWER,
    checks: tuple[str, ...] = (),
    approver: str = "",
) -> str:
    """Propose a resolution; answers the intent."""
    seen = office.casework.case(record, by)
    action = a.ProposeResolution(
        Outcome.HANDLED,
        answer,
        done_on=date(2026, 11, 20).isoformat(),
        executor="Disdukcapil, UPT Hilir",
        checks=checks,
        approver=approver,
    )
    return office.casework.act(action, by, record, seen).intent


def settle(office: SmallOffice, verdict: Settlement) -> None:
    """The gateway's verdict on an intent."""
    with office.database.writing() as session:
        assert outbox.settle(session, verdict, office.clock.now())


def clash(office: SmallOffice) -> str:
    """A verification that met another change of title and unit; answers the intent."""
    before = "Lampu jalan padam sepanjang Jl. Gusti M. Taufik"
    office.receive(complaint(5218099, title=before))
    intent = verify(office, CLASHING, MINE, unit="pupr", category="Penerangan jalan")
    office.receive(complaint(5218099, title=THEIRS, unit="kominfo"), rev=2)
    clashes = (Clash("title", before, MINE, THEIRS), Clash("unit", "", "pupr", "kominfo"))
    settle(office, Settlement(intent, "conflict", rev=2, clashes=clashes, by_name="Admin Kominfo", at=NOW))
    return intent


def handled(number: int, title: str, unit: str) -> Complaint:
    """A complaint that a unit is working on."""
    return complaint(number, Stage.IN_PROGRESS, title=title, unit=unit, status_name="Diproses")


def busy_office(folder: Path) -> SmallOffice:
    """Opens it; whoever asks closes it."""
    office = SmallOffice(folder)
    with office.database.writing() as session:
        agencies = (Agency("61.02", "Kab. Mempawah"), Agency("61.01", "Kab. Sambas"))
        directory.replace(session, (RINA, SYARIF, ADMIN, DEWI), UNITS, agencies, "2")
        meta.add_number(session, f"bytes_{NOW:%Y-%m}", 38_000_000)
        meta.put_all(session, {meta.Setting.LAST_COMPLETE: NOW - timedelta(hours=15)})
        sync_log.append(session, sync_log.Run(NOW - timedelta(hours=15), 4, 62, 48_000, ""))
        sync_log.append(session, sync_log.Run(NOW - timedelta(minutes=40), 0, 0, 900, "no_network"))
    office.receive(
        handled(5218092, "Antrean KTP elektronik sampai dua bulan", "kominfo"),
        handled(5217948, "Seragam SD bantuan belum dibagikan", "kominfo"),
        handled(5217955, "Retribusi pasar dipungut tanpa karcis", "pupr"),
        complaint(5218120, title="Jalan berlubang di Jl. Trans Kalimantan km 12"),
        complaint(5218127, title="Jalan ambles di Jl. Daeng Manambon"),
        complaint(5218074, title="Jembatan kayu Desa Pasir lapuk, truk tidak bisa lewat"),
    )
    return office


def fill(office: SmallOffice) -> None:
    """Let the day go on: what was done, sent, refused and met by another change."""
    _sent(office)
    propose(office, PROPOSED, RINA, checks=("what", "when", "who", "proof"), approver=SYARIF.id)
    propose(office, "sp4n:5217948", DEWI, "Seragam dibagikan Senin 23 November di sekolah masing-masing.")
    propose(office, OWN, DEWI, "Petugas tanpa karcis sudah ditegur.")
    clash(office)
    refused = verify(office, "sp4n:5218074", "Jembatan kayu Desa Pasir lapuk")
    settle(office, Settlement(refused, "rejected", code="wrong_stage", rev=2))
    _say(office, "sp4n:5218127", a.Note("Perlu survei bersama PUPR sebelum ditutup."))
    verify(office, "sp4n:5218127", "Jalan ambles di Jl. Daeng Manambon", unit="pupr")


def _sent(office: SmallOffice) -> None:
    first = verify(office, "sp4n:5218120", "Jalan berlubang di Jl. Trans Kalimantan km 12, Sungai Pinyuh")
    settle(office, Settlement(first, "merged", rev=2, receipt="BK-7F3A-91C2", merged=("tags",)))
    note = _say(office, "sp4n:5218120", a.Note("Sudah ditinjau."))
    settle(office, Settlement(note, "applied", rev=3, receipt="BK-02D8-5E10"))


def _say(office: SmallOffice, record: str, action: a.Action) -> str:
    return office.casework.act(action, RINA, record, office.casework.case(record, RINA)).intent
