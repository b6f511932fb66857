"""Commands leave a log in which nobody's words are, and print their one JSON document as before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desktop.casework.casework import Casework
from desktop.cli.root import app
from desktop.logs import FILE
from tests.flow.own_office import SECRET, make_office

CITIZEN = "Siti Aminah 081234567890 Desa Pasir"
WORDS = (*CITIZEN.split(), SECRET, "Jalan", "rusak", "Lubang", "pasar", "Rina", "Wijaya")
"""Of the complaint, of the office's person, and what is written below."""


def run(folder: Path, *words: str, secret: str = SECRET) -> Result:
    return CliRunner(env={"TANGGAP_PASSWORD": secret}).invoke(app, [*words, "--profile", str(folder)])


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "logs" / FILE).read_text("utf-8").splitlines()]


def test_that_no_word_of_a_complaint_or_password_reaches_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_office(tmp_path / "kantor").folder
    assert json.loads(run(folder, "list", CITIZEN, "--json").stdout) == []
    assert "Jalan rusak" in run(folder, "show", "1", "--json").stdout
    note = json.dumps({"text": CITIZEN})
    written = run(folder, "act", "note", "--record", "1", "--json", note)
    assert json.loads(written.stdout)["record"] == "sp4n:1"
    assert run(folder, "list", secret=f"{SECRET}-{CITIZEN}").exit_code == 5

    def fail(*_: object) -> None:
        raise RuntimeError(CITIZEN)

    monkeypatch.setattr(Casework, "case", fail)
    failed = run(folder, "show", "1", "--json")
    assert failed.exit_code == 1
    assert failed.stdout == ""
    assert json.loads(failed.stderr)["error"] == "problem"
    ends = [(line["event"], line.get("code")) for line in lines(folder) if line["event"] != "command.started"]
    assert ends == [
        *[("command.ended", 0)] * 3,
        ("command.failed", None),
        ("command.failed", None),
    ]
    everything = b"".join(each.read_bytes() for each in (folder / "logs").iterdir()).decode()
    assert "builtins.RuntimeError" in everything
    assert [word for word in WORDS if word in everything] == []


def test_that_a_folder_that_takes_no_log_stops_no_command(tmp_path: Path) -> None:
    folder = make_office(tmp_path / "kantor").folder
    (folder / "logs").rmdir()
    (folder / "logs").write_bytes(b"")
    done = run(folder, "list", "--json")
    assert done.exit_code == 0
    assert len(json.loads(done.stdout)) == 1
