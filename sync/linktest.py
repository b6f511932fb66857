"""The connection test: a line each for network, name, encryption, sign-in, clock and rights, as found."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from desktop.clock import Clock
from sync.contract.client import PROTOCOL, GatewayClient
from sync.errors import SyncProblem, Trouble
from sync.transport import Limits, Trust
from sync.wire import Capabilities, PersonItem

CLOCK_TOLERANCE = 300.0
"""Seconds this computer's clock may differ from the server's."""
_PORTS = {"http": 80, "https": 443}


class LinkStep(StrEnum):
    """What is looked at, in this order."""

    NETWORK = "network"
    DNS = "dns"
    TLS = "tls"
    SIGN_IN = "sign_in"
    CLOCK = "clock"
    RIGHTS = "rights"


class LinkState(StrEnum):
    """What was found; what lies behind something bad is not checked."""

    OK = "ok"
    BAD = "bad"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One line of the test. `detail` holds facts (addresses, names, seconds), `trouble` what went wrong."""

    step: LinkStep
    state: LinkState
    detail: str = ""
    trouble: Trouble | None = None


def link_lines(
    address: str,
    token: str | None,
    clock: Clock,
    *,
    limits: Limits | None = None,
    tls: ssl.SSLContext | None = None,
) -> Iterator[LinkLine]:
    """Check the way to a gateway step by step; always six lines, it blocks between them and sends no case."""
    left = list(LinkStep)

    def line(state: LinkState, detail: str = "", trouble: Trouble | None = None) -> LinkLine:
        return LinkLine(left.pop(0), state, detail, trouble)

    limits = limits or Limits()
    reached, secure = LinkStep.SIGN_IN, False
    try:
        # A trust of its own: a session from before would hide what became of the certificate since.
        with GatewayClient(address, limits=limits, tls=tls or Trust()) as client:
            secure = client.address.startswith("https:")
            reached = LinkStep.TLS if secure else LinkStep.SIGN_IN
            for detail in _reach(client.address, limits.connect):
                yield line(LinkState.OK, detail)
            try:
                told = client.capabilities()
            finally:
                reached = LinkStep.SIGN_IN if client.sent else reached
            yield line(LinkState.OK if secure else LinkState.NOT_CHECKED)
            if PROTOCOL not in told.protocol:
                raise SyncProblem(Trouble.VERSION, ", ".join(map(str, told.protocol)))
            person = _person(client, token)
            yield line(LinkState.OK, person.name)
            offset = 0.0 if client.date is None else (client.date - clock.now()).total_seconds() + 0.5
            wrong = abs(offset) > CLOCK_TOLERANCE
            yield line(LinkState.BAD if wrong else LinkState.OK, f"{offset:+.0f}")
            yield _rights(person)
            left.clear()
    except SyncProblem as problem:
        bad = _belongs(problem.trouble, left[0], reached)
        while left[0] is not bad:
            well = secure and left[0] is LinkStep.TLS and reached is LinkStep.SIGN_IN
            yield line(LinkState.OK if well else LinkState.NOT_CHECKED)
        yield line(LinkState.BAD, problem.detail, problem.trouble)
        while left:
            yield line(LinkState.NOT_CHECKED)


def _reach(address: str, seconds: float) -> Iterator[str]:
    """The address connected to, then the name it came from; raises SyncProblem where the way ends."""
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        silent = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        raise SyncProblem(Trouble.NO_NETWORK if silent else Trouble.DNS, host) from error
    last: OSError | None = None
    for family, kind, protocol, _, where in found:
        with suppress(OSError), socket.socket(family, kind, protocol) as line:
            line.settimeout(seconds)
            try:
                line.connect(where)
            except OSError as error:
                last = error
                continue
            yield f"{where[0]}:{port}"
            yield host
            return
    slow = isinstance(last, TimeoutError)
    raise SyncProblem(Trouble.TIMEOUT if slow else Trouble.NO_NETWORK, f"{host}:{port}") from last


def _belongs(trouble: Trouble, first: LinkStep, reached: LinkStep) -> LinkStep:
    """The step a trouble belongs to: not before `first`, where the last good line ended."""
    # An address may be wrong for having no https; what stands in it was not even looked up.
    own = {Trouble.DNS: LinkStep.DNS, Trouble.TLS: LinkStep.TLS, Trouble.ADDRESS: LinkStep.TLS}
    if trouble in {Trouble.NO_NETWORK, Trouble.TIMEOUT} and first in {LinkStep.NETWORK, LinkStep.DNS}:
        return first
    order = list(LinkStep)
    return max(first, own.get(trouble, reached), key=order.index)


def _person(client: GatewayClient, token: str | None) -> PersonItem:
    if token is None:
        raise SyncProblem(Trouble.SIGN_IN)
    told: Capabilities = client.capabilities(token)
    if told.person is None:
        raise SyncProblem(Trouble.SIGN_IN)
    return told.person


def _rights(person: PersonItem) -> LinkLine:
    facts = ", ".join([*sorted(person.roles), person.agency, *([person.unit] if person.unit else [])])
    works = bool({"officer", "supervisor"} & set(person.roles))
    trouble = None if works else Trouble.NOT_ALLOWED
    return LinkLine(LinkStep.RIGHTS, LinkState.OK if works else LinkState.BAD, facts, trouble)
