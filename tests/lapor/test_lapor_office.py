"""The whole office on LAPOR v3: route and profile from its settings, secrets from its keyring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.accounts.accounts import Accounts, NotAllowedError
from desktop.domain.actions import FollowUp
from desktop.domain.complaint import Complaint, Stage
from desktop.domain.people import Role
from desktop.domain.routes import Hop, Route
from desktop.office import Office, create_office
from desktop.platform_way import is_direct, keep_profile, profile_of, synchronise
from desktop.profile import Profile
from desktop.settings import Settings
from desktop.store import base, codec
from desktop.vault.keyring import Keyring
from sync import events
from sync.errors import Trouble
from sync.lapor.profile import ProfileError
from sync.lapor.profile_text import text_of, values_of
from tests.lapor.server import LaporServer
from tests.unit.office import ADMIN, RINA
from tests.unit.store_cases import NOW
from tests.unit.vault_office import CHEAP, Drawer

BOTH = replace(ADMIN, roles=frozenset({Role.ADMINISTRATOR, Role.OFFICER}))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(
        Profile(tmp_path),
        BOTH,
        "hujan di Mempawah",
        Settings(office_name="Kab. Mempawah", route=Route.LAPOR_V3, agency="61.02"),
        device="d1",
        device_code="A7",
        accounts=Accounts(tmp_path, keyring=Keyring(Drawer), cost=CHEAP),
    )
    yield made
    made.close()


def _profile(server: LaporServer) -> str:
    from sync.lapor.profile import Profile as Way

    return text_of(values_of(replace(Way(), address=server.url, institution_id="12", user_id="7")))


def _answered(office: Office, server: LaporServer) -> str:
    number = str(server.platform.case().id)
    known = Complaint(
        "sp4n:700", platform_id=number, agency="61.02", status_name="Dalam Proses", stage=Stage.IN_PROGRESS
    )
    with office.database.writing() as session:
        shown = base.Observed("sp4n:700", 1, codec.encode_head(known), codec.encode_body(known))
        base.observe(session, base.Source.OFFICE, NOW, [shown])
    seen = office.casework.case("sp4n:700", BOTH)
    return office.casework.act(FollowUp("Sudah ditambal."), BOTH, "sp4n:700", seen).intent


def test_that_an_answer_goes_to_lapor_with_the_kept_secrets_and_its_receipt_names_the_platform(
    office: Office, server: LaporServer
) -> None:
    keep_profile(office, _profile(server), "rahasia-1", "token-1")
    assert is_direct(office)
    intent = _answered(office, server)
    told = list(synchronise(office, lambda _count: True))
    assert events.Sent(intent, "sp4n:700") in told
    assert isinstance(told[-1], events.Finished)
    receipt = office.casework.outbox(online=True).receipts[0]
    assert (receipt.hop, receipt.receipt.isdigit()) == (Hop.PLATFORM, True)
    assert len(server.platform.visible()) == 1


def test_that_without_secrets_it_says_so_and_the_action_waits(office: Office, server: LaporServer) -> None:
    keep_profile(office, _profile(server), "", "")
    _answered(office, server)
    last = list(synchronise(office, lambda _count: True))[-1]
    assert isinstance(last, events.Failed)
    assert last.trouble is Trouble.SIGN_IN
    assert len(office.casework.outbox(online=True).waiting) == 1
    assert server.platform.asked == []


def test_that_a_profile_that_cannot_stand_or_is_not_hers_to_keep_changes_nothing(
    office: Office, server: LaporServer
) -> None:
    keep_profile(office, _profile(server), "", "")
    before = profile_of(office)
    with pytest.raises(ProfileError):
        keep_profile(office, 'zone = "Pontianak"', "lain", "lain")
    office.session.person = RINA
    with pytest.raises(NotAllowedError):
        keep_profile(office, _profile(server), "lain", "lain")
    assert profile_of(office) == before
