"""How an intent is read: registered, waiting, set right in time, misshapen, told again, too many."""

from __future__ import annotations

import msgspec
import pytest

from sync.gateway.effects import effects
from sync.wire import KnownAnswer, KnownRequest, Op, SyncAnswer, SyncRequest, Value
from tests.sync.gateway_office import SAMBAS, Caller, Office, doc, problem, record


@pytest.fixture
def siti(office: Office) -> Caller:
    caller = office.join("Siti")
    caller.download()
    return caller


def _verify(caller: Caller, number: int, title: str = "Perbaikan jalan") -> Op:
    return caller.op(record(number), "verify", {"title": title}, {"title": f"Jalan rusak {number}"})


def test_that_a_complaint_registered_offline_becomes_a_record(office: Office, siti: Caller) -> None:
    new: dict[str, Value] = {
        "local_number": "PTK-2026-A1-000001-L",
        "title": "Lampu padam",
        "original_text": "Lampu jalan padam",
        "name": "Budi",
    }
    key = "lokal:PTK-2026-A1-000001-L"
    op = siti.op(key, "register", new, {"title": ""})
    (verdict,) = siti.send(op)
    assert verdict.state == "applied"
    made = siti.complaint(key)
    assert (made.agency, made.local_number, made.reporter.name) == ("61.02", "PTK-2026-A1-000001-L", "Budi")
    again, taken, foreign = siti.send(
        op,
        siti.op(key, "register", new, {"title": ""}),
        siti.op("sp4n:7777777", "register", new, {"title": ""}),
    )
    assert again.state == "applied"
    assert (taken.state, taken.code) == ("rejected", "already_exists")
    assert (foreign.state, foreign.code, foreign.field) == ("rejected", "bad_value", "record")


def test_that_an_intent_waits_for_the_one_before_it(siti: Caller) -> None:
    verify = _verify(siti, 1)
    follow = siti.op(record(1), "follow_up", {"text": "Diukur"}, prev=verify.id)
    (early,) = siti.send(follow)
    assert (early.state, early.code) == ("deferred", "prev_unknown")
    verdicts = siti.send(verify, follow)
    assert [verdict.state for verdict in verdicts] == ["applied", "applied"]


def test_that_a_moment_is_set_right_by_its_offset_and_never_lies_in_the_future(siti: Caller) -> None:
    late = siti.op(record(1), "note", {"text": "1"}, at="2026-11-23T23:00:00Z", offset=3600.0)
    ahead = siti.op(record(2), "note", {"text": "2"}, at="2027-01-01T00:00:00Z")
    siti.send(late, ahead)
    assert siti.complaint(record(1)).entries[-1].at.isoformat() == "2026-11-24T00:00:00+00:00"
    assert siti.complaint(record(2)).entries[-1].at.isoformat() == "2026-11-24T01:00:00+00:00"


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"kind": "explode"}, "unknown_kind", ""),
        ({"v": 2}, "unknown_version", ""),
        ({"at": "kemarin"}, "bad_value", "at"),
        ({"at": "2026-11-24T00:30:00"}, "bad_value", "at"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "bad_value", "at"),
        ({"offset": 1e300}, "bad_value", "at"),
        ({"id": "dua kata"}, "bad_value", "id"),
        ({"record": ""}, "bad_value", "record"),
        ({"device": "x" * 41}, "bad_value", "device"),
        ({"dseq": -1}, "bad_value", "dseq"),
        ({"base_rev": 2**53}, "bad_value", "base_rev"),
        ({"new": {"text": 1.5}}, "bad_value", "text"),
        ({"new": {"text": ["a"]}}, "bad_value", "text"),
        ({"new": {"text": ""}}, "missing_field", "text"),
        ({"new": {"text": "x", "stage": "closed"}}, "field_not_allowed", "stage"),
        ({"old": {"title": "x"}}, "bad_value", "title"),
        ({"new": {"text": "x", "title": "y"}, "old": {"title": "x"}}, "field_not_allowed", "title"),
    ],
)
def test_that_a_misshapen_intent_is_refused_alone(
    lone_office: Office, change: dict[str, object], code: str, field: str
) -> None:
    caller = lone_office.join("Siti")
    caller.download()
    raw = msgspec.to_builtins(caller.op(record(1), "note", {"text": "baik"}))
    good = caller.op(record(2), "note", {"text": "baik"})
    asked = SyncRequest(caller.joined.device, caller.epoch, [msgspec.convert({**raw, **change}, Op), good])
    answer = caller.post("/v1/sync", asked)
    bad, fine = msgspec.json.decode(answer.content, type=SyncAnswer).verdicts
    assert (bad.state, bad.code, bad.field) == ("rejected", code, field)
    assert fine.state == "applied"


def test_that_stored_verdicts_are_told_to_colleagues_only(office: Office, siti: Caller) -> None:
    op = siti.op(record(1), "note", {"text": "x"})
    siti.send(op)
    rina, asih = office.join("Rina"), office.join("Asih", agency=SAMBAS)
    asked = KnownRequest([op.id, "tidak-ada"])
    told = msgspec.json.decode(rina.post("/v1/ops/known", asked).content, type=KnownAnswer).verdicts
    assert [(verdict.id, verdict.state) for verdict in told] == [(op.id, "applied")]
    assert doc(told[0]).entries[-1].text == "x"
    assert msgspec.json.decode(asih.post("/v1/ops/known", asked).content, type=KnownAnswer).verdicts == []


def test_that_too_many_intents_are_refused_as_a_whole(lone_office: Office) -> None:
    caller = lone_office.join("Siti")
    ops = [caller.op(record(1), "note", {"text": "x"}) for _ in range(501)]
    answer = caller.post("/v1/sync", SyncRequest(caller.joined.device, ops=ops))
    assert problem(answer).type == "urn:tanggap:problem:too_large"
    database = lone_office.gateway.engine.url.render_as_string(hide_password=False)
    assert effects(database) == []
