"""An office on a real gateway: people who joined it, and a bare client that speaks the contract by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

import msgspec
import requests

from desktop.domain.complaint import BODY_FIELDS, HEADER_FIELDS, Complaint, Stage
from desktop.domain.people import Agency, Role, Unit
from sync.gateway.loading import load_records
from sync.gateway.people import add_agencies, add_person, add_units
from sync.gateway.platform_side import PlatformSide
from sync.gateway.serve import EmbeddedGateway
from sync.wire import (
    JoinAnswer,
    ObservationItem,
    Op,
    Page,
    Problem,
    Section,
    SyncAnswer,
    SyncRequest,
    Value,
    Verdict,
    page_count,
    page_digest,
)
from tests.fixed_clock import FixedClock

MEMPAWAH, SAMBAS = "61.02", "61.01"
_numbers = count(1)


@dataclass
class Caller:
    """A person's computer: her token, what it holds, and where it stands."""

    url: str
    joined: JoinAnswer
    cursor: str = ""
    directory: str = ""
    epoch: str = ""
    held: dict[str, dict[str, msgspec.Raw]] = field(default_factory=dict)
    revs: dict[str, int] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.headers.clear()
        self.session.headers.update(
            {"Authorization": f"Bearer {self.joined.token}", "Accept-Encoding": "zstd, gzip"}
        )

    @property
    def person(self) -> str:
        return self.joined.person.id

    def op(
        self,
        record: str,
        kind: str,
        new: dict[str, Value],
        old: dict[str, Value] | None = None,
        *,
        base_rev: int | None = None,
        prev: str = "",
        at: str = "2026-11-24T00:30:00Z",
        offset: float = 0.0,
    ) -> Op:
        number = next(_numbers)
        rev = self.revs.get(record, 0) if base_rev is None else base_rev
        key = f"{self.joined.device}-{number}"
        return Op(
            key, self.joined.device, number, self.person, record, kind, rev, old or {}, new, at, offset, prev
        )

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.url + path, timeout=60)

    def post(self, path: str, message: msgspec.Struct | bytes, **headers: str) -> requests.Response:
        body = message if isinstance(message, bytes) else msgspec.json.encode(message)
        return self.session.post(
            self.url + path, data=body, headers={"Content-Type": "application/json", **headers}, timeout=60
        )

    def ask(self, *ops: Op, observations: list[ObservationItem] | None = None, limit: int = 0) -> SyncAnswer:
        """One round trip; the page is taken over."""
        asked = SyncRequest(
            self.joined.device, self.epoch, list(ops), observations or [], self.cursor, limit, self.directory
        )
        answer = self.post("/v1/sync", asked)
        assert answer.status_code == 200, answer.text
        told = msgspec.json.decode(answer.content, type=SyncAnswer)
        if told.page is not None:
            self.take(told.page)
        if told.directory is not None:
            self.directory = told.directory.version
        return told

    def send(self, *ops: Op) -> list[Verdict]:
        """The verdicts of a round trip."""
        return self.ask(*ops).verdicts

    def page(self, path: str) -> Page:
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=Page)

    def take(self, page: Page) -> None:
        """Take a page over, as a client must: only when it is whole."""
        assert page.end
        assert page.count == page_count(page)
        assert page.digest == page_digest(page)
        for section, names in ((page.head, HEADER_FIELDS), (page.body, BODY_FIELDS)):
            assert set(section.cols) <= set(names)
            self._rows(section)
        for record, rev, why in zip(page.gones.ids, page.gones.revs, page.gones.why, strict=True):
            if rev > self.revs.get(record, 0):
                self.held.pop(record, None)
                self.revs.pop(record, None)
                self.left[record] = why
        self.cursor, self.epoch = page.next, page.epoch

    def _rows(self, section: Section) -> None:
        for index, (record, rev) in enumerate(zip(section.ids, section.revs, strict=True)):
            assert rev >= self.revs.get(record, 0)
            here = self.held.setdefault(record, {})
            here.update({name: column[index] for name, column in section.cols.items()})
            if section.rest:
                here.update(msgspec.json.decode(section.rest[index], type=dict[str, msgspec.Raw]))
            self.revs[record] = rev
            self.left.pop(record, None)

    def download(self) -> list[Page]:
        """The first download, from the start to the head of the server."""
        pages = [self.page("/v1/snapshot")]
        self.take(pages[0])
        while pages[-1].more:
            pages.append(self.page(f"/v1/changes?cursor={self.cursor}"))
            self.take(pages[-1])
        return pages

    def complaint(self, record: str) -> Complaint:
        """The complaint as this computer holds it."""
        parts = msgspec.json.encode({"record": record, **self.held[record]})
        return msgspec.json.decode(parts, type=Complaint)


def problem(answer: requests.Response) -> Problem:
    """The problem document of an answer, which must be one."""
    assert answer.headers["Content-Type"] == "application/problem+json"
    told = msgspec.json.decode(answer.content, type=Problem)
    assert told.status == answer.status_code
    return told


def doc(verdict: Verdict) -> Complaint:
    """The record a verdict brought along."""
    assert verdict.doc
    return msgspec.json.decode(verdict.doc, type=Complaint)


class Office:
    """Mempawah and Sambas on one gateway, ten complaints each."""

    def __init__(self, gateway: EmbeddedGateway, clock: FixedClock) -> None:
        self.gateway = gateway
        self.clock = clock
        self.platform = PlatformSide(gateway.engine, clock)
        names = (Agency(MEMPAWAH, "Kabupaten Mempawah"), Agency(SAMBAS, "Kabupaten Sambas"))
        add_agencies(gateway.engine, names, clock=clock)
        add_units(gateway.engine, [Unit("pupr", "PUPR", "Dinas PUPR", MEMPAWAH)], clock=clock)
        load_records(
            gateway.engine,
            [complaint(n, agency) for n in range(10) for agency in (MEMPAWAH, SAMBAS)],
            clock=clock,
        )

    def join(
        self, name: str, *roles: Role, agency: str = MEMPAWAH, training: bool = False, identity: str = ""
    ) -> Caller:
        """A new person on a new computer, nothing downloaded yet."""
        key = name.lower()
        code = add_person(
            self.gateway.engine,
            name,
            roles or (Role.OFFICER,),
            agency,
            "pupr",
            id=key,
            identity=identity,
            training=training,
            clock=self.clock,
        )
        return self.enter(code)

    def enter(self, code: str) -> Caller:
        """A computer that joins with a code."""
        body = msgspec.json.encode({"code": code, "device_name": "PC loket"})
        answer = requests.post(
            f"{self.gateway.url}/v1/join",
            data=body,
            headers={"Content-Type": "application/json"},
            timeout=60,
        )
        assert answer.status_code == 200, answer.text
        return Caller(self.gateway.url, msgspec.json.decode(answer.content, type=JoinAnswer))


def record(number: int, agency: str = MEMPAWAH) -> str:
    """The key of the n-th complaint of an agency."""
    return f"sp4n:{agency.replace('.', '')}{number:03}"


def complaint(number: int, agency: str = MEMPAWAH, stage: Stage = Stage.UNVERIFIED) -> Complaint:
    """The n-th complaint of an agency as it came in."""
    key = record(number, agency)
    return Complaint(
        key,
        tracking_id=key.removeprefix("sp4n:"),
        agency=agency,
        status_name="Belum Terverifikasi",
        stage=stage,
        title=f"Jalan rusak {number}",
        original_text=f"Jalan di depan rumah saya rusak sejak bulan {number} dan belum diperbaiki.",
        received_at=datetime(2026, 11, 1, tzinfo=UTC) + timedelta(hours=number),
    )
