"""What an administrator and the demo use: effects read by another process, the platform's hand, loading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from desktop.domain.complaint import EntryKind, Stage
from sync.gateway.effects import EffectCount, effects
from sync.gateway.loading import load_records
from sync.gateway.platform_side import NoSuchRecordError
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, Office, complaint, record


def test_that_another_process_reads_the_effects_from_the_database(office: Office, database: str) -> None:
    siti = office.join("Siti")
    siti.download()
    good = siti.op(record(1), "note", {"text": "Sudah ditelepon"})
    bad = siti.op(record(2), "close", {})
    siti.send(good, bad, good)
    told = subprocess.run(
        [sys.executable, "-m", "sync.gateway.effects", database],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
        timeout=120,
    )
    read = msgspec.json.decode(told.stdout, type=list[EffectCount])
    assert read == effects(database)
    assert {each["id"]: (each["kind"], each["state"], each["count"]) for each in read} == {
        good.id: ("note", "applied", 1),
        bad.id: ("close", "rejected", 0),
    }


def test_that_a_reporters_answer_ends_the_wait_for_it(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    siti.send(siti.op(record(1), "request_information", {"text": "Di mana tepatnya?"}))
    assert siti.complaint(record(1)).stage is Stage.AWAITING_REPORTER
    office.clock.pass_seconds(3600)
    office.platform.reply(record(1), "Di depan pasar")
    siti.ask()
    now = siti.complaint(record(1))
    assert now.stage is Stage.IN_PROGRESS
    assert (now.entries[-1].kind, now.entries[-1].text) == (EntryKind.REPLY, "Di depan pasar")
    assert now.pauses[-1].until == office.clock.now()


def test_that_the_platform_has_no_hand_on_what_is_not_there(office: Office) -> None:
    hand = office.platform
    for act in (hand.close, hand.remove):
        with pytest.raises(NoSuchRecordError):
            act("sp4n:0")
    for put in (hand.reassign, hand.reply):
        with pytest.raises(NoSuchRecordError):
            put("sp4n:0", SAMBAS)


def test_that_loading_again_leaves_work_alone(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    siti.send(siti.op(record(1), "edit", {"title": "Judul kami"}, {"title": "Jalan rusak 1"}))
    again = [complaint(n) for n in range(12)]
    assert load_records(office.gateway.engine, again, clock=office.clock) == 2
    siti.ask()
    assert siti.complaint(record(1)).title == "Judul kami"
    assert siti.complaint(record(11)).agency == MEMPAWAH
