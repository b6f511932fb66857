"""Commands of daily work: status, list, show, act, sync."""

from __future__ import annotations

from typing import Annotated, cast

import msgspec
import typer

from desktop.casework.views import CaseView, Order, QueueFilter, View
from desktop.cli.exits import CommandError, Exit, show, spoken
from desktop.cli.opened import opened
from desktop.cli.options import FdOption, JsonOption, PersonOption, ProfileOption
from desktop.domain.actions import ACTION_OF, Action
from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.office import Office
from desktop.store import complaints
from sync import events

LIST_LIMIT = 50


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("status")(status)
    app.command("list")(list_)
    app.command("show")(show_case)
    app.command("act")(act)
    app.command("sync")(sync)


def status(
    profile: ProfileOption = None, person: PersonOption = "", as_json: JsonOption = False, fd: FdOption = None
) -> None:
    """Jumlah laporan per tahap, kotak keluar, konflik, dan sinkronisasi terakhir."""
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
            "last_complete": strip.last_complete,
            "last_tried": strip.last_tried,
        }
        lines = [f"{stage:<22}{count:>8}" for stage, count in stages.items()]
        lines += [f"{'kotak keluar':<22}{strip.waiting:>8}", f"{'konflik':<22}{strip.conflicts:>8}"]
        lines.append(f"{'berkas menunggu':<22}{files.count:>8}")
        lines.append(f"terakhir lengkap: {strip.last_complete or 'belum pernah'}")
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
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        wanted = QueueFilter(view=view, text=search, stages=frozenset(stage or ()), order=Order.DUE)
        rows = office.casework.queue_page(wanted, office.person, 0, limit)
        lines = [f"{row.number:<24}{row.stage.value:<22}{row.due_on or ''!s:<12}{row.title}" for row in rows]
        show(rows, as_json=as_json, text="\n".join(lines) or "Tidak ada yang cocok.")


def show_case(
    number: Annotated[str, typer.Argument(help="Nomor laporan.")],
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Satu laporan lengkap dengan linimasa, tenggat, dan tindakan yang boleh."""
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        view = _found(office.casework.case(_record(office, number), office.person), number)
        case = view.complaint
        lines = [f"{case.number}  {case.title}", f"tahap: {case.stage}  status: {case.status_name}", ""]
        lines += [case.edited_text or case.original_text, ""]
        lines += [f"{e.at:%Y-%m-%d %H:%M}  {e.who}  {e.kind}  [{e.sync}]  {e.text}" for e in view.entries]
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
    failed = False
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        if not office.address:
            raise CommandError(Exit.NO_SYNC, "Kantor ini belum tersambung ke gerbang. Pekerjaan tersimpan.")
        for event in office.synchronise(lambda _count: yes):
            failed = failed or isinstance(event, events.Failed)
            name = type(event).__name__
            show({"event": name.lower(), **msgspec.to_builtins(event)}, as_json=as_json, text=_told(event))
        if failed:
            raise typer.Exit(Exit.NO_SYNC)


def _told(event: events.SyncEvent) -> str:
    match event:
        case events.Received(count, total):
            return f"diterima {count}" + (f" dari {total}" if total else "")
        case events.Finished(waiting):
            return f"selesai, {waiting} tindakan masih menunggu"
        case events.Uploading(sent=sent, size=size):
            return f"mengirim berkas: {sent} dari {size} byte"
        case events.Uploaded(attachment):
            return f"berkas {attachment} sampai di gerbang"
        case events.FileRestarted(attachment, why):
            return f"berkas {attachment} dikirim ulang dari awal: {why}"
        case events.FileFailed(attachment, why):
            return f"berkas {attachment} belum terkirim: {why}. Berkas tetap ada di komputer ini."
        case events.Failed(trouble, detail):
            return f"berhenti: {trouble} {detail}. Kotak keluar tetap utuh."
        case _:
            return f"{type(event).__name__.lower()} {msgspec.to_builtins(event)}"


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
    proposal = view.complaint.proposal if view else None
    if kind in (Kind.APPROVE, Kind.RETURN) and proposal is not None:
        given.setdefault("proposal", proposal.id)
    if kind is Kind.VERIFY and view is not None:
        given.setdefault("title", view.complaint.title)
        given.setdefault("classification", view.complaint.classification.value)
    if kind is Kind.REGISTER:
        given.setdefault("local_number", "")
    try:
        return cast(Action, msgspec.convert(given, type=ACTION_OF[kind], strict=True))
    except msgspec.ValidationError as error:
        sentence = "Isi tindakan tidak lengkap atau salah. Tidak ada yang disimpan."
        raise CommandError(Exit.BAD_INPUT, sentence, detail=str(error)) from error
