"""What both ways to LAPOR v3, an office's own and a gateway's, decide alike about one turn of an action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.domain.complaint import Complaint
from desktop.domain.stages import StageTable
from sync.errors import SyncProblem, Trouble
from sync.lapor.actions import Lack
from sync.lapor.calls import LaporClient, PlatformRefusedError
from sync.lapor.documents import ListedComplaint, Page, PlatformComplaint, PlatformFollowUp
from sync.lapor.mapping import SHOWN, entries, shown
from sync.lapor.profile import IdStyle
from sync.lapor.progress import Progress, load, send_again

ITS_OWN = frozenset({Trouble.SERVER, Trouble.BAD_ANSWER, Trouble.TOO_LARGE})
"""Troubles that may be of one action alone: the others go on, and one that keeps failing is set aside."""
NOT_SET_UP = frozenset({Lack.NO_SENDER, Lack.NO_CLASSIFICATION})
"""What an administrator fills in; until then the action waits for a person instead of becoming handwork."""
BUDGET = 40
"""Complaints read in one run, at two requests or a few more each."""
_LIST_PAGES = 3
FIELDS = SHOWN | {"entries"}
"""The fields of a complaint that one reading shows."""


def stored(steps: str) -> Progress | None:
    """The steps as they were kept; None when they cannot be read: then nothing may be sent."""
    try:
        return load(steps.encode()) if steps else Progress()
    except SyncProblem:
        return None


def freed(steps: str) -> Progress:
    """The steps after a person looked at the platform and says that the action is not there."""
    progress = stored(steps)
    return send_again(progress) if progress is not None else Progress()


def number_of(platform_id: str, tracking_id: str, ids: IdStyle) -> str:
    """What `{id}` of a known complaint is under a profile, empty when it cannot be asked for."""
    return platform_id or (tracking_id if ids is IdStyle.TRACKING else "")


def numbered(complaint: Complaint, ids: IdStyle) -> Complaint:
    """The complaint with the number under which the profile asks for it."""
    number = number_of(complaint.platform_id, complaint.tracking_id, ids)
    return complaint if number == complaint.platform_id else replace(complaint, platform_id=number)


def as_shown(
    document: PlatformComplaint,
    follow_ups: Iterable[PlatformFollowUp],
    record: str,
    tracking_id: str,
    table: StageTable,
) -> Complaint:
    """One reading as an observation: a complaint that holds FIELDS only."""
    known = Complaint(record, tracking_id=tracking_id)
    return replace(shown(document, known, table), entries=entries(document, follow_ups))


def newest_pages(client: LaporClient) -> Iterator[Page[ListedComplaint]]:
    """The first pages of the agency's list, as far as there are any and the platform shows them."""
    page = 1
    while 0 < page <= _LIST_PAGES:
        try:
            found = client.listed(page)
        except PlatformRefusedError:
            return
        yield found
        page = found.following
