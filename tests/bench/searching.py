"""Every search of queries.txt: how many hits, and the first page of them, as typing asks for both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.casework.views import QueueFilter, View
from desktop.domain.complaint import Stage
from tests.bench import offices
from tests.bench.measure import Figure, Value, clocked, highest, middle, milliseconds
from ui.table import PAGE

GOALS = {100_000: 50.0, 1_000_000: 150.0}
_TIMES = 30
_FILE = Path(__file__).with_name("queries.txt")


@dataclass(frozen=True, slots=True)
class Query:
    """A line of the file."""

    kind: str
    wanted: QueueFilter

    @property
    def name(self) -> str:
        """The line in short."""
        asked = self.wanted
        parts = [f"view={asked.view}"] if asked.view is not View.ALL else []
        parts += [*asked.stages, *asked.units]
        return " ".join([asked.text, *parts])


def queries() -> list[Query]:
    """The committed set."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [_query(line) for line in lines if line and not line.startswith("#")]


def _query(line: str) -> Query:
    kind, text, *more = line.split("\t")
    filters = dict(part.split("=") for part in " ".join(more).split())
    return Query(
        kind,
        QueueFilter(
            view=View(filters.get("view", View.ALL)),
            text=text,
            stages=frozenset(Stage(filters["stage"]) for _ in [1] if "stage" in filters),
            units=frozenset(filters["unit"] for _ in [1] if "unit" in filters),
        ),
    )


def figures(complaints: int) -> list[Figure]:
    """The p99 over all calls of the whole set, by the wall and by CPU, and the slowest query."""
    officer = offices.sample(1).people[0]
    walls: list[float] = []
    cpus: list[float] = []
    slowest: dict[str, float] = {}
    hits: dict[str, Value] = {}
    with offices.opened(offices.vault(complaints)) as (_, casework):
        # Whoever searches has the queue before her.
        casework.queue_page(QueueFilter(), officer, 0, PAGE)
        for query in queries():
            own: list[float] = []
            count = 0
            for _ in range(_TIMES):
                with clocked() as spent:
                    count = casework.queue_count(query.wanted, officer)
                    casework.queue_page(query.wanted, officer, 0, PAGE)
                own.append(spent.wall)
                cpus.append(spent.cpu)
            walls += own
            slowest[query.name] = highest(own)
            spans = f"p50 {milliseconds(middle(own))} ms, p99 {milliseconds(highest(own))} ms"
            hits[f"{query.kind}: {query.name}"] = f"{count} hits, {spans}"
    worst = max(slowest, key=lambda name: slowest[name])
    goal = GOALS.get(complaints)
    return [
        Figure(f"search.p99.{complaints}", milliseconds(highest(walls)), "ms wall", goal, hits),
        Figure(f"search.p99_cpu.{complaints}", milliseconds(highest(cpus)), "ms CPU", goal),
        Figure(
            f"search.slowest.{complaints}",
            milliseconds(slowest[worst]),
            "ms wall p99 of one query",
            goal,
            {"query": worst},
        ),
    ]
