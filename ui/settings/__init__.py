"""The screen *Pengaturan*: only what exists, each change kept at once."""

from __future__ import annotations

from ui.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
