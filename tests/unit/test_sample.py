"""The sample office keeps its promises: the figures, the shares, the places, the dates and the variety."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from desktop.domain.complaint import Complaint, EntryKind, Stage
from desktop.domain.deadline import DeadlineCase, due, profile_in_force, working_days_left
from desktop.domain.monitoring import AgencyState, CaseFigure, Grouping, figures, grouped
from desktop.domain.people import Role
from desktop.domain.stages import StageTable, platform_stage
from desktop.working_days import national_calendar, shipped_profiles
from resources.sample import DEMO_AGENCY, SampleOffice, sample_office
from resources.sample.plan import share_out
from resources.sample.words import categories, places, topics

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def office() -> SampleOffice:
    return sample_office(now=NOW)


def _cases(complaints: tuple[Complaint, ...]) -> list[CaseFigure]:
    return [CaseFigure(each.stage, each.agency) for each in complaints]


def test_that_the_figures_are_those_of_the_reference_case(office: SampleOffice) -> None:
    states = [AgencyState(agency.code, agency.connected) for agency in office.agencies]
    found = figures(_cases(office.complaints[:]), states)
    assert (found.agencies, found.connected, found.connected_percent) == (15, 14, 93)
    assert (found.reports, found.closed, found.in_progress, found.unverified) == (559, 289, 4, 229)
    assert (found.verified_without_follow_up, found.followed_up, found.followed_up_percent) == (37, 293, 52)
    groups = {
        each.group: each.figures for each in grouped(_cases(office.complaints[:]), Grouping.AGENCY, states)
    }
    assert [code for code, each in groups.items() if each.reports == 0] == ["61.11"]
    assert [agency.code for agency in office.agencies if not agency.connected] == ["61.11"]


def test_that_other_sizes_keep_the_proportions() -> None:
    found = figures(_cases(sample_office(complaints=5_590, now=NOW).complaints[:]))
    assert (found.closed, found.in_progress, found.unverified) == (2_890, 40, 2_290)
    assert [len(sample_office(complaints=size).complaints) for size in (0, 1, 7)] == [0, 1, 7]
    assert share_out(10, [1, 1, 1]) == [4, 3, 3]


def test_that_the_same_seed_gives_the_same_office_and_another_one_does_not(office: SampleOffice) -> None:
    again = sample_office(now=NOW)
    assert again.complaints[:] == office.complaints[:]
    assert list(again.complaints)[-1] == office.complaints[-1]
    assert sample_office(seed=7, now=NOW).complaints[0] != office.complaints[0]
    with pytest.raises(IndexError):
        office.complaints[559]


def test_that_flags_and_sources_have_the_measured_shares(office: SampleOffice) -> None:
    complaints = office.complaints
    assert sum(each.secret for each in complaints) / 559 == pytest.approx(0.37, abs=0.01)
    assert 0.84 <= sum(each.secret or each.anonymous for each in complaints) / 559 <= 0.88
    assert any(each.secret and each.anonymous for each in complaints)
    own = {"Tatap Muka", "Pos Surat", "Email Instansi", "Hotline Service", "Call Center"}
    assert sum(each.source in own for each in complaints) / 559 == pytest.approx(1 / 3, abs=0.02)
    assert all(each.anonymous == (not each.reporter.name) for each in complaints)


def test_that_numbers_are_unique_and_grow_with_arrival(office: SampleOffice) -> None:
    for complaints in (office.complaints, sample_office(complaints=3_000).complaints):
        numbers = [int(each.tracking_id) for each in complaints]
        assert all(before < after for before, after in pairwise(numbers))
        assert all(len(str(number)) == 7 for number in numbers)
        arrivals = [each.received_at for each in complaints]
        assert arrivals == sorted(arrivals)


def test_that_every_place_lies_in_its_agency(office: SampleOffice) -> None:
    names = {agency.code: agency.name for agency in office.agencies}
    for each in office.complaints:
        assert each.place_code.startswith(each.agency)
        assert names[each.place_code[:5]] == each.regency
        assert (each.place_code.count(".") == 3) == bool(each.village)
    assert set(places()) == set(names)


def test_that_the_platform_words_match_the_stage(office: SampleOffice) -> None:
    table = StageTable()
    for each in office.complaints:
        assert table.stage_of(each.status_name) is platform_stage(each.stage)


def test_that_the_timeline_is_in_order_and_agrees_with_the_dates(office: SampleOffice) -> None:
    for each in office.complaints:
        stamps = [entry.at for entry in each.entries]
        assert stamps == sorted(stamps)
        assert stamps[0] == each.received_at
        assert stamps[-1] < NOW
        assert len({entry.id for entry in each.entries}) == len(stamps)
        kinds = [entry.kind for entry in each.entries]
        assert (
            (each.verified_at is not None)
            == (EntryKind.VERIFIED in kinds)
            == (each.stage is not Stage.UNVERIFIED)
        )
        assert (each.first_follow_up_at is not None) == (EntryKind.FOLLOW_UP in kinds)
        assert (each.closed_at is not None) == (each.stage in (Stage.CLOSED, Stage.ARCHIVED))
        assert (each.proposal is not None) == (each.stage is Stage.PROPOSED)
        assert bool(each.pauses) == (each.stage is Stage.AWAITING_REPORTER)
        assert bool(each.unit) == (each.stage is not Stage.UNVERIFIED)
        assert bool(each.archive_reason) == (each.stage is Stage.ARCHIVED)


@pytest.mark.parametrize("later", range(-1, 4))
def test_that_the_training_office_has_lively_deadlines_on_any_working_day(later: int) -> None:
    calendar, zone, now = national_calendar(), "Asia/Pontianak", NOW + timedelta(days=later)
    profile = profile_in_force(shipped_profiles(), now.date())
    left: Counter[int] = Counter()
    for each in sample_office(now=now).complaints:
        found = due(profile, calendar, DeadlineCase.of(each, zone))
        if found is not None and found.owed and each.agency == DEMO_AGENCY:
            left[working_days_left(found, now.date(), calendar)] += 1
    assert all(left[days] for days in (0, 1, 2))
    assert sum(count for days, count in left.items() if days < 0) >= 10


def test_that_without_a_present_time_all_dates_are_of_2020() -> None:
    complaints = sample_office().complaints
    stamps = [entry.at for each in complaints for entry in each.entries]
    assert {stamp.year for stamp in stamps} == {2020}
    assert max(stamps) - min(stamps) > timedelta(days=200)


def test_that_texts_vary_and_hold_markup_only_as_data() -> None:
    complaints = sample_office(complaints=2_000, now=NOW).complaints[:]
    assert len({each.original_text for each in complaints}) >= 1_990
    assert len(topics()) >= 40
    assert len({each.category for each in complaints}) >= 40
    assert any("<p>" in each.original_text for each in complaints)
    assert any("{{institution_from}}" in each.original_text for each in complaints)
    assert any("{{institution_from}}" in entry.text for each in complaints for entry in each.entries)
    assert any(" yg " in each.original_text for each in complaints)
    assert all(len(each.original_text) <= 3_000 for each in complaints)
    for each in complaints:
        for text in (
            each.title,
            each.original_text,
            each.edited_text,
            *(entry.text for entry in each.entries),
        ):
            assert "{" not in text.replace("{{institution_from}}", "")
        assert bool(each.edited_text) == (each.stage is not Stage.UNVERIFIED)


def test_that_the_office_has_its_people_units_and_categories(office: SampleOffice) -> None:
    people = {person.name: person for person in office.people}
    assert people["Rina Wijaya"].roles == {Role.OFFICER}
    assert people["Dewi Anjani"].unit == "dlh"
    assert people["H. Syarif"].roles == {Role.SUPERVISOR}
    assert not people["Bayu Saputra"].reads_cases
    assert {people[name].agency for name in ("Rina Wijaya", "Dewi Anjani", "H. Syarif")} == {DEMO_AGENCY}
    units = {(unit.agency, unit.code) for unit in office.units}
    assert len(units) == len(office.units)
    assert all((each.agency, each.unit) in units for each in office.complaints if each.unit)
    assert len({category.main for category in categories()}) == 38
    ids = {category.name: category.id for category in categories()}
    assert len(ids) == len(categories())
    assert all(ids[each.category] == each.category_id for each in office.complaints if each.category)
    proposed = [each for each in office.complaints if each.proposal]
    assert proposed
    assert all(each.proposal and each.proposal.author in {"rina", "dewi", "yusuf"} for each in proposed)
