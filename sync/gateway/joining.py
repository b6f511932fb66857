"""Joining: a one-time code becomes a person's token on a device, and nobody gets to try out codes."""

from __future__ import annotations

from sqlalchemy import Engine

from desktop.clock import Clock
from sync.gateway.accounts import TRIES, TRY_SPAN, count_attempts, join, note_attempt
from sync.gateway.database import writing
from sync.gateway.problems import RefusedError, Word
from sync.wire import JoinAnswer, JoinRequest


def join_device(engine: Engine, clock: Clock, asked: JoinRequest, address: str) -> JoinAnswer:
    """Let a person join from an address; raises RefusedError: 403 for a bad code, 429 after too many."""
    with writing(engine, clock.now()) as work:
        if count_attempts(work, address) >= TRIES:
            raise RefusedError(Word.TOO_MANY, retry_after=int(TRY_SPAN.total_seconds()))
        answer = join(work, asked)
        if answer is None:
            note_attempt(work, address)
    # Raised after the commit: the failed attempt must be remembered.
    if answer is None:
        raise RefusedError(Word.BAD_CODE)
    return answer
