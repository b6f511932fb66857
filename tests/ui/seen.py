"""How the tests look at a part: put it on a screen, press it, see its picture, hear its name."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.look import LIGHT, Token


def put(host: QWidget, *parts: QWidget) -> None:
    """Lay parts out in the host, beside what is there."""
    layout = host.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
        part.show()
    layout.activate()


def press(widget: QWidget, where: QPoint | None = None) -> None:
    """Click with the left button, in the middle unless a place is given."""
    place = widget.rect().center() if where is None else where
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def picture(widget: QWidget) -> QImage:
    """What the widget looks like now."""
    return widget.grab().toImage()


def has_colour(image: QImage, token: Token) -> bool:
    """Whether the light value of a token is in the picture; looks at every second pixel."""
    wanted = LIGHT[token].lower()
    return any(
        image.pixelColor(x, y).name() == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def interface(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader asks."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found
