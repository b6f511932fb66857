"""An office on LAPOR v3 itself: every action reaches the platform at most once, whatever ends the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from desktop.domain.actions import Edit, FollowUp, Note
from desktop.domain.complaint import Complaint, Stage
from desktop.domain.routes import Route
from desktop.store import base, codec, complaints, outbox
from desktop.store.outbox import State
from sync import events
from sync.lapor.progress import Progress
from sync.lapor_run.sending import Journal
from tests.lapor.driving import Office, with_list
from tests.lapor.running import LaporDesk
from tests.lapor.state import Call, Case, Fault, Platform
from tests.unit.store_cases import NOW, act

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."


class PowerCutError(BaseException):
    """The computer is off."""


@pytest.fixture
def platform_case(platform: Platform) -> Case:
    made = platform.case()
    made.status_code, made.status_name = "3", "Dalam Proses"
    return made


@pytest.fixture
def desk(tmp_path: Path, lapor_office: Office, platform_case: Case) -> Iterator[LaporDesk]:
    made = LaporDesk(tmp_path, lapor_office, platform_case)
    yield made
    made.database.close()


def _sent(desk: LaporDesk) -> int:
    return len(desk.platform.visible())


def test_that_an_answer_reaches_the_platform_and_its_receipt_names_it(desk: LaporDesk) -> None:
    desk.act("i1", FollowUp(TEXT))
    assert desk.item("i1").state is State.QUEUED
    assert [entry.text for entry in desk.case().entries] == [TEXT]
    told = desk.run()
    assert events.Sent("i1", desk.record) in told
    assert isinstance(told[-1], events.Finished)
    item = desk.item("i1")
    assert item.state is State.DONE
    assert item.receipt.startswith("lapor:")
    assert item.receipt != "lapor:"
    assert _sent(desk) == 1
    assert desk.sheet() == []


def test_that_the_platforms_own_telling_of_it_does_not_stand_twice(desk: LaporDesk) -> None:
    desk.act("i1", FollowUp(TEXT))
    desk.run()
    case = desk.case()
    assert [entry.id for entry in case.entries if TEXT in entry.text] == ["i1"]
    assert (case.status_code, case.status_name) == ("4", "Ditindaklanjuti oleh Instansi")
    assert any("diterima" in entry.text for entry in case.entries)


@pytest.mark.parametrize("when", ["before", "after"])
def test_that_a_program_killed_at_any_stored_step_goes_on_from_there(
    when: str, tmp_path: Path, lapor_office: Office, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Journal.__call__
    cuts = 0
    for cuts in count(1):
        folder = tmp_path / str(cuts)
        folder.mkdir()
        desk = LaporDesk(folder, lapor_office, platform.case())
        desk.act("i1", FollowUp(TEXT))
        before, left = _sent(desk), cuts

        def keep(journal: Journal, progress: Progress) -> None:
            nonlocal left
            left -= 1
            if not left and when == "before":
                raise PowerCutError
            real(journal, progress)
            if not left:
                raise PowerCutError

        monkeypatch.setattr(Journal, "__call__", keep)
        try:
            desk.run()
        except PowerCutError:
            pass
        else:
            desk.database.close()
            break
        item = desk.run_until_decided("i1")
        made = _sent(desk) - before
        assert made == 1
        assert item.state is State.DONE
        desk.database.close()
    assert cuts > 3


def _doubtful(desk: LaporDesk) -> None:
    desk.act("i1", FollowUp(TEXT))
    desk.platform.script[Call.ADD_FOLLOW_UP].append(Fault.OTHER_WORDS)
    assert desk.run_until_decided("i1").state is State.UNCERTAIN


def test_that_nothing_uncertain_is_sent_again_by_itself(desk: LaporDesk) -> None:
    _doubtful(desk)
    desk.act("i2", FollowUp("Jawaban berikutnya."))
    for _ in range(5):
        desk.clock.pass_seconds(100_000)
        desk.run()
    assert _sent(desk) == 1
    assert desk.item("i1").state is State.UNCERTAIN
    assert desk.item("i2").state is State.QUEUED
    with desk.database.reading() as session:
        assert [item.intent.id for item in outbox.needs_person(session)] == ["i1"]
        assert outbox.counts(session).failed == 1


def test_that_a_person_who_saw_it_there_ends_it(desk: LaporDesk) -> None:
    _doubtful(desk)
    with desk.database.writing() as session:
        outbox.told_there(session, "i1", "ani", desk.clock.now())
    desk.clock.pass_seconds(100_000)
    desk.run()
    assert _sent(desk) == 1
    assert desk.item("i1").state is State.DONE
    with desk.database.reading() as session:
        told = session.exec_driver_sql("SELECT event, who FROM journal WHERE intent = 'i1'").all()
    assert ("told_there", "ani") in [tuple(line) for line in told]


def test_that_a_person_who_did_not_see_it_sends_it_once_more(desk: LaporDesk) -> None:
    _doubtful(desk)
    with desk.database.writing() as session:
        outbox.told_absent(session, "i1", "ani", desk.clock.now())
        with pytest.raises(outbox.OutboxRefusedError):
            outbox.told_absent(session, "i1", "ani", desk.clock.now())
    desk.clock.pass_seconds(100_000)
    assert desk.run_until_decided("i1").state is State.DONE
    assert _sent(desk) == 2


def test_that_what_is_uncertain_is_neither_taken_back_nor_set_aside(desk: LaporDesk) -> None:
    _doubtful(desk)
    with desk.database.writing() as session:
        with pytest.raises(outbox.OutboxRefusedError):
            outbox.withdraw(session, "i1", desk.clock.now())
        with pytest.raises(outbox.OutboxRefusedError):
            outbox.dismiss(session, "i1", "accepted", desk.clock.now())
        with pytest.raises(outbox.OutboxRefusedError):
            outbox.retry(session, "i1", desk.clock.now())


def test_that_what_no_call_carries_goes_to_the_entry_sheet(desk: LaporDesk) -> None:
    desk.act("i1", Edit(title="Jalan rusak di pasar"))
    assert desk.item("i1").state is State.DONE
    assert desk.sheet() == ["i1"]
    desk.run()
    assert _sent(desk) == 0


def test_that_a_later_step_waits_for_the_platforms_word_on_an_earlier_one(desk: LaporDesk) -> None:
    desk.act("i1", FollowUp(TEXT))
    desk.act("i2", Note("Sudah dicek di lapangan."))
    assert desk.item("i2").state is State.QUEUED
    desk.run()
    assert desk.item("i2").state is State.DONE
    assert [entry.id for entry in desk.case().entries if not entry.id.startswith("sp4n:")] == ["i1", "i2"]


def test_that_an_answer_without_a_number_to_send_it_to_goes_to_the_entry_sheet(desk: LaporDesk) -> None:
    with desk.database.writing() as session:
        other = Complaint("sp4n:701", tracking_id="701", agency="61.02", stage=Stage.IN_PROGRESS)
        seen = base.Observed("sp4n:701", 1, codec.encode_head(other), codec.encode_body(other))
        base.observe(session, base.Source.OFFICE, NOW, [seen])
        act(session, "i1", FollowUp(TEXT), "sp4n:701")
    desk.run()
    assert desk.item("i1").state is State.DONE
    assert desk.sheet() == ["i1"]


def test_that_a_refusal_keeps_the_text_and_leaves_the_view(desk: LaporDesk) -> None:
    desk.act("i1", FollowUp(TEXT))
    desk.platform.script[Call.ADD_FOLLOW_UP].append(Fault.REFUSED)
    told = desk.run()
    assert events.Refused("i1", desk.record, "platform_refused") in told
    item = desk.item("i1")
    assert (item.state, item.field) == (State.REJECTED, "Laporan sudah ditutup")
    assert "i1" not in [entry.id for entry in desk.case().entries]


def test_that_without_secrets_nothing_leaves_and_everything_stays(desk: LaporDesk) -> None:
    desk.act("i1", FollowUp(TEXT))
    desk.office.secrets = None
    told = desk.run()
    assert isinstance(told[-1], events.Failed)
    assert told[-1].retry_at is None
    assert desk.item("i1").state is State.QUEUED
    assert desk.platform.asked == []


def test_that_a_missing_sender_waits_for_a_person_and_can_be_tried_again(desk: LaporDesk) -> None:
    whole = desk.office.profile
    desk.office.profile = replace(whole, user_id="")
    desk.act("i1", FollowUp(TEXT))
    desk.run()
    assert (desk.item("i1").state, desk.item("i1").reason) == (State.FAILED, "no_sender")
    desk.office.profile = whole
    with desk.database.writing() as session:
        outbox.retry(session, "i1", desk.clock.now())
    desk.run()
    assert desk.item("i1").state is State.DONE


def test_that_a_complaint_is_read_again_only_when_it_is_time(desk: LaporDesk) -> None:
    desk.run()
    read = desk.platform.asked.count(Call.READ)
    assert read == 1
    desk.run()
    assert desk.platform.asked.count(Call.READ) == 1
    desk.clock.pass_seconds(100_000)
    desk.run()
    assert desk.platform.asked.count(Call.READ) == 2
    assert desk.platform.asked.count(Call.INSTITUTIONS) == 3 * 2


def test_that_an_office_back_on_handwork_decides_what_waited(desk: LaporDesk) -> None:
    desk.act("i1", FollowUp(TEXT))
    with desk.database.writing() as session:
        outbox.follow_route(session, Route.BY_HAND, desk.clock.now())
    assert desk.item("i1").state is State.DONE
    assert desk.sheet() == ["i1"]


def test_that_the_list_of_the_profile_gives_a_complaint_its_number(
    desk: LaporDesk, platform: Platform
) -> None:
    platform.lists_complaints = True
    other = platform.case("Lampu mati")
    desk.office.profile = replace(desk.office.profile, paths=with_list(desk.office.profile.paths))
    known = Complaint("sp4n:x", tracking_id=f"7{other.id}", agency="61.02", stage=Stage.IN_PROGRESS)
    with desk.database.writing() as session:
        seen = base.Observed("sp4n:x", 1, codec.encode_head(known), codec.encode_body(known))
        base.observe(session, base.Source.OFFICE, NOW, [seen])
    desk.run()
    with desk.database.reading() as session:
        found = complaints.get(session, "sp4n:x")
    assert found is not None
    assert found.complaint.platform_id == str(other.id)
    assert found.complaint.status_name == "Belum Terverifikasi"
