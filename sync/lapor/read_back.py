"""Reading back: whether an action whose answer is missing stands on the platform after all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sync.lapor.actions import AddFollowUp, CreateComplaint, Doubt, PlatformAction, RejectAuthority
from sync.lapor.calls import LaporClient
from sync.lapor.documents import ListedComplaint, PlatformFollowUp
from sync.lapor.profile import Profile
from sync.lapor.texts import forms, same

_NEWEST_PAGES = 3
_SHORTEST_REASON = 8
"""Letters below which a reason is too common to be known again inside a longer note."""


@dataclass(frozen=True, slots=True)
class Found:
    """It is there, with this id."""

    id: str


@dataclass(frozen=True, slots=True)
class Absent:
    """At the moment of looking, nothing there can be it."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Looking does not tell."""

    why: Doubt


type Sight = Found | Absent | Undecided


def standing(client: LaporClient, action: PlatformAction) -> tuple[str, ...]:
    """What stands now where the action will appear, so that a later look can tell new from old."""
    match action:
        case AddFollowUp():
            return tuple(each.id for each in client.follow_ups(action.complaint))
        case RejectAuthority():
            return tuple(_history(client, action.complaint))
        case CreateComplaint():
            return tuple(each.id for each in _like(client, action))


def look(client: LaporClient, action: PlatformAction, seen: tuple[str, ...]) -> Sight:
    """Whether the action is there now; `seen` is what stood there before it was sent."""
    match action:
        case AddFollowUp():
            return _among(client.follow_ups(action.complaint), action, seen, client.profile)
        case RejectAuthority():
            return _moved(client, action, seen)
        case CreateComplaint():
            new = [each.id for each in _like(client, action) if each.id not in seen]
            if len(new) == 1:
                return Found(new[0])
            # Such a list may confirm, never refute: nobody knows when a new complaint enters it.
            return Undecided(Doubt.SEVERAL if new else Doubt.NO_WAY_TO_LOOK)


def _among(
    now: tuple[PlatformFollowUp, ...], action: AddFollowUp, seen: tuple[str, ...], profile: Profile
) -> Sight:
    # A list that grows while its pages are read shows a line twice.
    by_id = {each.id: each for each in now if each.id not in seen}
    new = [each for each in by_id.values() if _may_be_ours(each, profile)]
    exact = [each for each in new if same(action.content, each.raw) or same(action.content, each.content)]
    if len(exact) == 1:
        return Found(exact[0].id)
    if exact:
        return Undecided(Doubt.SEVERAL)
    return Undecided(Doubt.NOT_RECOGNISED) if new else Absent()


def _may_be_ours(found: PlatformFollowUp, profile: Profile) -> bool:
    """Only a follow-up that names another sender is surely not ours."""
    if profile.institution_id and found.institution_from_id:
        return found.institution_from_id == profile.institution_id
    if profile.institution_name and found.institution_from:
        return found.institution_from.casefold() == profile.institution_name.strip().casefold()
    return True


def _moved(client: LaporClient, action: RejectAuthority, seen: tuple[str, ...]) -> Sight:
    new = Counter(_history(client, action.complaint)) - Counter(seen)
    if not new:
        return Absent()
    ours = forms(action.reason)
    told = [
        note for note in new for text in forms(note) for mine in ours
        if len(mine) >= _SHORTEST_REASON and mine in text
    ]  # fmt: skip
    return Found(action.complaint) if told else Undecided(Doubt.NOT_RECOGNISED)


def _history(client: LaporClient, complaint: str) -> Iterator[str]:
    """Status and every line of the history; whatever the platform writes down, one of them is new then."""
    found = client.complaint(complaint)
    yield f"{found.status_code} {found.status_name} {found.disposition_id} {found.disposition_name}"
    for log in found.status_logs:
        yield f"{log.at.isoformat()} {log.note}"
    for line in found.logs:
        yield f"{line.at.isoformat()} {line.id} {line.content}"


def _like(client: LaporClient, action: CreateComplaint) -> Iterator[ListedComplaint]:
    """Complaints of the list's newest pages that say exactly what this one says; none without a list."""
    number = 1 if client.profile.paths.listed else 0
    while 0 < number <= _NEWEST_PAGES:
        page = client.listed(number)
        yield from (
            each
            for each in page.items
            if same(action.content, each.content) and same(action.title, each.title)
        )
        number = page.following
