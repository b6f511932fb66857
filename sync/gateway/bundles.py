"""Bundles that came on a stick: opened, proved, judged by the same ledger as the line's, answered sealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import batched, groupby

import msgspec
from sqlalchemy import Connection, Engine, bindparam, select

from desktop.clock import Clock
from sync.bundle import (
    MOST_CONTENT,
    MOST_OPS,
    MOST_SEALED,
    Bundle,
    BundleError,
    Cover,
    FileItem,
    Receipt,
    proves,
    unpacked,
    unwrapped,
    wrapped,
)
from sync.gateway import blobs, exchange, letters, strict, together
from sync.gateway.accounts import Account, account, person_in
from sync.gateway.changes import changes
from sync.gateway.cursors import Place
from sync.gateway.database import identity, reading
from sync.gateway.directory import directory, version
from sync.gateway.judge import present
from sync.gateway.problems import RefusedError, Word
from sync.gateway.records import iso
from sync.gateway.schema import people, tokens
from sync.gateway.uploads import transaction
from sync.gateway.urgency import horizon
from sync.wire import Directory, Op, Page, SyncRequest, Verdict

PAGES_BYTES = 4 * 1024 * 1024
"""Bytes of changes in a receipt, after which the next one or the line brings the rest."""

_TOKENS = (
    select(tokens.c.hash, tokens.c.device, people)
    .join(people, people.c.id == tokens.c.person)
    .where(people.c.id == bindparam("person"), people.c.revoked_at.is_(None))
)


@dataclass(frozen=True, slots=True)
class Taken:
    """The sealed receipt, and what it says: the device's id and each intent's state."""

    receipt: bytes
    device: str
    quarantined: bool
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Proven:
    """A person whose own token proved the bundle, and that token's hash."""

    who: Account
    secret: str


def carrier(engine: Engine, header: str) -> Account:
    """The signed-in person who brings a bundle over the line; raises RefusedError (401).

    She lends it nothing: whose work it is, is proved inside.
    """
    with reading(engine) as session:
        return account(session, header)[0]


def take(engine: Engine, clock: Clock, sealed: bytes, carrier: Account | None = None) -> Taken:
    """Judge a bundle's intents in their order, each as if its author had sent it over the line just now.

    What imports showed and files are taken as brought by its reader. A bundle made in another life of the
    server is not processed, and told so. Raises RefusedError, nothing changed: 403 when the carrier is of
    another agency, 413 and 422 for what is no whole bundle for us or is proved by nobody we know, 409 when
    the server was restored meanwhile.
    """
    if len(sealed) > MOST_SEALED:
        raise RefusedError(Word.TOO_LARGE, f"at most {MOST_SEALED} bytes")
    with reading(engine) as session:
        cover, bundle, files = _opened(session, sealed)
        now = identity(session)
        proven = _proven(session, cover, bundle)
    if not proven:
        raise RefusedError(Word.BUNDLE, "proved by nobody this gateway knows")
    if carrier is not None and carrier.person.agency != bundle.agency:
        raise RefusedError(Word.OTHER_AGENCY)
    receipt = Receipt(bundle.device, cover.digest, now.epoch, bundle.epoch, iso(clock.now()))
    if bundle.epoch != now.epoch:
        receipt.quarantined = True
    else:
        reader = proven.get(bundle.reader)
        if reader is not None and not bundle.cursor:
            # As on the line: what exports showed to an office that stood alone, before what it did about it.
            _observe(engine, clock, bundle, reader.who, receipt)
        receipt.verdicts = [
            verdict for run in _runs(bundle.ops) for verdict in _judged(engine, clock, bundle, proven, run)
        ]
        if reader is not None:
            if bundle.cursor:
                _observe(engine, clock, bundle, reader.who, receipt)
            receipt.files = _kept(engine, clock, reader.who, files)
            receipt.cursor = bundle.cursor
            receipt.pages = list(_pages(engine, clock, reader.who, bundle.cursor))
            receipt.directory = _directory(engine, reader.who, bundle.directory)
    secrets = {person: each.secret for person, each in proven.items()}
    letter = letters.sealed_to(bundle.reply, wrapped("receipt", msgspec.json.encode(receipt), secrets))
    states = tuple(verdict.state for verdict in receipt.verdicts)
    return Taken(letter, bundle.device, receipt.quarantined, states)


def _opened(session: Connection, sealed: bytes) -> tuple[Cover, Bundle, list[tuple[FileItem, bytes]]]:
    try:
        cover, content = unwrapped("bundle", letters.opened(session, sealed))
        text, _, tail = content.partition(b"\n")
        bundle = strict.decode(text, Bundle)
        files = unpacked(bundle, tail)
    except BundleError as error:
        raise RefusedError(Word.BUNDLE, error.cause) from error
    many = max(len(bundle.ops), len(bundle.observations), len(files))
    if len(text) > MOST_CONTENT or many > MOST_OPS:
        raise RefusedError(Word.TOO_LARGE, f"at most {MOST_OPS} of each kind in {MOST_CONTENT} bytes")
    letters.sealed_to(bundle.reply, b"")  # who cannot be answered is refused before anything is done
    return cover, bundle, files


def _proven(session: Connection, cover: Cover, bundle: Bundle) -> dict[str, _Proven]:
    """Everybody of the bundle's agency whose proof holds: of several tokens, the one it was made with."""
    found: dict[str, _Proven] = {}
    for person in {bundle.reader, *(op.author for op in bundle.ops)} & cover.proofs.keys():
        for row in session.execute(_TOKENS, {"person": person}):
            if row.agency == bundle.agency and proves("bundle", cover, person, row.hash):
                found[person] = _Proven(Account(person_in(row), row.device, row.training), row.hash)
    return found


def _runs(ops: Sequence[Op]) -> Iterator[tuple[Op, ...]]:
    """Intents of one author that stand together, in the order of the bundle, as requests would carry them."""
    for _, run in groupby(ops, key=lambda op: op.author):
        yield from batched(run, together.MOST_OPS)


def _judged(
    engine: Engine, clock: Clock, bundle: Bundle, proven: Mapping[str, _Proven], ops: tuple[Op, ...]
) -> list[Verdict]:
    author = proven.get(ops[0].author)
    if author is None:
        return [Verdict(op.id, "deferred", "sign_in") for op in ops]
    asked = SyncRequest(bundle.device, bundle.epoch, list(ops))
    judged, _ = together.Together(engine, clock).written(author.who, asked)
    with reading(engine) as session:
        return present(session, author.who, judged, _not_delivered)


def _observe(engine: Engine, clock: Clock, bundle: Bundle, who: Account, receipt: Receipt) -> None:
    """Take observations of imports in the reader's name, and tell which are dealt with."""
    for part in batched(bundle.observations, together.MOST_OPS):
        asked = SyncRequest(bundle.device, bundle.epoch, observations=list(part))
        _, dealt = together.Together(engine, clock).written(who, asked)
        receipt.observed += dealt
        receipt.unread += [each.hash for each in part if each.hash not in dealt]


def _kept(engine: Engine, clock: Clock, who: Account, files: Sequence[tuple[FileItem, bytes]]) -> list[str]:
    """Keep what is what it is called and named by a record she may read; answers what the gateway has."""
    found: list[str] = []
    with suppress(RefusedError):  # no room: the line will say so
        for item, data in files:
            if sha256(data).hexdigest() != item.sha256 or len(data) > blobs.LARGEST:
                continue
            with transaction(engine, writes=True) as session:
                if any(blobs.may_bring(session, who, item.sha256, record) for record in item.records):
                    row = {"sha256": item.sha256, "size": len(data), "stored_at": clock.now()}
                    blobs.store(session, row, [data])
                    blobs.own(session, item.sha256, who.person.agency)
                    found.append(item.sha256)
    return found


def _not_delivered(_stored: object) -> bool:
    """Every verdict brings its record: the pages of a receipt may no longer fit when it arrives."""
    return False


def _pages(engine: Engine, clock: Clock, who: Account, cursor: str) -> Iterator[Page]:
    """The changes after a cursor up to `PAGES_BYTES`; none where a first download is not complete."""
    size, more = 0, bool(cursor)
    with reading(engine) as session:
        now = identity(session)
        while more and size < PAGES_BYTES:
            try:
                at = exchange.following(now, who, cursor)
            except RefusedError:
                return  # the line will tell the client to start over
            if at.place is not Place.CHANGES:
                return
            page = changes(session, now, who.scope, at, 0, horizon(clock.now()))
            yield page
            size += len(msgspec.json.encode(page))
            cursor, more = page.next, page.more


def _directory(engine: Engine, who: Account, known: str) -> Directory | None:
    with reading(engine) as session:
        called = version(identity(session).directory, who.mark)
        return None if called == known else directory(session, who.person.agency, who.scope, called)
