"""JSON that could be read in two ways is not read at all."""

from __future__ import annotations

import json
from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import SyncProblem, Trouble
from sync.transport import decode
from sync.wire import Capabilities, KnownAnswer, Page, SyncAnswer, Verdict

GOOD = b'{"epoch":"e","next":"n","more":false,"count":0,"digest":"d","end":true}'

BAD = {
    "empty": b"",
    "cut": GOOD[:-1],
    "goes on": GOOD + b"{}",
    "a key twice": GOOD[:-1] + b',"end":false}',
    "a key twice inside a raw value": GOOD[:-1] + b',"head":{"cols":{"title":[{"a":1,"a":2}]}}}',
    "a key twice by escape": GOOD[:-1] + b',"\\u0065nd":false}',
    "not a number": GOOD.replace(b'"count":0', b'"count":NaN'),
    "not a number inside a raw value": GOOD[:-1] + b',"head":{"cols":{"title":[NaN]}}}',
    "infinity": GOOD.replace(b'"count":0', b'"count":Infinity'),
    "infinity by size": GOOD[:-1] + b',"head":{"cols":{"title":[1e999]}}}',
    "bad UTF-8": GOOD.replace(b'"e"', b'"\xff\xfe"'),
    "bad UTF-8 inside a raw value": GOOD[:-1] + b',"head":{"cols":{"title":["\xc0\xaf"]}}}',
    "half a surrogate": GOOD.replace(b'"e"', b'"\\ud800"'),
    "half a surrogate inside a raw value": GOOD[:-1] + b',"head":{"cols":{"title":["\\udc00x"]}}}',
    "deeper than any document": GOOD[:-1] + b',"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "wrong type": GOOD.replace(b'"more":false', b'"more":"no"'),
    "missing field": b'{"epoch":"e"}',
    "a list": b"[" + GOOD + b"]",
    "a byte order mark": b"\xef\xbb\xbf" + GOOD,
    "a comment": GOOD[:-1] + b"/**/}",
    "single quotes": GOOD.replace(b'"', b"'"),
    "a control character": GOOD.replace(b'"e"', b'"a\nb"'),
    "digits without end": GOOD.replace(b'"count":0', b'"count":' + b"9" * 10_000),
}


def test_that_a_clean_page_is_read() -> None:
    assert decode(GOOD, Page) == Page("e", "n", more=False, count=0, digest="d", end=True)


def test_that_a_whole_surrogate_pair_is_read() -> None:
    page = decode(GOOD.replace(b'"e"', b'"\\ud83d\\ude00"'), Page)
    assert page.epoch == "\U0001f600"


@pytest.mark.parametrize("name", list(BAD))
def test_that_bad_json_is_refused(name: str) -> None:
    with pytest.raises(SyncProblem) as caught:
        decode(BAD[name], Page)
    assert caught.value.trouble is Trouble.BAD_ANSWER


@given(st.binary(max_size=60), st.integers(0, len(GOOD)), st.integers(0, len(GOOD)))
def test_that_any_mangled_answer_is_read_as_what_it_says_or_refused(
    noise: bytes, start: int, stop: int
) -> None:
    mangled = GOOD[:start] + noise + GOOD[max(start, stop) :]
    with suppress(SyncProblem):
        page = decode(mangled, Page)
        assert json.loads(mangled)["epoch"] == page.epoch


@pytest.mark.parametrize("kind", [Page, Verdict, Capabilities, KnownAnswer])
def test_that_no_message_is_read_from_another_shape(kind: type[msgspec.Struct]) -> None:
    for wrong in (b"null", b"0", b'"x"', b"[]", b"true", b"{}"):
        with pytest.raises(SyncProblem):
            decode(wrong, kind)


def test_that_a_small_answer_never_grows_large_in_memory() -> None:
    with pytest.raises(SyncProblem) as caught:
        decode(b'{"verdicts":[' + b",".join([b"[]"] * 300_000) + b"]}", SyncAnswer)
    assert "items" in caught.value.detail


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 2**64])
def test_that_a_number_no_database_holds_is_refused(number: int) -> None:
    body = b'{"verdicts":[{"id":"a","state":"applied","rev":' + str(number).encode() + b"}]}"
    with pytest.raises(SyncProblem):
        decode(body, KnownAnswer)
