"""The engine: `run_once` synchronises, the `fetch_` and `ask_back` ask for one thing, sticks need no line."""

from __future__ import annotations

from sync.engine.carrying import carry_out
from sync.engine.fetching import fetch_file
from sync.engine.receipts import take_back
from sync.engine.records import ask_back, fetch_records
from sync.engine.run import run_once

__all__ = ["ask_back", "carry_out", "fetch_file", "fetch_records", "run_once", "take_back"]
