"""A computer that keeps complaints as notes of Anki; run by the Python of Anki's own environment.

Anki is under the AGPL: it is measured here from outside, in its own environment, and never one of ours.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from anki.collection import Collection, SyncOutput

from tests.bench.peers.obeying import PASSWORD, USER, obey

_FIELDS = ("Front", "Back")


class Desk:
    """One collection and the server it goes to."""

    def __init__(self, url: str, login: str, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._col = Collection(str(folder / "collection.anki2"))
        # The key is what a computer has kept since its first sign-in; asking for it is not part of the work.
        self._auth = self._col.sync_login(USER, PASSWORD, login)
        self._auth.endpoint = f"{url}/"

    def fill(self, documents: str) -> int:
        """Make a note of every line, and give the server all of them."""
        deck, kind = self._col.decks.id("Default"), self._col.models.by_name("Basic")
        for line in Path(documents).read_text(encoding="utf-8").splitlines():
            note = self._col.new_note(kind)
            note[_FIELDS[0]], note[_FIELDS[1]] = json.loads(line)["record"], line
            self._col.add_note(note, deck)
        self._whole(upload=True)
        return self._count()

    def first(self) -> int:
        """Fetch everything."""
        if self._col.sync_collection(self._auth, sync_media=False).required != SyncOutput.NO_CHANGES:
            self._whole(upload=False)
        return self._count()

    def edit(self, words: str, start: str, count: str) -> int:
        """Put words into the title of so many complaints from that one on."""
        chosen = sorted(self._col.find_notes(""))[int(start) : int(start) + int(count)]
        for id_ in chosen:
            note = self._col.get_note(id_)
            note[_FIELDS[1]] = json.dumps(json.loads(note[_FIELDS[1]]) | {"title": f"{words} {id_}"})
            self._col.update_note(note)
        return len(chosen)

    def sync(self) -> int:
        """Exchange what is new."""
        if self._col.sync_collection(self._auth, sync_media=False).required != SyncOutput.NO_CHANGES:
            raise ValueError("Anki wants to send everything")
        return 0

    def count(self, words: str) -> int:
        """How many complaints have those words."""
        return len(self._col.find_notes(f'"*{words}*"'))

    def _whole(self, *, upload: bool) -> None:
        self._col.close_for_full_sync()
        self._col.full_upload_or_download(auth=self._auth, server_usn=None, upload=upload)
        self._col.reopen(after_full_sync=True)

    def _count(self) -> int:
        return self._col.note_count()


if __name__ == "__main__":
    _desk = Desk(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
    obey(
        {
            "fill": _desk.fill,
            "first": _desk.first,
            "edit": _desk.edit,
            "sync": _desk.sync,
            "count": _desk.count,
        }
    )
