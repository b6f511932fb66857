"""The loop of a client in Python: a line with words in, a line with what it took out."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

USER, PASSWORD = "petugas", "latihan"
"""Who signs in where a server knows people."""


def obey(works: dict[str, Callable[..., int]], usable: Callable[[], float] = lambda: 0.0) -> None:
    """Do each work that standard input names, until it ends; answer with seconds and what the work found.

    `usable` tells on the clock of `time.perf_counter` when the first rows of a work could be worked on.
    """
    for line in sys.stdin:
        name, *words = json.loads(line)
        cpu, wall = time.process_time(), time.perf_counter()
        answer: dict[str, float | str] = {}
        try:
            answer["found"] = works[name](*words)
        except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked must hear of it
            answer["failure"] = f"{type(error).__name__}: {error}"[:300]
        answer["cpu"], answer["wall"] = time.process_time() - cpu, time.perf_counter() - wall
        answer["usable"], answer["memory"] = max(0.0, usable() - wall), _peak()
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _peak() -> int:
    """Bytes of memory this program has had at most; 0 where the system does not tell."""
    try:
        told = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    # What `getrusage` tells begins with the peak of whoever started this program.
    return next(int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("VmHWM:"))
