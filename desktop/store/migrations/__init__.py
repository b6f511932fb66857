"""The way from an older schema to this one: a checked copy first, then everything in one transaction."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from alembic.config import Config

VERSIONS = (Path(__file__).parent / "versions",)
"""Where the steps lie, one file each."""


def upgrade(session: Connection, to: str = "head", versions: Sequence[Path] | None = None) -> None:
    """Bring the schema up to a revision in the session's own transaction; the caller commits it or not."""
    from alembic import command

    command.upgrade(_config(session, versions), to)


def downgrade(session: Connection, to: str, versions: Sequence[Path] | None = None) -> None:
    """Bring the schema down to a revision, `base` for an empty file; only tests and repairs need it."""
    from alembic import command

    command.downgrade(_config(session, versions), to)


def _config(session: Connection, versions: Sequence[Path] | None) -> Config:
    # Imported late because only an old vault needs it, and it costs as much as the rest of the start.
    from alembic.config import Config

    config = Config(attributes={"connection": session})
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    config.set_main_option(
        "version_locations", os.pathsep.join(str(folder) for folder in versions or VERSIONS)
    )
    return config
