"""How much a USB stick carries, as the card in the window says it and the gateway holds it."""

from __future__ import annotations

MOST_FILES = 40_000_000
"""Bytes of all files in one bundle; the largest that the gateway takes at all fits alone."""
