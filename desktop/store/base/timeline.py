"""The platform's timeline beside ours, by the receipts that this computer's outbox keeps."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from desktop.domain import timeline
from desktop.domain.complaint import Complaint, Entry


def with_shown(session: Connection, now: Complaint, shown: Sequence[Entry]) -> Complaint:
    """The complaint with what the platform's timeline tells, without what was written here and sent there."""
    receipts = set(
        session.exec_driver_sql(
            "SELECT substr(receipt, 7) FROM outbox WHERE record = ? AND receipt LIKE 'lapor:%'", (now.record,)
        ).scalars()
    )
    return timeline.with_shown(now, shown, receipts)
