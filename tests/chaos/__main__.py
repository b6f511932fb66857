"""`python -m tests.chaos`: kill gateway and computers at random moments, count lost and doubled."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.chaos.campaign import campaign


def main() -> int:
    """Kill as often as asked; 1 when anything was lost or doubled."""
    asked = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    wanted = asked.parse_args()
    logging.disable(logging.ERROR)
    # Asked to end, take the processes along.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with TemporaryDirectory(prefix="chaos") as folder:
        found = campaign(
            Path(folder),
            wanted.kills,
            wanted.seed,
            lambda words: print(words, flush=True),  # noqa: T201
        )
    sys.stdout.write("\n".join(found.lines()) + "\n")
    return int(bool(found.lost or found.doubled))


if __name__ == "__main__":
    sys.exit(main())
