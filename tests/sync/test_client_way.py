"""The way to the server: whom the client speaks to, whom it believes, and what it never carries along."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

import pytest
import trustme

from sync.errors import SyncProblem, Trouble
from sync.transport import Reply, Transport
from tests.sync.client_line import BODY, QUICK, ask, trouble, whole
from tests.sync.proxy import Portal, Proxy, Raw


def test_that_a_redirect_is_never_followed() -> None:
    with Raw(lambda request: [whole(request)]) as elsewhere:
        more = f"Location: {elsewhere.url}/\r\n"
        found = trouble(lambda r: [whole(r, status="307 Temporary Redirect", more=more)])
        assert found is Trouble.BAD_ANSWER
        assert elsewhere.requests == []


@pytest.mark.parametrize("shape", list(Portal))
def test_that_a_portal_is_a_state_of_its_own(shape: Portal) -> None:
    with Raw(lambda request: [whole(request)]) as server, Proxy(server.url) as proxy:
        proxy.portal = shape
        with pytest.raises(SyncProblem) as caught:
            ask(proxy.url)
        assert caught.value.trouble is Trouble.PORTAL
        proxy.heal()
        assert ask(proxy.url).status == 200


def test_that_an_answer_to_another_request_is_not_ours() -> None:
    forged = whole(b"X-Request-Id: abc")
    assert trouble(lambda _: [forged]) is Trouble.PORTAL
    assert trouble(lambda r: [whole(r).replace(b"X-Tanggap: 1\r\n", b"")]) is Trouble.PORTAL


def test_that_a_front_server_without_a_gateway_behind_it_means_maintenance() -> None:
    page = b"<html>502 Bad Gateway</html>"
    head = b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 28\r\n\r\n"
    assert trouble(lambda _: [head + page]) is Trouble.MAINTENANCE


def test_that_nobody_listening_is_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(SyncProblem) as caught:
        ask(f"http://127.0.0.1:{port}")
    assert caught.value.trouble is Trouble.NO_NETWORK


def test_that_an_unknown_name_is_told_from_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SyncProblem) as unknown:
        ask("https://gerbang.invalid")

    def silent(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    with pytest.raises(SyncProblem) as silence:
        ask("https://gerbang.invalid")
    assert (unknown.value.trouble, silence.value.trouble) == (Trouble.DNS, Trouble.NO_NETWORK)


class Secure:
    """A server that speaks TLS with a certificate of a private authority."""

    def __init__(self, name: str) -> None:
        self.authority = trustme.CA()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(name).configure_cert(self.context)


def _tls_answer(name: str, *, trusted: bool) -> Reply:
    secure = Secure(name)
    with Raw(lambda request: [whole(request)], tls=secure.context) as server:
        context = ssl.create_default_context()
        if trusted:
            secure.authority.configure_trust(context)
        return ask(f"https://localhost:{server.port}", tls=context if trusted else None)


@pytest.mark.parametrize(("name", "trusted"), [("localhost", False), ("kantor.test", True)])
def test_that_a_certificate_must_be_trusted_and_for_this_name(name: str, *, trusted: bool) -> None:
    with pytest.raises(SyncProblem) as caught:
        _tls_answer(name, trusted=trusted)
    assert caught.value.trouble is Trouble.TLS


def test_that_a_trusted_certificate_lets_the_answer_through() -> None:
    assert _tls_answer("localhost", trusted=True).body == BODY


@pytest.mark.parametrize(
    "address",
    [
        "http://gerbang.example", "http://10.0.0.1", "ftp://localhost", "gerbang.example", "", "https://",
        "https://user:secret@gerbang.example", "https://gerbang.example/?a=1", "https://gerbang.example/#a",
    ],
)  # fmt: skip
def test_that_only_encrypted_addresses_are_spoken_to(address: str) -> None:
    with pytest.raises(SyncProblem):
        Transport(address)


def test_that_the_surroundings_change_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login thief password thief\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(netrc))
    with Raw(lambda request: [whole(request)]) as server:
        assert ask(server.url).status == 200
    assert b"Authorization: Bearer t0k\r\n" in server.requests[0]


def test_that_cookies_are_not_kept() -> None:
    with Raw(lambda r: [whole(r, more="Set-Cookie: track=1; Path=/\r\n")], keep=True) as server:
        transport = Transport(server.url, limits=QUICK)
        transport.ask("GET", "/")
        transport.ask("GET", "/")
        transport.close()
    assert b"ookie" not in server.requests[1]
