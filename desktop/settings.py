"""What this computer shows and how it connects, as data; no secret is ever kept here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from desktop.durable import write_atomically


class Language(StrEnum):
    """The languages of the window."""

    INDONESIAN = "id"
    ENGLISH = "en"


class Theme(StrEnum):
    """Light, dark, or what the operating system asks for."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Zone(StrEnum):
    """The three zones of Indonesia, by the name the time zone database gives them."""

    WIB = "Asia/Jakarta"
    WIB_KALIMANTAN = "Asia/Pontianak"
    WITA = "Asia/Makassar"
    WIT = "Asia/Jayapura"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults."""

    language: Language = Language.INDONESIAN
    theme: Theme = Theme.SYSTEM
    font_scale: Annotated[float, msgspec.Meta(ge=0.8, le=2.0)] = 1.0
    sync_automatic: bool = True
    route: str = "by_hand"
    """The office's way to the platform, a value of `domain.routes.Route`."""

    gateway_url: str = ""
    """Empty: this office has no gateway yet."""

    office_name: str = ""
    agency: str = ""
    """Kemendagri code, e.g. `61.02`."""

    zone: Zone = Zone.WIB_KALIMANTAN
    month_quota_mb: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 200
    """Megabytes (10⁶ bytes) of traffic a calendar month; 0: no limit."""

    idle_lock_minutes: Annotated[int, msgspec.Meta(ge=0, le=480)] = 5
    """Minutes without a key or click until the window locks; 0: never."""

    training: bool = False
    """A profile for practice: said in the title bar, never real data."""


class ProblemKind(StrEnum):
    """What was wrong with a settings file; the values are also the codes of the sentences shown."""

    UNREADABLE_FILE = "settings-unreadable"
    BAD_VALUES = "settings-bad-values"


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """Why defaults are used: the settings concerned, and the file that was put aside, if it could be."""

    kind: ProblemKind
    fields: tuple[str, ...] = ()
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings to work with, and what to tell the person about them."""

    settings: Settings
    problem: SettingsProblem | None = None


class SettingsFile:
    """The settings in one profile's `settings.json`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        """Read the settings. A bad file never stops the start: it is kept aside, defaults stand in for it."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return Loaded(Settings())
        except OSError:
            return Loaded(Settings(), SettingsProblem(ProblemKind.UNREADABLE_FILE))
        held = _entries(data)
        if held is None:
            return Loaded(
                Settings(), SettingsProblem(ProblemKind.UNREADABLE_FILE, kept=self._put_aside(data))
            )
        settings, bad = _read(held)
        if bad:
            return Loaded(settings, SettingsProblem(ProblemKind.BAD_VALUES, bad, self._put_aside(data)))
        return Loaded(settings)

    def save(self, settings: Settings) -> None:
        """Write the settings; entries of a newer version in the file stay. Raises OSError."""
        try:
            held = _entries(self._path.read_bytes()) or {}
        except FileNotFoundError:
            held = {}
        ours = msgspec.json.decode(msgspec.json.encode(settings), type=dict[str, msgspec.Raw])
        merged = msgspec.json.encode({**held, **ours}, order="sorted")
        write_atomically(self._path, msgspec.json.format(merged, indent=2) + b"\n")

    def _put_aside(self, data: bytes) -> Path | None:
        aside = self._path.with_name(f"{self._path.name}.rusak")
        try:
            if not aside.exists():  # the first bad one is the telling one; later ones follow from it
                write_atomically(aside, data)
        except OSError:
            return None
        return aside


def _entries(data: bytes) -> dict[str, msgspec.Raw] | None:
    try:
        held = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    # Raw shares the buffer it was read from; copies outlive it.
    return {name: value.copy() for name, value in held.items()}


def _read(held: dict[str, msgspec.Raw]) -> tuple[Settings, tuple[str, ...]]:
    """The settings among the entries, and the names of those whose value is not one."""
    good: dict[str, msgspec.Raw] = {}
    bad: list[str] = []
    for name in (field.name for field in fields(Settings)):
        if name not in held:
            continue
        try:
            # One at a time: a bad colour must not cost the office its gateway.
            msgspec.json.decode(msgspec.json.encode({name: held[name]}), type=Settings)
        except msgspec.MsgspecError:
            bad.append(name)
        else:
            good[name] = held[name]
    return msgspec.json.decode(msgspec.json.encode(good), type=Settings), tuple(bad)
