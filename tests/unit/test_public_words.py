"""Lines that are offered for a public text: written once, found again, taken out without a trace."""

from __future__ import annotations

import pytest

from desktop.casework.public_text import Concern, look_over
from desktop.domain.finality import is_final
from desktop.domain.intents import Kind
from desktop.domain.public_words import REQUEST_FRAME, Gap, lines_in, with_line


def test_that_the_first_line_brings_the_frame_and_the_last_takes_it_away() -> None:
    text = with_line("", Gap.TIME, wanted=True, frame=REQUEST_FRAME)
    assert text.splitlines() == [REQUEST_FRAME[0], Gap.TIME, REQUEST_FRAME[1]]
    assert with_line(text, Gap.TIME, wanted=False, frame=REQUEST_FRAME) == ""


def test_that_a_line_goes_behind_the_last_point_and_stands_only_once() -> None:
    text = "Salam.\n- foto atau bukti pendukung\nHormat kami."
    once = with_line(text, Gap.TIME, wanted=True, frame=REQUEST_FRAME)
    assert once.splitlines() == ["Salam.", Gap.PROOF, Gap.TIME, "Hormat kami."]
    assert with_line(once, Gap.TIME, wanted=True, frame=REQUEST_FRAME).count(Gap.TIME) == 1


def test_that_what_a_person_wrote_stays_when_a_line_goes() -> None:
    assert with_line(f"Salam.\n  {Gap.TIME}\nHormat kami.", Gap.TIME, wanted=False) == "Salam.\nHormat kami."


def test_that_only_whole_lines_are_found() -> None:
    assert lines_in(f"{Gap.PLACE}\nbukan {Gap.TIME}", Gap) == {Gap.PLACE}


@pytest.mark.parametrize(
    ("text", "concern", "found"),
    [
        ("NIK 6102011508950001 tercatat", Concern.PERSONAL_DATA, "6102011508950001"),
        ("hubungi 0812 3456 7890", Concern.PERSONAL_DATA, "0812 3456 7890"),
        ("kirim ke budi@contoh.id", Concern.PERSONAL_DATA, "budi@contoh.id"),
        ("oleh {{institution_from}}", Concern.VARIABLE, "{{institution_from}}"),
        ("pada tanggal ______", Concern.VARIABLE, "______"),
        ("Akan segera kami tindak lanjuti.", Concern.EMPTY_PHRASE, "Akan segera kami tindak lanjuti"),
        ("sesuai ketentuan yang berlaku", Concern.EMPTY_PHRASE, "sesuai ketentuan yang berlaku"),
    ],
)
def test_that_what_should_not_leave_the_office_is_found(text: str, concern: Concern, found: str) -> None:
    assert [(one.concern, one.found) for one in look_over(text)] == [(concern, found)]


def test_that_a_substantive_answer_raises_no_concern() -> None:
    answer = (
        "Yth. Pelapor, tim PUPR menambal 3 titik di Jl. Daeng Manambon No. 12 pada 23 November 2026, "
        "anggaran Rp1.500.000.000. Lapis akhir dijadwalkan 27 November pukul 08.00. Laporan 5218120."
    )
    assert look_over(answer) == ()


def test_that_only_ends_of_the_table_are_final() -> None:
    assert {kind for kind in Kind if is_final(kind)} == {Kind.NOT_OUR_AUTHORITY, Kind.ARCHIVE, Kind.CLOSE}
