"""Pages of changes: proof that one is whole, and its columns as records again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import msgspec

from desktop.store.base import Observed
from sync.errors import BrokenPageProblem
from sync.wire import Page, Section, page_count, page_digest


@dataclass(frozen=True, slots=True)
class Left:
    """A record that left the reader's scope at this revision."""

    record: str
    rev: int
    why: str


def verified(page: Page, asked: str) -> Page:
    """The page itself if it is whole and leads on from cursor `asked`; raises BrokenPageProblem otherwise."""
    if not page.next or (page.more and page.next == asked):
        raise _bad("the page leads nowhere")
    return whole(page)


def whole(page: Page) -> Page:
    """The page itself if nothing of it is missing; raises BrokenPageProblem otherwise."""
    try:
        digest = page_digest(page)
    except ValueError as error:
        raise _bad("ids and revisions differ in number") from error
    if not page.end:
        raise _bad("the page does not say that it ends")
    if page.count != page_count(page):
        raise _bad(f"{page_count(page)} items instead of {page.count}")
    if page.digest != digest:
        raise _bad("the digest of the page is another one")
    for section in (page.head, page.body):
        _check(section)
    if len(page.gones.why) != len(page.gones.ids):
        raise _bad("departures without a reason")
    return page


def observed(page: Page) -> list[Observed]:
    """The records of a verified page, both sections together where it holds both, in the page's order."""
    bodies = _rows(page.body)
    found: list[Observed] = []
    for record, (rev, head) in _rows(page.head).items():
        body_rev, body = bodies.get(record, (0, b""))
        if body_rev == rev:
            del bodies[record]
        found.append(Observed(record, rev, head, body if body_rev == rev else None))
    return found + [Observed(record, rev, None, body) for record, (rev, body) in bodies.items()]


def left(page: Page) -> list[Left]:
    """The records that a verified page says have left."""
    gones = page.gones
    return [Left(*each) for each in zip(gones.ids, gones.revs, gones.why, strict=True)]


def _check(section: Section) -> None:
    count = len(section.ids)
    if len(set(section.ids)) != count:
        raise _bad("a record stands twice in one section")
    if any(len(column) != count for column in section.cols.values()):
        raise _bad("columns of different lengths")
    if section.rest and len(section.rest) != count:
        raise _bad("unknown fields for some records only")


def _rows(section: Section) -> dict[str, tuple[int, bytes]]:
    """Record → (revision, its section as one JSON object), unknown fields included."""
    names = [b"," + msgspec.json.encode(name) + b":" for name in section.cols]
    known = section.cols.keys()
    rows: dict[str, tuple[int, bytes]] = {}
    values = zip(*section.cols.values(), strict=True) if names else [()] * len(section.ids)
    for index, (record, rev, row) in enumerate(zip(section.ids, section.revs, values, strict=True)):
        # Joined without a copy of each value: a first download has a hundred thousand of them.
        parts: list[bytes] = [part for pair in zip(names, row, strict=True) for part in pair]
        if section.rest:
            parts += _unknown(section.rest[index], known)
        rows[record] = (rev, b"{" + b"".join(parts)[1:] + b"}")
    return rows


def _unknown(rest: msgspec.Raw, known: Collection[str]) -> list[bytes]:
    try:
        fields = msgspec.json.decode(rest, type=dict[str, msgspec.Raw])
    except msgspec.DecodeError as error:
        raise _bad("unknown fields that are no object") from error
    return [
        part
        for name, raw in fields.items()
        if name not in known
        for part in (b"," + msgspec.json.encode(name) + b":", raw)
    ]


def _bad(detail: str) -> BrokenPageProblem:
    return BrokenPageProblem(detail)
