"""One question to the office's gateway while a person waits: what she opens, and what she wants back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.office import Office
    from sync.contract.client import GatewayClient
    from sync.events import RecordEvent

CONNECT, STALL, GRACE = 5.0, 12.0, 15.0
"""Seconds a person is kept waiting by a line that does not connect, by one that stands still, and in all."""


def open_records(office: Office, records: Sequence[str]) -> Iterator[RecordEvent]:
    """Bring the bodies of these complaints here; to be iterated on one thread."""
    from sync.engine import fetch_records

    mine = _token(office)
    with _line(office) as client:
        allowance = office.line.allows(office.settings)
        yield from fetch_records(office.database, client, office.clock, mine, records, allowance)


def ask_back(office: Office, record: str) -> Iterator[RecordEvent]:
    """Ask for a complaint that has left this computer; to be iterated on one thread."""
    from sync.engine import ask_back

    mine = _token(office)
    with _line(office) as client:
        allowance = office.line.allows(office.settings)
        yield from ask_back(office.database, client, office.clock, mine, record, allowance)


def _token(office: Office) -> Callable[[], str | None]:
    return lambda: office.token_of(office.person.id)


def _line(office: Office) -> GatewayClient:
    from sync.contract.client import GatewayClient  # requests costs time and is wanted here only
    from sync.transport import Limits

    return GatewayClient(office.address, limits=Limits(connect=CONNECT, stall=STALL, grace=GRACE))
