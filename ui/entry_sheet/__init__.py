"""The screen *Lembar entri*: what still has to be keyed into the national platform by hand."""

from __future__ import annotations

from ui.entry_sheet.screen import EntrySheetScreen

__all__ = ["EntrySheetScreen"]
