"""Every action at every fault at every call it makes, and what must come of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from sync.lapor.actions import (
    AddFollowUp,
    Applied,
    CreateComplaint,
    Outcome,
    PlatformAction,
    Refused,
    RejectAuthority,
    Uncertain,
    Upload,
)
from sync.lapor.profile import FileStyle
from tests.fixed_clock import FixedClock
from tests.lapor.driving import QUICK, ROOMY, Office, closed_address, with_list
from tests.lapor.server import LaporServer
from tests.lapor.state import Call, Fault, Platform

FILES = (
    Upload("jalan.jpg", "image/jpeg", b"\xff\xd8\r\n--x"),
    Upload("surat.pdf", "application/pdf", b"%PDF"),
)


class Act(StrEnum):
    """The actions that the contract carries, in each way they can travel."""

    CREATE = "create"
    CREATE_FILES = "create, files"
    CREATE_LIST = "create, list known"
    REJECT = "not our authority"
    FOLLOW_UP = "follow up"
    FOLLOW_UP_DIRECT = "follow up, files inside"
    FOLLOW_UP_UPLOADED = "follow up, files apart"


class At(StrEnum):
    """The call at which the fault happens, by its place in the action."""

    UPLOAD = "upload"
    LOOK = "look before"
    SEND = "send"
    READ_BACK = "read back"


@dataclass(frozen=True, slots=True)
class Case:
    """One square of the table; `unsent`: the first attempt finds nobody listening."""

    act: Act
    at: At
    fault: Fault
    unsent: bool = False

    @property
    def name(self) -> str:
        return f"{self.act} | {self.at} | {'nobody listens' if self.unsent else self.fault}"


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: the effects that can be seen, and the files put aside."""

    outcome: Outcome
    effects: int
    uploads: int


WITHOUT_EFFECT = (*(Fault.LOST_BEFORE, Fault.ERROR_BEFORE, Fault.PORTAL, Fault.REDIRECT),)
WITH_EFFECT = (
    *(Fault.LOST_AFTER, Fault.ERROR_AFTER, Fault.BUSY_GATE_AFTER, Fault.SLOW_BEFORE, Fault.SLOW_AFTER),
    *(Fault.TRUNCATED, Fault.PORTAL_AFTER, Fault.GARBLED, Fault.PLAIN_TEXT),
)
TURNED_AWAY = (Fault.EXPIRED, Fault.TOO_MANY)
_CREATES = {Act.CREATE, Act.CREATE_FILES, Act.CREATE_LIST}
_UPLOADS = {Act.CREATE_FILES, Act.FOLLOW_UP_UPLOADED}
_ANY = (Fault.NONE, *WITHOUT_EFFECT, *WITH_EFFECT, *TURNED_AWAY, Fault.REFUSED, Fault.NO_ID)


def cases() -> Iterator[Case]:
    """The whole table."""
    for act in Act:
        yield Case(act, At.SEND, Fault.NONE, unsent=True)
        for at in At:
            if at is At.UPLOAD and act not in _UPLOADS:
                continue
            if at in {At.LOOK, At.READ_BACK} and act in {Act.CREATE, Act.CREATE_FILES}:
                continue
            for fault in _ANY:
                yield Case(act, at, fault)
        if act not in _CREATES and act is not Act.REJECT:
            yield Case(act, At.SEND, Fault.OTHER_WORDS)


def expected(case: Case) -> type[Outcome]:
    """What the design promises of a square (domain.md §7, rule 23)."""
    fault = case.fault
    if case.unsent:
        return Applied
    match case.at:
        case At.UPLOAD | At.LOOK:
            return Refused if fault is Fault.REFUSED else Applied
        case At.READ_BACK:
            # The effect is there and its answer lost; then the look itself fails, once.
            return Uncertain if fault is Fault.REFUSED else Applied
        case At.SEND:
            pass
    if fault is Fault.REFUSED:
        return Refused
    if fault is Fault.OTHER_WORDS:
        return Uncertain
    if fault is Fault.NONE or fault in TURNED_AWAY or case.act not in _CREATES:
        return Applied
    if case.act is Act.CREATE_LIST:
        # While the slow one is still at work, the list does not hold it yet; a later look finds it.
        return Uncertain if fault in {*WITHOUT_EFFECT, Fault.SLOW_BEFORE} else Applied
    return Uncertain


def run(case: Case, server: LaporServer, clock: FixedClock) -> Result:
    """The square on a fresh complaint of a running platform."""
    platform = server.platform
    office = Office(server, clock)
    action = _prepared(case.act, office, platform)
    effects, uploads = len(platform.visible()), len(platform.effects)
    calls = _calls(case.act)
    slow = case.fault in {Fault.SLOW_BEFORE, Fault.SLOW_AFTER}
    office.bounds = QUICK if slow else ROOMY
    if case.unsent:
        known = office.profile
        office.profile = replace(known, address=closed_address())
        office.attempt(action)
        office.profile = known
    elif case.at is At.READ_BACK:
        platform.script[calls[At.SEND]].append(Fault.LOST_AFTER)
        platform.when_done = lambda: platform.script[calls[At.LOOK]].append(case.fault)
    else:
        platform.script[calls[case.at]].append(case.fault)

    def between() -> None:
        if slow:
            # The platform ends what the office no longer waits for.
            platform.finish()
            office.bounds = ROOMY

    platform.gate.clear()
    outcome = office.drive(action, between)
    if slow:
        platform.finish()
    platform.script.clear()
    platform.when_done = lambda: None
    seen = len(platform.visible()) - effects
    return Result(outcome, seen, len(platform.effects) - uploads - seen)


def _prepared(act: Act, office: Office, platform: Platform) -> PlatformAction:
    text = f"Jalan <B> & drainase sudah ditambal, {platform.number()}"
    match act:
        case Act.CREATE | Act.CREATE_FILES | Act.CREATE_LIST:
            if act is Act.CREATE_LIST:
                platform.lists_complaints = True
                office.profile = replace(office.profile, paths=with_list(office.profile.paths))
            made = CreateComplaint("Lampu mati", text, "Tatap Muka", "2")
            return replace(made, files=FILES) if act is Act.CREATE_FILES else made
        case Act.REJECT:
            return RejectAuthority(str(platform.case().id), "3", f"Jalan provinsi, {text}")
        case Act.FOLLOW_UP:
            return AddFollowUp(str(platform.case().id), text)
        case Act.FOLLOW_UP_DIRECT:
            return AddFollowUp(str(platform.case().id), text, files=FILES)
        case Act.FOLLOW_UP_UPLOADED:
            office.profile = replace(office.profile, files=FileStyle.UPLOADED)
            return AddFollowUp(str(platform.case().id), text, files=FILES)


def _calls(act: Act) -> dict[At, Call]:
    looks = {Act.REJECT: Call.READ, Act.CREATE_LIST: Call.LISTED}.get(act, Call.FOLLOW_UPS)
    sends = Call.CREATE if act in _CREATES else Call.REJECT if act is Act.REJECT else Call.ADD_FOLLOW_UP
    return {At.UPLOAD: Call.UPLOAD, At.LOOK: looks, At.SEND: sends, At.READ_BACK: looks}
