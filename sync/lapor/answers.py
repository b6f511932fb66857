"""The platform's JSON with its quirks, read into frozen documents or refused as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import msgspec

from sync.errors import SyncProblem, Trouble
from sync.lapor.documents import (
    Institution,
    ListedComplaint,
    Page,
    PlatformComplaint,
    PlatformFile,
    PlatformFollowUp,
    StatusLog,
    Template,
)
from sync.lapor.profile import PageStyle
from sync.lapor.shapes import (
    File,
    Files,
    Id,
    InstitutionsAnswer,
    ListedAnswer,
    Log,
    LogsAnswer,
    Made,
    MadeAnswer,
    MadeResults,
    Name,
    Named,
    StateAnswer,
    TemplatesAnswer,
    Told,
    UploadAnswer,
)
from sync.lapor.texts import LONGEST, filled, moment, plain
from sync.transport import decode

_NO_ID = ""
_MOST_PAGES = 500


def institutions(body: bytes, page: int, style: PageStyle) -> Page[Institution]:
    """One page of the institutions; one without id or name is left out, nothing can be sent to it."""
    results = decode(body, InstitutionsAnswer).results
    found = tuple(
        Institution(_id(item.id), plain(_text(item.name))) for item in results.data if item.id and item.name
    )
    return Page(found, _following(results.next_page_url, page, style, len(results.data)))


def templates(body: bytes) -> tuple[Template, ...]:
    """The reply templates, their content still with placeholders."""
    found = decode(body, TemplatesAnswer).results.data
    return tuple(
        Template(_id(item.code or item.id), plain(_text(item.name)), plain(_text(item.content)))
        for item in found
        if item.code or item.id
    )


def complaint(body: bytes, number: str, zone: ZoneInfo) -> PlatformComplaint:
    """The state of complaint `number`."""
    answer = decode(body, StateAnswer)
    state = answer.results.data
    logs = [*answer.data_logs, *answer.results.data_logs, *state.data_logs]
    if not state.status_name.strip():
        raise _bad("a complaint without a status")
    return PlatformComplaint(
        number,
        _id(state.status_code),
        plain(state.status_name),
        _id(state.disposition_id),
        plain(_text(state.disposition_name)),
        _all(state.status_logs, lambda log: StatusLog(moment(log.timestamp, zone), plain(_text(log.note)))),
        _all(logs, lambda log: _follow_up(log, zone)),
    )


def follow_ups(body: bytes, page: int, style: PageStyle, zone: ZoneInfo) -> Page[PlatformFollowUp]:
    """One page of a complaint's follow-ups."""
    results = decode(body, LogsAnswer).results
    found = _all(results.data, lambda log: _follow_up(log, zone))
    return Page(found, _following(results.next_page_url, page, style, len(results.data)))


def listed(body: bytes, page: int, style: PageStyle) -> Page[ListedComplaint]:
    """One page of the list a profile names; its shape is taken to be that of the other lists."""
    results = decode(body, ListedAnswer).results
    found = tuple(
        ListedComplaint(
            _id(item.complaint_id or item.id),
            _id(item.tracking_id),
            plain(_text(item.title)),
            plain(_text(item.content)),
        )
        for item in results.data
        if item.complaint_id or item.id
    )
    return Page(found, _following(results.next_page_url, page, style, len(results.data)))


def uploaded(body: bytes, count: int) -> tuple[str, ...]:
    """The ids of `count` files just sent, from both arrays; fewer or more is no answer."""
    results = decode(body, UploadAnswer).results
    found = tuple(_id(item.id) for item in (*results.images, *results.docs))
    if len(found) != count or len(set(found)) != count or "" in found:
        raise _bad(f"{len(found)} files instead of {count}")
    return found


def made(body: bytes, *, complaint: bool) -> str:
    """The id of the complaint or follow-up made, wherever it stands; empty when the answer holds none."""
    try:
        answer = decode(body, MadeAnswer)
    except SyncProblem:
        return _NO_ID
    results = answer.results if isinstance(answer.results, MadeResults) else None
    places: list[Made | MadeAnswer | MadeResults] = [answer, *([results] if results else [])]
    places += [
        each.data for each in tuple(places) if not isinstance(each, Made) and isinstance(each.data, Made)
    ]
    return next(
        (_id(found) for each in places if (found := (complaint and each.complaint_id) or each.id)), _NO_ID
    )


def told(body: bytes) -> str:
    """What a refusal says, as short plain text."""
    try:
        answer = decode(body, Told)
    except SyncProblem:
        return ""
    return plain((answer.message or answer.description or answer.error or "")[:2_000])[:300]


def _follow_up(log: Log, zone: ZoneInfo) -> PlatformFollowUp:
    sender = _name(log.institution_from) or plain(_text(log.institution_from_name))
    receiver = _name(log.institution_to) or plain(_text(log.institution_to_name))
    nested = log.institution_from.id if isinstance(log.institution_from, Named) else None
    raw = _text(log.content)
    text = plain(raw)
    if not text and log.template_content:
        values = {"institution_from": sender, "institution_to": receiver}
        text = filled(
            plain(_text(log.template_content)), {name: each for name, each in values.items() if each}
        )
    return PlatformFollowUp(
        id=_needed(log.id),
        at=moment(log.created_at, zone),
        content=text,
        raw=raw,
        template_code=_id(log.template_code),
        institution_from=sender,
        institution_to=receiver,
        institution_from_id=_id(log.institution_from_id or nested),
        status_old=_name(log.status_old),
        status_new=_name(log.status_new),
        files=_files(log.attachments),
    )


def _files(files: Files) -> tuple[PlatformFile, ...]:
    """A list of files, one file as an object, or an object of files by a name of each."""
    match files:
        case list():
            found = files
        case dict() if "id" in files:
            found = [_as_file(msgspec.json.encode(files))]
        case dict():
            found = [_as_file(bytes(raw)) for raw in files.values()]
        case _:
            return ()
    return tuple(
        PlatformFile(_id(item.id), plain(_text(item.name or item.filename)), _text(item.url))
        for item in found
    )


def _as_file(raw: bytes) -> File:
    try:
        return msgspec.json.decode(raw, type=File)
    except msgspec.DecodeError as error:
        raise _bad("an attachment that is none") from error


def _all[S, T](items: Iterable[S], read: Callable[[S], T]) -> tuple[T, ...]:
    try:
        return tuple(read(item) for item in items)
    except ValueError as error:
        raise _bad(str(error)) from error


def _following(url: str | None, page: int, style: PageStyle, count: int) -> int:
    """The number of the next page. The url itself is never followed: it may name any host."""
    if style is PageStyle.SINGLE or (style is PageStyle.NEXT_URL and not url) or not count:
        return 0
    following = _page_of(url or "") if style is PageStyle.NEXT_URL else page + 1
    if following <= page:
        raise _bad("the next page is no later one")
    if following > _MOST_PAGES:
        raise _bad("a list without an end")
    return following


def _page_of(url: str) -> int:
    try:
        number = parse_qs(urlsplit(url).query, max_num_fields=20).get("page", [""])[0]
    except ValueError:
        number = ""
    return int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0


def _name(name: Name) -> str:
    return plain(_text(name.name if isinstance(name, Named) else name))


def _text(text: str | None) -> str:
    if text is not None and len(text) > LONGEST:
        raise _bad(f"a text of more than {LONGEST} signs")
    return text or ""


def _id(value: Id) -> str:
    """Ids are texts here, whatever the platform makes of them."""
    found = "" if value is None else str(value).strip()
    if len(found) > 64:
        raise _bad("an id that is none")
    return found


def _needed(value: int | str) -> str:
    found = _id(value)
    if not found:
        raise _bad("a follow-up without id")
    return found


def _bad(detail: str) -> SyncProblem:
    return SyncProblem(Trouble.BAD_ANSWER, detail)
