"""A platform on a loopback socket and an office that knows its address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sync.gateway.serve import EmbeddedGateway
from tests.fixed_clock import FixedClock
from tests.lapor.driving import Office
from tests.lapor.server import LaporServer
from tests.lapor.state import Platform
from tests.lapor.upstream_office import UpstreamOffice
from tests.sync.conftest import database, gateway, postgresql

__all__ = ["database", "gateway", "postgresql"]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def platform(clock: FixedClock) -> Platform:
    return Platform(clock.now)


@pytest.fixture
def server(platform: Platform) -> Iterator[LaporServer]:
    with LaporServer(platform) as running:
        yield running


@pytest.fixture
def lapor_office(server: LaporServer, clock: FixedClock) -> Iterator[Office]:
    office = Office(server, clock)
    yield office
    office.close()


@pytest.fixture
def upstream(gateway: EmbeddedGateway, lapor_office: Office) -> UpstreamOffice:
    """A gateway of either kind of database, whose upstream is the platform."""
    return UpstreamOffice(gateway, lapor_office)
