"""Many stories one after another: the corpus first, then seeds, until enough were told or time is up."""

from __future__ import annotations

import atexit
import gc
import logging
import shutil
import time
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path

from tests.stories.shrinking import shrunk
from tests.stories.steps import Step, invent, read, written
from tests.stories.telling import Told, prepared, tell
from tests.stories.template import Template

CORPUS = Path(__file__).with_name("corpus.txt")


@dataclass
class Campaign:
    """What came of the stories told so far."""

    runs: int = 0
    skipped: int = 0
    seconds: float = 0.0
    counted: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def add(self, told: Told) -> None:
        self.counted += told.counted
        if told.counts:
            self.runs += 1
        else:
            self.skipped += 1

    def lines(self) -> tuple[str, str]:
        """The means of a run, and the line that says how it went."""
        runs = max(1, self.runs + self.skipped)
        names = ("intents", "faults", "conflicts", "refusals", "syncs")
        means = "  ".join(f"{name}: {self.counted[name] / runs:.1f}" for name in names)
        rate = self.runs / self.seconds if self.seconds else 0.0
        return (
            f"per run: {means}  too quiet to count: {self.skipped}",
            f"simulations: {self.runs}  violations: {len(self.broken)}  rate: {rate:.1f}/s",
        )


def corpus() -> tuple[tuple[Step, ...], ...]:
    """The saved stories: a line is a seed, or the steps themselves."""
    lines = [line.partition("#")[0].strip() for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    return tuple(invent(int(line)) if line.isdigit() else read(line) for line in lines if line)


def campaign(
    template: Template,
    runs: int,
    seed: int,
    budget: float,
    say: Callable[[str], None],
    *,
    saved: bool = True,
    most: int = 1,
    jobs: int = 1,
) -> Campaign:
    """Tell the corpus if `saved`, then `runs` stories from `seed` on, for at most `budget` seconds (0: all).

    Ends after `most` broken promises; each is made small and said. `jobs` processes tell at once.
    """
    found, start = Campaign(), time.monotonic()
    first = corpus() if saved else ()
    stories = [*first, *(invent(seed + number) for number in range(runs))]
    with closing(_told(template, stories, jobs)) as telling:
        for number, (steps, told) in enumerate(zip(stories, telling, strict=True)):
            if told.broken:
                found.broken.append(told.broken)
                small = _small(template, steps, told.broken)
                say(story(tell(template, small), small))
            # A broken story counts, however quiet; one of the corpus is short on purpose.
            found.add(told)
            found.seconds = time.monotonic() - start
            late = budget and found.seconds > budget and number >= len(first)
            if late or len(found.broken) >= most:
                break
    return found


def first_broken(template: Template, seed: int, runs: int) -> int:
    """The first seed from `seed` on, of `runs`, whose story breaks a promise; 0 when none does."""
    return next((each for each in range(seed, seed + runs) if tell(template, invent(each)).broken), 0)


def _told(template: Template, stories: Sequence[tuple[Step, ...]], jobs: int) -> Generator[Told]:
    """The stories in their order, told here or by several processes, each with a template of its own."""
    if jobs < 2:
        yield from (tell(template, steps) for steps in stories)
        return
    with get_context("forkserver").Pool(jobs, _prepare) as pool:
        yield from pool.imap(_tell, stories, chunksize=2)


def _prepare() -> None:
    logging.disable(logging.ERROR)
    _Own.template = prepared()
    atexit.register(shutil.rmtree, _Own.template.folder, ignore_errors=True)
    rarely_collected()


def rarely_collected() -> None:
    """Let the collector look seldom: a story leaves few cycles, and looking took a tenth of its time."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


class _Own:
    """What a process of the pool works with."""

    template: Template


def _tell(steps: tuple[Step, ...]) -> Told:
    told = tell(_Own.template, steps)
    return told if told.broken else replace(told, trace=())


def _small(template: Template, steps: tuple[Step, ...], broken: str) -> tuple[Step, ...]:
    """The smallest story that breaks the same promise, names and numbers aside."""
    kind = _kind(broken)
    return shrunk(steps, lambda rest: _kind(tell(template, rest).broken) == kind)


def _kind(broken: str) -> str:
    last = broken.strip().splitlines()[-1] if broken.strip() else ""
    return "".join(letter for letter in last if not letter.isdigit())[-40:]


def story(told: Told, steps: tuple[Step, ...]) -> str:
    """A failing story for people: what happened, what broke, how to see it again."""
    trace = "\n".join(f"  {line}" for line in told.trace)
    return (
        f"a promise breaks:\n{trace}\n  {told.broken}\n"
        f"again: python -m tests.stories --story '{written(steps)}'"
    )
