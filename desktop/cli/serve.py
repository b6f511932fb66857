"""Commands of the gateway that an agency or a province hosts beside the platform."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.certificates import CertificateOption, KeyOption, pair_of
from desktop.cli.exits import CommandError, Exit, show, spoken
from desktop.cli.options import JsonOption
from desktop.domain.people import Agency, Role, Unit
from desktop.settings import Zone

if TYPE_CHECKING:
    from sqlalchemy import Engine

DatabaseOption = Annotated[
    str,
    typer.Option(
        "--database",
        envvar="TANGGAP_GATEWAY_DATABASE",
        help="sqlite:///berkas.db atau postgresql+psycopg://…",
    ),
]
DEFAULT = "sqlite:///gerbang.db"
_PREFIX = "sqlite:///"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    gateway = typer.Typer(help="Gerbang kantor.", invoke_without_command=True)
    gateway.callback()(serve)
    for name, (about, commands) in _COMMANDS.items():
        group = typer.Typer(help=about, no_args_is_help=True)
        for command, function in commands.items():
            group.command(command)(function)
        gateway.add_typer(group, name=name)
    gateway.command("effects")(effects)
    gateway.command("files")(files)
    gateway.command("bundle")(bundle)
    app.add_typer(gateway, name="gateway")


def serve(
    context: typer.Context,
    database: DatabaseOption = DEFAULT,
    host: Annotated[str, typer.Option("--host", help="Alamat tempat gerbang mendengarkan.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Porta.")] = 8460,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="Jumlah proses; lebih dari satu perlu PostgreSQL.")
    ] = 1,
    certificate: CertificateOption = None,
    key: KeyOption = None,
) -> None:
    """Jalankan gerbang; tanpa perintah lain."""
    if context.invoked_subcommand is not None:
        return
    from desktop.cli.upstream_secrets import carrying
    from sync.gateway.serve import run

    with spoken(as_json=False), _refusals(database):
        if workers > 1 and not database.startswith("postgresql"):
            raise CommandError(Exit.USAGE, "Beberapa proses perlu PostgreSQL. Pakai --workers 1.")
        try:
            with carrying(database):
                run(database, host=host, port=port, workers=workers, pair=pair_of(certificate, key))
        except OSError as error:
            said = f"Gerbang tidak dapat mendengarkan di {host} porta {port}. Pilih porta lain dengan --port."
            raise CommandError(Exit.BAD_INPUT, said, detail=error.strerror or "") from error


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
    from sync.gateway.people import add_person as add

    with spoken(as_json=as_json), gateway_at(database) as engine:
        units = _units(engine, agency)
        if unit and unit not in units:
            listed = ", ".join(sorted(units)) or "belum ada"
            raise CommandError(
                Exit.BAD_INPUT, f"Unit {unit} tidak ada di instansi {agency}; yang ada: {listed}."
            )
        if not name.strip():
            raise CommandError(Exit.BAD_INPUT, "Nama tidak boleh kosong.")
        code = add(engine, name, role, agency, unit, identity=identity)
        show({"code": code}, as_json=as_json, text=f"Kode sekali pakai untuk {name}: {code}")


def list_people(database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Daftar orang di gerbang."""
    from sync.gateway.people import list_people as listed

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine:
        people = listed(engine)
        lines = [
            f"{one.person.id:<12}{one.person.agency:<8}{one.person.unit:<10}{one.person.name:<28}"
            f"{', '.join(sorted(one.person.roles)):<24}"
            + ("dicabut" if one.revoked_at else f"{one.devices} komputer")
            for one in people
        ]
        show(people, as_json=as_json, text="\n".join(lines) or "Belum ada orang di gerbang ini.")


def new_code(
    person: Annotated[str, typer.Argument(help="Id orang.")],
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Cetak kode sekali pakai lain untuk orang yang sudah terdaftar, mis. bagi komputer keduanya."""
    from sync.gateway.people import new_code as fresh

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine, _known(person):
        code = fresh(engine, person)
        show({"code": code}, as_json=as_json, text=f"Kode sekali pakai untuk {person}: {code}")


def revoke_person(
    person: Annotated[str, typer.Argument(help="Id orang.")],
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Akhiri akses seseorang: token dan kodenya tidak berlaku lagi."""
    from sync.gateway.people import revoke

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine, _known(person):
        revoke(engine, person)
        show({"person": person, "revoked": True}, as_json=as_json, text=f"Akses {person} berakhir.")


def effects(database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Berapa kali setiap tindakan berdampak, dihitung dari basis data gerbang."""
    from sync.gateway.effects import effects as counted

    with spoken(as_json=as_json), _refusals(database, must_exist=True):
        found = counted(database)
        lines = [f"{one['count']}  {one['state']:<10}{one['kind']:<20}{one['record']}" for one in found]
        show(found, as_json=as_json, text="\n".join(lines) or "Belum ada tindakan yang dinilai.")


def files(database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Berkas yang ada di gerbang, dengan SHA-256 yang dihitung ulang dari isinya."""
    from sync.gateway.effects import files as found_files

    with spoken(as_json=as_json), _refusals(database, must_exist=True):
        found = found_files(database)
        lines = [f"{one['sha256']}  {one['size']}" for one in found]
        show(found, as_json=as_json, text="\n".join(lines) or "Belum ada berkas di gerbang ini.")


def bundle(
    file: Annotated[Path, typer.Argument(help="Berkas dari USB (.tanggap-usb).")],
    receipt: Annotated[Path, typer.Option("--receipt", help="Berkas balasan yang ditulis.")],
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Proses berkas yang dibawa dengan USB dan tulis balasannya; mengulang tidak menggandakan apa pun."""
    from desktop.clock import SystemClock
    from desktop.durable import appearing
    from sync.gateway.bundles import take
    from sync.gateway.problems import RefusedError

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine:
        sealed = file.read_bytes()
        try:
            # The receipt's place first: a full stick is told before anything is done.
            with appearing(receipt) as written:
                taken = take(engine, SystemClock(), sealed)
                written.write(taken.receipt)
        except RefusedError as error:
            said = "Berkas ini rusak, terlalu besar, atau bukan untuk gerbang ini. Tidak ada yang berubah."
            raise CommandError(Exit.BAD_INPUT, said, detail=error.detail or str(error)) from error
        counts = {state: taken.states.count(state) for state in sorted(set(taken.states))}
        value = {"device": taken.device, "quarantined": taken.quarantined, "verdicts": counts}
        told = ", ".join(f"{count} {_VERDICTS[state]}" for state, count in counts.items()) or "tanpa tindakan"
        if taken.quarantined:
            told = "dibuat sebelum gerbang dipulihkan, jadi tidak ada yang diproses"
        show(value, as_json=as_json, text=f"Komputer {taken.device}: {told}. Balasan tersimpan di {receipt}.")


_VERDICTS = {
    "applied": "diterima",
    "merged": "digabung",
    "conflict": "berkonflik",
    "rejected": "ditolak",
    "deferred": "ditunda",
}


def add_agency(
    code: Annotated[str, typer.Argument(help="Kode Kemendagri.")],
    name: Annotated[str, typer.Argument(help="Nama instansi.")],
    zone: Annotated[Zone, typer.Option("--zone", help="Zona waktu.")] = Zone.WIB_KALIMANTAN,
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Daftarkan instansi; yang sudah ada ditulis ulang."""
    from sync.gateway.people import add_agencies

    with spoken(as_json=as_json), gateway_at(database) as engine:
        add_agencies(engine, [Agency(code, name, zone=zone.value)])
        show({"agency": code}, as_json=as_json, text=f"Instansi {code} {name} terdaftar.")


def add_unit(
    code: Annotated[str, typer.Argument(help="Kode unit, mis. pupr.")],
    name: Annotated[str, typer.Argument(help="Nama unit.")],
    agency: Annotated[str, typer.Option("--agency", help="Kode Kemendagri.")],
    short: Annotated[str, typer.Option("--short", help="Nama singkat.")] = "",
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Daftarkan unit (OPD) suatu instansi; yang sudah ada ditulis ulang."""
    from sync.gateway.people import add_units

    with spoken(as_json=as_json), gateway_at(database) as engine:
        _units(engine, agency)
        add_units(engine, [Unit(code, short or code.upper(), name, agency)])
        show({"unit": code}, as_json=as_json, text=f"Unit {code} {name} terdaftar.")


@contextmanager
def gateway_at(database: str, *, must_exist: bool = False) -> Generator[Engine]:
    """The database of a gateway, opened for one command; what is wrong with it is said in words."""
    from sync.gateway.database import connect

    with _refusals(database, must_exist=must_exist):
        engine = connect(database)
        try:
            yield engine
        finally:
            engine.dispose()


@contextmanager
def _refusals(database: str, *, must_exist: bool = False) -> Generator[None]:
    """Say in words what is wrong with a database; a slip of the pen never makes a new, empty gateway."""
    from sqlalchemy.exc import SQLAlchemyError

    from sync.gateway.migrations import SchemaTooNewError

    file = Path(database.removeprefix(_PREFIX))
    if "://" not in database and not database.endswith(".db"):
        said = "Alamat basis data ditulis sqlite:///berkas.db atau postgresql+psycopg://orang@server/nama."
        raise CommandError(Exit.BAD_INPUT, said)
    if must_exist and not database.startswith("postgresql") and not file.is_file():
        raise CommandError(Exit.BAD_INPUT, f"Basis data gerbang {file} belum ada.")
    try:
        yield
    except SchemaTooNewError as error:
        said = "Basis data ini ditulis gerbang yang lebih baru dan tidak diubah. Perbarui Tanggap."
        raise CommandError(Exit.DAMAGED, said) from error
    except SQLAlchemyError as error:
        said = "Basis data gerbang tidak dapat dibuka atau ditulis. Periksa alamat, server, dan izinnya."
        raise CommandError(Exit.BAD_INPUT, said, detail=type(error).__name__) from error
    except ValueError as error:
        said = "Gerbang menyimpan datanya di SQLite atau PostgreSQL saja. Periksa alamat basis data."
        raise CommandError(Exit.BAD_INPUT, said) from error


def _units(engine: Engine, agency: str) -> frozenset[str]:
    from sync.gateway.people import known_units

    units = known_units(engine, agency)
    if units is None:
        said = f"Instansi {agency} belum terdaftar di gerbang. Daftarkan dahulu: tanggap gateway agency add"
        raise CommandError(Exit.BAD_INPUT, said)
    return units


@contextmanager
def _known(person: str) -> Generator[None]:
    from sync.gateway.people import NoSuchPersonError

    try:
        yield
    except NoSuchPersonError as error:
        raise CommandError(Exit.BAD_INPUT, f"Tidak ada orang dengan id {person} di gerbang ini.") from error


_COMMANDS: dict[str, tuple[str, dict[str, Callable[..., None]]]] = {
    "person": (
        "Orang yang boleh bergabung.",
        {"add": add_person, "list": list_people, "code": new_code, "revoke": revoke_person},
    ),
    "agency": ("Instansi.", {"add": add_agency}),
    "unit": ("Unit (OPD) suatu instansi.", {"add": add_unit}),
}
