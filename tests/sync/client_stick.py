"""A stick between a computer and the server room: what is written there, judged there and taken back."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from sync.contract.client import GatewayClient
from sync.engine.carrying import carry_out
from sync.engine.receipts import take_back
from sync.errors import CarryProblem, CarryTrouble
from sync.events import Carried, SyncEvent
from sync.gateway.bundles import take
from sync.gateway.effects import effects
from tests.sync.client_desk import Desk
from tests.sync.gateway_office import Office

NO_LINE = "http://127.0.0.1:9"
"""Nobody listens there: whatever a receipt brings needs no line."""


def export(desk: Desk, stick: Path) -> Carried:
    return carry_out(desk.database, desk.clock, desk.tokens.get, desk.person, stick)


def serve(office: Office, stick: Path) -> bytes:
    """What the gateway answers to a stick in the server room."""
    return take(office.gateway.engine, office.clock, stick.read_bytes()).receipt


def receive(desk: Desk, receipt: bytes, url: str = NO_LINE) -> list[SyncEvent]:
    with GatewayClient(url, limits=desk.limits) as client:
        return list(
            take_back(
                desk.database,
                client,
                desk.clock,
                Random(1),
                desk.tokens.get,
                receipt,
                confirm=desk.confirm,
                reader=desk.person.id,
            )
        )


def refused(desk: Desk, receipt: bytes) -> CarryTrouble:
    with pytest.raises(CarryProblem) as caught:
        receive(desk, receipt)
    return caught.value.trouble


def times(office: Office, intent: str) -> int:
    """How often an intent changed its record at the gateway."""
    url = office.gateway.engine.url.render_as_string(hide_password=False)
    return sum(one["count"] for one in effects(url) if one["id"] == intent)
