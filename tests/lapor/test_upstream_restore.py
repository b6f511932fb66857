"""A gateway restored from a backup: what it may have carried in the lost hours is not carried again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from desktop.domain.delivery import Onward
from sync.gateway.admin import bump_epoch
from sync.gateway.serve import EmbeddedGateway
from sync.gateway.upstream.person import told_absent
from tests.fixed_clock import FixedClock
from tests.lapor.driving import Office
from tests.lapor.upstream_office import RECORD, UpstreamOffice

TEXT = "Lubang di Jalan Gusti Sulung sudah ditambal."


class Restored:
    """A gateway in one file, with a backup that it can be thrown back to."""

    def __init__(self, file: Path, lapor: Office, clock: FixedClock) -> None:
        self.file, self.backup = file, file.with_suffix(".bak")
        self.gateway = EmbeddedGateway(str(file), clock=clock)
        self.gateway.start()
        self.office = UpstreamOffice(self.gateway, lapor)

    def save(self) -> None:
        with closing(sqlite3.connect(self.file)) as here, closing(sqlite3.connect(self.backup)) as kept:
            here.backup(kept)

    def restore(self) -> None:
        """The administrator puts the backup back, says so, and the officer's computer learns of it."""
        self.gateway.stop()
        self.gateway.engine.dispose()
        for end in ("-wal", "-shm"):
            self.file.with_name(self.file.name + end).unlink(missing_ok=True)
        copyfile(self.backup, self.file)
        self.gateway.start()
        self.office.ani.epoch = bump_epoch(self.gateway.engine, clock=self.office.clock)
        self.office.ani.cursor = ""


@pytest.fixture
def restored(tmp_path: Path, lapor_office: Office, clock: FixedClock) -> Iterator[Restored]:
    made = Restored(tmp_path / "gerbang.db", lapor_office, clock)
    yield made
    made.gateway.close()


def test_that_what_was_carried_in_the_lost_hours_is_not_carried_again(restored: Restored) -> None:
    office = restored.office
    restored.save()
    op = office.ani.op(RECORD, "follow_up", {"text": TEXT})
    office.ani.send(op)
    office.run()
    assert office.sent == [TEXT]
    office.clock.pass_seconds(3600)
    restored.restore()
    (verdict,) = office.ani.send(op)
    assert (verdict.state, verdict.carried) == ("applied", True)
    for _ in range(3):
        office.run()
        office.clock.pass_seconds(100_000)
    assert office.sent == [TEXT]
    assert (office.delivery(op.id).state, office.delivery(op.id).why) == (Onward.UNCERTAIN, "restored")


def test_that_what_waited_in_the_backup_waits_for_a_person(restored: Restored) -> None:
    office = restored.office
    intent = office.follow_up(TEXT).id
    restored.save()
    office.run()
    restored.restore()
    office.clock.pass_seconds(100_000)
    office.run()
    assert office.sent == [TEXT]
    assert office.delivery(intent).state is Onward.UNCERTAIN
    told_absent(office.engine, intent, "rina", office.clock)
    office.run()
    assert office.sent == [TEXT, TEXT]


def test_that_what_is_done_after_a_restore_is_carried_as_ever(restored: Restored) -> None:
    office = restored.office
    restored.save()
    restored.restore()
    office.clock.pass_seconds(60)
    at = office.clock.now().isoformat()
    (verdict,) = office.ani.send(office.ani.op(RECORD, "follow_up", {"text": TEXT}, at=at))
    office.run()
    assert office.delivery(verdict.id).state is Onward.THERE
