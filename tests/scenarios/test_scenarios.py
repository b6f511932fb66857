"""The page of scenarios names tests that exist, misses no scenario and is current."""

from __future__ import annotations

from tests.scenarios.page import PAGE, page, places, scenarios


def test_that_every_named_test_exists() -> None:
    where = places()
    named = [test for each in scenarios() for test in each.tests]
    assert [test for test in named if test not in where] == []


def test_that_every_scenario_has_a_test_or_says_what_is_open() -> None:
    told = scenarios()
    assert [each.what for each in told if not each.tests and not each.lacking] == []
    assert len({each.what for each in told}) == len(told) >= 64


def test_that_every_rule_is_reached() -> None:
    rules = [each for each in scenarios() if each.chapter == "Rules"]
    assert [each.what.partition(",")[0] for each in rules] == [f"Rule {n}" for n in range(1, 24)]
    assert [each.what for each in rules if not each.tests] == []


def test_that_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.scenarios`"
