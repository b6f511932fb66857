"""A profile written as the TOML that `read_profile` reads."""

from __future__ import annotations

import json
from collections.abc import Mapping

import msgspec

from sync.lapor.profile import Profile


def values_of(profile: Profile) -> dict[str, object]:
    """Every field by its dotted name, e.g. `paths.reject`."""
    found: dict[str, object] = {}
    for name, value in msgspec.to_builtins(profile).items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": each for inner, each in value.items()}
        else:
            found[name] = value
    return found


def text_of(values: Mapping[str, object]) -> str:
    """TOML of fields by their dotted names."""
    plain = [f"{name} = {_written(value)}" for name, value in values.items() if "." not in name]
    tables: dict[str, list[str]] = {}
    for name, value in values.items():
        table, dot, inner = name.partition(".")
        if dot:
            tables.setdefault(table, []).append(f"{inner} = {_written(value)}")
    parts = ["\n".join(plain), *(f"[{table}]\n" + "\n".join(lines) for table, lines in tables.items())]
    return "\n\n".join(parts) + "\n"


def _written(value: object) -> str:
    # A JSON text is a TOML one but for the one control sign that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
