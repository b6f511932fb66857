"""The world's template for every test of stories, and how many stories were told in the terminal summary."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.stories.telling import prepared
from tests.stories.template import Template


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "simulations":
                terminalreporter.write_line(str(value))


@pytest.fixture(scope="session")
def template() -> Iterator[Template]:
    made = prepared()
    yield made
    shutil.rmtree(made.folder)
