"""Reading what came over the line: bounded unfolding and JSON without a second meaning."""

from __future__ import annotations

import json
import math
import zlib

import msgspec
from backports import zstd

from sync.errors import SyncProblem, Trouble

_WINDOW_LOG = 25
MOST_ITEMS = 250_000
"""Commas and brackets in one answer: each may become an object of sixty bytes. Honest pages have a tenth."""


def unfold(encoding: str, body: bytes, limit: int) -> bytes:
    """The body without its content encoding, at most `limit` bytes; raises SyncProblem otherwise."""
    match encoding.strip().lower():
        case "" | "identity":
            plain = body
        case "gzip":
            plain = _gunzip(body, limit)
        case "zstd":
            plain = _unzstd(body, limit)
        case other:
            raise SyncProblem(Trouble.BAD_ANSWER, f"content encoding {other[:40]!r}")
    if len(plain) > limit:
        raise SyncProblem(Trouble.BAD_ANSWER, f"unfolds to more than {limit} bytes")
    return plain


def _gunzip(body: bytes, limit: int) -> bytes:
    unfolding = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = unfolding.decompress(body, limit + 1)
    except zlib.error as error:
        raise SyncProblem(Trouble.BAD_ANSWER, f"gzip: {error}") from error
    _whole("gzip", len(plain), limit, at_end=unfolding.eof, rest=unfolding.unused_data)
    return plain


def _unzstd(body: bytes, limit: int) -> bytes:
    unfolding = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _WINDOW_LOG})
    try:
        plain = unfolding.decompress(body, limit + 1)
    except zstd.ZstdError as error:
        raise SyncProblem(Trouble.BAD_ANSWER, f"zstd: {error}") from error
    _whole("zstd", len(plain), limit, at_end=unfolding.eof, rest=unfolding.unused_data)
    return plain


def _whole(name: str, size: int, limit: int, *, at_end: bool, rest: bytes) -> None:
    if size > limit:
        raise SyncProblem(Trouble.BAD_ANSWER, f"{name} unfolds to more than {limit} bytes")
    if not at_end:
        raise SyncProblem(Trouble.RESET, f"{name} ends early")
    if rest:
        raise SyncProblem(Trouble.BAD_ANSWER, f"{name} goes on after its end")


def decode[T](body: bytes, kind: type[T]) -> T:
    """The message, if it can be read in one way only; raises SyncProblem(BAD_ANSWER) otherwise.

    msgspec checks shape, types and surrogates, but keeps the last of two equal keys and looks less closely at
    the insides of raw values, so the whole text is read by a second parser that refuses both.
    """
    if sum(map(body.count, (b",", b"[", b"{"))) > MOST_ITEMS:
        raise SyncProblem(Trouble.BAD_ANSWER, f"JSON: more than {MOST_ITEMS} items")
    try:
        _single_meaning(body)
        return msgspec.json.decode(body, type=kind)
    except (ValueError, RecursionError) as error:
        raise SyncProblem(Trouble.BAD_ANSWER, f"JSON: {str(error)[:200]}") from error


def _single_meaning(body: bytes) -> None:
    text = body.decode("utf-8")
    json.loads(
        text,
        object_pairs_hook=_no_key_twice,
        parse_constant=_refuse,
        parse_float=_finite,
        parse_int=_storable,
    )


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return read


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON")


def _storable(digits: str) -> int:
    number = int(digits)
    if not -(2**63) <= number < 2**63:
        raise ValueError("a number no database holds")
    return number


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError("a number without a value")
    return number
