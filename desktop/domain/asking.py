"""Whom a proposal may be put before: the office asks its own list of people, the gateway again its own."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.intents import Intent, Kind
from desktop.domain.people import Person


def can_ask(intent: Intent, known: Callable[[str], Person | None], proposer: Person, agency: str) -> bool:
    """Whether the person an intent is put before, if any, may approve it; `known` finds her by her id."""
    asked = intent.said("approver") if intent.kind is Kind.PROPOSE else ""
    approver = known(asked) if asked else None
    return not asked or (approver is not None and approver.may_approve_for(proposer, agency))
