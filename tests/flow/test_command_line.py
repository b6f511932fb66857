"""The command line on a real office: every refusal is one sentence with its exit code, never a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from desktop.cli.root import app
from desktop.clock import SystemClock
from desktop.joining import sample_office_profile
from desktop.profile import Profile
from sync.gateway.migrations import STEPS

PASSWORD = "latihan-2026"
type Run = Callable[..., Result]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kantor")
    made = sample_office_profile(Profile(folder), PASSWORD, complaints=40, now=SystemClock().now())
    made.close()
    done = CliRunner(env={"TANGGAP_PASSWORD": PASSWORD}).invoke(app, ["sync", "--profile", str(folder)])
    assert done.exit_code == 0, done.output
    assert "Selesai, 0 tindakan masih menunggu" in done.stdout
    return folder


@pytest.fixture
def run(office: Path) -> Run:
    def go(*words: str, password: str = PASSWORD, profile: bool = True) -> Result:
        runner = CliRunner(env={"TANGGAP_PASSWORD": password, "TANGGAP_CODE": ""})
        place = ["--profile", str(office)] if profile else []
        return runner.invoke(app, [*words, *place], input="")

    return go


def _unverified(run: Run) -> str:
    rows = json.loads(run("list", "--stage", "unverified", "--json").stdout)
    return str(rows[-1]["number"])


def test_that_status_says_every_stage_in_words_and_every_key_in_json(run: Run) -> None:
    said = run("status").stdout
    assert "Belum verif." in said
    assert "Terakhir lengkap: " in said
    told = json.loads(run("status", "--json").stdout)
    assert {"stages", "outbox", "conflicts", "last_complete", "last_tried"} <= told.keys()
    assert sum(told["stages"].values()) == 40


def test_that_status_tells_the_months_data_by_day_and_network(run: Run) -> None:
    before = json.loads(run("status", "--json").stdout)["data"]
    assert (before["quota_bytes"], before["files_wait_for"]) == (200_000_000, None)
    run("sync")
    data = json.loads(run("status", "--json").stdout)["data"]
    assert {day["network"] for day in data["days"]} == {"unknown"}
    assert data["month_bytes"] > before["month_bytes"]
    assert sum(day["up"] + day["down"] for day in data["days"]) > 10_000
    assert " MB dari 200 MB" in run("status").stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "999"], 4, "Laporan 999 tidak ada di komputer ini."),
        (["list", "--as", "siapa"], 7, "Petugas ini tidak punya akses di komputer ini."),
        (["import", "/tidak/ada.xlsx"], 4, "Berkas tidak ditemukan. Data di komputer ini tetap utuh."),
        (["export", "/tidak/ada/x.xlsx"], 4, "Berkas atau folder tidak dapat dipakai."),
        (["init", "--sample"], 7, "Profil ini sudah berisi kantor."),
        (["list", "--password-fd", "9999"], 5, "Kata sandi tidak terbaca dari deskriptor berkas 9999."),
    ],
)
def test_that_bad_input_is_one_sentence(run: Run, words: list[str], code: int, said: str) -> None:
    done = run(*words)
    assert (done.exit_code, "Traceback" in done.output) == (code, False)
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


def test_that_a_wrong_password_says_how_many_tries_are_left(run: Run) -> None:
    done = run("list", password="bukan-ini-2026")
    assert done.exit_code == 5
    assert "percobaan lagi" in done.stderr
    assert run("list").exit_code == 0


def test_that_a_misspelt_part_of_an_action_is_never_ignored(run: Run) -> None:
    number = _unverified(run)
    done = run("act", "verify", "--record", number, "--json", '{"titel": "Jalan rusak"}')
    assert done.exit_code == 4
    assert "titel" in json.loads(done.stderr)["sentence"]
    assert json.loads(run("status", "--json").stdout)["outbox"] == 0


def test_that_a_rule_is_said_as_the_window_says_it(run: Run) -> None:
    number = _unverified(run)
    done = run("act", "approve", "--record", number, "--json", "{}")
    assert done.exit_code == 3
    told = json.loads(done.stderr)
    assert told["detail"] == "wrong_role"
    assert "Tidak ada yang berubah" in told["sentence"]


def test_that_an_export_names_its_view_and_its_stages_in_words(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "antrean.xlsx"
    assert run("export", str(file)).stdout.startswith("40 laporan")
    book = load_workbook(file, read_only=True)
    cells = [value for row in book.worksheets[0].iter_rows(values_only=True) for value in row]
    book.close()
    assert {"Semua laporan", "Belum verif.", "Terkirim"} <= set(cells)
    assert not list(tmp_path.glob(".*"))


def test_that_joining_without_a_code_or_with_a_bad_address_leaves_no_office(run: Run, tmp_path: Path) -> None:
    place = ["--profile", str(tmp_path / "baru")]
    done = run("init", "--join", "http://127.0.0.1:1", *place, profile=False)
    assert (done.exit_code, "TANGGAP_CODE" in done.stderr) == (5, True)
    for address in ("bukan-alamat", "http://gerbang.invalid"):
        runner = CliRunner(env={"TANGGAP_PASSWORD": PASSWORD, "TANGGAP_CODE": "AAAA-BBBB-CCCC"})
        done = runner.invoke(app, ["init", "--join", address, *place])
        assert done.exit_code == 6
        assert done.stderr.startswith("Alamat gerbang tidak benar.")
    assert not Profile(tmp_path / "baru").exists


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["person", "list", "--database", "gerbang"], "Alamat basis data ditulis sqlite:///berkas.db"),
        (
            ["person", "list", "--database", "sqlite:///tidak/ada.db"],
            "Basis data gerbang tidak/ada.db belum ada.",
        ),
        (["effects", "--database", "sqlite:///tidak-ada.db"], "Basis data gerbang tidak-ada.db belum ada."),
        (
            ["agency", "add", "61.02", "X", "--database", "sqlite:////tidak/ada/g.db"],
            "Basis data gerbang tidak dapat",
        ),
        (["agency", "add", "61.02", "X", "--database", "mysql://x/y"], "Gerbang menyimpan datanya di SQLite"),
        (
            ["agency", "add", "61.02", "X", "--database", "postgresql+psycopg://x@127.0.0.1:1/y"],
            "Basis data gerbang tidak dapat",
        ),
    ],
)
def test_that_a_wrong_database_is_said_and_no_new_one_made(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("gateway", *words, profile=False)
    assert done.exit_code == 4
    assert done.stderr.startswith(said)
    assert not list(tmp_path.iterdir())


def test_that_people_are_invited_only_into_agencies_and_units_that_exist(run: Run, tmp_path: Path) -> None:
    database = ["--database", f"sqlite:///{tmp_path / 'gerbang.db'}"]

    def admin(*words: str) -> Result:
        return run("gateway", *words, *database, profile=False)

    assert admin("person", "add", "Siti", "--role", "officer", "--agency", "61.02").exit_code == 4
    assert admin("agency", "add", "61.02", "Kabupaten Mempawah").exit_code == 0
    assert admin("unit", "add", "pupr", "Dinas PUPR", "--agency", "61.02").exit_code == 0
    wrong = admin("person", "add", "Siti", "--role", "officer", "--agency", "61.02", "--unit", "purp")
    assert "yang ada: pupr" in wrong.stderr
    done = admin(
        "person", "add", "Siti", "--role", "officer", "--agency", "61.02", "--unit", "pupr", "--json"
    )
    assert json.loads(done.stdout)["code"]
    member = json.loads(admin("person", "list", "--json").stdout)[0]["person"]["id"]
    assert json.loads(admin("person", "code", member, "--json").stdout)["code"]
    assert admin("person", "revoke", member).stdout == f"Akses {member} berakhir.\n"
    assert "dicabut" in admin("person", "list").stdout
    nobody = admin("person", "revoke", "tidak-ada")
    assert (nobody.exit_code, "Tidak ada orang dengan id" in nobody.stderr) == (4, True)


def test_that_an_unexpected_error_is_no_traceback_and_quotes_nobody(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("kata-kata warga")

    monkeypatch.setattr("desktop.casework.casework.Casework.queue_page", broken)
    done = run("list")
    assert done.exit_code == 1
    assert "KeyError test_command_line.py" in done.stderr
    assert "warga" not in done.output
    assert done.stderr.count("\n") == 1


def test_that_the_gateway_refuses_what_a_newer_one_wrote(run: Run, tmp_path: Path) -> None:
    import sqlite3

    file = tmp_path / "gerbang.db"
    database = ["--database", f"sqlite:///{file}"]
    assert run("gateway", "agency", "add", "61.02", "X", *database, profile=False).exit_code == 0
    with sqlite3.connect(file) as newer:
        newer.execute("INSERT INTO schema_version (number) VALUES (?)", (len(STEPS) + 1,))
    newer.close()
    done = run("gateway", "person", "list", *database, profile=False)
    assert (done.exit_code, "gerbang yang lebih baru" in done.stderr) == (8, True)


def test_that_work_goes_by_stick_and_its_answer_comes_back(run: Run, office: Path, tmp_path: Path) -> None:
    out, back = str(tmp_path / "kerja.tanggap-usb"), str(tmp_path / "kerja.tanggap-balasan")
    nothing = run("bundle", "export", out)
    assert nothing.exit_code == 6
    assert "Tidak ada tindakan yang dapat dibawa." in nothing.stderr
    rows = json.loads(run("list", "--json").stdout)
    act = ("act", "note", "--json", '{"text": "Dibawa dengan USB."}', "--record")
    assert any(run(*act, row["number"]).exit_code == 0 for row in rows)
    left = run("bundle", "export", out, "--json")
    nothing_else = {"left": 0, "files": 0, "files_left": 0, "shown": 0}
    assert json.loads(left.stdout) == {"file": out, "count": 1, **nothing_else}
    assert json.loads(run("status", "--json").stdout)["outbox"] == 1
    assert run("bundle", "receive", out).exit_code == 4
    gateway = (
        "gateway",
        "bundle",
        out,
        "--receipt",
        back,
        "--database",
        f"sqlite:///{office / 'gerbang.db'}",
    )
    for _ in range(2):
        done = run(*gateway, profile=False)
        assert done.exit_code == 0, done.output
        assert "1 diterima. Balasan tersimpan di" in done.stdout
    told = run("bundle", "receive", back)
    assert told.exit_code == 0, told.output
    assert "terkirim." in told.stdout
    assert "Selesai, 0 tindakan masih menunggu" in told.stdout
    (tmp_path / "rusak").write_bytes(b"bukan bundel")
    broken = run("gateway", "bundle", str(tmp_path / "rusak"), *gateway[3:], profile=False)
    assert broken.exit_code == 4
    assert "Tidak ada yang berubah." in broken.stderr
