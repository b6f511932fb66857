"""Every call of LAPOR v3 as a method: typed documents back, a named trouble, or the platform's refusal."""

from __future__ import annotations

import re
import ssl
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import msgspec

from sync.errors import SyncProblem, Trouble
from sync.lapor import answers
from sync.lapor.actions import AddFollowUp, CreateComplaint, Lack, RejectAuthority, Upload
from sync.lapor.documents import (
    Institution,
    ListedComplaint,
    Page,
    PlatformComplaint,
    PlatformFollowUp,
    Template,
)
from sync.lapor.line import Body, Part, PlatformLine, Secrets, multipart
from sync.lapor.profile import Profile
from sync.transport import Limits, Reply

_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_TROUBLES = {
    401: Trouble.SIGN_IN,
    403: Trouble.NOT_ALLOWED,
    408: Trouble.TIMEOUT,
    429: Trouble.TOO_MANY,
    502: Trouble.MAINTENANCE,
    503: Trouble.MAINTENANCE,
    504: Trouble.MAINTENANCE,
}

type Leaving = Callable[[], None] | None
"""Called once the line stands, before the first byte of a request leaves."""


class PlatformRefusedError(Exception):
    """The platform read the request and refused it: nothing was done."""

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


class LaporClient:
    """The platform as one agency sees it. Raises SyncProblem for trouble and PlatformRefusedError for a no.

    `secrets` is asked before every call, and once more after a 401: a fresh answer is tried once.
    `date` is the platform's own time in its last answer, `requests` counts what was begun.
    """

    def __init__(
        self,
        profile: Profile,
        secrets: Callable[[], Secrets | None],
        *,
        bounds: Limits | None = None,
        tls: ssl.SSLContext | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.profile = profile
        self.date: datetime | None = None
        self._zone = ZoneInfo(profile.zone)
        self._secrets = secrets
        self._line = PlatformLine(profile, bounds=bounds, tls=tls, monotonic=monotonic)

    @property
    def requests(self) -> int:
        """Requests begun."""
        return self._line.requests

    @property
    def sent(self) -> int:
        """HTTP bytes on their way out."""
        return self._line.sent

    @property
    def received(self) -> int:
        """HTTP bytes on their way in."""
        return self._line.received

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def institutions(self) -> tuple[Institution, ...]:
        """Every institution that a complaint can be moved to."""
        style, size = self.profile.page_style, self.profile.page_size
        path = self.profile.paths.institutions

        def page(number: int) -> Page[Institution]:
            query = {"page_size": size} | ({"page": number} if number > 1 else {})
            return answers.institutions(self._get(path, query), number, style)

        return tuple(_all_pages(page))

    def templates(self) -> tuple[Template, ...]:
        """The platform's reply templates."""
        return answers.templates(self._get(self.profile.paths.templates))

    def complaint(self, number: str) -> PlatformComplaint:
        """The state of one complaint by its platform id."""
        return answers.complaint(self._get(_of(self.profile.paths.complaint, number)), number, self._zone)

    def follow_ups(self, number: str) -> tuple[PlatformFollowUp, ...]:
        """Every follow-up of one complaint, all pages of it."""
        style, path = self.profile.page_style, _of(self.profile.paths.follow_ups, number)

        def page(number: int) -> Page[PlatformFollowUp]:
            return answers.follow_ups(self._get(path, {"page": number}), number, style, self._zone)

        return tuple(_all_pages(page))

    def listed(self, page: int) -> Page[ListedComplaint]:
        """One page of the agency's complaints, where the profile names such a list."""
        path = self.profile.paths.listed
        if not path:
            raise PlatformRefusedError(Lack.NO_CALL)
        query = {"page": page, "page_size": self.profile.page_size}
        return answers.listed(self._get(path, query), page, self.profile.page_style)

    def upload(self, files: tuple[Upload, ...]) -> tuple[str, ...]:
        """Put files aside on the platform; nobody sees them until something names their ids."""
        body = multipart(
            [Part("attachments[]", file.content, file.name or "file", file.mime) for file in files]
        )
        return answers.uploaded(self._post(self.profile.paths.upload, body), len(files))

    def create(self, action: CreateComplaint, files: tuple[str, ...], leaving: Leaving = None) -> str:
        """Register a complaint; its id, empty when the answer holds none."""
        sent = {
            "title": action.title,
            "content": action.content,
            "channel": action.channel,
            "classification_id": action.classification_id,
            "disposition_id": action.disposition_id or None,
            "category_id": action.category_id or None,
            "location_id": action.location_id or None,
            "date_of_incident": action.date_of_incident or None,
            "is_anonymous": action.anonymous,
            "is_secret": action.secret,
            "is_disposisi_slider": bool(action.disposition_id),
            "is_approval": False,
            "attachments": msgspec.json.encode(files).decode() if files else False,
        }
        body = Body("application/json", msgspec.json.encode(sent))
        return answers.made(self._post(self.profile.paths.create, body, leaving), complaint=True)

    def reject(self, action: RejectAuthority, leaving: Leaving = None) -> None:
        """Ask for another agency; the answer holds nothing but its status."""
        sent = {
            "is_request": True,
            "reason": action.institution,
            "reason_description": action.reason,
            "not_authority": True,
        }
        path = _of(self.profile.paths.reject, action.complaint)
        self._post(path, Body("application/json", msgspec.json.encode(sent)), leaving)

    def add_follow_up(self, action: AddFollowUp, files: tuple[str, ...], leaving: Leaving = None) -> str:
        """Answer a complaint, with its files inside or, given their ids, uploaded before; its id or empty."""
        values = {
            "user_id": self.profile.user_id,
            "institution_from_id": self.profile.institution_id,
            "institution_to_id": action.institution_to,
            "complaint_id": action.complaint,
            "info_disposition": "",
            "template_code": action.template_code,
            "rating": "",
            "is_secret": "1" if action.secret else "0",
            "content": action.content,
        }
        parts = [Part(name, value.encode()) for name, value in values.items()]
        if files:
            parts += [Part(f"attachment[{at}]", number.encode()) for at, number in enumerate(files)]
        else:
            parts += [
                Part(f"attachment[{at}]", file.content, file.name or "file", file.mime)
                for at, file in enumerate(action.files)
            ]
        return answers.made(
            self._post(self.profile.paths.add_follow_up, multipart(parts), leaving), complaint=False
        )

    def _get(self, path: str, query: dict[str, int] | None = None) -> bytes:
        return self._ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def _post(self, path: str, body: Body, leaving: Leaving = None) -> bytes:
        return self._ask("POST", path, body, leaving)

    def _ask(self, method: str, path: str, body: Body | None = None, leaving: Leaving = None) -> bytes:
        secret = self._secrets()
        if secret is None:
            raise SyncProblem(Trouble.SIGN_IN, "no secrets of the platform")
        reply = self._line.request(method, path, secret, body, leaving)
        if reply.status == 401:
            fresh = self._secrets()
            if fresh is not None and fresh != secret:
                reply = self._line.request(method, path, fresh, body, leaving)
        self.date = reply.date or self.date
        if 200 <= reply.status < 300:
            return reply.body
        raise _failure(reply)


def _failure(reply: Reply) -> Exception:
    text = answers.told(reply.body) if reply.body else ""
    trouble = _TROUBLES.get(reply.status)
    if trouble is None and reply.status < 500:
        return PlatformRefusedError(f"http_{reply.status}", text)
    detail = f"HTTP {reply.status}" + (f", {text}" if text else "")
    return SyncProblem(trouble or Trouble.SERVER, detail, reply.retry_after())


def _all_pages[T](read: Callable[[int], Page[T]]) -> Iterator[T]:
    number = 1
    while number:
        page = read(number)
        yield from page.items
        number = page.following


def _of(path: str, number: str) -> str:
    """The path of one complaint; an id that could lead elsewhere never becomes part of one."""
    if not _ID.fullmatch(number):
        raise PlatformRefusedError(Lack.BAD_ID)
    return path.replace("{id}", number)
