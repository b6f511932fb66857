"""The pages of a letter: painted one by one, the same on the screen and in the PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColorConstants,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
)

from ui.letters.document import letter_document, letter_font

_DPI = 96
_FOOT = 9  # px of the footer's text
_FOOT_UP = 30  # px from the lower edge of the paper


class LetterPages:
    """A letter laid out on its paper; `foot` stands small at the bottom of every page."""

    def __init__(self, content: bytes, foot: str = "") -> None:
        """Raises what python-docx raises on what is no DOCX."""
        self._document, self.page = letter_document(content)
        self._foot = foot

    @property
    def count(self) -> int:
        """How many sheets the letter takes."""
        return self._document.pageCount()

    @property
    def text(self) -> str:
        """Everything the letter says, for a screen reader."""
        return self._document.toPlainText()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, the first is 0, with its upper left corner at the painter's origin."""
        size = self.page.size
        painter.save()
        painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
        painter.save()
        painter.translate(0, -number * size.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        # On paper, so black in every look.
        context.palette.setColor(QPalette.ColorRole.Text, QColorConstants.Black)
        context.clip = QRectF(0, number * size.height(), size.width(), size.height())
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if self._foot:
            painter.setFont(letter_font("", _FOOT))
            painter.setPen(QColorConstants.DarkGray)
            left = self.page.margins.left()
            painter.drawText(round(left), round(size.height() - _FOOT_UP), self._foot)
        painter.restore()


def save_pdf(pages: LetterPages, path: Path, title: str) -> None:
    """Write the letter as PDF/A-1b, fonts included. Raises OSError when the file cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setTitle(title)
    writer.setCreator("Tanggap")
    writer.setResolution(_DPI * 4)
    points = QSizeF(pages.page.size.width() * 72 / _DPI, pages.page.size.height() * 72 / _DPI)
    paper = QPageSize(points, QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"{path.name} cannot be written")
    painter.scale(writer.resolution() / _DPI, writer.resolution() / _DPI)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    if not painter.end():
        raise OSError(f"{path.name} was not written to its end")
