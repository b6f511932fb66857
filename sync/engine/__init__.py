"""The engine: `run_once` brings the outbox and the server together and tells what happened, free of Qt."""

from __future__ import annotations

from sync.engine.run import run_once

__all__ = ["run_once"]
