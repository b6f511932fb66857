"""Commands for offices without any line: work leaves on a USB stick, and verdicts come back on one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desktop.cli.exits import show, spoken
from desktop.cli.opened import opened
from desktop.cli.options import FdOption, JsonOption, PersonOption, ProfileOption
from desktop.cli.work import tell


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="Kirim dan terima lewat USB, tanpa jaringan.", no_args_is_help=True)
    group.command("export")(export)
    group.command("receive")(receive)
    app.add_typer(group, name="bundle")


def export(
    file: Annotated[Path, typer.Argument(help="Berkas tujuan di USB (.tanggap-usb).")],
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Simpan yang menunggu ke satu berkas tersegel; hanya gerbang kantor yang dapat membacanya."""
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        done = office.carry_out(file)
        said = f"{done.count} tindakan tersimpan di {done.file}; tetap menunggu di sini sampai ada balasan."
        if done.files or done.shown:
            said += f" Ikut dibawa: {done.files} lampiran, {done.shown} baris impor."
        if done.left:
            said += f" {done.left} belum dibawa: penulisnya belum masuk, atau berkas sudah penuh."
        if done.files_left:
            said += f" {done.files_left} lampiran belum dibawa: berkas sudah penuh."
        value = {
            "file": str(done.file),
            "count": done.count,
            "left": done.left,
            "files": done.files,
            "files_left": done.files_left,
            "shown": done.shown,
        }
        show(value, as_json=as_json, text=said)


def receive(
    file: Annotated[Path, typer.Argument(help="Berkas balasan dari gerbang (.tanggap-balasan).")],
    yes: Annotated[bool, typer.Option("--yes", help="Setujui penghapusan massal dari pusat.")] = False,
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Terima balasan gerbang dari USB: hasil setiap tindakan, dan perubahan dari pusat."""
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        tell(office, office.take_back(file, lambda _count: yes), as_json=as_json)
