"""What the editor writes is what the program reads."""

from __future__ import annotations

from dataclasses import replace

from sync.lapor.profile import Headers, IdStyle, PageStyle, Profile, read_profile
from sync.lapor.profile_text import text_of, values_of


def test_that_a_profile_comes_back_as_it_was_written() -> None:
    profile = replace(
        Profile(),
        institution_name='Dinas "PUPR" \\ Kab.\x7f\u00e9',
        page_style=PageStyle.SINGLE,
        ids=IdStyle.TRACKING,
        settle=77,
        headers=Headers(bearer="Authorization"),
        classifications={"non_supervisory": "2"},
    )
    assert read_profile(text_of(values_of(profile))) == profile
