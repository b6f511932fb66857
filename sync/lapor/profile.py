"""The profile of LAPOR v3 at one agency: what an administrator edits, read and checked from TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec

from desktop.domain.complaint import Classification
from sync.errors import SyncProblem
from sync.transport import Transport

PRODUCTION = "https://api-splp.layanan.go.id/lapor/3.0.0"
SANDBOX = "https://api-splp.layanan.go.id/sandbox-konsolidasi/1.0"


class PageStyle(StrEnum):
    """How a list goes on: by the answer's `next_page_url`, by counting pages until one is empty, or never."""

    NEXT_URL = "next_url"
    NUMBERED = "numbered"
    SINGLE = "single"


class FileStyle(StrEnum):
    """How the files of a follow-up travel: inside its own request, or uploaded before and named by id."""

    DIRECT = "direct"
    UPLOADED = "uploaded"


class IdStyle(StrEnum):
    """What `{id}` of a known complaint is: a number of the platform's own, or the one that people say."""

    OWN = "own"
    TRACKING = "tracking"


class Fault(StrEnum):
    """What is wrong with a field of the profile."""

    NOT_TOML = "not_toml"
    WRONG_TYPE = "wrong_type"
    ADDRESS = "address"
    ZONE = "zone"
    HEADER = "header"
    SAME_HEADER = "same_header"
    PATH = "path"
    NO_ID = "no_id"
    NOT_AN_ID = "not_an_id"
    OUT_OF_RANGE = "out_of_range"
    CLASSIFICATION = "classification"


_SENTENCES = {
    Fault.NOT_TOML: "the text cannot be read as TOML",
    Fault.WRONG_TYPE: "is of another type or unknown",
    Fault.ADDRESS: "must be https://host/path without user name, question mark or #",
    Fault.ZONE: "must be a time zone such as Asia/Pontianak",
    Fault.HEADER: "must be the name of a header that this program does not set itself",
    Fault.SAME_HEADER: "the two secrets cannot stand in one header",
    Fault.PATH: "must begin with one / and hold neither blanks, ?, # nor ..",
    Fault.NO_ID: "must hold {id} once where the complaint's number stands, and nowhere else",
    Fault.NOT_AN_ID: "must be letters, digits, - or _, at most 64",
    Fault.OUT_OF_RANGE: "is out of range",
    Fault.CLASSIFICATION: "names no classification",
}


@dataclass(frozen=True, slots=True)
class ProfileProblem:
    """One field that cannot stand, e.g. `paths.reject`."""

    field: str
    fault: Fault
    value: str

    def __str__(self) -> str:
        return f"{self.field}: {_SENTENCES[self.fault]} ({self.value})"


class ProfileError(ValueError):
    """The profile cannot be used; `problems` names everything that is wrong with it."""

    def __init__(self, problems: tuple[ProfileProblem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Headers:
    """Which headers carry the two secrets: `scheme` stands before the bearer."""

    bearer: str = "auth"
    scheme: str = "Bearer"
    token: str = "token"  # noqa: S105 (a header's name)


@dataclass(frozen=True, slots=True)
class Paths:
    """Where each call lives below the address; `{id}` is the complaint's, `listed` empty when unknown."""

    institutions: str = "/masters/institutions/external"
    templates: str = "/masters/templates"
    upload: str = "/complaints/complaint/file"
    create: str = "/complaints/complaint"
    reject: str = "/complaints/process/{id}/reject"
    complaint: str = "/complaints/{id}/complaint"
    follow_ups: str = "/complaints/{id}/followups"
    add_follow_up: str = "/complaints/followup/add"
    listed: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything this program assumes about LAPOR v3; nothing here was checked against production.

    `silence` is how many seconds the platform may keep silent (it needed 90), `settle` how many must pass
    before "it is not there" is believed, `sends` how often one action may be sent, 1 meaning never again.
    """

    address: str = PRODUCTION
    zone: str = "Asia/Pontianak"
    institution_id: str = ""
    institution_name: str = ""
    user_id: str = ""
    page_style: PageStyle = PageStyle.NEXT_URL
    page_size: int = 100
    files: FileStyle = FileStyle.DIRECT
    ids: IdStyle = IdStyle.OWN
    silence: int = 120
    settle: int = 900
    sends: int = 3
    headers: Headers = Headers()
    paths: Paths = Paths()
    classifications: dict[str, str] = field(default_factory=dict[str, str])
    """The platform's number of each classification, by our word; empty until an administrator knows them."""


def read_profile(text: str) -> Profile:
    """The profile a TOML text describes; what it leaves out is as in production. Raises ProfileError."""
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ProfileError((ProfileProblem("profile", Fault.NOT_TOML, str(error)[:120]),)) from error
    unknown = tuple(_unknown(table))
    if unknown:
        raise ProfileError(unknown)
    try:
        profile = msgspec.convert(table, Profile)
    except msgspec.ValidationError as error:
        where = str(error).rpartition("`$")[2].strip("`.") or "profile"
        raise ProfileError((ProfileProblem(where, Fault.WRONG_TYPE, str(error)[:120]),)) from error
    problems = tuple(_problems(profile))
    if problems:
        raise ProfileError(problems)
    return profile


_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}")
_ID = re.compile(r"[0-9A-Za-z_-]{0,64}")
_PATH = re.compile(r"(?:/[0-9A-Za-z._~{}-]+)+")
_OURS = frozenset(
    {
        *("accept", "accept-encoding", "connection", "content-encoding", "content-length", "content-type"),
        *("cookie", "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"),
    }
)
_PER_COMPLAINT = frozenset({"reject", "complaint", "follow_ups"})
_RANGES = {"page_size": (1, 1000), "silence": (10, 600), "settle": (60, 86_400), "sends": (1, 5)}
_PARTS = {"headers": Headers.__dataclass_fields__, "paths": Paths.__dataclass_fields__}


def _unknown(table: dict[str, object]) -> Iterator[ProfileProblem]:
    """A misspelt field would otherwise leave the default standing without a word."""
    for name, value in table.items():
        if name not in Profile.__dataclass_fields__:
            yield ProfileProblem(name[:60], Fault.WRONG_TYPE, "unknown")
        elif name in _PARTS and isinstance(value, dict):
            for inner in set(value) - set(_PARTS[name]):
                yield ProfileProblem(f"{name}.{str(inner)[:60]}", Fault.WRONG_TYPE, "unknown")


def _problems(profile: Profile) -> Iterator[ProfileProblem]:
    if not _reachable(profile.address):
        yield ProfileProblem("address", Fault.ADDRESS, profile.address[:120])
    if not _is_zone(profile.zone):
        yield ProfileProblem("zone", Fault.ZONE, profile.zone[:60])
    for name in ("institution_id", "user_id"):
        value: str = getattr(profile, name)
        if not _ID.fullmatch(value):
            yield ProfileProblem(name, Fault.NOT_AN_ID, value[:60])
    for name, (least, most) in _RANGES.items():
        number: int = getattr(profile, name)
        if not least <= number <= most:
            yield ProfileProblem(name, Fault.OUT_OF_RANGE, f"{number}, {least}-{most}")
    yield from _header_problems(profile.headers)
    yield from _path_problems(profile.paths)
    for word, value in profile.classifications.items():
        if word not in set(Classification):
            yield ProfileProblem(f"classifications.{word[:40]}", Fault.CLASSIFICATION, value[:40])
        elif not value or not _ID.fullmatch(value):
            yield ProfileProblem(f"classifications.{word}", Fault.NOT_AN_ID, value[:60])


def _header_problems(headers: Headers) -> Iterator[ProfileProblem]:
    for name, value in (("bearer", headers.bearer), ("token", headers.token)):
        if not _NAME.fullmatch(value) or value.lower() in _OURS:
            yield ProfileProblem(f"headers.{name}", Fault.HEADER, value[:60])
    if headers.scheme and not _NAME.fullmatch(headers.scheme):
        yield ProfileProblem("headers.scheme", Fault.HEADER, headers.scheme[:60])
    if headers.bearer.lower() == headers.token.lower():
        yield ProfileProblem("headers.token", Fault.SAME_HEADER, headers.token[:60])


def _path_problems(paths: Paths) -> Iterator[ProfileProblem]:
    for name in Paths.__dataclass_fields__:
        value: str = getattr(paths, name)
        if name == "listed" and not value:
            continue
        if not _PATH.fullmatch(value) or ".." in value:
            yield ProfileProblem(f"paths.{name}", Fault.PATH, value[:120])
        elif value.count("{id}") != (name in _PER_COMPLAINT) or re.search("[{}]", value.replace("{id}", "")):
            yield ProfileProblem(f"paths.{name}", Fault.NO_ID, value[:120])


def _reachable(address: str) -> bool:
    """The line itself decides what an address is, so that both always agree."""
    try:
        _ = urlsplit(address).port
        Transport(address).close()
    except (ValueError, SyncProblem):
        return False
    return all(sign.isprintable() and sign != " " for sign in address)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True
