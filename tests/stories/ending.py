"""The healthy end of a story: everything arrives, every intent has its verdict, every view is true."""

from __future__ import annotations

from hashlib import sha256
from random import Random

from sqlalchemy import select

from desktop.domain.intents import Kind
from desktop.store import outbox
from desktop.store.outbox import State
from sync.gateway.database import reading
from sync.gateway.schema import blob_pieces
from tests.stories.computer import Computer
from tests.stories.model import demand
from tests.stories.world import World

HEALTHY = 10
"""Syncs on a healthy line within which everything must have arrived."""


def end(world: World) -> None:
    """Let everything become healthy, and see that every promise was kept."""
    for computer in world.computers:
        computer.clock.skew = 0.0
        for worker in computer.workers:
            worker.signed_in = True
    for turn in range(HEALTHY):
        world.clock.pass_seconds(7200)
        quiet = True
        for computer in world.computers:
            _retry(world, computer)
            whole = world.sync(computer, Random(turn), agrees=True)
            quiet = quiet and whole and not _waiting(computer)
        if quiet:
            break
    for computer in world.computers:
        waiting = _waiting(computer)
        demand(not waiting, f"{computer.name} did not drain within {HEALTHY} syncs: {waiting}")
    for computer in world.computers:
        world.sync(computer, Random(0), agrees=True)
        _accounted(world, computer)
        _same(world, computer)
        _delivered(world, computer)


def _retry(world: World, computer: Computer) -> None:
    """A person tries again what failed."""
    with computer.database.writing() as session:
        for item in outbox.pending(session):
            if item.state in {State.FAILED, State.QUARANTINED}:
                outbox.retry(session, item.intent.id, world.clock.now())


def _waiting(computer: Computer) -> list[str]:
    with computer.database.reading() as session:
        return [each.intent.id for each in outbox.pending(session)]


def _accounted(world: World, computer: Computer) -> None:
    """Every intent ended with the verdict that the gateway gave it, or was taken back and never came."""
    registered: dict[str, str] = {}
    with computer.database.reading() as session:
        items = {intent: outbox.find(session, intent) for intent in computer.done}
    for intent, did in computer.done.items():
        given = world.model.ledger.get(intent)
        if did.kind is Kind.REGISTER:
            registered[did.record] = intent
        meant = registered.get(did.record, intent)
        ours = given != "applied" or world.model.ledger.get(meant) == "applied"
        demand(ours, f"{intent} was meant for {meant}, which never arrived, and changed another complaint")
        if intent in world.lost:
            continue
        item = items.get(intent)
        state = item.state if item else None
        world.say(f"{intent} {did.kind} {state} {given}")
        match state:
            case State.ACKED | State.DONE:
                demand(given == "applied", f"{intent} was acknowledged, at the gateway it is {given}")
            case State.CONFLICT | State.REJECTED:
                # A restored server has forgotten what it refused, and never heard of what a computer
                # itself refused because its record had left.
                silent = world.counted["restores"] or (item is not None and item.reason == "gone")
                fits = given == str(state) or (given is None and silent) or intent in world.forgotten
                demand(bool(fits), f"{intent} is {state}, at the gateway it is {given}")
            case State.WITHDRAWN:
                # Nor does an older image know that what it lets somebody take back had left before.
                fits = given is None or intent in world.forgotten
                demand(fits, f"{intent} was taken back, at the gateway it is {given}")
            case _:
                demand(held=False, promise=f"{intent} is {state} and nobody is told")


def _same(world: World, computer: Computer) -> None:
    """With everything dealt with, the view is the gateway's record."""
    with computer.database.writing() as session:
        for item in outbox.needs_person(session):
            outbox.dismiss(session, item.intent.id, "dibaca", world.clock.now())
    truth = world.server.records()
    with computer.looking() as look:
        for record in look.records():
            shown = look.shown(record)
            alike = shown is not None and shown.complaint == truth.get(record)
            demand(alike, f"{computer.name} shows another {record}")
    for record in world.rightful(computer):
        world.model.agree(truth, record)


def _delivered(world: World, computer: Computer) -> None:
    """The bytes of every file that was attached here, and whose report never left, are at the gateway.

    A file is lost with the computer when an older image takes its place before its bytes have travelled.
    """
    kept = [did for intent, did in computer.done.items() if intent not in world.lost]
    files = {did.said("id"): did.said("sha256") for did in kept if did.kind is Kind.ATTACH}
    truth = world.server.records()
    for record in truth.keys() & set(world.rightful(computer)) - computer.left:
        for file in truth[record].attachments:
            if file.id not in files:
                continue
            pieces = select(blob_pieces.c.data).where(blob_pieces.c.sha256 == file.sha256)
            with reading(world.server.engine) as session:
                rows = session.execute(pieces.order_by(blob_pieces.c.number)).scalars().all()
            whole = sha256(b"".join(rows)).hexdigest() == files[file.id]
            demand(whole, f"the bytes of {file.id} of {record} never came from {computer.name}")
