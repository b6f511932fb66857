"""What left within thirty days: told with number and reason, asked back by a button, said how it went."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.actions import Note
from desktop.settings import Settings
from desktop.store import base, codec
from desktop.store.gate import Writer
from sync import events
from sync.errors import Trouble
from tests.ui.busy_office import Lent
from tests.ui.scenes import scene
from tests.ui.standing import nameless, retranslate, stand
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.desk import Desk
from ui.outbox import OutboxScreen
from ui.parts.button import Button
from ui.parts.labels import Label

pytestmark = pytest.mark.usefixtures("look")
GONE, AWAY = "sp4n:5218001", "sp4n:5218002"


@dataclass
class Gateway:
    """Answers what a test has it say, once it may."""

    office: SmallOffice
    end: events.RecordEvent | None = None
    may_answer: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)

    def ask_back(self, record: str) -> Iterator[events.RecordEvent]:
        self.asked.append(record)
        self.may_answer.wait()
        if self.end is not None:
            yield self.end
            return
        head, body = codec.split(codec.encode(complaint(5218001)))
        with self.office.database.writing() as session:
            assert base.lift(session, base.Observed(record, 3, head, body), 9, NOW)
        yield events.Shown(record)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(5218001), complaint(5218002), complaint(5218003))
    made.casework.act(Note("Sudah ditelepon."), RINA, GONE, made.casework.case(GONE, RINA))
    with made.database.writing(Writer.SYNC) as session:
        base.forget(session, GONE, 7, "removed", NOW - timedelta(days=2))
        base.forget(session, AWAY, 8, "reassigned", NOW - timedelta(days=29))
    yield made
    made.close()


@pytest.fixture
def gateway(office: SmallOffice) -> Gateway:
    return Gateway(office)


@pytest.fixture
def screen(office: SmallOffice, gateway: Gateway, tmp_path: Path, qtbot: QtBot) -> Iterator[OutboxScreen]:
    settings = Settings(office_name="Kab. Mempawah", sync_automatic=False)
    services = replace(Lent(tmp_path).services(), ask_back=gateway.ask_back)
    desk = Desk(office.casework, RINA, settings, lambda _confirm: iter(()), services)
    made = stand(qtbot, OutboxScreen(desk))
    made.show_departed()
    yield made
    gateway.may_answer.set()
    desk.close()


def _said(screen: OutboxScreen) -> str:
    return screen.departed.told.accessibleName()


def test_that_number_reason_and_end_are_told_and_nothing_else_of_the_report(screen: OutboxScreen) -> None:
    assert screen.departed.isVisible()
    first, second = [line.accessibleName() for line in screen.departed.lines]
    assert first.startswith("5218001: dihapus di pusat · ")
    assert "1 teks Anda tersimpan" in first
    assert "sampai 22 Des" in first
    assert second.startswith("5218002: dialihkan ke instansi lain · ")
    assert "sampai 25 Nov" in second
    words = " ".join(label.text() for label in screen.departed.findChildren(Label))
    assert "Jalan rusak" not in words
    assert nameless(screen) == []
    retranslate(screen)
    assert [line.accessibleName() for line in screen.departed.lines] == [first, second]


def test_that_a_report_comes_back_and_its_refused_action_can_be_applied_again(
    screen: OutboxScreen, gateway: Gateway, office: SmallOffice, qtbot: QtBot
) -> None:
    screen.departed.buttons[GONE].click()
    qtbot.waitUntil(lambda: gateway.asked == [GONE])
    assert _said(screen) == "Menanyakan kepada gerbang…"
    assert not screen.departed.buttons[AWAY].isEnabled()
    screen.departed.buttons[AWAY].click()
    gateway.may_answer.set()
    qtbot.waitUntil(lambda: list(screen.departed.buttons) == [AWAY])
    assert "Laporan 5218001 kembali ke komputer ini." in _said(screen)
    qtbot.waitUntil(screen.departed.buttons[AWAY].isEnabled)
    assert gateway.asked == [GONE]
    (refused,) = office.casework.outbox(online=True).needs_you
    assert refused.title == "Jalan rusak 5218001"
    office.casework.reapply(refused.intent, RINA)
    assert [row.text for row in office.casework.outbox(online=True).waiting] == ["Sudah ditelepon."]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (events.NotOffered(GONE, "removed"), "5218001: Laporan ini sudah dihapus di pusat."),
        (events.NotOffered(GONE, ""), "5218001: Pusat tidak lagi menampilkan laporan ini"),
        (events.NotNow(GONE), "Sinkronkan dahulu, lalu pulihkan lagi."),
        (events.Failed(Trouble.NO_NETWORK, "", None), "Tidak ada jaringan. Laporan belum dipulihkan."),
    ],
)
def test_that_what_does_not_come_back_says_why_and_can_be_asked_again(
    screen: OutboxScreen, gateway: Gateway, qtbot: QtBot, end: events.RecordEvent, said: str
) -> None:
    gateway.end = end
    gateway.may_answer.set()
    screen.departed.buttons[GONE].click()
    qtbot.waitUntil(lambda: said in _said(screen))
    qtbot.waitUntil(screen.departed.buttons[GONE].isEnabled)
    screen.departed.buttons[GONE].click()
    qtbot.waitUntil(lambda: gateway.asked == [GONE, GONE])


def test_that_a_fault_of_the_program_is_told_by_its_name(
    screen: OutboxScreen, gateway: Gateway, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "lift", lambda *_parts: False)
    gateway.may_answer.set()
    screen.departed.buttons[GONE].click()
    qtbot.waitUntil(lambda: "AssertionError" in _said(screen))


def test_that_it_is_not_there_while_nothing_has_left(screen: OutboxScreen, office: SmallOffice) -> None:
    office.clock.pass_seconds(29 * 86_400)
    screen.reload()
    assert not screen.departed.isVisible()
    assert "Belum pernah menyinkronkan" in screen.empty.accessibleName()


def test_that_without_a_gateway_the_button_says_why_it_rests(
    office: SmallOffice, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(office_name="Kab. Mempawah", sync_automatic=False)
    desk = Desk(office.casework, RINA, settings, None, Lent(tmp_path).services())
    screen = stand(qtbot, OutboxScreen(desk))
    screen.show_departed()
    button = screen.departed.buttons[GONE]
    assert not button.isEnabled()
    assert button.toolTip() == "Kantor ini belum tersambung ke gerbang."
    desk.close()


def test_that_the_message_about_a_departure_leads_to_the_list(tmp_path: Path, qtbot: QtBot) -> None:
    with scene(tmp_path) as made:
        made.window.show()
        with made.office.database.writing(Writer.SYNC) as session:
            base.forget(session, "sp4n:5218106", 90, "reassigned", NOW)
        for event in (events.Started(0), events.Gone("sp4n:5218106"), events.Finished(0, 0, 0, 1)):
            made.window.news.hear(event)
        look = [each for each in made.window.findChildren(Button) if each.text() == "Lihat"]
        assert len(look) == 1
        look[0].click()
        qtbot.waitUntil(made.screens.outbox.departed.isVisible)
        assert list(made.screens.outbox.departed.buttons) == ["sp4n:5218106"]
