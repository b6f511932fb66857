"""Who is measured: ours and three others, each as a server, a computer, and what changes elsewhere.

The others are fetched into `build/peers` when the bench is asked for, in environments of their own. Anki is
under the AGPL and must never become a dependency of ours; nothing of it is imported by our processes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec

from desktop.office import person_of
from desktop.store import codec
from sync.gateway.database import connect
from sync.gateway.effects import effects
from sync.gateway.platform_side import PlatformSide
from sync.wire import JoinAnswer
from tests.bench import joined, offices
from tests.bench.measure import say
from tests.bench.peers import our_desk
from tests.bench.peers.commanded import Client, Command, address_of, client, script
from tests.bench.peers.obeying import PASSWORD, USER
from tests.bench.server import serving

PEERS = offices.BUILD.with_name("peers")
ANKI = "anki==26.9.3"
# express-pouchdb sets what express 5 made read-only.
NODE = ("pouchdb@9.0.0", "express-pouchdb@4.2.0", "express@4.22.3")
THEIR_WORDS, OUR_WORDS = "Judul yang diperbaiki pusat", "Judul yang diperbaiki petugas"
_FETCHING = 600


class Elsewhere(Protocol):
    """The other end of the news: it changes complaints, and sees what came of ours."""

    def change(self, count: int) -> int: ...

    def sees(self) -> int: ...


class Side(Protocol):
    """One way of synchronising."""

    @property
    def name(self) -> str: ...

    def lacks(self) -> str:
        """Why it cannot be measured here; empty when it can."""

    def filled(self, complaints: int) -> Path:
        """A folder whose server holds that many complaints."""

    def served(self, folder: Path) -> AbstractContextManager[str]:
        """The address of a server over a copy of that folder."""

    def desk(self, url: str, login: str, folder: Path, made: Path, complaints: int) -> Command:
        """A computer at that address (`login`: where it signs in, unmeasured), keeping its things there."""

    def elsewhere(self, url: str, made: Path, complaints: int) -> AbstractContextManager[Elsewhere]:
        """Who changes complaints behind our back, straight at the server."""

    def counted(self, desk: Client, count: int) -> int:
        """How many of the changes from elsewhere the computer holds."""


class Ours:
    """Our own engine and gateway."""

    name = "ours"

    def lacks(self) -> str:
        return ""

    def filled(self, complaints: int) -> Path:
        return joined.gateway(complaints)

    def served(self, folder: Path) -> AbstractContextManager[str]:
        return serving(folder / joined.GATEWAY)

    def desk(self, url: str, login: str, folder: Path, made: Path, complaints: int) -> Command:
        folder.mkdir(exist_ok=True)
        shutil.copy(made / joined.TICKET, folder)
        return _python("our_desk.py", url, str(folder), str(complaints))

    @contextmanager
    def elsewhere(self, url: str, made: Path, complaints: int) -> Generator[Elsewhere]:
        yield _Platform(made, complaints)

    def counted(self, desk: Client, count: int) -> int:
        return desk.does("count", THEIR_WORDS, str(count)).found


@dataclass(frozen=True, slots=True)
class _Platform:
    made: Path
    complaints: int

    def change(self, count: int) -> int:
        ticket = msgspec.json.decode((self.made / joined.TICKET).read_bytes(), type=JoinAnswer)
        chosen = our_desk.theirs(self.complaints, person_of(ticket).agency, count)
        engine = connect(str(self.made / joined.GATEWAY))
        platform = PlatformSide(engine)
        for number, record in enumerate(chosen):
            platform.edit(record, title=f"{THEIR_WORDS} {number}")
        engine.dispose()
        return len(chosen)

    def sees(self) -> int:
        return sum(each["count"] for each in effects(str(self.made / joined.GATEWAY)))


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else's: a program that serves, and one that obeys."""

    name: str
    server: Command
    program: tuple[str, ...]
    needs: str = ""

    def lacks(self) -> str:
        return _lacking(self.needs)

    def filled(self, complaints: int) -> Path:
        made = PEERS / f"{self.name}-{complaints}-{offices.fingerprint()}"
        if not made.exists():
            say(f"  filling a server of {self.name}")
            documents = PEERS / f"{complaints}.jsonl"
            lines = [codec.encode(one) for one in offices.short_complaints(complaints)]
            documents.write_bytes(b"\n".join(lines) + b"\n")
            with offices.emptied() as empty:
                with (
                    self.served(empty / "server") as url,
                    client(self.desk(url, url, empty / "first", empty, complaints)) as filling,
                ):
                    filling.does("fill", str(documents), within=_FETCHING)
                shutil.move(empty / "server", made)
        return made

    def served(self, folder: Path) -> AbstractContextManager[str]:
        place = str(folder)
        env = {name: value.replace("FOLDER", place) for name, value in self.server.env.items()}
        return address_of(Command([part.replace("FOLDER", place) for part in self.server.argv], env))

    def desk(self, url: str, login: str, folder: Path, made: Path, complaints: int) -> Command:
        return Command([*self.program, url, login, str(folder)], _BESIDE)

    @contextmanager
    def elsewhere(self, url: str, made: Path, complaints: int) -> Generator[Elsewhere]:
        with (
            offices.emptied() as empty,
            client(self.desk(url, url, empty / "other", made, complaints)) as desk,
        ):
            desk.does("first")
            yield _OtherDesk(desk)

    def counted(self, desk: Client, count: int) -> int:
        return desk.does("count", THEIR_WORDS).found


@dataclass(frozen=True, slots=True)
class _OtherDesk:
    desk: Client

    def change(self, count: int) -> int:
        found = self.desk.does("edit", THEIR_WORDS, str(count), str(count)).found
        self.desk.does("sync")
        return found

    def sees(self) -> int:
        self.desk.does("sync")
        return self.desk.does("count", OUR_WORDS).found


_BESIDE = {"NODE_PATH": str(PEERS / "node" / "node_modules"), "PYTHONDONTWRITEBYTECODE": "1"}
_ANKI_PYTHON = str(PEERS / "anki" / "bin" / "python")
_ANKI_ENV: Mapping[str, str] = {
    "SYNC_USER1": f"{USER}:{PASSWORD}",
    "SYNC_BASE": "FOLDER",
    "SYNC_HOST": "127.0.0.1",
    "SYNC_PORT": "0",
}


def _python(name: str, *words: str) -> Command:
    return Command([sys.executable, script(name), *words])


def sides() -> list[Side]:
    """Ours first."""
    return [
        Ours(),
        Other(
            "anki",
            Command([_ANKI_PYTHON, "-m", "anki.syncserver"], _ANKI_ENV),
            (_ANKI_PYTHON, script("anki_desk.py")),
            "anki",
        ),
        Other(
            "pouchdb",
            Command(["node", script("couch_server.js"), "FOLDER"], _BESIDE),
            ("node", script("couch_desk.js")),
            "node",
        ),
        Other(
            "one row a call",
            _python("rows_server.py", "FOLDER"),
            (sys.executable, script("rows_desk.py")),
        ),
    ]


def _lacking(needs: str) -> str:
    """Fetch what a side needs once, and say what is in the way."""
    PEERS.mkdir(parents=True, exist_ok=True)
    place = PEERS / needs
    wanted, complete = " ".join((ANKI, *NODE)), place / "complete"
    if not needs or (complete.exists() and complete.read_text(encoding="utf-8") == wanted):
        return ""
    if needs == "anki":
        steps = [[sys.executable, "-m", "venv", "--clear", str(place)]]
        steps += [[_ANKI_PYTHON, "-m", "pip", "install", "--quiet", ANKI]]
    elif shutil.which("npm"):
        place.mkdir(exist_ok=True)
        fetch = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
        steps = [[*fetch, "--prefix", str(place), *NODE]]
    else:
        return "node and npm are not here"
    say(f"  fetching {needs} into {place.relative_to(offices.ROOT)}")
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, check=False, timeout=_FETCHING)
        if done.returncode:
            words = (done.stderr or done.stdout).strip().splitlines()
            return f"{needs} could not be fetched: {words[-1] if words else done.returncode}"
    complete.write_text(wanted, encoding="utf-8")
    return ""
