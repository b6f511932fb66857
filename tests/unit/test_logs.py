"""Log lines carry ids; a citizen's words never reach the disk, whatever the code around them does."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import logs
from desktop.domain.people import Role

CANARIES = (
    "Jalan rusak di Desa Pasir",
    "Siti Aminah",
    "081234567890",
    "6102034501990001",
    "siti@contoh.test",
)
CANARY = " ".join(CANARIES)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    logs.start(tmp_path)
    yield tmp_path
    logs.stop()


def _lines(folder: Path) -> list[dict[str, object]]:
    path = folder / logs.FILE
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def test_that_a_line_says_what_happened_to_which_record_and_when(folder: Path) -> None:
    logs.log("sync.engine").info(
        "sync.sent", record="0190c2a4-7d", count=3, person="p-rina", seconds=0.25, state=Role.OFFICER
    )
    (line,) = _lines(folder)
    stamp = line.pop("timestamp")
    assert isinstance(stamp, str)
    assert stamp.endswith("Z")
    assert line == {
        "event": "sync.sent",
        "level": "info",
        "logger": "tanggap.sync.engine",
        "record": "0190c2a4-7d",
        "count": 3,
        "person": "p-rina",
        "seconds": 0.25,
        "state": "officer",
    }


@pytest.mark.logs_warnings
def test_that_no_canary_gets_through_by_key_value_event_exception_or_library(folder: Path) -> None:
    ours = logs.log("casework")
    for word in (CANARY, *CANARIES):
        ours.info(word)
        ours.info("case.acted", title=word, text=word, **{word: word, "record\n": word})
        ours.warning("case.acted", record=(word,), code=[word], reason={word: word}, fields=frozenset({word}))
        ours.info("case.acted", record=word.encode(), person=Path(word), kind=ValueError(word))
        try:
            _fail(word)
        except RuntimeError as error:
            ours.error("case.failed", error, record="r-1")
            logging.getLogger("sqlalchemy.engine").exception("%s", word)
        logging.getLogger("alembic").warning("GET /v1/%s", word)
        logging.getLogger("keyring").error(word, extra={"citizen": word})
    ours.info("case.acted", record=6102034501990001, count=81234567890)
    written = (folder / logs.FILE).read_text("utf-8")
    assert len(_lines(folder)) == 8 * 6 + 1
    for canary in CANARIES:
        assert canary not in written
        for part in canary.split():
            assert part not in written


def _fail(word: str) -> None:
    try:
        raise ValueError(word)
    except ValueError as error:
        raise RuntimeError(word) from error


@given(st.text(min_size=1), st.text(min_size=1), st.text(min_size=1))
def test_that_no_sentence_passes_the_filter(event: str, key: str, value: str) -> None:
    kept = logs.only_ids({"event": event + " x", key + " ": value, "record": value + " x"})
    assert kept == {"event": logs.DROPPED, "dropped": ["?", "record"]}


@pytest.mark.parametrize("value", ["r-1", "61.02", "5218120", "PTK-2026-A7-000123-L", 0, True, 1.5, ["a", 2]])
def test_that_ids_of_every_shape_pass(value: object) -> None:
    assert logs.only_ids({"event": "a.b", "record": value}) == {"event": "a.b", "record": value}


@pytest.mark.logs_warnings
def test_that_an_exception_keeps_its_classes_and_places(folder: Path) -> None:
    try:
        _fail("x")
    except RuntimeError as error:
        logs.log("app").error("app.failed", error)
    (line,) = _lines(folder)
    assert line["error"] == ["builtins.RuntimeError", "builtins.ValueError"]
    assert re.fullmatch(r"\['test_logs.py:\d+', 'test_logs.py:\d+'\]", str(line["where"]))


@pytest.mark.logs_warnings
def test_that_a_librarys_line_keeps_who_how_bad_and_where(folder: Path) -> None:
    logging.getLogger("alembic").warning("GET %s", "rahasia")
    logging.getLogger("alembic").debug("nothing worth keeping")
    (line,) = _lines(folder)
    line.pop("timestamp")
    where = line.pop("where")
    assert str(where).startswith("test_logs:")
    assert line == {"event": "library", "logger": "alembic", "level": "warning"}


def test_that_the_file_turns_over_and_the_oldest_lines_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST", 2_000)
    logs.start(folder)
    for number in range(400):
        logs.log("app").info("app.stepped", count=number)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [logs.FILE, *(f"{logs.FILE}.{at}" for at in range(1, logs.KEPT + 1))]
    assert all(path.stat().st_size <= 2_000 for path in folder.iterdir())
    assert _lines(folder)[-1]["count"] == 399


def test_that_a_level_too_low_costs_no_line(folder: Path) -> None:
    logs.start(folder, logging.ERROR)
    logs.log("app").info("app.stepped")
    assert _lines(folder) == []
    logs.start(folder)
    logs.log("app").info("app.stepped")
    assert len(_lines(folder)) == 1


@pytest.mark.logs_warnings
def test_that_a_disk_that_takes_no_line_stops_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / logs.FILE).mkdir()
    logs.log("app").warning("app.stepped", title=CANARY)
    logging.getLogger("alembic").warning("GET %s", CANARY)
    told = capsys.readouterr()
    assert "Siti" not in told.err + told.out


def test_that_nothing_is_written_after_stopping(tmp_path: Path) -> None:
    logs.start(tmp_path)
    logs.log("app").info("app.stepped")
    logs.stop()
    logs.log("app").info("app.stepped")
    assert len(_lines(tmp_path)) == 1
