"""A lone office whose route is LAPOR v3, over a real vault, run after run of a freshly started program."""

from __future__ import annotations

from pathlib import Path
from random import Random

from desktop.domain.actions import Action
from desktop.domain.complaint import Complaint, Stage
from desktop.domain.routes import Route
from desktop.store import base, codec, complaints, entries, meta
from desktop.store.database import Database
from desktop.store.outbox import OutboxItem, State
from sync import events
from sync.lapor.calls import LaporClient
from sync.lapor_run import run_lapor
from tests.lapor.driving import Office
from tests.lapor.state import Case
from tests.unit.store_cases import KEY, NOW, VAULT, act, due_in_five, item_of

_BACK_TO_WORK = 20


class LaporDesk:
    """A lone office whose route is LAPOR v3, on one complaint that the platform knows."""

    def __init__(self, folder: Path, office: Office, case: Case) -> None:
        self.office, self.platform, self.clock = office, office.platform, office.clock
        self.database = Database.create(folder / "v.db", KEY, vault_id=VAULT, due=due_in_five)
        self.record = "sp4n:700"
        known = Complaint(
            self.record,
            tracking_id="700",
            platform_id=str(case.id),
            agency="61.02",
            status_name="Dalam Proses",
            stage=Stage.IN_PROGRESS,
            title="Jalan rusak",
            original_text="Jalan rusak sejak Maret",
            received_at=NOW,
        )
        with self.database.writing() as session:
            meta.put(session, meta.Setting.AUTHORITY, meta.OFFICE_DECIDES)
            meta.put(session, meta.Setting.ROUTE, Route.LAPOR_V3)
            shown = base.Observed(self.record, 1, codec.encode_head(known), codec.encode_body(known))
            base.observe(session, base.Source.OFFICE, NOW, [shown])

    def act(self, name: str, action: Action) -> None:
        with self.database.writing() as session:
            act(session, name, action, self.record)

    def run(self, client: LaporClient | None = None) -> list[events.SyncEvent]:
        """One run of a freshly started program."""
        client = client or self.office.client()
        try:
            return list(run_lapor(self.database, client, self.clock, Random(1)))
        finally:
            client.close()

    def run_until_decided(self, name: str) -> OutboxItem:
        for _ in range(_BACK_TO_WORK):
            self.run()
            item = self.item(name)
            if item.state not in (State.QUEUED, State.SENDING):
                return item
            self.clock.pass_seconds(1000)
        raise AssertionError("no outcome")

    def item(self, name: str) -> OutboxItem:
        with self.database.reading() as session:
            return item_of(session, name)

    def case(self) -> Complaint:
        with self.database.reading() as session:
            found = complaints.get(session, self.record)
        assert found is not None
        return found.complaint

    def sheet(self) -> list[str]:
        with self.database.reading() as session:
            return [line.intent.id for line in entries.listing(session)]
