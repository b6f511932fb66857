"""No picture that a public text names tells where or by whom it was taken, however it came in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.casework import attaching
from desktop.casework.acting import RuleError
from desktop.casework.attaching import Pasted
from desktop.domain.actions import Action, FollowUp, ProposeResolution
from desktop.domain.picture_metadata import UncleanPictureError, cleaned
from desktop.domain.workflow import Refusal
from desktop.store import complaints

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from desktop.domain.complaint import Attachment
    from desktop.domain.people import Person


def clean(
    session: Connection, record: str, action: Action, person: Person, now: datetime
) -> tuple[Action, tuple[Attachment, ...]]:
    """The action with a clean copy in the place of every internal picture it would publish, and the copies.

    What the platform sent stays: it is there already. Raises RuleError for a picture that is broken, of an
    unknown kind, or not on this computer.
    """
    if not isinstance(action, FollowUp | ProposeResolution) or not action.attachments:
        return action, ()
    stored = complaints.get(session, record)
    files = stored.complaint.attachments if stored else ()
    copies: dict[str, Attachment] = {}
    for file in files:
        if file.id in action.attachments and file.added_by and not file.public:
            better = _cleaned(session, file)
            if better is not None:
                copies[file.id] = attaching.take_in(session, record, person, better, now, public=True)
    named = tuple(copies[id_].id if id_ in copies else id_ for id_ in action.attachments)
    return replace(action, attachments=named), tuple(copies.values())


def _cleaned(session: Connection, file: Attachment) -> Pasted | None:
    """None when it tells nothing."""
    data = attaching.content(session, file.id)
    if data is None:
        raise RuleError(Refusal.BAD_VALUE, "attachments")
    try:
        better = cleaned(data)
    except UncleanPictureError as error:
        raise RuleError(Refusal.BAD_VALUE, "attachments") from error
    return None if better == data else Pasted(file.name, better)
