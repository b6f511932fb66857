"""Which actions lead to where no other action of the agency leads on."""

from __future__ import annotations

from desktop.domain.intents import Kind
from desktop.domain.workflow import ROW, TABLE


def is_final(kind: Kind) -> bool:
    """Whether, once the action is accepted, nobody of the agency can move the complaint any further."""
    reached = ROW[kind].to
    if reached is None:
        return False
    return not any(row.to not in (None, reached) and reached in row.stages for row in TABLE)
