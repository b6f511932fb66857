"""A public text never names a picture that tells where it was taken, however the picture came in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.casework.attaching import Pasted
from desktop.casework.casework import RuleError
from desktop.casework.views import CaseView
from desktop.domain import actions as a
from desktop.domain.complaint import Outcome, Stage
from desktop.domain.picture_metadata import UncleanPictureError
from desktop.domain.workflow import Refusal
from desktop.store import attachments
from tests.unit.office import RINA, SmallOffice, complaint
from tests.unit.pictures import SECRET, drawn, telling

RECORD = "sp4n:1"
PHOTO = telling(drawn(), orientation=6)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(1, Stage.IN_PROGRESS))
    yield made
    made.close()


def _view(office: SmallOffice) -> CaseView:
    view = office.casework.case(RECORD, RINA)
    assert view is not None
    return view


def _attach(office: SmallOffice, data: bytes, *, public: bool = False, name: str = "foto.jpg") -> str:
    office.casework.attach(RECORD, RINA, Pasted(name, data), _view(office), public=public)
    return _view(office).complaint.attachments[-1].id


def _content(office: SmallOffice, file: str) -> bytes:
    data = office.casework.attachment_bytes(file, RINA)
    assert data is not None
    return data


def test_that_an_internal_file_stays_byte_for_byte_and_a_public_one_loses_its_place(
    office: SmallOffice,
) -> None:
    assert _content(office, _attach(office, PHOTO)) == PHOTO
    assert SECRET not in _content(office, _attach(office, PHOTO, public=True))
    assert SECRET not in _content(office, _attach(office, PHOTO, public=True, name="foto.bin"))
    assert [file.public for file in _view(office).complaint.attachments] == [False, True, True]


def test_that_a_broken_picture_is_not_made_public_and_nothing_is_kept(office: SmallOffice) -> None:
    with pytest.raises(UncleanPictureError):
        _attach(office, PHOTO[:-2], public=True)
    assert _view(office).complaint.attachments == ()


@pytest.mark.parametrize(
    "action",
    [
        a.FollowUp("Sudah ditambal."),
        a.ProposeResolution(Outcome.HANDLED, "Sudah ditambal.", "2026-11-23"),
    ],
)
def test_that_a_public_text_names_a_clean_copy_of_an_internal_photo(
    office: SmallOffice, action: a.FollowUp | a.ProposeResolution
) -> None:
    paper, photo = _attach(office, b"%PDF-1.7", name="surat.pdf"), _attach(office, PHOTO)
    made = replace(action, attachments=(paper, photo))
    office.casework.act(made, RINA, RECORD, _view(office))
    first, copy = _view(office).entries[0].attachments
    assert first.id == paper
    assert copy.id != photo
    assert copy.name == "foto.jpg"
    assert SECRET not in _content(office, copy.id)
    assert _content(office, photo) == PHOTO


def test_that_a_note_names_the_photo_itself(office: SmallOffice) -> None:
    photo = _attach(office, PHOTO)
    office.casework.act(a.Note("Lihat foto.", (photo,)), RINA, RECORD, _view(office))
    assert [file.id for file in _view(office).entries[0].attachments] == [photo]


def test_that_an_internal_photo_that_is_not_here_is_not_published(office: SmallOffice) -> None:
    photo = _attach(office, PHOTO)
    with office.database.writing() as session:
        attachments.forget(session, photo)
    with pytest.raises(RuleError) as caught:
        office.casework.act(a.FollowUp("Sudah.", (photo,)), RINA, RECORD, _view(office))
    assert (caught.value.code, caught.value.field) == (Refusal.BAD_VALUE, "attachments")
    assert len(_view(office).complaint.attachments) == 1
