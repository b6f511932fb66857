"""Renders the transition table as the documentation page docs/statuses.md."""

from __future__ import annotations

from desktop.domain.routes import Route, last_hop
from desktop.domain.stages import DEFAULT_STAGES
from desktop.domain.workflow import TABLE, Transition


def page() -> str:
    """The whole text of docs/statuses.md; a test compares it with the committed file."""
    names: dict[str, list[str]] = {}
    for status, stage in DEFAULT_STAGES.items():
        names.setdefault(stage, []).append(status)
    lines = [
        "# Stages and transitions",
        "",
        "Generated from `desktop/domain/workflow.py`, `stages.py` and `routes.py` by",
        "`python -m desktop.domain.statuses`; do not edit by hand.",
        "",
        "## Platform status names and the stage each means",
        "",
        "| stage | platform names |",
        "|---|---|",
        *(f"| {stage} | {', '.join(statuses)} |" for stage, statuses in names.items()),
        "",
        "A name that is not in the table maps to `unknown`, which is read-only.",
        "",
        "## Who may do what, from where to where",
        "",
        "| action | roles | from | to | merged fields | needs | guards |",
        "|---|---|---|---|---|---|---|",
        *(_row(row) for row in TABLE),
        "",
        "## Last hop of each action by route",
        "",
        "| action | " + " | ".join(Route) + " |",
        "|---|" + "---|" * len(Route),
        *(f"| {row.kind} | " + " | ".join(last_hop(row.kind, r) for r in Route) + " |" for row in TABLE),
        "",
    ]
    return "\n".join(lines)


def _row(row: Transition) -> str:
    stages = _listed(row.stages) or "(new record)"
    cells = (row.kind, _listed(row.roles), stages, row.to or "(stays)")
    return "| " + " | ".join((*cells, _listed(row.sets), _listed(row.needs), _listed(row.guards))) + " |"


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(str(word) for word in words))


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
