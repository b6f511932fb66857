"""Another life of the server, lost cursors and mass departures: staged, proved, asked about, nothing lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.actions import Edit, Note, Verify
from desktop.domain.complaint import Classification, Stage
from desktop.store import base, outbox
from desktop.store.outbox import State
from sync.contract.client import GatewayClient
from sync.errors import Trouble
from sync.events import Failed, Finished, Gone, NeedsConfirmation, Received, Sent
from sync.gateway.admin import bump_epoch
from sync.gateway.effects import effects
from sync.wire import DigestAnswer, Page
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.gateway_office import SAMBAS, Office, record

VERIFY = Verify("Jalan rusak", Classification.SUPERVISORY, unit="pupr")


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Iterator[Desk]:
    with opened(tmp_path, lone_office, clock) as desk:
        desk.sync()
        yield desk


class Backup:
    """A copy of the gateway's database file, put back as an administrator would."""

    def __init__(self, folder: Path, office: Office) -> None:
        self._file = folder / "lone.db"
        self._copy = folder / "copy"
        self._office = office

    def take(self) -> None:
        self._office.gateway.stop()
        self._office.gateway.engine.dispose()
        shutil.rmtree(self._copy, ignore_errors=True)
        self._copy.mkdir()
        for file in self._file.parent.glob("lone.db*"):
            shutil.copy(file, self._copy)
        self._office.gateway.start()

    def put_back(self) -> str:
        self._office.gateway.stop()
        self._office.gateway.engine.dispose()
        for file in self._file.parent.glob("lone.db*"):
            file.unlink()
        for file in self._copy.iterdir():
            shutil.copy(file, self._file.parent)
        self._office.gateway.start()
        return bump_epoch(self._office.gateway.engine, clock=self._office.clock)


@pytest.fixture
def backup(tmp_path: Path, lone_office: Office) -> Backup:
    return Backup(tmp_path, lone_office)


def test_that_a_restored_server_gets_back_what_it_lost(desk: Desk, backup: Backup, tmp_path: Path) -> None:
    kept = desk.act(Edit(title="Sebelum cadangan"), record(1))
    desk.sync()
    backup.take()
    lost = desk.act(VERIFY, record(2))
    also = desk.act(Note("Catatan sesudah cadangan"), record(2))
    desk.sync()
    epoch = backup.put_back()
    waiting = desk.act(Edit(title="Baru"), record(3))
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert [each.intent for each in of(events, Sent)] == [kept, lost, also, waiting]
    assert desk.setting("epoch") == epoch
    assert desk.seen(record(2)).stage is Stage.DISPOSED
    assert desk.states() == {}
    found = {each["id"]: each["count"] for each in effects(str(tmp_path / "lone.db"))}
    assert [found[intent] for intent in (kept, lost, also, waiting)] == [1, 1, 1, 1]
    again = desk.sync()[-1]
    assert isinstance(again, Finished)
    assert again.requests == 1


def test_that_a_server_restored_twice_still_loses_nothing(desk: Desk, backup: Backup, tmp_path: Path) -> None:
    backup.take()
    first = desk.act(VERIFY, record(1))
    desk.sync()
    backup.put_back()
    second = desk.act(VERIFY, record(2))
    desk.sync()
    backup.put_back()
    desk.sync()
    found = {each["id"]: each["count"] for each in effects(str(tmp_path / "lone.db"))}
    assert (found[first], found[second]) == (1, 1)
    assert {desk.item(first).state, desk.item(second).state} == {State.DONE}
    assert desk.seen(record(1)).stage is desk.seen(record(2)).stage is Stage.DISPOSED


def test_that_an_intent_is_not_processed_under_an_old_epoch(desk: Desk, lone_office: Office) -> None:
    intent = desk.act(VERIFY, record(1))
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    run = desk.run()
    for event in run:
        if isinstance(event, Sent):
            break
    run.close()
    assert desk.setting("epoch") != ""
    assert desk.item(intent).epoch == desk.setting("epoch")


def test_that_the_old_data_stay_visible_until_the_new_base_is_whole(desk: Desk, lone_office: Office) -> None:
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    lone_office.platform.edit(record(1), title="Judul pusat")
    sizes: list[int] = []
    titles: list[str] = []
    for event in desk.run():
        sizes.append(desk.size())
        if isinstance(event, Received):
            titles.append(desk.seen(record(1)).title)
    assert set(sizes) == {10}
    assert titles
    assert set(titles) == {"Jalan rusak 1"}
    assert desk.seen(record(1)).title == "Judul pusat"


def test_that_a_rebaseline_stopped_in_the_middle_goes_on(desk: Desk, lone_office: Office) -> None:
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    lone_office.platform.edit(record(1), title="Judul pusat")
    stopped = 0
    while True:
        run = desk.run()
        if isinstance(next(event for event in run if isinstance(event, Received | Finished)), Finished):
            break
        run.close()
        stopped += 1
        assert desk.size() == 10
    assert stopped >= 1
    assert desk.seen(record(1)).title == "Judul pusat"


def test_that_a_cursor_of_another_server_means_a_staged_download(desk: Desk) -> None:
    desk.put("cursor", "AAAAnonsense")
    events = desk.sync()
    assert isinstance(events[-1], Finished)
    assert desk.size() == 10
    assert of(events, Gone) == []


def leave(office: Office, count: int) -> None:
    for number in range(count):
        office.platform.reassign(record(number), SAMBAS)


def test_that_a_few_departures_need_no_question(desk: Desk, lone_office: Office) -> None:
    leave(lone_office, 5)
    events = desk.sync()
    assert len(of(events, Gone)) == 5
    assert desk.asked == []
    assert desk.size() == 5


def test_that_many_departures_wait_for_a_persons_yes(desk: Desk, lone_office: Office) -> None:
    leave(lone_office, 6)
    intent = desk.act(Note("Catatan"), record(9))
    cursor, complete = desk.setting("cursor"), desk.setting("last_complete")
    desk.agree = False
    events = desk.sync()
    assert events[-1] == NeedsConfirmation(6)
    assert desk.asked == [6]
    assert desk.size() == 10
    assert (desk.setting("cursor"), desk.setting("last_complete")) == (cursor, complete)
    assert [each.intent for each in of(events, Sent)] == [intent]
    desk.agree = True
    events = desk.sync()
    assert len(of(events, Gone)) == 6
    assert isinstance(events[-1], Finished)
    assert desk.size() == 4


class Doubtful(GatewayClient):
    """Its digest does not agree with what its pages remove."""

    def digest(self, token: str) -> DigestAnswer:
        told = super().digest(token)
        return DigestAnswer(told.epoch, {**told.buckets, "00": "1" * 16})


def test_that_many_departures_the_digest_denies_are_not_even_asked_about(
    desk: Desk, lone_office: Office
) -> None:
    leave(lone_office, 6)
    desk.client = Doubtful
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.BAD_ANSWER
    assert (desk.asked, desk.size()) == ([], 10)


class Empty(GatewayClient):
    """A server that by mistake shows an empty office to whoever starts over."""

    def snapshot(self, token: str) -> Page:
        page = super().snapshot(token)
        return Page(page.epoch, "nowhere", more=False, count=0, digest="e3b0c44298fc1c14", end=True)


def test_that_an_empty_download_by_mistake_removes_nothing(desk: Desk) -> None:
    desk.put("cursor", "AAAAnonsense")
    desk.client = Empty
    last = desk.sync()[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.BAD_ANSWER
    assert desk.size() == 10
    desk.client = GatewayClient
    assert isinstance(desk.sync()[-1], Finished)
    assert (desk.size(), desk.asked) == (10, [])


def test_that_many_losses_of_a_rebaseline_are_asked_about(desk: Desk, lone_office: Office) -> None:
    leave(lone_office, 6)
    desk.put("cursor", "")
    desk.agree = False
    assert desk.sync()[-1] == NeedsConfirmation(6)
    assert desk.size() == 10
    desk.agree = True
    assert isinstance(desk.sync()[-1], Finished)
    assert desk.size() == 4


def test_that_a_swap_interrupted_by_a_crash_is_finished_first(
    desk: Desk, lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    lone_office.platform.edit(record(1), title="Judul pusat")
    desk.put("cursor", "")
    whole: Callable[..., bool] = base.finish_rebaseline

    begun: list[bool] = []

    def broken(*parts: object) -> bool:
        if begun:
            raise KeyboardInterrupt
        begun.append(whole(*parts[:2], 1))
        return begun[0]

    with monkeypatch.context() as patch:
        patch.setattr("desktop.store.base.finish_rebaseline", broken)
        with pytest.raises(KeyboardInterrupt):
            desk.sync()
    lone_office.platform.edit(record(1), title="Lebih baru")
    assert isinstance(desk.sync()[-1], Finished)
    assert desk.seen(record(1)).title == "Lebih baru"
    assert desk.size() == 10


def test_that_a_copied_tombstone_stops_an_older_page(desk: Desk, lone_office: Office) -> None:
    rev = 0
    with desk.database.reading() as session:
        rev = int(
            session.exec_driver_sql("SELECT head_rev FROM base WHERE record = ?", (record(1),)).scalar_one()
        )
    lone_office.platform.reassign(record(1), SAMBAS)
    desk.sync()
    stale = base.Observed(record(1), rev, b'{"title":"hantu"}', None)
    with desk.database.writing() as session:
        base.observe(session, base.Source.CONTRACT, desk.clock.now(), [stale])
    assert not desk.has(record(1))


def test_that_what_was_accepted_is_offered_again_after_a_restore_only(
    desk: Desk, lone_office: Office
) -> None:
    intent = desk.act(VERIFY, record(1))
    desk.sync()
    assert of(desk.sync(), Sent) == []
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    assert [each.intent for each in of(desk.sync(), Sent)] == [intent]
    with desk.database.reading() as session:
        assert outbox.counts(session).waiting == 0
