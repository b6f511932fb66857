"""Importing a Laporan Ringkas: choose a file, look at what it would change, then take it in."""

from __future__ import annotations

from ui.importing.dialog import ImportDialog, choose_file

__all__ = ["ImportDialog", "choose_file"]
