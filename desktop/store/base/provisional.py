"""Turns what an office decided by itself into provisional rows, until its gateway shows its own records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint
from desktop.domain.stages import OBSERVED_FIELDS
from desktop.store import codec, observations
from desktop.store.base import rows
from desktop.store.projection import Known
from desktop.store.session import listed

_SHOWN = (*OBSERVED_FIELDS, "status_name", "tracking_id", "place_code", "place_scheme")
_EXPORTED = """SELECT record, head, body, shown_at FROM base
WHERE shown_at IS NOT NULL AND head IS NOT NULL AND source <> 'contract' ORDER BY seq"""
_REGISTERED = """SELECT DISTINCT o.record FROM outbox o JOIN base b ON b.record = o.record
WHERE o.kind = 'register' AND b.shown_at IS NULL AND o.record IN (SELECT value FROM json_each(?))"""


def queue_shown(session: Connection) -> None:
    """Queue for the gateway what exports showed while nobody was there to send it to.

    What the office decided since is left out (`unconfirmed`): its intents tell of that.
    """
    empty = Complaint(record="")
    for record, head, body, shown_at in session.exec_driver_sql(_EXPORTED).all():
        one = codec.join(record, head, body)
        held = {name for name in _SHOWN if getattr(one, name) != getattr(empty, name)}
        observations.put(session, codec.from_stamp(shown_at), [(one, frozenset(held - {*one.unconfirmed}))])


def loosen(session: Connection, items: Sequence[Known]) -> None:
    """Let any record of the gateway replace these; one registered here is shown from its intents alone."""
    registered = set(
        session.exec_driver_sql(_REGISTERED, (listed([item.record for item in items]),)).scalars()
    )
    kept = [item for item in items if item.head is not None and item.record not in registered]
    for item in items:
        item.head_rev = item.body_rev = 0
        if item.record in registered:
            item.head = item.body = None
            session.exec_driver_sql("DELETE FROM base WHERE record = ?", (item.record,))
    rows.write(session, rows.Source.EXPORT, kept)


def rename(session: Connection, items: Sequence[Known], old: str, new: str) -> None:
    """Give a person her new id in rows that no gateway has shown; only inside `projection.changing`."""
    source = rows.sources(session, [item.record for item in items])
    for item in items:
        before = item.complaint()
        if before is None or source[item.record] is rows.Source.CONTRACT:
            continue
        after = _renamed(before, old, new)
        if after != before and item.head is not None:
            item.head = codec.merge_section(item.head, codec.encode_head(after))
            if item.body is not None:
                item.body = codec.merge_section(item.body, codec.encode_body(after))
            rows.write(session, source[item.record], [item])


def _renamed(one: Complaint, old: str, new: str) -> Complaint:
    def now(person: str) -> str:
        return new if person == old else person

    proposal = one.proposal
    return replace(
        one,
        officer=now(one.officer),
        entries=tuple(replace(each, by=now(each.by)) for each in one.entries),
        attachments=tuple(replace(each, added_by=now(each.added_by)) for each in one.attachments),
        proposal=proposal
        and replace(
            proposal,
            author=now(proposal.author),
            approver=now(proposal.approver),
            drafters=tuple(now(each) for each in proposal.drafters),
        ),
    )
