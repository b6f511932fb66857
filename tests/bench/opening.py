"""From the password to a usable queue, in a process of its own: CPU, and memory with the queue open."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

import msgspec

from desktop.accounts.accounts import Accounts
from tests.bench import offices
from tests.bench.measure import Figure, Value, middle, milliseconds, timed
from tests.bench.starting import environment
from tests.bench.unlocked import Opened

OPEN_MS, MEMORY_MB = 400.0, 150.0
_RUNS = 3


def figures(complaints: int) -> list[Figure]:
    """Medians over processes that unlock the same office one after another."""
    folder = offices.vault(complaints)
    command = [sys.executable, "-m", "tests.bench.unlocked", str(folder)]
    officer = offices.sample(1).people[0].id
    runs: list[Opened] = []
    password: list[float] = []
    for run in range(_RUNS + 1):
        done = subprocess.run(
            command,
            cwd=offices.ROOT,
            env={**environment(), "QT_LOGGING_RULES": ""},
            input=offices.PASSWORD.encode(),
            stdout=subprocess.PIPE,
            check=True,
        )
        if run:  # the first one wrote the bytecode
            runs.append(msgspec.json.decode(done.stdout, type=Opened))
            password.append(timed(partial(Accounts(folder).unlock, officer, offices.PASSWORD)).cpu)
    detail: dict[str, Value] = {
        "rows": complaints,
        "of_it_password_ms": milliseconds(middle(password)),
        "wall_ms": milliseconds(middle([run.wall for run in runs])),
    }
    memory: dict[str, Value] = {
        "rows": complaints,
        "just_open": round(middle([run.rss for run in runs]), 1),
        "pss": round(middle([run.used_pss for run in runs]), 1),
        "pss_just_open": round(middle([run.pss for run in runs]), 1),
    }
    used = round(middle([run.used_rss for run in runs]), 1)
    spent = milliseconds(middle([run.cpu for run in runs]))
    return [
        Figure(f"open.to_queue.{complaints}", spent, "ms CPU", OPEN_MS, detail),
        Figure(f"open.memory.{complaints}", used, "MB resident after use", MEMORY_MB, memory),
    ]
