"""What every transaction knows beside its connection: the vault's folder and the rule for due days."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint

type DueRule = Callable[[Complaint], date | None]
"""The day a complaint is due, None when no clock runs; the store computes no calendar itself."""

_KEY = "tanggap.surroundings"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the vault lies and how a due day is found."""

    folder: Path
    due: DueRule


def never_due(_complaint: Complaint) -> date | None:
    """The rule of a vault that was given none."""
    return None


def remember(info: dict[object, object], surroundings: Surroundings) -> None:
    """Attach the surroundings to a new database connection."""
    info[_KEY] = surroundings


def surroundings(session: Connection) -> Surroundings:
    """The surroundings of the vault that this session belongs to."""
    found = session.info[_KEY]
    if not isinstance(found, Surroundings):
        raise TypeError("this session belongs to no vault")
    return found


def listed(values: Iterable[str | int]) -> str:
    """Values as one parameter for `IN (SELECT value FROM json_each(?))`: the statement never varies."""
    return json.dumps(list(values))
