"""What the platform showed is taken over, once, and never over an accepted action it has not confirmed."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from desktop.domain.complaint import Classification, Stage
from desktop.domain.people import Role
from sync.gateway.admin import RecordDifference, differences
from sync.wire import ObservationItem, Value
from tests.sync.gateway_office import SAMBAS, Caller, Office, complaint, record


@pytest.fixture
def siti(office: Office) -> Caller:
    caller = office.join("Siti")
    caller.download()
    return caller


def _seen(key: str, hour: int = 0, tag: str = "h", **fields: Value) -> ObservationItem:
    return ObservationItem(key, f"2026-11-24T{hour:02}:00:00+07:00", f"{tag}{hour}{key}", fields)


def _observe(caller: Caller, *items: ObservationItem) -> list[str]:
    return caller.ask(observations=list(items)).observed


def test_that_a_new_complaint_becomes_a_record_of_the_observers_agency(siti: Caller) -> None:
    item = _seen(
        "sp4n:7000001",
        tracking_id="7000001",
        title="Sampah menumpuk",
        status_name="Dalam Proses",
        classification="aspiration",
        received_at="2026-11-20T03:04:05Z",
        anonymous=True,
        sesuatu_yang_baru="x",
    )
    assert _observe(siti, item) == [item.hash]
    made = siti.complaint("sp4n:7000001")
    assert (made.agency, made.stage, made.tracking_id) == ("61.02", Stage.IN_PROGRESS, "7000001")
    assert (made.classification, made.anonymous) == (Classification.ASPIRATION, True)
    assert made.received_at.isoformat() == "2026-11-20T03:04:05+00:00"


def test_that_an_observation_changes_only_what_it_shows(siti: Caller) -> None:
    _observe(siti, _seen(record(1), title="Jalan berlubang", status_name="Belum Terverifikasi"))
    now = siti.complaint(record(1))
    assert now.title == "Jalan berlubang"
    assert now.original_text == complaint(1).original_text
    assert now.stage is Stage.UNVERIFIED


def test_that_the_same_observation_again_changes_nothing(siti: Caller) -> None:
    item = _seen(record(1), title="Jalan berlubang")
    _observe(siti, item)
    rev = siti.revs[record(1)]
    assert _observe(siti, item, item) == [item.hash, item.hash]
    assert siti.revs[record(1)] == rev


def test_that_an_older_observation_never_undoes_a_newer(siti: Caller) -> None:
    newer, older = _seen(record(1), 9, title="Baru"), _seen(record(1), 8, title="Lama")
    assert _observe(siti, newer, older) == [newer.hash, older.hash]
    assert siti.complaint(record(1)).title == "Baru"


def test_that_an_export_from_before_a_removal_does_not_bring_the_report_back(
    office: Office, siti: Caller
) -> None:
    before = _seen(record(1), 1, title="Lama")
    after = (office.clock.now() + timedelta(hours=1)).isoformat()
    office.platform.remove(record(1))
    assert _observe(siti, before) == [before.hash]
    siti.ask()
    assert record(1) not in siti.held
    assert _observe(siti, ObservationItem(record(1), after, "later", {"title": "Kembali"})) == ["later"]
    siti.ask()
    assert siti.complaint(record(1)).title == "Kembali"


def test_that_a_clock_years_ahead_does_not_shut_out_later_observations(siti: Caller) -> None:
    ahead = ObservationItem(record(1), "2099-01-01T00:00:00Z", "ahead", {"title": "Dari masa depan"})
    later = _seen(record(1), 1, title="Hari ini")
    assert _observe(siti, ahead) == ["ahead"]
    assert _observe(siti, later) == [later.hash]
    assert siti.complaint(record(1)).title == "Hari ini"


def test_that_an_unconfirmed_field_is_kept_and_the_difference_stands_until_it_is_confirmed(
    office: Office, siti: Caller
) -> None:
    siti.send(siti.op(record(1), "verify", {"title": "Judul kami"}, {"title": "Jalan rusak 1"}))
    _observe(siti, _seen(record(1), 1, title="Judul mereka", status_name="Belum Terverifikasi"))
    now = siti.complaint(record(1))
    assert (now.title, now.stage) == ("Judul kami", Stage.DISPOSED)
    assert set(now.unconfirmed) == {"title", "stage"}
    as_of = "2026-11-23T18:00:00Z"
    stage = RecordDifference(record(1), "stage", "disposed", "Belum Terverifikasi", as_of)
    title = RecordDifference(record(1), "title", "Judul kami", "Judul mereka", as_of)
    assert set(differences(office.gateway.engine)) == {stage, title}
    shown = msgspec.json.decode(siti.held[record(1)]["differences"], type=list[dict[str, str]])
    assert {each["field"] for each in shown} == {"title", "stage"}
    _observe(siti, _seen(record(1), 2, title="Judul kami"))
    assert set(differences(office.gateway.engine)) == {stage}
    _observe(siti, _seen(record(1), 3, title="Judul kami", status_name="Terdisposisi"))
    assert differences(office.gateway.engine) == ()
    assert siti.complaint(record(1)).unconfirmed == ()


def test_that_a_foreign_record_is_left_alone_and_the_item_settled(office: Office, siti: Caller) -> None:
    foreign = _seen(record(1, SAMBAS), title="Bukan urusan kami")
    assert _observe(siti, foreign) == [foreign.hash]
    asih = office.join("Asih", agency=SAMBAS)
    asih.download()
    assert asih.complaint(record(1, SAMBAS)).title == "Jalan rusak 1"
    admin = office.join("Admin", Role.ADMINISTRATOR)
    assert _observe(admin, _seen(record(2), title="Tanpa hak")) == [f"h0{record(2)}"]
    siti.ask()
    assert siti.complaint(record(2)).title == "Jalan rusak 2"


@pytest.mark.parametrize(
    "item",
    [
        ObservationItem(record(1), "kemarin", "h", {"title": "x"}),
        ObservationItem(record(1), "2026-11-24T00:00:00", "h", {"title": "x"}),
        ObservationItem(record(1), "2026-11-24T00:00:00Z", "", {"title": "x"}),
        ObservationItem("", "2026-11-24T00:00:00Z", "h", {"title": "x"}),
        ObservationItem(record(1), "2026-11-24T00:00:00Z", "h", {"title": 7}),
        ObservationItem(record(1), "2026-11-24T00:00:00Z", "h", {"received_at": "2026-11-24T00:00:00"}),
    ],
)
def test_that_an_unreadable_observation_is_not_called_dealt_with(
    lone_office: Office, item: ObservationItem
) -> None:
    caller = lone_office.join("Siti")
    caller.download()
    good = _seen(record(2), title="Baik")
    assert _observe(caller, item, good) == [good.hash]
    assert caller.complaint(record(1)).title == "Jalan rusak 1"


def test_that_the_platform_is_told_apart_from_people_in_a_conflict(siti: Caller) -> None:
    _observe(siti, _seen(record(1), title="Judul platform"))
    (verdict,) = siti.send(
        siti.op(record(1), "edit", {"title": "Judul saya"}, {"title": "Jalan rusak 1"}, base_rev=1)
    )
    assert (verdict.state, verdict.by, verdict.by_name) == ("conflict", "sp4n", "SP4N-LAPOR!")


def test_that_observations_and_intents_of_one_request_build_on_each_other(siti: Caller) -> None:
    note = siti.op(record(1), "note", {"text": "Dicek"})
    first, second = _seen(record(1), 1, title="Jalan berlubang"), _seen(record(1), 2, village="Sungai Bakau")
    told = siti.ask(note, observations=[first, second])
    assert [each.state for each in told.verdicts] == ["applied"]
    now = siti.complaint(record(1))
    assert (now.title, now.village) == ("Jalan berlubang", "Sungai Bakau")
    assert [entry.text for entry in now.entries] == ["Dicek"]


def test_that_the_answer_itself_brings_what_was_observed(siti: Caller) -> None:
    siti.ask()  # from here on an answer has nothing to tell but changes
    _observe(siti, _seen(record(1), title="Jalan berlubang"))
    assert siti.complaint(record(1)).title == "Jalan berlubang"
