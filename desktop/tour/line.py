"""A line that can fail: forwards to the gateway on loopback, and drops the answers it is told to drop."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

_CHUNK = 65536


class Line:
    """Listens at `url` and forwards to `port` on loopback. `drop_answers` loses that many answers."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cut = threading.Event()
        self._lock = threading.Lock()
        self._drops = 0
        self.dropped = 0
        self._open: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """From now on nobody is connected; connections that stand are broken."""
        self._cut.set()
        with self._lock:
            standing = list(self._open)
        for one in standing:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def heal(self, *, drop_answers: int = 0) -> None:
        """The line returns, but loses the first answers to requests that carry work."""
        self._drops = drop_answers
        self._cut.clear()

    def close(self) -> None:
        """Stop listening and break what stands."""
        self.cut()
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                if self._cut.is_set():
                    near.close()
                    continue
                far = socket.create_connection(("127.0.0.1", self._port))
                with self._lock:
                    self._open |= {near, far}
                pushed = threading.Event()
                threading.Thread(target=self._up, args=(near, far, pushed), daemon=True).start()
                threading.Thread(target=self._down, args=(far, near, pushed), daemon=True).start()

    def _up(self, near: socket.socket, far: socket.socket, pushed: threading.Event) -> None:
        with suppress(OSError):
            while data := near.recv(_CHUNK):
                if b"POST /v1/sync" in data:
                    pushed.set()
                far.sendall(data)
        self._end(near, far)

    def _down(self, far: socket.socket, near: socket.socket, pushed: threading.Event) -> None:
        with suppress(OSError):
            while data := far.recv(_CHUNK):
                if pushed.is_set() and self._take_drop():
                    break
                pushed.clear()
                near.sendall(data)
        self._end(far, near)

    def _take_drop(self) -> bool:
        with self._lock:
            if self._drops == 0:
                return False
            self._drops -= 1
            self.dropped += 1
            return True

    def _end(self, *ends: socket.socket) -> None:
        for one in ends:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            with self._lock:
                if one in self._open:
                    self._open.discard(one)
                    one.close()
