"""Rule 8: what somebody must look at soon travels first, and no lane passes anything over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec

from desktop.domain.complaint import Complaint, Priority, Stage
from sync.gateway.loading import load_records
from sync.wire import Page
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, Caller, Office, complaint, record

MANY = 10_000
_START = datetime(2025, 11, 24, tzinfo=UTC)


def _large(office: Office) -> None:
    """10,000 complaints of one agency, the most urgent of them neither the first nor the last to come in."""

    def made(number: int) -> Complaint:
        one = replace(
            complaint(number % 10, SAMBAS),
            record=f"sp4n:7{number:06}",
            tracking_id=f"7{number:06}",
            agency=MEMPAWAH,
            received_at=_START + timedelta(minutes=50 * number),
            stage=Stage.CLOSED if number % 4 else Stage.DISPOSED,
            title=f"Lampu jalan mati di gang {number * 7919 % MANY}",
        )
        return replace(one, priority=Priority.URGENT) if number == 6_000 else one

    assert load_records(office.gateway.engine, map(made, range(MANY)), clock=office.clock) == MANY


def test_that_the_most_urgent_of_10000_complaints_is_in_a_first_page_of_40_kb(lone_office: Office) -> None:
    _large(lone_office)
    siti = lone_office.join("Siti")
    raw = siti.session.get(f"{siti.url}/v1/snapshot", stream=True, timeout=60).raw
    body = raw.read(decode_content=False)
    assert len(body) <= 40_000
    first = siti.page("/v1/snapshot")
    assert first.head.ids[0] == "sp4n:7006000"
    assert "sp4n:7000000" in first.head.ids[1:9], "one of those overdue for the longest time"
    assert len(first.head.ids) >= 100
    stages = {msgspec.json.decode(each, type=str) for each in first.head.cols["stage"]}
    assert Stage.CLOSED not in stages


def test_that_a_first_download_in_order_of_urgency_misses_nothing_that_moves_meanwhile(
    lone_office: Office,
) -> None:
    _large(lone_office)
    siti = lone_office.join("Siti")
    page = siti.page("/v1/snapshot")
    siti.take(page)
    late, soon, moved = page.head.ids[0], "sp4n:7009999", "sp4n:7000001"
    lone_office.platform.edit(moved, title="Diubah di tengah jalan")
    lone_office.platform.close(late)
    lone_office.platform.edit(soon, stage=Stage.UNVERIFIED, priority=Priority.URGENT)
    while page.more:
        page = siti.page(f"/v1/changes?cursor={siti.cursor}")
        siti.take(page)
        assert not page.total or moved not in page.head.ids, "a page of a snapshot never changes"
    assert siti.complaint(moved).title == "Diubah di tengah jalan"
    assert len(siti.held) == MANY + 10
    assert siti.complaint(late).stage is Stage.CLOSED
    assert siti.complaint(soon).priority is Priority.URGENT
    assert all("original_text" in each for each in siti.held.values())


def _pages(siti: Caller, limit: int) -> list[Page]:
    pages: list[Page] = []
    while not pages or pages[-1].more:
        pages.append(siti.page(f"/v1/changes?cursor={siti.cursor}&limit={limit}"))
        siti.take(pages[-1])
    return pages


def _change_all(office: Office) -> None:
    """Nine ordinary changes, then an urgent one, then one that leaves."""
    for number in range(8):
        office.platform.close(record(number))
    office.platform.edit(record(8), priority=Priority.URGENT)
    office.platform.reassign(record(9), SAMBAS)


def test_that_departures_and_urgent_headers_come_before_others_and_bodies_last(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    _change_all(office)
    pages = _pages(siti, 2)
    assert (pages[0].head.ids, pages[0].gones.ids) == ([record(8)], [record(9)])
    order = [
        (lane, key)
        for page in pages
        for lane, section in (("head", page.head), ("body", page.body))
        for key in section.ids
    ]
    assert [lane for lane, _ in order] == sorted((lane for lane, _ in order), reverse=True)
    heads = [key for lane, key in order if lane == "head"]
    assert sorted(heads) == [record(n) for n in range(9)], "each header once"
    assert siti.complaint(record(3)).stage is Stage.CLOSED


def test_that_far_behind_the_same_order_holds(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    for number in range(25):
        for key in range(9):
            office.platform.edit(record(key, SAMBAS), title=f"Judul {number}")
    _change_all(office)
    pages = _pages(siti, 2)
    assert (pages[0].head.ids, pages[0].gones.ids) == ([record(8)], [record(9)])
    assert siti.complaint(record(8)).priority is Priority.URGENT
    assert all(siti.complaint(record(n)).stage is Stage.CLOSED for n in range(8))


def test_that_a_full_page_of_urgent_headers_passes_none_of_them_over(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    for number in range(5):
        office.platform.edit(record(number), priority=Priority.URGENT)
    pages = _pages(siti, 2)
    assert [len(page.head.ids) for page in pages[:3]] == [2, 2, 1]
    assert all(siti.complaint(record(number)).priority is Priority.URGENT for number in range(5))


def test_that_what_becomes_near_between_two_pages_is_not_passed_over(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    for number in range(6):
        office.platform.edit(record(number), stage=Stage.IN_PROGRESS, classification="supervisory")
    office.platform.edit(record(8), priority=Priority.URGENT)
    siti.take(siti.page(f"/v1/changes?cursor={siti.cursor}&limit=2"))
    office.clock.moment += timedelta(days=400)
    office.platform.edit(record(7), stage=Stage.IN_PROGRESS, title="Dibuka kembali")
    _pages(siti, 1)
    assert {siti.complaint(record(n)).stage for n in (*range(6), 7)} == {Stage.IN_PROGRESS}
