"""Files on the wire: tus 1.0 upwards, ranges by hash downwards, one piece a call."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

from sync.contract.client import GatewayClient, trouble_of
from sync.errors import FileProblem, FileTrouble, SyncProblem, Trouble
from sync.transport import Reply

_TUS = {"Tus-Resumable": "1.0.0"}
_OFFSET_TYPE = "application/offset+octet-stream"
_BINARY = "application/octet-stream"
_PLACE = re.compile(r"/v1/blobs/uploads/[0-9A-Za-z_-]{1,64}")
_SPAN = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})")
_TROUBLES = {
    404: FileTrouble.NOT_FOUND,
    409: FileTrouble.OFFSET,
    410: FileTrouble.EXPIRED,
    413: FileTrouble.TOO_LARGE,
    416: FileTrouble.OFFSET,
    422: FileTrouble.MISMATCH,
    460: FileTrouble.CHECKSUM,
    500: FileTrouble.SERVER,
    507: FileTrouble.SERVER_FULL,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an upload goes on: the path of its address, and how many bytes are there."""

    path: str
    offset: int


def create(gateway: GatewayClient, token: str, digest: str, record: str, size: int) -> Place | None:
    """Begin an upload, or find the one that was begun; None when the gateway has these contents already.

    Raises FileProblem(NOT_FOUND) while no record there names them, TOO_LARGE for good.
    """
    about = f"sha256 {_coded(digest)},record {_coded(record)}"
    more = {**_TUS, "Upload-Length": str(size), "Upload-Metadata": about}
    reply = _asked(gateway.ask("POST", "/v1/blobs", token, more=more))
    if reply.status == 200:
        return None
    # Only ever a place on the same server: whoever answers must not send our files anywhere else.
    path = reply.headers.get("Location", "").removeprefix(gateway.address)
    if not _PLACE.fullmatch(path):
        raise SyncProblem(Trouble.BAD_ANSWER, "an upload without a place")
    # In tus only a creation that took bytes, or found some, says how far it is.
    return Place(path, _offset(reply, 0, size) if "Upload-Offset" in reply.headers else 0)


def find(gateway: GatewayClient, token: str, path: str, size: int) -> Place:
    """How far an upload is. Raises FileProblem(NOT_FOUND or EXPIRED) when it is there no more."""
    if not _PLACE.fullmatch(path):
        raise FileProblem(FileTrouble.NOT_FOUND)
    reply = _asked(gateway.ask("HEAD", path, token, more=_TUS))
    if reply.headers.get("Upload-Length", "") != str(size):
        raise FileProblem(FileTrouble.EXPIRED, "an upload of another size")
    return Place(path, _offset(reply, 0, size))


def send(gateway: GatewayClient, token: str, place: Place, piece: bytes, size: int) -> Place:
    """Send the next piece of a file of `size` bytes, under its checksum.

    Raises FileProblem: OFFSET when the gateway is elsewhere, CHECKSUM when the piece changed on the way,
    MISMATCH when the whole is not what was announced, and the upload is then gone.
    """
    more = {
        **_TUS,
        "Content-Type": _OFFSET_TYPE,
        "Upload-Offset": str(place.offset),
        "Upload-Checksum": f"sha256 {b64encode(sha256(piece).digest()).decode()}",
    }
    reply = _asked(gateway.ask("PATCH", place.path, token, piece, more=more))
    return Place(place.path, _offset(reply, place.offset + len(piece), size))


def fetch(gateway: GatewayClient, token: str, digest: str, first: int, last: int, size: int) -> bytes:
    """Bytes `first` to `last` of a file of `size` bytes; FileProblem(NOT_FOUND) when it is not there."""
    more = {"Range": f"bytes={first}-{last}", "Accept-Encoding": "identity"}
    reply = _asked(gateway.ask("GET", f"/v1/blobs/by-hash/{digest}", token, more=more, takes=_BINARY))
    whole = reply.status == 200 and (first, last) == (0, size - 1)
    span = _SPAN.fullmatch(reply.headers.get("Content-Range", ""))
    right = span is not None and tuple(map(int, span.groups())) == (first, last, size)
    if not (whole or right) or len(reply.body) != last - first + 1:
        raise FileProblem(FileTrouble.MISMATCH, "another part of another file")
    return reply.body


def _asked(reply: Reply) -> Reply:
    if 200 <= reply.status < 300:
        return reply
    trouble = _TROUBLES.get(reply.status)
    if trouble is None:
        raise trouble_of(reply)
    raise FileProblem(trouble, f"HTTP {reply.status}")


def _offset(reply: Reply, least: int, size: int) -> int:
    """How many bytes the gateway says it has; one that counts wrongly is not believed."""
    told = reply.headers.get("Upload-Offset", "")
    if not (told.isascii() and told.isdecimal()) or not least <= int(told[:16]) <= size:
        raise SyncProblem(Trouble.BAD_ANSWER, "an upload that does not say how far it is")
    return int(told)


def _coded(text: str) -> str:
    return b64encode(text.encode()).decode()
