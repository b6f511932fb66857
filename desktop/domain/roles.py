"""What a person may be trusted with."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person is trusted with (domain.md §1)."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    PROVINCE = "province"


READING = frozenset({Role.OFFICER, Role.SUPERVISOR})
"""Who has none of these has no access to case text."""
