"""The plain service: pages of a hundred rows to begin with, a list of what changed, one row a call."""

from __future__ import annotations

import gzip
import json
import sqlite3
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import parse_qs, urlsplit

PAGE = 100
_SMALL = 500
"""Bytes below which nobody compresses."""


class Rows:
    """The table, with the number of the last change beside every row."""

    def __init__(self, file: Path) -> None:
        self._lock = Lock()
        self._table = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        self._table.execute("CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, seq INTEGER, body TEXT)")
        self._table.execute("CREATE INDEX IF NOT EXISTS by_seq ON rows (seq)")

    def page(self, after: int) -> dict[str, object]:
        """A hundred rows after that change."""
        found = self._ask("SELECT seq, body FROM rows WHERE seq > ? ORDER BY seq LIMIT ?", after, PAGE)
        return {"rows": [json.loads(body) for _, body in found], "last": found[-1][0] if found else after}

    def changed(self, after: int) -> dict[str, object]:
        """Which rows changed after that change."""
        found = self._ask("SELECT id, seq FROM rows WHERE seq > ? ORDER BY seq", after)
        return {"ids": [row[0] for row in found], "last": found[-1][1] if found else after}

    def one(self, name: str) -> dict[str, object]:
        """One row."""
        ((body,),) = self._ask("SELECT body FROM rows WHERE id = ?", name)
        return dict(json.loads(body))

    def put(self, name: str, body: str) -> dict[str, object]:
        """Keep a row as it was sent."""
        with self._lock:
            ((last,),) = self._table.execute("SELECT coalesce(max(seq), 0) + 1 FROM rows").fetchall()
            self._table.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", (name, last, body))
        return {"seq": last}

    def _ask(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._table.execute(question, values).fetchall()


def serve(file: Path) -> None:
    """Listen until somebody ends the program; say where on standard output."""
    rows = Rows(file)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            after = int(parse_qs(parts.query).get("after", ["0"])[0])
            if parts.path == "/rows":
                self._answer(rows.page(after))
            elif parts.path == "/changed":
                self._answer(rows.changed(after))
            else:
                self._answer(rows.one(parts.path.rsplit("/", 1)[1]))

        def do_PUT(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(rows.put(self.path.rsplit("/", 1)[1], body))

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def _answer(self, told: dict[str, object]) -> None:
            body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
            self.send_response(200)
            if len(body) > _SMALL:
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            self.wfile.flush()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        print(f"127.0.0.1:{server.server_port}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    _folder = Path(sys.argv[1])
    _folder.mkdir(parents=True, exist_ok=True)
    serve(_folder / "rows.db")
