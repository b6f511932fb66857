"""An office that stood alone joins a real gateway: nothing it did is lost, nobody works half-joined."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from desktop.accounts.accounts import Accounts
from desktop.accounts.joined import JoinRefusal, JoinRefusedError
from desktop.casework.views import CaseView
from desktop.cli.root import app
from desktop.domain.actions import FollowUp, Note, Register, Verify
from desktop.domain.complaint import Classification, Complaint, Stage
from desktop.domain.intents import Kind
from desktop.domain.people import Person, Role
from desktop.domain.stages import StageTable
from desktop.joining import join, own_office
from desktop.office import Office, joins_later, keep_joined, unlock
from desktop.profile import Profile
from desktop.settings import Settings
from desktop.store.base import observe_export
from desktop.store.gate import Writer
from desktop.vault.errors import UnknownPersonError
from resources.sample import sample_office
from sync.events import Finished
from sync.gateway.database import connect
from sync.gateway.people import add_agencies, add_person
from sync.gateway.serve import EmbeddedGateway
from sync.wire import JoinAnswer
from tests.unit.office import complaint

AGENCY, SECRET = "61.02", "kapuas-raya-26"
EXPORTED = "sp4n:9000001"


@dataclass
class Hosted:
    """A gateway that knows nobody but whom a test adds."""

    gateway: EmbeddedGateway
    database: str

    @property
    def url(self) -> str:
        return self.gateway.url

    def code(self, name: str, agency: str = AGENCY, *roles: Role) -> str:
        engine = connect(self.database)
        try:
            return add_person(engine, name, roles or (Role.OFFICER,), agency)
        finally:
            engine.dispose()


@pytest.fixture
def hosted(tmp_path: Path) -> Iterator[Hosted]:
    address = f"sqlite:///{tmp_path / 'gerbang.db'}"
    engine = connect(address)
    add_agencies(engine, sample_office(seed=1, complaints=1, now=datetime(2026, 11, 1, tzinfo=UTC)).agencies)
    engine.dispose()
    gateway = EmbeddedGateway(address)
    gateway.start()
    yield Hosted(gateway, address)
    gateway.stop()


@dataclass
class Lone:
    """The office of Rina on this computer, opened again and again."""

    profile: Profile

    def open(self, person: str = "rina") -> Office:
        return unlock(self.profile, person, SECRET)

    def plan(self, hosted: Hosted, name: str = "Rina Wijaya", person: str = "rina") -> str:
        """Hand a code in and close; answers the gateway's id."""
        office = self.open(person)
        try:
            answer = join(hosted.url, hosted.code(name))
            keep_joined(office, hosted.url, answer)
        finally:
            office.close()
        return answer.person.id


@pytest.fixture
def lone(tmp_path: Path) -> Lone:
    made = Lone(Profile(tmp_path / "kantor"))
    settings = Settings(office_name="Diskominfo", agency=AGENCY)
    own_office(made.profile, "Rina Wijaya", SECRET, settings).close()
    return made


def shown(office: Office) -> None:
    """An export showed a complaint that no gateway has."""
    one = complaint(1, Stage.IN_PROGRESS, status_name="Dalam Proses")
    one = replace(one, record=EXPORTED, tracking_id=EXPORTED.partition(":")[2], entries=())
    fields = frozenset({"title", "tracking_id", "agency", "status_name", "received_at", "original_text"})
    with office.database.writing(Writer.SYNC) as session:
        observe_export(session, office.clock.now(), [(one, fields)], StageTable())


def registered(office: Office) -> str:
    """A complaint taken in here, verified and noted; answers its record."""
    work = office.casework
    record = work.act(
        Register("", "Jalan rusak", "Jalan di desa rusak berat."), office.person, "", None
    ).record
    verify = Verify("Jalan rusak", Classification.SUPERVISORY)
    work.act(verify, office.person, record, seen(office, record))
    work.act(Note("Sudah ditelepon."), office.person, record, seen(office, record))
    return record


def seen(office: Office, record: str) -> CaseView:
    view = office.casework.case(record, office.person)
    assert view is not None
    return view


def replace_person(answer: JoinAnswer, person: str) -> JoinAnswer:
    """The same answer for another person."""
    return msgspec.structs.replace(answer, person=msgspec.structs.replace(answer.person, id=person))


def synchronised(office: Office) -> None:
    events = list(office.synchronise(lambda _count: True))
    assert isinstance(events[-1], Finished), events
    assert events[-1].waiting == 0


def states(office: Office) -> Counter[str]:
    with office.database.reading() as session:
        rows = session.exec_driver_sql("SELECT state FROM outbox").scalars()
        return Counter(str(state) for state in rows)


def worked(lone: Lone) -> tuple[str, Complaint, Complaint]:
    """A day's work alone: one record taken in, one followed up, one text unfinished."""
    office = lone.open()
    shown(office)
    record = registered(office)
    text = FollowUp("Tim sudah ke lokasi.")
    office.casework.act(text, office.person, EXPORTED, seen(office, EXPORTED))
    office.casework.save_draft(office.person, record, Kind.FOLLOW_UP, "Belum selesai")
    before = seen(office, record).complaint, seen(office, EXPORTED).complaint
    assert states(office) == {"done": 4}
    office.close()
    return record, *before


def holds_everything(office: Office, me: str, record: str, own: Complaint, exported: Complaint) -> None:
    """Everything she did is there under her new id and waits to be offered."""
    assert office.person.id == me
    assert states(office) == {"queued": 4}
    assert office.address
    assert not office.casework.outbox(online=True).needs_you
    for now, then in ((seen(office, record).complaint, own), (seen(office, EXPORTED).complaint, exported)):
        mine = tuple(replace(each, by=me if each.by == "rina" else each.by) for each in then.entries)
        assert (now.entries, now.stage, now.title, now.number) == (mine, then.stage, then.title, then.number)
    draft = office.casework.draft(office.person, record, Kind.FOLLOW_UP)
    assert draft is not None
    assert draft[0] == "Belum selesai"


def test_that_what_was_done_alone_reaches_the_gateway_under_the_new_id(lone: Lone, hosted: Hosted) -> None:
    record, own, exported = worked(lone)
    me = lone.plan(hosted)
    assert me != "rina"
    office = lone.open()
    try:
        holds_everything(office, me, record, own, exported)
        synchronised(office)
        assert states(office) == {"done": 4}
        assert {row.receipt[:3] for row in office.casework.outbox(online=True).receipts} == {"BK-"}
        for each, then in ((record, own), (EXPORTED, exported)):
            now = seen(office, each).complaint
            assert {entry.by for entry in now.entries if entry.by} == {me}
            assert now.stage is then.stage
    finally:
        office.close()
    with pytest.raises(UnknownPersonError):
        lone.open("rina")
    lone.open(me).close()


_KILLED = """
import os, sys
from pathlib import Path
from desktop import office
from desktop.accounts.accounts import Accounts
from desktop.profile import Profile
from desktop.settings import SettingsFile
from desktop.store import joined, meta, projection

place, step, before = {"move": (joined, "move", True), "halfway": (meta, "put", True),
  "moved": (Accounts, "follow_gateway", True), "renamed": (Accounts, "follow_gateway", False),
  "settings": (SettingsFile, "save", False), "done": (joined, "done", True)}[sys.argv[2]]
real = getattr(place, step)

def dies(*given, **named):
    if not before:
        real(*given, **named)
    os._exit(9)

setattr(place, step, dies)
office.unlock(Profile(Path(sys.argv[1])), "rina", sys.argv[3])
"""


@pytest.mark.parametrize("step", ["move", "halfway", "moved", "renamed", "settings", "done"])
def test_that_a_kill_between_two_steps_is_never_seen(step: str, lone: Lone, hosted: Hosted) -> None:
    record, own, exported = worked(lone)
    me = lone.plan(hosted)
    words = [sys.executable, "-c", _KILLED, str(lone.profile.folder), step, SECRET]
    killed = subprocess.run(words, check=False, capture_output=True)
    assert killed.returncode == 9, killed.stderr
    who = Accounts(lone.profile.folder).people()[0].person.id
    office = lone.open(who)
    try:
        holds_everything(office, me, record, own, exported)
        synchronised(office)
        assert states(office) == {"done": 4}
    finally:
        office.close()
    assert [each.person.id for each in Accounts(lone.profile.folder).people()] == [me]


def test_that_a_code_of_another_agency_changes_nothing(lone: Lone, hosted: Hosted) -> None:
    office = lone.open()
    answer = join(hosted.url, hosted.code("Orang Sambas", "61.01"))
    with pytest.raises(JoinRefusedError) as refused:
        keep_joined(office, hosted.url, answer)
    office.close()
    assert refused.value.reason is JoinRefusal.OTHER_AGENCY
    again = lone.open()
    assert (again.person.id, again.address, joins_later(again)) == ("rina", "", True)
    again.close()


def test_that_a_colleague_joins_later_and_her_work_waits_for_her(lone: Lone, hosted: Hosted) -> None:
    office = lone.open()
    sari = Person("sari", "Sari Dewi", frozenset({Role.OFFICER}), AGENCY)
    office.accounts.add_person(office.session, sari, SECRET)
    office.close()
    hers = lone.open("sari")
    record = registered(hers)
    hers.close()
    me = lone.plan(hosted)
    office = lone.open()
    list(office.synchronise(lambda _count: True))
    assert (office.person.id, states(office)) == (me, {"queued": 3})
    assert not joins_later(office)
    office.close()
    with pytest.raises(JoinRefusedError) as refused:
        other = lone.open("sari")
        try:
            keep_joined(other, hosted.url, replace_person(join(hosted.url, hosted.code("Lain")), me))
        finally:
            other.close()
    assert refused.value.reason is JoinRefusal.ALREADY_HERE
    she = lone.plan(hosted, "Sari Dewi", "sari")
    hers = lone.open("sari")
    try:
        assert hers.person.id == she
        synchronised(hers)
        assert {entry.by for entry in seen(hers, record).complaint.entries if entry.by} == {she}
    finally:
        hers.close()


@pytest.mark.logs_warnings
def test_that_the_command_line_joins_an_office_once(lone: Lone, hosted: Hosted) -> None:
    record, own, exported = worked(lone)
    runner = CliRunner(env={"TANGGAP_PASSWORD": SECRET, "TANGGAP_CODE": hosted.code("Rina Wijaya")})
    words = ["init", "--join", hosted.url, "--profile", str(lone.profile.folder)]
    done = runner.invoke(app, words)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Kode diterima. Mulai perintah berikutnya")
    office = lone.open()
    me = office.person.id
    holds_everything(office, me, record, own, exported)
    office.close()
    again = runner.invoke(app, words)
    assert again.exit_code == 7
    assert again.stderr.startswith("Kantor ini sudah bekerja dengan sebuah gerbang.")
