"""Deadline profiles: which one a case keeps, which rule goes first, and what the shipped ones say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.complaint import Classification
from desktop.domain.deadline import DeadlineRule, Step, profile_in_force, read_decrees, read_profiles
from desktop.working_days import shipped_profiles

PROFILE = shipped_profiles()[-1]


def test_that_a_case_keeps_the_profile_of_its_arrival() -> None:
    first, second = shipped_profiles()
    own = replace(second, key="own", agency="61.02", effective_from=date(2026, 6, 1))
    rival = replace(second, key="rival", effective_from=date(2026, 6, 1))
    profiles = (own, rival, second, first)
    assert profile_in_force(profiles, second.effective_from - timedelta(days=1)) is first
    assert profile_in_force(profiles, second.effective_from) is second
    assert profile_in_force(profiles, date(2026, 6, 1)) is own
    assert profile_in_force(profiles, date(1999, 1, 1)) is first
    with pytest.raises(ValueError, match="no deadline profile"):
        profile_in_force((), date(2026, 1, 1))


def test_that_a_rule_for_the_classification_goes_before_the_general_one() -> None:
    general, special = (
        DeadlineRule(Step.RESOLVE, 20),
        DeadlineRule(Step.RESOLVE, 2, Classification.ASPIRATION),
    )
    profile = replace(PROFILE, rules=(general, special))
    assert profile.rule(Step.RESOLVE, Classification.ASPIRATION) is special
    assert profile.rule(Step.RESOLVE, Classification.SUPERVISORY) is general
    assert profile.rule(Step.VERIFY, Classification.SUPERVISORY) is None


def test_that_a_rule_of_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        DeadlineRule(Step.VERIFY, 0)


def test_that_every_shipped_profile_states_its_basis_and_the_known_days() -> None:
    for profile in shipped_profiles():
        assert profile.basis
        days = {(rule.step, rule.classification): rule.working_days for rule in profile.rules}
        assert days == {
            (Step.VERIFY, None): 3,
            (Step.FIRST_FOLLOW_UP, None): 5,
            (Step.RESOLVE, Classification.INFORMATION_REQUEST): 5,
            (Step.RESOLVE, Classification.NON_SUPERVISORY): 14,
            (Step.RESOLVE, Classification.SUPERVISORY): 60,
            (Step.AUTOMATIC, None): 10,
        }


OWN = """
[[profile]]
key = "sop-mempawah"
name = "SOP Mempawah"
effective_from = 2026-06-01
basis = "SK Bupati"
pauses_while_awaiting_reporter = false
[[profile.rule]]
step = "verify"
working_days = 1
"""


def test_that_an_agencys_own_profile_is_read_as_its_own() -> None:
    (own,) = read_profiles(OWN, agency="61.02")
    assert (own.agency, own.note, own.pauses_while_awaiting_reporter) == ("61.02", "", False)
    assert own.rules == (DeadlineRule(Step.VERIFY, 1),)
    assert profile_in_force((own, *shipped_profiles()), date(2026, 6, 2)) is own


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("[[profile]]", "[[profil]]"),
        ("[[profile.rule]]", "[[profile.rules]]"),
        ("2026-06-01", '"kapan saja"'),
        ("= false", "= 0"),
        ("working_days = 1", "working_days = 0"),
        ("working_days = 1", 'working_days = "satu"'),
        ('step = "verify"', 'step = "verifikasi"'),
        ('step = "verify"', 'step = "verify"\nclassification = "pengawasan"'),
        ('basis = "SK Bupati"', "basis = 5"),
        ("[[profile]]", "[[profile]"),
    ],
)
def test_that_a_damaged_profile_is_refused(good: str, bad: str) -> None:
    assert good in OWN
    with pytest.raises(ValueError):
        read_profiles(OWN.replace(good, bad))


def test_that_a_damaged_state_of_decrees_is_refused() -> None:
    with pytest.raises(ValueError, match="decreed_through"):
        read_decrees('basis = "SKB"')
