"""The whole client against the real gateway over TLS: whom it believes, and how few greetings it costs."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from desktop.clock import SystemClock
from desktop.domain.actions import Note
from desktop.store import outbox
from desktop.store.outbox import State
from sync.errors import Trouble
from sync.events import Failed, Finished, Received, Sent, Uploaded
from sync.gateway.loading import load_records
from sync.gateway.serve import EmbeddedGateway
from sync.linktest import LinkLine, LinkState, LinkStep, link_lines
from sync.transport import Limits, Trust
from sync.transport.tls import shared
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.client_files import PATIENT, attach
from tests.sync.gateway_office import Office, complaint, record
from tests.sync.proxy import Proxy, Raw
from tests.sync.tls_line import LONG_AGO, NAME, alone, handshakes, only_old, server_context
from ui.problems import trouble_problem

QUICK = Limits(connect=1.0, stall=2.0, grace=5.0)
OK, BAD, NOT = LinkState.OK, LinkState.BAD, LinkState.NOT_CHECKED
UNSAFE = "Sambungan ke gerbang tidak dapat dipastikan aman."


@dataclass
class Secured:
    """An office whose gateway speaks TLS, and a computer of it that has synchronised and has work to send."""

    office: Office
    desk: Desk
    authority: trustme.CA
    context: ssl.SSLContext

    def serve(self, tls: ssl.SSLContext | None) -> None:
        """Serve at the same port with another context, or in the open."""
        gateway = self.office.gateway
        gateway.stop()
        gateway.tls = tls
        gateway.start()

    def lines(self) -> list[LinkLine]:
        """The connection test of this computer."""
        token = self.desk.tokens[self.desk.person.id]
        limits = self.desk.limits
        return list(link_lines(self.desk.url, token, SystemClock(), limits=limits, tls=trust(self.authority)))

    def held(self) -> tuple[str, int, list[tuple[str, int]]]:
        """What no refused line may move: the position, the base and the outbox."""
        with self.desk.database.reading() as session:
            waiting = [(item.intent.id, item.attempts) for item in outbox.pending(session)]
        assert set(self.desk.states()) <= {State.QUEUED.value}
        return self.desk.setting("cursor"), self.desk.size(), waiting


def trust(authority: trustme.CA) -> Trust:
    made = Trust()
    authority.configure_trust(made)
    return made


@pytest.fixture
def secured(tmp_path: Path, clock: FixedClock) -> Iterator[Secured]:
    authority = trustme.CA()
    context = server_context(authority)
    with EmbeddedGateway(str(tmp_path / "tls.db"), host=NAME, clock=clock) as gateway:
        office = Office(gateway, clock)
        with opened(tmp_path, office, clock) as desk:
            made = Secured(office, desk, authority, context)
            made.serve(context)
            desk.url, desk.limits, desk.tls = gateway.url, QUICK, trust(authority)
            yield made


def finished(desk: Desk) -> Finished:
    """The end of a run that must go through."""
    last = desk.sync()[-1]
    assert isinstance(last, Finished), last
    return last


def refused(secured: Secured, trouble: Trouble = Trouble.TLS) -> Failed:
    """The end of a run that gets nowhere: nothing here has moved, and it is told in plain words."""
    before = secured.held()
    last = secured.desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.trouble is trouble, last
    assert last.retry_at is not None
    assert secured.held() == before
    if trouble is Trouble.TLS:
        assert trouble_problem(trouble).text.startswith(UNSAFE)
    return last


def _expired(secured: Secured) -> ssl.SSLContext:
    return server_context(secured.authority, not_after=LONG_AGO)


def _self_signed(_: Secured) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    alone(NAME).configure_cert(context)
    return context


def _other_name(secured: Secured) -> ssl.SSLContext:
    return server_context(secured.authority, "kantor.test")


def _unknown_authority(_: Secured) -> ssl.SSLContext:
    return server_context(trustme.CA())


def _in_the_open(_: Secured) -> None:
    return None


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        (_expired, "expired"),
        (_self_signed, "self-signed"),
        (_other_name, "not valid for 'localhost'"),
        (_unknown_authority, "unable to get local issuer"),
        (_in_the_open, "wrong version number"),
    ],
)
def test_that_a_server_that_proves_nothing_gets_nothing(
    secured: Secured, bad: Callable[[Secured], ssl.SSLContext | None], named: str
) -> None:
    finished(secured.desk)
    intent = secured.desk.act(Note("Lewat sambungan aman"), record(1))
    # A computer that starts in front of such a server: it has no session to go on with.
    secured.desk.tls = trust(secured.authority)
    secured.serve(bad(secured))
    assert named in refused(secured).detail.lower().replace("self signed", "self-signed")
    found = secured.lines()
    assert [line.state for line in found] == [OK, OK, BAD, NOT, NOT, NOT]
    assert (found[2].trouble, found[2].step) == (Trouble.TLS, LinkStep.TLS)
    secured.serve(secured.context)
    assert [each.intent for each in of(secured.desk.sync(), Sent)] == [intent]
    assert [line.state for line in secured.lines()] == [OK, OK, OK, OK, OK, OK]


def test_that_a_server_of_old_tls_only_is_refused(secured: Secured) -> None:
    finished(secured.desk)
    secured.desk.act(Note("Lewat sambungan aman"), record(1))
    # A server of OpenSSL itself, as front servers are: it says that no version is left in common.
    with Raw(lambda _: [], tls=only_old(server_context(secured.authority))) as server:
        secured.desk.url = f"https://{NAME}:{server.port}"
        assert "protocol" in refused(secured).detail.lower()
        assert [line.state for line in secured.lines()] == [OK, OK, BAD, NOT, NOT, NOT]
        assert server.requests == []


def test_that_a_greeting_that_never_ends_is_given_up(secured: Secured) -> None:
    finished(secured.desk)
    secured.desk.act(Note("Lewat sambungan aman"), record(1))
    with socket.create_server(("127.0.0.1", 0)) as silent, Proxy(secured.office.gateway.url) as slow:
        slow.rate = 300
        # One takes the line and says nothing; the other keeps sending, a few bytes at a time.
        for port in (silent.getsockname()[1], slow.port):
            secured.desk.url = f"https://{NAME}:{port}"
            before = time.monotonic()
            refused(secured, Trouble.TIMEOUT)
            assert time.monotonic() - before < 3 * QUICK.connect
            found = secured.lines()
            assert [line.state for line in found] == [OK, OK, BAD, NOT, NOT, NOT]
            assert (found[2].step, found[2].trouble) == (LinkStep.TLS, Trouble.TIMEOUT)
    secured.desk.url = secured.office.gateway.url
    assert len(of(secured.desk.sync(), Sent)) == 1


def test_that_a_line_cut_in_the_greeting_is_no_fault_of_the_server(secured: Secured) -> None:
    finished(secured.desk)
    secured.desk.act(Note("Lewat sambungan aman"), record(1))
    with Proxy(secured.office.gateway.url) as proxy:
        secured.desk.url = f"https://{NAME}:{proxy.port}"
        for cut in (0, 1, 100, 700):
            secured.desk.tls = trust(secured.authority)
            proxy.cut_down = cut
            refused(secured, Trouble.RESET)
            found = secured.lines()
            assert [line.state for line in found] == [OK, OK, BAD, NOT, NOT, NOT]
            assert (found[2].step, found[2].trouble) == (LinkStep.TLS, Trouble.RESET)
        proxy.heal()
        assert len(of(secured.desk.sync(), Sent)) == 1


def test_that_a_whole_synchronisation_needs_one_line_and_the_next_a_short_greeting(secured: Secured) -> None:
    desk, gateway = secured.desk, secured.office.gateway
    desk.limits = PATIENT
    load_records(gateway.engine, [complaint(n) for n in range(10, 2500)], clock=desk.clock)
    with Proxy(gateway.url) as proxy:
        desk.url = f"https://{NAME}:{proxy.port}"
        first = finished(desk)
        assert desk.size() == 2500
        assert first.requests > 5
        assert (handshakes(secured.context), proxy.connections) == ((1, 0), 1)
        attach(desk, record(1))
        desk.act(Note("Dengan foto"), record(2))
        events = desk.sync()
        assert [len(of(events, Sent)), len(of(events, Uploaded))] == [2, 1]
        assert isinstance(events[-1], Finished)
        assert events[-1].requests > 5
        assert (handshakes(secured.context), proxy.connections) == ((2, 1), 2)
        before = proxy.down
        finished(desk)
        resumed = proxy.down - before
        desk.tls = trust(secured.authority)
        before = proxy.down
        finished(desk)
        # The server's certificates are what a short greeting saves.
        assert resumed + 500 < proxy.down - before
        assert handshakes(secured.context) == (4, 2)


def test_that_a_line_that_drops_between_pages_goes_on_with_a_short_greeting(secured: Secured) -> None:
    desk, gateway = secured.desk, secured.office.gateway
    load_records(gateway.engine, [complaint(n) for n in range(10, 400)], clock=desk.clock)
    with Proxy(gateway.url) as proxy:
        desk.url = f"https://{NAME}:{proxy.port}"
        proxy.cut_down = 4_000
        runs = 0
        while not isinstance(last := desk.sync()[-1], Finished):
            assert isinstance(last, Failed)
            assert last.trouble is Trouble.RESET
            assert desk.setting("last_complete") == ""
            runs += 1
            proxy.cut_down += 500
            assert runs < 20
        assert runs > 1
        assert desk.size() == 400
        whole = handshakes(secured.context)[0] - handshakes(secured.context)[1]
        assert (whole, proxy.connections) == (1, runs + 1)


def test_that_a_certificate_that_changes_in_the_middle_is_looked_at_anew(secured: Secured) -> None:
    desk, gateway = secured.desk, secured.office.gateway
    load_records(gateway.engine, [complaint(n) for n in range(10, 400)], clock=desk.clock)
    other = server_context(trustme.CA())
    with Proxy(gateway.url) as proxy, Raw(lambda _: [], tls=other) as stranger:
        desk.url = f"https://{NAME}:{proxy.port}"
        run = desk.run()
        next(event for event in run if isinstance(event, Received))
        # The line ends between two requests, and somebody else answers at its end.
        proxy.lead(stranger.url)
        last = list(run)[-1]
        assert isinstance(last, Failed)
        assert last.trouble is Trouble.TLS
        refused(secured)
        assert stranger.requests == []
        assert desk.setting("last_complete") == ""
        assert handshakes(other)[0] == 0
        # The office's own authority has renewed it: nobody has to do anything.
        proxy.lead(gateway.url)
        secured.serve(server_context(secured.authority))
        finished(desk)
    assert desk.size() == 400


def test_that_the_connection_test_trusts_no_session_from_before(
    secured: Secured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = tmp_path / "authority.pem"
    secured.authority.cert_pem.write_to_path(str(bundle))
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    shared.cache_clear()
    secured.desk.tls = None
    for _ in range(2):
        finished(secured.desk)
    assert handshakes(secured.context) == (2, 1)
    token = secured.desk.tokens[secured.desk.person.id]
    found = list(link_lines(secured.desk.url, token, SystemClock(), limits=QUICK))
    assert [line.state for line in found] == [OK] * 6
    assert handshakes(secured.context) == (3, 1)
