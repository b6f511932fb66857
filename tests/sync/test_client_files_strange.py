"""A server that answers strangely about a file gets no byte elsewhere and no belief, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from sync.contract import files as wire
from sync.contract.client import GatewayClient
from sync.contract.files import Place
from sync.errors import FileProblem, FileTrouble, SyncProblem, Trouble
from tests.sync.client_line import QUICK, whole
from tests.sync.proxy import Raw

DIGEST = "a" * 64
PLACE = Place("/v1/blobs/uploads/" + "0" * 32, 0)


def _with[T](status: str, more: str, body: bytes, call: Callable[[GatewayClient], T], kind: str = "") -> T:
    """One call to a server that answers so."""

    def answer(request: bytes) -> list[bytes]:
        said = whole(request, body, status=status, more=more)
        return [said.replace(b"application/json", kind.encode()) if kind else said]

    with Raw(answer) as server, GatewayClient(server.url, limits=QUICK) as client:
        return call(client)


def _create(client: GatewayClient) -> Place | None:
    return wire.create(client, "t0k", DIGEST, "sp4n:1", 10)


def _send(client: GatewayClient) -> Place:
    return wire.send(client, "t0k", PLACE, b"12345", 10)


def _find(client: GatewayClient) -> Place:
    return wire.find(client, "t0k", PLACE.path, 10)


def _fetch(client: GatewayClient) -> bytes:
    return wire.fetch(client, "t0k", DIGEST, 2, 5, 10)


@pytest.mark.parametrize(
    "location",
    [
        "http://lain.test/v1/blobs/uploads/1",
        "//lain.test/v1/blobs/uploads/1",
        "/v1/blobs/uploads/../../join",
        "/v1/sync",
        "/v1/blobs/uploads/1?x=1",
        "",
    ],
)
def test_that_a_file_is_sent_to_no_other_place_than_an_upload_of_our_server(location: str) -> None:
    more = f"Location: {location}\r\nUpload-Offset: 0\r\n" if location else "Upload-Offset: 0\r\n"
    with pytest.raises(SyncProblem) as caught:
        _with("201 Created", more, b"", _create)
    assert caught.value.trouble is Trouble.BAD_ANSWER


@pytest.mark.parametrize("said", ["-1", "99", "4", "x", "", "1" * 40, "٣"])
def test_that_an_offset_that_cannot_be_is_not_believed(said: str) -> None:
    more = f"Upload-Offset: {said}\r\n".encode().decode("latin-1") if said else ""
    with pytest.raises(SyncProblem) as caught:
        _with("204 No Content", more, b"", _send)
    assert caught.value.trouble is Trouble.BAD_ANSWER


def test_that_an_upload_of_another_size_is_another_upload() -> None:
    with pytest.raises(FileProblem) as caught:
        _with("200 OK", "Upload-Offset: 3\r\nUpload-Length: 11\r\n", b"", _find)
    assert caught.value.trouble is FileTrouble.EXPIRED


@pytest.mark.parametrize(
    ("status", "more", "body"),
    [
        ("206 Partial Content", "Content-Range: bytes 2-5/11\r\n", b"abcd"),
        ("206 Partial Content", "Content-Range: bytes 3-6/10\r\n", b"abcd"),
        ("206 Partial Content", "Content-Range: bytes 2-5/10\r\n", b"abc"),
        ("206 Partial Content", "", b"abcd"),
        ("200 OK", "", b"abcd"),
    ],
)
def test_that_another_part_than_was_asked_for_is_not_taken(status: str, more: str, body: bytes) -> None:
    with pytest.raises(FileProblem) as caught:
        _with(status, more, body, _fetch, "application/octet-stream")
    assert caught.value.trouble is FileTrouble.MISMATCH


def test_that_the_part_that_was_asked_for_is_taken() -> None:
    more = "Content-Range: bytes 2-5/10\r\n"
    kind = "application/octet-stream"
    assert _with("206 Partial Content", more, b"abcd", _fetch, kind) == b"abcd"
    with pytest.raises(SyncProblem):
        _with("206 Partial Content", more, b"abcd", _fetch, "text/html")


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        ("404 Not Found", FileTrouble.NOT_FOUND),
        ("409 Conflict", FileTrouble.OFFSET),
        ("410 Gone", FileTrouble.EXPIRED),
        ("413 Too Large", FileTrouble.TOO_LARGE),
        ("422 Unprocessable", FileTrouble.MISMATCH),
        ("460 Checksum Mismatch", FileTrouble.CHECKSUM),
        ("500 Error", FileTrouble.SERVER),
        ("507 Full", FileTrouble.SERVER_FULL),
        ("401 Unauthorized", Trouble.SIGN_IN),
        ("429 Too Many", Trouble.TOO_MANY),
        ("503 Busy", Trouble.MAINTENANCE),
    ],
)
def test_that_every_refusal_has_its_name(status: str, trouble: FileTrouble | Trouble) -> None:
    with pytest.raises((FileProblem, SyncProblem)) as caught:
        _with(status, "", b"{}", _send)
    found = caught.value
    assert isinstance(found, FileProblem | SyncProblem)
    assert found.trouble is trouble


def test_that_a_piece_travels_under_its_checksum_and_never_folded() -> None:
    seen: list[bytes] = []

    def answer(request: bytes) -> list[bytes]:
        seen.append(request)
        return [whole(request, b"", status="204 No Content", more="Upload-Offset: 4096\r\n")]

    piece = bytes(4096)
    with Raw(answer) as server, GatewayClient(server.url, limits=QUICK) as client:
        client.fold = "zstd"
        assert wire.send(client, "t0k", PLACE, piece, 8192).offset == 4096
    head, _, body = seen[0].partition(b"\r\n\r\n")
    assert body == piece
    assert b"Upload-Checksum: sha256 " in head
    assert sha256(piece).hexdigest().encode() not in head
    assert b"Content-Encoding" not in head
