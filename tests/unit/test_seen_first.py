"""An intent says what the person saw when the form opened, whatever came since (rule 3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Edit
from desktop.store import outbox
from tests.unit.office import RINA, SmallOffice, complaint

RECORD = "sp4n:5218000"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(5218000, title="Judul yang dibaca"))
    yield made
    made.close()


def test_that_an_intent_says_what_the_person_saw(office: SmallOffice) -> None:
    seen = office.casework.case(RECORD, RINA)
    office.receive(complaint(5218000, title="Judul pusat"), rev=2)
    acted = office.casework.act(Edit(title="Judul saya"), RINA, RECORD, seen)
    with office.database.reading() as session:
        item = outbox.find(session, acted.intent)
    assert item is not None
    (change,) = item.intent.changes
    assert (change.old, change.new, item.intent.base_rev) == ("Judul yang dibaca", "Judul saya", 1)
