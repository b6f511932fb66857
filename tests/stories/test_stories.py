"""Stories of two agencies over the real engine, store and gateway: every promise holds in each."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.stories.campaign import campaign, corpus
from tests.stories.shrinking import shrunk
from tests.stories.steps import Step, invent, read, written
from tests.stories.telling import tell
from tests.stories.template import Template

BUDGET = "TANGGAP_SIMULATION_SECONDS"
MOST = 250
"""A faster machine must not come to seeds that nobody has told yet: the suite is no place for a discovery."""

ROOT = Path(__file__).parents[2]
_AGAIN = """
import shutil
from tests.stories.steps import invent
from tests.stories.telling import tell
from tests.stories.telling import prepared
template = prepared()
print(tell(template, invent(7)).mark)
shutil.rmtree(template.folder)
"""


def test_that_every_saved_story_ends_well(template: Template) -> None:
    broken = [told.broken for steps in corpus() if (told := tell(template, steps)).broken]
    assert not broken, "\n".join(broken)


def test_that_no_promise_breaks(template: Template, record_property: Callable[[str, object], None]) -> None:
    said: list[str] = []
    seconds = float(os.environ.get(BUDGET, "20"))
    found = campaign(template, MOST, 1, seconds, said.append, saved=False)
    for line in found.lines():
        record_property("simulations", line)
    assert not said, "\n".join(said)
    assert found.runs >= 3


def test_that_a_seed_tells_the_same_story_again(template: Template) -> None:
    first, second = tell(template, invent(7)), tell(template, invent(7))
    assert first.trace == second.trace
    assert first.broken == ""
    assert first.counts
    asked = {**os.environ, "PYTHONHASHSEED": "4711"}
    told = subprocess.run(
        [sys.executable, "-c", _AGAIN], cwd=ROOT, env=asked, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == first.mark


def test_that_a_broken_story_becomes_small() -> None:
    steps = invent(1)
    needed = (steps[3], steps[17], steps[40])
    small = shrunk(steps, lambda rest: all(each in rest for each in needed))
    assert small == needed


def test_that_a_story_can_be_written_down_and_read() -> None:
    steps = invent(2)
    assert read(written(steps)) == steps
    assert Step("sync", 5) in read("act:1 sync:5")
    assert corpus()
