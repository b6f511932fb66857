"""The world's template for every test of stories."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.stories.telling import prepared
from tests.stories.template import Template


@pytest.fixture(scope="session")
def template() -> Iterator[Template]:
    made = prepared()
    yield made
    shutil.rmtree(made.folder)
