"""Bodies of requests and answers: what may be compressed, how far it may unfold, how an answer is sent."""

from __future__ import annotations

import gzip
import zlib

from backports import zstd
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from sync.gateway.problems import RefusedError, Word

SMALLEST = 512
"""Bytes below which compressing an answer gains nothing."""
LEVEL = 9
"""zstd level of answers made for one reader; snapshot pages are made once, at the highest."""

_WINDOW_LOG = 23
_JSON = "application/json"


async def read(request: Request, cap: int) -> bytes:
    """The request's body, decompressed; at most `cap` bytes both as sent and as unfolded.

    Raises RefusedError: 413 beyond the cap, 415 for an unknown encoding, 400 for a damaged one.
    """
    wire = await read_plain(request, cap)
    match request.headers.get("content-encoding", "identity").strip().lower():
        case "identity" | "":
            return wire
        case "gzip":
            return _unfold_gzip(wire, cap)
        case "zstd":
            return _unfold_zstd(wire, cap)
        case _:
            raise RefusedError(Word.MEDIA_TYPE, "Content-Encoding is gzip, zstd or none")


async def read_plain(request: Request, cap: int) -> bytes:
    """The body as it was sent, at most `cap` bytes."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > cap:
        raise RefusedError(Word.TOO_LARGE, f"at most {cap} bytes")
    pieces: list[bytes] = []
    size = 0
    try:
        async for piece in request.stream():
            size += len(piece)
            if size > cap:
                raise RefusedError(Word.TOO_LARGE, f"at most {cap} bytes")
            pieces.append(piece)
    except ClientDisconnect as error:
        raise RefusedError(Word.MALFORMED, "the request broke off") from error
    return b"".join(pieces)


def json_only(request: Request) -> None:
    """Refuse (415) a request that does not say that it carries JSON."""
    kind = request.headers.get("content-type", "").split(";", 1)[0].strip().lower()
    if kind != _JSON:
        raise RefusedError(Word.MEDIA_TYPE, f"Content-Type is {_JSON}")


def _unfold_gzip(wire: bytes, cap: int) -> bytes:
    stream = zlib.decompressobj(wbits=31)
    try:
        plain = stream.decompress(wire, cap + 1)
    except zlib.error as error:
        raise RefusedError(Word.MALFORMED, "damaged gzip") from error
    if len(plain) > cap:
        raise RefusedError(Word.TOO_LARGE, f"at most {cap} bytes")
    if not stream.eof or stream.unused_data:
        raise RefusedError(Word.MALFORMED, "damaged gzip")
    return plain


def _unfold_zstd(wire: bytes, cap: int) -> bytes:
    stream = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _WINDOW_LOG})
    try:
        plain = stream.decompress(wire, cap + 1)
    except zstd.ZstdError as error:
        raise RefusedError(Word.MALFORMED, "damaged zstd") from error
    if len(plain) > cap:
        raise RefusedError(Word.TOO_LARGE, f"at most {cap} bytes")
    if not stream.eof or stream.unused_data:
        raise RefusedError(Word.MALFORMED, "damaged zstd")
    return plain


def encoding(accepts: str) -> str:
    """The best encoding of ours that an Accept-Encoding header allows: zstd, gzip or none (empty)."""
    allowed: set[str] = set()
    for part in accepts.lower().split(","):
        name, _, weight = part.partition(";")
        if weight.strip().replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            allowed.add(name.strip())
    return next((name for name in ("zstd", "gzip") if name in allowed), "")


def packed(plain: bytes, accepts: str) -> Response:
    """A JSON answer, compressed when that gains something and the reader understands it."""
    way = encoding(accepts) if len(plain) >= SMALLEST else ""
    match way:
        case "zstd":
            return _answer(zstd.compress(plain, level=LEVEL), way)
        case "gzip":
            return _answer(gzip.compress(plain, compresslevel=6, mtime=0), way)
        case _:
            return _answer(plain, "")


def packed_once(zstd_page: bytes, accepts: str) -> Response:
    """An answer that was compressed before; unpacked for a reader who does not understand zstd."""
    match encoding(accepts):
        case "zstd":
            return _answer(zstd_page, "zstd")
        case _:
            return packed(zstd.decompress(zstd_page), accepts)


def _answer(content: bytes, way: str) -> Response:
    headers = {"content-encoding": way} if way else None
    return Response(content, media_type=_JSON, headers=headers)
