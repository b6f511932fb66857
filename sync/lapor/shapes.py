"""The platform's JSON as msgspec reads it: every quirk it is known for, and nothing outside this package."""

from __future__ import annotations

import msgspec
from msgspec import Struct

type Id = int | str | None


class Named(Struct):
    """An institution or status where it comes nested."""

    id: Id = None
    name: str | None = None


class File(Struct):
    """A file of a follow-up."""

    id: Id = None
    name: str | None = None
    filename: str | None = None
    url: str | None = None


type Name = str | Named | None
type Files = list[File] | dict[str, msgspec.Raw] | str | bool | None


class Template(Struct):
    """A reply template."""

    code: Id = None
    id: Id = None
    name: str | None = None
    content: str | None = None


class StatusLog(Struct):
    """A line of the history."""

    timestamp: str
    note: str | None = None


class Log(Struct):
    """A follow-up, with its names flat or nested."""

    id: int | str
    created_at: str
    content: str | None = None
    template_code: Id = None
    template_content: str | None = None
    institution_from: Name = None
    institution_to: Name = None
    institution_from_name: str | None = None
    institution_to_name: str | None = None
    institution_from_id: Id = None
    status_old: Name = None
    status_new: Name = None
    attachments: Files = None


class State(Struct):
    """The state of one complaint."""

    status_code: int | str
    status_name: str
    disposition_id: Id = None
    disposition_name: str | None = None
    status_logs: list[StatusLog] = []
    data_logs: list[Log] = []


class Listed(Struct):
    """A complaint of a list."""

    id: Id = None
    complaint_id: Id = None
    tracking_id: Id = None
    title: str | None = None
    content: str | None = None


class Uploaded(Struct):
    """A file that was taken."""

    id: int | str


class UploadResults(Struct):
    """Two arrays, as the platform sorts files itself."""

    images: list[Uploaded] = []
    docs: list[Uploaded] = []


class InstitutionsAnswer(Struct):
    """The envelope of an answer."""

    results: InstitutionList


class InstitutionList(Struct):
    """One page of a list."""

    data: list[Named]
    next_page_url: str | None = None


class TemplatesAnswer(Struct):
    """The envelope of an answer."""

    results: TemplateList


class TemplateList(Struct):
    """One page of a list."""

    data: list[Template]


class StateAnswer(Struct):
    """The envelope of an answer."""

    results: StateResults
    data_logs: list[Log] = []


class StateResults(Struct):
    """The envelope of an answer."""

    data: State
    data_logs: list[Log] = []


class LogsAnswer(Struct):
    """The envelope of an answer."""

    results: LogList


class LogList(Struct):
    """One page of a list."""

    data: list[Log]
    next_page_url: str | None = None


class ListedAnswer(Struct):
    """The envelope of an answer."""

    results: ListedList


class ListedList(Struct):
    """One page of a list."""

    data: list[Listed]
    next_page_url: str | None = None


class UploadAnswer(Struct):
    """The envelope of an answer."""

    results: UploadResults


class Made(Struct):
    """What was made."""

    id: Id = None
    complaint_id: Id = None


class MadeResults(Struct):
    """What was made, one level down."""

    id: Id = None
    complaint_id: Id = None
    data: Made | list[msgspec.Raw] | str | bool | None = None


class MadeAnswer(Struct):
    """What a call that makes something answers: the id may stand at four places, or be missing."""

    id: Id = None
    complaint_id: Id = None
    results: MadeResults | list[msgspec.Raw] | str | bool | None = None
    data: Made | list[msgspec.Raw] | str | bool | None = None


class Told(Struct):
    """What a refusal says."""

    message: str | None = None
    error: str | None = None
    description: str | None = None
