"""Guessing at the keyboard: five tries, a pause that grows, and no way round it by restarting."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.vault import passwords, roll
from desktop.vault.errors import PausedError, WrongPasswordError
from tests.unit.vault_office import DEWI, DEWIS, RINA, RINAS, Office

WRONG = "bukan sandinya"


def _miss(office: Office, person: str = RINA.id) -> WrongPasswordError:
    """One wrong try in a fresh start of the program."""
    with pytest.raises(WrongPasswordError) as wrong:
        office.open().unlock(person, WRONG)
    return wrong.value


def test_that_five_wrong_tries_bring_a_pause_of_a_minute_told_beforehand(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.create()
    told = [(e.attempts_left, e.pause_seconds, e.wait_seconds) for e in (_miss(office) for _ in range(5))]
    assert told == [(4, 60, 0), (3, 60, 0), (2, 60, 0), (1, 60, 0), (0, 60, 60)]


def test_that_a_pause_survives_a_restart_and_stops_even_the_right_password(tmp_path: Path) -> None:
    office = Office(tmp_path)
    _, keys = office.create()
    for _ in range(5):
        _miss(office)
    office.clock.pass_seconds(59.5)
    with pytest.raises(PausedError) as paused:
        office.open().unlock(RINA.id, RINAS)
    assert paused.value.wait_seconds == 1
    assert [info.wait_seconds for info in office.open().people()] == [1]
    office.clock.pass_seconds(0.5)
    assert [info.wait_seconds for info in office.open().people()] == [0]
    assert office.open().unlock(RINA.id, RINAS) == keys


def test_that_pauses_grow_to_an_hour_and_end_with_the_right_password(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.create()
    pauses: list[int] = []
    for _ in range(8):
        last = [_miss(office) for _ in range(5)][-1]
        pauses.append(last.wait_seconds)
        office.clock.pass_seconds(last.wait_seconds)
    assert pauses == [60, 120, 240, 480, 960, 1920, 3600, 3600]
    office.open().unlock(RINA.id, RINAS)
    assert (_miss(office).attempts_left, _miss(office).pause_seconds) == (4, 60)


def test_that_a_try_during_a_pause_is_neither_counted_nor_prolongs_it(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.create()
    for _ in range(5):
        _miss(office)
    for _ in range(20):
        with pytest.raises(PausedError):
            office.open().unlock(RINA.id, WRONG)
    office.clock.pass_seconds(60)
    assert (_miss(office).attempts_left, _miss(office).pause_seconds) == (4, 120)


def test_that_one_persons_tries_are_not_anothers(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.add_person(keys, DEWI, DEWIS)
    for _ in range(5):
        _miss(office)
    assert office.open().unlock(DEWI.id, DEWIS) == keys
    with pytest.raises(PausedError):
        office.open().unlock(RINA.id, RINAS)


def test_that_a_try_counts_before_its_outcome_so_that_killing_the_program_wins_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(tmp_path)
    office.create()

    def killed(*_: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(passwords, "key_from", killed)
        for _ in range(4):
            with pytest.raises(KeyboardInterrupt):
                office.open().unlock(RINA.id, WRONG)
    assert _miss(office).attempts_left == 0


def test_that_a_clock_set_back_never_makes_a_pause_longer(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.create()
    for _ in range(5):
        _miss(office)
    office.clock.pass_seconds(-400 * 86_400)
    with pytest.raises(PausedError) as paused:
        office.open().unlock(RINA.id, RINAS)
    assert paused.value.wait_seconds == 60


@pytest.mark.parametrize("damage", [b"", b"{", b'{"p-rina":{"failed":"x"}}', b"\xff\xfe", b"[]"])
def test_that_a_damaged_count_shuts_nobody_out_and_counting_goes_on(tmp_path: Path, damage: bytes) -> None:
    office = Office(tmp_path)
    _, keys = office.create()
    (tmp_path / roll.TRIES_FILE).write_bytes(damage)
    assert _miss(office).attempts_left == 4
    assert _miss(office).attempts_left == 3
    assert office.open().unlock(RINA.id, RINAS) == keys


def test_that_the_file_of_tries_holds_no_password(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.create()
    _miss(office)
    assert WRONG.encode() not in (tmp_path / roll.TRIES_FILE).read_bytes()
