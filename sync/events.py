"""The closed union of what a synchronisation tells while it runs; frozen, free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.errors import FileTrouble, Trouble


@dataclass(frozen=True, slots=True)
class Started:
    """A run began with `waiting` intents in the outbox."""

    waiting: int


@dataclass(frozen=True, slots=True)
class Sent:
    """The gateway accepted an intent as it was."""

    intent: str
    record: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The gateway accepted an intent on top of other people's changes."""

    intent: str
    record: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflicted:
    """A field was changed on both sides; a person decides."""

    intent: str
    record: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The gateway refused an intent; its text is kept."""

    intent: str
    record: str
    code: str


@dataclass(frozen=True, slots=True)
class Uncertain:
    """An intent went to LAPOR v3 and nothing there tells whether it arrived; a person decides (rule 23)."""

    intent: str
    record: str
    why: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A record left this computer: it was reassigned or removed."""

    record: str


@dataclass(frozen=True, slots=True)
class Received:
    """`count` records were applied; `total` is the server's estimate for this run, 0 if unknown."""

    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """An intent waits for its author's sign-in."""

    intent: str
    author: str


@dataclass(frozen=True, slots=True)
class ClockWrong:
    """This computer's clock differs from the server's by `seconds` (more than five minutes)."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NeedsConfirmation:
    """The server wants to remove `count` records; a person must agree first (rule 18)."""

    count: int


@dataclass(frozen=True, slots=True)
class Uploading:
    """`sent` of `size` bytes of a file are at the gateway."""

    attachment: str
    record: str
    sent: int
    size: int


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The gateway has the whole file, proved by its hash."""

    attachment: str
    record: str


@dataclass(frozen=True, slots=True)
class Downloading:
    """`received` of `size` bytes of a file are on this computer."""

    attachment: str
    received: int
    size: int


@dataclass(frozen=True, slots=True)
class Downloaded:
    """The file is on this computer, encrypted and proved by its hash."""

    attachment: str


@dataclass(frozen=True, slots=True)
class FileRestarted:
    """What had travelled of a file was not what was announced, or is kept no more: it starts again."""

    attachment: str
    why: FileTrouble


@dataclass(frozen=True, slots=True)
class FileFailed:
    """A file did not travel this time; everything else goes on."""

    attachment: str
    why: FileTrouble


@dataclass(frozen=True, slots=True)
class Shown:
    """A record that was asked for is on this computer, whole."""

    record: str


@dataclass(frozen=True, slots=True)
class NotOffered:
    """The gateway does not give this person the record: `why` it left, empty when it tells nothing of it."""

    record: str
    why: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """The answer cannot be taken before a synchronisation: it lags, or is of another life of the server."""

    record: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The run stopped; the outbox is untouched. `retry_at` is when it will be tried again."""

    trouble: Trouble
    detail: str
    retry_at: datetime | None


@dataclass(frozen=True, slots=True)
class Finished:
    """The run came to its end with every lane at its head; `waiting` intents remain for a reason."""

    waiting: int
    sent_bytes: int
    received_bytes: int
    requests: int


@dataclass(frozen=True, slots=True)
class Carried:
    """Work left in a file for a stick; `left` intents did not: no sign-in of their author, or no room.

    `files` attachments went along and `files_left` found no room; `shown` complaints of imports went along.
    """

    file: Path
    count: int
    left: int
    files: int = 0
    files_left: int = 0
    shown: int = 0


type SyncEvent = (
    Started
    | Sent
    | Merged
    | Conflicted
    | Refused
    | Uncertain
    | Gone
    | Received
    | Waiting
    | ClockWrong
    | NeedsConfirmation
    | Uploading
    | Uploaded
    | FileRestarted
    | FileFailed
    | Failed
    | Finished
)

type FetchEvent = Downloading | Downloaded | FileRestarted | FileFailed | Failed
"""What fetching one file tells; the last event is Downloaded, FileFailed or Failed."""

type RecordEvent = Shown | NotOffered | NotNow | Failed
"""What asking for records by name tells: one event for each, or Failed for all that are still missing."""
