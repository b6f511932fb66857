"""Commands for files: import, export, check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from desktop.casework.views import QueueFilter, View
from desktop.cli.exits import CommandError, Exit, show, spoken
from desktop.cli.opened import opened
from desktop.cli.options import FdOption, JsonOption, PersonOption, ProfileOption
from desktop.exchange.laporan_ringkas_events import Done, ImportEvent, ImportRefusedError, Opened, Reading
from desktop.exchange.laporan_ringkas_import import import_file as imported
from desktop.exchange.table_export import Value, write_table
from desktop.office import Office
from desktop.store.checking import check_vault

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
                show(value, as_json=as_json, text=_told(event))
        except ImportRefusedError as error:
            sentence = f"Berkas tidak dapat diimpor ({error.reason}). Data di komputer ini tetap utuh."
            raise CommandError(Exit.BAD_INPUT, sentence, detail=str(error.facts.detail)) from error


def export(
    file: Annotated[Path, typer.Argument(help="Berkas XLSX tujuan.")],
    view: Annotated[View, typer.Option("--view", help="Tampilan tersimpan.")] = View.ALL,
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Simpan antrean sebagai XLSX; sel selalu berupa teks."""
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        strip = office.casework.strip(office.person, online=False)
        facts = (
            ("Tampilan", view.value),
            ("Data pusat per", f"{strip.last_complete:%Y-%m-%d %H:%M} UTC" if strip.last_complete else "-"),
        )
        rows = _rows(office, QueueFilter(view=view))
        now = office.clock.now()
        count = write_table(file, "Antrean", facts, HEADINGS, rows, made_at=now)
        show({"rows": count, "file": str(file)}, as_json=as_json, text=f"{count} laporan tersimpan di {file}")


def check(
    profile: ProfileOption = None, person: PersonOption = "", as_json: JsonOption = False, fd: FdOption = None
) -> None:
    """Periksa keutuhan data: berkas, indeks, dan bahwa tampilan sama dengan putar ulang."""
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        report = check_vault(office.database, office.session.keys.database)
        text = f"{report.records} laporan diperiksa: " + ("utuh." if report.whole else "ada yang rusak.")
        show({**msgspec.to_builtins(report), "whole": report.whole}, as_json=as_json, text=text)
        if not report.whole:
            raise typer.Exit(Exit.DAMAGED)


HEADINGS = ("Nomor", "Judul", "Status pusat", "Tahap", "Tenggat", "Sisa hari kerja", "Unit", "Sinkron")


def _rows(office: Office, wanted: QueueFilter) -> Iterator[tuple[Value, ...]]:
    offset = 0
    while rows := office.casework.queue_page(wanted, office.person, offset, PAGE):
        offset += len(rows)
        for row in rows:
            due = row.due_on.isoformat() if row.due_on else ""
            stage, sync = row.stage.value, row.sync.value
            yield row.number, row.title, row.status_name, stage, due, row.days_left, row.unit, sync


def _told(event: ImportEvent) -> str:
    match event:
        case Opened(sheet, header_row, rows):
            return f"lembar {sheet}, judul kolom di baris {header_row}, {rows or '?'} baris"
        case Reading(rows, of):
            return f"{rows} dari {of or '?'} baris"
        case Done(counts, dry_run):
            said = f"{counts.new} baru, {counts.updated} berubah, {counts.unchanged} sama"
            return f"{said}, {counts.skipped} dilewati" + (" (percobaan, tidak disimpan)" if dry_run else "")
        case _:
            return f"baris {event.row}, {event.column}: {event.code} {event.value}"
