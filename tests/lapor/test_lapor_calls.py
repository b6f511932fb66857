"""Every call of the table is asked as the profile says, and its quirks are read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from sync.errors import SyncProblem, Trouble
from sync.lapor.actions import AddFollowUp, Applied, CreateComplaint, Lack, Upload
from sync.lapor.calls import LaporClient, PlatformRefusedError
from sync.lapor.documents import Institution
from sync.lapor.line import Part, Secrets, multipart
from sync.lapor.masters import read_masters
from sync.lapor.profile import FileStyle, Headers, PageStyle, Profile
from tests.lapor.cases import FILES
from tests.lapor.driving import Office, closed_address, with_list
from tests.lapor.server import parts_of
from tests.lapor.state import Call, Fault, Platform
from tests.sync.proxy import Raw


def test_that_all_pages_of_a_list_are_read_without_following_its_addresses(
    platform: Platform, lapor_office: Office
) -> None:
    found = lapor_office.client().institutions()
    assert found == tuple(Institution(str(at), f"Instansi {at}") for at in range(1, 6))
    # The addresses name 10.0.0.5; a word to it would have failed this test.
    assert platform.asked == [Call.INSTITUTIONS] * 3


@pytest.mark.parametrize(("style", "count", "asked"), [(PageStyle.NUMBERED, 5, 4), (PageStyle.SINGLE, 2, 1)])
def test_that_the_profile_says_how_a_list_goes_on(
    style: PageStyle, count: int, asked: int, platform: Platform, lapor_office: Office
) -> None:
    lapor_office.profile = replace(lapor_office.profile, page_style=style)
    assert len(lapor_office.client().institutions()) == count
    assert len(platform.asked) == asked


def test_that_templates_keep_their_placeholders_and_lose_their_markup(lapor_office: Office) -> None:
    (template,) = lapor_office.client().templates()
    assert (template.code, template.content) == ("T1", "Yth. {{reporter}}, oleh {{institution_from}}.")


def test_that_a_complaint_is_read_with_its_history_in_utc(platform: Platform, lapor_office: Office) -> None:
    case = platform.case()
    found = lapor_office.client().complaint(str(case.id))
    assert (found.status_code, found.status_name) == ("1", "Belum Terverifikasi")
    (log,) = found.status_logs
    assert (log.at, log.note) == (platform.now(), "Laporan diterima")


def test_that_follow_ups_are_read_however_their_names_and_files_come(
    platform: Platform, lapor_office: Office
) -> None:
    case = platform.case()
    for at in range(5):
        platform.add_follow_up(case, {"content": f"Ke-{at} <b>&"}, ["a.jpg"] if at else [])
    found = lapor_office.client().follow_ups(str(case.id))
    assert [each.content for each in found] == [f"Ke-{at} <b>&" for at in (4, 3, 2, 1, 0)]
    assert {(each.institution_from, each.institution_from_id) for each in found} == {("Dinas PUPR", "12")}
    assert {each.files[0].name for each in found[:4]} == {"a.jpg"}
    assert found[4].files == ()
    assert {each.at for each in found} == {platform.now()}
    assert found[0].status_new == "Ditindaklanjuti oleh Instansi"


def test_that_files_travel_as_the_profile_says(platform: Platform, lapor_office: Office) -> None:
    for style in FileStyle:
        lapor_office.profile = replace(lapor_office.profile, files=style)
        lapor_office.kept = b"{}"
        action = AddFollowUp(str(platform.case().id), f"Foto {style}", files=FILES)
        assert isinstance(lapor_office.drive(action), Applied)
        assert sorted(platform.visible()[-1].files) == ["jalan.jpg", "surat.pdf"]
    assert platform.asked.count(Call.UPLOAD) == 1


def test_that_a_new_complaint_names_its_files_in_a_text(lapor_office: Office, platform: Platform) -> None:
    action = CreateComplaint("Lampu", "Lampu mati", "Tatap Muka", "2", secret=True, files=FILES)
    outcome = lapor_office.drive(action)
    (effect,) = platform.visible()
    assert outcome == Applied(effect.complaint)
    assert sorted(effect.files) == ["jalan.jpg", "surat.pdf"]


def test_that_the_body_of_a_new_complaint_is_the_tables() -> None:
    def answer(request: bytes) -> list[bytes]:
        body = b'{"results":{"complaint_id":9}}'
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        return [head.encode() + body]

    with Raw(answer) as raw:
        office_profile = replace(_profile(raw.url), headers=Headers("Authorization", "Bearer", "token"))
        client = LaporClient(office_profile, lambda: Secrets("satu", "dua"))
        assert client.create(CreateComplaint("J", "I", "Website", "2"), ()) == "9"
        client.close()
    head, _, body = raw.requests[0].partition(b"\r\n\r\n")
    sent = json.loads(body)
    assert sent["attachments"] is False
    assert (sent["title"], sent["channel"], sent["is_anonymous"], sent["location_id"]) == (
        *("J", "Website", False, None),
    )
    assert b"\r\nAuthorization: Bearer satu\r\n" in head
    assert b"\r\ntoken: dua\r\n" in head
    assert b"X-Request-Id" not in head


def test_that_ninety_seconds_of_silence_are_waited_for(platform: Platform, lapor_office: Office) -> None:
    def ninety() -> None:
        lapor_office.clock.pass_seconds(90)
        platform.gate.set()

    platform.at_gate = ninety
    platform.script[Call.ADD_FOLLOW_UP].append(Fault.SLOW_BEFORE)
    lapor_office.bounds = None
    assert isinstance(lapor_office.attempt(AddFollowUp(str(platform.case().id), "Sudah")), Applied)
    assert platform.asked == [Call.FOLLOW_UPS, Call.ADD_FOLLOW_UP]


def test_that_a_fresh_secret_is_tried_once_after_a_no(platform: Platform, lapor_office: Office) -> None:
    given = iter([Secrets("lama", "token-1"), Secrets("rahasia-1", "token-1")])
    client = LaporClient(lapor_office.profile, lambda: next(given))
    assert client.templates()
    platform.script[Call.TEMPLATES].extend([Fault.EXPIRED] * 2)
    stale = LaporClient(lapor_office.profile, lambda: Secrets("lama", "token-1"))
    with pytest.raises(SyncProblem) as caught:
        stale.templates()
    assert caught.value.trouble is Trouble.SIGN_IN
    assert stale.requests == 1
    client.close()
    stale.close()


def test_that_no_secret_is_shown_or_can_end_its_header(lapor_office: Office) -> None:
    assert "rahasia" not in repr(Secrets("rahasia", "token rahasia"))
    client = LaporClient(lapor_office.profile, lambda: Secrets("a\r\nX: 1", "b"))
    with pytest.raises(SyncProblem) as caught:
        client.templates()
    assert caught.value.trouble is Trouble.SIGN_IN
    assert "X: 1" not in str(caught.value)


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (Fault.PORTAL, Trouble.PORTAL),
        (Fault.REDIRECT, Trouble.PORTAL),
        (Fault.TRUNCATED, Trouble.RESET),
        (Fault.LOST_AFTER, Trouble.RESET),
        (Fault.GARBLED, Trouble.BAD_ANSWER),
        (Fault.ERROR_AFTER, Trouble.SERVER),
        (Fault.BUSY_GATE_AFTER, Trouble.MAINTENANCE),
        (Fault.NO_ID, Trouble.BAD_ANSWER),
    ],
)
def test_that_a_failed_reading_has_its_name(
    fault: Fault, trouble: Trouble, platform: Platform, lapor_office: Office
) -> None:
    platform.script[Call.TEMPLATES].append(fault)
    with pytest.raises(SyncProblem) as caught:
        lapor_office.client().templates()
    assert caught.value.trouble is trouble


def test_that_a_wait_the_platform_asks_for_is_told(platform: Platform, lapor_office: Office) -> None:
    platform.script[Call.TEMPLATES].append(Fault.TOO_MANY)
    with pytest.raises(SyncProblem) as caught:
        lapor_office.client().templates()
    assert (caught.value.trouble, caught.value.retry_after) == (Trouble.TOO_MANY, 40.0)


def test_that_a_refusal_is_told_in_the_platforms_words(platform: Platform, lapor_office: Office) -> None:
    platform.script[Call.READ].append(Fault.REFUSED)
    with pytest.raises(PlatformRefusedError) as caught:
        lapor_office.client().complaint("5")
    assert (caught.value.code, caught.value.text) == ("http_422", "Laporan sudah ditutup")


def test_that_a_list_is_read_only_where_the_profile_names_one(
    platform: Platform, lapor_office: Office
) -> None:
    case = platform.case()
    platform.lists_complaints = True
    with pytest.raises(PlatformRefusedError) as caught:
        lapor_office.client().listed(1)
    assert caught.value.code == Lack.NO_CALL
    lapor_office.profile = replace(lapor_office.profile, paths=with_list(lapor_office.profile.paths))
    (found,) = lapor_office.client().listed(1).items
    assert (found.id, found.tracking_id) == (str(case.id), f"7{case.id}")


def test_that_the_lists_are_read_once_a_day_and_old_ones_serve_without_a_line(
    platform: Platform, lapor_office: Office
) -> None:
    now = lapor_office.clock.now()
    first = read_masters(lapor_office.client(), None, now).masters
    assert first is not None
    assert first.institution(" instansi  3 ") == "3"
    assert first.institution("Instansi") == first.institution("") == ""
    asked = len(platform.asked)
    assert read_masters(lapor_office.client(), first, now + timedelta(hours=23)).masters is first
    assert len(platform.asked) == asked
    later = read_masters(lapor_office.client(), first, now + timedelta(hours=25)).masters
    assert later is not None
    assert later.read_at == now + timedelta(hours=25)
    lapor_office.profile = _profile(closed_address())
    down = read_masters(lapor_office.client(), first, now + timedelta(days=9))
    assert (down.masters, down.trouble) == (first, Trouble.NO_NETWORK)


def test_that_no_name_or_content_breaks_out_of_its_part() -> None:
    names = ['a"b.jpg', "a\r\nX: 1.jpg", "ä\udcffn.pdf", "x" * 999]
    contents = [b"", b"\r\n--tanggap\r\n", bytes(range(256)), b"--b--\r\n"]
    parts = [Part("attachments[]", c, n, "image/jpeg\r\nX: 1") for n, c in zip(names, contents, strict=True)]
    body = multipart(parts, "b")
    read = parts_of(body.kind, body.content)
    assert [content for _, _, content in read] == contents
    assert {key for key, _, _ in read} == {"attachments[]"}
    assert [name for _, name, _ in read] == ["a%22b.jpg", "a%0D%0AX: 1.jpg", "än.pdf", "x" * 200]
    assert b"\r\nX: 1" not in body.content
    assert "boundary=b" not in body.kind.split(";")[1].split()


def test_that_a_file_says_nothing_of_its_content() -> None:
    assert "rahasia" not in repr(Upload("a.pdf", "application/pdf", b"rahasia"))


def test_that_the_platforms_own_time_is_known(platform: Platform, lapor_office: Office) -> None:
    client = lapor_office.client()
    client.templates()
    assert client.date == platform.now()


def _profile(address: str) -> Profile:
    return Profile(address=address, institution_id="12", user_id="7")
