"""Answers bent out of shape: bits, lengths, types, sizes, keys, digests, encodings and bombs, by seed."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from functools import partial
from random import Random
from typing import cast

from backports import zstd

from sync.transport.strict import unfold

type Tree = dict[str, Tree] | list[Tree] | str | int | float | bool | None

_BOMB = 80 * 1024 * 1024
_DEEP = 100_000
_HUGE = (2**63, 2**64, -(2**63) - 1, 10**400, 1e308, -1, 0)


def bent(answer: bytes, rng: Random) -> tuple[str, bytes, bytes]:
    """How it was bent, the whole answer as it travels, and the JSON text in it as far as it has one."""
    head, _, body = answer.partition(b"\r\n\r\n")
    encoding = _encoding(head)
    plain = unfold(encoding, body, 2**26)
    if rng.random() < 0.3:
        name, wire = _RAW[rng.randrange(len(_RAW))](head, body, rng)
        # A bit of a header that nobody minds leaves the body as good as it was.
        return name, wire, plain if wire.endswith(body) else _text_of(wire)
    make = _PLAIN[rng.randrange(len(_PLAIN))] if rng.random() < 0.99 else _bomb_of_items
    text = make(plain, rng)
    folded = rng.choice(("", "", encoding, "gzip", "zstd"))
    return make.__name__.strip("_"), framed(head, text, folded), text


def framed(head: bytes, text: bytes, encoding: str) -> bytes:
    """The text under this head with the length and encoding it really has."""
    lines = [
        line
        for line in head.split(b"\r\n")
        if not line.lower().startswith((b"content-length:", b"content-encoding:"))
    ]
    match encoding:
        case "gzip":
            body = gzip.compress(text)
        case "zstd":
            body = zstd.compress(text)
        case _:
            body = text
    if encoding:
        lines.append(b"content-encoding: " + encoding.encode())
    lines.append(b"content-length: " + str(len(body)).encode())
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def _encoding(head: bytes) -> str:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-encoding":
            return value.strip().decode("latin-1")
    return ""


def _text_of(wire: bytes) -> bytes:
    head, _, body = wire.partition(b"\r\n\r\n")
    try:
        return unfold(_encoding(head), body, 2**24)
    except Exception:  # noqa: BLE001 (whatever is wrong with it, it holds no text)
        return b""


# -- as it travels -------------------------------------------------------------------------------


def _flipped(head: bytes, body: bytes, rng: Random) -> tuple[str, bytes]:
    wire = bytearray(head + b"\r\n\r\n" + body)
    for _ in range(rng.choice((1, 1, 1, 3, 20))):
        wire[rng.randrange(len(wire))] ^= 1 << rng.randrange(8)
    return "bit flip on the way", bytes(wire)


def _cut(head: bytes, body: bytes, rng: Random) -> tuple[str, bytes]:
    wire = head + b"\r\n\r\n" + body
    return "cut on the way", wire[: rng.randrange(len(wire))]


def _short(head: bytes, body: bytes, rng: Random) -> tuple[str, bytes]:
    """Shorter, and the length agrees."""
    less = body[: rng.randrange(len(body))] if body else b""
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length:")]
    lines.append(b"content-length: " + str(len(less)).encode())
    return "short with its own length", b"\r\n".join(lines) + b"\r\n\r\n" + less


def _bomb(head: bytes, _body: bytes, rng: Random) -> tuple[str, bytes]:
    return "bomb", framed(head, b"", "").replace(b"content-length: 0", _BOMBS[rng.randrange(2)], 1)


def _absurd_length(head: bytes, body: bytes, rng: Random) -> tuple[str, bytes]:
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length:")]
    said = rng.choice((b"-1", b"99999999999999999999", b"0x10", b"", b"1, 2", b"0"))
    return "absurd length", b"\r\n".join([*lines, b"content-length: " + said]) + b"\r\n\r\n" + body


def _wrong_encoding(head: bytes, body: bytes, rng: Random) -> tuple[str, bytes]:
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-encoding:")]
    said = rng.choice((b"gzip", b"zstd", b"br", b"deflate", b"gzip, gzip", b"identity", b"\xff"))
    return "wrong encoding", b"\r\n".join([*lines, b"content-encoding: " + said]) + b"\r\n\r\n" + body


_RAW: tuple[Callable[[bytes, bytes, Random], tuple[str, bytes]], ...] = (
    _flipped, _flipped, _flipped, _flipped, _flipped, _flipped, _cut, _cut, _cut, _short, _absurd_length,
    _wrong_encoding, _bomb,
)  # fmt: skip


def _made(encoding: str) -> bytes:
    piece, rounds = b" " * 2**20, _BOMB // 2**20
    if encoding == "gzip":
        folding = zlib.compressobj(9, zlib.DEFLATED, 31)
        body = b"".join(folding.compress(piece) for _ in range(rounds)) + folding.flush()
    else:
        packing = zstd.ZstdCompressor()
        body = b"".join(packing.compress(piece) for _ in range(rounds)) + packing.flush()
    return f"content-length: {len(body)}\r\ncontent-encoding: {encoding}\r\n\r\n".encode() + body


_BOMBS = (_made("gzip"), _made("zstd"))


# -- the text ------------------------------------------------------------------------------------


def _bits(plain: bytes, rng: Random) -> bytes:
    text = bytearray(plain)
    for _ in range(rng.choice((1, 1, 2, 8))):
        text[rng.randrange(len(text))] ^= 1 << rng.randrange(8)
    return bytes(text)


def _truncated(plain: bytes, rng: Random) -> bytes:
    return plain[: rng.randrange(len(plain))]


def _twice(plain: bytes, rng: Random) -> bytes:
    """A piece of it stands twice."""
    start = rng.randrange(len(plain))
    end = min(len(plain), start + rng.randrange(1, 400))
    return plain[:end] + plain[start:]


def _another_type(plain: bytes, rng: Random) -> bytes:
    values: tuple[Tree, ...] = ([], {}, None, True, 0, "", "x", [None], {"a": 1})
    return _changed(plain, rng, lambda _: rng.choice(values))


def _huge_number(plain: bytes, rng: Random) -> bytes:
    return _changed(plain, rng, lambda _: rng.choice(_HUGE))


def _long_text(plain: bytes, rng: Random) -> bytes:
    return _changed(plain, rng, lambda _: "a" * rng.choice((10_000, 1_000_000)))


def _deep(plain: bytes, rng: Random) -> bytes:
    mark = "\u2603deep"
    text = _changed(plain, rng, lambda _: mark)
    left, right = rng.choice(((b"[", b"]"), (b'{"a":', b"}")))
    depth = rng.choice((100, 2_000, _DEEP))
    return text.replace(json.dumps(mark).encode(), left * depth + b"1" + right * depth)


def _key_twice(plain: bytes, rng: Random) -> bytes:
    spots = [n for n in range(len(plain)) if plain[n : n + 1] == b"{"]
    at = rng.choice(spots) + 1
    key = rng.choice((b'"id"', b'"state"', b'"verdicts"', b'"page"', b'"digest"', b'"epoch"'))
    return plain[:at] + key + b":1," + key + b":2," + plain[at:]


def _wrong_digest(plain: bytes, rng: Random) -> bytes:
    tree = json.loads(plain)
    page = tree.get("page") or tree
    name = rng.choice(("digest", "count", "end", "next", "epoch"))
    if name in page:
        page[name] = rng.choice(("0" * 16, "", 10**9, False, None))
    return json.dumps(tree).encode()


def _stranger(plain: bytes, rng: Random) -> bytes:
    return _changed(plain, rng, lambda _: "sp4n:somebody-else")


def _wrong_text(plain: bytes, rng: Random) -> bytes:
    match rng.randrange(4):
        case 0:
            return plain.decode("utf-8", "replace").encode("utf-16")
        case 1:
            return b"\xef\xbb\xbf" + plain
        case 2:
            at = rng.randrange(len(plain))
            return plain[:at] + rng.choice((b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\x00")) + plain[at:]
        case _:
            return plain.replace(b":0", rng.choice((b":NaN", b":Infinity", b":1e999", b":00")), 1)


def _bomb_of_items(_plain: bytes, rng: Random) -> bytes:
    """Small to send, large in memory."""
    item, count = rng.choice(((b"0", 4_000_000), (b"[]", 2_500_000), (b'{"a":1}', 1_000_000)))
    return b'{"verdicts":[' + b",".join([item] * count) + b"]}"


_PLAIN: tuple[Callable[[bytes, Random], bytes], ...] = (
    _bits, _truncated, _twice, _another_type, _huge_number, _long_text, _deep, _key_twice, _wrong_digest,
    _stranger, _wrong_text,
)  # fmt: skip


def _changed(plain: bytes, rng: Random, value: Callable[[Tree], Tree]) -> bytes:
    """One value anywhere in the text replaced by another."""
    tree = cast("Tree", json.loads(plain))
    spots: list[Callable[[Tree], None]] = []
    waiting: list[Tree] = [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            spots += [partial(one.__setitem__, key) for key in one]
            waiting += one.values()
        elif isinstance(one, list):
            spots += [partial(one.__setitem__, n) for n in range(len(one))]
            waiting += one
    rng.choice(spots)(value(None))
    return json.dumps(tree, ensure_ascii=False).encode()
