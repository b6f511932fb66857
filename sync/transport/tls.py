"""Whom the client believes over TLS, and what it remembers of a server so that the next greeting is short."""

from __future__ import annotations

import socket
import ssl
from functools import cache
from typing import Self, override

import truststore


class Trust(truststore.SSLContext):
    """The certificates that the operating system trusts, and the last session of each server they proved.

    A whole greeting carries the server's certificates, kilobytes on a line paid by the byte; a resumed
    session carries none. Who cannot open it, as anybody who took the server's place, must show a certificate
    and is looked at like a stranger.
    """

    def __new__(cls) -> Self:
        """Of the kind for clients, which the library's own class is told by an argument."""
        made: Self = super().__new__(cls, ssl.PROTOCOL_TLS_CLIENT)
        return made

    def __init__(self) -> None:
        super().__init__(ssl.PROTOCOL_TLS_CLIENT)
        self._sessions: dict[str, ssl.SSLSession] = {}

    @override
    def wrap_socket(
        self,
        sock: socket.socket,
        server_side: bool = False,
        do_handshake_on_connect: bool = True,
        suppress_ragged_eofs: bool = True,
        server_hostname: str | None = None,
        session: ssl.SSLSession | None = None,
    ) -> ssl.SSLSocket:
        known = session or self._sessions.get(server_hostname or "")
        return super().wrap_socket(
            sock,
            server_side=server_side,
            do_handshake_on_connect=do_handshake_on_connect,
            suppress_ragged_eofs=suppress_ragged_eofs,
            server_hostname=server_hostname,
            session=known,
        )

    def remember(self, line: ssl.SSLSocket) -> None:
        """Keep the session of a line about to close: TLS 1.3 hands it out with the first answers only."""
        session = line.session
        if session is not None and session.has_ticket:
            self._sessions[line.server_hostname or ""] = session


@cache
def shared() -> Trust:
    """The one of this process, so that every synchronisation after the first finds the session."""
    return Trust()
