"""What a reader gets: everything she may see, nothing she may not, and no change is ever passed over."""

from __future__ import annotations

import msgspec
import pytest

from desktop.domain.complaint import Complaint
from desktop.domain.people import Role
from sync.gateway.loading import load_records
from sync.wire import DigestAnswer, digest_bucket, digest_term
from tests.sync.gateway_office import MEMPAWAH, SAMBAS, Office, complaint, problem, record


def test_that_a_first_download_brings_exactly_the_agencys_records(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    assert set(siti.held) == {record(n) for n in range(10)}
    assert siti.complaint(record(3)) == complaint(3)


def test_that_the_newest_of_equally_urgent_headers_come_first_and_a_page_says_how_many_there_are(
    office: Office,
) -> None:
    siti = office.join("Siti")
    first = siti.download()[0]
    assert first.head.ids[0] == record(9)
    assert first.total == 10
    assert not first.body.ids


def test_that_a_snapshot_page_is_the_same_bytes_for_everyone_and_for_ever(office: Office) -> None:
    siti, rina = office.join("Siti"), office.join("Rina")
    first = siti.session.get(f"{siti.url}/v1/snapshot", stream=True).raw.read(decode_content=False)
    office.platform.edit(record(1), title="Jalan sudah baik")
    again = rina.session.get(f"{rina.url}/v1/snapshot", stream=True).raw.read(decode_content=False)
    assert first == again


def test_that_a_snapshot_page_is_compressed_only_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    siti = office.join("Siti")
    first = siti.page("/v1/snapshot")

    def again(*_: object) -> object:
        raise AssertionError("made a second time")

    monkeypatch.setattr("sync.gateway.snapshots._make", again)
    assert siti.page("/v1/snapshot") == first


def test_that_a_change_during_the_download_arrives_with_the_changes_after_it(office: Office) -> None:
    siti = office.join("Siti")
    siti.take(siti.page("/v1/snapshot"))
    office.platform.edit(record(4), title="Diubah di tengah jalan")
    office.platform.reassign(record(5), SAMBAS)
    office.platform.reassign(record(0, SAMBAS), MEMPAWAH)
    while True:
        page = siti.page(f"/v1/snapshot?after={siti.cursor}")
        siti.take(page)
        if not page.more:
            break
    assert siti.complaint(record(4)).title == "Diubah di tengah jalan"
    assert record(5) not in siti.held
    assert siti.complaint(record(0, SAMBAS)).agency == MEMPAWAH
    assert len(siti.held) == 10


def test_that_fifty_edits_of_one_record_are_one_item(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    for n in range(50):
        office.platform.edit(record(1), title=f"Judul {n}")
    page = siti.ask().page
    assert page is not None
    assert page.head.ids == [record(1)]
    assert siti.complaint(record(1)).title == "Judul 49"


def test_that_a_changed_header_does_not_bring_its_body_again(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    office.platform.edit(record(1), title="Judul baru")
    page = siti.ask().page
    assert page is not None
    assert page.head.ids == [record(1)]
    assert page.body.ids == []


def test_that_a_longer_timeline_does_not_bring_the_texts_again(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    office.platform.reply(record(1), "Masih rusak")
    page = siti.ask().page
    assert page is not None
    assert page.body.ids == [record(1)]
    assert "original_text" not in page.body.cols
    assert siti.complaint(record(1)).original_text == complaint(1).original_text
    office.platform.edit(record(2), edited_text="Disunting")
    office.platform.reply(record(3), "Masih rusak")
    siti.ask()
    assert siti.complaint(record(2)).edited_text == "Disunting"
    assert siti.complaint(record(3)).original_text == complaint(3).original_text


def test_that_a_text_changed_before_the_middle_of_a_reading_is_not_forgotten(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    office.platform.edit(record(1), edited_text="Disunting")
    office.platform.reply(record(2), "Yang pertama dibaca")
    office.platform.reply(record(1), "Sesudah disunting")
    while True:
        page = siti.page(f"/v1/changes?cursor={siti.cursor}&limit=1")
        siti.take(page)
        if not page.more:
            break
    now = siti.complaint(record(1))
    assert (now.edited_text, len(now.entries)) == ("Disunting", 1)


def test_that_small_pages_bring_the_same_as_a_large_one(office: Office) -> None:
    siti, rina = office.join("Siti"), office.join("Rina")
    siti.download()
    rina.download()
    for n in range(10):
        office.platform.reply(record(n), f"Masih rusak {n}")
        office.platform.edit(record(n), title=f"Judul {n}")
    office.platform.reassign(record(2), SAMBAS)
    siti.ask()
    pages = 0
    while True:
        page = rina.page(f"/v1/changes?cursor={rina.cursor}&limit=3")
        assert page.count <= 3
        rina.take(page)
        pages += 1
        if not page.more:
            break
    assert pages > 5
    assert rina.held == siti.held
    assert rina.cursor == siti.cursor


def test_that_a_page_may_be_taken_twice_without_harm(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    here = siti.cursor
    office.platform.edit(record(1), title="Sekali saja")
    first = siti.page(f"/v1/changes?cursor={here}")
    second = siti.page(f"/v1/changes?cursor={here}")
    assert first == second


def test_that_a_record_reassigned_away_is_gone_with_its_revision(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    rev = office.platform.reassign(record(7), SAMBAS)
    page = siti.ask().page
    assert page is not None
    assert (page.gones.ids, page.gones.revs, page.gones.why) == ([record(7)], [rev], ["reassigned"])
    (verdict,) = siti.send(siti.op(record(7), "note", {"text": "Terlambat"}))
    assert (verdict.state, verdict.gone, verdict.rev) == ("rejected", "reassigned", rev)
    assert record(7) not in siti.held


def test_that_a_newly_granted_old_record_arrives_whole(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    office.platform.reassign(record(7, SAMBAS), MEMPAWAH)
    siti.ask()
    assert siti.complaint(record(7, SAMBAS)).original_text == complaint(7, SAMBAS).original_text


def test_that_away_and_back_between_two_readings_is_no_departure(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    office.platform.reassign(record(7), SAMBAS)
    office.platform.reassign(record(7), MEMPAWAH)
    page = siti.ask().page
    assert page is not None
    assert page.gones.ids == []
    assert page.head.ids == [record(7)]


def test_that_a_removed_record_leaves_every_scope(office: Office) -> None:
    siti, tutor = office.join("Siti"), office.join("Tutor", training=True)
    siti.download()
    tutor.download()
    office.platform.remove(record(7))
    siti.ask()
    tutor.ask()
    assert siti.left == tutor.left == {record(7): "removed"}


def test_that_a_training_person_reads_every_agency_and_loses_nothing_to_a_reassignment(
    office: Office,
) -> None:
    tutor = office.join("Tutor", training=True)
    tutor.download()
    assert len(tutor.held) == 20
    office.platform.reassign(record(7), SAMBAS)
    tutor.ask()
    assert tutor.complaint(record(7)).agency == SAMBAS
    assert tutor.left == {}


def test_that_the_province_and_a_mere_administrator_get_no_case(office: Office) -> None:
    for name, role in (("Gubernur", Role.PROVINCE), ("Admin", Role.ADMINISTRATOR)):
        person = office.join(name, role)
        pages = person.download()
        office.platform.edit(record(1), title="Tidak untuk Anda")
        told = person.ask()
        assert person.held == {}
        assert pages[0].total == 0
        assert told.page is not None
        assert told.page.count == 0


def test_that_a_cursor_of_another_scope_starts_again(office: Office) -> None:
    siti, asih = office.join("Siti"), office.join("Asih", agency=SAMBAS)
    siti.download()
    answer = asih.get(f"/v1/changes?cursor={siti.cursor}")
    assert problem(answer).type == "urn:tanggap:problem:reset"
    assert answer.status_code == 410


def test_that_no_byte_of_a_cursor_can_be_changed(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    for index in range(len(siti.cursor)):
        letter = "A" if siti.cursor[index] != "A" else "Q"
        forged = siti.cursor[:index] + letter + siti.cursor[index + 1 :]
        assert siti.get(f"/v1/changes?cursor={forged}").status_code == 410
    assert siti.get("/v1/changes?cursor=").status_code == 400
    assert siti.get("/v1/changes?cursor=%00%ff").status_code == 410


def test_that_the_digest_equals_what_a_whole_client_holds(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    office.platform.edit(record(1), title="Judul baru")
    siti.ask()
    told = msgspec.json.decode(siti.get("/v1/digest").content, type=DigestAnswer)
    sums: dict[str, int] = {}
    for key, rev in siti.revs.items():
        bucket = digest_bucket(key)
        sums[bucket] = (sums.get(bucket, 0) + digest_term(key, rev)) % 2**64
    assert told.buckets == {bucket: f"{value:016x}" for bucket, value in sums.items()}
    assert told.epoch == siti.epoch


def test_that_a_body_that_moved_on_during_the_download_brings_its_texts(office: Office) -> None:
    siti = office.join("Siti")
    siti.take(siti.page("/v1/snapshot"))
    office.platform.reply(record(4), "Masih rusak")
    while siti.page(f"/v1/changes?cursor={siti.cursor}").more:
        siti.take(siti.page(f"/v1/changes?cursor={siti.cursor}"))
    siti.take(siti.page(f"/v1/changes?cursor={siti.cursor}"))
    assert siti.complaint(record(4)).original_text == complaint(4).original_text
    assert [each.text for each in siti.complaint(record(4)).entries][-1] == "Masih rusak"


def test_that_an_old_snapshot_is_made_anew_once_it_is_of_little_use(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    many = [Complaint(f"sp4n:9{n:06}", agency=MEMPAWAH, title=f"Baru {n}") for n in range(300)]
    assert load_records(office.gateway.engine, many, clock=office.clock) == 300
    assert load_records(office.gateway.engine, many, clock=office.clock) == 0
    rina = office.join("Rina")
    pages = rina.download()
    assert pages[0].total == 310
    assert len(rina.held) == 310
    assert pages[-1].count == 0


def test_that_the_directory_comes_when_it_changed_and_only_then(office: Office) -> None:
    siti = office.join("Siti")
    siti.download()
    first = siti.ask().directory
    assert first is not None
    assert {unit.code for unit in first.units} == {"pupr"}
    assert {agency.code for agency in first.agencies} == {MEMPAWAH, SAMBAS}
    assert siti.ask().directory is None
    office.join("Asih", agency=SAMBAS)
    office.join("Rina")
    second = siti.ask().directory
    assert second is not None
    assert {person.id for person in second.people} == {"siti", "rina"}
