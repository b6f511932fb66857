"""tus 1.0 spoken by hand, from its specification alone, to see what the gateway makes of it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import requests

from sync.wire import Value
from tests.sync.gateway_office import Caller, problem

BEGIN = {"Tus-Resumable": "1.0.0"}


def coded(text: str | bytes) -> str:
    return b64encode(text.encode() if isinstance(text, str) else text).decode()


def attach(caller: Caller, record: str, content: bytes, *, sha: str = "") -> None:
    """Let a record name a file; its bytes are not there yet."""
    fields: dict[str, Value] = {
        "id": f"f-{sha or sha256(content).hexdigest()[:8]}",
        "name": "foto.jpg",
        "mime": "image/jpeg",
        "size": len(content),
        "sha256": sha or sha256(content).hexdigest(),
    }
    (verdict,) = caller.send(caller.op(record, "attach", fields))
    assert verdict.state in {"applied", "merged"}


def asked(caller: Caller, method: str, path: str, body: bytes = b"", **headers: str) -> requests.Response:
    """One call as it is; header names with underscores for dashes. A refusal must be a problem document."""
    given = {**BEGIN, **{name.replace("_", "-"): value for name, value in headers.items()}}
    answer = caller.session.request(
        method,
        caller.url + path,
        data=body or None,
        headers={k: v for k, v in given.items() if v},
        timeout=60,
    )
    if not answer.ok and method != "HEAD":
        problem(answer)
    assert answer.headers.get("Tus-Resumable") == "1.0.0" or method == "OPTIONS"
    return answer


def create(
    caller: Caller, record: str, content: bytes, *, sha: str = "", size: int | None = None
) -> requests.Response:
    about = f"sha256 {coded(sha or sha256(content).hexdigest())},record {coded(record)}"
    length = str(len(content) if size is None else size)
    return asked(caller, "POST", "/v1/blobs", Upload_Length=length, Upload_Metadata=about)


def place(caller: Caller, record: str, content: bytes, *, sha: str = "") -> str:
    """A new upload, or the one begun before."""
    answer = create(caller, record, content, sha=sha)
    assert answer.status_code == 201, answer.text
    return answer.headers["Location"]


def offset(caller: Caller, path: str) -> int:
    """How many bytes the gateway has."""
    answer = asked(caller, "HEAD", path)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    return int(answer.headers["Upload-Offset"])


def send(
    caller: Caller, path: str, at: int, piece: bytes, *, checksum: bytes | None = None
) -> requests.Response:
    """One PATCH; `checksum` is the digest that is announced."""
    said = f"sha256 {coded(checksum)}" if checksum is not None else ""
    return asked(
        caller,
        "PATCH",
        path,
        piece,
        Content_Type="application/offset+octet-stream",
        Upload_Offset=str(at),
        Upload_Checksum=said,
    )


def bring(caller: Caller, record: str, content: bytes, *, step: int = 300_000) -> int:
    """A whole file in pieces; answers how many bytes were sent, 0 when the gateway had it."""
    answer = create(caller, record, content)
    if answer.status_code == 200:
        return 0
    path = answer.headers["Location"]
    for at in range(0, len(content), step):
        piece = content[at : at + step]
        done = send(caller, path, at, piece, checksum=sha256(piece).digest())
        assert (done.status_code, done.headers["Upload-Offset"]) == (204, str(at + len(piece)))
    return len(content)


def fetch(caller: Caller, content: bytes, span: str = "") -> tuple[int, bytes]:
    """What comes back under the content's hash."""
    name = sha256(content).hexdigest()
    headers = {"Range": span} if span else None
    answer = caller.session.get(f"{caller.url}/v1/blobs/by-hash/{name}", headers=headers, timeout=60)
    return answer.status_code, answer.content
