"""One key per office, one password per person: what opens the vault and what never does."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from desktop.domain.people import Role
from desktop.vault import slot_file, slots
from desktop.vault.errors import (
    CodeExpiredError,
    ForeignKeysError,
    LastPersonError,
    PersonExistsError,
    SlotsAlteredError,
    UnknownPersonError,
    VaultExistsError,
    VaultMissingError,
    WeakPasswordError,
    WrongPasswordError,
)
from desktop.vault.keys import Keys
from desktop.vault.vault import INVITED_FOR, Vault
from tests.unit.vault_office import ADMIN, DEWI, DEWIS, RINA, RINAS, Office, keyring_of


def test_that_the_right_password_gives_the_same_keys_at_every_start(tmp_path: Path) -> None:
    office = Office(tmp_path)
    _, keys = office.create()
    assert office.open().unlock(RINA.id, RINAS) == keys
    assert office.open().id == keys.vault


def test_that_every_purpose_has_its_own_key_of_32_bytes(tmp_path: Path) -> None:
    _, keys = Office(tmp_path).create()
    values = [getattr(keys, each.name) for each in fields(Keys) if each.name != "vault"]
    assert [len(value) for value in values] == [32] * len(values)
    assert len(set(values)) == len(values)


def test_that_two_vaults_share_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = Office(tmp_path / "a"), Office(tmp_path / "b")
    (_, first), (_, second) = one.create(), other.create()
    assert first.vault != second.vault
    assert first.database != second.database
    with pytest.raises(ForeignKeysError):
        other.open().invite(first, DEWI)


def test_that_no_key_and_no_password_is_ever_on_the_disk_or_in_a_repr(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.add_person(keys, DEWI, DEWIS)
    vault.make_recovery(keys)
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    secret = [getattr(keys, each.name) for each in fields(Keys) if each.name != "vault"]
    for value in [*secret, RINAS.encode(), DEWIS.encode()]:
        assert value not in written
    assert all(repr(value) not in repr(keys) for value in secret)


def test_that_each_person_opens_with_her_own_password_only(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.add_person(keys, DEWI, DEWIS)
    assert office.open().unlock(DEWI.id, DEWIS) == keys
    for person, password in ((RINA, DEWIS), (DEWI, RINAS), (RINA, RINAS + " "), (RINA, "")):
        with pytest.raises(WrongPasswordError):
            office.open().unlock(person.id, password)
    with pytest.raises(UnknownPersonError):
        office.open().unlock("p-nobody", RINAS)


def test_that_the_card_shows_people_before_anybody_unlocked(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.invite(keys, DEWI)
    shown = office.open().people()
    assert [(info.person, info.enrolled) for info in shown] == [(RINA, True), (DEWI, False)]


def test_that_a_slot_moved_to_another_person_does_not_open(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.add_person(keys, DEWI, DEWIS)
    held = slots.load(tmp_path).newest.slots
    rina, dewi = held.people
    swapped = replace(held, people=(replace(rina, slot=dewi.slot), replace(dewi, slot=rina.slot)))
    slots.store(tmp_path, swapped, keys.slots)
    with pytest.raises(WrongPasswordError):
        office.open().unlock(RINA.id, DEWIS)


def test_that_a_role_somebody_gave_herself_in_the_file_is_noticed(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.create()
    held = slots.load(tmp_path).newest.slots
    risen = replace(RINA, roles=frozenset({Role.ADMINISTRATOR}))
    forged = replace(held, people=(replace(held.people[0], person=risen),))
    slots.store(tmp_path, forged, b"a key that is not the vault's ...")
    with pytest.raises(SlotsAlteredError):
        office.open().unlock(RINA.id, RINAS)


def test_that_nothing_is_added_to_slots_somebody_else_wrote(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    slots.store(tmp_path, slots.load(tmp_path).newest.slots, b"another key")
    with pytest.raises(SlotsAlteredError):
        vault.add_person(keys, DEWI, DEWIS)


def test_that_a_changed_password_ends_the_old_one_in_both_generations(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    new = "rapat hari Selasa"
    with pytest.raises(WrongPasswordError):
        vault.change_password(RINA.id, "bukan sandinya", new)
    vault.change_password(RINA.id, RINAS, new)
    for name in (slot_file.FIRST, slot_file.SECOND):
        kept = (tmp_path / name).read_bytes()
        (tmp_path / name).unlink()  # what opens must open with the other generation alone, too
        assert office.open().unlock(RINA.id, new) == keys
        with pytest.raises(WrongPasswordError):
            office.open().unlock(RINA.id, RINAS)
        (tmp_path / name).write_bytes(kept)


def test_that_a_removed_person_stays_out_and_the_last_one_stays(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.add_person(keys, DEWI, DEWIS)
    with pytest.raises(PersonExistsError):
        vault.add_person(keys, DEWI, DEWIS)
    vault.remove_person(keys, DEWI.id)
    with pytest.raises(UnknownPersonError):
        office.open().unlock(DEWI.id, DEWIS)
    with pytest.raises(UnknownPersonError):
        vault.remove_person(keys, DEWI.id)
    vault.invite(keys, ADMIN)  # a code is no password: Rina is still the only one who can open
    with pytest.raises(LastPersonError):
        vault.remove_person(keys, RINA.id)
    assert office.open().unlock(RINA.id, RINAS) == keys


def test_that_a_one_time_code_sets_a_password_once(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    code = vault.invite(keys, DEWI)
    with pytest.raises(WrongPasswordError):
        office.open().enrol(DEWI.id, "AAAAA-AAAAA-AAAAA-AAAAA", DEWIS)
    assert office.open().enrol(DEWI.id, f" {code.lower().replace('-', ' ')} ", DEWIS) == keys
    assert office.open().unlock(DEWI.id, DEWIS) == keys
    with pytest.raises(UnknownPersonError):
        office.open().enrol(DEWI.id, code, "sandi yang lain")


def test_that_a_new_code_ends_the_former_one(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    former = vault.invite(keys, DEWI)
    latter = vault.invite(keys, DEWI)
    with pytest.raises(WrongPasswordError):
        vault.enrol(DEWI.id, former, DEWIS)
    assert vault.enrol(DEWI.id, latter, DEWIS) == keys


def test_that_a_code_ends_with_its_time(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    code = vault.invite(keys, DEWI)
    office.clock.pass_seconds(INVITED_FOR.total_seconds() + 1)
    with pytest.raises(CodeExpiredError):
        vault.enrol(DEWI.id, code, DEWIS)
    assert DEWI not in [info.person for info in vault.people() if info.enrolled]
    vault.update_person(keys, RINA)  # the next write drops what has expired
    assert [info.person for info in vault.people()] == [RINA]


def test_that_a_code_brings_back_somebody_who_forgot_her_password(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.add_person(keys, DEWI, DEWIS)
    code = vault.invite(keys, DEWI)
    assert vault.unlock(DEWI.id, DEWIS) == keys  # until she uses it, nothing changes
    vault.enrol(DEWI.id, code, "sandi yang baru")
    assert vault.unlock(DEWI.id, "sandi yang baru") == keys
    with pytest.raises(WrongPasswordError):
        vault.unlock(DEWI.id, DEWIS)
    assert len(vault.people()) == 2


def test_that_a_new_role_is_recorded_for_the_next_unlock(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    vault.invite(keys, DEWI)
    risen = replace(RINA, roles=frozenset({Role.OFFICER, Role.SUPERVISOR}))
    moved = replace(DEWI, unit="pupr")
    vault.update_person(keys, risen)
    vault.update_person(keys, moved)
    assert [info.person for info in office.open().people()] == [risen, moved]
    assert office.open().unlock(RINA.id, RINAS) == keys
    with pytest.raises(UnknownPersonError):
        vault.update_person(keys, ADMIN)


def test_that_creating_never_replaces_and_opening_never_creates(tmp_path: Path) -> None:
    office = Office(tmp_path)
    with pytest.raises(VaultMissingError):
        office.open()
    assert list(tmp_path.iterdir()) == []
    _, keys = office.create()
    with pytest.raises(VaultExistsError):
        office.create()
    (tmp_path / slot_file.FIRST).unlink()
    with pytest.raises(VaultExistsError):
        office.create()
    assert office.open().unlock(RINA.id, RINAS) == keys


@pytest.mark.parametrize("password", ["", "tujuh 7", "x" * 257])
def test_that_a_password_out_of_bounds_is_refused_before_anything_is_written(
    tmp_path: Path, password: str
) -> None:
    office = Office(tmp_path)
    with pytest.raises(WeakPasswordError):
        Vault.create(tmp_path, RINA, password, keyring=keyring_of(None), clock=office.clock)
    assert list(tmp_path.iterdir()) == []
    vault, keys = office.create()
    code = vault.invite(keys, DEWI)
    for attempt in (
        lambda: vault.add_person(keys, ADMIN, password),
        lambda: vault.change_password(RINA.id, RINAS, password),
        lambda: vault.enrol(DEWI.id, code, password),
        lambda: vault.recover(RINA.id, code, password),
    ):
        with pytest.raises(WeakPasswordError):
            attempt()
    assert vault.unlock(RINA.id, RINAS) == keys
