"""Between the platform's documents and our complaint: whole or not at all, in the platform's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.complaint import Classification, Complaint, EntryKind, Outcome, Proposal, Stage
from desktop.domain.intents import Intent, Kind
from desktop.domain.routes import Hop, Route, last_hop
from desktop.domain.stages import DEFAULT_STAGES, StageTable, observe
from sync.lapor.actions import AddFollowUp, CreateComplaint, Lack, RejectAuthority
from sync.lapor.documents import Institution, PlatformComplaint, PlatformFile, PlatformFollowUp, StatusLog
from sync.lapor.mapping import SHOWN, action_of, entries, shown
from sync.lapor.masters import Masters
from sync.lapor.profile import Profile

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
KNOWN = Complaint("sp4n:7000001", "7000001", stage=Stage.DISPOSED, title="Jalan", original_text="Rusak")
MASTERS = Masters((Institution("3", "Pemerintah Provinsi Kalimantan Barat"),), (), NOW)
PROFILE = Profile(classifications={"non_supervisory": "2"})
AGENCIES = {"61": "Pemerintah Provinsi Kalimantan Barat", "61.99": "Tidak Ada"}


def _document(status: str, **more: object) -> PlatformComplaint:
    return msgspec.convert({"id": "9", "status_code": "4", "status_name": status, **more}, PlatformComplaint)


def _intent(kind: Kind, **said: str) -> Intent:
    return Intent("i", "d", "p", KNOWN.record, kind, 1, (), tuple(said.items()), NOW)


@given(st.sampled_from(list(DEFAULT_STAGES)) | st.text(max_size=60))
def test_that_a_status_keeps_its_words_and_derives_its_stage(status: str) -> None:
    seen = shown(_document(status), KNOWN, StageTable())
    now, differences = observe(KNOWN, seen, SHOWN, StageTable())
    assert (now.status_name, now.stage, now.platform_id) == (status, StageTable().stage_of(status), "9")
    assert now.status_code == "4"
    assert differences == ()
    assert replace(now, status_code="", status_name="", stage=KNOWN.stage, platform_id="") == KNOWN


def test_that_an_internal_step_stays_while_the_platform_cannot_know_it() -> None:
    proposed = replace(KNOWN, stage=Stage.PROPOSED, unconfirmed=("stage",))
    seen = shown(_document("Dalam Proses"), proposed, StageTable())
    assert observe(proposed, seen, SHOWN, StageTable())[0].stage is Stage.PROPOSED


def test_that_the_timeline_holds_each_line_once_and_in_order() -> None:
    ours = PlatformFollowUp(
        "5", NOW, "Sudah", "Sudah", institution_from="PUPR", files=(PlatformFile("1", "a.jpg"),)
    )
    reply = PlatformFollowUp("6", NOW + timedelta(hours=1), "Terima kasih", "Terima kasih")
    moved = PlatformFollowUp("7", NOW + timedelta(hours=2), "", "", status_old="A", status_new="B")
    log = StatusLog(NOW - timedelta(days=1), "Diterima")
    document = PlatformComplaint("9", "1", "Selesai", status_logs=(log, log), logs=(ours,))
    found = entries(document, (moved, ours, reply))
    assert [entry.kind for entry in found] == [
        *(EntryKind.STATUS, EntryKind.FOLLOW_UP, EntryKind.REPLY, EntryKind.STATUS),
    ]
    assert [entry.text for entry in found] == ["Diterima", "Sudah", "Terima kasih", "A → B"]
    assert found[1].attachments == ("a.jpg",)
    assert len({entry.id for entry in found}) == 4
    assert entries(document, (reply, ours, moved)) == found


@pytest.mark.parametrize("kind", list(Kind))
def test_that_the_platform_is_asked_only_for_what_the_route_carries(kind: Kind) -> None:
    carried = last_hop(kind, Route.LAPOR_V3) is Hop.PLATFORM
    action = action_of(_intent(kind, text="x"), KNOWN, PROFILE, MASTERS, AGENCIES)
    assert (action is not Lack.NO_CALL) is carried


def test_that_each_action_carries_what_was_said() -> None:
    case = replace(KNOWN, platform_id="9", secret=True, authority_to="61")
    assert action_of(_intent(Kind.FOLLOW_UP, text="Sudah"), case, PROFILE, MASTERS, AGENCIES) == AddFollowUp(
        "9", "Sudah", secret=True
    )
    proposal = Proposal("p", "a", "A", NOW, Outcome.HANDLED, "Selesai ditambal")
    proposed = replace(case, proposal=proposal)
    found = action_of(_intent(Kind.APPROVE), proposed, PROFILE, MASTERS, AGENCIES)
    assert isinstance(found, AddFollowUp)
    assert found.content == "Selesai ditambal"
    assert action_of(
        _intent(Kind.NOT_OUR_AUTHORITY, text="Jalan provinsi"), case, PROFILE, MASTERS, AGENCIES
    ) == RejectAuthority("9", "3", "Jalan provinsi")
    registered = replace(
        KNOWN, classification=Classification.NON_SUPERVISORY, source="Website", anonymous=True
    )
    assert action_of(_intent(Kind.REGISTER), registered, PROFILE, MASTERS, AGENCIES) == CreateComplaint(
        "Jalan", "Rusak", "Website", "2", anonymous=True
    )


def test_that_what_is_missing_sends_an_action_to_the_entry_sheet() -> None:
    case = replace(KNOWN, platform_id="9", authority_to="61.99")
    for kind, complaint, lack in (
        (Kind.FOLLOW_UP, KNOWN, Lack.NO_PLATFORM_ID),
        (Kind.FOLLOW_UP, case, Lack.NO_TEXT),
        (Kind.APPROVE, case, Lack.NO_TEXT),
        (Kind.NOT_OUR_AUTHORITY, KNOWN, Lack.NO_PLATFORM_ID),
        (Kind.NOT_OUR_AUTHORITY, case, Lack.NO_INSTITUTION),
        (Kind.REGISTER, KNOWN, Lack.NO_CLASSIFICATION),
    ):
        assert action_of(_intent(kind), complaint, PROFILE, MASTERS, AGENCIES) is lack
