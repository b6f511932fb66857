"""Joining: a code works once, only hashes are kept, and access ends when it is ended."""

from __future__ import annotations

import msgspec
import pytest
import requests
from sqlalchemy import inspect, select

from desktop.domain.people import Role
from sync.gateway.accounts import device_code
from sync.gateway.database import reading
from sync.gateway.people import NoSuchPersonError, add_person, list_people, new_code, revoke
from sync.gateway.schema import metadata
from sync.wire import JoinRequest
from tests.sync.gateway_office import MEMPAWAH, Office, problem


def _try(office: Office, code: str) -> requests.Response:
    return requests.post(
        f"{office.gateway.url}/v1/join",
        data=msgspec.json.encode(JoinRequest(code, "PC")),
        headers={"Content-Type": "application/json"},
        timeout=60,
    )


def test_that_a_code_works_once_and_says_who_joined(office: Office) -> None:
    code = add_person(office.gateway.engine, "Siti", {Role.OFFICER}, MEMPAWAH, clock=office.clock)
    first = office.enter(code.lower().replace("-", " "))
    assert first.joined.person.name == "Siti"
    assert (first.joined.agency.name, first.joined.device_code) == ("Kabupaten Mempawah", "A1")
    again = _try(office, code)
    assert again.status_code == 403
    assert problem(again).type == "urn:tanggap:problem:bad_code"


def test_that_a_second_computer_gets_its_own_device_code(office: Office) -> None:
    siti = office.join("Siti")
    second = office.enter(new_code(office.gateway.engine, "siti", clock=office.clock))
    assert second.joined.device_code == "A2"
    assert second.joined.device != siti.joined.device
    assert {member.devices for member in list_people(office.gateway.engine)} == {2}


def test_that_device_codes_are_never_given_twice() -> None:
    codes = [device_code(n) for n in range(3000)]
    assert codes[:10] == ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1"]
    assert codes[24 * 9 - 1 : 24 * 9 + 1] == ["Z9", "AA1"]
    assert len(set(codes)) == 3000


def test_that_a_code_expires(office: Office) -> None:
    code = add_person(office.gateway.engine, "Siti", {Role.OFFICER}, MEMPAWAH, clock=office.clock)
    office.clock.pass_seconds(7 * 86_400)
    assert _try(office, code).status_code == 403


def test_that_codes_cannot_be_tried_out(office: Office) -> None:
    code = add_person(office.gateway.engine, "Siti", {Role.OFFICER}, MEMPAWAH, clock=office.clock)
    for n in range(10):
        assert _try(office, f"AAAA-BBBB-CCC{n}").status_code == 403
    stopped = _try(office, code)
    assert problem(stopped).type == "urn:tanggap:problem:too_many"
    assert stopped.headers["Retry-After"] == "60"
    office.clock.pass_seconds(61)
    assert _try(office, code).status_code == 200


def test_that_no_table_holds_a_token_or_a_code(office: Office) -> None:
    siti = office.join("Siti")
    code = new_code(office.gateway.engine, "siti", clock=office.clock)
    with reading(office.gateway.engine) as session:
        assert set(inspect(session).get_table_names()) >= set(metadata.tables)
        kept = [
            str(value)
            for table in metadata.sorted_tables
            for row in session.execute(select(table))
            for value in row
        ]
    assert len(kept) > 50
    for secret in (siti.joined.token, code, code.replace("-", "")):
        assert not [value for value in kept if secret in value]


def test_that_an_ended_access_ends_at_once(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    code = new_code(office.gateway.engine, "siti", clock=office.clock)
    revoke(office.gateway.engine, "siti", clock=office.clock)
    assert siti.get("/v1/digest").status_code == 401
    assert _try(office, code).status_code == 403
    (member,) = list_people(office.gateway.engine)
    assert (member.person.name, member.devices, member.revoked_at) == ("Siti", 0, office.clock.now())
    for act in (revoke, new_code):
        with pytest.raises(NoSuchPersonError):
            act(office.gateway.engine, "nobody")
    with pytest.raises(NoSuchPersonError):
        new_code(office.gateway.engine, "siti")


def test_that_a_person_needs_a_name_a_role_and_an_agency(office: Office) -> None:
    engine = office.gateway.engine
    office.join("Siti")
    for name, roles, agency, key in (
        (" ", {Role.OFFICER}, MEMPAWAH, ""),
        ("Rina", set[Role](), MEMPAWAH, ""),
        ("Rina", {Role.OFFICER}, "*", ""),
        ("Rina", {Role.OFFICER}, MEMPAWAH, "siti"),
    ):
        with pytest.raises(ValueError):
            add_person(engine, name, roles, agency, id=key)
