"""What a computer's disk does to its work: full, put back from an image, upgraded, too old for the server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from desktop.domain.actions import Note
from desktop.store import migrations
from desktop.store.database import Database
from sync.contract.client import GatewayClient
from sync.events import Finished, Sent
from sync.gateway.effects import effects
from sync.wire import Capabilities
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import KEY, Desk, of, opened
from tests.sync.client_stick import NO_LINE, export, receive, serve
from tests.sync.gateway_office import Office, record


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path / "desk", lone_office, clock) as desk:
        desk.sync()
        yield desk


def once(office: Office, *intents: str) -> bool:
    """Whether these, and no others, changed their records once each."""
    url = office.gateway.engine.url.render_as_string(hide_password=False)
    return {one["id"]: one["count"] for one in effects(url)} == dict.fromkeys(intents, 1)


def reopen(desk: Desk) -> None:
    desk.database = Database.open(desk.database.path, KEY, vault_id=desk.person.name)


def test_that_a_disk_full_during_an_action_keeps_all_or_nothing_of_it(
    desk: Desk, lone_office: Office
) -> None:
    saved = [desk.act(Note("Sebelum penuh."), record(1))]
    with desk.database.reading() as session:
        pages = session.exec_driver_sql("PRAGMA page_count").scalar_one()
        session.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(OperationalError, match="full"):
        while True:
            saved.append(desk.act(Note("Panjang. " * 400), record(2)))
            assert len(saved) < 200
    assert desk.states() == {"queued": len(saved)}
    assert [entry.id for entry in desk.seen(record(2)).entries] == saved[1:]
    with desk.database.reading() as session:
        session.exec_driver_sql("PRAGMA max_page_count = 1000000")
    saved.append(desk.act(Note("Ada tempat lagi."), record(2)))
    assert isinstance(desk.sync()[-1], Finished)
    assert once(lone_office, *saved)


def test_that_an_image_put_back_repeats_a_question_and_nothing_else(
    desk: Desk, lone_office: Office, tmp_path: Path
) -> None:
    """The image knows neither the verdict of its own work nor of what came later; numbers are given again."""
    waiting = desk.act(Note("Menunggu di citra."), record(1))
    desk.database.close()
    image = shutil.copy(desk.database.path, tmp_path / "citra")
    reopen(desk)
    later = desk.act(Note("Sesudah citra."), record(2))
    desk.sync()
    lone_office.platform.edit(record(3), title="Judul pusat")
    desk.sync()
    number = desk.item(later).number
    desk.database.close()
    shutil.copy(image, desk.database.path)
    reopen(desk)
    assert desk.states() == {"queued": 1}
    anew = desk.act(Note("Di citra."), record(2))
    assert desk.item(anew).number == number
    events = desk.sync()
    assert [event.intent for event in of(events, Sent)] == [waiting, anew]
    assert once(lone_office, waiting, later, anew)
    assert [entry.id for entry in desk.seen(record(2)).entries] == [later, anew]
    assert desk.seen(record(3)).title == "Judul pusat"
    assert desk.states() == {}


def test_that_two_hundred_unsent_intents_outlive_an_upgrade(desk: Desk, lone_office: Office) -> None:
    saved = [desk.act(Note(f"Catatan {number}."), record(number % 10)) for number in range(200)]
    with desk.database.writing() as session:
        migrations.downgrade(session, "0001")
        session.exec_driver_sql("PRAGMA user_version = 1")
    desk.database.close()
    reopen(desk)
    assert desk.states() == {"queued": 200}
    events = desk.sync()
    assert [event.intent for event in of(events, Sent)] == saved
    assert once(lone_office, *saved)


class Beyond(GatewayClient):
    """A gateway that has moved on: it speaks no protocol that this program knows."""

    def capabilities(self, token: str = "") -> Capabilities:
        told = super().capabilities(token)
        told.protocol = [98, 99]
        return told


def test_that_a_client_too_old_for_the_server_still_hands_its_work_over(
    desk: Desk, lone_office: Office, tmp_path: Path
) -> None:
    by_line = desk.act(Note("Lewat jaringan."), record(1))
    desk.client = Beyond
    events = desk.sync()
    assert [event.intent for event in of(events, Sent)] == [by_line]
    desk.url = NO_LINE
    by_stick = desk.act(Note("Lewat USB."), record(2))
    desk.sync()
    stick = tmp_path / "kerja.tanggap-usb"
    assert export(desk, stick).count == 1
    events = receive(desk, serve(lone_office, stick))
    assert [event.intent for event in of(events, Sent)] == [by_stick]
    assert desk.states() == {}
    assert once(lone_office, by_line, by_stick)
