"""Offices of any size to measure on, kept under build/bench until the code they rest on changes."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import batched, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.accounts.accounts import Accounts
from desktop.casework.casework import Casework
from desktop.casework.deadlines import Deadlines
from desktop.domain.complaint import Complaint
from desktop.office import create_office
from desktop.profile import Profile
from desktop.settings import Settings
from desktop.store import base, codec, directory
from desktop.store.database import Database
from desktop.store.gate import Writer
from desktop.working_days import national_calendar, shipped_profiles
from resources.sample import SampleOffice, sample_office
from tests.bench.measure import clocked, say
from tests.fixed_clock import FixedClock
from tests.unit.office import NOW

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "bench"
ZONE = "Asia/Pontianak"
VAULT = "bench"
PASSWORD = "gajah-mada-7-pintu"
_SLICE = 200
_SHORT = 1_500
"""Bytes of JSON below which a complaint counts as one of about 1.2 kB: no timeline yet, or a short one."""

_RESTS_ON = (
    "desktop/store",
    "desktop/domain",
    "resources",
    "sync/gateway",
    "sync/wire.py",
    "tests/bench/offices.py",
    "tests/bench/joined.py",
)


def fingerprint() -> str:
    """Changes with every file that decides what lies in a database of ours."""
    sources = [path for name in _RESTS_ON for path in sorted(_files(ROOT / name))]
    digest = sha256()
    for path in sources:
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    else:
        kinds = {".py", ".toml", ".tsv"}
        yield from (path for path in place.rglob("*") if path.suffix in kinds)


@contextmanager
def making(name: str) -> Generator[Path]:
    """A folder to fill for `template`; what was made of other sources before goes first."""
    BUILD.mkdir(parents=True, exist_ok=True)
    for old in BUILD.glob(f"{name}-*"):
        if old.name.removeprefix(f"{name}-") != fingerprint():
            shutil.rmtree(old)
    with TemporaryDirectory(dir=BUILD, prefix="unborn-") as unborn:
        folder = Path(unborn) / "made"
        folder.mkdir()
        say(f"  making {name} (kept for the next run)")
        with clocked() as spent:
            yield folder
        folder.rename(kept(name))
        say(f"  made {name} in {spent.wall:.0f} s")


def kept(name: str) -> Path:
    """Where a template lies once it was made."""
    return BUILD / f"{name}-{fingerprint()}"


@contextmanager
def copied(template: Path) -> Generator[Path]:
    """A copy that a measurement may change."""
    with TemporaryDirectory(dir=BUILD, prefix="copy-") as made:
        shutil.copytree(template, made, dirs_exist_ok=True)
        yield Path(made)


@contextmanager
def emptied() -> Generator[Path]:
    """An empty folder on the same disk."""
    BUILD.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=BUILD, prefix="empty-") as made:
        yield Path(made)


def sample(complaints: int) -> SampleOffice:
    """The sample office of that size at the bench's moment."""
    return sample_office(complaints=complaints, now=NOW)


def short_complaints(count: int) -> Iterator[Complaint]:
    """Complaints of 1.2 to 1.5 kB JSON, by order of arrival."""
    short = (one for one in sample(count * 3).complaints if len(codec.encode(one)) <= _SHORT)
    return islice(short, count)


def deadlines() -> Deadlines:
    """The national rules."""
    return Deadlines(shipped_profiles(), national_calendar(), ZONE)


def vault(complaints: int) -> Path:
    """The profile of an officer whose vault holds the sample complaints, as a synchronisation left them."""
    name = f"vault-{complaints}"
    if not kept(name).exists():
        with making(name) as folder:
            made = sample(complaints)
            office = create_office(
                Profile(folder),
                made.people[0],
                PASSWORD,
                Settings(office_name="Bench", sync_automatic=False),
                device="bench-1",
                device_code="B1",
                clock=FixedClock(NOW),
            )
            with office.database.writing() as session:
                directory.replace(session, made.people, made.units, made.agencies, "1")
            fill(office.database, made.complaints)
            office.close()
    return kept(name)


def fill(database: Database, complaints: Iterable[Complaint]) -> None:
    """Show complaints to a vault as the gateway would."""
    for some in batched(complaints, _SLICE):
        seen = [base.Observed(one.record, 1, *codec.split(codec.encode(one))) for one in some]
        with database.writing(Writer.SYNC) as session:
            base.observe(session, base.Source.CONTRACT, NOW, seen)


@contextmanager
def opened(folder: Path, *, has_gateway: bool = True) -> Generator[tuple[Database, Casework]]:
    """The vault in a folder, and casework over it."""
    rules, profile = deadlines(), Profile(folder)
    keys = Accounts(folder).unlock(sample(1).people[0].id, PASSWORD).keys
    database = Database.open(profile.database, keys.database, vault_id=keys.vault, due=rules.due_on)
    try:
        yield database, Casework(database, FixedClock(NOW), rules, has_gateway=has_gateway)
    finally:
        database.close()
