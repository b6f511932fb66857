"""A hostile answer is refused as a whole with one named trouble; a strange one is read as what it is."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import SyncProblem, Trouble
from sync.lapor import answers
from sync.lapor.profile import PageStyle
from sync.lapor.texts import LONGEST

ZONE = ZoneInfo("Asia/Pontianak")
LOG: dict[str, object] = {
    "id": 5,
    "content": "<p>Sudah</p>",
    "created_at": "24-11-2026 08:00:00",
    "institution_from": {"id": 12, "name": "PUPR"},
    "attachments": [{"id": 1, "filename": "a.jpg"}],
}
STATE: dict[str, object] = {
    "status_code": 4,
    "status_name": "Dalam Proses",
    "status_logs": [{"note": "x", "timestamp": "24-11-2026 08:00:00"}],
}
FOLLOW_UPS = json.dumps({"results": {"data": [LOG, LOG | {"id": 6}], "next_page_url": None}}).encode()
COMPLAINT = json.dumps({"results": {"data": STATE}, "data_logs": [LOG]}).encode()
READERS: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "follow-ups": (FOLLOW_UPS, lambda body: answers.follow_ups(body, 1, PageStyle.NEXT_URL, ZONE)),
    "complaint": (COMPLAINT, lambda body: answers.complaint(body, "9", ZONE)),
    "institutions": (
        b'{"results":{"data":[{"id":1,"name":"A"}],"next_page_url":"x?page=2"}}',
        lambda body: answers.institutions(body, 1, PageStyle.NEXT_URL),
    ),
    "templates": (b'{"results":{"data":[{"code":"a","content":"b"}]}}', answers.templates),
    "upload": (
        b'{"results":{"images":[{"id":1}],"docs":[{"id":"2"}]}}',
        lambda body: answers.uploaded(body, 2),
    ),
    "list": (
        b'{"results":{"data":[{"complaint_id":1,"title":"t"}]}}',
        lambda body: answers.listed(body, 1, PageStyle.NEXT_URL),
    ),
}


def _refused(read: Callable[[bytes], object], body: bytes) -> None:
    with pytest.raises(SyncProblem) as caught:
        read(body)
    assert caught.value.trouble is Trouble.BAD_ANSWER
    assert len(str(caught.value)) < 400


def _read_or_refused(read: Callable[[bytes], object], body: bytes) -> None:
    trouble = Trouble.BAD_ANSWER
    try:
        read(body)
    except SyncProblem as problem:
        trouble = problem.trouble
    assert trouble is Trouble.BAD_ANSWER


def _logs(**changed: object) -> bytes:
    return json.dumps({"results": {"data": [LOG, LOG | changed]}}).encode()


@pytest.mark.parametrize("name", list(READERS))
def test_that_the_plain_answer_is_read(name: str) -> None:
    body, read = READERS[name]
    assert read(body)


@pytest.mark.parametrize("name", list(READERS))
@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"{}", b'{"results":null}', b'{"results":[]}', b'{"results":{"data":7}}', b"\xff"],
)
def test_that_another_shape_is_refused(name: str, body: bytes) -> None:
    # Two empty arrays are a whole answer about files, only not about the two that were sent.
    _refused(READERS[name][1], body)


@pytest.mark.parametrize(
    "changed",
    [
        {"id": None},
        {"id": ""},
        {"id": "9" * 65},
        {"id": {}},
        {"created_at": None},
        {"created_at": "kemarin"},
        {"created_at": "31-02-2026 08:00:00"},
        {"content": 7},
        {"content": "x" * (LONGEST + 1)},
        {"institution_from": []},
        {"institution_from": {"name": 7}},
        {"attachments": [7]},
        {"attachments": {"a": 7}},
        {"attachments": {"id": {}}},
    ],
)
def test_that_one_bad_line_refuses_the_whole_page(changed: dict[str, object]) -> None:
    read = READERS["follow-ups"][1]
    _refused(read, _logs(**changed))


@pytest.mark.parametrize(
    ("changed", "count"),
    [
        ({"attachments": {"id": 1, "name": "a"}}, 1),
        ({"attachments": {"0": {"id": 1}, "1": {"id": 2}}}, 2),
        ({"attachments": []}, 0),
        ({"attachments": {}}, 0),
        ({"attachments": ""}, 0),
        ({"attachments": False}, 0),
        ({"attachments": None}, 0),
    ],
)
def test_that_files_are_read_in_each_of_their_shapes(changed: dict[str, object], count: int) -> None:
    page = answers.follow_ups(_logs(**changed), 1, PageStyle.NEXT_URL, ZONE)
    assert len(page.items[1].files) == count


def test_that_an_empty_content_shows_its_template_filled() -> None:
    template = "<p>Dari {{institution_from}} ke {{institution_to}}</p>"
    page = answers.follow_ups(_logs(content=None, template_content=template), 1, PageStyle.NEXT_URL, ZONE)
    assert page.items[1].content == "Dari PUPR ke {{institution_to}}"


@pytest.mark.parametrize(
    "url",
    [
        "x",
        "http://x?page=1",
        "http://x?page=0",
        "?page=-2",
        "?page=٢",
        "?page=999999999",
        "http://[",
        "?page=501",
    ],
)
def test_that_a_list_that_leads_nowhere_is_refused(url: str) -> None:
    body = json.dumps({"results": {"data": [LOG], "next_page_url": url}}).encode()
    _refused(READERS["follow-ups"][1], body)


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (b'{"results":{"images":[],"docs":[]}}', 1),
        (b'{"results":{"images":[{"id":1}],"docs":[{"id":1}]}}', 2),
        (b'{"results":{"images":[{"id":""}]}}', 1),
        (b'{"results":{"images":[{"id":1},{"id":2}]}}', 1),
    ],
)
def test_that_files_without_an_id_each_are_no_answer(body: bytes, count: int) -> None:
    _refused(lambda each: answers.uploaded(each, count), body)


@pytest.mark.parametrize(
    ("body", "complaint", "follow_up"),
    [
        (b'{"complaint_id":7}', "7", ""),
        (b'{"results":{"complaint_id":"7"}}', "7", ""),
        (b'{"results":{"data":{"id":8,"complaint_id":7}}}', "7", "8"),
        (b'{"data":{"id":8}}', "8", "8"),
        (b'{"results":[]}', "", ""),
        (b'{"results":true,"data":"ok"}', "", ""),
        (b"[]", "", ""),
        (b"", "", ""),
    ],
)
def test_that_an_id_is_found_where_it_stands_or_missing(body: bytes, complaint: str, follow_up: str) -> None:
    assert answers.made(body, complaint=True) == complaint
    assert answers.made(body, complaint=False) == follow_up


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@given(_json, st.sampled_from(list(LOG)), st.sampled_from(list(STATE)))
def test_that_any_value_at_any_place_is_read_or_refused(value: object, log: str, state: str) -> None:
    bodies = {
        "follow-ups": _logs(**{log: value}),
        "complaint": json.dumps({"results": {"data": STATE | {state: value}}, "data_logs": value}).encode(),
        "institutions": json.dumps({"results": {"data": [value], "next_page_url": value}}).encode(),
        "templates": json.dumps({"results": {"data": [value]}}).encode(),
    }
    for name, body in bodies.items():
        _read_or_refused(READERS[name][1], body)
    answers.made(json.dumps(value).encode(), complaint=True)
    answers.told(json.dumps(value).encode())


@given(st.integers(), st.sampled_from(list(READERS)))
def test_that_a_mangled_answer_is_read_or_refused(seed: int, name: str) -> None:
    random = Random(seed)
    body, read = READERS[name]
    mangled = bytearray(body)
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(mangled))
        mangled[at : at + random.randint(0, 3)] = random.randbytes(random.randint(0, 3)) or b"}"
    _read_or_refused(read, bytes(mangled))


def test_that_the_conformance_server_knows_nothing_of_the_client() -> None:
    for name in ("server.py", "state.py"):
        tree = ast.parse((Path(__file__).parent / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for module in modules:
                assert not module.startswith(("sync", "desktop", "ui")), f"{name}: {module}"
