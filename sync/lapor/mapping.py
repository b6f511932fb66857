"""Between our complaint and the platform's: what it showed as an observation, what we did as its actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from desktop.domain.complaint import Complaint, Entry, EntryKind, Visibility
from desktop.domain.intents import Intent, Kind
from desktop.domain.stages import StageTable
from sync.lapor.actions import (
    AddFollowUp,
    CreateComplaint,
    Lack,
    PlatformAction,
    RejectAuthority,
    Upload,
)
from sync.lapor.documents import PlatformComplaint, PlatformFollowUp, StatusLog
from sync.lapor.masters import Masters
from sync.lapor.profile import Profile

SHOWN = frozenset({"platform_id", "status_code", "status_name"})
"""The fields of a complaint that the platform's answer about one holds; all others stay as they are."""


def shown(document: PlatformComplaint, known: Complaint, table: StageTable) -> Complaint:
    """The complaint as the platform showed it, holding the fields of `SHOWN` only; `observe` takes it over.

    The platform's own words stay as they are; an unknown one derives the stage that is read-only.
    """
    return Complaint(
        record=known.record,
        tracking_id=known.tracking_id,
        platform_id=document.id,
        status_code=document.status_code,
        status_name=document.status_name,
        stage=table.stage_of(document.status_name),
    )


def entries(document: PlatformComplaint, follow_ups: Iterable[PlatformFollowUp]) -> tuple[Entry, ...]:
    """The platform's timeline: follow-ups, replies and status lines, each once, in their order."""
    by_id = {each.id: each for each in (*document.logs, *follow_ups)}
    lines = [_entry(each) for each in by_id.values()]
    lines += [_status(document.id, log) for log in dict.fromkeys(document.status_logs)]
    return tuple(sorted(lines, key=lambda entry: (entry.at, entry.id)))


def action_of(
    intent: Intent,
    complaint: Complaint,
    profile: Profile,
    masters: Masters,
    agencies: Mapping[str, str],
    files: tuple[Upload, ...] = (),
) -> PlatformAction | Lack:
    """An intent as the platform's action, or what is missing for it.

    `complaint` is the record with the intent applied, `agencies` maps our codes to names. A lack sends the
    intent to Lembar entri, as does every kind the platform has no call for.
    """
    match intent.kind:
        case Kind.FOLLOW_UP:
            return _follow_up(complaint, intent.said("text"), files)
        case Kind.APPROVE:
            answer = intent.said("answer") or (complaint.proposal.answer if complaint.proposal else "")
            return _follow_up(complaint, answer, files)
        case Kind.NOT_OUR_AUTHORITY:
            return _reject(intent, complaint, masters, agencies)
        case Kind.REGISTER:
            return _create(complaint, profile, files)
        case _:
            return Lack.NO_CALL


def _follow_up(complaint: Complaint, text: str, files: tuple[Upload, ...]) -> PlatformAction | Lack:
    if not complaint.platform_id:
        return Lack.NO_PLATFORM_ID
    if not text.strip():
        return Lack.NO_TEXT
    return AddFollowUp(complaint.platform_id, text, secret=complaint.secret, files=files)


def _reject(
    intent: Intent, complaint: Complaint, masters: Masters, agencies: Mapping[str, str]
) -> PlatformAction | Lack:
    if not complaint.platform_id:
        return Lack.NO_PLATFORM_ID
    code = complaint.authority_to
    institution = masters.institution(agencies.get(code, ""))
    if not institution:
        return Lack.NO_INSTITUTION
    return RejectAuthority(complaint.platform_id, institution, intent.said("text"))


def _create(complaint: Complaint, profile: Profile, files: tuple[Upload, ...]) -> PlatformAction | Lack:
    classification = profile.classifications.get(complaint.classification.value, "")
    if not classification:
        return Lack.NO_CLASSIFICATION
    if not (complaint.title.strip() and complaint.original_text.strip()):
        return Lack.NO_TEXT
    return CreateComplaint(
        title=complaint.title,
        content=complaint.original_text,
        channel=complaint.source,
        classification_id=classification,
        category_id=complaint.category_id,
        anonymous=complaint.anonymous,
        secret=complaint.secret,
        files=files,
    )


def _entry(found: PlatformFollowUp) -> Entry:
    names = tuple(file.name or file.url or file.id for file in found.files)
    if found.institution_from or found.institution_from_id:
        kind = EntryKind.FOLLOW_UP
    else:
        kind = EntryKind.STATUS if found.status_new and not found.content else EntryKind.REPLY
    text = found.content
    if found.status_new and found.status_new != found.status_old:
        change = " → ".join(part for part in (found.status_old, found.status_new) if part)
        text = "\n".join(part for part in (text, change) if part)
    by = found.institution_from
    return Entry(f"sp4n:{found.id}", found.at, "", by, kind, Visibility.PUBLIC, text, names)


def _status(complaint: str, log: StatusLog) -> Entry:
    """A line of the history has no id of its own; what it says and when makes one that stays."""
    mark = sha256(log.note.encode()).hexdigest()[:8]
    key = f"sp4n:{complaint}:{log.at:%Y%m%dT%H%M%S}:{mark}"
    return Entry(key, log.at, "", "", EntryKind.STATUS, Visibility.SYSTEM, log.note)
