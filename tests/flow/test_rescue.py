"""A damaged office on the command line: said calmly, rescued, whole again, and working on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desktop.cli.root import app
from desktop.clock import SystemClock
from desktop.joining import sample_office_profile
from desktop.profile import Profile

PASSWORD, PAGE = "latihan-2026", 16_384


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = sample_office_profile(Profile(tmp_path), PASSWORD, complaints=40, now=SystemClock().now())
    made.close()
    return Profile(tmp_path)


def run(profile: Profile, *words: str) -> Result:
    runner = CliRunner(env={"TANGGAP_PASSWORD": PASSWORD})
    return runner.invoke(app, [*words, "--profile", str(profile.folder)], input="")


def flip(file: Path, page: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(page * PAGE + 5_000)
        byte = opened.read(1)[0]
        opened.seek(-1, 1)
        opened.write(bytes([byte ^ 1]))


def test_that_a_damaged_office_is_rescued_and_goes_on(profile: Profile) -> None:
    assert run(profile, "sync").exit_code == 0
    rows = json.loads(run(profile, "list", "--json").stdout)
    act = ("act", "note", "--json", '{"text": "Sebelum rusak."}', "--record")
    assert any(run(profile, *act, str(row["number"])).exit_code == 0 for row in rows)
    flip(profile.database, profile.database.stat().st_size // PAGE - 1)
    said = run(profile, "check")
    assert said.exit_code == 8
    assert said.stdout.startswith("Berkas data di komputer ini rusak. Yang masih terbaca dapat diselamatkan")
    done = run(profile, "check", "--rescue")
    assert done.exit_code == 0, done.output
    assert "1 tindakan yang menunggu dan " in done.stdout
    assert "Berkas lama disimpan sebagai kantor.db.rusak-1." in done.stdout
    assert run(profile, "check").stdout.endswith("utuh.\n")
    assert "Selesai, 0 tindakan masih menunggu" in run(profile, "sync").stdout
    assert len(json.loads(run(profile, "list", "--json").stdout)) == len(rows)


def test_that_a_file_beyond_rescue_is_said_and_left_alone(profile: Profile) -> None:
    for page in range(1, 6):  # among them the settings: without them nobody knows whose computer it is
        flip(profile.database, page)
    before = profile.database.read_bytes()
    done = run(profile, "check", "--rescue")
    assert done.exit_code == 8
    assert "Tidak ada yang diubah." in done.stderr
    assert profile.database.read_bytes() == before
