"""What an exchange that failed means, read out of what the libraries raise."""

from __future__ import annotations

import socket
import ssl

import requests
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError, ReadTimeoutError
from urllib3.exceptions import SSLError as TLSError

from sync.errors import SyncProblem, Trouble
from sync.transport.line import DeadlineError, Watch


def problem_of(error: Exception, watch: Watch) -> SyncProblem:
    """The trouble that an exchange ended in, from everything the libraries wrapped around it."""
    causes = _causes(error)

    def is_a(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    detail = type(causes[-1]).__name__
    if is_a(DeadlineError) or (watch.connected and is_a(TimeoutError) and watch.overdue()):
        return SyncProblem(Trouble.TIMEOUT, detail)
    if is_a(NameResolutionError, socket.gaierror):
        asked = next((c for c in causes if isinstance(c, socket.gaierror)), None)
        nobody = asked is not None and asked.errno == socket.EAI_AGAIN
        return SyncProblem(Trouble.NO_NETWORK if nobody else Trouble.DNS, detail)
    if is_a(ssl.SSLEOFError, ssl.SSLZeroReturnError):
        # The line ended in the middle of the greeting: that proves nothing against the server.
        return SyncProblem(Trouble.RESET, detail)
    if is_a(ssl.SSLError, TLSError, requests.exceptions.SSLError):
        return SyncProblem(Trouble.TLS, str(causes[-1])[:200])
    if is_a(ConnectTimeoutError) and not is_a(NewConnectionError):
        return SyncProblem(Trouble.TIMEOUT, detail)
    if is_a(TimeoutError, ReadTimeoutError):
        return SyncProblem(Trouble.STALLED if watch.connected else Trouble.TIMEOUT, detail)
    if is_a(NewConnectionError, ConnectionRefusedError):
        return SyncProblem(Trouble.NO_NETWORK, str(causes[-1])[:200])
    return SyncProblem(Trouble.RESET, detail)


def _causes(error: BaseException) -> list[BaseException]:
    """The error and everything wrapped in it, outermost first."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            waiting += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
    return found
