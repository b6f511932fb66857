"""Whatever happens in whatever order, the projection equals a replay from scratch, and so does the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Connection

from desktop.domain.actions import Action, Dispose, Edit, FollowUp, Note, Register, RequestInformation, Verify
from desktop.domain.complaint import Classification, Complaint, Stage
from desktop.domain.workflow import Applied, Clashed, apply
from desktop.store import base, complaints, outbox
from desktop.store.gate import Writer
from desktop.store.projection import load
from desktop.store.replay import SHOWN, State
from tests.unit.store_cases import NOW, OFFICER, act, case, due_in_five, new_vault, observe, shown

WORDS = st.sampled_from(["jalan", "lampu", "sampah", "air bersih", "jembatan", "Ketapang ñandú", "50% 'x'"])
RECORDS = st.integers(1, 4)
ACTIONS: st.SearchStrategy[Action] = st.one_of(
    st.builds(Verify, title=WORDS, classification=st.sampled_from(Classification), unit=st.just("pupr")),
    st.builds(Dispose, unit=st.sampled_from(["pupr", "dinkes"])),
    st.builds(RequestInformation, text=WORDS),
    st.builds(FollowUp, text=WORDS),
    st.builds(Note, text=WORDS),
    st.builds(Edit, title=WORDS, tags=st.lists(WORDS, max_size=2).map(tuple)),
)


class Office(RuleBasedStateMachine):
    """One office and one server that do anything at all, one step after another."""

    intents = Bundle("intents")

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.database = new_vault(Path(self.folder.name))
        self.server: dict[str, Complaint] = {}
        self.rev = 0
        self.made = 0

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self.database.writing(Writer.SYNC) as session:
            yield session

    @rule(number=RECORDS, title=WORDS, stage=st.sampled_from(Stage), text=WORDS)
    def server_shows(self, number: int, title: str, stage: Stage, text: str) -> None:
        self.rev += 1
        seen = case(number, title=title, stage=stage, original_text=text)
        self.server[seen.record] = seen
        with self.writing() as session:
            observe(session, seen, rev=self.rev)

    @rule(number=RECORDS, title=WORDS)
    def server_shows_a_header_alone(self, number: int, title: str) -> None:
        self.rev += 1
        seen = shown(case(number, title=title), self.rev)
        with self.writing() as session:
            base.observe(session, base.Source.CONTRACT, NOW, [replace(seen, body=None)])

    @rule(number=RECORDS, text=WORDS)
    def server_shows_a_body_alone(self, number: int, text: str) -> None:
        self.rev += 1
        seen = shown(case(number, original_text=text), self.rev)
        with self.writing() as session:
            base.observe(session, base.Source.CONTRACT, NOW, [replace(seen, head=None)])

    @rule(number=RECORDS)
    def server_repeats_itself(self, number: int) -> None:
        seen = self.server.get(case(number).record)
        if seen is not None:
            with self.writing() as session:
                observe(session, replace(seen, title="from long ago"), rev=1)

    @rule(number=RECORDS, back=st.integers(0, 1))
    def record_leaves(self, number: int, back: int) -> None:
        self.rev += 1 - back
        with self.writing() as session:
            base.forget(session, case(number).record, self.rev, "scope", NOW)

    @rule(target=intents, number=RECORDS, action=ACTIONS)
    def person_acts(self, number: int, action: Action) -> str:
        self.made += 1
        with self.database.writing() as session:
            return act(session, f"i{self.made}", action, case(number).record).id

    @rule(target=intents, title=WORDS, text=WORDS)
    def person_registers(self, title: str, text: str) -> str:
        self.made += 1
        number = f"PTK-{self.made}"
        with self.database.writing() as session:
            return act(session, f"i{self.made}", Register(number, title, text), f"lokal:{number}").id

    @rule(name=intents, state=st.sampled_from(["applied", "merged", "conflict", "rejected", "deferred"]))
    def server_judges(self, name: str, state: str) -> None:
        self.rev += 1
        with self.writing() as session:
            outbox.settle(session, outbox.Settlement(name, state, "wrong_stage", rev=self.rev), NOW)

    @rule(name=intents)
    def server_applies_with_its_record(self, name: str) -> None:
        with self.writing() as session:
            item = outbox.find(session, name)
            assert item is not None
            known = load(session, [item.intent.record])[item.intent.record]
            match apply(known.complaint(), item.intent, item.person):
                case Applied(complaint):
                    self.rev += 1
                    head = shown(complaint, self.rev)
                    doc = b"{" + (head.head or b"")[1:-1] + b"," + (head.body or b"")[1:-1] + b"}"
                    verdict = outbox.Settlement(name, "applied", rev=self.rev, doc=doc)
                case _:
                    verdict = outbox.Settlement(name, "rejected", "wrong_stage")
            outbox.settle(session, verdict, NOW)

    @rule(name=intents)
    def line_drops(self, name: str) -> None:
        with self.writing() as session:
            outbox.sending(session, [name])
            outbox.postpone(session, [name], NOW + timedelta(minutes=1), "offline")

    @rule(name=intents)
    def server_keeps_failing(self, name: str) -> None:
        with self.writing() as session:
            outbox.quarantine(session, [name], "server_error")

    @rule(name=intents)
    def person_takes_back(self, name: str) -> None:
        with self.database.writing() as session:
            item = outbox.find(session, name)
            assert item is not None
            if item.state in (State.QUEUED, State.QUARANTINED) and not item.attempts:
                outbox.withdraw(session, name, NOW)

    @rule()
    def server_was_restored(self) -> None:
        with self.writing() as session:
            outbox.requeue_acknowledged(session, f"epoch {self.rev}")

    @rule(lost=st.sets(RECORDS))
    def whole_base_is_fetched_again(self, lost: set[int]) -> None:
        self.rev += 1
        with self.writing() as session:
            base.start_rebaseline(session)
            kept = [case(number, title="kembali") for number in range(1, 5) if number not in lost]
            observe(session, *kept, rev=self.rev)
        while True:
            with self.writing() as session:
                if base.finish_rebaseline(session, NOW, limit=2):
                    break

    @invariant()
    def view_is_the_replay(self) -> None:
        with self.database.reading() as session:
            records = _every_record(session)
            rows = {row.record: row for row in complaints.page(session, complaints.QueueQuery(), None, 100)}
            expected = {
                record: view for record in records if (view := _replayed(session, record)) is not None
            }
            assert set(rows) == set(expected)
            for record, view in expected.items():
                stored = complaints.get(session, record)
                assert stored is not None
                assert stored.complaint == view
                row = rows[record]
                assert (row.title, row.stage, row.unit) == (view.title, view.stage, view.unit)
                assert row.due_on == due_in_five(view)

    @invariant()
    def counters_and_index_agree_with_the_rows(self) -> None:
        with self.database.reading() as session:
            rows = complaints.page(session, complaints.QueueQuery(), None, 100)
            counted = session.exec_driver_sql("SELECT agency, stage, unit, sync, n FROM tally").all()
            places = Counter((row.agency, row.stage, row.unit, row.sync) for row in rows)
            assert {tuple(place): n for *place, n in counted} == places
            for word in ("jalan", "lampu", "sampah", "nandu", "bantuan"):
                found = complaints.page(session, complaints.QueueQuery(text=word), None, 100)
                views = {row.record: complaints.get(session, row.record) for row in rows}
                holding = {
                    record for record, stored in views.items() if stored and word in _text(stored.complaint)
                }
                assert {row.record for row in found} == holding


def _every_record(session: Connection) -> list[str]:
    found = session.exec_driver_sql(
        "SELECT record FROM base UNION SELECT record FROM outbox UNION SELECT record FROM complaint"
    )
    return [str(record) for (record,) in found]


def _replayed(session: Connection, record: str) -> Complaint | None:
    view = load(session, [record])[record].complaint()
    for item in outbox.of_record(session, record):
        shows = view is not None and any(entry.id == item.intent.id for entry in view.entries)
        if item.state in SHOWN and not shows:
            match apply(view, item.intent, OFFICER):
                case Applied(complaint):
                    view = complaint
                    assert not item.at_risk
                case Clashed(clashes) if item.state is State.ACKED:
                    assert view is not None
                    now = {clash.field: clash.theirs for clash in clashes}
                    changes = [replace(c, old=now.get(c.field, c.old)) for c in item.intent.changes]
                    taken = apply(view, replace(item.intent, changes=tuple(changes)), OFFICER)
                    assert isinstance(taken, Applied)
                    view = taken.complaint
                case _:
                    assert item.at_risk is (item.state is not State.ACKED)
    return view


def _text(view: Complaint) -> str:
    texts = [view.number, view.title, view.original_text, view.edited_text]
    texts += [entry.text for entry in view.entries]
    return " ".join(texts).lower().replace("ñandú", "nandu")


TestOffice = Office.TestCase
TestOffice.settings = settings(max_examples=25, stateful_step_count=25)
