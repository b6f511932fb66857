"""The data meter of what a person asks for by itself, a file or a record, beside the runs of the engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy.exc import OperationalError

from desktop.clock import Clock
from desktop.domain.allowance import Allowance
from desktop.store import data_meter
from desktop.store.database import Database
from desktop.store.gate import Writer
from sync.contract.client import GatewayClient


@contextmanager
def metered(database: Database, gateway: GatewayClient, clock: Clock, allowance: Allowance) -> Iterator[None]:
    """Add what the line carries meanwhile to the meter of the day, however it ends."""
    sent, received = gateway.sent, gateway.received
    try:
        yield
    finally:
        up, down = gateway.sent - sent, gateway.received - received
        # On a full disk only the meter stays behind.
        with suppress(OperationalError), database.writing(Writer.SYNC) as session:
            data_meter.add(session, (clock.now() + allowance.day).date(), allowance.medium, up, down)
