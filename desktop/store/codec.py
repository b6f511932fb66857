"""Domain values as JSON and back: sorted keys, so that equal values are equal bytes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from desktop.domain.complaint import BODY_FIELDS, EPOCH, HEADER_FIELDS, Complaint
from desktop.domain.intents import Intent
from desktop.domain.merge import Clash
from desktop.domain.people import Person

DecodeError = msgspec.DecodeError
"""What decoding raises when the bytes are not JSON or do not have the shape of the value."""

_complaints = msgspec.json.Decoder(Complaint)
_intents = msgspec.json.Decoder(Intent)
_people = msgspec.json.Decoder(Person)
_clashes = msgspec.json.Decoder(tuple[Clash, ...])
_texts = msgspec.json.Decoder(tuple[str, ...])
_sections = msgspec.json.Decoder(dict[str, msgspec.Raw])
_encoder = msgspec.json.Encoder(order="sorted")

_MICROSECOND = timedelta(microseconds=1)


def decode(raw: bytes | str) -> Complaint:
    """A complaint from JSON; unknown keys are ignored, missing ones take their defaults."""
    return _complaints.decode(raw)


def encode(complaint: Complaint) -> bytes:
    """A complaint as one JSON object with sorted keys."""
    return _encoder.encode(complaint)


def encode_head(complaint: Complaint) -> bytes:
    """The header section of a complaint, without `record`."""
    return _encoder.encode({name: getattr(complaint, name) for name in HEADER_FIELDS})


def encode_body(complaint: Complaint) -> bytes:
    """The body section of a complaint."""
    return _encoder.encode({name: getattr(complaint, name) for name in BODY_FIELDS})


def join(record: str, head: str, body: str | None) -> Complaint:
    """A complaint from its sections as they are kept; the default body when that has not arrived."""
    sections = (head, body or "{}")
    inner = [part for section in sections if (part := section.strip()[1:-1].strip())]
    inner.append('"record":' + _encoder.encode(record).decode())
    return _complaints.decode("{" + ",".join(inner) + "}")


def merge_section(known: str | None, seen: bytes) -> str:
    """The section after `seen` was laid over what is known; keys that `seen` lacks stay, unknown ones too."""
    if known is None:
        return seen.decode()
    both = _sections.decode(known)
    both.update(_sections.decode(seen))
    return _encoder.encode(both).decode()


def split(raw: bytes) -> tuple[bytes, bytes]:
    """One object of a whole record as its header and body sections; unknown keys go to the header."""
    fields = _sections.decode(raw)
    body = {name: fields.pop(name) for name in BODY_FIELDS if name in fields}
    fields.pop("record", None)
    return _encoder.encode(fields), _encoder.encode(body)


def encode_intent(intent: Intent) -> str:
    """An intent as JSON text."""
    return _encoder.encode(intent).decode()


def decode_intent(raw: str) -> Intent:
    """An intent from JSON text."""
    return _intents.decode(raw)


def encode_person(person: Person) -> str:
    """A person as JSON text."""
    return _encoder.encode(person).decode()


def decode_person(raw: str) -> Person:
    """A person from JSON text."""
    return _people.decode(raw)


def encode_clashes(clashes: tuple[Clash, ...]) -> str:
    """Clashes of a conflict as JSON text."""
    return _encoder.encode(clashes).decode()


def decode_clashes(raw: str) -> tuple[Clash, ...]:
    """Clashes of a conflict from JSON text."""
    return _clashes.decode(raw)


def encode_texts(texts: tuple[str, ...]) -> str:
    """Texts as a JSON array."""
    return _encoder.encode(texts).decode()


def decode_texts(raw: str) -> tuple[str, ...]:
    """Texts from a JSON array."""
    return _texts.decode(raw)


def to_stamp(at: datetime) -> int:
    """A moment as microseconds since 1970 in UTC; ValueError for a moment without a zone."""
    if at.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return (at - EPOCH) // _MICROSECOND


def from_stamp(stamp: int) -> datetime:
    """The moment of a stamp, in UTC."""
    return EPOCH.astimezone(UTC) + stamp * _MICROSECOND
