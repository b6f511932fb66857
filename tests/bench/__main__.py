"""`python -m tests.bench`: one JSON document with every figure of the design, also as build/bench.json.

`--full` measures at every size of the design (1,000,000 rows in the queue; half an hour the first time),
`--only NAME` one group alone.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
# A bench has no business with the keyring of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from tests.bench import (
    acting,
    gateway,
    importing,
    line,
    offices,
    opening,
    scrolling,
    searching,
    slow_disk,
    starting,
)
from tests.bench.measure import Figure, say

type Group = Callable[[], list[Figure]]

_HUNDRED_THOUSAND, _MILLION = 100_000, 1_000_000


def groups(*, full: bool) -> dict[str, Group]:
    """Every group of figures by its name."""
    sizes = (_HUNDRED_THOUSAND, _MILLION) if full else (_HUNDRED_THOUSAND,)
    return {
        "start": starting.figures,
        "open": lambda: [figure for size in sizes for figure in opening.figures(size)],
        "queue": lambda: [figure for size in sizes for figure in scrolling.figures(size)],
        "search": lambda: [figure for size in sizes for figure in searching.figures(size)],
        "act": lambda: [*acting.figures(10_000), *slow_disk.figures(10_000)],
        "sync": lambda: line.figures(10_000, 1_000, _HUNDRED_THOUSAND if full else 20_000),
        "gateway": lambda: gateway.figures(10_000, _HUNDRED_THOUSAND if full else 20_000),
        "import": lambda: importing.figures(_HUNDRED_THOUSAND if full else 20_000),
    }


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and answer 0; figures that miss their goal are no failure of the program."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="every size of the design, up to 1,000,000 rows")
    parser.add_argument("--only", action="append", metavar="NAME", choices=groups(full=False))
    asked = parser.parse_args(arguments)
    found: list[Figure] = []
    for name, measure in groups(full=bool(asked.full)).items():
        if not asked.only or name in asked.only:
            say(name)
            figures = measure()
            found += figures
            for figure in figures:
                say(f"  {figure.name:34} {figure.value:>12} {figure.unit:30} {_verdict(figure)}")
    _write(found, full=bool(asked.full))
    return 0


def _verdict(figure: Figure) -> str:
    if figure.met is None:
        return ""
    return f"{'met' if figure.met else 'MISSED'} (goal {figure.goal:g})"


def _write(found: Sequence[Figure], *, full: bool) -> None:
    document = {
        "full": full,
        "machine": {
            "cpus": os.cpu_count(),
            "load": [round(each, 2) for each in os.getloadavg()],
            "system": platform.system(),
            "python": platform.python_version(),
        },
        "figures": [{**msgspec.to_builtins(figure), "met": figure.met} for figure in found],
    }
    text = msgspec.json.format(msgspec.json.encode(document), indent=2)
    sys.stdout.write(text.decode() + "\n")
    target = Path(offices.BUILD).with_name("bench.json")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text + b"\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
