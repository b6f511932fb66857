"""The platform's lists of institutions and templates, kept with their age and read again when old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.errors import SyncProblem, Trouble
from sync.lapor.calls import LaporClient, PlatformRefusedError
from sync.lapor.documents import Institution, Template

FRESH = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Masters:
    """Both lists as they were at `read_at`."""

    institutions: tuple[Institution, ...]
    templates: tuple[Template, ...]
    read_at: datetime

    def institution(self, name: str) -> str:
        """The id of the only institution of this name, empty when none or several have it."""
        wanted = _words(name)
        found = {each.id for each in self.institutions if _words(each.name) == wanted}
        return found.pop() if wanted and len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class MastersRead:
    """The lists at hand, None without any yet, and the trouble that kept them from being read again."""

    masters: Masters | None
    trouble: Trouble | None = None


def read_masters(
    client: LaporClient,
    kept: Masters | None,
    now: datetime,
    fresh: timedelta = FRESH,
) -> MastersRead:
    """The kept lists while they are fresh, else the platform's; old ones serve while the line is down."""
    if kept is not None and timedelta(0) <= now - kept.read_at < fresh:
        return MastersRead(kept)
    try:
        return MastersRead(Masters(client.institutions(), client.templates(), now))
    except SyncProblem as problem:
        return MastersRead(kept, problem.trouble)
    except PlatformRefusedError:
        return MastersRead(kept, Trouble.BAD_ANSWER)


def _words(name: str) -> str:
    return " ".join(name.split()).casefold()
