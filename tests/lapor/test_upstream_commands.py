"""`tanggap gateway upstream`: every step of an administrator, every refusal one sentence, no secret told."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Event

import pytest
from typer.testing import CliRunner, Result

from desktop.cli import upstream_secrets
from desktop.cli.exits import Exit
from desktop.cli.root import app
from desktop.domain.delivery import Onward
from desktop.vault.keyring import Keyring
from sync.gateway.upstream.beside import beside
from sync.gateway.upstream.settings import agencies_with
from sync.lapor.profile_text import text_of, values_of
from tests.lapor.state import Call, Fault
from tests.lapor.upstream_office import UpstreamOffice
from tests.sync.gateway_office import MEMPAWAH, SAMBAS
from tests.unit.vault_office import Drawer

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."
GIVEN = {"TANGGAP_LAPOR_BEARER": "rahasia-1", "TANGGAP_LAPOR_TOKEN": "token-1"}


class Terminal:
    """An administrator at the gateway's computer."""

    def __init__(self, office: UpstreamOffice) -> None:
        self.database = office.engine.url.render_as_string(hide_password=False)

    def __call__(self, *words: str, **env: str) -> Result:
        given = {"TANGGAP_LAPOR_BEARER": "", "TANGGAP_LAPOR_TOKEN": "", **env}
        place = ["--database", self.database]
        return CliRunner(env=given).invoke(app, ["gateway", "upstream", *words, *place])


@pytest.fixture
def terminal(upstream: UpstreamOffice, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return Terminal(upstream)


def _profile(upstream: UpstreamOffice, folder: Path) -> str:
    file = folder / "lapor.toml"
    file.write_text(text_of(values_of(upstream.lapor.profile)), encoding="utf-8")
    return str(file)


def test_that_an_upstream_is_set_run_and_told(
    terminal: Terminal, upstream: UpstreamOffice, tmp_path: Path
) -> None:
    done = terminal("set", "--profile", _profile(upstream, tmp_path), "--agency", MEMPAWAH)
    assert done.exit_code == 0, done.output
    intent = upstream.follow_up(TEXT).id
    assert intent in terminal("list").stdout
    ran = terminal("run", "--once", **GIVEN)
    assert (ran.exit_code, "1 diteruskan" in ran.stdout) == (0, True)
    assert upstream.sent == [TEXT]
    told = json.loads(terminal("status", "--json").stdout)
    assert (told["agency"], told["counts"], told["trouble"]) == (MEMPAWAH, {"there": 1}, "")
    assert "Tidak ada yang menunggu" in terminal("list").stdout


def test_that_without_secrets_a_run_says_so_and_keeps_everything(
    terminal: Terminal, upstream: UpstreamOffice
) -> None:
    upstream.follow_up(TEXT)
    ran = terminal("run", "--once")
    assert (ran.exit_code, "sign_in" in ran.stdout) == (Exit.NO_SYNC, True)
    assert upstream.sent == []


def test_that_secrets_come_from_a_descriptor(terminal: Terminal, upstream: UpstreamOffice) -> None:
    upstream.follow_up(TEXT)
    read, write = os.pipe()
    os.write(write, b"rahasia-1\ntoken-1\n")
    os.close(write)
    try:
        assert terminal("run", "--once", "--fd", str(read)).exit_code == 0
    finally:
        os.close(read)
    assert upstream.sent == [TEXT]


def test_that_kept_secrets_are_read_back_by_a_later_run(
    upstream: UpstreamOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawer = Drawer()
    monkeypatch.setattr(Keyring.__init__, "__defaults__", (lambda: drawer,))
    terminal = Terminal(upstream)
    upstream.follow_up(TEXT)
    set_up = ("set", "--profile", _profile(upstream, tmp_path), "--agency", MEMPAWAH, "--keep")
    assert terminal(*set_up).exit_code == Exit.LOCKED
    assert terminal(*set_up, **GIVEN).exit_code == 0
    assert terminal("run", "--once").exit_code == 0
    assert upstream.sent == [TEXT]


@pytest.mark.parametrize("answer", ["there", "absent"])
def test_that_what_is_uncertain_is_decided_once(
    terminal: Terminal, upstream: UpstreamOffice, answer: str
) -> None:
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(Fault.OTHER_WORDS)
    intent = upstream.follow_up(TEXT).id
    upstream.run_until_decided(intent)
    assert "belum pasti" in terminal("list").stdout
    assert terminal(answer, intent).exit_code == 0
    again = terminal(answer, intent)
    assert (again.exit_code, "Tidak ada yang berubah" in again.stderr) == (Exit.RULE, True)
    upstream.clock.pass_seconds(100_000)
    upstream.run_until_decided(intent)
    assert len(upstream.sent) == (1 if answer == "there" else 2)


def test_that_a_refusal_is_one_sentence_and_changes_nothing(
    terminal: Terminal, upstream: UpstreamOffice, tmp_path: Path
) -> None:
    bad, good = tmp_path / "bad.toml", _profile(upstream, tmp_path)
    bad.write_text('zone = "Pontianak"', encoding="utf-8")
    bad_profile = terminal("set", "--profile", str(bad), "--agency", MEMPAWAH)
    assert (bad_profile.exit_code, "Tidak ada yang berubah" in bad_profile.stderr) == (Exit.BAD_INPUT, True)
    assert terminal("set", "--profile", good, "--agency", "99.99").exit_code == Exit.BAD_INPUT
    ambiguous = terminal("set", "--profile", good)
    assert (ambiguous.exit_code, SAMBAS in ambiguous.stderr) == (Exit.USAGE, True)
    assert terminal("status", "--agency", SAMBAS).exit_code == Exit.BAD_INPUT
    assert agencies_with(upstream.engine) == (MEMPAWAH,)
    assert upstream.lapor.profile.address in terminal("status").stdout


def test_that_a_served_gateway_carries_on_by_itself(upstream: UpstreamOffice) -> None:
    database = upstream.engine.url.render_as_string(hide_password=False)
    intent = upstream.follow_up(TEXT).id
    done = Event()
    upstream.platform.when_done = done.set
    lines = {MEMPAWAH: lambda _profile: upstream.lapor.client()}
    with beside(database, lines.get, clock=upstream.clock) as found:
        assert found == (MEMPAWAH,)
        assert done.wait(30)
    assert upstream.sent == [TEXT]
    assert upstream.run_until_decided(intent).state is Onward.THERE


def test_that_what_the_environment_gives_serves_one_agency_alone(
    upstream: UpstreamOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in GIVEN.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    upstream.keep_profile(SAMBAS)
    upstream.follow_up(TEXT)
    with upstream_secrets.carrying(upstream.engine.url.render_as_string(hide_password=False)):
        pass
    assert upstream.platform.asked == []
