"""A restored server says so before it does anything, and no revision of the lost life is ever given again."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec

from sync.gateway.admin import bump_epoch
from sync.gateway.effects import effects
from sync.gateway.serve import EmbeddedGateway
from sync.wire import KnownAnswer, KnownRequest, SyncRequest
from tests.fixed_clock import FixedClock
from tests.sync.gateway_office import Caller, Office, problem, record


def test_that_a_push_with_the_old_epoch_is_not_processed(office: Office, database: str) -> None:
    siti = office.join("Siti")
    siti.download()
    op = siti.op(record(1), "note", {"text": "x"})
    epoch = bump_epoch(office.gateway.engine, clock=office.clock)
    answer = siti.post("/v1/sync", SyncRequest(siti.joined.device, siti.epoch, [op], cursor=siti.cursor))
    told = problem(answer)
    assert (told.status, told.type, told.epoch) == (409, "urn:tanggap:problem:epoch", epoch)
    assert effects(database) == []
    # Knowing the new epoch does not make the old cursor good, and then too nothing is done.
    answer = siti.post("/v1/sync", SyncRequest(siti.joined.device, epoch, [op], cursor=siti.cursor))
    assert (answer.status_code, problem(answer).type) == (410, "urn:tanggap:problem:reset")
    assert effects(database) == []


def test_that_after_a_restore_everything_is_offered_again_and_nothing_is_lost(
    tmp_path: Path, clock: FixedClock
) -> None:
    live, backup = tmp_path / "live.db", tmp_path / "backup.db"
    with EmbeddedGateway(str(live), clock=clock) as gateway:
        office = Office(gateway, clock)
        siti = office.join("Siti")
        siti.download()
        kept = siti.op(record(1), "note", {"text": "sebelum cadangan"})
        siti.send(kept)
        gateway.close()
        shutil.copy(live, backup)
    with EmbeddedGateway(str(live), clock=clock) as gateway:
        siti.url = gateway.url
        lost = siti.op(record(2), "note", {"text": "sesudah cadangan"})
        (verdict,) = siti.send(lost)
        assert verdict.state == "applied"
        highest = max(siti.revs.values())
    for name in ("live.db", "live.db-wal", "live.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    shutil.copy(backup, live)
    with EmbeddedGateway(str(live), clock=clock) as gateway:
        bump_epoch(gateway.engine, clock=clock)
        again = Caller(gateway.url, siti.joined)
        known = again.post("/v1/ops/known", KnownRequest([kept.id, lost.id]))
        told = msgspec.json.decode(known.content, type=KnownAnswer).verdicts
        assert [each.id for each in told] == [kept.id]
        again.download()
        verdicts = again.send(kept, lost)
        assert [each.state for each in verdicts] == ["applied", "applied"]
        assert again.revs[record(2)] > highest
        assert [each["count"] for each in effects(str(live))] == [1, 1]


def test_that_a_snapshot_of_the_lost_life_is_not_handed_out(office: Office) -> None:
    siti = office.join("Siti")
    before = siti.page("/v1/snapshot")
    bump_epoch(office.gateway.engine, clock=office.clock)
    assert siti.get(f"/v1/snapshot?after={before.next}").status_code == 410
    assert siti.page("/v1/snapshot").epoch != before.epoch
