"""What this computer shows and how it connects, as data; no secret is ever kept here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

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


class Settings(NamedTuple):
    """All settings with their defaults."""

    language: Language = Language.INDONESIAN
    theme: Theme = Theme.SYSTEM
    font_scale: float = 1.0
    sync_automatic: bool = True
    route: str = "by_hand"
    """The office's way to the platform, a value of `domain.routes.Route`."""

    gateway_url: str = ""
    """Empty: this office has no gateway yet."""

    office_name: str = ""
    agency: str = ""
    """Kemendagri code, e.g. `61.02`."""

    zone: Zone = Zone.WIB_KALIMANTAN
    month_quota_mb: int = 200
    """Megabytes (10⁶ bytes) of traffic a calendar month; 0: no limit."""

    text_first: bool = True
    """Files wait on a network that costs money, until another one or until a person sends them."""

    paid_networks: str = ""
    free_networks: str = ""
    """Kinds of network (`domain.allowance.Medium`), with commas, that cost or do not by a person's word."""

    idle_lock_minutes: int = 5
    """Minutes without a key or click until the window locks; 0: never."""

    training: bool = False
    """A profile for practice: said in the title bar, never real data."""


BOUNDS = MappingProxyType(
    {"font_scale": (0.8, 2.0), "month_quota_mb": (0, 1_000_000), "idle_lock_minutes": (0, 480)}
)
"""The least and the most each number may be."""


class ProblemKind(StrEnum):
    """What was wrong with a settings file; the values are also the codes of the sentences shown."""

    UNREADABLE_FILE = "settings-unreadable"
    BAD_VALUES = "settings-bad-values"


class SettingsProblem(NamedTuple):
    """Why defaults are used: the settings concerned, and the file that was put aside, if it could be."""

    kind: ProblemKind
    fields: tuple[str, ...] = ()
    kept: Path | None = None


class Loaded(NamedTuple):
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
        import msgspec  # keeps foreign entries to the letter; reading does without, the start waits for it

        def entries(data: bytes) -> dict[str, msgspec.Raw]:
            return msgspec.json.decode(data, type=dict[str, msgspec.Raw])

        try:
            held = entries(self._path.read_bytes())
        except (FileNotFoundError, msgspec.MsgspecError, UnicodeDecodeError):
            held = {}
        merged = msgspec.json.encode(
            {**held, **entries(msgspec.json.encode(settings._asdict()))}, order="sorted"
        )
        write_atomically(self._path, msgspec.json.format(merged, indent=2) + b"\n")

    def _put_aside(self, data: bytes) -> Path | None:
        aside = self._path.with_name(f"{self._path.name}.rusak")
        try:
            if not aside.exists():  # the first bad one is the telling one; later ones follow from it
                write_atomically(aside, data)
        except OSError:
            return None
        return aside


def _entries(data: bytes) -> Mapping[str, object] | None:
    try:
        held = json.loads(data.decode())
    except (ValueError, RecursionError):
        return None
    return held if isinstance(held, dict) else None


def _read(held: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """The settings among the entries, and the names of those whose value is not one."""
    usual, good, bad = Settings(), dict[str, Any](), list[str]()
    for name in Settings._fields:
        if name not in held:
            continue
        try:
            # One at a time: a bad colour must not cost the office its gateway.
            good[name] = _checked(name, held[name], getattr(usual, name))
        except ValueError:
            bad.append(name)
    return Settings(**good), tuple(bad)


def _checked(name: str, value: object, usual: object) -> object:
    """The value if it is of the default's kind and within its bounds. Raises ValueError."""
    if isinstance(usual, bool) or isinstance(value, bool):
        if isinstance(usual, bool) and isinstance(value, bool):
            return value
    elif isinstance(usual, StrEnum) and isinstance(value, str):
        return type(usual)(value)
    elif isinstance(usual, str) and isinstance(value, str):
        value.encode()  # half a pair of surrogates, which JSON can spell, is no text
        return value
    elif isinstance(value, int) or (isinstance(value, float) and isinstance(usual, float)):
        least, most = BOUNDS.get(name, (1, 0))
        if least <= value <= most:
            return float(value) if isinstance(usual, float) else value
    raise ValueError(name)
