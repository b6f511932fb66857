"""Records by their keys: whole, under today's rights, and what has left is told with its revision."""

from __future__ import annotations

import msgspec
import pytest

from desktop.domain.people import Role
from sync.wire import MOST_RECORDS, Page, RecordsAnswer, RecordsRequest
from tests.sync.gateway_office import SAMBAS, Caller, Office, problem, record


def _asked(caller: Caller, *records: str) -> RecordsAnswer:
    answer = caller.post("/v1/records", RecordsRequest(list(records)))
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=RecordsAnswer)


def _held(caller: Caller, page: Page) -> None:
    """Take a page over as any other one, but for its cursor."""
    cursor = caller.cursor
    caller.take(page)
    caller.cursor = cursor


def test_that_a_record_comes_whole_and_as_it_is_now(office: Office) -> None:
    caller = office.join("Ani")
    rev = office.platform.edit(record(1), title="Jembatan putus")
    answer = _asked(caller, record(3), record(1), record(1))
    assert answer.page.head.ids == answer.page.body.ids == [record(3), record(1)]
    assert answer.page.head.revs[1] == rev == answer.at
    assert (answer.page.next, answer.page.more) == ("", False)
    _held(caller, answer.page)
    office_side = caller.complaint(record(1))
    caller.download()
    assert caller.complaint(record(1)) == office_side
    assert office_side.title == "Jembatan putus"
    assert office_side.original_text


def test_that_what_left_is_told_with_its_revision_and_what_was_never_hers_not_at_all(office: Office) -> None:
    caller = office.join("Ani")
    away, removed = office.platform.reassign(record(1), SAMBAS), office.platform.remove(record(2))
    answer = _asked(caller, record(2), record(1), record(4, SAMBAS), "sp4n:tidak-ada")
    assert answer.page.head.ids == []
    gones = answer.page.gones
    assert list(zip(gones.ids, gones.revs, gones.why, strict=True)) == [
        (record(1), away, "reassigned"),
        (record(2), removed, "removed"),
    ]
    assert answer.at == removed
    back = office.platform.reassign(record(1), "61.02")
    again = _asked(caller, record(1)).page
    assert (again.head.revs, again.gones.ids) == ([back], [])


def test_that_nothing_is_told_to_who_reads_no_cases_or_is_nobody(office: Office) -> None:
    assert _asked(office.join("Tamu", Role.ADMINISTRATOR), record(1)).page.count == 0
    stranger = office.join("Ani")
    stranger.session.headers["Authorization"] = "Bearer salah"
    assert problem(stranger.post("/v1/records", RecordsRequest([record(1)]))).status == 401


def test_that_more_than_the_most_are_refused(office: Office) -> None:
    caller = office.join("Ani")
    keys = [f"sp4n:{number}" for number in range(MOST_RECORDS + 1)]
    assert problem(caller.post("/v1/records", RecordsRequest(keys))).status == 413
    assert _asked(caller, *keys[:-1]).page.count == 0


def test_that_a_heavy_answer_ends_early_and_says_so(
    lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = lone_office.join("Ani")
    asked = [record(number) for number in range(5)]
    monkeypatch.setattr("sync.gateway.reads.PAGE_BYTES", 1_500)
    page = _asked(caller, *asked).page
    assert page.more
    assert page.head.ids == asked[: len(page.head.ids)]
    assert 0 < len(page.head.ids) < 5
    monkeypatch.setattr("sync.gateway.reads.PAGE_BYTES", 1)
    assert _asked(caller, *asked).page.head.ids == asked[:1]
