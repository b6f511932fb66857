"""What the computers and the gateway know at the end of the tour, read without a window."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop.casework.acting import new_id
from desktop.domain.intents import Kind
from desktop.office import Office, unlock
from desktop.store import complaints, meta
from desktop.store.outbox.sent import departed, judgements
from desktop.tour.report import ACCEPTED, Judged, Outcomes, Report
from desktop.training import PASSWORD
from sync.contract.client import GatewayClient
from sync.gateway.database import reading
from sync.gateway.records import find
from sync.gateway.schema import records
from sync.wire import Op, SyncRequest

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from desktop.domain.complaint import Complaint
    from desktop.profile import Profile

PAGE = 500


def judged(profile: Profile, person: str) -> list[Judged]:
    """Every intent of a computer with the verdict it knows."""
    office = unlock(profile, person, PASSWORD)
    try:
        with office.database.reading() as session:
            return [Judged(j.intent, j.kind, j.record, j.verdict) for j in judgements(session)]
    finally:
        office.close()


def gone(profile: Profile, person: str) -> int:
    """How many records have left a computer."""
    office = unlock(profile, person, PASSWORD)
    try:
        with office.database.reading() as session:
            return departed(session)
    finally:
        office.close()


def photo_hash(profile: Profile, person: str, record: str) -> str:
    """The SHA-256 of the one photo of a complaint as this computer opens it, empty when it does not."""
    office = unlock(profile, person, PASSWORD)
    try:
        view = office.casework.case(record, office.person)
        files = view.complaint.attachments if view else ()
        data = office.casework.attachment_bytes(files[0].id, office.person) if len(files) == 1 else None
    finally:
        office.close()
    return sha256(data).hexdigest() if data is not None else ""


def self_approval(profile: Profile, person: str, url: str, record: str) -> Judged:
    """Claim at the gateway itself that the proposer approves her own answer; answers what it said.

    No program of ours would send this: it shows that the gateway checks by itself.
    """
    office = unlock(profile, person, PASSWORD)
    try:
        now = office.clock.now()
        view = office.casework.case(record, office.person)
        proposal = view.complaint.proposal if view else None
        with office.database.reading() as session:
            device = meta.get(session, meta.Setting.DEVICE_ID)
            epoch = meta.get(session, meta.Setting.EPOCH)
        op = Op(
            id=new_id(now),
            device=device,
            dseq=1_000_000,
            author=person,
            record=record,
            kind=Kind.APPROVE.value,
            base_rev=view.seen_rev if view else 0,
            old={},
            new={"proposal": proposal.id if proposal else ""},
            at=now.isoformat().replace("+00:00", "Z"),
        )
        token = office.token_of(person) or ""
        with GatewayClient(url) as client:
            (verdict,) = client.sync(token, SyncRequest(device=device, epoch=epoch, ops=[op])).verdicts
    finally:
        office.close()
    return Judged(op.id, op.kind, record, f"{verdict.state}" if verdict.code == "self_approval" else "")


def agreed(engine: Engine, *computers: tuple[Profile, str]) -> bool:
    """Whether every computer shows exactly what the gateway holds for its agency."""
    with reading(engine) as session:
        names = session.execute(select(records.c.id)).scalars().all()
        held = [stored.complaint for name in names if (stored := find(session, name)) is not None]
    for profile, person in computers:
        office = unlock(profile, person, PASSWORD)
        try:
            own = {one.record: one for one in held if one.agency == office.person.agency}
            if own != _shown(office):
                return False
        finally:
            office.close()
    return True


def outcomes(report: Report, left: int, self_refused: int) -> Outcomes:
    """Count what occurred."""
    verdicts = [intent.verdict for intent in report.intents]
    accepted = [intent.kind for intent in report.intents if intent.verdict in ACCEPTED]
    return replace(
        Outcomes(),
        merged=verdicts.count("merged"),
        conflicted=verdicts.count("conflict"),
        rejected=verdicts.count("rejected"),
        gone=left,
        approved=accepted.count(Kind.APPROVE.value),
        returned=accepted.count(Kind.RETURN.value),
        self_approval_refused=self_refused,
    )


def _shown(office: Office) -> dict[str, Complaint]:
    found: dict[str, Complaint] = {}
    query = complaints.QueueQuery()
    with office.database.reading() as session:
        after = None
        while rows := complaints.page(session, query, after, PAGE):
            after = complaints.key_of(rows[-1], query.order)
            for row in rows:
                stored = complaints.get(session, row.record)
                if stored is not None:
                    found[row.record] = stored.complaint
    return found
