"""Texts of the platform become plain ones: nothing is interpreted, nothing a citizen wrote is lost."""

from __future__ import annotations

import html
import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.lapor.texts import filled, moment, placeholders, plain, same, stamp, tidy

ZONES = ("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<p>Yth. Bapak</p><p>Sudah.</p>", "Yth. Bapak\n\nSudah."),
        ("satu<br/>dua<BR>tiga", "satu\ndua\ntiga"),
        ("<script>alert(1)</script>aman", "aman"),
        ("<style>p{}</style>aman<script>tanpa akhir", "aman"),
        ('<img src=x onerror="a()">aman', "aman"),
        ("<!-- rahasia -->aman<!-- terbuka", "aman<!-- terbuka"),
        ("<!DOCTYPE html><html><body>aman</body></html>", "aman"),
        ("suhu <37 dan >35 & x<y", "suhu <37 dan >35 & x<y"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("&#x202e;&nbsp;x&#0;", "\u202e x\ufffd"),
        ("<scr<b>ipt>x", "<script>x"),
        ("<tidak dikenal>", "<tidak dikenal>"),
        ("<a href='javascript:x'>klik</a>", "klik"),
        ("a\x00\x08b\r\nc", "ab\n\nc"),
        ("", ""),
    ],
)
def test_that_a_text_is_what_a_reader_would_see(raw: str, shown: str) -> None:
    assert plain(raw) == shown


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_that_what_the_platform_escaped_comes_back_as_it_was(text: str) -> None:
    assert plain(html.escape(text)) == tidy(text)
    assert plain(f"<p>{html.escape(text)}</p>") == tidy(text)


@given(st.text(alphabet="<>!-/&;ab scriptpl=\"'", max_size=200))
def test_that_no_tag_of_a_page_survives(text: str) -> None:
    for name in ("script", "b", "img", "iframe"):
        assert f"<{name}>" not in plain(f"<{name}>{text.replace('&', '').replace('<', '')}")


@given(st.text(max_size=200))
def test_that_a_text_is_known_again_under_its_markup(text: str) -> None:
    known = bool("".join(tidy(text).split()))
    assert same(text, f"<div><p>{html.escape(text)}</p></div>") is known


def test_that_different_texts_are_not_the_same() -> None:
    assert not same("Sudah ditambal", "Sudah ditambal.")
    assert not same("", "")
    assert not same("<p></p>", " ")


@pytest.mark.parametrize("piece", ["<", "<!--", "<p ", "<script>", "&", "&#", "{{", "-->", "</", "\r"])
def test_that_a_hostile_text_costs_time_by_its_length_only(piece: str) -> None:
    def cost(count: int) -> float:
        start = time.process_time()
        plain(piece * count + "-->")
        placeholders(piece * count)
        return time.process_time() - start

    cost(100)
    assert min(cost(40_000) for _ in range(3)) < 0.5


def test_that_known_placeholders_are_filled_and_others_stay() -> None:
    text = "Dari {{institution_from}} untuk {{ reporter }} {{}} {{a b}}"
    assert placeholders(text) == ("institution_from", "reporter")
    assert filled(text, {"institution_from": "PUPR"}) == "Dari PUPR untuk {{ reporter }} {{}} {{a b}}"


@given(
    st.integers(1, 4_000_000_000).map(lambda at: datetime.fromtimestamp(at, UTC).replace(tzinfo=None)),
    st.sampled_from(ZONES),
)
def test_that_a_stamp_is_read_in_the_agencys_zone_and_written_back(at: datetime, zone: str) -> None:
    place = ZoneInfo(zone)
    read = moment(at.strftime("%d-%m-%Y %H:%M:%S"), place)
    assert read == at.replace(tzinfo=place)
    assert read.tzinfo is UTC
    assert moment(stamp(read, place), place) == read


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "1-2-2024 10:00:00",
            "31-02-2024 10:00:00",
            "01-02-2024",
            "01-02-2024 25:00:00",
            "٠١-٠٢-٢٠٢٤ ١٠:٠٠:٠٠",
        ),
        *("01-02-2024 10:00:00 WIB", "2024-02-01T10:00:00Z", "00-00-0000 00:00:00", "01/02/2024 10:00:00"),
    ],
)
def test_that_anything_else_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match="no moment"):
        moment(text, ZoneInfo("Asia/Pontianak"))
