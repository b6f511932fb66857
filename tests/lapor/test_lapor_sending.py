"""Sending survives any crash, never sends twice unless it looked, and asks a person where looking fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from sync.errors import SyncProblem, Trouble
from sync.lapor.actions import (
    AddFollowUp,
    Applied,
    CreateComplaint,
    Doubt,
    Lack,
    PlatformAction,
    Refused,
    RejectAuthority,
    Retry,
    Uncertain,
    Upload,
)
from sync.lapor.line import Secrets
from sync.lapor.progress import Progress, dump, load
from tests.lapor.cases import FILES
from tests.lapor.driving import QUICK, ROOMY, Office, with_list
from tests.lapor.server import LaporServer
from tests.lapor.state import Call, Fault, Platform
from tests.sync.proxy import Proxy

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."


class PowerCutError(BaseException):
    """The computer is off."""


class Failing:
    """A journal during whose step `at` the power goes, before or after the step is on disk."""

    def __init__(self, office: Office, at: int, when: str) -> None:
        self._office = office
        self._left = at
        self._when = when

    def __call__(self, progress: Progress) -> None:
        self._left -= 1
        if not self._left and self._when == "before":
            raise PowerCutError
        self._office.keep(progress)
        if not self._left:
            raise PowerCutError


def _acts(platform: Platform) -> dict[str, Callable[[], PlatformAction]]:
    return {
        "create": lambda: CreateComplaint("Lampu mati", TEXT, "Tatap Muka", "2", files=FILES),
        "reject": lambda: RejectAuthority(str(platform.case().id), "3", "Jalan provinsi, bukan kabupaten"),
        "follow up": lambda: AddFollowUp(str(platform.case().id), TEXT, files=FILES),
    }


@pytest.mark.parametrize("act", ["create", "reject", "follow up"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_that_a_power_cut_at_any_step_makes_no_second_effect(
    act: str, when: str, platform: Platform, lapor_office: Office
) -> None:
    office = lapor_office
    office.profile = replace(office.profile, paths=with_list(office.profile.paths))
    platform.lists_complaints = True
    for cuts in count(1):
        platform.cases.clear()
        action = _acts(platform)[act]()
        office.kept = dump(Progress())
        before = len(platform.visible())
        try:
            office.attempt(action, Failing(office, cuts, when))
        except PowerCutError:
            outcome = office.drive(action)
            made = len(platform.visible()) - before
            assert made <= 1
            assert isinstance(outcome, Applied if made else Uncertain)
        else:
            break
    assert cuts > 3


def test_that_every_call_is_stored_before_it_leaves_and_after_its_answer(
    platform: Platform, lapor_office: Office
) -> None:
    told: list[tuple[int, int, bool]] = []

    def journal(progress: Progress) -> None:
        told.append((len(platform.asked), len(platform.visible()), progress.done))

    lapor_office.attempt(AddFollowUp(str(platform.case().id), TEXT), journal)
    # uploads settled; looked; on its way, nothing asked since; done.
    assert told == [(0, 0, False), (1, 0, False), (1, 0, False), (2, 1, True)]


def test_that_it_is_not_sent_again_before_the_platform_had_time_to_end(
    platform: Platform, lapor_office: Office
) -> None:
    action = AddFollowUp(str(platform.case().id), TEXT)
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_BEFORE)
    first = lapor_office.attempt(action)
    assert first == Retry(Trouble.RESET, 900.0)
    lapor_office.clock.pass_seconds(600)
    assert lapor_office.attempt(action) == Retry(Trouble.RESET, 300.0)
    assert platform.asked.count(Call.ADD_FOLLOW_UP) == 1
    lapor_office.clock.pass_seconds(300)
    assert isinstance(lapor_office.attempt(action), Applied)
    assert len(platform.visible()) == 1


def test_that_a_computer_whose_clock_jumps_does_not_send_earlier(
    platform: Platform, lapor_office: Office
) -> None:
    action = AddFollowUp(str(platform.case().id), TEXT)
    platform_time = lapor_office.clock.now()
    platform.now = lambda: platform_time
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_BEFORE)
    lapor_office.attempt(action)
    lapor_office.clock.pass_seconds(86_400)
    assert isinstance(lapor_office.attempt(action), Retry)
    assert platform.asked.count(Call.ADD_FOLLOW_UP) == 1


def test_that_a_profile_that_forbids_it_never_sends_again_however_late_the_effect_comes(
    platform: Platform, lapor_office: Office
) -> None:
    office = lapor_office
    office.profile = replace(office.profile, sends=1)
    office.bounds = QUICK
    action = AddFollowUp(str(platform.case().id), TEXT)
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.SLOW_BEFORE)
    assert office.drive(action) == Uncertain(Doubt.KEEPS_FAILING)
    platform.finish()
    assert len(platform.visible()) == 1
    assert isinstance(office.attempt(action), Applied)
    assert len(platform.visible()) == 1


def test_that_a_request_cut_half_way_is_sent_again_without_waiting(
    platform: Platform, lapor_office: Office, server: LaporServer
) -> None:
    photo = Upload("jalan.jpg", "image/jpeg", bytes(12_000_000))
    action = AddFollowUp(str(platform.case().id), TEXT, files=(photo,))
    with Proxy(server.url) as line:
        lapor_office.profile = replace(lapor_office.profile, address=line.url)
        line.cut_up = 20_000
        assert lapor_office.attempt(action) == Retry(Trouble.RESET)
        assert load(lapor_office.kept).sent_at is None
        line.heal()
        assert isinstance(lapor_office.attempt(action), Applied)
        lapor_office.close()
    assert len(platform.visible()) == 1


def test_that_only_a_platform_slower_than_the_profile_says_can_make_two(
    platform: Platform, lapor_office: Office
) -> None:
    """The limit of the promise: without a key of ours there, "not there" is believed after `settle`."""
    office = lapor_office
    office.bounds = QUICK
    action = AddFollowUp(str(platform.case().id), TEXT)
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.SLOW_BEFORE)
    assert isinstance(office.attempt(action), Retry)
    office.bounds = ROOMY
    office.clock.pass_seconds(office.profile.settle)
    assert isinstance(office.attempt(action), Applied)
    assert len(platform.visible()) == 1
    platform.finish()
    assert len(platform.visible()) == 2


def test_that_stored_steps_nobody_can_read_stop_the_sending(lapor_office: Office) -> None:
    for broken in (b"", b"{", b"[]", b'{"sends":"x"}'):
        with pytest.raises(SyncProblem):
            load(broken)


def test_that_steps_come_back_as_they_were_kept(platform: Platform) -> None:
    kept = Progress("m", ("1", "2"), 1, ("3",), 2, platform.now(), accepted=True, stuck=Doubt.SEVERAL, id="9")
    assert load(dump(kept)) == kept


def test_that_a_token_that_ended_is_asked_for_again_without_another_sending(
    platform: Platform, lapor_office: Office
) -> None:
    action = AddFollowUp(str(platform.case().id), TEXT)
    platform.bearer = "rahasia-2"
    assert lapor_office.attempt(action) == Retry(Trouble.SIGN_IN)
    lapor_office.secrets = Secrets("rahasia-2", "token-1")
    assert isinstance(lapor_office.attempt(action), Applied)
    assert len(platform.visible()) == 1


@pytest.mark.parametrize(
    ("action", "lack"),
    [
        (CreateComplaint("a", "b", "c", ""), Lack.NO_CLASSIFICATION),
        (CreateComplaint("a", " ", "c", "1"), Lack.NO_TEXT),
        (RejectAuthority("1", "", "x"), Lack.NO_INSTITUTION),
        (RejectAuthority("1", "2", " "), Lack.NO_TEXT),
        (AddFollowUp("1", "\n"), Lack.NO_TEXT),
        (AddFollowUp("1/../2", "teks"), Lack.BAD_ID),
        (AddFollowUp("", "teks"), Lack.BAD_ID),
    ],
)
def test_that_what_lacks_something_is_refused_before_anything_is_asked(
    action: PlatformAction, lack: Lack, platform: Platform, lapor_office: Office
) -> None:
    assert lapor_office.attempt(action) == Refused(lack)
    assert platform.asked == []


def test_that_nothing_is_sent_without_a_sender(platform: Platform, lapor_office: Office) -> None:
    lapor_office.profile = replace(lapor_office.profile, user_id="")
    assert lapor_office.attempt(AddFollowUp("1", TEXT)) == Refused(Lack.NO_SENDER)
    assert platform.asked == []
