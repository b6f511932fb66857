"""What LAPOR v3 can be asked to do, with the platform's own ids; everything else goes to Lembar entri."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sync.errors import Trouble


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send, already typed by its content and cleaned of what is not published."""

    name: str
    mime: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class CreateComplaint:
    """Register a complaint on the platform."""

    title: str
    content: str
    channel: str
    classification_id: str
    category_id: str = ""
    location_id: str = ""
    disposition_id: str = ""
    date_of_incident: str = ""
    anonymous: bool = False
    secret: bool = False
    files: tuple[Upload, ...] = ()


@dataclass(frozen=True, slots=True)
class RejectAuthority:
    """Ask the level above to move complaint `complaint` to institution `institution`."""

    complaint: str
    institution: str
    reason: str


@dataclass(frozen=True, slots=True)
class AddFollowUp:
    """Answer complaint `complaint`; `institution_to` empty addresses the reporter."""

    complaint: str
    content: str
    institution_to: str = ""
    template_code: str = ""
    secret: bool = False
    files: tuple[Upload, ...] = ()


type PlatformAction = CreateComplaint | RejectAuthority | AddFollowUp


class Doubt(StrEnum):
    """Why nobody but a person can say whether an action reached the platform (*belum pasti*)."""

    NO_WAY_TO_LOOK = "no_way_to_look"
    """The contract has no call that would show it."""
    NOT_RECOGNISED = "not_recognised"
    """Something new is there that may be ours in other words."""
    SEVERAL = "several"
    """More than one new thing there says exactly what ours says."""
    ACCEPTED_NOT_SHOWN = "accepted_not_shown"
    """The platform said yes, and does not show it."""
    KEEPS_FAILING = "keeps_failing"
    """It was sent as often as the profile allows, and is not there."""
    REFUSED_LATER = "refused_later"
    """A second sending was refused, perhaps because the first had arrived after all."""
    OTHER_ACTION = "other_action"
    """The stored steps are not those of this action."""


class Lack(StrEnum):
    """Why this program did not send an action at all."""

    NO_PLATFORM_ID = "no_platform_id"
    NO_INSTITUTION = "no_institution"
    NO_CLASSIFICATION = "no_classification"
    NO_SENDER = "no_sender"
    NO_TEXT = "no_text"
    NO_CALL = "no_call"
    BAD_ID = "bad_id"


@dataclass(frozen=True, slots=True)
class Applied:
    """It is on the platform, once; `id` is the platform's, empty when it gave none."""

    id: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The platform, or a lack here, refused it for good: `code` is stable, `text` the platform's own."""

    code: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Uncertain:
    """*Belum pasti*: a person looks at the platform and decides; it is never sent again by itself."""

    why: Doubt


@dataclass(frozen=True, slots=True)
class Retry:
    """Not yet: try again with the stored progress, not before `after` seconds where that is given."""

    trouble: Trouble
    after: float | None = None


type Outcome = Applied | Refused | Uncertain | Retry
