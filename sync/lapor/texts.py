"""Texts of the platform made plain: tags taken away, placeholders filled or told, stamps put in a zone."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

LONGEST = 200_000
"""Characters of one text; the platform's own longest is about ten thousand."""

_NAMES = (
    "a|abbr|article|aside|b|big|blockquote|body|br|center|code|col|dd|del|div|dl|dt|em|figure|font|footer|form|h[1-6]"
    "|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|object|ol|option|p|pre|s|section"
    "|select|small|span|strike|strong|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video"
)
# Only names of real elements are tags: "suhu <37 dan >35" is a citizen's text. No piece may hold another
# bracket, so that a text is read once from left to right whatever it holds.
_TAG = re.compile(rf"<(/?)({_NAMES}|script|style)(?:[\s/][^<>]*)?>", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!doctype[^<>]*>", re.IGNORECASE)
_SILENT = frozenset({"script", "style"})
_LINE = frozenset(
    {
        *(
            "article",
            "aside",
            "blockquote",
            "br",
            "dd",
            "div",
            "dl",
            "dt",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
        ),
        *("h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul"),
    }
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2028\u2029\ufeff]")
_PLACEHOLDER = re.compile(r"\{\{\s*([A-Za-z_][A-Za-z0-9_.]{0,60})\s*\}\}")
_STAMP = re.compile(r"(\d{2})-(\d{2})-(\d{4}) (\d{2}):(\d{2}):(\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})", re.ASCII)


def plain(raw: str) -> str:
    """The text that a reader of the platform's page would see: markup is taken away, never interpreted."""
    pieces: list[str] = []
    at = 0
    silent = ""
    text = _DOCTYPE.sub("", _without_comments(raw))
    for tag in _TAG.finditer(text):
        name, ends = tag[2].lower(), bool(tag[1])
        if not silent:
            pieces.append(text[at : tag.start()])
            if name in _LINE:
                pieces.append("\n")
        if name in _SILENT and not silent and not ends:
            silent = name
        elif ends and name == silent:
            silent = ""
        at = tag.end()
    if not silent:
        pieces.append(text[at:])
    return tidy(html.unescape("".join(pieces)))


def _without_comments(text: str) -> str:
    """A comment that never ends is text; searched by hand, as a pattern would start over at each opening."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces.append(text[at:start])
        at = end + 3
    return "".join([*pieces, text[at:]])


def tidy(text: str) -> str:
    """The text without control signs, with single blanks, and at most one empty line between two."""
    lines = [" ".join(line.split()) for line in _CONTROL.sub("", text.replace("\r", "\n")).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def forms(text: str) -> frozenset[str]:
    """What a text may look like after the platform has kept it, for comparing: as it is, and as its page."""
    squeezed = {"".join(text.split()), "".join(plain(text).split())}
    return frozenset(squeezed - {""})


def same(ours: str, theirs: str) -> bool:
    """Whether two texts say the same but for markup and blanks; an empty text is like no other."""
    return bool(forms(ours) & forms(theirs))


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with the placeholders that are known; the others stay as they are, for all to see."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), template)


def placeholders(text: str) -> tuple[str, ...]:
    """The names of the placeholders a text still holds, in their order."""
    return tuple(_PLACEHOLDER.findall(text))


def moment(stamp: str, zone: ZoneInfo) -> datetime:
    """A stamp without a zone, read as the agency's, in UTC; raises ValueError for anything else."""
    found = _STAMP.fullmatch(stamp)
    order = (2, 1, 0, 3, 4, 5)
    if found is None:
        found = _YEAR_FIRST.fullmatch(stamp)
        order = (0, 1, 2, 3, 4, 5)
    if found is None:
        raise ValueError(f"no moment: {stamp[:40]!r}")
    year, month, day, hour, minute, second = (int(found.groups()[at]) for at in order)
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"no moment: {stamp[:40]!r}") from error


def stamp(at: datetime, zone: ZoneInfo) -> str:
    """A moment as the platform writes it, in the agency's zone."""
    return at.astimezone(zone).strftime("%d-%m-%Y %H:%M:%S")
