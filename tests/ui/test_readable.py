"""What stands on a coloured ground or in a narrow place can be read there, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.intents import Kind
from sync.linktest import LinkStep
from tests.ui.busy_office import desk_for
from tests.ui.office_desk import desk_of
from tests.ui.seen import picture, put
from tests.unit.office import SmallOffice
from ui.composer import Composer
from ui.desk import Desk
from ui.language import Languages
from ui.look import THEME, Mode, Token, colour, contrast
from ui.outbox.link import LinkCard
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import ElidedLabel
from ui.words import Language

TEXT = 4.5


@pytest.fixture
def desk(tmp_path: Path, look: QApplication) -> Iterator[Desk]:
    office = SmallOffice(tmp_path)
    yield desk_of(office)
    office.close()


@pytest.fixture
def english(look: QApplication) -> Iterator[None]:
    languages = Languages(look)
    languages.use(Language.EN)
    yield
    languages.use(Language.ID)


def strongest(seen: QImage, ground: Token) -> float:
    """The contrast of the pixel that stands out most, which is the inside of a letter."""
    inside = seen.copy(4, 4, seen.width() - 8, seen.height() - 8)
    inks = {inside.pixelColor(x, y).name() for x in range(inside.width()) for y in range(inside.height())}
    return max(contrast(ink, colour(ground).name()) for ink in inks)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_that_what_shall_be_written_can_be_read_on_either_ground(
    desk: Desk, host: QWidget, mode: Mode
) -> None:
    composer = Composer(desk)
    put(host, composer)
    THEME.set_mode(mode)
    for at, (kind, ground) in enumerate(((Kind.FOLLOW_UP, Token.SURFACE), (Kind.NOTE, Token.NOTE))):
        composer.tabs.setCurrentIndex(at)
        editor = composer.editors[kind]
        assert editor.placeholderText()
        assert strongest(picture(editor.viewport()), ground) >= TEXT


@pytest.mark.usefixtures("english")
def test_that_the_check_of_the_line_cuts_no_finding_in_english(tmp_path: Path, host: QWidget) -> None:
    office = SmallOffice(tmp_path)
    card = LinkCard(desk_for(office))
    card.setFixedWidth(230)
    put(host, card)
    line = card.lines[LinkStep.TLS]
    assert line.detail.text() == "not checked yet"
    assert line.detail.width() >= line.detail.sizeHint().width()
    office.close()


def test_that_a_remark_gives_way_to_the_value_it_stands_behind(host: QWidget, qtbot: QtBot) -> None:
    facts = Facts((Fact("Klasifikasi", "Tidak berkadar pengawasan", aside="belum tampak di pusat"),))
    facts.setFixedWidth(350)
    put(host, facts)
    value = next(part for part in facts.findChildren(ElidedLabel) if part.text().startswith("Tidak"))
    qtbot.waitUntil(lambda: value.width() >= value.sizeHint().width())
    assert value.toolTip() == ""
