"""A pasted photo from one command to the next: it waits, it is sent and told of, it waits no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner

from desktop.casework.casework import Casework, Pasted, RuleError
from desktop.casework.views import CaseView, QueueFilter, View
from desktop.cli import app
from desktop.clock import SystemClock
from desktop.domain.intents import Kind
from desktop.domain.people import Person
from desktop.joining import sample_office_profile
from desktop.office import TRAINING_GATEWAY, unlock
from desktop.profile import Profile
from desktop.store import attachments
from desktop.training import PASSWORD
from tests.sync.client_files import PHOTO

PERSON = "maria"


@dataclass(frozen=True, slots=True)
class Office:
    """A training office on this disk, and its command line."""

    folder: Path

    def run(self, *arguments: str) -> str:
        """What a command prints; it must end well."""
        where = ("--profile", str(self.folder)) if arguments[0] != "gateway" else ()
        done = CliRunner().invoke(app, [*arguments, *where, "--json"], env={"TANGGAP_PASSWORD": PASSWORD})
        assert done.exit_code == 0, done.output
        return done.stdout


@pytest.fixture
def office(tmp_path: Path) -> Office:
    folder = tmp_path / "kantor"
    sample_office_profile(Profile(folder), PASSWORD, complaints=20, now=SystemClock().now()).close()
    made = Office(folder)
    made.run("sync", "--as", PERSON)
    return made


def test_that_a_pasted_photo_waits_is_sent_and_waits_no_more(office: Office) -> None:
    opened = unlock(Profile(office.folder), PERSON, PASSWORD)
    try:
        work, person = opened.casework, opened.person
        seen = _own(work, person)
        record = seen.complaint.record
        work.attach(record, person, Pasted("tempelan.png", PHOTO), seen)
        after = work.case(record, person)
        assert after is not None
        file = after.complaint.attachments[-1]
        assert (file.name, file.mime, file.size) == ("tempelan.png", "image/png", len(PHOTO))
        assert work.attachment_bytes(file.id, person) == PHOTO
    finally:
        opened.close()

    waiting = {"waiting": 1, "bytes": len(PHOTO), "refused": 0}
    assert json.loads(office.run("status", "--as", PERSON))["files"] == waiting
    told = [json.loads(line) for line in office.run("sync", "--as", PERSON).splitlines()]
    kinds = [event["event"] for event in told]
    assert kinds.index("sent") < kinds.index("uploading") < kinds.index("uploaded") < kinds.index("finished")
    assert json.loads(office.run("status", "--as", PERSON))["files"] == {**waiting, "waiting": 0, "bytes": 0}
    found = json.loads(
        office.run("gateway", "files", "--database", f"sqlite:///{office.folder / TRAINING_GATEWAY}")
    )
    digest = sha256(PHOTO).hexdigest()
    assert found == [{"name": digest, "sha256": digest, "size": len(PHOTO)}]


def test_that_a_file_that_is_not_whole_here_is_none_and_no_error(office: Office) -> None:
    opened = unlock(Profile(office.folder), PERSON, PASSWORD)
    try:
        work, person = opened.casework, opened.person
        assert work.attachment_bytes("tidak-ada", person) is None
        seen = _own(work, person)
        record = seen.complaint.record
        before = set((opened.database.folder / attachments.FOLDER).iterdir())
        work.attach(record, person, Pasted("x.bin", b"isi"), seen)
        after = work.case(record, person)
        assert after is not None
        (path,) = set((opened.database.folder / attachments.FOLDER).iterdir()) - before
        path.write_bytes(b"rusak")
        file = after.complaint.attachments[-1]
        assert file.mime == "application/octet-stream"
        assert work.attachment_bytes(file.id, person) is None
        assert work.attachment_copy(file, person) is None
    finally:
        opened.close()


def test_that_a_refused_attachment_leaves_nothing_that_waits(office: Office) -> None:
    opened = unlock(Profile(office.folder), PERSON, PASSWORD)
    try:
        work, person = opened.casework, opened.person
        before = work.files_waiting()
        seen = _of_another_agency(work, person)
        with pytest.raises(RuleError):
            work.attach(seen.complaint.record, person, Pasted("x.png", b"gambar"), seen)
        assert work.files_waiting() == before
    finally:
        opened.close()


def _cases(work: Casework, person: Person) -> Iterator[CaseView]:
    for row in work.queue_page(QueueFilter(view=View.ALL), person, 0, 100):
        found = work.case(row.record, person)
        assert found is not None
        yield found


def _own(work: Casework, person: Person) -> CaseView:
    return next(
        case
        for case in _cases(work, person)
        if case.complaint.agency == person.agency and case.offer(Kind.ATTACH).allowed
    )


def _of_another_agency(work: Casework, person: Person) -> CaseView:
    return next(case for case in _cases(work, person) if case.complaint.agency != person.agency)
