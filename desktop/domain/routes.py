"""The action × route table: which way carries an action to the platform, and what a person must key in."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from desktop.domain.intents import Kind


class Route(StrEnum):
    """The ways an office has to the platform (domain.md §8)."""

    LAPOR_V3 = "lapor_v3"
    BY_HAND = "by_hand"


class Hop(StrEnum):
    """Where an action rests at the end of its way."""

    GATEWAY = "gateway"
    """An internal step of the agency: the gateway decides it, the platform never hears of it."""

    PLATFORM = "platform"
    """The route carries it to SP4N-LAPOR! by itself."""

    ENTRY_SHEET = "entry_sheet"
    """No route carries it: it goes to Lembar entri until a person has keyed it in."""


OFFICE_FIELDS = frozenset({"officer", "priority"})
"""What the agency keeps for itself; no form of the platform has them."""

INTERNAL = frozenset({Kind.NOTE, Kind.PROPOSE, Kind.RETURN, Kind.ATTACH})
"""Steps and files that stay inside the agency; an attachment travels with its follow-up."""

_CARRIED: dict[Route, frozenset[Kind]] = {
    Route.LAPOR_V3: frozenset({Kind.REGISTER, Kind.NOT_OUR_AUTHORITY, Kind.FOLLOW_UP, Kind.APPROVE}),
    Route.BY_HAND: frozenset(),
}
"""An approval reaches the platform as the follow-up that carries the approved answer."""


def last_hop(kind: Kind, route: Route, fields: Collection[str] = ()) -> Hop:
    """The last hop of an action on the office's route; *Terkirim* always names it.

    `fields` are those it changes: an edit of nothing but the agency's own ends at the gateway.
    """
    ours = kind is Kind.EDIT and bool(fields) and OFFICE_FIELDS.issuperset(fields)
    if kind in INTERNAL or ours:
        return Hop.GATEWAY
    return Hop.PLATFORM if kind in _CARRIED[route] else Hop.ENTRY_SHEET
