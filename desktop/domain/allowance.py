"""What may travel now: the network in use, whether it costs money, and how much of the month is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Medium(StrEnum):
    """What kind of network carries the data, as far as the system tells."""

    ETHERNET = "ethernet"
    WIFI = "wifi"
    CELLULAR = "cellular"
    BLUETOOTH = "bluetooth"
    UNKNOWN = "unknown"


class Hold(StrEnum):
    """Why something waits although the line is well."""

    METERED = "metered"
    """This network costs money and the person wants text first."""
    QUOTA = "quota"
    """The month's data are used up."""


@dataclass(frozen=True, slots=True)
class Network:
    """The network in use; `metered` is the system's own word on whether it costs, None without one."""

    medium: Medium = Medium.UNKNOWN
    metered: bool | None = None


COSTLY = frozenset({Medium.CELLULAR, Medium.BLUETOOTH})
"""What is taken for paid when neither the person nor the system says anything: a phone carries it."""
NEARLY = 0.8
"""The share of the month's data from which somebody is warned."""
BODIES_HELD = 1.1
"""The share from which texts of complaints that are not urgent wait too; files wait from the whole on."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the office wishes: media that cost or do not by a person's word, and bytes a month (None: any)."""

    paid: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()
    text_first: bool = True
    quota: int | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one run may carry. Work a person did, and headers, always go.

    `files` says why files wait, None when they go. `bodies` is whether texts of complaints that are not
    urgent come down. `near` warns that the month's data are nearly or wholly used. `day` is what to add to
    UTC for the office's own day, by which data are counted.
    """

    medium: Medium = Medium.UNKNOWN
    costs: bool = False
    files: Hold | None = None
    bodies: bool = True
    near: bool = False
    day: timedelta = timedelta()


def costs(rules: Rules, network: Network) -> bool:
    """Whether a network costs money: a person's word first, then the system's, then its kind."""
    if network.medium in rules.paid:
        return True
    if network.medium in rules.free:
        return False
    return network.medium in COSTLY if network.metered is None else network.metered


def allowance(
    rules: Rules, network: Network, used: int, *, wished: bool = False, day: timedelta = timedelta()
) -> Allowance:
    """What may travel over `network` after `used` bytes this month; `wished`: a person sends files now."""
    paid = costs(rules, network)
    share = used / rules.quota if rules.quota else 0.0
    hold = Hold.QUOTA if share >= 1 else Hold.METERED if paid and rules.text_first else None
    return Allowance(
        medium=network.medium,
        costs=paid,
        files=None if wished else hold,
        bodies=wished or share < BODIES_HELD,
        near=share >= NEARLY,
        day=day,
    )
