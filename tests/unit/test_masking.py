"""What identifies a reporter never leaves casework in clear."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.masking import masked
from desktop.domain.complaint import Complaint, Reporter

WORD = st.text(st.characters(categories=["L"]), min_size=2, max_size=30)
DIGITS = st.text("0123456789", min_size=8, max_size=16)


@given(WORD, DIGITS, DIGITS, WORD)
def test_that_no_identity_is_shown_whole(name: str, phone: str, nik: str, address: str) -> None:
    who = Reporter(name, phone, f"{name}@contoh.id", nik, address)
    shown = masked(Complaint("sp4n:1", reporter=who)).reporter
    assert not {who.name, who.phone, who.email, who.nik, who.address} & {
        shown.name,
        shown.phone,
        shown.email,
        shown.nik,
        shown.address,
    }
    assert shown.name.startswith(name[0])


def test_that_an_anonymous_report_has_no_reporter_at_all() -> None:
    who = Reporter("Budi", "0812345678", "b@contoh.id", "6102012345678901", "Jalan Melati 1")
    assert masked(Complaint("sp4n:1", anonymous=True, reporter=who)).reporter == Reporter()


def test_that_absent_fields_stay_empty() -> None:
    assert masked(Complaint("sp4n:1")).reporter == Reporter()
