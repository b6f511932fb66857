"""The state of LAPOR v3 as domain.md §7 tells it: its data with their quirks, every effect counted."""

from __future__ import annotations

import html
import json
import threading
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import cast
from zoneinfo import ZoneInfo

type Doc = dict[str, object]
PAGE = 2


class Call(StrEnum):
    """The calls of the table, and the list that a profile may name."""

    INSTITUTIONS = "institutions"
    TEMPLATES = "templates"
    UPLOAD = "upload"
    CREATE = "create"
    REJECT = "reject"
    READ = "read"
    FOLLOW_UPS = "follow_ups"
    ADD_FOLLOW_UP = "add_follow_up"
    LISTED = "listed"


class Fault(StrEnum):
    """What happens to one call; BEFORE is without its effect, AFTER with it."""

    NONE = "none"
    LOST_BEFORE = "lost_before"
    LOST_AFTER = "lost_after"
    NO_ID = "no_id"
    ERROR_BEFORE = "error_before"
    ERROR_AFTER = "error_after"
    BUSY_GATE_AFTER = "busy_gate_after"
    SLOW_BEFORE = "slow_before"
    SLOW_AFTER = "slow_after"
    TRUNCATED = "truncated"
    PORTAL = "portal"
    PORTAL_AFTER = "portal_after"
    REDIRECT = "redirect"
    REFUSED = "refused"
    EXPIRED = "expired"
    TOO_MANY = "too_many"
    GARBLED = "garbled"
    PLAIN_TEXT = "plain_text"
    OTHER_WORDS = "other_words"


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that happened on the platform for good."""

    call: Call
    complaint: str
    text: str
    files: tuple[str, ...] = ()


@dataclass(slots=True)
class Case:
    """One complaint of the platform."""

    id: int
    title: str
    content: str
    status_code: str = "1"
    status_name: str = "Belum Terverifikasi"
    logs: list[Doc] = field(default_factory=list[Doc])
    follow_ups: list[Doc] = field(default_factory=list[Doc])


@dataclass(slots=True)
class Platform:
    """The platform's state; `script` holds the faults of coming calls, `gate` what slow ones wait for."""

    now: Callable[[], datetime]
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Pontianak"))
    bearer: str = "rahasia-1"
    token: str = "token-1"
    bearer_header: str = "auth"
    lists_complaints: bool = False
    shows_effects: bool = True
    effects: list[Effect] = field(default_factory=list[Effect])
    asked: list[Call] = field(default_factory=list[Call])
    cases: dict[int, Case] = field(default_factory=dict[int, Case])
    files: dict[str, str] = field(default_factory=dict[str, str])
    script: dict[Call, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    gate: threading.Event = field(default_factory=threading.Event)
    at_gate: Callable[[], None] = lambda: None
    when_done: Callable[[], None] = lambda: None
    busy: int = 0
    idle: threading.Condition = field(default_factory=threading.Condition)
    _next: int = 100

    def number(self) -> int:
        """A fresh id."""
        self._next += 1
        return self._next

    def begins(self) -> None:
        """A request is being worked on."""
        with self.idle:
            self.busy += 1

    def ends(self) -> None:
        """It is done with, whether somebody still waits for the answer or not."""
        with self.idle:
            self.busy -= 1
            self.idle.notify_all()

    def finish(self) -> None:
        """Let the slow ones pass, and return when nothing is being worked on."""
        self.gate.set()
        with self.idle:
            assert self.idle.wait_for(lambda: not self.busy, timeout=20)

    def case(self, title: str = "Jalan rusak", content: str = "Jalan rusak sejak Maret") -> Case:
        """A complaint that is already there."""
        made = Case(self.number(), title, content)
        self.cases[made.id] = made
        self._log(made, "Laporan diterima")
        return made

    def done(self, effect: Effect) -> None:
        """Something happened that somebody can see."""
        self.effects.append(effect)
        self.when_done()

    def visible(self) -> list[Effect]:
        """The effects that somebody can see: everything but files put aside."""
        return [effect for effect in self.effects if effect.call is not Call.UPLOAD]

    def stamp(self) -> str:
        """This moment as the platform writes it: no zone."""
        return self.now().astimezone(self.zone).strftime("%d-%m-%Y %H:%M:%S")

    def _log(self, case: Case, note: str) -> None:
        case.logs.append({"note": f"<p>{html.escape(note)}</p>", "timestamp": self.stamp()})

    # Effects

    def upload(self, parts: list[tuple[str, str, bytes]]) -> Doc:
        images: list[Doc] = []
        docs: list[Doc] = []
        for key, name, content in parts:
            if key != "attachments[]" or not name:
                continue
            made = self.number()
            self.files[str(made)] = name
            self.effects.append(Effect(Call.UPLOAD, "", name))
            entry: Doc = {"id": made, "filename": name, "size": len(content)}
            (images if name.lower().endswith((".jpg", ".jpeg", ".png")) else docs).append(entry)
        return {"results": {"images": images, "docs": docs}}

    def create(self, sent: Doc) -> Doc:
        listed = sent["attachments"]
        files = cast("list[str]", json.loads(listed)) if isinstance(listed, str) else []
        case = self.case(str(sent["title"]), str(sent["content"]))
        self.done(Effect(Call.CREATE, str(case.id), case.content, tuple(self.files[f] for f in files)))
        return {"status": True, "results": {"complaint_id": case.id, "title": case.title}}

    def reject(self, case: Case, sent: Doc) -> Doc:
        self.done(Effect(Call.REJECT, str(case.id), str(sent["reason_description"])))
        if self.shows_effects:
            self._log(case, f"Bukan wewenang: {sent['reason_description']}")
        return {"status": True, "message": "OK"}

    def add_follow_up(
        self, case: Case, sent: dict[str, str], files: list[str], words: str = "", sender: str = "12"
    ) -> Doc:
        number = self.number()
        text = words or sent["content"]
        self.done(Effect(Call.ADD_FOLLOW_UP, str(case.id), sent["content"], tuple(files)))
        odd = bool(number % 2)
        entries: list[Doc] = [{"id": self.number(), "filename": name} for name in files]
        made: Doc = {
            "id": number,
            "content": f"<p>{html.escape(text)}</p>",
            "template_code": sent.get("template_code") or None,
            "template_content": "Yth. Pelapor, laporan diteruskan oleh {{institution_from}}.",
            "status_old": {"name": case.status_name, "color": "#fff"},
            "status_new": {"name": "Ditindaklanjuti oleh Instansi", "color": "#0f0"},
            "created_at": self.stamp(),
            "attachments": entries if odd else {str(at): each for at, each in enumerate(entries)},
        }
        if odd:
            made |= {"institution_from": {"id": int(sender), "name": "Dinas PUPR"}, "institution_to": None}
        else:
            made |= {"institution_from_name": "Dinas PUPR", "institution_from_id": sender}
        case.status_code, case.status_name = "4", "Ditindaklanjuti oleh Instansi"
        if self.shows_effects:
            case.follow_ups.append(made)
        return {"status": True, "results": {"data": {"id": number, "complaint_id": case.id}}}
