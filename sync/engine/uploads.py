"""The lane of files, after all text: each goes on where it stopped, and text that comes up goes between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from desktop.store import transfers
from desktop.store.attachments import AttachmentMissingError
from desktop.store.gate import Writer
from desktop.store.sealed import DamagedError
from desktop.store.transfers import Upload
from sync.contract import files as wire
from sync.contract.files import Place
from sync.engine import pace, pull, push
from sync.engine.errand import Errand
from sync.engine.pace import Pace
from sync.errors import FileProblem, FileTrouble, SyncProblem
from sync.events import FileFailed, FileRestarted, SyncEvent, Uploaded, Uploading

_FOR_GOOD = frozenset({FileTrouble.TOO_LARGE, FileTrouble.DAMAGED})
"""Troubles that trying again would not change: the file stays here and is not offered again."""
_GONE = frozenset({FileTrouble.NOT_FOUND, FileTrouble.EXPIRED, FileTrouble.MISMATCH})
"""What became of an upload that starts again from its beginning."""
_RESTARTS = 1
_FAULTS = 4
"""Pieces of one file that may arrive changed in one run."""


@dataclass(slots=True)
class _Journey:
    """One file on its way in this run."""

    errand: Errand
    upload: Upload
    pace: Pace
    restarts: int = 0
    faults: int = 0
    events: list[SyncEvent] = field(default_factory=list)

    def place(self) -> Place | None:
        """Where it goes on, None when the gateway has these contents already."""
        if self.upload.place:
            try:
                return self._ask(partial(self._found, self.upload.place))
            except FileProblem as problem:
                if problem.trouble not in _GONE:
                    raise
                self.events.append(FileRestarted(self.upload.id, problem.trouble))
        return self._create()

    def _create(self) -> Place | None:
        """A new upload in the name of any record that names the file at the gateway."""
        unknown = FileProblem(FileTrouble.NOT_FOUND)
        for record in self.upload.records:
            try:
                made = self._ask(partial(self._made, record))
            except FileProblem as problem:
                if problem.trouble is not FileTrouble.NOT_FOUND:
                    raise
                unknown = problem
                continue
            if made is not None:
                # Kept before the first byte leaves, so that a killed program finds its way back.
                with self.errand.database.writing(Writer.SYNC) as session:
                    transfers.begun(session, self.upload.sha256, made.path)
            return made
        raise unknown

    def step(self, place: Place) -> Place | None:
        """Send the next piece; None when the gateway has the whole file after all."""
        errand, upload = self.errand, self.upload
        with errand.database.reading() as session:
            piece = transfers.piece(session, upload.id, place.offset, self.pace.piece)
        try:
            there = self._ask(partial(self._sent, place, piece))
        except SyncProblem:
            self._keep(self.pace.after_trouble())
            raise
        except FileProblem as problem:
            return self._after(problem, place)
        self._keep(self.pace.after(errand.passage().seconds))
        return there

    def _after(self, problem: FileProblem, place: Place) -> Place | None:
        """Where a piece that was not taken leaves the file; raises the problem when that is nowhere."""
        match problem.trouble:
            case FileTrouble.OFFSET:
                self.faults += 1
                if self.faults >= _FAULTS:
                    raise problem
                return self._ask(partial(self._found, place.path))
            case FileTrouble.CHECKSUM:
                self.faults += 1
                if self.faults >= _FAULTS:
                    raise problem
                self._keep(self.pace.after_trouble())
                return place
            case trouble if trouble in _GONE:
                with self.errand.database.writing(Writer.SYNC) as session:
                    transfers.begun(session, self.upload.sha256, "")
                if self.restarts >= _RESTARTS:
                    raise problem
                self.restarts += 1
                self.events.append(FileRestarted(self.upload.id, trouble))
                return self._create()
            case _:
                raise problem

    def _ask[T](self, call: Callable[[str], T]) -> T:
        return self.errand.with_token(self.errand.reader, call)

    def _found(self, path: str, token: str) -> Place:
        return wire.find(self.errand.gateway, token, path, self.upload.size)

    def _made(self, record: str, token: str) -> Place | None:
        return wire.create(self.errand.gateway, token, self.upload.sha256, record, self.upload.size)

    def _sent(self, place: Place, piece: bytes, token: str) -> Place:
        return wire.send(self.errand.gateway, token, place, piece, self.upload.size)

    def _keep(self, now: Pace) -> None:
        if now != self.pace:
            self.pace = now
            with self.errand.database.writing(Writer.SYNC) as session:
                pace.keep(session, now)

    def told(self) -> Iterator[SyncEvent]:
        """What happened since it was asked last."""
        told, self.events = self.events, []
        yield from told


def files(errand: Errand) -> Iterator[SyncEvent]:
    """Bring every file that waits, smallest first; one that does not travel leaves the others alone."""
    tried: set[str] = set()
    while True:
        with errand.database.reading() as session:
            waiting = transfers.outgoing(session)
            last_pace = pace.read(session)
        upload = next((each for each in waiting if each.sha256 not in tried), None)
        if upload is None:
            return
        tried.add(upload.sha256)
        journey = _Journey(errand, upload, last_pace)
        try:
            yield from _bring(journey)
        except FileProblem as problem:
            yield from _failed(journey, problem.trouble)
        except (DamagedError, AttachmentMissingError):
            with errand.database.reading() as session:
                left = all(each.sha256 != upload.sha256 for each in transfers.outgoing(session))
            if not left:  # a file that went away with its complaint is no trouble
                yield from _failed(journey, FileTrouble.DAMAGED)


def _bring(journey: _Journey) -> Iterator[SyncEvent]:
    errand, upload = journey.errand, journey.upload
    place = journey.place()
    while place is not None and place.offset < upload.size:
        yield from journey.told()
        yield Uploading(upload.id, upload.records[0], place.offset, upload.size)
        yield from _text_first(errand)
        place = journey.step(place)
    with errand.database.writing(Writer.SYNC) as session:
        transfers.brought(session, upload.sha256)
    yield from journey.told()
    yield Uploaded(upload.id, upload.records[0])


def _failed(journey: _Journey, why: FileTrouble) -> Iterator[SyncEvent]:
    if why in _FOR_GOOD:
        with journey.errand.database.writing(Writer.SYNC) as session:
            transfers.refused(session, journey.upload.sha256, why.value)
    yield from journey.told()
    yield FileFailed(journey.upload.id, why)


def _text_first(errand: Errand) -> Iterator[SyncEvent]:
    """What a person did while a file was on its way goes before the file's next piece (rule 8)."""
    if push.next_batch(errand) is not None:
        yield from push.intents(errand)
        if errand.reader not in errand.paused:
            yield from pull.changes(errand)
