"""The strip's sentence about work that waits although the line is well."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import Line, WaitReason
from tests.ui.counter import NOW, Counter
from ui.parts.strip import StatusStrip
from ui.window.strip_text import StripText

pytestmark = pytest.mark.usefixtures("look")


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (None, "Daring: tersambung dengan gerbang"),
        (WaitReason.SIGN_IN, "Belum dijawab: pembuat tindakan perlu masuk lagi dengan kode"),
        (
            WaitReason.RETRY,
            "Belum dijawab: gerbang belum menerima, dicoba lagi sendiri; tindakan Anda tersimpan",
        ),
        (WaitReason.NETWORK, "Belum dijawab: tindakan Anda tersimpan; tekan Sinkronkan sekarang"),
    ],
)
def test_that_the_strip_says_why_nothing_was_answered(
    qtbot: QtBot, why: WaitReason | None, said: str
) -> None:
    assert _told(qtbot, why) == said


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (WaitReason.SIGN_IN, "Not answered: the author of an action must sign in again with a code"),
        (
            WaitReason.RETRY,
            "Not answered: the gateway does not take it yet, tried again by itself; your actions are kept",
        ),
        (WaitReason.NETWORK, "Not answered: your actions are kept; press Sync now"),
    ],
)
def test_that_the_strip_says_so_in_english(
    qtbot: QtBot, look: QApplication, why: WaitReason, said: str
) -> None:
    translator = QTranslator()
    assert translator.load(str(Path(__file__).parents[2] / "resources" / "translations" / "en.qm"))
    look.installTranslator(translator)
    try:
        assert _told(qtbot, why) == said
    finally:
        look.removeTranslator(translator)


def _told(qtbot: QtBot, why: WaitReason | None) -> str:
    host = QWidget()
    qtbot.addWidget(host)
    strip = StatusStrip(host)
    view = replace(Counter().figures, line=Line.ONLINE, unanswered=why)
    StripText(host).show_strip(strip, view, NOW, "Asia/Pontianak", None)
    return strip.connection.accessibleName()
