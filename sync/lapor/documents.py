"""What the platform answered, as frozen values: nothing outside this package sees its wire."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Institution:
    """An agency or unit of the platform's own list."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Template:
    """A reply template; its content holds placeholders such as `{{institution_from}}`."""

    code: str
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class PlatformFile:
    """A file the platform keeps; `url` is text to show, never followed."""

    id: str
    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class StatusLog:
    """One line of a complaint's history; `at` is UTC."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class PlatformFollowUp:
    """One follow-up, reply or system line; texts are plain, `raw` is the content as it came."""

    id: str
    at: datetime
    content: str
    raw: str
    template_code: str = ""
    institution_from: str = ""
    institution_to: str = ""
    institution_from_id: str = ""
    status_old: str = ""
    status_new: str = ""
    files: tuple[PlatformFile, ...] = ()


@dataclass(frozen=True, slots=True)
class PlatformComplaint:
    """The state of one complaint; status code and name are the platform's own words."""

    id: str
    status_code: str
    status_name: str
    disposition_id: str = ""
    disposition_name: str = ""
    status_logs: tuple[StatusLog, ...] = ()
    logs: tuple[PlatformFollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedComplaint:
    """A complaint of the list that a profile may name."""

    id: str
    tracking_id: str
    title: str
    content: str


@dataclass(frozen=True, slots=True)
class Page[T]:
    """One page of a list; `following` is the number of the next one, 0 at the end."""

    items: tuple[T, ...]
    following: int
