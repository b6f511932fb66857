"""From an op on the wire to an intent of the domain, or the reason why it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import msgspec

from desktop.domain.complaint import Json, Outcome
from desktop.domain.intents import FieldChange, Intent, Kind
from desktop.domain.workflow import ROW
from sync.wire import Op, Value

VERSION = 1
"""The newest version of an intent this gateway understands."""

_KEY = re.compile(r"[\x21-\x7e]+")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST_ID = 64
_LONGEST_RECORD = 160
_LONGEST_DEVICE = 40
_FARTHEST = 200 * 366 * 86_400.0
"""Seconds a clock may be off: one whose battery is empty starts in 1970 or 1980."""
_HIGHEST = 2**53


@dataclass(frozen=True, slots=True)
class Malformed:
    """An op that no program of ours would send: why, and in which of its fields."""

    code: str
    field: str = ""


def content_of(op: Op) -> str:
    """A hash over what the person meant, without anything that may differ between two sendings."""
    meant = {
        "author": op.author,
        "record": op.record,
        "kind": op.kind,
        "old": op.old,
        "new": op.new,
    }
    return sha256(msgspec.json.encode(meant, order="deterministic")).hexdigest()


def intent_of(op: Op, now: datetime) -> Intent | Malformed:
    """The intent of an op; its moment is the device's clock set right by its offset, never in the future."""
    bad = _bad_field(op)
    if bad:
        return Malformed("bad_value", bad)
    if not 1 <= op.v <= VERSION:
        return Malformed("unknown_version")
    if op.kind not in Kind:
        return Malformed("unknown_kind")
    at = _moment(op)
    if at is None:
        return Malformed("bad_value", "at")
    kind = Kind(op.kind)
    changes: list[FieldChange] = []
    payload: list[tuple[str, Json]] = []
    for name, value in op.new.items():
        mine, seen = _plain(value), _plain(op.old.get(name))
        if isinstance(mine, float) or isinstance(seen, float):
            return Malformed("bad_value", name)
        if name in op.old:
            changes.append(FieldChange(name, seen, mine))
        if name not in op.old or name in ROW[kind].says:
            if not _fits(name, mine):
                return Malformed("bad_value", name)
            payload.append((name, mine))
    return Intent(
        op.id,
        op.device,
        op.author,
        op.record,
        kind,
        op.base_rev,
        tuple(changes),
        tuple(payload),
        min(at, now),
        op.offset,
        op.v,
        op.sig,
    )


def _bad_field(op: Op) -> str:
    for name, text, longest in (
        ("id", op.id, _LONGEST_ID),
        ("record", op.record, _LONGEST_RECORD),
        ("device", op.device, _LONGEST_DEVICE),
    ):
        if len(text) > longest or not _KEY.fullmatch(text):
            return name
    for name, number in (("base_rev", op.base_rev), ("dseq", op.dseq)):
        if not 0 <= number < _HIGHEST:
            return name
    return next((name for name in op.old if name not in op.new), "")


def _moment(op: Op) -> datetime | None:
    if not abs(op.offset) <= _FARTHEST:
        return None
    try:
        at = datetime.fromisoformat(op.at)
        return at.astimezone(UTC) + timedelta(seconds=op.offset) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _plain(value: Value) -> Json | float:
    return tuple(value) if isinstance(value, list) else value


def _fits(name: str, value: Json) -> bool:
    """Whether a value said, not merged, is of its kind; the domain reads another kind as nothing said."""
    match name:
        case "attachments" | "drafters" | "checks":
            return isinstance(value, tuple)
        case "size":
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _HIGHEST
        case "public":
            return isinstance(value, bool)
        case "sha256":
            return isinstance(value, str) and _SHA256.fullmatch(value) is not None
        case "outcome":
            return isinstance(value, str) and value in {str(outcome) for outcome in Outcome}
        case _:
            return isinstance(value, str)
