"""Files by hash: whole or in ranges, only for who may see them."""

from __future__ import annotations

import pytest

from sync.gateway.blobs import PIECE
from tests.sync.gateway_office import SAMBAS, Caller, Office, record
from tests.sync.tus_caller import attach, bring, create, fetch, place, send

PHOTO = bytes(range(256)) * (3 * PIECE // 256) + b"ekor"


@pytest.fixture
def siti(office: Office) -> Caller:
    caller = office.join("Siti")
    caller.download()
    return caller


def test_that_a_file_comes_back_whole_and_in_ranges(siti: Caller) -> None:
    attach(siti, record(1), PHOTO)
    assert bring(siti, record(1), PHOTO) == len(PHOTO)
    assert bring(siti, record(1), PHOTO) == 0
    assert fetch(siti, PHOTO) == (200, PHOTO)
    end = len(PHOTO)
    assert fetch(siti, PHOTO, "bytes=0-0") == (206, PHOTO[:1])
    assert fetch(siti, PHOTO, f"bytes={PIECE - 1}-{PIECE}") == (206, PHOTO[PIECE - 1 : PIECE + 1])
    assert fetch(siti, PHOTO, f"bytes={end - 3}-") == (206, PHOTO[-3:])
    assert fetch(siti, PHOTO, "bytes=-4") == (206, b"ekor")
    assert fetch(siti, PHOTO, f"bytes=5-{end * 2}") == (206, PHOTO[5:])
    assert fetch(siti, PHOTO, "bytes=0-") == (200, PHOTO)
    assert fetch(siti, PHOTO, "bytes=9-5") == (200, PHOTO)
    assert fetch(siti, PHOTO, "lines=1-2") == (200, PHOTO)
    assert fetch(siti, PHOTO, f"bytes={end}-")[0] == 416
    assert fetch(siti, PHOTO, "bytes=-0")[0] == 416


def test_that_an_empty_file_is_a_file(siti: Caller) -> None:
    attach(siti, record(1), b"")
    assert create(siti, record(1), b"").status_code == 201
    assert fetch(siti, b"") == (200, b"")


def test_that_a_file_is_seen_by_who_brought_it_and_by_readers_of_a_record_that_names_it(
    office: Office, siti: Caller
) -> None:
    asih = office.join("Asih", agency=SAMBAS)
    attach(siti, record(1), PHOTO)
    assert fetch(siti, PHOTO)[0] == 404
    bring(siti, record(1), PHOTO)
    assert fetch(siti, PHOTO) == (200, PHOTO)
    assert fetch(asih, PHOTO)[0] == 404
    office.platform.reassign(record(1), SAMBAS)
    assert fetch(asih, PHOTO) == (200, PHOTO)


def test_that_knowing_a_hash_is_no_right_to_the_file(office: Office, siti: Caller) -> None:
    attach(siti, record(1), PHOTO)
    bring(siti, record(1), PHOTO)
    asih = office.join("Asih", agency=SAMBAS)
    asih.download()
    attach(asih, record(1, SAMBAS), PHOTO)
    assert fetch(asih, PHOTO)[0] == 404
    path = place(asih, record(1, SAMBAS), PHOTO)
    lie = bytes(len(PHOTO))
    assert send(asih, path, 0, lie).status_code == 422
    assert fetch(asih, PHOTO)[0] == 404
    assert bring(asih, record(1, SAMBAS), PHOTO) == len(PHOTO)
    assert fetch(asih, PHOTO) == (200, PHOTO)


def test_that_only_a_record_of_hers_lets_a_person_bring_a_file(office: Office, siti: Caller) -> None:
    asih = office.join("Asih", agency=SAMBAS)
    assert create(siti, record(1), PHOTO).status_code == 404
    attach(siti, record(1), PHOTO)
    assert create(asih, record(1), PHOTO).status_code == 404
    assert create(siti, record(1), PHOTO).status_code == 201
    assert create(siti, record(2), PHOTO).status_code == 404


def test_that_the_same_photo_on_five_cases_is_stored_once(office: Office, siti: Caller) -> None:
    budi = office.join("Budi")
    budi.download()
    for number in range(5):
        attach(siti if number % 2 else budi, record(number), PHOTO)
    assert bring(siti, record(1), PHOTO) == len(PHOTO)
    assert [bring(budi, record(number), PHOTO) for number in (0, 2, 4)] == [0, 0, 0]
    with office.gateway.engine.connect() as session:
        assert session.exec_driver_sql("SELECT count(*) FROM blobs").scalar_one() == 1
        assert session.exec_driver_sql("SELECT count(*) FROM upload_pieces").scalar_one() == 0
