"""Commands that set up an office: init, person, demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desktop.accounts.accounts import Accounts, NotAllowedError
from desktop.accounts.joined import JoinRefusal, JoinRefusedError
from desktop.accounts.rights import may_set_connection
from desktop.cli.exits import CommandError, Exit, show, spoken
from desktop.cli.opened import opened
from desktop.cli.options import FdOption, JsonOption, PersonOption, ProfileOption
from desktop.cli.secrets import has_password, one_time_code, password
from desktop.clock import SystemClock
from desktop.domain.people import Person, Role
from desktop.joining import founding_place, joined_office, own_office, person_id, sample_office_profile
from desktop.joining import join as exchanged
from desktop.office import Office, joins_later, keep_joined
from desktop.profile import Profile
from desktop.settings import Settings
from desktop.training import COMPLAINTS

DEFAULT_AGENCY = "61.02"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("init")(init)
    app.command("demo")(demo)
    app.command("tour-scene", hidden=True)(tour_scene)
    people = typer.Typer(help="Orang di komputer ini.", no_args_is_help=True)
    people.command("add")(add_person)
    people.command("list")(list_people)
    app.add_typer(people, name="person")


def init(
    sample: Annotated[bool, typer.Option("--sample", help="Kantor latihan dengan laporan rekaan.")] = False,
    complaints: Annotated[
        int, typer.Option("--complaints", min=1, help="Jumlah laporan rekaan.")
    ] = COMPLAINTS,
    join: Annotated[str, typer.Option("--join", help="Alamat gerbang kantor.", metavar="URL")] = "",
    name: Annotated[str, typer.Option("--name", help="Nama Anda.")] = "",
    agency: Annotated[str, typer.Option("--agency", help="Kode Kemendagri instansi.")] = DEFAULT_AGENCY,
    office: Annotated[str, typer.Option("--office", help="Nama instansi.")] = "Instansi",
    person: PersonOption = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Siapkan kantor di komputer ini, atau sambungkan kantor yang berdiri sendiri dengan --join."""
    with spoken(as_json=as_json):
        place = Profile.at(profile)
        if place.exists and join:
            _join_later(profile, person, fd, join, as_json=as_json)
            return
        if place.exists:
            raise CommandError(Exit.PROFILE, "Profil ini sudah berisi kantor. Tidak ada yang diubah.")
        secret = password(fd, prompt="Kata sandi baru", confirm=not has_password(fd))

        def make(fresh: Profile, its: Accounts) -> Office:
            if sample:
                now = SystemClock().now()
                return sample_office_profile(fresh, secret, complaints=complaints, now=now, accounts=its)
            if join:
                return joined_office(fresh, join, one_time_code(), secret, accounts=its)
            who = name or str(typer.prompt("Nama Anda"))
            _id(who)
            settings = Settings(office_name=office, agency=agency)
            return own_office(fresh, who, secret, settings, accounts=its)

        with founding_place(place) as (fresh, its):
            made = make(fresh, its)
            who = made.person
            made.close()
        value = {"profile": str(place.folder), "person": who.id, "agency": who.agency}
        show(value, as_json=as_json, text=f"Kantor siap di {place.folder}. Masuk sebagai {who.name}.")


def _join_later(folder: Path | None, person: str, fd: int | None, address: str, *, as_json: bool) -> None:
    """Plan the way of an office that stood alone, or of a colleague in it, to its gateway."""
    with opened(folder, person, fd) as office:
        if not joins_later(office):
            raise JoinRefusedError(JoinRefusal.SENT_ELSEWHERE)
        if office.settings.gateway_url != address and not may_set_connection(office.person):
            raise NotAllowedError
        answer = exchanged(address, one_time_code())
        keep_joined(office, address, answer)
    value = {"person": answer.person.id, "agency": answer.agency.code, "gateway": address}
    said = f"Kode diterima. Mulai perintah berikutnya kantor ini bekerja dengan gerbang {address}."
    show(value, as_json=as_json, text=said)


def demo(
    tour: Annotated[
        Path | None, typer.Option("--tour", help="Jalankan tur tanpa layar, simpan gambar.")
    ] = None,
    profile: ProfileOption = None,
) -> None:
    """Buka kantor latihan dengan gerbang di komputer ini; dengan --tour: seluruh pekerjaan, bergambar."""
    with spoken(as_json=False):
        if tour is not None:
            from desktop.tour.run import run_tour  # Qt only where a window is wanted

            raise typer.Exit(run_tour(tour))
        from desktop.demo import run_demo

        raise typer.Exit(run_demo(Profile.at(profile) if profile else None))


def tour_scene(
    name: Annotated[str, typer.Argument()],
    out: Annotated[Path, typer.Option("--out")],
    plan: Annotated[Path, typer.Option("--plan")],
    profile: ProfileOption = None,
    person: PersonOption = "",
) -> None:
    """Satu adegan tur, dijalankan oleh tur itu sendiri."""
    from desktop.tour.perform import perform

    raise typer.Exit(perform(name, Profile.at(profile), person, out, plan))


def add_person(
    name: Annotated[str, typer.Argument(help="Nama lengkap.")],
    role: Annotated[list[Role], typer.Option("--role", help="Peran; boleh lebih dari satu.")],
    unit: Annotated[str, typer.Option("--unit", help="Kode unit.")] = "",
    profile: ProfileOption = None,
    person: PersonOption = "",
    as_json: JsonOption = False,
    fd: FdOption = None,
) -> None:
    """Undang orang kedua di komputer ini; mencetak kode sekali pakai untuk kata sandinya sendiri."""
    with spoken(as_json=as_json), opened(profile, person, fd) as office:
        fresh = Person(_id(name), name, frozenset(role), office.person.agency, unit)
        one_time = office.accounts.invite(office.session, fresh)
        show({"person": fresh.id, "code": one_time}, as_json=as_json, text=f"{fresh.id}: kode {one_time}")


def list_people(profile: ProfileOption = None, as_json: JsonOption = False) -> None:
    """Siapa saja yang dapat membuka kantor di komputer ini."""
    with spoken(as_json=as_json):
        people = [info.person for info in Accounts(Profile.at(profile).folder).people()]
        value = [{"id": p.id, "name": p.name, "roles": sorted(p.roles), "unit": p.unit} for p in people]
        lines = [f"{p.id:<12}{p.name:<28}{', '.join(sorted(p.roles))}" for p in people]
        show(value, as_json=as_json, text="\n".join(lines))


def _id(name: str) -> str:
    word = person_id(name)
    if not word:
        raise CommandError(Exit.BAD_INPUT, "Nama tidak boleh kosong.")
    return word
