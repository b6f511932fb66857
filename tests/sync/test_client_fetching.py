"""A file that is only at the gateway comes on demand, over any line, whole or not at all."""

from __future__ import annotations

import errno
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.complaint import Attachment
from desktop.store import attachments, sealed, transfers
from sync.engine import pace
from sync.errors import FileTrouble, Trouble
from sync.events import Downloaded, Downloading, Failed, FetchEvent, FileFailed, FileRestarted
from tests.fixed_clock import FixedClock
from tests.sync.client_desk import Desk, opened
from tests.sync.client_files import PATIENT, PHOTO, attach, content, fetching
from tests.sync.gateway_office import SAMBAS, Office, record
from tests.sync.proxy import Proxy


@pytest.fixture
def photo(tmp_path: Path, lone_office: Office, clock: FixedClock) -> Attachment:
    """A photo that a colleague brought to the gateway."""
    with opened(tmp_path / "petugas", lone_office, clock, "Ani") as other:
        other.sync()
        made = attach(other, record(1))
        other.sync()
    return made


@pytest.fixture
def desk(
    tmp_path: Path, lone_office: Office, clock: FixedClock, proxy: Proxy, photo: Attachment
) -> Iterator[Desk]:
    with opened(tmp_path / "atasan", lone_office, clock, "Syarif", url=proxy.url) as desk:
        desk.limits = PATIENT
        desk.sync()
        yield desk


def _fetch(desk: Desk, file: Attachment) -> list[FetchEvent]:
    return list(fetching(desk, record(1), file))


def _files(desk: Desk) -> list[Path]:
    return list((desk.database.folder / attachments.FOLDER).iterdir())


def test_that_a_file_comes_when_it_is_asked_for_and_not_before(desk: Desk, photo: Attachment) -> None:
    assert desk.seen(record(1)).attachments == (photo,)
    assert content(desk, photo) is None
    events = _fetch(desk, photo)
    assert events[-1] == Downloaded(photo.id)
    assert [e.received for e in events if isinstance(e, Downloading)][-1] == len(PHOTO)
    assert content(desk, photo) == PHOTO
    (file,) = _files(desk)
    assert PHOTO[1000:1100] not in file.read_bytes()
    assert _fetch(desk, photo) == [Downloaded(photo.id)]
    with desk.database.reading() as session:
        assert transfers.waiting(session).count == 0


def test_that_a_download_cut_at_any_byte_goes_on_and_costs_at_most_a_piece_each_time(
    desk: Desk, proxy: Proxy, photo: Attachment
) -> None:
    rng = random.Random(11)
    before, cuts = proxy.down, 0
    while True:
        proxy.cut_down = rng.randrange(2_000, len(PHOTO) // 2)
        last = _fetch(desk, photo)[-1]
        if isinstance(last, Downloaded):
            break
        assert isinstance(last, Failed)
        assert last.trouble is Trouble.RESET
        assert content(desk, photo) is None
        cuts += 1
        assert cuts < 60
    assert cuts >= 3
    assert content(desk, photo) == PHOTO
    assert proxy.down - before <= 1.1 * len(PHOTO) + (cuts + 1) * pace.LARGEST


def test_that_a_cancelled_download_goes_on_where_it_stopped(
    desk: Desk, proxy: Proxy, photo: Attachment
) -> None:
    before = proxy.down
    run = fetching(desk, record(1), photo)
    for event in run:
        if isinstance(event, Downloading) and event.received > len(PHOTO) // 4:
            break
    run.close()
    assert content(desk, photo) is None
    again = _fetch(desk, photo)
    first = again[0]
    assert isinstance(first, Downloading)
    assert first.received > 0
    assert content(desk, photo) == PHOTO
    assert proxy.down - before <= 1.1 * len(PHOTO) + pace.LARGEST


def test_that_without_a_line_it_says_so_and_keeps_what_came(desk: Desk, photo: Attachment) -> None:
    desk.url = "http://127.0.0.1:9"
    last = _fetch(desk, photo)[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.NO_NETWORK
    assert content(desk, photo) is None


def test_that_without_a_sign_in_it_says_so(desk: Desk, photo: Attachment) -> None:
    desk.tokens.clear()
    last = _fetch(desk, photo)[-1]
    assert isinstance(last, Failed)
    assert last.trouble is Trouble.SIGN_IN


def test_that_someone_elses_file_does_not_come(
    tmp_path: Path, lone_office: Office, clock: FixedClock, desk: Desk, photo: Attachment
) -> None:
    asih = lone_office.join("Asih", agency=SAMBAS)
    desk.tokens[desk.person.id] = asih.joined.token
    assert _fetch(desk, photo)[-1] == FileFailed(photo.id, FileTrouble.NOT_FOUND)
    assert content(desk, photo) is None


def test_that_a_file_nobody_brought_is_not_there(desk: Desk, photo: Attachment) -> None:
    unknown = replace(photo, id="lain", sha256="0" * 64)
    assert _fetch(desk, unknown)[-1] == FileFailed("lain", FileTrouble.NOT_FOUND)


def test_that_another_content_than_announced_is_fetched_twice_and_never_shown(
    desk: Desk, lone_office: Office, photo: Attachment
) -> None:
    with lone_office.gateway.engine.begin() as session:
        session.exec_driver_sql("UPDATE blob_pieces SET data = zeroblob(length(data)) WHERE number = 1")
    events = _fetch(desk, photo)
    assert [e for e in events if not isinstance(e, Downloading)] == [
        FileRestarted(photo.id, FileTrouble.MISMATCH),
        FileFailed(photo.id, FileTrouble.MISMATCH),
    ]
    assert content(desk, photo) is None
    assert _files(desk) == []


@pytest.mark.parametrize("announced", [len(PHOTO) - 1, len(PHOTO) + 1, 1])
def test_that_another_size_than_announced_is_never_shown(
    desk: Desk, photo: Attachment, announced: int
) -> None:
    assert isinstance(_fetch(desk, replace(photo, size=announced))[-1], FileFailed)
    assert content(desk, photo) is None


def test_that_a_full_disk_is_said_and_what_came_is_kept(
    desk: Desk, photo: Attachment, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, room = sealed.grow, [2]

    def grow(out: BinaryIO, key: bytes, at: int, data: bytes, size: int) -> None:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(out, key, at, data, size)

    with monkeypatch.context() as patch:
        patch.setattr(sealed, "grow", grow)
        assert _fetch(desk, photo)[-1] == FileFailed(photo.id, FileTrouble.DISK_FULL)
    first = _fetch(desk, photo)[0]
    assert isinstance(first, Downloading)
    assert first.received > 0
    assert content(desk, photo) == PHOTO


def test_that_a_file_of_a_record_that_leaves_meanwhile_leaves_too(
    desk: Desk, lone_office: Office, photo: Attachment
) -> None:
    run = fetching(desk, record(1), photo)
    next(run)
    lone_office.platform.reassign(record(1), SAMBAS)
    desk.sync()
    assert isinstance(list(run)[-1], Failed | FileFailed)
    assert content(desk, photo) is None
    attachments.sweep(desk.database)
    assert _files(desk) == []


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=st.integers(0, 200_000), cuts=st.lists(st.integers(900, 150_000), max_size=4))
def test_that_any_size_and_any_cuts_end_in_the_same_bytes(
    desk: Desk, proxy: Proxy, size: int, cuts: list[int]
) -> None:
    data = (f"{size} {cuts}".encode() * 20_000)[:size]
    made = attach(desk, record(2), data)
    proxy.heal()
    desk.sync()
    far = replace(made, id="-".join(map(str, ("jauh", size, *cuts))))
    for cut in cuts:
        proxy.cut_down = cut
        if isinstance(list(fetching(desk, record(2), far))[-1], Downloaded):
            break
    proxy.heal()
    assert list(fetching(desk, record(2), far))[-1] == Downloaded(far.id)
    assert content(desk, far) == data
