"""How far one action has come: what is kept before and after each call, so that a crash resumes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from sync.errors import SyncProblem, Trouble
from sync.lapor.actions import Doubt


@dataclass(frozen=True, slots=True)
class Progress:
    """The stored steps of one action; a fresh one has none.

    `mark` is of the action they belong to. `uploaded` are the platform's ids of its files, `seen` what stood
    on the platform before it was sent, both None until known; `uploads` counts tries. `sent_at` is set from
    before the first byte leaves until the fate of that sending is known: only a read-back ends it.
    `accepted`: it was answered with a yes that names nothing. `stuck`: it was told to a person, and is not
    sent again by itself.
    """

    mark: str = ""
    uploaded: tuple[str, ...] | None = None
    uploads: int = 0
    seen: tuple[str, ...] | None = None
    sends: int = 0
    sent_at: datetime | None = None
    accepted: bool = False
    stuck: Doubt | None = None
    done: bool = False
    id: str = ""


def dump(progress: Progress) -> bytes:
    """The steps as they are kept."""
    return msgspec.json.encode(progress)


def load(kept: bytes) -> Progress:
    """The steps from what was kept; raises SyncProblem when they cannot be read: then nothing may be sent."""
    try:
        return msgspec.json.decode(kept, type=Progress)
    except (msgspec.DecodeError, ValueError) as error:
        raise SyncProblem(Trouble.BAD_ANSWER, f"stored steps: {str(error)[:200]}") from error


def send_again(progress: Progress) -> Progress:
    """The steps after a person looked at the platform and says that the action is not there."""
    return replace(progress, seen=None, sends=0, sent_at=None, accepted=False, stuck=None)


def is_there(progress: Progress) -> Progress:
    """The steps after a person looked at the platform and says that the action is there."""
    return replace(progress, sent_at=None, stuck=None, done=True)
