"""The receipt that came back on a USB stick: verdicts and changes, by the functions of a sync answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from desktop.clock import Clock
from desktop.store import meta, observations, outbox, sync_log, transfers
from desktop.store.database import Database
from desktop.store.gate import Writer
from desktop.vault.letters import open_letter
from desktop.vault.sealing import SealBrokenError
from sync.bundle import BundleError, Cover, Receipt, proves, token_secret, unwrapped
from sync.contract.client import GatewayClient
from sync.engine import directories, pull, push
from sync.engine.carrying import KEY
from sync.engine.errand import Errand, Tokens, begin
from sync.engine.run import adopt
from sync.errors import CarryProblem, CarryTrouble, SyncProblem
from sync.events import Finished, Started, SyncEvent, Uploaded
from sync.transport import decode
from sync.wire import SyncAnswer

MOST_BYTES = 64 * 1024 * 1024
"""No receipt is as large."""
TAKEN, TAKEN_PARTLY = "receipt", "receipt_partly"
"""What the log of runs calls a receipt: taken whole, or with changes that wait for the line."""
_CAUSES = {"another_kind": CarryTrouble.NOT_A_RECEIPT, "version": CarryTrouble.VERSION}


def take_back(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    rng: Random,
    tokens: Tokens,
    sealed: bytes,
    *,
    confirm: Callable[[int], bool],
    reader: str,
) -> Iterator[SyncEvent]:
    """Take a receipt's verdicts and changes, and tell what happens; stop iterating to cancel.

    The last event is Finished or, where changes would remove so many records that only the line can prove
    it or a person did not agree, Failed or NeedsConfirmation; the verdicts hold then too. Raises CarryProblem
    for what is no receipt of ours, and QUARANTINED after taking the server's new life for the true one: what
    waits must then leave again.
    """
    receipt = _opened(database, tokens, sealed)
    errand, waiting = begin(database, gateway, clock, rng, tokens, confirm, reader)
    known = errand.standing
    if receipt.made_in != known.epoch or receipt.device != known.device:
        raise CarryProblem(CarryTrouble.OLD_LIFE)
    yield Started(waiting)
    if receipt.quarantined:
        adopt(errand, receipt.epoch)
        raise CarryProblem(CarryTrouble.QUARANTINED)
    outcome = TAKEN_PARTLY
    try:
        yield from _take(errand, receipt)
        outcome = TAKEN
        with database.reading() as session:
            yield Finished(outbox.counts(session).waiting, 0, len(sealed), 0)
    except SyncProblem as problem:
        yield errand.failed(problem)
    except pull.UnconfirmedError:
        return
    finally:
        pull.sweep(errand)
        _note(errand, outcome, len(sealed))


def _opened(database: Database, tokens: Tokens, sealed: bytes) -> Receipt:
    with database.reading() as session:
        key = meta.get(session, KEY)
    if not key or len(sealed) > MOST_BYTES:
        raise CarryProblem(CarryTrouble.NOT_OURS)
    try:
        cover, content = unwrapped("receipt", open_letter(key, sealed))
        receipt = decode(content, Receipt)
    except SealBrokenError as error:
        raise CarryProblem(CarryTrouble.NOT_OURS) from error
    except SyncProblem as error:
        raise CarryProblem(CarryTrouble.NOT_A_RECEIPT) from error
    except BundleError as error:
        raise CarryProblem(_CAUSES.get(error.cause, CarryTrouble.NOT_OURS)) from error
    if not any(_proved(cover, person, tokens(person)) for person in cover.proofs):
        raise CarryProblem(CarryTrouble.UNPROVED)
    return receipt


def _proved(cover: Cover, person: str, token: str | None) -> bool:
    """Only the gateway and this computer know a token's hash; a seal alone says nothing of who sealed."""
    return token is not None and proves("receipt", cover, person, token_secret(token))


def _take(errand: Errand, receipt: Receipt) -> Iterator[SyncEvent]:
    with errand.database.reading() as session:
        found = (outbox.find(session, verdict.id) for verdict in receipt.verdicts)
        asked = [item for item in found if item is not None]
    yield from push.settle(errand, asked, SyncAnswer(receipt.verdicts))
    yield from _brought(errand, receipt)
    directories.take(errand, receipt.directory)
    for page in receipt.pages:
        # Only where they begin at our own position: from any other one they would move it back.
        if page.epoch == receipt.epoch and receipt.cursor == errand.standing.cursor:
            yield from pull.take_first(errand, page)
            receipt.cursor = page.next


def _brought(errand: Errand, receipt: Receipt) -> Iterator[SyncEvent]:
    """Let go of what the gateway has dealt with beside the intents: observations of imports, and files."""
    with errand.database.writing(Writer.SYNC) as session:
        unread = observations.known(session, receipt.unread)
        errand.aside += observations.set_aside(session, unread, "unread_by_gateway", errand.now())
        observations.done(session, observations.known(session, receipt.observed))
        there = [each for each in transfers.outgoing(session) if each.sha256 in receipt.files]
        for upload in there:
            transfers.brought(session, upload.sha256)
    for upload in there:
        yield Uploaded(upload.id, upload.records[0])


def _note(errand: Errand, outcome: str, size: int) -> None:
    """A line in the log of runs; *terakhir lengkap* does not move, as no lane was asked for its head."""
    with errand.database.writing(Writer.SYNC) as session:
        aside, first = len(errand.aside), tuple(errand.aside[: sync_log.NAMED])
        now = errand.clock.now()
        sync_log.append(session, sync_log.Run(now, errand.sent, errand.received, size, outcome, aside, first))
