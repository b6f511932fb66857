"""A gateway whose upstream is the platform, an officer on her computer, and workers that run once."""

from __future__ import annotations

from random import Random

from desktop.domain.complaint import Complaint, Stage
from desktop.domain.delivery import Delivery, Onward
from sync.gateway import extras
from sync.gateway.database import reading
from sync.gateway.loading import load_records
from sync.gateway.records import find
from sync.gateway.serve import EmbeddedGateway
from sync.gateway.upstream.run import Ran, run_once
from sync.gateway.upstream.settings import set_profile
from sync.lapor.profile_text import text_of, values_of
from sync.wire import Verdict
from tests.lapor.driving import Office as LaporOffice
from tests.lapor.state import Case
from tests.sync.gateway_office import MEMPAWAH, Caller, Office, complaint

RECORD = "sp4n:700"
_PATIENCE = 20


class UpstreamOffice:
    """Mempawah's gateway; complaint RECORD stands on the platform as `case`, `ani` is the officer."""

    def __init__(self, gateway: EmbeddedGateway, lapor: LaporOffice) -> None:
        self.gateway, self.lapor = gateway, lapor
        self.clock, self.platform = lapor.clock, lapor.platform
        self.engine = gateway.engine
        self.people = Office(gateway, self.clock)
        self.case: Case = self.platform.case()
        self.case.status_code, self.case.status_name = "3", "Dalam Proses"
        self.load(RECORD, str(self.case.id))
        self.keep_profile()
        self.ani: Caller = self.people.join("Ani")
        self.ani.download()

    def load(self, key: str, number: str, stage: Stage = Stage.IN_PROGRESS) -> None:
        """Let the gateway hold a complaint that is in progress."""
        made = complaint(1, stage=stage)
        known = Complaint(
            key,
            tracking_id=key.removeprefix("sp4n:"),
            platform_id=number,
            agency=MEMPAWAH,
            status_name="Dalam Proses",
            stage=stage,
            title=made.title,
            original_text=made.original_text,
            received_at=made.received_at,
        )
        load_records(self.engine, [known], clock=self.clock)

    def keep_profile(self, agency: str = MEMPAWAH) -> None:
        """Set the upstream to the platform as the office knows it."""
        set_profile(self.engine, agency, text_of(values_of(self.lapor.profile)), self.clock)

    def follow_up(self, text: str, key: str = RECORD) -> Verdict:
        """An answer of the officer, judged by the gateway."""
        (verdict,) = self.ani.send(self.ani.op(key, "follow_up", {"text": text}))
        return verdict

    def run(self, holder: str = "w1") -> Ran:
        """One run of a freshly started worker."""
        client = self.lapor.client()
        try:
            return run_once(self.engine, MEMPAWAH, client, self.clock, Random(1), holder)
        finally:
            client.close()

    def run_until_decided(self, intent: str) -> Delivery:
        """Run after run until the action waits no more."""
        for _ in range(_PATIENCE):
            self.run()
            found = self.delivery(intent)
            if found.state is not Onward.WAITING:
                return found
            self.clock.pass_seconds(1000)
        raise AssertionError("no outcome")

    def delivery(self, intent: str, key: str = RECORD) -> Delivery:
        """What the record tells of an action."""
        with reading(self.engine) as session:
            there = find(session, key)
        assert there is not None
        return next(each for each in extras.read(there.extra).deliveries if each.intent == intent)

    def complaint(self, key: str = RECORD) -> Complaint:
        """The complaint as the gateway holds it."""
        with reading(self.engine) as session:
            there = find(session, key)
        assert there is not None
        return there.complaint

    @property
    def sent(self) -> list[str]:
        """The texts that stand on the platform for everybody to see."""
        return [effect.text for effect in self.platform.visible()]
