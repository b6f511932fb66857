"""What may travel over a line that costs money, and what the month's meter says of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.allowance import Allowance, Hold, Medium, Network, Rules, allowance, costs
from desktop.paid_lines import PaidLine
from desktop.settings import Settings
from desktop.store import data_meter, meta
from desktop.store.data_meter import DayData
from tests.unit.office import SmallOffice

MONTH = 1_000_000
WIFI, PHONE = Network(Medium.WIFI), Network(Medium.CELLULAR)


@pytest.mark.parametrize("medium", list(Medium))
@pytest.mark.parametrize("told", [True, False, None])
def test_that_a_persons_word_on_a_network_counts_before_the_systems(
    medium: Medium, *, told: bool | None
) -> None:
    network = Network(medium, told)
    assert costs(Rules(paid=frozenset({medium})), network)
    assert not costs(Rules(free=frozenset({medium})), network)


def test_that_the_systems_word_counts_before_the_kind_of_network() -> None:
    assert costs(Rules(), Network(Medium.WIFI, metered=True))
    assert not costs(Rules(), Network(Medium.CELLULAR, metered=False))


def test_that_without_any_word_a_phone_costs_and_the_rest_does_not() -> None:
    assert [medium for medium in Medium if costs(Rules(), Network(medium))] == [
        Medium.CELLULAR,
        Medium.BLUETOOTH,
    ]


def test_that_files_wait_on_a_paid_line_unless_a_person_wants_otherwise() -> None:
    assert allowance(Rules(), PHONE, 0).files is Hold.METERED
    assert allowance(Rules(), WIFI, 0).files is None
    assert allowance(Rules(text_first=False), PHONE, 0).files is None
    assert allowance(Rules(), PHONE, 0, wished=True) == Allowance(Medium.CELLULAR, costs=True)


@pytest.mark.parametrize(
    ("used", "near", "files", "bodies"),
    [
        (0, False, None, True),
        (799_999, False, None, True),
        (800_000, True, None, True),
        (999_999, True, None, True),
        (1_000_000, True, Hold.QUOTA, True),
        (1_099_999, True, Hold.QUOTA, True),
        (1_100_000, True, Hold.QUOTA, False),
    ],
)
def test_that_a_month_that_ends_warns_first_then_holds_files_then_texts_that_can_wait(
    used: int, *, near: bool, files: Hold | None, bodies: bool
) -> None:
    found = allowance(Rules(quota=MONTH), WIFI, used)
    assert (found.near, found.files, found.bodies) == (near, files, bodies)
    assert allowance(Rules(), WIFI, used) == Allowance(Medium.WIFI)
    wished = allowance(Rules(quota=MONTH), WIFI, used, wished=True)
    assert (wished.files, wished.bodies) == (None, True)


def test_that_the_meter_adds_by_day_and_network_and_knows_the_month(tmp_path: Path) -> None:
    office = SmallOffice(tmp_path)
    first = date(2026, 3, 1)
    with office.database.writing() as session:
        data_meter.add(session, first, Medium.WIFI, 10, 200)
        data_meter.add(session, first, Medium.WIFI, 1, 2)
        data_meter.add(session, first, Medium.CELLULAR, 5, 7)
        data_meter.add(session, date(2026, 3, 31), Medium.WIFI, 3, 4)
        data_meter.add(session, date(2026, 4, 1), Medium.WIFI, 1000, 1000)
    with office.database.reading() as session:
        assert data_meter.days(session, first, date(2026, 3, 31)) == (
            DayData(first, "cellular", 5, 7),
            DayData(first, "wifi", 11, 202),
            DayData(date(2026, 3, 31), "wifi", 3, 4),
        )
        assert data_meter.month_bytes(session, date(2026, 3, 15)) == 232
        assert data_meter.month_bytes(session, date(2026, 4, 30)) == 2000
    office.close()


def test_that_the_meter_forgets_what_is_older_than_its_days(tmp_path: Path) -> None:
    office = SmallOffice(tmp_path)
    old, now = date(2025, 1, 1), date(2025, 1, 1) + timedelta(days=data_meter.KEPT_DAYS + 1)
    with office.database.writing() as session:
        meta.put(session, "route", "by_hand")
        data_meter.add(session, old, Medium.WIFI, 1, 1)
        data_meter.add(session, now, Medium.WIFI, 1, 1)
        assert [each.day for each in data_meter.days(session, old, now)] == [now]
        assert meta.get(session, "route") == "by_hand"
    office.close()


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("embedded:", True),
        ("http://127.0.0.1:8443", True),
        ("https://gerbang.mempawahkab.go.id", False),
        ("", False),
    ],
)
def test_that_a_gateway_on_this_computer_never_costs(tmp_path: Path, address: str, *, here: bool) -> None:
    office = SmallOffice(tmp_path)
    line = PaidLine(office.database, office.clock)
    line.network = Network(Medium.CELLULAR, metered=True)
    settings = Settings(gateway_url=address, paid_networks=Medium.CELLULAR)
    assert line.allows(settings).files is (None if here else Hold.METERED)
    office.close()
