"""A computer in a process of its own: a person acts on one thread, the engine synchronises on another."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event, Thread

import msgspec

from desktop.casework.acting import new_id
from desktop.clock import SystemClock
from desktop.domain.actions import KIND_OF, Action, Edit, Note, parts
from desktop.domain.intents import Intent
from desktop.domain.people import Person
from desktop.store import complaints, outbox
from desktop.store.database import Database
from sync.contract.client import GatewayClient
from sync.engine import run_once
from sync.events import Finished
from sync.transport import Limits
from tests.sync.client_desk import KEY
from tests.sync.gateway_office import record

RECORDS = 10
_MOST_WAITING = 40
_BREATH = 0.06
_LIMITS = Limits(connect=2.0, stall=3.0, grace=6.0)
_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Place:
    """What a computer's process is told: its vault, its way to the gateway, who sits there, its diary."""

    path: Path
    vault: str
    url: str
    token: str
    person: Person
    device: str
    diary: Path


class Shown(msgspec.Struct):
    """What a computer shows when all is quiet: entries by record, and how many intents wait."""

    entries: dict[str, list[str]]
    waiting: int


def work(place: Place, seed: int) -> None:
    """Act and synchronise until killed."""
    database = Database.open(place.path, KEY, vault_id=place.vault)
    rng = Random(seed)
    diary = os.open(place.diary, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    with database.reading() as session:
        flying = sum(item.state is outbox.State.SENDING for item in outbox.pending(session))
    os.write(diary, f"start {flying}\n".encode())
    Thread(target=_act_on, args=(database, place, Random(rng.random()), diary), daemon=True).start()
    pause = Event()
    while True:
        _synchronise(database, place, rng)
        pause.wait(rng.uniform(0, _BREATH))


def drain(place: Place, told: Path) -> None:
    """Synchronise on a healthy line until nothing waits, and write down what the screen would show."""
    database = Database.open(place.path, KEY, vault_id=place.vault)
    rng = Random(1)
    for _ in range(_ROUNDS):
        if _synchronise(database, place, rng) == 0:
            break
    with database.reading() as session:
        entries: dict[str, list[str]] = {}
        for number in range(RECORDS):
            stored = complaints.get(session, record(number))
            entries[record(number)] = [entry.id for entry in stored.complaint.entries] if stored else []
        shown = Shown(entries, outbox.counts(session).waiting)
    told.write_bytes(msgspec.json.encode(shown))
    database.close()


def _synchronise(database: Database, place: Place, rng: Random) -> int:
    """One run; how many intents wait after it, -1 when it did not come to its end."""
    with GatewayClient(place.url, limits=_LIMITS) as client:
        *_, last = run_once(
            database,
            client,
            SystemClock(),
            rng,
            lambda _: place.token,
            confirm=lambda _: True,
            reader=place.person.id,
        )
    return last.waiting if isinstance(last, Finished) else -1


def _act_on(database: Database, place: Place, rng: Random, diary: int) -> None:
    pause = Event()
    while True:
        pause.wait(rng.uniform(0, _BREATH))
        with database.reading() as session:
            free = outbox.counts(session).waiting < _MOST_WAITING
        intent = _act(database, place, rng) if free else ""
        if intent:
            # From here on the screen calls it saved.
            os.write(diary, f"saved {intent}\n".encode())


def _act(database: Database, place: Place, rng: Random) -> str:
    where = record(rng.randrange(RECORDS))
    with database.reading() as session:
        stored = complaints.get(session, where)
    if stored is None:
        return ""
    word = f"{place.vault} {rng.randrange(10**9)}"
    action: Action = Edit(title=f"Judul {word}") if rng.random() < 0.3 else Note(f"Catatan {word}")
    changes, payload = parts(action, stored.complaint, where)
    now = SystemClock().now()
    kind = KIND_OF[type(action)]
    intent = Intent(
        new_id(now), place.device, place.person.id, where, kind, stored.rev, changes, payload, now, 0.0
    )
    with database.writing() as session:
        outbox.append(session, intent, place.person)
    return intent.id
