"""A file from a stick is kept when it is what it is called and a record its reader may see names it."""

from __future__ import annotations

from hashlib import sha256

import pytest

from desktop.domain.people import Role
from desktop.vault.letters import seal_to
from sync.bundle import LADEN, PLAIN, FileItem, Receipt, packed, token_secret, wrapped
from sync.gateway import blobs
from sync.wire import ObservationItem, Op, Value
from tests.sync.bundle_maker import Stick, bring, recipient
from tests.sync.gateway_office import SAMBAS, Caller, Office, problem, record

PHOTO = b"foto jalan rusak " * 999
NAME = sha256(PHOTO).hexdigest()


@pytest.fixture
def ani(lone_office: Office) -> Caller:
    caller = lone_office.join("Ani", Role.OFFICER)
    caller.download()
    return caller


def naming(caller: Caller, key: str, digest: str = NAME) -> Op:
    said: dict[str, Value] = {
        "id": f"f{key[-3:]}",
        "name": "foto.jpg",
        "mime": "image/jpeg",
        "size": len(PHOTO),
    }
    return caller.op(key, "attach", {**said, "sha256": digest, "public": False})


def carried(caller: Caller, item: FileItem, data: bytes, *ops: Op) -> Receipt:
    stick = Stick(caller)
    bundle = stick.content(*ops)
    bundle.files = [item]
    return stick.opened(bring(caller, seal_to(recipient(caller), stick.letter(bundle, data))))


def kept(office: Office) -> int | None:
    with office.gateway.engine.connect() as session:
        return blobs.size_of(session, NAME)


def test_that_a_file_named_in_the_same_bundle_is_kept(lone_office: Office, ani: Caller) -> None:
    item = FileItem(NAME, len(PHOTO), [record(2), record(1)])
    assert carried(ani, item, PHOTO, naming(ani, record(1))).files == [NAME]
    assert kept(lone_office) == len(PHOTO)
    assert ani.get(f"/v1/blobs/by-hash/{NAME}").content == PHOTO


def test_that_contents_under_another_name_are_not_kept(lone_office: Office, ani: Caller) -> None:
    receipt = carried(ani, FileItem(NAME, 9, [record(1)]), b"foto lain", naming(ani, record(1)))
    assert [each.state for each in receipt.verdicts] == ["applied"]
    assert receipt.files == []
    assert kept(lone_office) is None


def test_that_a_file_no_record_names_is_not_kept(lone_office: Office, ani: Caller) -> None:
    assert carried(ani, FileItem(NAME, len(PHOTO), [record(1)]), PHOTO).files == []
    assert kept(lone_office) is None


def test_that_a_file_of_a_record_out_of_sight_is_not_kept(lone_office: Office, ani: Caller) -> None:
    dewi = lone_office.join("Dewi", Role.OFFICER, agency=SAMBAS)
    dewi.download()
    dewi.send(naming(dewi, record(1, SAMBAS)))
    assert carried(ani, FileItem(NAME, len(PHOTO), [record(1, SAMBAS)]), PHOTO).files == []
    assert kept(lone_office) is None


@pytest.mark.parametrize("size", [-1, 0, len(PHOTO) - 1, len(PHOTO) + 1])
def test_that_a_list_which_does_not_fit_its_bytes_is_refused_whole(
    lone_office: Office, ani: Caller, size: int
) -> None:
    stick = Stick(ani)
    bundle = stick.content(naming(ani, record(1)))
    bundle.files = [FileItem(NAME, size, [record(1)])]
    told = problem(bring(ani, seal_to(recipient(ani), stick.letter(bundle, PHOTO))))
    assert (told.status, told.detail) == (422, "damaged")
    assert kept(lone_office) is None


def test_that_nobody_brings_files_or_rows_in_the_name_of_a_reader_who_did_not_prove_it(
    lone_office: Office, ani: Caller
) -> None:
    rina = lone_office.join("Rina", Role.OFFICER)
    stick = Stick(ani)
    bundle = stick.content(naming(ani, record(1)))
    bundle.reader = rina.person
    bundle.files = [FileItem(NAME, len(PHOTO), [record(1)])]
    bundle.observations = [ObservationItem(record(77), "2026-11-20T00:00:00Z", "h", {"title": "Palsu"})]
    receipt = stick.opened(bring(ani, seal_to(recipient(ani), stick.letter(bundle, PHOTO))))
    assert [each.state for each in receipt.verdicts] == ["applied"]
    assert (receipt.files, receipt.observed, receipt.unread, receipt.pages) == ([], [], [], [])
    assert kept(lone_office) is None


def test_that_a_stranger_is_refused_before_the_body_is_read(ani: Caller) -> None:
    ani.session.headers["Authorization"] = "Bearer unknown"
    assert problem(bring(ani, b"0" * (64 * 1024 * 1024))).status == 401


@pytest.mark.parametrize(("version", "status"), [(PLAIN, 200), (LADEN, 200), (LADEN + 1, 422)])
def test_that_letters_of_every_version_so_far_are_read_and_a_later_one_is_refused(
    ani: Caller, version: int, status: int
) -> None:
    secrets = {ani.person: token_secret(ani.joined.token)}
    letter = wrapped("bundle", packed(Stick(ani).content(naming(ani, record(1)))), secrets, version)
    assert bring(ani, seal_to(recipient(ani), letter)).status_code == status
