"""A form as the text of a draft and back; a text that is no form belongs into its main field."""

from __future__ import annotations

import json

_KEY = "isian"


def pack(values: dict[str, str], initial: dict[str, str]) -> str:
    """What differs from the form as it opened, as text; empty when nothing does."""
    changed = {name: value for name, value in values.items() if value != initial.get(name, "")}
    return json.dumps({_KEY: changed}, ensure_ascii=False) if changed else ""


def unpack(text: str, main: str) -> dict[str, str]:
    """The values of a draft; a plain text (of a withdrawn action) is that of the field `main`."""
    if not text:
        return {}
    try:
        read: object = json.loads(text)
    except ValueError:
        return {main: text}
    values = read.get(_KEY) if isinstance(read, dict) else None
    if not isinstance(values, dict):
        return {main: text}
    return {str(name): value for name, value in values.items() if isinstance(value, str)}
