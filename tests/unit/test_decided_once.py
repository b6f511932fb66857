"""What one window has settled no other window settles again: refused with a sentence, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.casework.acting import RuleError
from desktop.domain import actions as a
from desktop.domain.complaint import Classification, Priority
from desktop.domain.intents import Kind
from desktop.domain.merge import Clash
from desktop.domain.workflow import Refusal
from desktop.store import outbox
from tests.unit.office import RINA, SmallOffice, complaint

RECORD = "sp4n:5218000"
CHOSEN = (("title", "Judul pusat"),)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(5218000))
    yield made
    made.close()


def _act(office: SmallOffice, action: a.Action) -> str:
    return office.casework.act(action, RINA, RECORD, office.casework.case(RECORD, RINA)).intent


def _judged(office: SmallOffice, intent: str, state: str) -> None:
    clashes = (Clash("title", "Jalan rusak 5218000", "Judul saya", "Judul pusat"),)
    with office.database.writing() as session:
        verdict = outbox.Settlement(
            intent, state, code="wrong_stage", rev=2, clashes=clashes if state == "conflict" else ()
        )
        assert outbox.settle(session, verdict, office.clock.now())


def _conflict(office: SmallOffice) -> str:
    made = _act(office, a.Edit(title="Judul saya"))
    office.receive(complaint(5218000, title="Judul pusat"), rev=2)
    _judged(office, made, "conflict")
    return made


def _refused(office: SmallOffice) -> str:
    made = _act(office, a.Note("Sudah dicek."))
    _judged(office, made, "rejected")
    return made


def _failed(office: SmallOffice) -> str:
    made = _act(office, a.Note("Sudah dicek."))
    with office.database.writing() as session:
        outbox.fail(session, [made], "too_large")
    return made


def _kept(office: SmallOffice) -> list[tuple[str, str, bool]]:
    with office.database.reading() as session:
        rows = session.exec_driver_sql("SELECT id, state, open FROM outbox ORDER BY number")
        return [(name, state, bool(still)) for name, state, still in rows]


def _says(office: SmallOffice, call: Callable[[], object], code: Refusal) -> None:
    """Refused by a rule, and the outbox is what it was."""
    before = _kept(office)
    with pytest.raises(RuleError) as refused:
        call()
    assert refused.value.code is code
    assert _kept(office) == before


def test_that_a_conflict_is_settled_once(office: SmallOffice) -> None:
    old = _conflict(office)
    office.casework.resolve(old, CHOSEN, RINA)
    _says(office, lambda: office.casework.resolve(old, CHOSEN, RINA), Refusal.ALREADY_SETTLED)


def test_that_a_conflict_another_window_gave_up_is_not_settled(office: SmallOffice) -> None:
    old = _conflict(office)
    office.casework.dismiss(old)
    _says(office, lambda: office.casework.resolve(old, CHOSEN, RINA), Refusal.ALREADY_SETTLED)


def test_that_a_refused_action_is_done_again_once(office: SmallOffice) -> None:
    old = _refused(office)
    office.casework.reapply(old, RINA)
    _says(office, lambda: office.casework.reapply(old, RINA), Refusal.ALREADY_SETTLED)


def test_that_a_conflict_is_never_done_again_over_the_other_side(office: SmallOffice) -> None:
    old = _conflict(office)
    _says(office, lambda: office.casework.reapply(old, RINA), Refusal.ALREADY_SETTLED)


def test_that_what_was_settled_is_neither_sent_nor_taken_back(office: SmallOffice) -> None:
    old = _failed(office)
    office.casework.dismiss(old)
    _says(office, lambda: office.casework.retry(old), Refusal.ALREADY_SETTLED)
    _says(office, lambda: office.casework.withdraw(old, RINA), Refusal.ALREADY_SETTLED)
    _says(office, lambda: office.casework.dismiss(old), Refusal.ALREADY_SETTLED)


def test_that_taken_back_is_taken_back_once(office: SmallOffice) -> None:
    made = _act(office, a.Note("Perlu survei."))
    office.casework.withdraw(made, RINA)
    _says(office, lambda: office.casework.withdraw(made, RINA), Refusal.ALREADY_SETTLED)
    _says(office, lambda: office.casework.retry(made), Refusal.ALREADY_SETTLED)


def test_that_what_a_person_dealt_with_no_longer_waits(office: SmallOffice) -> None:
    office.casework.dismiss(_failed(office))
    view = office.casework.outbox(online=True)
    assert (view.waiting, view.needs_you) == ((), ())


def test_that_the_sheet_holds_only_what_the_platforms_form_has(office: SmallOffice) -> None:
    ours = _act(office, a.Edit(officer="syarif", priority=Priority.URGENT))
    theirs = _act(office, a.Edit(officer="rina", title="Judul baru"))
    place = _act(office, a.Edit(village="Terap"))
    for number, made in enumerate((ours, theirs, place), 2):
        with office.database.writing() as session:
            outbox.settle(session, outbox.Settlement(made, "applied", rev=number), office.clock.now())
    lines = {line.intent: dict(line.fields) for line in office.casework.entry_sheet(RINA)}
    assert lines == {
        theirs: {"Nomor laporan": "5218000", "Judul laporan": "Judul baru"},
        place: {"Nomor laporan": "5218000", "Kelurahan": "Terap"},
    }
    hops = {row.intent: row.hop.value for row in office.casework.outbox(online=True).receipts}
    assert hops == {ours: "gateway", theirs: "entry_sheet", place: "entry_sheet"}


def test_that_a_verification_stays_on_the_sheet_whatever_it_changed(office: SmallOffice) -> None:
    made = _act(
        office,
        a.Verify("Jalan rusak 5218000", Classification.NON_SUPERVISORY, category="Jalan", unit="pupr"),
    )
    _judged(office, made, "applied")
    assert [line.kind for line in office.casework.entry_sheet(RINA)] == [Kind.VERIFY]
