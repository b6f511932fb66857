"""Commands for files: import, export, check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from desktop.accounts.session import Session
from desktop.casework.views import QueueFilter, View
from desktop.cli.exits import CommandError, Exit, show, spoken
from desktop.cli.opened import keyed, opened
from desktop.cli.options import FdOption, JsonOption, PersonOption, ProfileOption
from desktop.clock import SystemClock
from desktop.exchange.laporan_ringkas_events import ImportRefusedError
from desktop.exchange.laporan_ringkas_import import import_file as imported
from desktop.exchange.table_export import Value, write_table
from desktop.office import Office, office_deadlines, open_office
from desktop.profile import Profile
from desktop.settings import SettingsFile
from desktop.store.checking import CheckReport, check_views
from desktop.store.copying import find_damage
from desktop.store.opening import check_file
from desktop.store.rescue import RescueError
from desktop.store.rescue import rescue as rescue_vault

PAGE = 500


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("import")(import_file)
    app.command("export")(export)
    app.command("check")(check)


def import_file(
    file: Annotated[Path, typer.Argument(help="Laporan Ringkas (XLSX).")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Periksa saja, jangan simpan.")] = False,
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Impor ekspor "Laporan Ringkas" dari SP4N-LAPOR!: memperbarui, tidak pernah menggandakan."""
    from desktop.cli import words  # the words come with Qt

    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        events = imported(
            office.database,
            file,
            dry_run=dry_run,
            zone=office.casework.zone,
            agency=office.settings.agency,
            now=office.clock.now(),
        )
        try:
            for event in events:
                name = type(event).__name__.lower()
                value = {"event": name, **msgspec.to_builtins(event)}
                show(value, as_json=as_json, text=words.imported(event))
        except ImportRefusedError as error:
            raise CommandError(
                Exit.BAD_INPUT, words.refused_file(error), detail=error.reason.value
            ) from error


def export(
    file: Annotated[Path, typer.Argument(help="Berkas XLSX tujuan.")],
    view: Annotated[View, typer.Option("--view", help="Tampilan tersimpan.")] = View.ALL,
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Simpan antrean sebagai XLSX; sel selalu berupa teks."""
    from desktop.cli import words  # the words come with Qt

    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        strip = office.casework.strip(office.person, online=False)
        facts = (
            ("Tampilan", words.view(view)),
            ("Data pusat per", words.moment(strip.last_complete, office.casework.zone)),
        )
        rows = _rows(office, QueueFilter(view=view))
        now = office.clock.now()
        count = write_table(file, "Antrean", facts, HEADINGS, rows, made_at=now)
        show({"rows": count, "file": str(file)}, as_json=as_json, text=f"{count} laporan tersimpan di {file}")


def check(
    rescue: Annotated[
        bool, typer.Option("--rescue", help="Bila berkas rusak: selamatkan yang masih terbaca.")
    ] = False,
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Periksa keutuhan data: berkas, indeks, dan bahwa tampilan sama dengan putar ulang."""
    with spoken(as_json=as_json), keyed(profile, person, fd) as (place, accounts, session):
        check_file(place.database)
        damage = find_damage(place.database, session.keys.database)
        if damage and rescue:
            _rescue(place, session, as_json=as_json)
            return
        if damage:
            report = CheckReport(0, damage, "", ())
        else:
            office = open_office(place, accounts, session, SystemClock())
            report = check_views(office.database)
            office.close()
        text = f"{report.records} laporan diperiksa: " + ("utuh." if report.whole else "ada yang rusak.")
        if damage:
            text = _DAMAGED
        show({**msgspec.to_builtins(report), "whole": report.whole}, as_json=as_json, text=text)
        if not report.whole:
            raise typer.Exit(Exit.DAMAGED)


_DAMAGED = (
    "Berkas data di komputer ini rusak. Yang masih terbaca dapat diselamatkan, termasuk tindakan yang belum "
    "terkirim: jalankan tanggap check --rescue. Berkas lama tidak dihapus."
)
_BEYOND_RESCUE = (
    "Berkas data di komputer ini terlalu rusak untuk diselamatkan. Tidak ada yang diubah. Pulihkan salinan "
    "terakhir dari folder cadangan."
)


def _rescue(place: Profile, session: Session, *, as_json: bool) -> None:
    due = office_deadlines(SettingsFile(place.settings).load().settings).due_on
    try:
        done = rescue_vault(place.database, session.keys.database, session.keys.vault, due)
    except RescueError as error:
        raise CommandError(Exit.DAMAGED, _BEYOND_RESCUE, detail=str(error)) from error
    said = f"{done.waiting} tindakan yang menunggu dan {done.records} laporan terselamatkan."
    if done.lost:
        said += f" {done.lost} baris kotak keluar tidak terbaca."
    said += f" Berkas lama disimpan sebagai {done.aside.name}. Sinkronkan untuk mengambil laporan lagi."
    value = {"waiting": done.waiting, "lost": done.lost, "records": done.records, "aside": str(done.aside)}
    show(value, as_json=as_json, text=said)


HEADINGS = ("Nomor", "Judul", "Status pusat", "Tahap", "Tenggat", "Sisa hari kerja", "Unit", "Sinkron")


def _rows(office: Office, wanted: QueueFilter) -> Iterator[tuple[Value, ...]]:
    from desktop.cli import words

    offset = 0
    while rows := office.casework.queue_page(wanted, office.person, offset, PAGE):
        offset += len(rows)
        for row in rows:
            due = row.due_on.isoformat() if row.due_on else ""
            stage, sync = words.stage(row.stage), words.sync_state(row.sync)
            yield row.number, row.title, row.status_name, stage, due, row.days_left, row.unit, sync
