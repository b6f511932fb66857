"""The profile of LAPOR v3 in the settings: an administrator's, checked in words, kept whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.people import Person
from desktop.domain.routes import Route
from desktop.settings import Settings
from sync.lapor.profile import PageStyle, Profile, read_profile
from tests.ui.counter import Counter, desk_of
from tests.ui.seen import press
from tests.ui.settings_opened import SHOWN, At, opened
from tests.unit.office import ADMIN, RINA
from ui.desk import Desk, LaporSetting
from ui.settings.lapor import LaporCard

pytestmark = pytest.mark.usefixtures("look")


class Kept:
    """What was kept, and under which secrets."""

    def __init__(self) -> None:
        self.calls: list[tuple[Profile, str, str]] = []

    def profile(self) -> Profile:
        return self.calls[-1][0] if self.calls else Profile()

    def keep(self, text: str, bearer: str, token: str) -> None:
        self.calls.append((read_profile(text), bearer, token))


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def desk(look: QApplication, kept: Kept) -> Iterator[Desk]:
    made = desk_of(Counter(), Settings(office_name="Kab. Mempawah"))
    made.services = replace(made.services, lapor=LaporSetting(kept.profile, kept.keep))
    yield made
    made.close()
    SHOWN.clear()


def card(qtbot: QtBot, desk: Desk, person: Person = ADMIN) -> LaporCard:
    desk.person = person
    found = opened(qtbot, desk, At.CONNECTION).page().findChild(LaporCard)
    assert isinstance(found, LaporCard)
    return found


def test_that_what_can_stand_is_kept_with_its_secrets_and_the_route(
    qtbot: QtBot, desk: Desk, kept: Kept
) -> None:
    form = card(qtbot, desk)
    form.lines["address"].setText("https://splp.test/lapor")
    form.lines["headers.bearer"].setText("Authorization")
    form.pages.setCurrentIndex(form.pages.findData(PageStyle.SINGLE.value))
    form.bearer.setText("rahasia")
    form.direct.setChecked(True)
    press(form.save)
    profile, bearer, token = kept.calls[0]
    assert (profile.address, profile.page_style) == ("https://splp.test/lapor", PageStyle.SINGLE)
    assert profile.headers.bearer == "Authorization"
    assert (bearer, token) == ("rahasia", "")
    assert form.bearer.text() == ""
    assert desk.settings.route == Route.LAPOR_V3
    assert form.said.text().startswith("Tersimpan.")


def test_that_what_cannot_stand_is_said_by_its_name_and_nothing_is_kept(
    qtbot: QtBot, desk: Desk, kept: Kept
) -> None:
    form = card(qtbot, desk)
    form.lines["zone"].setText("Pontianak")
    form.lines["paths.reject"].setText("/tolak")
    form.direct.setChecked(True)
    press(form.save)
    assert kept.calls == []
    assert desk.settings.route == Route.BY_HAND
    assert form.said.text().splitlines() == [
        "Zona waktu: harus zona waktu seperti Asia/Pontianak.",
        "Jalur bukan wewenang: harus memuat {id} sekali di tempat nomor laporan, bila perlu.",
    ]


def test_that_an_officer_only_reads_it(qtbot: QtBot, desk: Desk, kept: Kept) -> None:
    form = card(qtbot, desk, RINA)
    assert all(line.isReadOnly() for line in form.lines.values())
    assert not form.direct.isEnabled()
    press(form.save)
    assert kept.calls == []
