"""A real client of a real gateway with a hand on what passes, for servers that lie or break."""

from __future__ import annotations

from collections.abc import Callable

from sync.contract.client import GatewayClient
from sync.errors import SyncProblem
from sync.wire import Page, SyncAnswer, SyncRequest


def _nothing(_: SyncRequest) -> SyncProblem | None:
    return None


def _same_answer(answer: SyncAnswer) -> SyncAnswer:
    return answer


def _same_page(page: Page) -> Page:
    return page


class Strange(GatewayClient):
    """The real way to a real gateway, with a hand on what passes."""

    refuse: Callable[[SyncRequest], SyncProblem | None] = staticmethod(_nothing)
    twist: Callable[[SyncAnswer], SyncAnswer] = staticmethod(_same_answer)
    bend: Callable[[Page], Page] = staticmethod(_same_page)
    calls: list[str]

    def sync(self, token: str, request: SyncRequest, leaving: Callable[[], None] | None = None) -> SyncAnswer:
        self.calls.append(f"sync {len(request.ops)}")
        problem = type(self).refuse(request)
        if problem is not None:
            if leaving is not None:
                leaving()
            raise problem
        return type(self).twist(super().sync(token, request, leaving))

    def changes(self, token: str, cursor: str) -> Page:
        self.calls.append("changes")
        return type(self).bend(super().changes(token, cursor))

    def snapshot(self, token: str) -> Page:
        self.calls.append("snapshot")
        return type(self).bend(super().snapshot(token))


def fresh() -> type[Strange]:
    """A class of one test's own, so that its twists end with it."""

    class Fresh(Strange):
        """Untwisted so far."""

    Fresh.calls = []
    return Fresh
