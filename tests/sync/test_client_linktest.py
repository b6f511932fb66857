"""The connection test: six lines whatever happens, the first bad one names what is wrong."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime

import pytest
import trustme

from desktop.clock import SystemClock
from desktop.domain.people import Role
from sync.errors import Trouble
from sync.linktest import LinkLine, LinkState, LinkStep, link_lines
from sync.transport import Limits
from tests.fixed_clock import FixedClock
from tests.sync.gateway_office import Caller, Office
from tests.sync.proxy import Portal, Proxy, Raw

QUICK = Limits(connect=1.0, stall=1.0, grace=2.0)
OK, BAD, NOT = LinkState.OK, LinkState.BAD, LinkState.NOT_CHECKED


@pytest.fixture
def ani(lone_office: Office) -> Caller:
    return lone_office.join("Ani")


@pytest.fixture
def right_clock() -> FixedClock:
    """The real time, which the gateway's HTTP server tells too."""
    return FixedClock(SystemClock().now())


def lines(
    address: str, token: str | None, clock: FixedClock, tls: ssl.SSLContext | None = None
) -> list[LinkLine]:
    found = list(link_lines(address, token, clock, limits=QUICK, tls=tls))
    assert [line.step for line in found] == list(LinkStep)
    return found


def states(found: list[LinkLine]) -> list[LinkState]:
    return [line.state for line in found]


def trouble(found: list[LinkLine]) -> Trouble | None:
    (bad,) = [line for line in found if line.state is BAD]
    return bad.trouble


def test_that_a_good_line_is_good_all_the_way(ani: Caller, right_clock: FixedClock) -> None:
    found = lines(ani.url, ani.joined.token, right_clock)
    assert states(found) == [OK, OK, NOT, OK, OK, OK]
    assert found[0].detail == ani.url.removeprefix("http://")
    assert found[3].detail == "Ani"
    assert found[5].detail == "officer, 61.02, pupr"


def test_that_a_missing_or_refused_sign_in_is_named(ani: Caller, right_clock: FixedClock) -> None:
    for token in (None, "not-a-token"):
        found = lines(ani.url, token, right_clock)
        assert states(found) == [OK, OK, NOT, BAD, NOT, NOT]
        assert trouble(found) is Trouble.SIGN_IN


def test_that_a_wrong_clock_is_a_line_of_its_own(ani: Caller) -> None:
    found = lines(ani.url, ani.joined.token, FixedClock(datetime(1970, 1, 1, tzinfo=UTC)))
    assert states(found) == [OK, OK, NOT, OK, BAD, OK]
    assert float(found[4].detail) > 1_000_000_000


def test_that_an_administrator_has_no_right_to_cases(lone_office: Office, right_clock: FixedClock) -> None:
    admin = lone_office.join("Dedi", Role.ADMINISTRATOR)
    found = lines(admin.url, admin.joined.token, right_clock)
    assert states(found) == [OK, OK, NOT, OK, OK, BAD]
    assert trouble(found) is Trouble.NOT_ALLOWED


def test_that_nobody_listening_is_the_network(right_clock: FixedClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    found = lines(f"http://127.0.0.1:{port}", "t", right_clock)
    assert states(found) == [BAD, NOT, NOT, NOT, NOT, NOT]
    assert trouble(found) is Trouble.NO_NETWORK


def test_that_an_unknown_name_is_the_name(right_clock: FixedClock) -> None:
    found = lines("https://gerbang.invalid", "t", right_clock)
    assert states(found) == [NOT, BAD, NOT, NOT, NOT, NOT]
    assert trouble(found) is Trouble.DNS


def test_that_an_unencrypted_address_is_refused(right_clock: FixedClock) -> None:
    found = lines("http://gerbang.example", "t", right_clock)
    assert states(found) == [NOT, NOT, BAD, NOT, NOT, NOT]


def test_that_an_untrusted_certificate_is_the_encryption(right_clock: FixedClock) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(context)
    with Raw(lambda _: [], tls=context) as server:
        found = lines(f"https://localhost:{server.port}", "t", right_clock)
    assert states(found) == [OK, OK, BAD, NOT, NOT, NOT]
    assert trouble(found) is Trouble.TLS


@pytest.mark.parametrize("shape", list(Portal))
def test_that_a_portal_is_named(ani: Caller, right_clock: FixedClock, shape: Portal) -> None:
    with Proxy(ani.url) as proxy:
        proxy.portal = shape
        found = lines(proxy.url, ani.joined.token, right_clock)
    assert states(found) == [OK, OK, NOT, BAD, NOT, NOT]
    assert trouble(found) is Trouble.PORTAL
