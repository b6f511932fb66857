"""What nobody but a person can know is asked once, and never sent again by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.lapor.actions import (
    AddFollowUp,
    Applied,
    CreateComplaint,
    Doubt,
    RejectAuthority,
    Retry,
    Uncertain,
)
from sync.lapor.line import Secrets
from sync.lapor.progress import Progress, dump, is_there, load, send_again
from tests.lapor.driving import Office
from tests.lapor.state import Call, Fault, Platform

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."


def test_that_two_equal_answers_one_after_the_other_are_two(platform: Platform, lapor_office: Office) -> None:
    action = AddFollowUp(str(platform.case().id), TEXT)
    assert isinstance(lapor_office.drive(action), Applied)
    lapor_office.kept = dump(Progress())
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_BEFORE)
    assert isinstance(lapor_office.drive(action), Applied)
    assert len(platform.visible()) == 2


def test_that_a_colleagues_equal_answer_in_the_meantime_is_for_a_person(
    platform: Platform, lapor_office: Office
) -> None:
    case = platform.case()
    action = AddFollowUp(str(case.id), TEXT)
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_AFTER)
    sent = {"content": TEXT}
    assert isinstance(lapor_office.attempt(action), Applied)
    # Once more from before the answer, now with a colleague's own on the platform's page.
    lapor_office.kept = dump(replace(load(lapor_office.kept), done=False, id="", sent_at=platform.now()))
    platform.add_follow_up(case, sent, [])
    assert lapor_office.attempt(action) == Uncertain(Doubt.SEVERAL)


def test_that_a_line_shown_twice_is_one(platform: Platform, lapor_office: Office) -> None:
    case = platform.case()
    action = AddFollowUp(str(case.id), TEXT)
    assert isinstance(lapor_office.attempt(action), Applied)
    case.follow_ups *= 2
    lapor_office.kept = dump(replace(load(lapor_office.kept), done=False, sent_at=platform.now()))
    assert lapor_office.attempt(action) == Applied(str(case.follow_ups[0]["id"]))


def test_that_a_colleagues_equal_answer_from_before_is_not_taken_for_ours(
    platform: Platform, lapor_office: Office
) -> None:
    office = lapor_office
    case = platform.case()
    action = AddFollowUp(str(case.id), TEXT)
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.EXPIRED)
    assert isinstance(office.attempt(action), Retry)
    platform.add_follow_up(case, {"content": TEXT}, [])
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_BEFORE)
    assert isinstance(office.drive(action), Applied)
    assert len(case.follow_ups) == 2


def test_that_what_another_institution_wrote_meanwhile_is_not_taken_for_ours(
    platform: Platform, lapor_office: Office
) -> None:
    case = platform.case()
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_BEFORE)
    action = AddFollowUp(str(case.id), TEXT)
    lapor_office.attempt(action)
    platform.add_follow_up(case, {"content": TEXT}, [], sender="99")
    assert isinstance(lapor_office.drive(action), Applied)
    assert [effect.text for effect in platform.visible()] == [TEXT, TEXT]


@pytest.mark.parametrize("fault", [Fault.NO_ID, Fault.GARBLED, Fault.PLAIN_TEXT])
def test_that_a_yes_that_shows_nothing_is_never_sent_again(
    fault: Fault, platform: Platform, lapor_office: Office
) -> None:
    platform.shows_effects = False
    platform.script[Call.ADD_FOLLOW_UP].append(fault)
    action = AddFollowUp(str(platform.case().id), TEXT)
    assert lapor_office.drive(action) == Uncertain(Doubt.ACCEPTED_NOT_SHOWN)
    assert len(platform.visible()) == 1


def test_that_belum_pasti_stays_so_until_a_person_has_looked(
    platform: Platform, lapor_office: Office
) -> None:
    office = lapor_office
    case = platform.case()
    action = AddFollowUp(str(case.id), TEXT)
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.OTHER_WORDS)
    assert office.drive(action) == Uncertain(Doubt.NOT_RECOGNISED)
    case.follow_ups.clear()
    for _ in range(3):
        office.clock.pass_seconds(100_000)
        assert office.attempt(action) == Uncertain(Doubt.NOT_RECOGNISED)
    office.secrets = None
    assert office.attempt(action) == Uncertain(Doubt.NOT_RECOGNISED)
    assert platform.asked.count(Call.ADD_FOLLOW_UP) == 1
    office.secrets = Secrets("rahasia-1", "token-1")
    office.kept = dump(send_again(load(office.kept)))
    assert isinstance(office.drive(action), Applied)
    assert platform.asked.count(Call.ADD_FOLLOW_UP) == 2


def test_that_a_person_may_say_that_it_is_there(platform: Platform, lapor_office: Office) -> None:
    action = CreateComplaint("Lampu mati", TEXT, "Tatap Muka", "2")
    platform.script[Call.CREATE].append(Fault.LOST_AFTER)
    assert lapor_office.drive(action) == Uncertain(Doubt.NO_WAY_TO_LOOK)
    lapor_office.kept = dump(is_there(load(lapor_office.kept)))
    assert lapor_office.drive(action) == Applied("")
    assert platform.asked.count(Call.CREATE) == 1


def test_that_a_second_sending_that_is_refused_is_no_plain_refusal(
    platform: Platform, lapor_office: Office
) -> None:
    platform.shows_effects = False
    action = RejectAuthority(str(platform.case().id), "3", "Jalan provinsi, bukan kabupaten")
    platform.script[Call.REJECT].extend([Fault.LOST_AFTER, Fault.REFUSED])
    assert lapor_office.drive(action) == Uncertain(Doubt.REFUSED_LATER)
    assert len(platform.visible()) == 1


def test_that_steps_of_another_action_are_not_gone_on_with(platform: Platform, lapor_office: Office) -> None:
    case = str(platform.case().id)
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_BEFORE)
    lapor_office.attempt(AddFollowUp(case, TEXT))
    assert lapor_office.attempt(AddFollowUp(case, "Lain")) == Uncertain(Doubt.OTHER_ACTION)
    assert platform.visible() == []
