"""One file on demand: in ranges, going on where it stopped, kept encrypted once its hash proves it."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator

from sqlalchemy.exc import OperationalError

from desktop.clock import Clock
from desktop.domain.allowance import Allowance
from desktop.domain.complaint import Attachment
from desktop.store import transfers
from desktop.store.database import Database, disk_is_full
from desktop.store.gate import Writer
from desktop.store.sealed import DamagedError
from desktop.store.transfers import Incoming
from sync.contract import files as wire
from sync.contract.client import GatewayClient
from sync.engine import pace
from sync.engine.errand import ANYTHING
from sync.engine.metering import metered
from sync.errors import FileProblem, FileTrouble, SyncProblem, Trouble
from sync.events import Downloaded, Downloading, Failed, FetchEvent, FileFailed, FileRestarted


def fetch_file(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    token: Callable[[], str | None],
    record: str,
    file: Attachment,
    allowance: Allowance = ANYTHING,
) -> Iterator[FetchEvent]:
    """Fetch a file of a complaint and tell how it goes; stop iterating to cancel, what came is kept.

    `token` answers with the person's own, None when she must sign in. The last event is Downloaded,
    FileFailed or Failed.
    """
    try:
        with metered(database, gateway, clock, allowance):
            yield from _fetch(database, gateway, clock, token, record, file)
    except SyncProblem as problem:
        yield Failed(problem.trouble, problem.detail, None)
    except FileProblem as problem:
        yield FileFailed(file.id, problem.trouble)
    except FileNotFoundError:
        # Its complaint has left this computer meanwhile, and the file with it.
        yield FileFailed(file.id, FileTrouble.NOT_FOUND)
    except DamagedError:
        yield FileFailed(file.id, FileTrouble.DAMAGED)
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise
        yield FileFailed(file.id, FileTrouble.DISK_FULL)
    except OperationalError as error:
        if not disk_is_full(error):
            raise
        yield FileFailed(file.id, FileTrouble.DISK_FULL)


def _fetch(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    token: Callable[[], str | None],
    record: str,
    file: Attachment,
) -> Iterator[FetchEvent]:
    for last in (False, True):
        with database.writing() as session:
            incoming = transfers.begin(session, record, file, clock.now())
        if incoming is None:
            yield Downloaded(file.id)
            return
        yield from _grow(database, gateway, clock, token, incoming)
        if transfers.is_announced(incoming):
            with database.writing() as session:
                there = transfers.arrived(session, file.id)
            # Not there: its complaint has left this computer meanwhile, and the file goes with it.
            yield Downloaded(file.id) if there else FileFailed(file.id, FileTrouble.NOT_FOUND)
            return
        transfers.drop(database, incoming)
        if last:
            raise FileProblem(FileTrouble.MISMATCH)
        yield FileRestarted(file.id, FileTrouble.MISMATCH)


def _grow(
    database: Database,
    gateway: GatewayClient,
    clock: Clock,
    token: Callable[[], str | None],
    incoming: Incoming,
) -> Iterator[FetchEvent]:
    file, received = incoming.attachment, incoming.received
    with database.reading() as session:
        now = pace.read(session)
    if file.size == 0:
        transfers.grow(incoming, 0, b"")
    while received < file.size:
        yield Downloading(file.id, received, file.size)
        mine = token()
        if mine is None:
            raise SyncProblem(Trouble.SIGN_IN)
        end = min(received + now.piece, file.size)
        before = clock.now()
        try:
            data = wire.fetch(gateway, mine, file.sha256, received, end - 1, file.size)
        except SyncProblem:
            with database.writing(Writer.SYNC) as session:
                pace.keep(session, now.after_trouble())
            raise
        except FileProblem as problem:
            # A file of another size than was announced: what has come of it is worth nothing.
            if problem.trouble in {FileTrouble.MISMATCH, FileTrouble.OFFSET}:
                transfers.drop(database, incoming)
            raise
        transfers.grow(incoming, received, data)
        received = end
        now = now.after((clock.now() - before).total_seconds())
    with database.writing(Writer.SYNC) as session:
        pace.keep(session, now)
    yield Downloading(file.id, received, file.size)
