"""Draws the pictures, keeps them small, and tells two of them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.domain.people import Person
from tests.ui.scenes import scene, unlock_window
from tests.unit.office import RINA, SYARIF
from ui.look import THEME, Mode
from ui.window.rooms import Room

FOLDER = Path(__file__).parent
SIZE = (1366, 697)
COLOURS = 256
NEAR = 40
"""How far a channel may be off before a pixel counts as different: more than the palette costs."""

SHARE = 0.0005
"""The share of pixels that may differ; a word that has changed is more."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the room (None for the first window), who looks, in which scheme."""

    name: str
    room: Room | None
    person: Person = RINA
    gateway: bool = True
    mode: Mode = Mode.LIGHT


SHOTS = (
    Shot("unlock", None),
    Shot("queue", Room.QUEUE),
    Shot("queue-dark", Room.QUEUE, mode=Mode.DARK),
    Shot("case", Room.CASE),
    Shot("approvals", Room.APPROVALS, SYARIF),
    Shot("conflict", Room.CONFLICTS),
    Shot("outbox", Room.OUTBOX),
    Shot("entry-sheet", Room.ENTRY_SHEET, gateway=False),
    Shot("settings", Room.SETTINGS),
)


def draw(shot: Shot, folder: Path, wait: Callable[[Callable[[], bool]], None]) -> QImage:
    """Draw a picture of an office in `folder`; `wait` returns when what it is given is true."""
    THEME.set_mode(shot.mode)
    with _window(shot, folder) as window:
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        wait(window.isActiveWindow)
        before = QImage()

        def settled() -> bool:
            """Whether nothing has moved since the last look."""
            nonlocal before
            _still()
            seen = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            same, before = seen == before, seen
            return same

        wait(settled)
        return before


def small(image: QImage) -> QImage:
    """The image in at most 256 colours: of those that are close together the most frequent stays."""
    counted: Counter[int] = Counter()
    for y in range(image.height()):
        counted.update(memoryview(_line(image, y)).cast("I"))
    step = 1
    while True:
        kept: dict[tuple[int, ...], int] = {}
        for colour, _ in counted.most_common():
            kept.setdefault(tuple((colour >> shift & 0xFF) // step for shift in (0, 8, 16)), colour)
        if len(kept) <= COLOURS:
            break
        step += 3
    table = sorted(colour | 0xFF000000 for colour in kept.values())
    nearest = Qt.ImageConversionFlag.ThresholdDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, nearest)


def difference(got: QImage, kept: QImage) -> tuple[float, QImage]:
    """The share of pixels that are not the same, and a picture of where they are."""
    marked = got.convertToFormat(QImage.Format.Format_RGB32)
    if got.size() != kept.size():
        return 1.0, marked
    old = kept.convertToFormat(QImage.Format.Format_RGB32)
    wide, count = got.width(), 0
    for y in range(got.height()):
        new_line = _line(marked, y)
        old_line = _line(old, y)
        if new_line == old_line:
            continue
        for x in range(wide):
            pixel = slice(4 * x, 4 * x + 3)
            if max(abs(a - b) for a, b in zip(new_line[pixel], old_line[pixel], strict=True)) > NEAR:
                count += 1
                marked.setPixelColor(x, y, QColor(Qt.GlobalColor.magenta))
    return count / (wide * got.height()), marked


def _line(image: QImage, y: int) -> bytes:
    """One line of an image of four octets a pixel."""
    return cast("memoryview", image.constScanLine(y)).tobytes()[: image.width() * 4]


@contextmanager
def _window(shot: Shot, folder: Path) -> Iterator[QWidget]:
    if shot.room is None:
        first = unlock_window()
        yield first
        first.close()
        return
    with scene(folder, shot.person, gateway=shot.gateway) as made:
        made.go(shot.room)
        yield made.window


def _still() -> None:
    """A cursor that blinks would be there in one picture and not in the next."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit):
        focus.clearFocus()
