"""`python -m tests.stories`: tell stories by seed until a promise breaks, or one story again."""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys

from tests.stories.campaign import campaign, first_broken, rarely_collected, story
from tests.stories.steps import read
from tests.stories.telling import prepared, tell


def main() -> int:
    """Tell what was asked for; 1 when a promise broke."""
    asked = argparse.ArgumentParser(prog="python -m tests.stories", description=__doc__)
    asked.add_argument("--runs", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--budget", type=float, default=0.0, help="seconds, 0 for as long as it takes")
    asked.add_argument("--most", type=int, default=1, help="end after so many broken promises")
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that tell at once")
    asked.add_argument("--first", action="store_true", help="name the first seed that breaks a promise")
    asked.add_argument("--story", default="", help="steps of one story, as a broken one prints them")
    wanted = asked.parse_args()
    logging.disable(logging.ERROR)
    template = prepared()
    rarely_collected()
    try:
        if wanted.story:
            steps = read(wanted.story)
            told = tell(template, steps)
            sys.stdout.write(f"{story(told, steps) if told.broken else 'every promise was kept'}\n")
            return int(bool(told.broken))
        if wanted.first:
            first = first_broken(template, wanted.seed, wanted.runs)
            sys.stdout.write(f"FAILED story:{first}\n" if first else f"{wanted.runs} stories: none\n")
            return int(first > 0)
        found = campaign(
            template,
            wanted.runs,
            wanted.seed,
            wanted.budget,
            lambda words: print(words, flush=True),  # noqa: T201
            most=wanted.most,
            jobs=wanted.jobs,
        )
    finally:
        shutil.rmtree(template.folder)
    sys.stdout.write("\n".join(found.lines()) + "\n")
    return int(bool(found.broken))


if __name__ == "__main__":
    sys.exit(main())
