"""The deadline profiles and holiday decrees that come with the program, as the text of their data files."""

from __future__ import annotations

from importlib.resources import files


def profiles_text() -> str:
    """The national deadline profiles with their legal basis (TOML)."""
    return files(__name__).joinpath("profiles.toml").read_text(encoding="utf-8")


def decrees_text() -> str:
    """The latest year whose holiday decree was checked (TOML)."""
    return files(__name__).joinpath("decrees.toml").read_text(encoding="utf-8")
