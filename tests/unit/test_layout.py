"""The shape of the tree: what stands where, how long a file may be and which words have no place in it."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("desktop", "ui", "sync", "resources")
CEILING = 300
TOP = {
    *(".ci", ".gitignore", ".pre-commit-config.yaml", ".python-version", "LICENSE", "Makefile", "README.md"),
    *("build.spec", "desktop", "docs", "pyproject.toml", "resources", "sync", "tests", "ui", "uv.lock"),
}
VAGUE = {"base", "common", "helpers", "manager", "misc", "platform", "utils"}
MEANT = "desktop/store/base"  # the base that a projection stands on, not a base class
# Assembled so that this file does not contain what it forbids.
UNFINISHED = re.compile(
    "TO" "DO|FIX" "ME|XX" r"X|type:\s*ign" r"ore|pyright:\s*ign" r"ore|pragma:\s*no co" "ver"
)
MACHINE = re.compile(r"(?<![\w.])/(?:tmp|work|root|home|farm)/")


def _tracked() -> list[str]:
    """Every file that is or would be committed and still exists, as paths from the root."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


FILES = _tracked()
PYTHON = [name for name in FILES if name.endswith(".py")]
OURS = [name for name in PYTHON if name.startswith(tuple(f"{room}/" for room in ROOMS))]


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _calls(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each call as its line and dotted name, as far as it is written with dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            parts: list[str] = []
            callee: ast.expr = node.func
            while isinstance(callee, ast.Attribute):
                parts.append(callee.attr)
                callee = callee.value
            if isinstance(callee, ast.Name):
                parts.append(callee.id)
            yield node.lineno, ".".join(reversed(parts))


def _places(names: list[str], *endings: str) -> list[str]:
    """Where one of the calls is written, as file:line: call."""
    found: list[str] = []
    for name in names:
        for line, call in _calls(ast.parse(_text(name))):
            if any(call == ending or call.endswith(f".{ending}") for ending in endings):
                found.append(f"{name}:{line}: {call}")
    return found


def test_that_the_top_level_is_fixed() -> None:
    assert {name.split("/")[0] for name in FILES} - TOP == set()


def test_that_every_module_of_the_office_has_its_layer() -> None:
    contracts = tomllib.loads(_text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = {name.strip(" ()") for layer in contracts[0]["layers"] for name in layer.split(":")}
    modules = {name.split("/")[1].removesuffix(".py") for name in OURS if name.startswith("desktop/")}
    assert {f"desktop.{module}" for module in modules - {"__init__"}} - layers == set()


def test_that_no_file_is_longer_than_one_can_read() -> None:
    lengths = {name: _text(name).count("\n") for name in PYTHON}
    assert {name: length for name, length in lengths.items() if length > CEILING} == {}


def test_that_every_file_opens_with_one_sentence() -> None:
    silent: list[str] = []
    for name in PYTHON:
        words = ast.get_docstring(ast.parse(_text(name)))
        if not words or not words.splitlines()[0].endswith((".", ":", "?")):
            silent.append(name)
    assert silent == []


def test_that_names_say_what_a_module_is() -> None:
    vague = [
        name
        for name in PYTHON
        if VAGUE & {*Path(name).parent.parts, Path(name).stem} and not name.startswith(MEANT)
    ]
    assert vague == []


def test_that_nothing_unfinished_hides_in_a_comment() -> None:
    found = [
        f"{name}:{token.start[0]}: {token.string}"
        for name in PYTHON
        for token in tokenize.generate_tokens(io.StringIO(_text(name)).readline)
        if token.type == tokenize.COMMENT and UNFINISHED.search(token.string)
    ]
    assert found == []


def test_that_no_function_is_a_stub() -> None:
    stubs = [
        f"{name}:{node.lineno}"
        for name in OURS
        for node in ast.walk(ast.parse(_text(name)))
        if isinstance(node, ast.Raise) and node.exc and "NotImplementedError" in ast.unparse(node.exc)
    ]
    assert stubs == []


def test_that_nothing_sleeps_instead_of_waiting_for_what_it_wants() -> None:
    assert _places(PYTHON, "time.sleep", "QTest.qWait", "qtbot.wait", "QThread.msleep", "QThread.sleep") == []


def test_that_no_test_is_switched_off() -> None:
    tests = [name for name in PYTHON if name.startswith("tests/")]
    assert _places(tests, "pytest.skip", "mark.skip", "mark.xfail", "pytest.xfail") == []


def test_that_only_the_clock_asks_what_time_it_is() -> None:
    readers = _places(OURS, "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time")
    assert [place for place in readers if not place.startswith("desktop/clock.py:")] == []


def test_that_the_window_never_waits_inside_a_slot() -> None:
    window = [name for name in OURS if name.startswith("ui/")]
    assert _places(window, "exec", "processEvents") == []


def test_that_no_path_of_one_machine_is_written_down() -> None:
    found: list[str] = []
    for name in FILES:
        if name.endswith((".lock", ".png", ".xlsx", ".docx", ".ttf", ".qm", ".ico", ".zip")):
            continue
        lines = enumerate(_text(name).splitlines(), 1)
        found.extend(f"{name}:{number}" for number, line in lines if MACHINE.search(line))
    assert found == []


def test_that_tests_are_named_for_their_promise() -> None:
    unnamed = [
        f"{name}:{node.lineno}: {node.name}"
        for name in PYTHON
        if name.startswith("tests/") and Path(name).name.startswith("test_")
        for node in ast.walk(ast.parse(_text(name)))
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and not node.name.startswith("test_that_")
    ]
    assert unnamed == []


@pytest.fixture(scope="module")
def dependencies() -> list[str]:
    """The names of everything the program needs while it runs."""
    project = tomllib.loads(_text("pyproject.toml"))["project"]
    lines = [
        *project["dependencies"],
        *(line for group in project["optional-dependencies"].values() for line in group),
    ]
    return [re.split(r"[^\w-]", line, maxsplit=1)[0] for line in lines]


def test_that_every_dependency_has_its_line_in_a_decision(dependencies: list[str]) -> None:
    decisions = "\n".join(_text(name) for name in FILES if name.startswith("docs/decisions/"))
    assert len(dependencies) > 20
    assert [name for name in dependencies if f"| {name} |" not in decisions] == []


def test_that_the_lock_has_a_windows_wheel_for_every_dependency(dependencies: list[str]) -> None:
    lock = tomllib.loads(_text("uv.lock"))
    wheels = {
        package["name"]: [wheel["url"] for wheel in package.get("wheels", [])] for package in lock["package"]
    }
    lacking = [
        name
        for name in dependencies
        if not any("none-any" in url or "win_amd64" in url for url in wheels[name.lower()])
    ]
    assert lacking == []
