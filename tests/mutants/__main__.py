"""`python -m tests.mutants [NAME …]`: take each guard out of a copy of the tree and see a test go red.

The checkout is never changed. First the named tests run on the copy as it is, so that a test which is red by
itself is no proof. Ends with `mutants: K/N killed`; the exit code is 0 only when all were.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from time import monotonic

from tests.mutants.every import MUTANTS, PAGE, page
from tests.mutants.mutant import ROOT, Mutant, copied

AT_ONCE = 2
LIMIT = 180.0
"""Seconds for the tests of one mutant; a program that no longer ends was noticed too."""
STORY = 5.0
"""Seconds for one story."""
_RED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_TESTS_FAILED = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the tests of a mutant said; `by` names the test that noticed, empty when none did."""

    mutant: Mutant
    by: str
    seconds: float
    said: str = ""


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; 0 when every mutant was killed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these mutants")
    parser.add_argument("--page", action="store_true", help=f"write {PAGE} and do nothing else")
    parser.add_argument(
        "--stories", type=int, default=0, metavar="N", help="ask N stories of the simulator, and no test"
    )
    asked = parser.parse_args(arguments)
    if asked.page:
        (ROOT / PAGE).write_text(page(), encoding="utf-8")
        return 0
    wanted = [
        mutant
        for mutant in MUTANTS
        if mutant.name in asked.names or not (asked.names or (asked.stories and not mutant.seed))
    ]
    for mutant in wanted:
        mutant.patched()  # fails loudly, before anything runs, where a patch no longer fits
    start = monotonic()
    with TemporaryDirectory(prefix="mutants-") as made:
        copies = SimpleQueue[Path]()
        for number in range(AT_ONCE):
            copies.put(copied(Path(made) / str(number)))
        if not asked.stories and not _green(copies, wanted):
            return 1
        with ThreadPoolExecutor(AT_ONCE) as pool:
            killed = 0
            for outcome in pool.map(lambda mutant: _tried(copies, mutant, asked.stories), wanted):
                killed += bool(outcome.by)
                _tell(outcome)
    _say(f"mutants: {killed}/{len(wanted)} killed, {monotonic() - start:.0f} s")
    return 0 if killed == len(wanted) else 1


def _green(copies: SimpleQueue[Path], wanted: Sequence[Mutant]) -> bool:
    """Whether every named test is green on the tree as it is."""
    tests = list(dict.fromkeys(mutant.test for mutant in wanted))
    halves = [tests[number::AT_ONCE] for number in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ended = list(pool.map(lambda some: _pytest(copies, some, 4 * LIMIT) if some else (0, ""), halves))
    for code, said in ended:
        if code:
            _say(said)
    _say(f"{len(tests)} tests on the tree as it is: {'red' if any(code for code, _ in ended) else 'green'}")
    return not any(code for code, _ in ended)


def _tried(copies: SimpleQueue[Path], mutant: Mutant, stories: int) -> Outcome:
    start = monotonic()
    with _lent(copies) as copy, _changed(copy, mutant):
        if stories:
            told = ["-m", "tests.stories", "--first", "--runs", str(stories)]
            code, said = _process(copy, told, LIMIT + stories * STORY)
        else:
            code, said = _run(copy, [mutant.test], LIMIT)
    red = _RED.search(said)
    by = ""
    if code is None:
        by = "the time limit"
    elif code == _TESTS_FAILED and red is not None:
        by = red.group(1)
    return Outcome(mutant, by, monotonic() - start, said)


@contextmanager
def _changed(copy: Path, mutant: Mutant) -> Iterator[None]:
    file = copy / mutant.file
    text = file.read_text(encoding="utf-8")
    file.write_text(mutant.patched(copy), encoding="utf-8")
    try:
        yield
    finally:
        file.write_text(text, encoding="utf-8")


@contextmanager
def _lent(copies: SimpleQueue[Path]) -> Iterator[Path]:
    copy = copies.get()
    try:
        yield copy
    finally:
        copies.put(copy)


def _pytest(copies: SimpleQueue[Path], tests: Sequence[str], limit: float) -> tuple[int | None, str]:
    with _lent(copies) as copy:
        return _run(copy, tests, limit)


def _run(copy: Path, tests: Sequence[str], limit: float) -> tuple[int | None, str]:
    """The exit code of pytest, None beyond the limit, and what it said."""
    command = ["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", "--tb=line"]
    return _process(copy, [*command, *tests], limit)


def _process(copy: Path, arguments: Sequence[str], limit: float) -> tuple[int | None, str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")},
        # The environment knows the checkout's packages; the copy's come first, in child processes too. And no
        # bytecode: a file changed twice within a second would be taken for the one before.
        "PYTHONPATH": str(copy),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=copy, env=environment, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        said, _ = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return None, ""
    return process.returncode, said


def _tell(outcome: Outcome) -> None:
    name, seconds = outcome.mutant.name, f"{outcome.seconds:5.1f} s"
    if outcome.by:
        _say(f"killed    {seconds}  {name:32} {outcome.by}")
    else:
        _say(f"SURVIVED  {seconds}  {name:32} {outcome.mutant.guard}\n{outcome.said}")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
