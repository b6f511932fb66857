"""What the first run is told to set up, and what it may ask of the program to do so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.settings import Settings, Zone

if TYPE_CHECKING:
    from sync.linktest import LinkLine


@dataclass(frozen=True, slots=True)
class Join:
    """Join an office at its gateway with a one-time code."""

    address: str
    code: str


@dataclass(frozen=True, slots=True)
class Training:
    """An office of invented complaints with its own gateway on this computer."""


@dataclass(frozen=True, slots=True)
class Alone:
    """An office without a gateway, filled by importing exports."""

    name: str
    office: str
    agency: str
    zone: Zone


type Way = Join | Training | Alone


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that was answered; `look` carries language, theme and size of text."""

    way: Way
    password: str
    look: Settings


class Stage(StrEnum):
    """What is being done, to be said beside the work; a cancel takes effect between two of them."""

    JOINING = "joining"
    FILLING = "filling"
    CREATING = "creating"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class SetUp:
    """What the composition root lends; everything but `check_password` blocks and runs on a thread.

    `lines` checks the way to an address without signing in. `check_password` raises the vault's own refusal.
    `found` yields a Stage at a time and at last whatever opens the office, which `founded` hands back.
    """

    lines: Callable[[str], Iterator[LinkLine]]
    check_password: Callable[[str], None]
    found: Callable[[Plan], Iterator[object]]
