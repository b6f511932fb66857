"""Why a one-time code does not join an office that stood alone, or a colleague of it, to a gateway."""

from __future__ import annotations

from enum import StrEnum


class JoinRefusal(StrEnum):
    """What stands in the way; in every case nothing was changed on this computer."""

    OTHER_AGENCY = "other_agency"
    """The code belongs to another agency than this office; it is used up."""

    ALREADY_HERE = "already_here"
    """The code belongs to somebody who has an account of her own here; it is used up."""

    SENT_ELSEWHERE = "sent_elsewhere"
    """The office works with a gateway already, which has its actions; the code was not used."""


class JoinRefusedError(Exception):
    """The office stays as it is."""

    def __init__(self, reason: JoinRefusal) -> None:
        super().__init__(reason.value)
        self.reason = reason
