"""A profile an administrator edits is read as written, or told field by field what cannot stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.lapor.profile import (
    SANDBOX,
    Fault,
    FileStyle,
    PageStyle,
    Paths,
    Profile,
    ProfileError,
    ProfileProblem,
    read_profile,
)

WHOLE = f"""
address = "{SANDBOX}"
zone = "Asia/Makassar"
institution_id = "12"
institution_name = "Dinas PUPR"
user_id = "7"
page_style = "numbered"
page_size = 50
files = "uploaded"
silence = 90
settle = 600
sends = 1
[headers]
bearer = "Authorization"
scheme = ""
token = "X-Token"
[paths]
reject = "/v2/{{id}}/tolak"
listed = "/complaints"
[classifications]
supervisory = "1"
"""


def _problems(text: str) -> list[tuple[str, Fault]]:
    with pytest.raises(ProfileError) as caught:
        read_profile(text)
    for problem in caught.value.problems:
        assert str(problem).startswith(f"{problem.field}: ")
    return [(problem.field, problem.fault) for problem in caught.value.problems]


def test_that_nothing_written_means_production_as_known() -> None:
    assert read_profile("") == Profile()


def test_that_everything_an_administrator_writes_is_taken() -> None:
    profile = read_profile(WHOLE)
    assert (profile.address, profile.zone) == (SANDBOX, "Asia/Makassar")
    assert (profile.page_style, profile.files) == (PageStyle.NUMBERED, FileStyle.UPLOADED)
    assert (profile.silence, profile.settle, profile.sends, profile.page_size) == (90, 600, 1, 50)
    assert (profile.headers.bearer, profile.headers.scheme) == ("Authorization", "")
    assert profile.paths == Paths(reject="/v2/{id}/tolak", listed="/complaints")
    assert profile.classifications == {"supervisory": "1"}


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "api-splp.layanan.go.id",
            "http://api-splp.layanan.go.id",
            "ftp://x",
            "https://",
            "https://u:p@x",
        ),
        *(
            "https://x?y=1",
            "https://x#y",
            "https://x:99999999",
            "https://x:a",
            "https://x/ y",
            "https://[::1",
        ),
    ],
)
def test_that_an_address_that_is_none_is_told(address: str) -> None:
    assert _problems(f'address = "{address}"') == [("address", Fault.ADDRESS)]


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "WIB", "../../etc/passwd", "/etc/localtime", "Asia"])
def test_that_a_zone_that_is_none_is_told(zone: str) -> None:
    assert _problems(f'zone = "{zone}"') == [("zone", Fault.ZONE)]


@pytest.mark.parametrize(
    "name", ["", "a b", "a:b", "Host", "content-type", "Transfer-Encoding", "ä", "a\\r\\nb", "x" * 65]
)
def test_that_a_header_that_would_break_a_request_is_told(name: str) -> None:
    assert ("headers.token", Fault.HEADER) in _problems(f'[headers]\ntoken = "{name}"')


def test_that_two_secrets_do_not_share_a_header() -> None:
    assert _problems('[headers]\nbearer = "Token"') == [("headers.token", Fault.SAME_HEADER)]


@pytest.mark.parametrize(
    ("name", "path", "fault"),
    [
        ("reject", "/tolak", Fault.NO_ID),
        ("reject", "/{id}/{id}", Fault.NO_ID),
        ("reject", "/{id}/{nomor}", Fault.NO_ID),
        ("create", "/{id}", Fault.NO_ID),
        ("create", "", Fault.PATH),
        ("create", "tanpa", Fault.PATH),
        ("create", "//lain.test/x", Fault.PATH),
        ("create", "/a/../b", Fault.PATH),
        ("create", "/a?b=c", Fault.PATH),
        ("create", "/a b", Fault.PATH),
        ("create", "/a@lain.test", Fault.PATH),
        ("listed", "x", Fault.PATH),
    ],
)
def test_that_a_path_that_leads_elsewhere_is_told(name: str, path: str, fault: Fault) -> None:
    assert _problems(f'[paths]\n{name} = "{path}"') == [(f"paths.{name}", fault)]


@pytest.mark.parametrize(
    ("text", "field", "fault"),
    [
        ("sends = 0", "sends", Fault.OUT_OF_RANGE),
        ("sends = 6", "sends", Fault.OUT_OF_RANGE),
        ("settle = 59", "settle", Fault.OUT_OF_RANGE),
        ("silence = 601", "silence", Fault.OUT_OF_RANGE),
        ("page_size = 0", "page_size", Fault.OUT_OF_RANGE),
        ("page_size = true", "page_size", Fault.WRONG_TYPE),
        ('sends = "3"', "sends", Fault.WRONG_TYPE),
        ("zone = 7", "zone", Fault.WRONG_TYPE),
        ('page_style = "lain"', "page_style", Fault.WRONG_TYPE),
        ('paths = "x"', "paths", Fault.WRONG_TYPE),
        ("adress = 1", "adress", Fault.WRONG_TYPE),
        ('[paths]\nrejct = "/x"', "paths.rejct", Fault.WRONG_TYPE),
        ('user_id = "a/b"', "user_id", Fault.NOT_AN_ID),
        ('[classifications]\nlain = "1"', "classifications.lain", Fault.CLASSIFICATION),
        ('[classifications]\naspiration = ""', "classifications.aspiration", Fault.NOT_AN_ID),
        ("zone = ", "profile", Fault.NOT_TOML),
    ],
)
def test_that_each_wrong_field_is_named(text: str, field: str, fault: Fault) -> None:
    assert _problems(text) == [(field, fault)]


def test_that_every_wrong_field_is_told_at_once() -> None:
    assert len(_problems('address = "x"\nzone = "y"\nsends = 9\n[paths]\ncreate = "z"')) == 4


@given(st.text(max_size=200))
def test_that_any_text_is_a_profile_or_told_why_not(text: str) -> None:
    problems: tuple[ProfileProblem, ...] | None = None
    try:
        read_profile(text)
    except ProfileError as error:
        problems = error.problems
    assert problems != ()
