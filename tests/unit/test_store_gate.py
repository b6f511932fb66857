"""One writer at a time, and a waiting person before every waiting synchronisation and chore."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store import attachments, complaints, meta
from desktop.store.database import Database
from desktop.store.gate import BRISK, PersonFirstGate, Writer
from tests.unit.store_cases import case, new_vault, observe


def _wait_until_waiting(gate: PersonFirstGate, count: int, done: threading.Event) -> None:
    while gate.waiting() < count:
        assert not done.wait(0.001)


def test_that_a_person_overtakes_waiting_synchronisations() -> None:
    gate, order, never = PersonFirstGate(), list[str](), threading.Event()

    def write(name: str, who: Writer) -> None:
        with gate.pass_through(who):
            order.append(name)

    waiting = [
        *((f"chore {number}", Writer.CHORE) for number in range(3)),
        *((f"sync {number}", Writer.SYNC) for number in range(20)),
    ]
    threads = []
    with gate.pass_through(Writer.SYNC):
        for number, (name, who) in enumerate([*waiting, ("person", Writer.PERSON)], 1):
            threads.append(threading.Thread(target=write, args=(name, who)))
            threads[-1].start()
            _wait_until_waiting(gate, number, never)
    for thread in threads:
        thread.join()
    assert order[0] == "person"
    assert sorted(order[1:]) == sorted(name for name, _ in waiting)
    assert {name.partition(" ")[0] for name in order[-3:]} == {"chore"}


def test_that_only_one_is_inside() -> None:
    gate, inside, most = PersonFirstGate(), list[int](), list[int]()

    def write(number: int) -> None:
        for _ in range(50):
            with gate.pass_through(Writer.PERSON if number % 2 else Writer.SYNC):
                inside.append(number)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 200


def test_that_writing_inside_writing_is_an_error_and_no_deadlock(tmp_path: Path) -> None:
    database = new_vault(tmp_path)
    with database.writing(), pytest.raises(RuntimeError, match="already writing"), database.writing():
        pass
    with database.writing() as session:
        meta.put(session, "x", "1")
    database.close()


def test_that_the_gate_opens_again_after_an_error() -> None:
    gate = PersonFirstGate()
    with pytest.raises(ValueError, match="broken"), gate.pass_through(Writer.PERSON):
        raise ValueError("broken")
    with gate.pass_through(Writer.SYNC):
        pass


def test_that_a_reader_sees_one_unmoving_state_and_never_waits(tmp_path: Path) -> None:
    database = new_vault(tmp_path)
    with database.reading() as reader:
        assert complaints.count(reader, complaints.QueueQuery()) == 0
        with database.writing(Writer.SYNC) as writer:
            observe(writer, case(1))
            assert complaints.count(reader, complaints.QueueQuery()) == 0
        assert complaints.count(reader, complaints.QueueQuery()) == 0
    with database.reading() as reader:
        assert complaints.count(reader, complaints.QueueQuery()) == 1
    database.close()


def test_that_other_threads_let_go_sooner_while_a_person_writes() -> None:
    gate, calm = PersonFirstGate(), sys.getswitchinterval()
    with gate.pass_through(Writer.SYNC):
        assert sys.getswitchinterval() == calm
    with gate.pass_through(Writer.PERSON):
        assert sys.getswitchinterval() == pytest.approx(BRISK)
        with pytest.raises(RuntimeError, match="already writing"), gate.pass_through(Writer.PERSON):
            pass
        assert sys.getswitchinterval() == pytest.approx(BRISK)
    assert sys.getswitchinterval() == calm


def test_that_a_synchronisation_folds_the_log_before_a_person_has_to(tmp_path: Path) -> None:
    def grown(who: Writer) -> list[int]:
        database = new_vault(tmp_path / who)
        sizes = []
        for number in range(40):
            with database.writing(who) as session:
                observe(session, *(case(number * 20 + n, original_text="jalan " * 400) for n in range(20)))
            sizes.append((tmp_path / who / "vault.db-wal").stat().st_size)
        database.close()
        return sizes

    for who in Writer:
        (tmp_path / who).mkdir()
    page = 16_384
    assert max(grown(Writer.SYNC)) < 400 * page
    assert max(grown(Writer.PERSON)) > 400 * page


@pytest.mark.parametrize("chore", [Database.checkpoint, attachments.sweep])
def test_that_tidying_waits_for_a_synchronisation_that_came_later(
    tmp_path: Path, chore: Callable[[Database], object]
) -> None:
    database, order, never = new_vault(tmp_path), list[str](), threading.Event()

    def tidy() -> None:
        chore(database)
        order.append("chore")

    def synchronise() -> None:
        with database.writing(Writer.SYNC):
            order.append("sync")

    threads = [threading.Thread(target=tidy), threading.Thread(target=synchronise)]
    with database.writing():
        for number, thread in enumerate(threads, 1):
            thread.start()
            _wait_until_waiting(database._gate, number, never)
    for thread in threads:
        thread.join()
    database.close()
    assert order == ["sync", "chore"]
