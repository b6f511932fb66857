"""An office that sends one action to the platform, restarting its program between any two attempts."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import replace

from sync.lapor.actions import Outcome, PlatformAction, Retry
from sync.lapor.calls import LaporClient
from sync.lapor.line import Secrets
from sync.lapor.profile import Paths, Profile
from sync.lapor.progress import Progress, dump, load
from sync.lapor.sending import Desk, send
from sync.transport import Limits
from tests.fixed_clock import FixedClock
from tests.lapor.server import LaporServer
from tests.lapor.state import Platform

ROOMY = Limits(connect=5.0, stall=10.0, grace=20.0)
QUICK = Limits(connect=5.0, stall=0.2, grace=0.4, min_rate=1_000_000.0)
"""For what never answers in time."""
ROUNDS = 10


def closed_address() -> str:
    """The address of a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as unused:
        return f"http://127.0.0.1:{unused.getsockname()[1]}"


class Office:
    """`kept` is all that survives from one attempt to the next."""

    def __init__(self, server: LaporServer, clock: FixedClock) -> None:
        self.platform: Platform = server.platform
        self.clock = clock
        self.secrets: Secrets | None = Secrets("rahasia-1", "token-1")
        self.profile = Profile(
            address=server.url,
            institution_id="12",
            institution_name="Dinas PUPR",
            user_id="7",
            classifications={"non_supervisory": "2"},
        )
        self.kept = dump(Progress())
        self.outcomes: list[Outcome] = []
        self.journalled = 0
        self.bounds: Limits | None = ROOMY
        self._clients: list[LaporClient] = []

    def client(self) -> LaporClient:
        """The program's client after a start."""
        made = LaporClient(
            self.profile, lambda: self.secrets, bounds=self.bounds, monotonic=self.clock.monotonic
        )
        self._clients.append(made)
        return made

    def close(self) -> None:
        """Hang up every line that is still open."""
        for client in self._clients:
            client.close()

    def keep(self, progress: Progress) -> None:
        """The journal: it is on disk when this returns."""
        self.journalled += 1
        self.kept = dump(progress)

    def attempt(self, action: PlatformAction, journal: Callable[[Progress], None] | None = None) -> Outcome:
        """One attempt of a freshly started program."""
        client = self.client()
        try:
            outcome = send(Desk(client, self.clock, journal or self.keep), action, load(self.kept))
        finally:
            client.close()
        self.outcomes.append(outcome)
        return outcome

    def drive(self, action: PlatformAction, between: Callable[[], None] = lambda: None) -> Outcome:
        """Attempts until there is an outcome; after each other one `between` happens and time passes."""
        outcome: Outcome | None = None
        for _ in range(ROUNDS):
            outcome = self.attempt(action)
            if not isinstance(outcome, Retry):
                return outcome
            between()
            self.clock.pass_seconds((outcome.after or 0.0) + 60.0)
        raise AssertionError(f"no outcome after {ROUNDS} attempts: {outcome}")


def with_list(paths: Paths) -> Paths:
    """The paths of a profile that names a list of complaints."""
    return replace(paths, listed="/complaints/list")
