"""Rows to columns: records as the sections of a page."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from desktop.domain.complaint import BODY_FIELDS, HEADER_FIELDS
from sync.gateway.records import TEXT_FIELDS
from sync.wire import Gones, Page, Section, page_count, page_digest

_object = msgspec.json.Decoder(dict[str, msgspec.Raw])
_NULL = msgspec.Raw(b"null")


def head_section(rows: Sequence[tuple[str, int, str, str]]) -> Section:
    """Headers as columns, from rows of id, revision, header JSON and extra JSON (or empty)."""
    return _section(rows, HEADER_FIELDS, [_object.decode(row[2]) for row in rows])


def body_section(rows: Sequence[tuple[str, int, str, bool]]) -> Section:
    """Bodies as columns, from rows of id, revision, body JSON and whether the reader needs its texts.

    When some do not, the texts have no columns: they stand with the other fields of those that do.
    """
    cells = [_object.decode(row[2]) for row in rows]
    names: tuple[str, ...] = BODY_FIELDS
    if not all(row[3] for row in rows):
        names = tuple(name for name in BODY_FIELDS if name not in TEXT_FIELDS)
        for row, each in zip(rows, cells, strict=True):
            if not row[3]:
                for name in TEXT_FIELDS:
                    each.pop(name, None)
    return _section([(*row[:3], "") for row in rows], names, cells)


def _section(
    rows: Sequence[tuple[str, int, str, str]],
    names: tuple[str, ...],
    cells: list[dict[str, msgspec.Raw]],
) -> Section:
    if not rows:
        return Section()
    known = frozenset(names)
    # A record from an older gateway may lack a field and one from a newer may hold more: neither is lost.
    rest = [{name: value for name, value in each.items() if name not in known} for each in cells]
    for more, row in zip(rest, rows, strict=True):
        if row[3]:
            more.update(_object.decode(row[3]))
    return Section(
        ids=[row[0] for row in rows],
        revs=[row[1] for row in rows],
        cols={name: [each.get(name, _NULL) for each in cells] for name in names},
        rest=[msgspec.Raw(msgspec.json.encode(more)) for more in rest] if any(rest) else [],
    )


def closed(page: Page) -> Page:
    """The page with its count, its digest and its end mark."""
    page.count = page_count(page)
    page.digest = page_digest(page)
    page.end = True
    return page


def open_page(epoch: str) -> Page:
    """An empty page that is still to be filled."""
    return Page(epoch, "", more=False, count=0, digest="", gones=Gones())
