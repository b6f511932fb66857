"""A computer that keeps rows in SQLite and exchanges changed ones a call each, the first idea one has."""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

import requests

from tests.bench.peers.obeying import obey

_PATIENCE = 60.0


class Desk:
    """One table, and the kept connection to the service."""

    def __init__(self, url: str, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._url = url
        self._session = requests.Session()
        self._session.trust_env = False
        self._table = sqlite3.connect(folder / "kantor.db")
        self._table.execute("CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, body TEXT, mine INTEGER)")
        self._table.execute("CREATE TABLE IF NOT EXISTS seen (last INTEGER)")

    def fill(self, documents: str) -> int:
        """Send every line."""
        for line in Path(documents).read_text(encoding="utf-8").splitlines():
            self._put(json.loads(line)["record"], line)
        return len(self._chosen())

    def first(self) -> int:
        """Fetch everything, page by page, going on where a page was kept."""
        while page := self._get(f"/rows?after={self._last()}"):
            if not page["rows"]:
                break
            for row in page["rows"]:
                self._keep(row["record"], row)
            self._remember(page["last"])
        return len(self._chosen())

    def edit(self, words: str, start: str, count: str) -> int:
        """Put words into the title of so many complaints from that one on."""
        chosen = self._chosen()[int(start) : int(start) + int(count)]
        for name, body in chosen:
            changed = json.dumps(json.loads(body) | {"title": f"{words} {name}"}, ensure_ascii=False)
            self._table.execute("UPDATE rows SET body = ?, mine = 1 WHERE id = ?", (changed, name))
        self._table.commit()
        return len(chosen)

    def sync(self) -> int:
        """Send what was changed here, then fetch what was changed there."""
        sent = self._table.execute("SELECT id, body FROM rows WHERE mine").fetchall()
        for name, body in sent:
            self._put(name, body)
            self._table.execute("UPDATE rows SET mine = 0 WHERE id = ?", (name,))
            self._table.commit()
        changed = self._get(f"/changed?after={self._last()}")
        known = {name for name, _ in sent}
        for name in changed["ids"]:
            if name not in known:
                self._keep(name, self._get(f"/rows/{name}"))
        self._remember(changed["last"])
        return 0

    def count(self, words: str) -> int:
        """How many complaints have those words."""
        return sum(1 for _, body in self._chosen() if json.loads(body)["title"].startswith(words))

    def _chosen(self) -> list[tuple[str, str]]:
        return self._table.execute("SELECT id, body FROM rows ORDER BY id").fetchall()

    def _keep(self, name: str, row: object) -> None:
        body = json.dumps(row, ensure_ascii=False)
        self._table.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, 0)", (name, body))

    def _last(self) -> int:
        found = self._table.execute("SELECT last FROM seen").fetchone()
        return int(found[0]) if found else 0

    def _remember(self, last: int) -> None:
        self._table.execute("DELETE FROM seen")
        self._table.execute("INSERT INTO seen VALUES (?)", (last,))
        self._table.commit()

    def _get(self, path: str) -> dict[str, Any]:
        answer = self._session.get(self._url + path, timeout=_PATIENCE)
        answer.raise_for_status()
        return dict(answer.json())

    def _put(self, name: str, body: str) -> None:
        answer = self._session.put(f"{self._url}/rows/{name}", data=body.encode(), timeout=_PATIENCE)
        answer.raise_for_status()


if __name__ == "__main__":
    _desk = Desk(sys.argv[1], Path(sys.argv[3]))
    obey(
        {
            "fill": _desk.fill,
            "first": _desk.first,
            "edit": _desk.edit,
            "sync": _desk.sync,
            "count": _desk.count,
        }
    )
