"""Commands of the gateway that an agency or a province hosts beside the platform."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from desktop.cli.exits import show, spoken
from desktop.cli.options import JsonOption
from desktop.domain.people import Agency, Role, Unit

DatabaseOption = Annotated[
    str,
    typer.Option(
        "--database",
        envvar="TANGGAP_GATEWAY_DATABASE",
        help="sqlite:///berkas.db atau postgresql+psycopg://…",
    ),
]
DEFAULT = "sqlite:///gerbang.db"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    gateway = typer.Typer(help="Gerbang kantor.", invoke_without_command=True)
    gateway.callback()(serve)
    for name in ("person", "agency", "unit"):
        group = typer.Typer(no_args_is_help=True)
        for command, function in _COMMANDS[name].items():
            group.command(command)(function)
        gateway.add_typer(group, name=name)
    gateway.command("effects")(effects)
    gateway.command("files")(files)
    app.add_typer(gateway, name="gateway")


def serve(
    context: typer.Context,
    database: DatabaseOption = DEFAULT,
    host: Annotated[str, typer.Option("--host")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535)] = 8460,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64)] = 1,
) -> None:
    """Jalankan gerbang; tanpa perintah lain."""
    if context.invoked_subcommand is not None:
        return
    from sync.gateway.serve import run

    run(database, host=host, port=port, workers=workers)


def add_person(
    name: Annotated[str, typer.Argument(help="Nama lengkap.")],
    role: Annotated[list[Role], typer.Option("--role", help="Peran; boleh lebih dari satu.")],
    agency: Annotated[str, typer.Option("--agency", help="Kode Kemendagri.")],
    unit: Annotated[str, typer.Option("--unit", help="Kode unit.")] = "",
    identity: Annotated[str, typer.Option("--identity", help="NIP, sama di semua akun seseorang.")] = "",
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Daftarkan orang dan cetak kode sekali pakai untuk `tanggap init --join`."""
    from sync.gateway.database import connect
    from sync.gateway.people import add_person as add

    with spoken(as_json=as_json):
        code = add(connect(database), name, role, agency, unit, identity=identity)
        show({"code": code}, as_json=as_json, text=f"Kode sekali pakai untuk {name}: {code}")


def list_people(database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Daftar orang di gerbang."""
    from sync.gateway.database import connect
    from sync.gateway.people import list_people as listed

    with spoken(as_json=as_json):
        people = listed(connect(database))
        show(people, as_json=as_json, text="\n".join(str(person) for person in people))


def revoke_person(
    person: Annotated[str, typer.Argument(help="Id orang.")], database: DatabaseOption = DEFAULT
) -> None:
    """Akhiri akses seseorang: token dan kodenya tidak berlaku lagi."""
    from sync.gateway.database import connect
    from sync.gateway.people import revoke

    with spoken(as_json=False):
        revoke(connect(database), person)


def effects(database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Berapa kali setiap tindakan berdampak, dihitung dari basis data gerbang."""
    from sync.gateway.effects import effects as counted

    with spoken(as_json=as_json):
        found = counted(database)
        show(
            found,
            as_json=as_json,
            text="\n".join(f"{e['count']}  {e['state']:<10}{e['kind']}" for e in found),
        )


def files(database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Berkas yang ada di gerbang, dengan SHA-256 yang dihitung ulang dari isinya."""
    from sync.gateway.effects import files as found_files

    with spoken(as_json=as_json):
        found = found_files(database)
        show(found, as_json=as_json, text="\n".join(f"{f['sha256']}  {f['size']}" for f in found))


def add_agency(
    code: Annotated[str, typer.Argument(help="Kode Kemendagri.")],
    name: Annotated[str, typer.Argument(help="Nama instansi.")],
    database: DatabaseOption = DEFAULT,
) -> None:
    """Daftarkan instansi."""
    from sync.gateway.database import connect
    from sync.gateway.people import add_agencies

    with spoken(as_json=False):
        add_agencies(connect(database), [Agency(code, name)])


def add_unit(
    code: Annotated[str, typer.Argument(help="Kode unit, mis. pupr.")],
    name: Annotated[str, typer.Argument(help="Nama unit.")],
    agency: Annotated[str, typer.Option("--agency", help="Kode Kemendagri.")],
    short: Annotated[str, typer.Option("--short", help="Nama singkat.")] = "",
    database: DatabaseOption = DEFAULT,
) -> None:
    """Daftarkan unit (OPD) suatu instansi."""
    from sync.gateway.database import connect
    from sync.gateway.people import add_units

    with spoken(as_json=False):
        add_units(connect(database), [Unit(code, short or code.upper(), name, agency)])


_COMMANDS: dict[str, dict[str, Callable[..., None]]] = {
    "person": {"add": add_person, "list": list_people, "revoke": revoke_person},
    "agency": {"add": add_agency},
    "unit": {"add": add_unit},
}
