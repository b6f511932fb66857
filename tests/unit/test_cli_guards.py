"""The command line is held by the same rules as the window, and takes no secret as an argument."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import typer
from typer.testing import CliRunner, Result

from desktop.cli.exits import Exit
from desktop.cli.root import app

SECRET = re.compile(r"password|secret|token|sandi|rahasia|kunci|key", re.IGNORECASE)
WORD = "latihan-2026"


def _options(command: object) -> Iterator[str]:
    """Every option of a command and of those below it, whichever click typer brings."""
    for each in getattr(command, "params", ()):
        yield from each.opts
    for inner in getattr(command, "commands", {}).values():
        yield from _options(inner)


def test_that_no_argument_ever_holds_a_secret() -> None:
    every = set(_options(typer.main.get_command(app)))
    assert "--profile" in every
    # `--key` names a file, as `--password-fd` names a descriptor.
    assert {option for option in every if SECRET.search(option)} == {"--password-fd", "--key"}


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TANGGAP_PASSWORD", WORD)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    made = tmp_path / "kantor"
    assert _run("init", "--sample", "--complaints", "1", "--profile", str(made)).exit_code == Exit.OK
    return made


def _run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def _act(profile: Path, kind: str, who: str, record: str, **fields: str) -> Result:
    told = msgspec.json.encode(fields).decode()
    named = ("--record", record) if record else ()
    return _run("act", kind, *named, "--as", who, "--json", told, "--profile", str(profile))


def test_that_nobody_approves_her_own_by_the_command_line(profile: Path) -> None:
    made = _act(profile, "register", "maria", "", title="Parit mampet", original_text="Mampet.")
    assert made.exit_code == Exit.OK
    listed = _run("list", "--json", "--as", "maria", "--profile", str(profile))
    number = msgspec.json.decode(listed.stdout)[0]["number"]
    card = {
        "title": "Parit mampet",
        "classification": "non_supervisory",
        "unit": "pupr",
        "category": "Drainase",
    }
    assert _act(profile, "verify", "maria", number, **card).exit_code == Exit.OK
    said = {"outcome": "handled", "answer": "Sudah dikeruk."}
    proposed = _act(profile, "propose_resolution", "maria", number, **said)
    assert proposed.exit_code == Exit.OK
    proposal = msgspec.json.decode(proposed.stdout)["intent"]
    assert _act(profile, "approve", "maria", number, proposal=proposal).exit_code == Exit.RULE
    assert _act(profile, "approve", "syarif", number, proposal=proposal).exit_code == Exit.OK
