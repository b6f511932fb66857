"""Commands of a gateway's own way to SP4N-LAPOR!: its profile, its worker and what a person decides."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.exits import CommandError, Exit, show, spoken
from desktop.cli.options import JsonOption
from desktop.cli.serve import DEFAULT, DatabaseOption, gateway_at
from desktop.cli.upstream_secrets import BEARER, TOKEN, Lines, given, keep_secrets

if TYPE_CHECKING:
    from sqlalchemy import Engine

AgencyOption = Annotated[
    str, typer.Option("--agency", help="Kode Kemendagri; boleh kosong bila hanya ada satu.")
]
SecretsOption = Annotated[
    int | None,
    typer.Option(
        "--fd",
        help=f"Deskriptor berkas berisi dua baris: bearer dan token; tanpa ini {BEARER} dan {TOKEN}, "
        "lalu gudang kunci komputer ini.",
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands to those of the gateway."""
    group = typer.Typer(help="Penerusan gerbang ke SP4N-LAPOR! (LAPOR v3).", no_args_is_help=True)
    for name, command in (
        ("set", set_upstream),
        ("run", run_worker),
        ("status", status),
        ("list", listing),
        ("there", there),
        ("absent", absent),
    ):
        group.command(name)(command)
    gateway = next(each.typer_instance for each in app.registered_groups if each.name == "gateway")
    if gateway is not None:
        gateway.add_typer(group, name="upstream")


def set_upstream(
    profile: Annotated[Path, typer.Option("--profile", help="Berkas profil LAPOR v3 (TOML).")],
    agency: AgencyOption = "",
    fd: SecretsOption = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Simpan bearer dan token yang diberikan di gudang kunci.")
    ] = False,
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Teruskan tindakan suatu instansi ke SP4N-LAPOR! menurut sebuah profil."""
    from desktop.clock import SystemClock
    from desktop.vault.keyring import Keyring
    from sync.gateway.upstream.settings import NoUpstreamError, set_profile
    from sync.lapor.profile import ProfileError

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine:
        code = agency or _only_agency(engine)
        text = _text_of(profile)
        if keep:
            keep_secrets(Keyring(), code, given(fd))
        try:
            set_profile(engine, code, text, SystemClock())
        except ProfileError as error:
            said = "Profil ini tidak dapat dipakai. Tidak ada yang berubah."
            raise CommandError(Exit.BAD_INPUT, said, detail=str(error)) from error
        except NoUpstreamError as error:
            said = f"Instansi {code} belum terdaftar di gerbang. Daftarkan dahulu: tanggap gateway agency add"
            raise CommandError(Exit.BAD_INPUT, said) from error
        said = f"Tindakan instansi {code} kini diteruskan. Jalankan: tanggap gateway upstream run"
        show({"agency": code}, as_json=as_json, text=said)


def run_worker(
    agency: AgencyOption = "",
    once: Annotated[bool, typer.Option("--once", help="Satu putaran saja.")] = False,
    fd: SecretsOption = None,
    database: DatabaseOption = DEFAULT,
    as_json: JsonOption = False,
) -> None:
    """Teruskan yang menunggu dan baca ulang laporan yang dikenal; satu pekerja saja pada satu waktu."""
    from random import SystemRandom

    from desktop.clock import SystemClock
    from sync.gateway.upstream.run import run, run_once

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine:
        code = agency or _only_upstream(engine)
        line = Lines(code, given(fd))
        with _named(code):
            if not once:
                stop = Event()
                _ends_on_signal(stop)
                run(engine, code, line, SystemClock(), _holder(), stop)
                return
            from sync.gateway.upstream.settings import profile_of

            client = line(profile_of(engine, code))
            try:
                ran = run_once(engine, code, client, SystemClock(), SystemRandom(), _holder())
            finally:
                client.close()
        told = f"{ran.sent} diteruskan, {ran.received} laporan berubah." + (
            f" Belum selesai: {ran.trouble}. Yang menunggu tetap tersimpan." if ran.trouble else ""
        )
        show(ran, as_json=as_json, text=told)
        if ran.trouble:
            raise typer.Exit(Exit.NO_SYNC)


def status(
    agency: AgencyOption = "", database: DatabaseOption = DEFAULT, as_json: JsonOption = False
) -> None:
    """Kapan terakhir diteruskan, dan berapa tindakan di setiap keadaan."""
    from sync.gateway.upstream.settings import standing

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine:
        code = agency or _only_upstream(engine)
        with _named(code):
            found = standing(engine, code)
        counts = ", ".join(f"{count} {_STATES.get(state, state)}" for state, count in found.counts.items())
        when = found.complete_at.isoformat(timespec="minutes") if found.complete_at else "belum pernah"
        trouble = f" Terakhir gagal: {found.trouble}." if found.trouble else ""
        text = f"{code} → {found.address}: {counts or 'belum ada'}. Terakhir lengkap: {when}.{trouble}"
        show(found, as_json=as_json, text=text)


def listing(
    agency: AgencyOption = "", database: DatabaseOption = DEFAULT, as_json: JsonOption = False
) -> None:
    """Tindakan yang menunggu atau belum pasti; yang belum pasti diputuskan dengan `there` atau `absent`."""
    from sync.gateway.upstream.person import open_actions

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine:
        found = open_actions(engine, agency or _only_upstream(engine))
        lines = [
            f"{_STATES[one.state]:<12}{one.kind:<20}{one.record:<20}{one.why:<20}{one.intent}"
            for one in found
        ]
        show(found, as_json=as_json, text="\n".join(lines) or "Tidak ada yang menunggu atau belum pasti.")


IntentArgument = Annotated[str, typer.Argument(help="Id tindakan, dari `upstream list`.")]


def there(intent: IntentArgument, database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Anda melihat tindakan yang belum pasti itu sudah ada di SP4N-LAPOR!; ia tidak dikirim lagi."""
    from desktop.clock import SystemClock
    from sync.gateway.upstream.person import told_there

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine, _uncertain(intent):
        told_there(engine, intent, _who(), SystemClock())
        show({"intent": intent, "there": True}, as_json=as_json, text="Tercatat: sampai di SP4N-LAPOR!.")


def absent(intent: IntentArgument, database: DatabaseOption = DEFAULT, as_json: JsonOption = False) -> None:
    """Anda melihat tindakan yang belum pasti itu tidak ada di SP4N-LAPOR!; ia dikirim sekali lagi."""
    from desktop.clock import SystemClock
    from sync.gateway.upstream.person import told_absent

    with spoken(as_json=as_json), gateway_at(database, must_exist=True) as engine, _uncertain(intent):
        told_absent(engine, intent, _who(), SystemClock())
        show({"intent": intent, "there": False}, as_json=as_json, text="Tercatat: dikirim sekali lagi.")


_STATES = {
    "waiting": "menunggu",
    "there": "sampai",
    "uncertain": "belum pasti",
    "refused": "ditolak",
    "by_hand": "entri tangan",
}


def _text_of(profile: Path) -> str:
    try:
        return profile.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(
            Exit.BAD_INPUT, "Berkas profil bukan teks UTF-8. Tidak ada yang berubah."
        ) from error


def _only_agency(engine: Engine) -> str:
    from sync.gateway.upstream.settings import registered

    return _only(registered(engine))


def _only_upstream(engine: Engine) -> str:
    from sync.gateway.upstream.settings import agencies_with

    found = agencies_with(engine)
    if not found:
        said = "Gerbang ini belum meneruskan ke SP4N-LAPOR!. Mulai dengan: tanggap gateway upstream set"
        raise CommandError(Exit.BAD_INPUT, said)
    return _only(found)


def _only(found: tuple[str, ...]) -> str:
    if len(found) != 1:
        listed = ", ".join(found) or "belum ada"
        raise CommandError(Exit.USAGE, f"Sebutkan instansinya dengan --agency; yang ada: {listed}.")
    return found[0]


def _holder() -> str:
    from secrets import token_hex

    return token_hex(16)


def _who() -> str:
    import getpass

    return getpass.getuser()[:80]


def _ends_on_signal(stop: Event) -> None:
    """Let the run in progress end, then stop; a second signal ends it at once, and that loses nothing."""

    def asked(number: int, _frame: object) -> None:
        stop.set()
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, asked)


@contextmanager
def _named(agency: str) -> Generator[None]:
    from sync.gateway.upstream.settings import NoUpstreamError

    try:
        yield
    except NoUpstreamError as error:
        said = f"Gerbang belum meneruskan tindakan instansi {agency} ke SP4N-LAPOR!."
        raise CommandError(Exit.BAD_INPUT, said) from error


@contextmanager
def _uncertain(intent: str) -> Generator[None]:
    from sync.gateway.upstream.person import NotUncertainError

    try:
        yield
    except NotUncertainError as error:
        said = f"Tindakan {intent} tidak berada dalam keadaan belum pasti. Tidak ada yang berubah."
        raise CommandError(Exit.RULE, said) from error
