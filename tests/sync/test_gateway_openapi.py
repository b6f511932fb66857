"""The description in the repository is what the server does, as random calls find out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import hypothesis
import msgspec
import pytest
import schemathesis
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok

from desktop.domain.people import Role
from sync.gateway.app import routes
from sync.gateway.openapi import description, text
from tests.sync.gateway_office import Caller, Office

WRONGABLE = {
    *("POST /v1/sync", "POST /v1/ops/known", "POST /v1/records", "POST /v1/join", "GET /v1/changes"),
}
"""Operations with something a caller can get wrong beside its token and its address."""
KEPT = Path(__file__).parents[2] / "docs" / "openapi.json"

schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")


def test_that_the_kept_description_is_the_one_the_messages_make() -> None:
    assert KEPT.read_text(encoding="utf-8") == text()


def test_that_every_route_is_described_and_nothing_else(lone_office: Office) -> None:
    made = {
        (route.path, method.lower())
        for route in routes(lone_office.gateway.engine, lone_office.clock)
        for method in route.methods or ()
        if method != "HEAD" or "GET" not in (route.methods or ())
    }
    paths = msgspec.convert(description()["paths"], dict[str, dict[str, object]])
    assert made == {(path, method) for path, methods in paths.items() for method in methods}


@pytest.fixture
def caller(lone_office: Office) -> Caller:
    caller = lone_office.join("Siti", Role.OFFICER, Role.SUPERVISOR)
    caller.download()
    return caller


@pytest.mark.schemathesis
@pytest.mark.filterwarnings("ignore")  # schemathesis' and jsonschema's own
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_that_random_calls_meet_only_described_answers(caller: Caller, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_dict(msgspec.json.decode(KEPT.read_bytes()))
    checks = [
        schemathesis.checks.not_a_server_error,
        schemathesis.checks.status_code_conformance,
        schemathesis.checks.content_type_conformance,
        schemathesis.checks.response_schema_conformance,
        schemathesis.checks.unsupported_method,
    ]
    calls = 0
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()
        if mode is GenerationMode.NEGATIVE and operation.label not in WRONGABLE:
            continue

        @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
        @hypothesis.settings(max_examples=60, deadline=None, derandomize=True, database=None)
        def call(case: Case[Any]) -> None:
            nonlocal calls
            calls += 1
            case.call_and_validate(
                base_url=caller.url,
                headers={"Authorization": f"Bearer {caller.joined.token}"},
                checks=checks,
            )

        call()
    assert calls > 100
