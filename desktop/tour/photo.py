"""A photo for the tour: painted, so that no real street and no real person is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

SIZE = (640, 480)
PHOTO = "jalan-berlubang.jpg"


def photo_file(folder: Path) -> Path:
    """A road with a hole under a grey sky, as a JPEG in the folder."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#C9D6DD"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#7A9460"))
    painter.drawRect(0, 210, 640, 270)
    painter.setBrush(QColor("#6B6F73"))
    painter.drawPolygon(
        QPolygonF([QPointF(270, 210), QPointF(370, 210), QPointF(620, 480), QPointF(20, 480)])
    )
    painter.setBrush(QColor("#3F4245"))
    for x, y, wide in ((250, 390, 150), (330, 300, 70), (180, 440, 90)):
        painter.drawEllipse(QRectF(x, y, wide, wide / 3))
    painter.end()
    path = folder / PHOTO
    if not image.save(str(path), quality=80):
        raise OSError(f"{path.name} could not be written")
    return path
