"""The strip's sentence about work that waits although the line is well."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
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
    host = QWidget()
    qtbot.addWidget(host)
    strip = StatusStrip(host)
    view = replace(Counter().figures, line=Line.ONLINE, unanswered=why)
    StripText(host).show_strip(strip, view, NOW, "Asia/Pontianak", None)
    assert strip.connection.accessibleName() == said
