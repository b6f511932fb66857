"""The complaints in conflict as lines, for when there are several."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.casework.views import ConflictView
from ui.case.times import near
from ui.desk import Desk
from ui.look import Token
from ui.parts.two_lines import TwoLines


def lines(desk: Desk, conflicts: Iterable[ConflictView]) -> tuple[TwoLines, ...]:
    """One line a conflict: title, number, and when this person acted."""
    made: list[TwoLines] = []
    for one in conflicts:
        about = f"{one.number} · {near(desk, one.mine_at)}"
        says = f"{one.title}, {about}"
        made.append(TwoLines(one.intent, one.title, about, says, icon="bolt", icon_ink=Token.RED))
    return tuple(made)
