"""What the platform shows is taken over without overwriting what it has not confirmed yet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.complaint import Complaint, Stage
from desktop.domain.intents import Kind
from desktop.domain.routes import Hop, Route, last_hop
from desktop.domain.stages import DEFAULT_STAGES, Difference, StageTable, observe

TABLE = StageTable()
SEEN = frozenset({"status_name", "title"})


def case(stage: Stage = Stage.UNVERIFIED, unconfirmed: tuple[str, ...] = ()) -> Complaint:
    return Complaint("sp4n:1", title="Judul kami", stage=stage, unconfirmed=unconfirmed)


def shown(status: str, title: str = "Judul kami") -> Complaint:
    return Complaint("sp4n:1", title=title, status_name=status)


@pytest.mark.parametrize(("name", "stage"), DEFAULT_STAGES.items())
def test_that_every_known_name_has_its_stage(name: str, stage: Stage) -> None:
    assert TABLE.stage_of(f" {name.upper()} ") is stage


def test_that_an_unknown_name_is_kept_and_read_only() -> None:
    after, _ = observe(None, shown("Menunggu Bulan Purnama"), SEEN, TABLE)
    assert (after.stage, after.status_name) == (Stage.UNKNOWN, "Menunggu Bulan Purnama")


def test_that_an_unconfirmed_field_is_shown_as_a_difference_never_overwritten() -> None:
    now = case(Stage.DISPOSED, ("title", "stage"))
    after, differences = observe(now, shown("Belum Terverifikasi", "Judul lama"), SEEN, TABLE)
    assert (after.title, after.stage) == ("Judul kami", Stage.DISPOSED)
    assert after.unconfirmed == ("title", "stage")
    assert set(differences) == {
        Difference("title", "Judul kami", "Judul lama"),
        Difference("stage", "disposed", "Belum Terverifikasi"),
    }


def test_that_the_platform_confirms_by_showing_the_same() -> None:
    now = case(Stage.DISPOSED, ("title", "stage"))
    after, differences = observe(now, shown("Terdisposisi"), SEEN, TABLE)
    assert (after.unconfirmed, differences) == ((), ())


@pytest.mark.parametrize("stage", [Stage.PROPOSED, Stage.APPROVED])
def test_that_internal_steps_survive_the_platforms_in_progress(stage: Stage) -> None:
    after, _ = observe(case(stage), shown("Dalam Proses"), SEEN, TABLE)
    assert after.stage is stage


def test_that_the_platforms_own_closing_is_taken_over() -> None:
    after, _ = observe(case(Stage.PROPOSED), shown("Ditutup oleh Sistem"), SEEN, TABLE)
    assert after.stage is Stage.CLOSED


def test_that_fields_the_export_lacks_stay() -> None:
    now = replace(case(), district="Sungai Pinyuh")
    after, _ = observe(now, shown("Belum Terverifikasi"), SEEN, TABLE)
    assert after.district == "Sungai Pinyuh"


def test_that_by_hand_everything_but_internal_steps_goes_to_the_entry_sheet() -> None:
    hops = {kind: last_hop(kind, Route.BY_HAND) for kind in Kind}
    internal = {Kind.NOTE, Kind.PROPOSE, Kind.RETURN, Kind.ATTACH, Kind.EDIT}
    assert {k for k, hop in hops.items() if hop is Hop.GATEWAY} == internal - {Kind.EDIT}
    assert hops[Kind.VERIFY] is Hop.ENTRY_SHEET


def test_that_lapor_v3_carries_only_what_it_has_a_call_for() -> None:
    carried = {kind for kind in Kind if last_hop(kind, Route.LAPOR_V3) is Hop.PLATFORM}
    assert carried == {Kind.REGISTER, Kind.NOT_OUR_AUTHORITY, Kind.FOLLOW_UP, Kind.APPROVE}
