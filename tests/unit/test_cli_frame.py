"""The help of every command is Indonesian down to its frame, and so is the answer to a wrong option."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from desktop.cli.root import app

ENGLISH = (
    "Usage",
    "Options",
    "Commands",
    "Arguments",
    "Show this",
    "[default",
    "[required",
    "OPTIONS",
    "COMMAND",
)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["list"],
        ["act"],
        ["init"],
        ["person"],
        ["person", "add"],
        ["bundle"],
        ["bundle", "export"],
        ["gateway"],
        ["gateway", "person", "add"],
    ],
)
def test_that_no_frame_of_help_is_english(words: list[str]) -> None:
    done = CliRunner().invoke(app, [*words, "--help"])
    assert done.exit_code == 0, done.output
    assert [word for word in ENGLISH if word in done.stdout] == []
    assert "Pemakaian: " in done.stdout
    assert "Tampilkan bantuan ini." in done.stdout


def test_that_a_wrong_option_is_answered_in_an_indonesian_frame() -> None:
    done = CliRunner().invoke(app, ["list", "--salah"])
    assert done.exit_code == 2
    assert "Kesalahan" in done.stderr
    assert "Bantuan: 'tanggap list --help'" in done.stderr
