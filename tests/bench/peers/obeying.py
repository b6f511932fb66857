"""The loop of a client in Python: a line with words in, a line with what it took out."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

USER, PASSWORD = "petugas", "latihan"
"""Who signs in where a server knows people."""


def obey(works: dict[str, Callable[..., int]]) -> None:
    """Do each work that standard input names, until it ends; answer with seconds and what the work found."""
    for line in sys.stdin:
        name, *words = json.loads(line)
        cpu, wall = time.process_time(), time.perf_counter()
        answer: dict[str, float | str] = {}
        try:
            answer["found"] = works[name](*words)
        except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked must hear of it
            answer["failure"] = f"{type(error).__name__}: {error}"[:300]
        answer["cpu"], answer["wall"] = time.process_time() - cpu, time.perf_counter() - wall
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
