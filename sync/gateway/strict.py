"""Strict JSON: what two readers could understand differently, or the database not hold, is refused."""

from __future__ import annotations

import json
from collections.abc import Iterable

import msgspec

from sync.gateway.problems import RefusedError, Word

DEPTH = 12
"""Levels of nesting; the contract's own messages need six."""

type _Json = str | int | float | bool | list[_Json] | dict[str, _Json] | None


def decode[T](raw: bytes, kind: type[T]) -> T:
    """Read a message of the contract.

    Raises RefusedError (400) for bad UTF-8, duplicate keys, NaN, lone surrogates, NUL, too many levels, or
    another shape than `kind`. Unknown fields are let through: a newer client may send them.
    """
    try:
        tree: _Json = json.loads(
            raw.decode("utf-8"), object_pairs_hook=_distinct, parse_constant=_no_constant
        )
        _check(tree)
        return msgspec.json.decode(raw, type=kind)
    except RecursionError as error:
        raise RefusedError(Word.MALFORMED, "nested too deeply") from error
    except UnicodeDecodeError as error:
        raise RefusedError(Word.MALFORMED, "not UTF-8") from error
    except msgspec.DecodeError as error:
        raise RefusedError(Word.MALFORMED, _first_line(error)) from error
    except ValueError as error:
        raise RefusedError(Word.MALFORMED, _first_line(error)) from error


def _first_line(error: Exception) -> str:
    # The position helps; a value never stands in these messages, but a long one would not belong here either.
    return str(error).split("\n", 1)[0][:200]


def _distinct(pairs: list[tuple[str, _Json]]) -> dict[str, _Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _no_constant(name: str) -> _Json:
    raise ValueError(f"{name} is no JSON")


def _check(tree: _Json) -> None:
    level: list[_Json] = [tree]
    for _ in range(DEPTH):
        following: list[_Json] = []
        for node in level:
            match node:
                case str():
                    _plain(node)
                case list():
                    following.extend(node)
                case dict():
                    for key in node:
                        _plain(key)
                    following.extend(_values(node))
                case _:
                    pass
        if not following:
            return
        level = following
    raise ValueError("nested too deeply")


def _values(node: dict[str, _Json]) -> Iterable[_Json]:
    return node.values()


def _plain(text: str) -> None:
    if text.isascii():
        if "\0" in text:
            raise ValueError("a text holds NUL")
        return
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("a text holds half of a surrogate pair") from error
    if "\0" in text:
        raise ValueError("a text holds NUL")
