"""The one hardened HTTP client: nothing else in Tanggap speaks to a network (security.md, Rules in code)."""

from __future__ import annotations

from sync.transport.client import CONTENT_TYPE, MARKER, Reply, Transport
from sync.transport.line import Limits
from sync.transport.strict import decode
from sync.transport.tls import Trust

__all__ = ["CONTENT_TYPE", "MARKER", "Limits", "Reply", "Transport", "Trust", "decode"]
