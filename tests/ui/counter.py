"""A made-up office behind the desk, so that a screen can be shown any state it may meet."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

from desktop.casework.casework import Casework
from desktop.casework.views import (
    Acted,
    CaseView,
    Choice,
    DayCell,
    DayMark,
    DeadlineView,
    Line,
    Offer,
    QueueFilter,
    QueueRow,
    RailCounts,
    StripView,
    SyncState,
    View,
    ViewCount,
)
from desktop.domain.actions import Action
from desktop.domain.complaint import Attachment, Complaint, Priority, Reporter, Stage
from desktop.domain.intents import Kind
from desktop.domain.people import Person, Role
from desktop.domain.workflow import Refusal
from desktop.settings import Settings
from sync.events import Carried
from ui.desk import Desk, Services

NOW = datetime(2026, 11, 24, 1, 14, tzinfo=UTC)
OFFICER = Person("p-1", "Rina Wijaya", frozenset({Role.OFFICER}), "61.02", "diskominfo")

_ROWS = (
    (
        1,
        "queued",
        "5218120",
        "Jalan berlubang di Jl. Trans Kalimantan km 12, Sungai Pinyuh",
        "unverified",
        -2,
        "PUPR",
    ),
    (0, "sent", "5218113", "Air PDAM mati tiga hari di Perumahan Graha Indah", "in_progress", 0, "PDAM"),
    (0, "sent", "5218106", "Bantuan PKH bulan Oktober belum cair", "awaiting_reporter", 1, "Dinsos"),
    (1, "conflict", "5218099", "Lampu jalan padam sepanjang Jl. Gusti M. Taufik", "in_progress", 1, "Dishub"),
    (0, "sent", "5218092", "Antrean KTP elektronik sampai dua bulan", "proposed", 2, "Dukcapil"),
    (0, "draft", "5218088", "Sampah menumpuk di belakang Pasar Sebukit Rama", "unverified", 2, "DLH"),
    (1, "sent", "5218081", "Dugaan pungutan masuk sekolah di SMP negeri", "unverified", 2, "Disdik"),
    (0, "held", "5218074", "Jembatan kayu Desa Pasir lapuk, truk tidak bisa lewat", "in_progress", 3, "PUPR"),
    (
        0,
        "sent",
        "5218067",
        "Puskesmas kehabisan obat hipertensi sejak pekan lalu",
        "in_progress",
        3,
        "Dinkes",
    ),
    (0, "sent", "5218060", "Permintaan data lahan pertanian pangan berkelanjutan", "disposed", 3, "DPKP"),
    (1, "sent", "5218053", "Drainase tersumbat, banjir tiap hujan di Terusan", "unverified", 3, "PUPR"),
    (0, "failed", "5218046", "Guru honorer belum menerima insentif triwulan III", "proposed", 4, "Disdik"),
    (0, "sent", "5218039", "Kabel listrik menjuntai di atas SDN 07 Anjongan", "authority_requested", 4, ""),
    (0, "sent", "5218032", "Usul jalur sepeda di tepi Sungai Mempawah", "disposed", 5, "Dishub"),
    (0, "queued", "5218025", "Pembuangan limbah tahu ke parit warga", "in_progress", 5, "DLH"),
    (0, "sent", "5218018", "Sertifikat PTSL belum dibagikan sejak 2024", "authority_requested", 6, ""),
    (1, "sent", "5218011", "Ambulans desa tidak tersedia malam hari", "unverified", 6, "Dinkes"),
    (
        0,
        "sent",
        "5218004",
        "Syarat pindah domisili berbeda di dua kecamatan",
        "awaiting_reporter",
        7,
        "Dukcapil",
    ),
    (0, "sent", "5217997", "Pupuk bersubsidi dijual di atas harga eceran", "in_progress", 8, "DPKP"),
    (0, "sent", "5217990", "Wi-Fi publik taman kota tidak tersambung", "closed", None, "Kominfo"),
    (0, "sent", "5217983", "Trotoar depan RSUD dipakai parkir", "in_progress", 11, "Satpol PP"),
    (0, "sent", "5217976", "Nomor antrean RSUD habis sebelum pukul enam", "proposed", 12, "RSUD"),
    (0, "sent", "5217969", "Jadwal imunisasi Posyandu Melati", "closed", None, "Dinkes"),
    (0, "sent", "5217962", "Bak air Masjid Al-Falah bocor", "archived", None, "PUPR"),
)
TEXT = (
    "Yth. Bapak/Ibu, jalan di km 12 arah Anjongan rusak berat sejak awal Oktober. Lubangnya sedalam 30 cm "
    "dan tertutup genangan kalau hujan. Minggu lalu dua pengendara motor jatuh pada malam hari karena lampu "
    "jalan juga mati.\n\nMohon segera ditambal sebelum musim hujan puncak. Warga siap membantu menutup "
    "sementara dengan batu."
)


def queue_rows(count: int) -> list[QueueRow]:
    """So many rows, the ones of the design first and again."""
    made: list[QueueRow] = []
    for at in range(count):
        unread, sync, number, title, stage, days, unit = _ROWS[at % len(_ROWS)]
        name = number if at < len(_ROWS) else str(5_218_127 - 7 * at)
        due = None if days is None else date(2026, 11, 24) + timedelta(days)
        made.append(
            QueueRow(
                at,
                f"sp4n:{name}",
                name,
                title,
                Stage(stage),
                "",
                SyncState(sync),
                due,
                days,
                unit,
                unread=bool(unread),
                secret=False,
                anonymous=False,
                priority=Priority.NORMAL,
            )
        )
    return made


def deadline(days_left: int) -> DeadlineView:
    """A deadline with a weekend and a holiday in it."""
    return DeadlineView(
        due_on=date(2026, 11, 20),
        days_left=days_left,
        rule="verify",
        working_days=3,
        started_on=date(2026, 11, 17),
        basis="PermenPANRB 62/2018 Lampiran",
        days=(
            DayCell(date(2026, 11, 18), DayMark.PAST),
            DayCell(date(2026, 11, 19), DayMark.SKIPPED, "cuti bersama"),
            DayCell(date(2026, 11, 20), DayMark.DUE),
        ),
    )


def case_of(row: QueueRow, offers: tuple[Offer, ...] | None = None) -> CaseView:
    """The whole case behind a row."""
    complaint = Complaint(
        record=row.record,
        tracking_id=row.number,
        stage=row.stage,
        title=row.title,
        category="Infrastruktur › Jalan",
        anonymous=True,
        source="Android",
        received_at=datetime(2026, 11, 17, 13, 15, tzinfo=UTC),
        regency="Kab. Mempawah",
        district="Sungai Pinyuh",
        reporter=Reporter(),
        original_text=TEXT,
        attachments=(
            Attachment("a1", "lubang-1.jpg", "image/jpeg", 180_000, "00"),
            Attachment("a2", "lubang-2.jpg", "image/jpeg", 164_000, "01"),
            Attachment("a3", "lubang-3.jpg", "image/jpeg", 92_000, "02"),
        ),
    )
    return CaseView(
        complaint=complaint,
        seen_rev=1,
        has_body=True,
        sync=row.sync,
        waiting=0,
        fetched_at=NOW,
        deadline=None if row.days_left is None else deadline(row.days_left),
        entries=(),
        offers=offers or tuple(Offer(kind) for kind in Kind),
    )


@dataclass
class Counter:
    """The office: what is asked of it is written down in `done`."""

    rows: list[QueueRow] = field(default_factory=lambda: queue_rows(1306))
    offers: tuple[Offer, ...] | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    done: list[tuple[str, str]] = field(default_factory=list)
    asked: list[QueueFilter] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    kept: list[Settings] = field(default_factory=list)
    figures: StripView = field(
        default_factory=lambda: StripView(
            Line.OFFLINE,
            5,
            1_200_000,
            1,
            0,
            NOW - timedelta(hours=15),
            NOW,
            38_000_000,
            200_000_000,
            OFFICER.name,
        )
    )
    zone: str = "Asia/Pontianak"

    def now(self) -> datetime:
        return NOW

    def matching(self, wanted: QueueFilter) -> list[QueueRow]:
        found = self.rows
        if wanted.text:
            found = [row for row in found if wanted.text.casefold() in row.title.casefold()]
        if wanted.stages:
            found = [row for row in found if row.stage in wanted.stages]
        if wanted.units:
            found = [row for row in found if row.unit in wanted.units]
        return found

    def queue_count(self, wanted: QueueFilter, person: Person) -> int:
        self.asked.append(wanted)
        return len(self.matching(wanted))

    def queue_page(
        self, wanted: QueueFilter, person: Person, offset: int, limit: int
    ) -> tuple[QueueRow, ...]:
        self.pages.append(offset)
        return tuple(self.matching(wanted)[offset : offset + limit])

    def choices(self, name: str, agency: str = "") -> tuple[Choice, ...]:
        if name == "units":
            return tuple(Choice(unit, unit) for unit in sorted({row.unit for row in self.rows if row.unit}))
        return tuple(Choice(f"c{at}", f"Kategori {at}") for at in range(1, 30))

    def rail(self, person: Person) -> RailCounts:
        counts = {
            View.MINE: 18,
            View.DUE_SOON: 6,
            View.UNVERIFIED: 11,
            View.AWAITING_REPORTER: 4,
            View.ALL: len(self.rows),
        }
        views = tuple(ViewCount(view, count) for view, count in counts.items())
        return RailCounts(42, 3, self.figures.conflicts, self.figures.waiting, 7, views)

    def strip(self, person: Person, *, online: bool) -> StripView:
        return self.figures

    def case(self, record: str, person: Person) -> CaseView | None:
        found = next((row for row in self.rows if row.record == record), None)
        return None if found is None else case_of(found, self.offers)

    def mark_seen(self, record: str, person: Person) -> None:
        self.done.append(("seen", record))
        self.rows = [replace(row, unread=False) if row.record == record else row for row in self.rows]

    def attachment_bytes(self, attachment_id: str, person: Person) -> bytes | None:
        return self.files.get(attachment_id)

    def act(self, action: Action, person: Person, record: str, seen: CaseView | None) -> Acted:
        self.done.append((type(action).__name__, record))
        return Acted("intent-6", 6, record)

    def withdraw(self, intent: str, person: Person) -> None:
        self.done.append(("withdraw", intent))


def desk_of(counter: Counter, settings: Settings | None = None) -> Desk:
    """A desk before that office, without a gateway."""
    chosen = settings or Settings(office_name="Kab. Mempawah")
    services = Services(
        keep_settings=counter.kept.append,
        join=lambda address, code: chosen,
        link_lines=lambda: iter(()),
        keyring_state=lambda: "keyring-available",
        back_up=lambda: Path("cadangan"),
        import_file=lambda path, dry_run: iter(()),
        people=lambda: (OFFICER,),
        carry_out=lambda file: Carried(file, 0, 0),
        take_back=lambda file: iter(()),
        folder=Path("kantor"),
        version="0.1.0",
    )
    return Desk(cast("Casework", counter), OFFICER, chosen, None, services)


def refused(*kinds: Kind) -> tuple[Offer, ...]:
    """Every action offered but these, which the stage forbids."""
    return tuple(Offer(kind, Refusal.WRONG_STAGE if kind in kinds else None) for kind in Kind)
