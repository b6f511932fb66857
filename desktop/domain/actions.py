"""The closed union of what a person may do to a complaint, and how each becomes changes and payload."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.complaint import (
    Attachment,
    Classification,
    Complaint,
    Json,
    Outcome,
    Priority,
)
from desktop.domain.fields import field_value
from desktop.domain.intents import FieldChange, Kind
from desktop.domain.workflow import ROW


@dataclass(frozen=True, slots=True)
class Register:
    """A complaint taken in at the office; `local_number` is given by the program."""

    local_number: str
    title: str
    original_text: str
    source: str = "Tatap Muka"
    classification: Classification = Classification.UNCLASSIFIED
    category_id: str = ""
    category: str = ""
    anonymous: bool = False
    secret: bool = False
    place_code: str = ""
    regency: str = ""
    district: str = ""
    village: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    nik: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Verify:
    """Accept the complaint with its edited card; `unit` empty means the office handles it itself.

    None leaves `officer` and `priority` alone.
    """

    title: str
    classification: Classification
    category_id: str = ""
    category: str = ""
    edited_text: str = ""
    tags: tuple[str, ...] = ()
    unit: str = ""
    text: str = ""
    officer: str | None = None
    priority: Priority | None = None


@dataclass(frozen=True, slots=True)
class Dispose:
    """Hand the complaint to a unit of the agency; None leaves `officer` alone."""

    unit: str
    text: str = ""
    officer: str | None = None


@dataclass(frozen=True, slots=True)
class RequestInformation:
    """Ask the reporter for what is missing (tunda)."""

    text: str


@dataclass(frozen=True, slots=True)
class NotOurAuthority:
    """Ask the level above to move the complaint to the agency named by its code."""

    authority_to: str
    text: str


@dataclass(frozen=True, slots=True)
class Archive:
    """Archive with one of the platform's fixed reasons."""

    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A public follow-up; `attachments` are ids of files attached before."""

    text: str
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """An internal note, never shown to the reporter."""

    text: str
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Change single fields of the card; None leaves a field alone."""

    title: str | None = None
    edited_text: str | None = None
    classification: Classification | None = None
    category_id: str | None = None
    category: str | None = None
    tags: tuple[str, ...] | None = None
    unit: str | None = None
    officer: str | None = None
    priority: Priority | None = None
    district: str | None = None
    village: str | None = None


@dataclass(frozen=True, slots=True)
class Attach:
    """Add a file that the vault already holds."""

    attachment: Attachment


@dataclass(frozen=True, slots=True)
class ProposeResolution:
    """Propose an answer that another person must approve; `done_on` is an ISO date or empty.

    `checks` are the points of a substantive answer that it holds, `approver` who is asked first, or empty.
    """

    outcome: Outcome
    answer: str
    done_on: str = ""
    executor: str = ""
    drafters: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    approver: str = ""


@dataclass(frozen=True, slots=True)
class Approve:
    """Approve the proposal with this id; `answer` holds the supervisor's edited wording, else empty."""

    proposal: str
    answer: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """Send the proposal back with a reason."""

    proposal: str
    text: str


@dataclass(frozen=True, slots=True)
class Close:
    """Close an approved complaint."""

    text: str = ""


type Action = (
    Register
    | Verify
    | Dispose
    | RequestInformation
    | NotOurAuthority
    | Archive
    | FollowUp
    | Note
    | Edit
    | Attach
    | ProposeResolution
    | Approve
    | Return
    | Close
)

KIND_OF: dict[type, Kind] = {
    Register: Kind.REGISTER,
    Verify: Kind.VERIFY,
    Dispose: Kind.DISPOSE,
    RequestInformation: Kind.REQUEST_INFORMATION,
    NotOurAuthority: Kind.NOT_OUR_AUTHORITY,
    Archive: Kind.ARCHIVE,
    FollowUp: Kind.FOLLOW_UP,
    Note: Kind.NOTE,
    Edit: Kind.EDIT,
    Attach: Kind.ATTACH,
    ProposeResolution: Kind.PROPOSE,
    Approve: Kind.APPROVE,
    Return: Kind.RETURN,
    Close: Kind.CLOSE,
}
ACTION_OF: dict[Kind, type] = {kind: action for action, kind in KIND_OF.items()}


def parts(
    action: Action, seen: Complaint | None, record: str
) -> tuple[tuple[FieldChange, ...], tuple[tuple[str, Json], ...]]:
    """Split an action into field changes against what the person saw, and payload.

    A field left as it was is no change. For Register, `seen` is None and defaults are the old values.
    """
    row = ROW[KIND_OF[type(action)]]
    before = seen or Complaint(record=record)
    changes: list[FieldChange] = []
    payload: list[tuple[str, Json]] = []
    for name, value in _said(action).items():
        if name in row.sets:
            old = field_value(before, name)
            if value is not None and value != old:
                changes.append(FieldChange(name, old, value))
        if name in row.says and value not in ("", (), None):
            payload.append((name, value))
    return tuple(changes), tuple(payload)


def _said(action: Action) -> dict[str, Json]:
    if isinstance(action, Attach):
        file = action.attachment
        return {
            "id": file.id,
            "name": file.name,
            "mime": file.mime,
            "size": file.size,
            "sha256": file.sha256,
            "public": file.public,
        }
    said: dict[str, Json] = {}
    for name in action.__dataclass_fields__:
        value = getattr(action, name)
        said[name] = str(value) if isinstance(value, (Classification, Outcome, Priority)) else value
    return said
