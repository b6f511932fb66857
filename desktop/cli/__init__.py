"""The command line `tanggap`: every command of the office, also for scripts (`--json`)."""

from __future__ import annotations

from desktop.cli.root import app, main

__all__ = ["app", "main"]
