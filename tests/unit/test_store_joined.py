"""What an office showed by itself gives way to the first word of its gateway."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.domain.actions import FollowUp
from desktop.domain.complaint import Stage
from desktop.domain.stages import StageTable
from desktop.store import base, complaints, joined, observations
from desktop.store.gate import Writer
from tests.unit.office import NOW, RINA, SmallOffice, complaint

SHOWN = replace(complaint(1, Stage.IN_PROGRESS, status_name="Dalam Proses"), tags=())


def test_that_the_first_revision_of_the_gateway_replaces_what_was_shown_alone(tmp_path: Path) -> None:
    office = SmallOffice(tmp_path, gateway=False)
    fields = frozenset({"title", "tracking_id", "agency", "status_name", "original_text"})
    with office.database.writing(Writer.SYNC) as session:
        base.observe_export(session, NOW, [(SHOWN, fields)], StageTable())
    seen = office.casework.case(SHOWN.record, RINA)
    office.casework.act(FollowUp("Tim sudah ke lokasi."), RINA, SHOWN.record, seen)
    person = replace(RINA, id="p-1")
    plan = joined.Plan(RINA.id, person, "dev-9", "B1", "https://gerbang.example")
    with office.database.writing() as session:
        for _ in range(2):  # a kill after it leaves the plan, so it comes again
            joined.move(session, plan, (RINA.id,), NOW)
        waiting = observations.pending(session, 9)
    assert [(each.tracking_id, "stage" in each.fields) for each in waiting] == [("1", False)]
    office.receive(replace(SHOWN, title="Judul dari gerbang"), rev=1)
    with office.database.reading() as session:
        stored = complaints.get(session, SHOWN.record)
    assert stored is not None
    assert stored.complaint.title == "Judul dari gerbang"
    assert [entry.by for entry in stored.complaint.entries] == ["p-1"]
    office.close()
