"""Work on a USB stick from the window: what is said while it leaves, when the answer comes, and when not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from desktop.store import outbox
from desktop.store.outbox.carried import carried, kept
from sync import events
from sync.errors import CarryProblem, CarryTrouble
from tests.ui.busy_office import Lent, busy_office, desk_for, fill
from tests.ui.standing import stand
from tests.unit.office import NOW, RINA, SmallOffice
from ui.desk import Desk
from ui.outbox import OutboxScreen
from ui.outbox.names import state_text
from ui.outbox.stick import StickCard
from ui.problems import Problem, carry_problem

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = busy_office(tmp_path)
    fill(made)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, tmp_path: Path) -> Iterator[Desk]:
    settings = Settings(office_name="Kab. Mempawah", sync_automatic=False)
    made = Desk(office.casework, RINA, settings, lambda _confirm: iter(()), Lent(tmp_path).services())
    yield made
    made.close()


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> StickCard:
    return stand(qtbot, StickCard(desk))


def _told(told: tuple[events.SyncEvent, ...], _file: Path) -> Iterator[events.SyncEvent]:
    return iter(told)


def test_that_what_left_and_what_stayed_is_said(card: StickCard, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(card._errand.done):
        card.write(str(tmp_path / "kerja.tanggap-usb"))
        assert not card.take.isEnabled()
    assert card.said.text() == (
        "3 tindakan tersimpan di USB dan tetap menunggu balasan. "
        "1 belum dibawa: pembuatnya perlu masuk dahulu."
    )
    assert card.save.isEnabled()


def test_that_the_card_says_what_travels_and_what_does_not(card: StickCard) -> None:
    assert card.said.text() == (
        "Ikut: tindakan, hasil impor, dan lampiran sampai 40 MB, tersegel untuk gerbang. "
        "Tidak ikut: lampiran dari rekan; itu menunggu jaringan."
    )


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (
            (2, 0, 1, 3, 40),
            (
                "2 tindakan tersimpan di USB dan tetap menunggu balasan. 1 lampiran ikut dibawa. "
                "40 baris impor ikut dibawa. 3 lampiran belum dibawa: berkas sudah penuh."
            ),
        ),
        ((0, 0, 1, 0, 0), "1 lampiran ikut dibawa."),
    ],
)
def test_that_files_and_rows_that_left_are_counted(
    card: StickCard, desk: Desk, qtbot: QtBot, tmp_path: Path, done: tuple[int, ...], said: str
) -> None:
    desk.services = replace(desk.services, carry_out=lambda file: events.Carried(file, *done))
    with qtbot.waitSignal(card._errand.done):
        card.write(str(tmp_path / "kerja.tanggap-usb"))
    assert card.said.text() == said


def test_that_an_answer_is_counted_and_what_must_wait_for_the_line_is_said(
    card: StickCard, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[events.SyncEvent] = [
        events.Started(3),
        events.Sent("a", "sp4n:1"),
        events.Refused("b", "sp4n:2", "wrong_stage"),
        events.Uploaded("c", "sp4n:2"),
    ]
    for last, said in (
        (
            events.Finished(1, 0, 9, 0),
            "Balasan diterima: 2 tindakan dinilai. 1 lampiran sampai di gerbang. 1 masih menunggu.",
        ),
        (
            events.NeedsConfirmation(90),
            "Hasil tindakan diterima; perubahan lain menunggu jaringan.",
        ),
    ):
        desk.services = replace(desk.services, take_back=partial(_told, (*told, last)))
        with qtbot.waitSignal(card._errand.done):
            card.read(str(tmp_path / "kerja.tanggap-balasan"))
        assert card.said.text() == said


@pytest.mark.parametrize("trouble", CarryTrouble)
def test_that_a_refused_file_is_told_with_the_next_step(
    card: StickCard, desk: Desk, qtbot: QtBot, tmp_path: Path, trouble: CarryTrouble
) -> None:
    def refusing(file: Path) -> Iterator[events.SyncEvent]:
        yield events.Started(1)
        raise CarryProblem(trouble)

    desk.services = replace(desk.services, take_back=refusing)
    with qtbot.waitSignal(desk.problem) as heard, qtbot.waitSignal(card._errand.done):
        card.read(str(tmp_path / "x"))
    assert heard.args == [carry_problem(trouble)]
    assert all((heard.args[0].happened, heard.args[0].safe, heard.args[0].advice))
    assert card.said.text() == ""


def test_that_a_stick_pulled_out_is_told_calmly(
    card: StickCard, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    def gone(file: Path) -> Iterator[events.SyncEvent]:
        raise OSError(5, "Input/output error")

    desk.services = replace(desk.services, take_back=gone)
    with qtbot.waitSignal(desk.problem) as heard, qtbot.waitSignal(card._errand.done):
        card.read(str(tmp_path / "x"))
    (problem,) = heard.args
    assert isinstance(problem, Problem)
    assert problem.happened == "Berkas di USB tidak dapat dibaca atau ditulis."
    assert "tetap tersimpan" in problem.safe


def test_that_no_stick_is_offered_without_a_gateway_and_no_answer_beside_a_sync(
    card: StickCard, desk: Desk, office: SmallOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    alone = stand(qtbot, StickCard(desk_for(office, RINA, Lent(tmp_path))))
    assert not alone.save.isEnabled()
    assert not alone.take.isEnabled()
    with qtbot.waitSignals([desk.sync_state, desk.sync_state]):
        desk.sync()
        assert card.save.isEnabled()
        assert not card.take.isEnabled()
    assert card.take.isEnabled()


def test_that_what_left_on_a_stick_says_since_when_and_cannot_be_taken_back(
    office: SmallOffice, desk: Desk, qtbot: QtBot
) -> None:
    with office.database.writing() as session:
        ids = [item.intent.id for item in outbox.pending(session)]
        carried(session, ids, NOW)
        kept(session, ids[:1], NOW)
    screen = stand(qtbot, OutboxScreen(desk))
    rows = office.casework.outbox(online=False).waiting
    assert state_text(desk, rows[0])[0] != "Dibawa dengan USB"
    cause, step = state_text(desk, rows[1])
    assert cause == "Dibawa dengan USB"
    assert re.fullmatch(r"Sejak .+ 08\.00", step)
    assert not any(row.can_withdraw for row in rows)
    screen.table.setCurrentIndex(screen.model.index(1, 1))
    assert not screen.bar.take_back.isVisible()
