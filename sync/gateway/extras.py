"""What a record holds beside its two sections; a client that does not know a field keeps it unread."""

from __future__ import annotations

from datetime import datetime

import msgspec

from desktop.domain.delivery import Delivery, Onward


class DifferenceItem(msgspec.Struct):
    """A field in which the platform contradicts an accepted action it has not confirmed."""

    field: str
    ours: str
    platform: str
    as_of: str


class Extra(msgspec.Struct, omit_defaults=True):
    """The fields; `deliveries` tells of each action that the gateway carries on how far it went."""

    differences: list[DifferenceItem] = []
    deliveries: list[Delivery] = []


def read(raw: str) -> Extra:
    """The fields of a record as it is kept."""
    return msgspec.json.decode(raw, type=Extra) if raw else Extra()


def written(extra: Extra) -> str:
    """The fields as they are kept, empty when there are none."""
    return msgspec.json.encode(extra).decode() if extra.differences or extra.deliveries else ""


def with_delivery(raw: str, intent: str, state: Onward, at: datetime, number: str = "", why: str = "") -> str:
    """The fields after an action came further; `at` is when it did."""
    extra = read(raw)
    others = [each for each in extra.deliveries if each.intent != intent]
    extra.deliveries = [*others, Delivery(intent, state, at, number, why)]
    return written(extra)
