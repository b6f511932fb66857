"""Who is asking: tokens, one-time codes, and what a person may see."""

from __future__ import annotations

import hmac
from base64 import b32encode
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from secrets import choice, token_bytes, token_urlsafe
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from desktop.domain.people import Person, Role
from sync.gateway.cursors import scope_mark
from sync.gateway.database import Identity, Writing
from sync.gateway.directory import agency_item
from sync.gateway.problems import RefusedError, Word
from sync.gateway.records import ALL
from sync.gateway.schema import THE_SERVER, attempts, codes, devices, people, server, tokens
from sync.wire import JoinAnswer, JoinRequest, PersonItem

CODE_LIFE = timedelta(days=7)
TRIES = 10
"""Failed joins from one address within `TRY_SPAN`, after which it waits."""
TRY_SPAN = timedelta(minutes=1)

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 12
_DEVICE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


_ASKING = (
    select(tokens.c.device, people, server.c.epoch, server.c.secret, server.c.seq, server.c.directory)
    .select_from(tokens.join(people, people.c.id == tokens.c.person).join(server, server.c.id == THE_SERVER))
    .where(tokens.c.hash == bindparam("hashed"), people.c.revoked_at.is_(None))
)


@dataclass(frozen=True, slots=True)
class Account:
    """The person behind a token, on the device it was given to; `training` sees every agency's records."""

    person: Person
    device: str
    training: bool

    @property
    def scope(self) -> str:
        """What this person may read: an agency's code, `ALL`, or empty for no record at all."""
        if not self.person.reads_cases:
            return ""
        return ALL if self.training else self.person.agency

    @property
    def mark(self) -> bytes:
        """The scope as cursors carry it."""
        return scope_mark(self.scope)

    def sees(self, agency: str) -> bool:
        """Whether this person may read a record of an agency."""
        return self.scope == ALL or (self.scope != "" and self.scope == agency)


def hashed(secret: str) -> str:
    """How a token or a code is kept: its SHA-256, for both are long and random."""
    return sha256(secret.encode()).hexdigest()


def account(session: Connection, header: str) -> tuple[Account, Identity]:
    """The account of an Authorization header, and who the server is, in one query.

    Raises RefusedError (401) for no token, an unknown one, or that of a person whose access was ended.
    """
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise RefusedError(Word.SIGN_IN)
    row = session.execute(_ASKING, {"hashed": hashed(token.strip())}).one_or_none()
    if row is None:
        raise RefusedError(Word.SIGN_IN)
    who = person_in(row)
    return Account(who, row.device, row.training), Identity(
        row.epoch, bytes(row.secret), row.seq, row.directory
    )


def person(session: Connection, asked: str) -> Person | None:
    """The person by this id, None when there is nobody or her access was ended."""
    row = session.execute(
        select(people).where(people.c.id == asked, people.c.revoked_at.is_(None))
    ).one_or_none()
    return None if row is None else person_in(row)


def person_in(row: Row[Any]) -> Person:
    """The person in a row of `people`, or in one that has her columns among others."""
    return Person(row.id, row.name, roles_of(row.roles), row.agency, row.unit, row.identity)


def roles_of(text: str) -> frozenset[Role]:
    """Roles as the database keeps them: a JSON list."""
    return msgspec.json.decode(text, type=frozenset[Role])


def person_item(person: Person) -> PersonItem:
    """A person as the wire carries her."""
    roles = sorted(str(role) for role in person.roles)
    return PersonItem(person.id, person.name, roles, person.agency, person.unit, person.identity)


def give_code(work: Writing, person: str) -> str:
    """A new one-time code for a person; only its hash is kept."""
    code = "".join(choice(_LETTERS) for _ in range(_CODE_LENGTH))
    row = {"hash": hashed(code), "person": person, "expires_at": work.now + CODE_LIFE}
    work.session.execute(insert(codes), row)
    return "-".join(code[start : start + 4] for start in range(0, _CODE_LENGTH, 4))


def join(work: Writing, asked: JoinRequest) -> JoinAnswer | None:
    """Exchange a one-time code for a token on a new device; None when the code cannot be used."""
    plain = "".join(asked.code.upper().split()).replace("-", "")
    row = work.session.execute(
        select(codes.c.hash, people)
        .where(codes.c.hash == hashed(plain), codes.c.used_at.is_(None), codes.c.expires_at > work.now)
        .where(people.c.id == codes.c.person, people.c.revoked_at.is_(None))
    ).one_or_none()
    if row is None or not hmac.compare_digest(row.hash, hashed(plain)):
        return None
    work.session.execute(update(codes).where(codes.c.hash == row.hash).values(used_at=work.now))
    token = token_urlsafe(16)
    device = b32encode(token_bytes(6)).decode().lower().rstrip("=")
    number = work.session.execute(
        select(func.count()).select_from(devices).where(devices.c.agency == row.agency)
    ).scalar_one()
    code = device_code(number)
    made = {
        "id": device,
        "agency": row.agency,
        "code": code,
        "name": asked.device_name[:200],
        "joined_at": work.now,
    }
    work.session.execute(insert(devices), made)
    issued = {"hash": hashed(token), "person": row.id, "device": device, "issued_at": work.now}
    work.session.execute(insert(tokens), issued)
    who = person_in(row)
    agency = agency_item(work.session, row.agency)
    return JoinAnswer(token, device, code, person_item(who), agency)


def device_code(number: int) -> str:
    """The code of an agency's n-th device, counted from 0: A1 to A9, B1 to Z9, then AA1."""
    letter, digit = divmod(number, 9)
    letters = ""
    while True:
        letters = _DEVICE_LETTERS[letter % len(_DEVICE_LETTERS)] + letters
        letter = letter // len(_DEVICE_LETTERS) - 1
        if letter < 0:
            return f"{letters}{digit + 1}"


def count_attempts(work: Writing, address: str) -> int:
    """Failed joins from an address within the last span."""
    since = work.now - TRY_SPAN
    return work.session.execute(
        select(func.count()).select_from(attempts).where(attempts.c.address == address, attempts.c.at > since)
    ).scalar_one()


def note_attempt(work: Writing, address: str) -> None:
    """Remember a failed join, and forget those that no longer count."""
    work.session.execute(delete(attempts).where(attempts.c.at <= work.now - TRY_SPAN))
    work.session.execute(insert(attempts), {"address": address[:64], "at": work.now})
