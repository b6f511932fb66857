"""A line that costs money, over real sockets: the meter against a counting proxy, and what waits on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.actions import Note, Verify
from desktop.domain.allowance import Allowance, Hold, Medium
from desktop.domain.complaint import Classification, Complaint
from desktop.store import data_meter
from desktop.store.data_meter import DayData
from sync.events import Finished, Received, Sent, Uploaded
from sync.gateway.loading import load_records
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.client_files import PATIENT, at_gateway, attach, fetching, waiting
from tests.sync.gateway_office import Office, complaint, record
from tests.sync.proxy import Proxy

PHONE = Allowance(Medium.CELLULAR, costs=True, files=Hold.METERED, day=timedelta(hours=7))
USED_UP = Allowance(Medium.CELLULAR, costs=True, files=Hold.QUOTA, bodies=False)
MANY, INTENTS = 400, 500
ON_SOCKETS = 0.05
"""The share by which the meter may miss what the proxy saw."""


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, proxy: Proxy) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock, url=proxy.url) as desk:
        desk.limits = PATIENT
        yield desk


def metered(desk: Desk) -> list[DayData]:
    today = desk.clock.now().date()
    with desk.database.reading() as session:
        return list(data_meter.days(session, today - timedelta(days=1), today + timedelta(days=1)))


def agrees(desk: Desk, proxy: Proxy) -> None:
    """Each direction of the meter is within a share of what passed the proxy."""
    days = metered(desk)
    for counted, passed in ((sum(d.up for d in days), proxy.up), (sum(d.down for d in days), proxy.down)):
        assert abs(counted - passed) <= ON_SOCKETS * passed


def test_that_the_meter_agrees_with_the_line_on_a_day_of_everything(
    desk: Desk, lone_office: Office, proxy: Proxy
) -> None:
    load_records(lone_office.gateway.engine, [complaint(number) for number in range(10, MANY)])
    desk.sync()
    agrees(desk, proxy)
    for number in range(INTENTS):
        desk.act(Note(f"Catatan nomor {number} tentang jalan ini"), record(number % MANY))
    assert len(of(desk.sync(), Sent)) == INTENTS
    agrees(desk, proxy)
    for cut in (40, 300, 2_000):
        desk.act(Note("Catatan " * cut), record(1))
        proxy.cut_down = cut
        desk.sync()
        proxy.heal()
        desk.sync()
    agrees(desk, proxy)
    attach(desk, record(2))
    proxy.cut_up = 400_000
    desk.sync()
    proxy.heal()
    while not isinstance(desk.sync()[-1], Finished):
        pass
    assert [each.copies for each in at_gateway(lone_office)] == [1]
    agrees(desk, proxy)


def test_that_a_fetched_file_is_on_the_meter_of_its_network(
    desk: Desk, lone_office: Office, proxy: Proxy, tmp_path: Path, clock: FixedClock
) -> None:
    desk.sync()
    photo = attach(desk, record(1))
    desk.sync()
    with opened(tmp_path / "second", lone_office, clock, "Budi") as other:
        other.limits = PATIENT
        other.sync()
        before, passed = sum(each.down for each in metered(other)), proxy.down
        list(fetching(other, record(1), photo, proxy.url))
        counted = sum(each.down for each in metered(other)) - before
        assert counted >= photo.size
        assert abs(counted - (proxy.down - passed)) <= ON_SOCKETS * counted


def test_that_the_meter_knows_the_network_and_the_offices_own_day(desk: Desk, clock: FixedClock) -> None:
    clock.pass_seconds(
        (24 - clock.now().hour) * 3600 - 6 * 3600
    )  # six in the evening UTC, one at night there
    utc = clock.now().date()
    desk.allowance = PHONE
    desk.sync()
    assert [(each.day, each.network) for each in metered(desk)] == [(utc + timedelta(days=1), "cellular")]


def test_that_files_wait_on_a_paid_line_and_go_with_the_next_free_one(
    desk: Desk, lone_office: Office, proxy: Proxy
) -> None:
    desk.sync()
    attach(desk, record(1))
    note = desk.act(Note("Foto menyusul"), record(1))
    desk.allowance = PHONE
    before = proxy.up
    events = desk.sync()
    assert note in [each.intent for each in of(events, Sent)]
    assert isinstance(events[-1], Finished)
    assert (of(events, Uploaded), waiting(desk), at_gateway(lone_office)) == ([], 1, [])
    assert proxy.up - before < 20_000
    desk.allowance = Allowance(Medium.WIFI)
    assert len(of(desk.sync(), Uploaded)) == 1
    assert waiting(desk) == 0


def test_that_a_month_that_is_used_up_still_carries_work_and_headers_and_what_is_urgent(
    desk: Desk, lone_office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.gateway.snapshots.BODIES", 100)
    load_records(lone_office.gateway.engine, [complaint(number) for number in range(10, MANY)])
    desk.allowance = USED_UP
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert desk.size() == MANY
    bodiless = sum(not desk.seen(record(number)).original_text for number in range(MANY))
    assert bodiless == MANY - 100
    assert desk.setting("last_complete") == ""
    verify = desk.act(Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr"), record(1))
    assert [each.intent for each in of(desk.sync(), Sent)] == [verify]
    clock.pass_seconds(86_400)
    desk.allowance = Allowance(Medium.WIFI)
    assert of(desk.sync(), Received)
    assert all(desk.seen(record(number)).original_text for number in range(MANY))
    assert desk.setting("last_complete") == desk.setting("last_tried")


def test_that_the_text_of_a_report_that_is_due_soon_comes_whatever_it_costs(
    tmp_path: Path, lone_office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.gateway.snapshots.BODIES", 100)
    load_records(lone_office.gateway.engine, [complaint(number) for number in range(10, MANY)])
    soon = (clock.now() + timedelta(days=3)).date()

    def due(one: Complaint) -> date | None:
        # Its body is on the last of the four pages: bodies come the newest first.
        return soon if one.record == record(5) else None

    with opened(tmp_path, lone_office, clock, due=due) as desk:
        desk.allowance = USED_UP
        desk.sync()
        assert desk.seen(record(5)).original_text
