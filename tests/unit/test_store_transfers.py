"""What of each file has travelled survives the program, and nothing half is ever taken for whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.complaint import Attachment
from desktop.store import attachments, base, sealed, transfers
from desktop.store.attachments import AttachmentMissingError
from desktop.store.database import Database
from desktop.store.transfers import Waiting
from tests.unit.store_cases import NOW, OFFICER, case, new_vault, observe

RECORD = case(1).record
BLOCK = sealed.BLOCK_BYTES
DATA = bytes(number % 251 for number in range(2 * BLOCK + 9))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Database]:
    database = new_vault(tmp_path)
    with database.writing() as session:
        observe(session, case(1))
    yield database
    database.close()


def _add(vault: Database, data: bytes, record: str = RECORD) -> Attachment:
    with vault.writing() as session:
        return attachments.add(session, record, "jalan.jpg", data, OFFICER, at=NOW, mime="image/jpeg")


def _announced(data: bytes = DATA, name: str = "a1") -> Attachment:
    return Attachment(name, "x.pdf", "application/pdf", len(data), sha256(data).hexdigest())


def _begin(vault: Database, file: Attachment) -> transfers.Incoming:
    with vault.writing() as session:
        incoming = transfers.begin(session, RECORD, file, NOW)
    assert incoming is not None
    return incoming


def test_that_equal_contents_are_sent_once_smallest_first(vault: Database) -> None:
    _add(vault, b"a large photo")
    _add(vault, b"small")
    _add(vault, b"a large photo", case(2).record)
    with vault.writing() as session:
        small, large = transfers.outgoing(session)
        assert (small.size, large.size) == (5, 13)
        assert large.records == (RECORD, case(2).record)
        assert transfers.waiting(session) == Waiting(2, 18, 0)
        transfers.begun(session, large.sha256, "/v1/blobs/uploads/7")
        assert transfers.outgoing(session)[1].place == "/v1/blobs/uploads/7"
        transfers.brought(session, large.sha256)
        assert [one.sha256 for one in transfers.outgoing(session)] == [small.sha256]
        transfers.offer_again(session)
        assert [(one.size, one.place) for one in transfers.outgoing(session)] == [(5, ""), (13, "")]


def test_that_a_file_refused_for_good_stays_here_and_is_counted(vault: Database) -> None:
    made = _add(vault, b"too large")
    with vault.writing() as session:
        transfers.refused(session, made.sha256, "too_large")
        assert transfers.outgoing(session) == ()
        assert transfers.waiting(session) == Waiting(0, 0, 1)
        assert attachments.read(session, made.id) == b"too large"


def test_that_a_piece_is_read_at_any_place(vault: Database) -> None:
    made = _add(vault, DATA)
    with vault.reading() as session:
        assert transfers.piece(session, made.id, 5, 10) == DATA[5:15]
        assert transfers.piece(session, made.id, BLOCK - 3, BLOCK) == DATA[BLOCK - 3 : 2 * BLOCK - 3]
        assert transfers.piece(session, made.id, 2 * BLOCK, 3 * BLOCK) == DATA[2 * BLOCK :]


def test_that_a_file_on_its_way_here_cannot_be_opened_before_it_is_whole(vault: Database) -> None:
    incoming = _begin(vault, _announced())
    transfers.grow(incoming, 0, DATA[:BLOCK])
    with vault.reading() as session:
        assert attachments.held(session, RECORD) == frozenset()
        with pytest.raises(AttachmentMissingError):
            attachments.read(session, "a1")
    assert not transfers.is_announced(incoming)
    again = _begin(vault, _announced())
    assert (again.received, again.path) == (BLOCK, incoming.path)
    transfers.grow(again, BLOCK, DATA[BLOCK:])
    assert transfers.is_announced(again)
    with vault.writing() as session:
        assert transfers.arrived(session, "a1")
        assert attachments.read(session, "a1") == DATA
        assert transfers.begin(session, RECORD, _announced(), NOW) is None
        assert transfers.outgoing(session) == ()
    assert DATA[:100] not in incoming.path.read_bytes()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=st.integers(0, 3 * BLOCK + 5), cut=st.floats(0, 1), blocks=st.integers(1, 3))
def test_that_a_download_cut_at_any_byte_of_the_disk_goes_on_to_the_same_file(
    vault: Database, size: int, cut: float, blocks: int
) -> None:
    data = (sha256(str(size).encode()).digest() * (size // 32 + 1))[:size]
    file = replace(_announced(data), id=f"f{size}-{cut}-{blocks}")
    first = _begin(vault, file)
    for at in range(0, max(size, 1), blocks * BLOCK):
        transfers.grow(first, at, data[at : at + blocks * BLOCK])
    whole = first.path.read_bytes()
    first.path.write_bytes(whole[: int(len(whole) * cut)])
    again = _begin(vault, file)
    assert again.received % BLOCK == 0
    transfers.grow(again, again.received, data[again.received :])
    assert transfers.is_announced(again)
    with vault.writing() as session:
        assert transfers.arrived(session, file.id)
        assert attachments.read(session, file.id) == data


def test_that_another_file_than_announced_is_noticed_and_dropped(vault: Database) -> None:
    for wrong in (b"PDF", b"pd", b"pdff"):
        incoming = _begin(vault, _announced(b"pdf"))
        transfers.grow(incoming, 0, wrong)
        assert not transfers.is_announced(incoming)
        transfers.drop(vault, incoming)
        assert not incoming.path.exists()
    incoming = _begin(vault, _announced(b"pdf"))
    transfers.grow(incoming, 0, b"pdf")
    incoming.path.write_bytes(incoming.path.read_bytes()[:-1] + b"?")
    assert not transfers.is_announced(incoming)


def test_that_a_file_that_left_with_its_record_does_not_come_back(vault: Database) -> None:
    incoming = _begin(vault, _announced())
    transfers.grow(incoming, 0, DATA)
    with vault.writing() as session:
        base.forget(session, RECORD, 9, "reassigned", NOW)
        assert not transfers.arrived(session, "a1")
    assert attachments.sweep(vault) == 1
    assert not incoming.path.exists()


def test_that_a_damaged_file_is_fetched_anew_unless_only_this_computer_has_it(vault: Database) -> None:
    made = _add(vault, DATA)
    (file,) = (vault.folder / attachments.FOLDER).iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    with vault.writing() as session, pytest.raises(sealed.DamagedError):
        transfers.begin(session, RECORD, made, NOW)
    with vault.writing() as session:
        transfers.brought(session, made.sha256)
    incoming = _begin(vault, made)
    transfers.grow(incoming, 0, DATA)
    with vault.writing() as session:
        assert transfers.arrived(session, made.id)
        assert attachments.read(session, made.id) == DATA
    assert attachments.sweep(vault) == 1
