"""The people of one computer: who comes in, who may change what, and whose credentials are whose."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.accounts import waiting
from desktop.accounts.accounts import Accounts, Credential, NotAllowedError
from desktop.accounts.session import LockedError, Session
from desktop.accounts.waiting import Waiting
from desktop.domain.people import Person, Role
from desktop.vault.errors import LastPersonError, UnknownPersonError, WrongPasswordError
from desktop.vault.keyring import KeyringState
from desktop.vault.secrets import Kept
from tests.unit.vault_office import ADMIN, ADMINS, DEWI, DEWIS, RINA, RINAS, Drawer, Office

BUDI = Person("p-budi", "Budi Santoso", frozenset({Role.OFFICER}), "61.02", "dinkes")
BUDIS = "sepeda tua biru"


def _office(folder: Path) -> tuple[Accounts, Session, Session]:
    """An office with an administrator and Rina: the accounts and both sessions."""
    accounts = Office(folder, Drawer()).accounts()
    admin = accounts.create(ADMIN, ADMINS)
    accounts.add_person(admin, RINA, RINAS)
    return accounts, admin, accounts.unlock(RINA.id, RINAS)


def test_that_an_office_exists_once_it_was_set_up(tmp_path: Path) -> None:
    accounts = Office(tmp_path).accounts()
    assert not accounts.exist()
    session = accounts.create(RINA, RINAS)
    assert accounts.exist()
    assert session.person == RINA
    assert [info.person for info in accounts.people()] == [RINA]


def test_that_unlocking_gives_the_person_with_her_roles_and_the_offices_keys(tmp_path: Path) -> None:
    accounts, admin, rina = _office(tmp_path)
    assert (admin.person, rina.person) == (ADMIN, RINA)
    assert admin.keys == rina.keys
    with pytest.raises(WrongPasswordError):
        accounts.unlock(RINA.id, ADMINS)


def test_that_a_locked_session_hands_out_nothing(tmp_path: Path) -> None:
    accounts, admin, rina = _office(tmp_path)
    accounts.keep_token(rina, "tok-1")
    accounts.lock(rina)
    accounts.lock(rina)
    assert rina.locked
    assert not admin.locked
    for attempt in (lambda: rina.keys, lambda: accounts.token(rina), lambda: accounts.keep_token(rina, "x")):
        with pytest.raises(LockedError):
            attempt()


def test_that_only_an_administrator_sets_the_credentials_of_the_sync(tmp_path: Path) -> None:
    accounts, admin, rina = _office(tmp_path)
    assert accounts.set_credential(admin, Credential.PLATFORM_BEARER, "instansi-6102") is Kept.KEYRING
    for role in (Role.OFFICER, Role.SUPERVISOR, Role.PROVINCE):
        other = Session(replace(RINA, roles=frozenset({role})), rina.keys)
        with pytest.raises(NotAllowedError):
            accounts.set_credential(other, Credential.PLATFORM_BEARER, "lain")
        with pytest.raises(NotAllowedError):
            accounts.delete_credential(other, Credential.PLATFORM_BEARER)
    assert accounts.credential(rina, Credential.PLATFORM_BEARER) == "instansi-6102"
    assert accounts.credentials_set(rina) == {Credential.PLATFORM_BEARER}
    accounts.delete_credential(admin, Credential.PLATFORM_BEARER)
    assert accounts.credential(admin, Credential.PLATFORM_BEARER) is None
    assert accounts.credentials_set(admin) == frozenset()


def test_that_each_person_has_her_own_token(tmp_path: Path) -> None:
    accounts, admin, rina = _office(tmp_path)
    accounts.keep_token(rina, "tok-rina")
    assert accounts.token(admin) is None
    accounts.keep_token(admin, "tok-admin")
    assert (accounts.token(rina), accounts.token(admin)) == ("tok-rina", "tok-admin")
    accounts.forget_token(rina)
    assert (accounts.token(rina), accounts.token(admin)) == (None, "tok-admin")


def test_that_an_officer_changes_no_account_where_there_is_an_administrator(tmp_path: Path) -> None:
    accounts, admin, rina = _office(tmp_path)
    for attempt in (
        lambda: accounts.add_person(rina, BUDI, BUDIS),
        lambda: accounts.invite(rina, BUDI),
        lambda: accounts.remove_person(rina, ADMIN.id),
        lambda: accounts.make_recovery(rina),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    assert [info.person.id for info in accounts.people()] == [ADMIN.id, RINA.id]
    accounts.add_person(admin, BUDI, BUDIS)
    accounts.remove_person(admin, RINA.id)
    assert [info.person.id for info in accounts.people()] == [ADMIN.id, BUDI.id]
    with pytest.raises(UnknownPersonError):
        accounts.remove_person(admin, RINA.id)
    accounts.remove_person(admin, BUDI.id)
    with pytest.raises(LastPersonError):
        accounts.remove_person(admin, ADMIN.id)


def test_that_an_office_without_an_administrator_keeps_its_own_list_but_makes_none(tmp_path: Path) -> None:
    accounts = Office(tmp_path).accounts()
    rina = accounts.create(RINA, RINAS)
    accounts.add_person(rina, BUDI, BUDIS)
    with pytest.raises(NotAllowedError):
        accounts.add_person(rina, ADMIN, ADMINS)
    with pytest.raises(NotAllowedError):
        accounts.invite(rina, replace(RINA, roles=frozenset({Role.ADMINISTRATOR})))
    assert accounts.unlock(BUDI.id, BUDIS).person == BUDI


def test_that_a_second_person_sets_a_password_nobody_else_ever_saw(tmp_path: Path) -> None:
    accounts, admin, _ = _office(tmp_path)
    code = accounts.invite(admin, DEWI)
    session = accounts.enrol(DEWI.id, code, DEWIS)
    assert session.person == DEWI
    assert session.keys == admin.keys
    assert accounts.unlock(DEWI.id, DEWIS).person == DEWI


def test_that_everybody_changes_her_own_password(tmp_path: Path) -> None:
    accounts, _, rina = _office(tmp_path)
    with pytest.raises(WrongPasswordError):
        accounts.change_password(rina, ADMINS, "sandi yang baru")
    accounts.change_password(rina, RINAS, "sandi yang baru")
    assert accounts.unlock(RINA.id, "sandi yang baru").person == RINA
    assert accounts.unlock(ADMIN.id, ADMINS).person == ADMIN


def test_that_the_recovery_sheet_lets_a_person_back_in_on_a_new_keyring(tmp_path: Path) -> None:
    accounts, admin, _ = _office(tmp_path)
    code = accounts.make_recovery(admin)
    moved = Office(tmp_path, Drawer()).accounts()
    session = moved.recover(ADMIN.id, code, "sandi yang baru")
    assert session.person == ADMIN
    assert moved.unlock(RINA.id, RINAS).keys == admin.keys


def test_that_the_gateways_directory_changes_those_who_are_here_and_adds_nobody(tmp_path: Path) -> None:
    accounts, _, rina = _office(tmp_path)
    risen = replace(RINA, roles=frozenset({Role.OFFICER, Role.SUPERVISOR}), name="Rina W.")
    before = (tmp_path / "vault.slots").read_bytes()
    accounts.follow_directory(rina, [RINA, ADMIN, BUDI])
    assert (tmp_path / "vault.slots").read_bytes() == before  # nothing new is not written again
    accounts.follow_directory(rina, [risen, BUDI])
    assert [info.person for info in accounts.people()] == [ADMIN, risen]
    assert accounts.unlock(RINA.id, RINAS).person == risen


def test_that_the_state_of_the_keyring_is_told(tmp_path: Path) -> None:
    assert Office(tmp_path, Drawer()).accounts().keyring_state() is KeyringState.AVAILABLE
    assert Office(tmp_path, None).accounts().keyring_state() is KeyringState.MISSING
    assert Accounts(tmp_path).keyring_state() is KeyringState.MISSING  # the guard of the tests turned it off


def test_that_the_unlock_card_knows_how_many_actions_wait_and_nothing_else(tmp_path: Path) -> None:
    accounts = Office(tmp_path).accounts()
    assert accounts.waiting() is None
    noted = Waiting(5, datetime(2026, 11, 23, 9, 40, tzinfo=UTC))
    accounts.note_waiting(noted)
    assert accounts.waiting() == noted
    written = (tmp_path / waiting.FILE).read_text()
    assert written == '{"count":5,"oldest":"2026-11-23T09:40:00Z"}'
    accounts.note_waiting(Waiting(0, None))
    assert accounts.waiting() == Waiting(0, None)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b'{"count":"x"}',
        b'{"count":-1,"oldest":null}',
        b"\xff",
        b'{"count":1,"oldest":"2026-11-23T09:40:00"}',
    ],
)
def test_that_a_damaged_hint_is_no_hint(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / waiting.FILE).write_bytes(damage)
    assert Office(tmp_path).accounts().waiting() is None
