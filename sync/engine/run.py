"""`run_once`: one synchronisation from the first look at the outbox to the last lane at its head."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from random import Random

from sqlalchemy.exc import OperationalError

from desktop.clock import Clock
from desktop.domain.allowance import Allowance
from desktop.store import meta, outbox, transfers
from desktop.store.database import Database, disk_is_full
from desktop.store.gate import Writer
from desktop.store.meta import Setting
from sync.contract.client import GatewayClient
from sync.contract.troubles import CursorLostError, EpochChangedError
from sync.engine import pull, push, uploads
from sync.engine.errand import ANYTHING, Errand, Tokens, begin
from sync.errors import SyncProblem, TooOldProblem, Trouble
from sync.events import Finished, Started, SyncEvent

_LIVES = 3
"""How often the server may turn out to live another life within one run."""


def run_once(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    rng: Random,
    tokens: Tokens,
    *,
    confirm: Callable[[int], bool],
    reader: str = "",
    allowance: Allowance = ANYTHING,
) -> Iterator[SyncEvent]:
    """Synchronise once and tell what happens; stop iterating to cancel, everything done so far holds.

    `tokens` answers with a person's own token, None when she must sign in. `reader` is the person signed in:
    changes come in her name; without one, whoever read last and still has a token. `confirm` is asked, on
    this thread, whether so many records may leave. `allowance` says what may travel over this network; what a
    person did always goes. The last event is Finished, Failed or NeedsConfirmation.
    """
    errand, waiting = begin(database, gateway, clock, rng, tokens, confirm, reader, allowance)
    try:
        yield Started(waiting)
        yield from _go(errand)
        errand.outcome = ""
        yield _finished(errand)
    except SyncProblem as problem:
        yield errand.failed(problem)
    except pull.UnconfirmedError:
        errand.outcome = "unconfirmed"
    except OperationalError as error:
        if not disk_is_full(error):
            raise
        yield errand.failed(SyncProblem(Trouble.DISK_FULL))
    finally:
        pull.sweep(errand)
        if errand.outcome == Trouble.DISK_FULL:
            with suppress(OperationalError):
                errand.close_books()
        else:
            errand.close_books()


def _go(errand: Errand) -> Iterator[SyncEvent]:
    pull.pick_up(errand)
    for _ in range(_LIVES):
        try:
            yield from _round(errand)
            return
        except EpochChangedError as changed:
            adopt(errand, changed.epoch)
        except CursorLostError:
            with errand.database.writing(Writer.SYNC) as session:
                pull.start_over(errand, session)
        except TooOldProblem:
            yield from push.parting(errand)
            raise
    raise SyncProblem(Trouble.EPOCH, "the server was restored again and again")


def _round(errand: Errand) -> Iterator[SyncEvent]:
    server = errand.standing.server
    unasked = not server.protocol or server.recipient is None
    if errand.standing.link.broken or unasked or not errand.standing.epoch:
        errand.probe()
    if not errand.standing.cursor:
        # What exports showed to an office that stood alone comes before what it did about it.
        yield from push.bulk(errand)
    yield from push.intents(errand)
    if errand.reader and errand.reader not in errand.paused:
        if not errand.exchanged:
            yield from push.exchange(errand, errand.reader, ())
        if errand.reader not in errand.paused:
            yield from pull.changes(errand)
            yield from push.bulk(errand)
            yield from pull.changes(errand)
            if errand.allowance.files is None:
                yield from uploads.files(errand)
    push.charge_suspects(errand)
    if not errand.reader or errand.reader in errand.paused:
        raise SyncProblem(Trouble.SIGN_IN, errand.reader)


def adopt(errand: Errand, epoch: str) -> None:
    """Take the server's new life for the true one and offer everything it may have lost again (rule 16)."""
    with errand.database.writing(Writer.SYNC) as session:
        outbox.requeue_acknowledged(session, epoch)
        transfers.offer_again(session)
        meta.put(session, Setting.EPOCH, epoch)
        pull.start_over(errand, session)
    errand.standing = replace(errand.standing, epoch=epoch)
    errand.tried.clear()
    errand.suspects.clear()


def _finished(errand: Errand) -> Finished:
    with errand.database.reading() as session:
        waiting = outbox.counts(session).waiting
    return Finished(waiting, errand.sent_bytes, errand.received_bytes, errand.requests)
