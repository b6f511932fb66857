"""What the office's settings and the month's meter allow over the network in use."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from desktop.domain.allowance import Allowance, Medium, Network, Rules, allowance
from desktop.store import data_meter

if TYPE_CHECKING:
    from datetime import date

    from desktop.clock import Clock
    from desktop.settings import Settings
    from desktop.store.data_meter import DayData
    from desktop.store.database import Database


EMBEDDED = "embedded:"
"""A gateway address that begins so means the training gateway in this profile's folder."""


def rules_of(settings: Settings) -> Rules:
    """The office's rules for lines that cost money."""
    return Rules(
        frozenset(filter(None, settings.paid_networks.split(","))),
        frozenset(filter(None, settings.free_networks.split(","))),
        settings.text_first,
        settings.month_quota_mb * 1_000_000 or None,
    )


def is_here(address: str) -> bool:
    """Whether a gateway stands on this very computer, so that no network carries what goes to it."""
    host = urlsplit(address).hostname or ""
    return address.startswith(EMBEDDED) or host in {"localhost", "127.0.0.1", "::1"}


class PaidLine:
    """The network in use and the wishes about it; the window says both, a run asks what it may carry."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self.network = Network()
        self._wished = False

    def wish_files(self) -> None:
        """A person sends files now, whatever they cost: holds for the next run."""
        self._wished = True

    def allows(self, settings: Settings) -> Allowance:
        """What may travel now."""
        now = self._clock.now()
        day = now.astimezone(ZoneInfo(settings.zone)).utcoffset() or timedelta()
        with self._database.reading() as session:
            used = data_meter.month_bytes(session, (now + day).date())
        rules = rules_of(settings)
        if is_here(settings.gateway_url):
            rules = replace(rules, paid=frozenset(), free=frozenset(Medium))
        return allowance(rules, self.network, used, wished=self._wished, day=day)

    def take(self, settings: Settings) -> Allowance:
        """The same for the run that begins now, with which a wish ends."""
        found, self._wished = self.allows(settings), False
        return found

    def today(self, settings: Settings) -> date:
        """The office's own day."""
        return self._clock.now().astimezone(ZoneInfo(settings.zone)).date()

    def days(self, settings: Settings, count: int) -> tuple[DayData, ...]:
        """The last `count` days of the office, today among them, on which anything went over the line."""
        today = self.today(settings)
        with self._database.reading() as session:
            return data_meter.days(session, today - timedelta(days=count - 1), today)
