"""A departed report from the command line, and an opened one from the office's own way to its gateway."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desktop.asking import open_records
from desktop.cli.root import app
from desktop.clock import SystemClock
from desktop.joining import sample_office_profile
from desktop.office import TRAINING_GATEWAY, unlock
from desktop.profile import Profile
from sync.events import Shown
from sync.gateway.database import connect, writing
from sync.gateway.platform_side import PlatformSide
from sync.gateway.records import ALL, depart

PASSWORD = "latihan-2026"
type Run = Callable[..., Result]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kantor")
    made = sample_office_profile(Profile(folder), PASSWORD, complaints=12, now=SystemClock().now())
    made.close()
    return folder


@pytest.fixture
def run(office: Path) -> Run:
    def go(*words: str) -> Result:
        runner = CliRunner(env={"TANGGAP_PASSWORD": PASSWORD})
        return runner.invoke(app, [*words, "--profile", str(office)], input="")

    return go


def test_that_a_departed_report_is_listed_refused_while_gone_and_restored_when_offered(
    run: Run, office: Path
) -> None:
    assert run("sync").exit_code == 0
    assert run("departed").stdout == "Tidak ada yang keluar dalam 30 hari ini.\n"
    removed, mistaken = (row["number"] for row in json.loads(run("list", "--json").stdout)[:2])
    engine = connect(f"sqlite:///{office / TRAINING_GATEWAY}")
    PlatformSide(engine).remove(f"sp4n:{removed}")
    with writing(engine, SystemClock().now()) as work:
        # A slip of the gateway: it tells of a departure and still has the report.
        depart(work, f"sp4n:{mistaken}", ALL, work.next(), "reassigned")
    engine.dispose()
    assert run("sync").exit_code == 0
    assert run("show", mistaken).exit_code == 4
    left = {each["number"]: each["why"] for each in json.loads(run("departed", "--json").stdout)}
    assert left == {removed: "removed", mistaken: "reassigned"}
    assert "Laporan ini sudah dihapus di pusat." in run("departed").stdout

    refused = run("restore", removed)
    assert refused.exit_code == 3
    assert refused.stderr.startswith("Laporan ini sudah dihapus di pusat. Teks Anda tetap tersimpan.")
    assert json.loads(run("restore", removed, "--json").stderr)["detail"] == "removed"
    unknown = run("restore", "999")
    assert (unknown.exit_code, "tidak keluar dalam 30 hari" in unknown.stderr) == (4, True)

    back = run("restore", mistaken)
    assert (back.exit_code, back.stdout) == (0, f"Laporan {mistaken} kembali ke komputer ini.\n")
    assert run("sync").exit_code == 0
    assert run("show", mistaken).exit_code == 0
    assert [each["number"] for each in json.loads(run("departed", "--json").stdout)] == [removed]
    assert run("restore", mistaken).exit_code == 4


def test_that_the_office_brings_the_body_of_an_opened_report(run: Run, office: Path) -> None:
    assert run("sync").exit_code == 0
    opened = unlock(Profile(office), "rina", PASSWORD)
    try:
        with opened.database.writing() as session:
            record = str(session.exec_driver_sql("SELECT record FROM base LIMIT 1").scalar_one())
            session.exec_driver_sql("UPDATE base SET body = NULL, body_rev = 0 WHERE record = ?", (record,))
        assert list(open_records(opened, [record])) == [Shown(record)]
        view = opened.casework.case(record, opened.person)
    finally:
        opened.close()
    assert view is not None
    assert view.has_body
    assert view.complaint.original_text
