"""What travels on a USB stick, the same on both ends: bundles of intents, and receipts (sync-protocol.md 21).

Inside the seal: one line of JSON (`Cover`), a line feed, and the content: one line of JSON and, where files
travel, a line feed and their bytes in the order of their list. The content's SHA-256 is proved by each person
named in it with the secret she shares with the gateway, her token's hash: a stick is nobody's sign-in, so a
bundle carries every author's own, as rule 14 asks of the line. The token itself never travels.
When intents are signed (`Op.sig`), the signature stands beside this proof, not in place of it.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from typing import Literal

import msgspec
import rfc8785
from msgspec import Struct

from sync.stick import MOST_FILES
from sync.wire import Directory, ObservationItem, Op, Page, Verdict

type Letter = Literal["bundle", "receipt"]

PLAIN, LADEN = 1, 2
"""Versions of a letter: intents alone, as every gateway takes them; with observations or files."""
MEDIA_TYPE = "application/octet-stream"
MOST_OPS = 5_000
"""Intents in one bundle."""
MOST_CONTENT = 8 * 1024 * 1024
"""Bytes of a bundle's JSON."""
MOST_SEALED = MOST_CONTENT + MOST_FILES + 64 * 1024
"""Bytes of a sealed bundle, which is hardly larger than what is in it."""


class BundleError(Exception):
    """The letter cannot be taken, and nothing of it was; the reason is one of `Cause`."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class FileItem(Struct):
    """A file in a bundle: its contents' SHA-256 in hex, its size, and the records that name it."""

    sha256: str
    size: int
    records: list[str]


class Bundle(Struct, omit_defaults=True):
    """Intents that wait, as the line would carry them. `cursor` and `directory` are `reader`'s position.

    `observations` of imports and `files` are brought in `reader`'s name, as on the line.
    `reply` is the device's own age recipient: only it reads the receipt. `at` is ISO 8601 UTC.
    """

    device: str
    epoch: str
    agency: str
    at: str
    reply: str
    ops: list[Op] = []
    observations: list[ObservationItem] = []
    files: list[FileItem] = []
    reader: str = ""
    cursor: str = ""
    directory: str = ""


class Receipt(Struct, omit_defaults=True):
    """The answer to the bundle whose content has the digest `bundle`; `cursor` is where `pages` begin.

    `observed` are the hashes of observations that are dealt with, `unread` of those nobody there can read;
    `files` the hashes of files that the gateway has. `quarantined`: the bundle was made in `made_in`, another
    life of the server than `epoch`; nothing is done.
    """

    device: str
    bundle: str
    epoch: str
    made_in: str
    at: str
    quarantined: bool = False
    verdicts: list[Verdict] = []
    observed: list[str] = []
    unread: list[str] = []
    files: list[str] = []
    cursor: str = ""
    pages: list[Page] = []
    directory: Directory | None = None


class Cover(Struct):
    """The first line: what follows it, its SHA-256 in hex, and each person's proof of it."""

    kind: str
    v: int
    digest: str
    proofs: dict[str, str]


def packed(bundle: Bundle, files: Sequence[bytes] = ()) -> bytes:
    """A bundle's content: canonical JSON (RFC 8785), which has no line feed, and the bytes of its files."""
    text = rfc8785.dumps(msgspec.to_builtins(bundle))
    return b"\n".join((text, b"".join(files))) if files else text


def unpacked(bundle: Bundle, tail: bytes) -> list[tuple[FileItem, bytes]]:
    """The files of a bundle in what follows its JSON; raises BundleError when that is not what is listed."""
    sizes = [item.size for item in bundle.files]
    if min(sizes, default=0) < 0 or sum(sizes) != len(tail):
        raise BundleError("damaged")
    ends = accumulate(sizes)
    return [(item, tail[end - item.size : end]) for item, end in zip(bundle.files, ends, strict=True)]


def token_secret(token: str) -> str:
    """What a person's computer and the gateway both know of her token: its SHA-256."""
    return sha256(token.encode()).hexdigest()


def wrapped(kind: Letter, content: bytes, secrets: Mapping[str, str], version: int = PLAIN) -> bytes:
    """A letter ready to be sealed, proved by each person of `secrets`."""
    digest = sha256(content).hexdigest()
    proofs = {person: proof(kind, digest, secret) for person, secret in sorted(secrets.items())}
    return msgspec.json.encode(Cover(kind, version, digest, proofs)) + b"\n" + content


def unwrapped(kind: Letter, plain: bytes) -> tuple[Cover, bytes]:
    """The cover and the content of an opened letter, whole and of this kind; raises BundleError."""
    line, _, content = plain.partition(b"\n")
    try:
        cover = msgspec.json.decode(line, type=Cover)
    except msgspec.MsgspecError as error:
        raise BundleError("damaged") from error
    if cover.kind != kind:
        raise BundleError("another_kind")
    if cover.v not in {PLAIN, LADEN}:
        raise BundleError("version")
    if cover.digest != sha256(content).hexdigest():
        raise BundleError("damaged")
    return cover, content


def proof(kind: Letter, digest: str, secret: str) -> str:
    """What only who knows the secret can say of a content."""
    return hmac.digest(secret.encode(), f"tanggap/1/{kind} {digest}".encode(), "sha256").hex()


def proves(kind: Letter, cover: Cover, person: str, secret: str) -> bool:
    """Whether this person's proof on the cover was made with this secret."""
    return hmac.compare_digest(
        proof(kind, cover.digest, secret).encode(), cover.proofs.get(person, "").encode()
    )
