"""The OpenAPI 3.1 description, made from the messages; `python -m sync.gateway.openapi` prints it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from types import GenericAlias

import msgspec

from sync.bundle import MEDIA_TYPE
from sync.gateway.blobs import LARGEST
from sync.gateway.problems import Word, status_of
from sync.wire import (
    Capabilities,
    DigestAnswer,
    JoinAnswer,
    JoinRequest,
    KnownAnswer,
    KnownRequest,
    Page,
    Problem,
    RecordsAnswer,
    RecordsRequest,
    SyncAnswer,
    SyncRequest,
    Verdict,
)

type Json = str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None


def _standing_in(kind: type[msgspec.Struct], **types: object) -> type[msgspec.Struct]:
    """A message of the same name and fields, some of other types: msgspec cannot describe a raw default."""
    fields: list[tuple[str, object, object]] = []
    for each in msgspec.structs.fields(kind):
        given = msgspec.field() if each.required else msgspec.field(default=each.default)
        if each.default_factory is not msgspec.NODEFAULT:
            given = msgspec.field(default_factory=each.default_factory)
        elif each.name in types and not each.required:
            given = msgspec.field(default=msgspec.UNSET)
        fields.append((each.name, types.get(each.name, each.type), given))
    return msgspec.defstruct(kind.__name__, fields, namespace={"__doc__": kind.__doc__})


_VERDICTS = GenericAlias(list, (_standing_in(Verdict, doc=dict | msgspec.UnsetType),))
_MESSAGES = (
    Capabilities,
    DigestAnswer,
    JoinAnswer,
    JoinRequest,
    _standing_in(KnownAnswer, verdicts=_VERDICTS),
    KnownRequest,
    Page,
    Problem,
    RecordsAnswer,
    RecordsRequest,
    _standing_in(SyncAnswer, verdicts=_VERDICTS),
    SyncRequest,
)
_ALWAYS = (Word.MALFORMED, Word.SERVER, Word.BUSY)
_BODY = (Word.TOO_LARGE, Word.MEDIA_TYPE)


def description() -> dict[str, Json]:
    """The whole document."""
    _, components = msgspec.json.schema_components(_MESSAGES, ref_template="#/components/schemas/{name}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Tanggap sync contract",
            "version": "1",
            "summary": "Intents out, verdicts and changes in, in one round trip.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "security": [{"token": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": components,
        },
    }


def _paths() -> dict[str, Json]:
    cursor = _query("cursor", "Any `next` of a page.", required=True)
    after = _query("after", "Any `next` of a page; none to start.")
    limit = _query("limit", "Items of a page of changes, 0 for the server's own number.", number=True)
    return {
        "/v1/capabilities": {
            "get": _operation(
                "capabilities",
                "What the server speaks; with a token also who is asking.",
                {200: _content(Capabilities)},
                (Word.SIGN_IN,),
                security=[{}, {"token": []}],
            )
        },
        "/v1/sync": {
            "post": _operation(
                "sync",
                "One round trip: intents and observations out, verdicts and the first page of changes in.",
                {200: _content(SyncAnswer)},
                (Word.SIGN_IN, Word.EPOCH, Word.RESET, *_BODY),
                body=SyncRequest,
            )
        },
        "/v1/changes": {
            "get": _operation(
                "changes",
                "The page after a cursor.",
                {200: _content(Page)},
                (Word.SIGN_IN, Word.RESET),
                parameters=[cursor, limit],
            )
        },
        "/v1/snapshot": {
            "get": _operation(
                "snapshot",
                "A page of the first download; it never changes.",
                {200: _content(Page)},
                (Word.SIGN_IN, Word.RESET),
                parameters=[after, limit],
            )
        },
        "/v1/ops/known": {
            "post": _operation(
                "known",
                "The verdicts the server still has of some intents.",
                {200: _content(KnownAnswer)},
                (Word.SIGN_IN, *_BODY),
                body=KnownRequest,
            )
        },
        "/v1/records": {
            "post": _operation(
                "records",
                "Some records as they are now, whole, by their keys and under today's rights.",
                {200: _content(RecordsAnswer)},
                (Word.SIGN_IN, *_BODY),
                body=RecordsRequest,
            )
        },
        "/v1/digest": {
            "get": _operation(
                "digest",
                "Sums over ids and revisions of every record in scope.",
                {200: _content(DigestAnswer)},
                (Word.SIGN_IN,),
            )
        },
        "/v1/bundle": {
            "post": _operation(
                "bundle",
                "Take a sealed bundle that came on a stick; answers the receipt, sealed to the device.",
                {200: {"description": "As asked.", "content": {MEDIA_TYPE: {}}}},
                (Word.SIGN_IN, Word.OTHER_AGENCY, Word.EPOCH, Word.BUNDLE, *_BODY),
                raw_body={MEDIA_TYPE: {}},
            )
        },
        "/v1/join": {
            "post": _operation(
                "join",
                "Exchange a one-time code for a person's token on this device.",
                {200: _content(JoinAnswer)},
                (Word.BAD_CODE, Word.TOO_MANY, *_BODY),
                body=JoinRequest,
                security=[],
            )
        },
        **_blob_paths(),
    }


def _blob_paths() -> dict[str, Json]:
    name = _path("sha256", "The SHA-256 of the content in lower-case hex.", "^[0-9a-f]{64}$")
    upload = _path("upload", "The end of the Location of a created upload.", "^[0-9a-f]{1,40}$")
    binary: Json = {"application/octet-stream": {}}
    spoken = _header("Tus-Resumable", "Always 1.0.0.", required=True)
    size = _header("Upload-Length", f"At most {LARGEST}.", required=True, number=True)
    about = _header("Upload-Metadata", "sha256 and record, each in base64.", required=True)
    offset = _header("Upload-Offset", "Where these bytes begin.", required=True, number=True)
    checksum = _header("Upload-Checksum", "sha256 and the digest of these bytes in base64.")
    bringing = (Word.SIGN_IN, Word.TUS_VERSION, Word.NOT_FOUND)
    return {
        "/v1/blobs": {
            "options": _operation(
                "tus",
                "What of tus 1.0.0 the server speaks.",
                {204: _said("Tus-Version", "Tus-Extension", "Tus-Max-Size", "Tus-Checksum-Algorithm")},
                (),
                security=[],
            ),
            "post": _operation(
                "create",
                "Begin to bring a file that a record names, or go on with what was begun.",
                {201: _said("Location", "Upload-Offset", "Upload-Expires"), 200: _said("Location")},
                (*bringing, Word.TOO_LARGE, Word.CONTENT, Word.FULL),
                parameters=[spoken, size, about],
            ),
        },
        "/v1/blobs/uploads/{upload}": {
            "head": _operation(
                "head",
                "How much of the file is here.",
                {200: _said("Upload-Offset", "Upload-Length", "Upload-Expires")},
                (*bringing, Word.EXPIRED),
                parameters=[upload, spoken],
                bodiless=True,
            ),
            "patch": _operation(
                "append",
                "The next bytes of the file; the last ones make it a file if its hash is the announced one.",
                {204: _said("Upload-Offset", "Upload-Expires")},
                (*bringing, *_BODY, Word.OFFSET, Word.EXPIRED, Word.CONTENT, Word.CHECKSUM, Word.FULL),
                parameters=[upload, spoken, offset, checksum],
                raw_body={"application/offset+octet-stream": {}},
            ),
        },
        "/v1/blobs/by-hash/{sha256}": {
            "get": _operation(
                "fetch",
                "A file that this person's agency brought or that it named in a record she may read.",
                {
                    200: {"description": "The whole file.", "content": binary},
                    206: {"description": "The range.", "content": binary},
                },
                (Word.SIGN_IN, Word.NOT_FOUND, Word.RANGE),
                parameters=[name, _header("Range", "One range of bytes.")],
            )
        },
    }


def _operation(
    name: str,
    summary: str,
    answers: Mapping[int, Json],
    problems: Sequence[Word],
    *,
    parameters: Sequence[Json] = (),
    body: type[msgspec.Struct] | None = None,
    raw_body: Json = None,
    security: Sequence[Json] | None = None,
    bodiless: bool = False,
) -> dict[str, Json]:
    responses = {str(status): answer for status, answer in answers.items()}
    for word in (*problems, *_ALWAYS):
        described: dict[str, Json] = {"description": f"urn:tanggap:problem:{word}"}
        if not bodiless:
            described["content"] = {"application/problem+json": {"schema": _ref(Problem)}}
        responses[str(status_of(word))] = described
    sorted_by_status = dict(sorted(responses.items()))
    made: dict[str, Json] = {"operationId": name, "summary": summary, "responses": sorted_by_status}
    if parameters:
        made["parameters"] = parameters
    if body is not None:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": _ref(body)}}}
    if raw_body is not None:
        made["requestBody"] = {"required": True, "content": raw_body}
    if security is not None:
        made["security"] = security
    return made


def _content(kind: type[msgspec.Struct]) -> Json:
    return {"description": "As asked.", "content": {"application/json": {"schema": _ref(kind)}}}


def _ref(kind: type[msgspec.Struct]) -> Json:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def _query(name: str, says: str, *, required: bool = False, number: bool = False) -> Json:
    schema: Json = {"type": "integer", "minimum": 0} if number else {"type": "string"}
    return {"name": name, "in": "query", "required": required, "description": says, "schema": schema}


def _path(name: str, says: str, pattern: str) -> Json:
    schema: Json = {"type": "string", "pattern": pattern}
    return {"name": name, "in": "path", "required": True, "description": says, "schema": schema}


def _header(name: str, says: str, *, required: bool = False, number: bool = False) -> Json:
    schema: Json = {"type": "integer", "minimum": 0} if number else {"type": "string"}
    return {"name": name, "in": "header", "required": required, "description": says, "schema": schema}


def _said(*names: str) -> Json:
    return {"description": "As asked.", "headers": {name: {"schema": {"type": "string"}} for name in names}}


def text() -> str:
    """The document as it is kept in the repository."""
    return msgspec.json.format(msgspec.json.encode(description()), indent=2).decode() + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
