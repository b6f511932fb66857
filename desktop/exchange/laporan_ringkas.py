"""The platform's admin export "Laporan Ringkas": its columns and the words in them (domain.md §6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time
from enum import StrEnum

from desktop.domain.complaint import Classification

type Cell = str | int | float | bool | datetime | time | None
"""What a workbook stores in a cell."""

SHEET = "Laporan Ringkas"
HEADER_WITHIN = 20
"""The header stands in row 1 or 11; we look through this many rows."""


class Column(StrEnum):
    """The columns by their heading, in the platform's order."""

    TRACKING_ID = "Tracking ID"
    DATE = "Tanggal Laporan Masuk"
    TIME = "Waktu Laporan Masuk"
    CLASSIFICATION = "Klasifikasi Laporan"
    CATEGORY_ID = "ID Kategori"
    CATEGORY = "Kategori"
    TITLE = "Judul Laporan"
    ORIGINAL = "Isi Laporan Awal"
    EDITED = "Isi Laporan Akhir"
    TYPE = "Tipe Laporan (Anonim/Rahasia)"
    SOURCE = "Sumber Laporan"
    PARENT = "Instansi Induk"
    UNIT_ID = "ID Instansi Terdisposisi"
    UNIT = "Instansi Terdisposisi"
    STATUS = "Status Laporan"
    REASON = "Alasan Tunda/Arsip"
    PROVINCE = "Provinsi"
    REGENCY = "Kota/Kabupaten"
    DISTRICT = "Kecamatan"
    VILLAGE = "Kelurahan"


REQUIRED = (Column.TRACKING_ID, Column.DATE, Column.TITLE, Column.STATUS)
"""Without these a row says nothing that the office could work with."""

OPTIONAL = (Column.UNIT_ID, Column.DISTRICT, Column.VILLAGE)
"""What the shorter of the two shapes lacks."""


class Label(StrEnum):
    """The lines of the title block above a header in row 11."""

    TITLE = "Judul Laporan"
    AGENCY = "Nama Instansi"
    GENERATED = "Tanggal Generate"
    PERIOD = "Periode Masuk"
    OWNER = "Pengelola"


CLASSIFICATIONS: Mapping[str, Classification] = {
    "Pengaduan Berkadar Pengawasan": Classification.SUPERVISORY,
    "Pengaduan Tidak Berkadar Pengawasan": Classification.NON_SUPERVISORY,
    "Permintaan Informasi": Classification.INFORMATION_REQUEST,
    "Aspirasi": Classification.ASPIRATION,
    "": Classification.UNCLASSIFIED,
}

MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january", "januari"),
            ("feb", "february", "februari", "pebruari"),
            ("mar", "march", "maret"),
            ("apr", "april"),
            ("may", "mei"),
            ("jun", "june", "juni"),
            ("jul", "july", "juli"),
            ("aug", "august", "agu", "agt", "agust", "agustus", "ags"),
            ("sep", "sept", "september"),
            ("oct", "october", "okt", "oktober"),
            ("nov", "november", "nop", "nopember"),
            ("dec", "december", "des", "desember"),
        ),
        start=1,
    )
    for name in names
}
"""Month names in English and Indonesian, long, short and as people shorten them."""

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""The platform writes English months, whatever the language of the screen."""


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


def clean(text: str) -> str:
    r"""A stored text as data: its escapes read, line ends as `\n`, without outer spaces.

    Excel writes a control character as `_x000D_`; half of a surrogate pair would be no character at all and
    stays as it is. A lone hyphen is the platform's way to leave a cell empty.
    """
    if "_x" in text:
        text = _ESCAPED.sub(_unescaped, text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        text = text.replace("\x00", "")
    text = text.strip()
    return "" if text == "-" else text


def plain(heading: str) -> str:
    """A heading or word for comparing: without case, outer spaces, doubled spaces and a closing colon."""
    return " ".join(heading.split()).strip(" :").casefold()


def _unescaped(match: re.Match[str]) -> str:
    point = int(match[1], 16)
    return match[0] if point in _SURROGATES else chr(point)
