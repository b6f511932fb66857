"""The scenarios of the contract of synchronisation, read from their list and written as a page."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "sync-tests.md"
LIST = Path(__file__).with_name("scenarios.txt")
_OPEN = "open: "
_HEAD = """# Synchronisation: every scenario and its tests

Written by `python -m tests.scenarios` from `tests/scenarios/scenarios.txt`; a test holds both together.
"""


@dataclass
class Scenario:
    """One line of the contract: the tests that tell it, as file and name, and what no test tells yet."""

    chapter: str
    what: str
    tests: list[tuple[str, str]] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)


def scenarios() -> list[Scenario]:
    """All of them, in the contract's order; ValueError for a line that is none."""
    found: list[Scenario] = []
    chapter = ""
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            chapter = line[3:]
        elif line.startswith("  ") and found:
            said = line.strip()
            if said.startswith(_OPEN):
                found[-1].lacking.append(said.removeprefix(_OPEN))
            else:
                file, name = said.split(" ")
                found[-1].tests.append((f"test_{file}.py", f"test_that_{name}"))
        elif not line.startswith("#"):
            found.append(Scenario(chapter, line))
    return found


def places() -> dict[tuple[str, str], str]:
    """Where each test of the tree stands, by its file's name and its own."""
    return {
        (path.name, node.name): path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_that_")
    }


def page() -> str:
    """The page; KeyError for a test that does not exist."""
    where = places()
    told = scenarios()
    lacking = sum(bool(each.lacking) for each in told)
    lines = [_HEAD, f"{len(told)} scenarios, {lacking} of them wholly or partly open.", ""]
    chapter = ""
    for each in told:
        if each.chapter != chapter:
            chapter = each.chapter
            lines += [f"## {chapter}", "", "| scenario | tests |", "|---|---|"]
        tests = [f"[{_words(name)}](../{where[file, name]})" for file, name in each.tests]
        cells = [*tests, *(f"**open**: {words}" for words in each.lacking)]
        lines.append(f"| {each.what} | {'<br>'.join(cells)} |")
        if told[-1] is each or told[told.index(each) + 1].chapter != chapter:
            lines.append("")
    return "\n".join(lines)


def _words(name: str) -> str:
    return name.removeprefix("test_that_").replace("_", " ")
