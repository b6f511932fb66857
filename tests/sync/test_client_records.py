"""The body of what somebody opens comes at once over any line, and nothing else moves (rule 8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import override

import msgspec
import pytest

from desktop.store import meta
from sync.contract.client import GatewayClient
from sync.engine import standing
from sync.errors import Trouble
from sync.events import Failed, Finished, Gone, NotNow, NotOffered, Shown
from sync.gateway.admin import bump_epoch
from sync.transport import Limits, decode
from sync.wire import MOST_RECORDS, RecordsAnswer
from tests.chaos.mutations import _PLAIN
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, of, opened
from tests.sync.client_files import PATIENT
from tests.sync.client_records import Meanwhile, fetched, fetching, heads_only, without_body
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, Office, record
from tests.sync.proxy import Portal, Proxy

ALL = [record(number) for number in range(10)]
TEXT = "Jalan di depan rumah saya rusak sejak bulan 4 dan belum diperbaiki."


@pytest.fixture
def desk(tmp_path: Path, lone_office: Office, clock: FixedClock, proxy: Proxy) -> Iterator[Desk]:
    with opened(tmp_path / "petugas", lone_office, clock, url=proxy.url) as desk:
        desk.limits = PATIENT
        heads_only(desk)
        assert without_body(desk) == ALL
        yield desk


def _happens(desk: Desk, monkeypatch: pytest.MonkeyPatch, what: Callable[[], object]) -> None:
    """Let this happen on the way of the next answer."""
    desk.client = Meanwhile
    monkeypatch.setattr(Meanwhile, "happens", staticmethod(what))


def test_that_the_body_of_one_record_comes_and_the_others_with_the_next_run(desk: Desk) -> None:
    assert fetched(desk, record(4)) == [Shown(record(4))]
    assert desk.seen(record(4)).original_text == TEXT
    assert without_body(desk) == [key for key in ALL if key != record(4)]
    with desk.database.reading() as session:
        assert meta.get_number(session, f"bytes_{desk.clock.now():%Y-%m}") > 500
        assert standing.read(session).cursor
    assert isinstance(desk.sync()[-1], Finished)
    assert without_body(desk) == []


def test_that_it_is_as_new_as_the_gateway_and_never_goes_back(desk: Desk, lone_office: Office) -> None:
    rev = lone_office.platform.edit(record(4), title="Jembatan putus")
    fetched(desk, record(4))
    assert desk.seen(record(4)).title == "Jembatan putus"
    desk.sync()
    with desk.database.reading() as session:
        row = session.exec_driver_sql(
            "SELECT head_rev, body_rev FROM base WHERE record = ?", (record(4),)
        ).one()
    assert tuple(row) == (rev, rev)


def test_that_many_come_in_as_few_answers_as_the_gateway_allows(
    desk: Desk, lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    _happens(desk, monkeypatch, lambda: asked.append(1))
    assert fetched(desk, *ALL) == [Shown(key) for key in ALL]
    assert len(asked) == 1
    monkeypatch.setattr("sync.gateway.reads.PAGE_BYTES", 1)
    assert fetched(desk, *ALL, *ALL) == [Shown(key) for key in ALL]
    assert len(asked) == 11
    none = [f"sp4n:{number}" for number in range(MOST_RECORDS + 7)]
    assert fetched(desk, *none) == [NotOffered(key, "") for key in none]
    assert len(asked) == 13


def test_that_a_slow_line_is_slow_and_no_more(desk: Desk, proxy: Proxy) -> None:
    proxy.rate, proxy.delay = 3_000.0, 0.1
    assert fetched(desk, record(4)) == [Shown(record(4))]


def test_that_a_cut_anywhere_changes_nothing_and_the_next_try_brings_it(desk: Desk, proxy: Proxy) -> None:
    cuts = 0
    for at in range(1, 1_000, 90):
        proxy.cut_down = at
        (told,) = fetched(desk, record(4))
        if told == Shown(record(4)):
            break
        assert isinstance(told, Failed)
        assert told.trouble in {Trouble.RESET, Trouble.BAD_ANSWER}
        assert without_body(desk) == ALL
        cuts += 1
    assert cuts >= 4
    proxy.heal()
    assert fetched(desk, record(4)) == [Shown(record(4))]


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [("stall", Trouble.STALLED), ("none", Trouble.NO_NETWORK), ("portal", Trouble.PORTAL)],
)
def test_that_a_line_that_does_not_carry_is_told_by_its_name(
    desk: Desk, proxy: Proxy, fault: str, trouble: Trouble
) -> None:
    match fault:
        case "stall":
            proxy.delay = 5.0
            desk.limits = Limits(connect=2.0, stall=0.3, grace=2.0)
        case "portal":
            proxy.portal = Portal.PAGE
        case _:
            desk.url = "http://127.0.0.1:9"
    (told,) = fetched(desk, record(4))
    assert isinstance(told, Failed)
    assert told.trouble is trouble
    assert without_body(desk) == ALL


def test_that_without_a_sign_in_it_says_so(desk: Desk) -> None:
    desk.tokens.clear()
    assert fetched(desk, record(4)) == [Failed(Trouble.SIGN_IN, "", None)]


def test_that_what_was_reassigned_is_told_and_leaves_with_a_run_and_its_guard(
    desk: Desk, lone_office: Office
) -> None:
    lone_office.platform.reassign(record(4), SAMBAS)
    assert fetched(desk, record(4), record(5)) == [NotOffered(record(4), "reassigned"), Shown(record(5))]
    assert desk.has(record(4))
    assert of(desk.sync(), Gone) == [Gone(record(4))]


def test_that_what_leaves_while_the_answer_is_on_its_way_stays_away(
    desk: Desk, lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = desk.client

    def leaves() -> None:
        lone_office.platform.reassign(record(4), SAMBAS)
        desk.client = plain
        desk.sync()

    _happens(desk, monkeypatch, leaves)
    assert fetched(desk, record(4)) == [NotOffered(record(4), "")]
    assert not desk.has(record(4))
    assert without_body(desk) == []


def test_that_an_answer_of_another_life_waits_for_a_run(
    desk: Desk, lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    assert fetched(desk, record(4)) == [NotNow(record(4))]
    assert without_body(desk) == ALL
    plain = desk.client

    def restored() -> None:
        desk.client = plain
        bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
        desk.sync()

    desk.sync()
    _happens(desk, monkeypatch, restored)
    assert fetched(desk, record(4)) == [NotNow(record(4))]


def test_that_nothing_is_taken_while_a_whole_new_base_is_on_its_way(desk: Desk, lone_office: Office) -> None:
    bump_epoch(lone_office.gateway.engine, clock=lone_office.clock)
    heads_only(desk)
    assert fetched(desk, record(4)) == [NotNow(record(4))]
    assert isinstance(desk.sync()[-1], Finished)
    assert fetched(desk, record(4)) == [Shown(record(4))]


def test_that_an_answer_with_somebody_elses_record_is_not_believed(
    desk: Desk, lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.gateway.app._message", _other_record)
    (told,) = fetched(desk, record(4))
    assert isinstance(told, Failed)
    assert told.trouble is Trouble.BAD_ANSWER
    assert without_body(desk) == ALL


async def _other_record(*_parts: object) -> object:
    from sync.wire import RecordsRequest

    return RecordsRequest([record(4), record(5)])


def test_that_somebody_who_stops_waiting_loses_nothing(desk: Desk, lone_office: Office) -> None:
    run = fetching(desk, *ALL)
    assert next(run) == Shown(ALL[0])
    run.close()
    assert without_body(desk) == []
    lone_office.platform.reassign(record(4, SAMBAS), MEMPAWAH)
    desk.sync()
    assert fetched(desk, record(4, SAMBAS)) == [Shown(record(4, SAMBAS))]


class _Bent(GatewayClient):
    """Gives a bent answer in the place of the true one."""

    plain, rng = b"", Random(4)

    @override
    def records(self, token: str, ids: Sequence[str]) -> RecordsAnswer:
        return decode(self.rng.choice(_PLAIN)(self.plain, self.rng), RecordsAnswer)


def test_that_a_bent_answer_is_told_as_one_and_moves_nothing_else(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with GatewayClient(desk.url, limits=desk.limits) as client:
        whole = client.records(desk.tokens[desk.person.id], [record(4)])
    monkeypatch.setattr(_Bent, "plain", msgspec.json.encode(whole))
    desk.client = _Bent
    told: Counter[str] = Counter()
    for _ in range(400):
        (end,) = fetched(desk, record(4))
        told[end.trouble if isinstance(end, Failed) else type(end).__name__] += 1
    assert told.keys() <= {Trouble.BAD_ANSWER, "Shown", "NotNow", "NotOffered"}
    assert told[Trouble.BAD_ANSWER] > 200
    assert without_body(desk) in (ALL, [key for key in ALL if key != record(4)])
    assert desk.size() == len(ALL)
