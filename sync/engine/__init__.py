"""The engine: `run_once` synchronises, `fetch_file` brings a file; `carry_out`, `take_back` need no line."""

from __future__ import annotations

from sync.engine.carrying import carry_out
from sync.engine.fetching import fetch_file
from sync.engine.receipts import take_back
from sync.engine.run import run_once

__all__ = ["carry_out", "fetch_file", "run_once", "take_back"]
