"""Files by hash: whole or in ranges, only what their name says, only for who may see them."""

from __future__ import annotations

from hashlib import sha256

import pytest

from sync.gateway.blobs import LARGEST, PIECE
from sync.wire import Value
from tests.sync.gateway_office import SAMBAS, Caller, Office, problem, record

PHOTO = bytes(range(256)) * (3 * PIECE // 256) + b"ekor"
NAME = sha256(PHOTO).hexdigest()


@pytest.fixture
def siti(office: Office) -> Caller:
    caller = office.join("Siti")
    caller.download()
    return caller


def _bring(caller: Caller, content: bytes, name: str = "") -> int:
    key = name or sha256(content).hexdigest()
    answer = caller.session.put(f"{caller.url}/v1/blobs/{key}", data=content, timeout=60)
    if not answer.ok:
        problem(answer)
    return answer.status_code


def _fetch(caller: Caller, span: str = "", name: str = NAME) -> tuple[int, bytes]:
    headers = {"Range": span} if span else None
    answer = caller.session.get(f"{caller.url}/v1/blobs/by-hash/{name}", headers=headers, timeout=60)
    return answer.status_code, answer.content


def test_that_a_file_comes_back_whole_and_in_ranges(siti: Caller) -> None:
    assert _bring(siti, PHOTO) == 201
    assert _bring(siti, PHOTO) == 200
    assert _fetch(siti) == (200, PHOTO)
    end = len(PHOTO)
    assert _fetch(siti, "bytes=0-0") == (206, PHOTO[:1])
    assert _fetch(siti, f"bytes={PIECE - 1}-{PIECE}") == (206, PHOTO[PIECE - 1 : PIECE + 1])
    assert _fetch(siti, f"bytes={end - 3}-") == (206, PHOTO[-3:])
    assert _fetch(siti, "bytes=-4") == (206, b"ekor")
    assert _fetch(siti, f"bytes=5-{end * 2}") == (206, PHOTO[5:])
    assert _fetch(siti, "bytes=0-") == (200, PHOTO)
    assert _fetch(siti, "bytes=9-5") == (200, PHOTO)
    assert _fetch(siti, "lines=1-2") == (200, PHOTO)
    assert _fetch(siti, f"bytes={end}-")[0] == 416
    assert _fetch(siti, "bytes=-0")[0] == 416


def test_that_an_empty_file_is_a_file(siti: Caller) -> None:
    assert _bring(siti, b"") == 201
    assert _fetch(siti, name=sha256(b"").hexdigest()) == (200, b"")


def test_that_a_file_must_be_what_its_name_says(siti: Caller) -> None:
    assert _bring(siti, b"lain", NAME) == 400
    assert _fetch(siti)[0] == 404
    assert _bring(siti, b"x", "bukan-hash") == 404
    assert _bring(siti, PHOTO, NAME.upper()) == 404


def test_that_a_file_beyond_the_limit_is_refused(siti: Caller) -> None:
    assert _bring(siti, b"x" * (LARGEST + 1)) == 413


def test_that_a_file_is_seen_by_who_brought_it_and_by_readers_of_a_record_that_names_it(
    office: Office, siti: Caller
) -> None:
    asih = office.join("Asih", agency=SAMBAS)
    assert _bring(siti, PHOTO) == 201
    assert _fetch(asih)[0] == 404
    attach: dict[str, Value] = {
        "id": "f1",
        "name": "foto.jpg",
        "mime": "image/jpeg",
        "size": len(PHOTO),
        "sha256": NAME,
    }
    (verdict,) = siti.send(siti.op(record(1), "attach", attach))
    assert verdict.state == "applied"
    assert siti.complaint(record(1)).attachments[0].sha256 == NAME
    assert _fetch(asih)[0] == 404
    office.platform.reassign(record(1), SAMBAS)
    assert _fetch(asih) == (200, PHOTO)


def test_that_knowing_a_hash_is_no_right_to_the_file(office: Office, siti: Caller) -> None:
    asih = office.join("Asih", agency=SAMBAS)
    _bring(siti, PHOTO)
    assert _bring(asih, b"", NAME) == 400
    assert _fetch(asih)[0] == 404
    assert _bring(asih, PHOTO) == 200
    assert _fetch(asih) == (200, PHOTO)
