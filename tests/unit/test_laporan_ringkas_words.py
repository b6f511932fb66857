"""Cells of the platform's export are read as data: dates in two languages, times, texts and places."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.exchange.laporan_ringkas import clean
from desktop.exchange.laporan_ringkas_places import agency_code, place_code
from desktop.exchange.laporan_ringkas_words import as_text, flags, parse_date, parse_moment, parse_time


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("18 Jan 2024", "2024-01-18"),
        ("29 May 2023", "2023-05-29"),
        ("29 Mei 2023", "2023-05-29"),
        ("1 Agustus 2020", "2020-08-01"),
        ("01 Agt 2020", "2020-08-01"),
        ("31 Des 2025", "2025-12-31"),
        ("3-Okt-2021", "2021-10-03"),
        ("2024-02-29", "2024-02-29"),
        ("02/03/2024", "2024-03-02"),
        ("30 Feb 2024", None),
        ("18 Foo 2024", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_that_dates_are_read_in_both_languages(words: str, expected: str | None) -> None:
    found = parse_date(words)
    assert (found.isoformat() if found else None) == expected


def test_that_times_and_moments_are_read() -> None:
    assert [str(parse_time(words)) for words in ("01:33:26", "7.05", "23:59")] == [
        "01:33:26",
        "07:05:00",
        "23:59:00",
    ]
    assert [parse_time(words) for words in ("24:00", "pagi", "12:60", "")] == [None] * 4
    assert parse_moment("18 Jan 2024 01:33:26") == datetime(2024, 1, 18, 1, 33, 26)  # noqa: DTZ001
    assert parse_moment("18 Januari 2024, pukul 13.05 WIB") == datetime(2024, 1, 18, 13, 5)  # noqa: DTZ001
    assert parse_moment("18 Jan 2024") == datetime(2024, 1, 18)  # noqa: DTZ001
    assert parse_moment("entah") is None


def test_that_text_is_kept_as_data() -> None:
    assert clean("baris_x000D_\r\ndua\x00 ") == "baris\n\ndua"
    assert clean("_xD83D_ _x005F_x") == "_xD83D_ _x"
    assert [clean(text) for text in ("-", " - ", "--", "=1", "")] == ["", "", "--", "=1", ""]
    assert [as_text(cell) for cell in (None, 5, 2.5, True, "<b>{{x}}</b>")] == [
        "", "5", "2.5", "True", "<b>{{x}}</b>",
    ]  # fmt: skip


def test_that_places_have_kemendagri_codes_where_the_name_is_known() -> None:
    assert place_code("Kalimantan Barat", "Kabupaten Mempawah", "Toho", "Terap") == "61.02.06.2004"
    assert place_code("KALIMANTAN BARAT", "Kab. Mempawah", "kecamatan toho", "Desa Entah") == "61.02.06"
    assert place_code("Kalimantan Barat", "Mempawah", "", "") == "61.02"
    assert place_code("Jawa Barat", "Bogor", "", "") == "32"
    assert place_code("Jawa Barat", "Kota Bogor", "", "") == "32.71"
    assert place_code("Negeri Dongeng", "Mempawah", "", "") == ""
    assert agency_code("Pemerintah Kabupaten Mempawah") == "61.02"
    assert agency_code("Pemkot Pontianak") == "61.71"
    assert agency_code("Pemerintah Provinsi Kalimantan Barat") == "61"
    assert agency_code("Kementerian Perhubungan") == ""


def test_that_the_type_holds_two_flags_and_tells_what_is_strange() -> None:
    assert [flags(words) for words in ("", "Anonim", "rahasia", "Anonim|Rahasia", "Anonim|Khusus")] == [
        (False, False, False),
        (True, False, False),
        (False, True, False),
        (True, True, False),
        (True, False, True),
    ]
