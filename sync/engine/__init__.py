"""The engine: `run_once` synchronises, `fetch_file` brings one file here; free of Qt."""

from __future__ import annotations

from sync.engine.fetching import fetch_file
from sync.engine.run import run_once

__all__ = ["fetch_file", "run_once"]
