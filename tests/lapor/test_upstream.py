"""A gateway on LAPOR v3: what it accepted reaches the platform at most once, whatever ends the worker."""

from __future__ import annotations

from itertools import count

import pytest

from desktop.domain.delivery import Onward
from sync.gateway.upstream import sending
from sync.gateway.upstream.run import BUSY
from sync.lapor.progress import Progress
from tests.lapor.state import Call, Fault
from tests.lapor.upstream_office import UpstreamOffice

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."


class PowerCutError(BaseException):
    """The worker's computer is off."""


def test_that_an_answer_goes_through_the_gateway_to_the_platform(upstream: UpstreamOffice) -> None:
    verdict = upstream.follow_up(TEXT)
    assert (verdict.state, verdict.carried) == ("applied", True)
    assert upstream.delivery(verdict.id).state is Onward.WAITING
    assert upstream.sent == []
    ran = upstream.run()
    assert (ran.sent, ran.trouble) == (1, "")
    assert upstream.sent == [TEXT]
    there = upstream.delivery(verdict.id)
    assert (there.state, there.number.isdigit()) == (Onward.THERE, True)
    upstream.clock.pass_seconds(100_000)
    upstream.run()
    assert upstream.sent == [TEXT]


def test_that_the_platforms_telling_stands_once_and_the_status_follows(
    upstream: UpstreamOffice,
) -> None:
    upstream.follow_up(TEXT)
    upstream.run()
    case = upstream.complaint()
    assert [entry.text for entry in case.entries if TEXT in entry.text] == [TEXT]
    assert (case.status_code, case.status_name) == ("4", "Ditindaklanjuti oleh Instansi")


@pytest.mark.parametrize("when", ["before", "after"])
def test_that_a_worker_killed_at_any_stored_step_goes_on_from_there(
    when: str, upstream: UpstreamOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sending.Journal.__call__
    cuts = 0
    for cuts in count(1):
        text = f"{TEXT} {cuts}"
        intent = upstream.follow_up(text).id
        left = cuts

        def keep(journal: sending.Journal, progress: Progress) -> None:
            nonlocal left
            left -= 1
            if not left and when == "before":
                raise PowerCutError
            real(journal, progress)
            if not left:
                raise PowerCutError

        monkeypatch.setattr(sending.Journal, "__call__", keep)
        try:
            upstream.run("killed")
        except PowerCutError:
            assert upstream.run("next").trouble == BUSY
            upstream.clock.pass_seconds(3600)
        else:
            break
        assert upstream.run_until_decided(intent).state is Onward.THERE
        assert upstream.sent.count(text) == 1
    assert cuts > 3


def test_that_the_answer_lost_after_the_effect_is_found_and_not_sent_again(upstream: UpstreamOffice) -> None:
    intent = upstream.follow_up(TEXT).id
    upstream.platform.script[Call.ADD_FOLLOW_UP].append(Fault.LOST_AFTER)
    assert upstream.run_until_decided(intent).state is Onward.THERE
    assert upstream.sent == [TEXT]
