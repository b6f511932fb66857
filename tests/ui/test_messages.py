"""What the window says by itself: calm offline, honest about trouble, never more than two bars."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.casework.casework import RuleError
from desktop.casework.views import Acted, Line
from desktop.domain.workflow import Refusal
from sync import events
from sync.errors import Trouble
from tests.ui.counter import Counter
from tests.ui.opened import answer, message, open_window

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


def test_that_a_refusal_is_said_with_what_became_of_the_work(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window._desk.problem.emit(RuleError(Refusal.SELF_APPROVAL))
    assert message(window, "problem") == (
        "Anda ikut menyusun usulan ini, jadi perlu persetujuan orang lain. "
        "Tidak ada yang berubah dan isian Anda tetap ada."
    )
    window._desk.acted.emit(Acted("intent-6", 6, "sp4n:5218120"))
    assert message(window, "problem") == ""


def test_that_being_offline_is_no_alarm(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.news.hear(events.Failed(Trouble.NO_NETWORK, "", None))
    assert window.rooms.bars.keys() == ()
    assert window.strip.connection.accessibleName() == "Luring: pekerjaan Anda tersimpan di komputer ini"


def test_that_a_person_who_asked_is_told_even_that(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.news.wish()
    window.news.hear(events.Failed(Trouble.NO_NETWORK, "", None))
    assert message(window, "trouble").startswith("Tidak ada jaringan. Pekerjaan Anda aman")


@pytest.mark.parametrize("trouble", [Trouble.PORTAL, Trouble.SIGN_IN, Trouble.DISK_FULL])
def test_that_what_only_a_person_can_mend_is_said_and_taken_back(qtbot: QtBot, trouble: Trouble) -> None:
    window = open_window(qtbot)
    window.news.hear(events.Failed(trouble, "", None))
    assert "Pekerjaan Anda aman" in message(window, "trouble")
    window.news.hear(events.Finished(0, 1, 1, 1))
    assert message(window, "trouble") == ""


def test_that_never_more_than_two_messages_stand_and_the_weightier_ones(qtbot: QtBot) -> None:
    counter = Counter(figures=replace(Counter().figures, stale_days=5))
    window = open_window(qtbot, counter)
    window.news.hear(events.ClockWrong(720.0))
    window._desk.problem.emit("KeyError")
    window._desk.asked.emit(12)
    assert window.rooms.bars.keys() == ("question", "problem")
    answer(window, "question", "Tidak")
    assert window.rooms.bars.keys() == ("problem", "clock")
    assert "12 menit" in message(window, "clock")


def test_that_removing_many_reports_is_asked_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(qtbot)
    answers: list[bool] = []

    def note(*, agree: bool) -> None:
        answers.append(agree)

    monkeypatch.setattr(window._desk, "answer", note)
    for word in ("Setuju", "Tidak"):
        window._desk.asked.emit(51)
        assert "51 laporan" in message(window, "question")
        answer(window, "question", word)
    assert answers == [True, False]


def test_that_an_old_copy_of_the_centre_is_said(qtbot: QtBot) -> None:
    counter = Counter(figures=replace(Counter().figures, line=Line.STALE, stale_days=5))
    window = open_window(qtbot, counter)
    assert message(window, "stale").startswith("Data pusat berumur 5 hari.")
    counter.figures = replace(counter.figures, line=Line.ONLINE, stale_days=0)
    window.reload()
    assert message(window, "stale") == ""


def test_that_the_outcome_of_a_run_is_said_in_one_sentence(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    for event in (
        events.Started(4),
        events.Sent("1", "r1"),
        events.Merged("2", "r2", ("title",)),
        events.Conflicted("3", "r3"),
        events.Refused("4", "r4", "wrong_stage"),
        events.Gone("r5"),
        events.Received(40, 40),
        events.Finished(2, 10, 10, 1),
    ):
        window.news.hear(event)
    assert window.undo.toast.accessibleName() == (
        "Sinkron selesai: 2 terkirim, 1 digabung, 1 konflik, 1 ditolak, 40 laporan diterima, 1 dialihkan."
    )
    assert message(window, "gone").startswith("1 laporan tidak lagi ditangani kantor Anda.")
