"""Commands of daily work: status, list, show, act, sync, and what has left."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Annotated, cast

import msgspec
import typer

from desktop.asking import ask_back
from desktop.casework.views import CaseView, Order, QueueFilter, View
from desktop.cli.exits import CommandError, Exit, show, spoken
from desktop.cli.opened import opened
from desktop.cli.options import FdOption, JsonOption, PersonOption, ProfileOption
from desktop.domain.actions import ACTION_OF, Action
from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.office import Office
from desktop.platform_way import is_direct, synchronise
from desktop.store import complaints
from sync import events

LIST_LIMIT, DATA_DAYS = 50, 31
_MEGA = 1_000_000


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("status")(status)
    app.command("list")(list_)
    app.command("show")(show_case)
    app.command("act")(act)
    app.command("sync")(sync)
    app.command("departed")(departed)
    app.command("restore")(restore)


def status(
    profile: ProfileOption = None, person: PersonOption = "", as_json: JsonOption = False, fd: FdOption = None
) -> None:
    """Jumlah laporan per tahap, kotak keluar, konflik, dan sinkronisasi terakhir."""
    from desktop.cli import words  # the words come with Qt

    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        with office.database.reading() as session:
            stages = complaints.stage_counts(session)
        strip = office.casework.strip(office.person, online=False)
        files = office.casework.files_waiting()
        value = {
            "stages": {stage.value: stages.get(stage.value, 0) for stage in Stage},
            "outbox": strip.waiting,
            "conflicts": strip.conflicts,
            "failed": strip.failed,
            "files": {"waiting": files.count, "bytes": files.bytes, "refused": files.refused},
            "data": {
                "month_bytes": strip.month_bytes,
                "quota_bytes": strip.quota_bytes,
                "days": office.line.days(office.settings, DATA_DAYS),
                "files_wait_for": office.line.allows(office.settings).files,
            },
            "last_complete": strip.last_complete,
            "last_tried": strip.last_tried,
        }
        counts = [(words.stage(stage), count) for stage, count in stages.items()]
        counts += [("Kotak keluar", strip.waiting), ("Konflik", strip.conflicts), ("Gagal", strip.failed)]
        lines = [f"{name:<{words.STAGE_WIDTH}}{count:>10}" for name, count in counts]
        lines.append(f"{'Berkas menunggu':<{words.STAGE_WIDTH}}{files.count:>10}")
        quota = f" dari {strip.quota_bytes / _MEGA:.0f} MB" if strip.quota_bytes else ""
        lines.append(f"Data bulan ini: {strip.month_bytes / _MEGA:.1f} MB{quota}".replace(".", ","))
        zone = office.casework.zone
        lines.append(f"Terakhir lengkap: {words.moment(strip.last_complete, zone)}")
        lines.append(f"Terakhir dicoba: {words.moment(strip.last_tried, zone)}")
        show(value, as_json=as_json, text="\n".join(lines))


def list_(
    search: Annotated[str, typer.Argument(help="Kata yang dicari.")] = "",
    view: Annotated[View, typer.Option("--view", help="Tampilan tersimpan.")] = View.ALL,
    stage: Annotated[list[Stage] | None, typer.Option("--stage", help="Saring menurut tahap.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000)] = LIST_LIMIT,
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Daftar laporan menurut tenggat, atau hasil pencarian terbaru dahulu."""
    from desktop.cli import words  # the words come with Qt

    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        wanted = QueueFilter(view=view, text=search, stages=frozenset(stage or ()), order=Order.DUE)
        rows = office.casework.queue_page(wanted, office.person, 0, limit)
        wide = words.STAGE_WIDTH
        lines = [
            f"{row.number:<18}{words.stage(row.stage):<{wide}}{row.due_on or ''!s:<12}{row.title}"
            for row in rows
        ]
        show(rows, as_json=as_json, text="\n".join(lines) or "Tidak ada yang cocok.")


def show_case(
    number: Annotated[str, typer.Argument(help="Nomor laporan.")],
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Satu laporan lengkap dengan linimasa, tenggat, dan tindakan yang boleh."""
    from desktop.cli import words  # the words come with Qt

    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        view = _found(office.casework.case(_record(office, number), office.person), number)
        case = view.complaint
        zone = office.casework.zone
        lines = [f"{case.number}  {case.title}", f"{words.stage(case.stage)} ({case.status_name})", ""]
        lines += [case.edited_text or case.original_text, ""]
        lines += [
            f"{words.moment(entry.at, zone)}  {entry.who}  [{words.sync_state(entry.sync)}]  {entry.text}"
            for entry in view.entries
        ]
        show(view, as_json=as_json, text="\n".join(lines))


def act(
    kind: Annotated[Kind, typer.Argument(help="Jenis tindakan.")],
    record: Annotated[str, typer.Option("--record", help="Nomor laporan.", show_default=False)] = "",
    fields: Annotated[
        str | None,
        typer.Option("--json", help="Isi tindakan sebagai JSON; keluaran pun JSON.", show_default=False),
    ] = None,
    profile: ProfileOption = None,
    person: PersonOption = "",
    fd: FdOption = None,
) -> None:
    """Lakukan satu tindakan, sama seperti dari jendela: aturan yang sama berlaku."""
    as_json = fields is not None
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        view: CaseView | None = None
        key = ""
        if kind is not Kind.REGISTER:
            key = _record(office, record)
            view = _found(office.casework.case(key, office.person), record)
        action = _action(kind, fields or "{}", view)
        acted = office.casework.act(action, office.person, key, view)
        show(acted, as_json=as_json, text=f"Tersimpan, nomor {acted.number} di kotak keluar.")


def sync(
    yes: Annotated[bool, typer.Option("--yes", help="Setujui penghapusan massal dari pusat.")] = False,
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Sinkronkan sekali dengan gerbang kantor, dengan kemajuan per langkah."""
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        if not (office.address or is_direct(office)):
            raise CommandError(Exit.NO_SYNC, "Kantor ini belum tersambung ke gerbang. Pekerjaan tersimpan.")
        tell(office, synchronise(office, lambda _count: yes), as_json=as_json)


def departed(
    profile: ProfileOption = None, person: PersonOption = "", as_json: JsonOption = False, fd: FdOption = None
) -> None:
    """Laporan yang keluar dari komputer ini dan sampai kapan dapat dipulihkan."""
    from desktop.cli import words  # the words come with Qt

    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        left = office.casework.outbox(online=False).departed
        zone = office.casework.zone
        lines = [
            f"{each.number:<18}sampai {words.moment(each.until, zone)}  {words.departed(each)}"
            for each in left
        ]
        show(left, as_json=as_json, text="\n".join(lines) or "Tidak ada yang keluar dalam 30 hari ini.")


def restore(
    number: Annotated[str, typer.Argument(help="Nomor laporan yang keluar.")],
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Tanyakan sekali lagi kepada gerbang laporan yang keluar dari komputer ini."""
    from desktop.cli import words  # the words come with Qt

    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        left = office.casework.outbox(online=False).departed
        wanted = next((each.record for each in left if number in (each.number, each.record)), None)
        if wanted is None:
            raise CommandError(Exit.BAD_INPUT, f"Laporan {number} tidak keluar dalam 30 hari ini.")
        if not office.address:
            raise CommandError(
                Exit.NO_SYNC, "Kantor ini belum tersambung ke gerbang. Tidak ada yang berubah."
            )
        for event in ask_back(office, wanted):
            match event:
                case events.Shown():
                    text = f"Laporan {number} kembali ke komputer ini."
                    show({"restored": wanted}, as_json=as_json, text=text)
                case events.NotOffered(why=why):
                    raise CommandError(Exit.RULE, words.not_returned(event), detail=why)
                case events.NotNow() | events.Failed():
                    raise CommandError(Exit.NO_SYNC, words.not_returned(event))


def tell(office: Office, run: Iterable[events.SyncEvent], *, as_json: bool) -> None:
    """Say what happens in a synchronisation, a line an event; a run that failed ends with its exit code."""
    from desktop.cli import words  # the words come with Qt

    failed = False
    teller = words.SyncTeller(lambda record: _number(office, record))
    for event in run:
        failed = failed or isinstance(event, events.Failed)
        value = {"event": type(event).__name__.lower(), **msgspec.to_builtins(event)}
        show(value, as_json=as_json, text="" if as_json else teller.told(event))
    if failed:
        raise typer.Exit(Exit.NO_SYNC)


def _number(office: Office, record: str) -> str:
    """The number people know a record by."""
    with office.database.reading() as session:
        stored = complaints.get(session, record)
    return stored.complaint.number if stored else record.partition(":")[2]


def _record(office: Office, number: str) -> str:
    found = office.casework.find(number)
    if found is None:
        raise CommandError(Exit.BAD_INPUT, f"Laporan {number or '(kosong)'} tidak ada di komputer ini.")
    return found


def _found(view: CaseView | None, number: str) -> CaseView:
    if view is None:
        raise CommandError(Exit.RULE, f"Laporan {number} tidak dapat dibaca dengan peran ini.")
    return view


def _action(kind: Kind, fields: str, view: CaseView | None) -> Action:
    """The action from its JSON fields; `approve` and `return` refer to the present proposal by default."""
    try:
        given = msgspec.json.decode(fields, type=dict[str, object])
    except msgspec.MsgspecError as error:
        raise CommandError(Exit.BAD_INPUT, "--json bukan JSON yang benar.", detail=str(error)) from error
    known = [field.name for field in dataclasses.fields(ACTION_OF[kind])]
    proposal = view.complaint.proposal if view else None
    if kind in (Kind.APPROVE, Kind.RETURN):
        given.setdefault("proposal", proposal.id if proposal else "")
    if kind is Kind.VERIFY and view is not None:
        given.setdefault("title", view.complaint.title)
        given.setdefault("classification", view.complaint.classification.value)
    if kind is Kind.REGISTER:
        given.setdefault("local_number", "")
    strange = ", ".join(sorted(given.keys() - set(known)))
    if strange:
        sentence = f"Bagian yang tidak dikenal: {strange}. Yang dikenal: {', '.join(known)}."
        raise CommandError(Exit.BAD_INPUT, f"{sentence} Tidak ada yang disimpan.")
    try:
        return cast(Action, msgspec.convert(given, type=ACTION_OF[kind], strict=True))
    except msgspec.ValidationError as error:
        sentence = f"Isi tindakan tidak lengkap atau salah; bagiannya: {', '.join(known)}."
        detail = str(error)
        raise CommandError(Exit.BAD_INPUT, f"{sentence} Tidak ada yang disimpan.", detail=detail) from error
