"""A DOCX laid out as a text document: paragraphs, runs, pictures and tables, as far as letters use them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from ui.look import load_fonts

_PX = 96 / 914_400
"""Pixels at 96 to the inch for each of Word's units (EMU)."""

_PLAIN_PT = 11.0
_ALIGNED = {
    ALIGN.CENTER: Qt.AlignmentFlag.AlignHCenter,
    ALIGN.RIGHT: Qt.AlignmentFlag.AlignRight,
    ALIGN.JUSTIFY: Qt.AlignmentFlag.AlignJustify,
}


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper in pixels at 96 to the inch: its size and its margins."""

    size: QSizeF
    margins: QMarginsF


A4 = Page(QSizeF(793.7, 1122.5), QMarginsF(96, 76, 76, 76))


class _Holder(Protocol):
    def iter_inner_content(self) -> Iterator[Paragraph | Table]: ...


def letter_document(content: bytes) -> tuple[QTextDocument, Page]:
    """The letter ready to be painted, and its paper. Raises what python-docx raises on what is no DOCX."""
    read = Document(BytesIO(content))
    section = read.sections[0]
    page = Page(
        QSizeF(_px(section.page_width, A4.size.width()), _px(section.page_height, A4.size.height())),
        QMarginsF(
            _px(section.left_margin, 96),
            _px(section.top_margin, 76),
            _px(section.right_margin, 76),
            _px(section.bottom_margin, 76),
        ),
    )
    made = QTextDocument()
    made.setUseDesignMetrics(True)
    made.setDocumentMargin(0)
    made.setDefaultFont(QFont(load_fonts()))
    made.setPageSize(page.size)
    option = QTextOption()
    option.setTabStopDistance(48)
    made.setDefaultTextOption(option)
    frame = QTextFrameFormat()
    frame.setLeftMargin(page.margins.left())
    frame.setTopMargin(page.margins.top())
    frame.setRightMargin(page.margins.right())
    frame.setBottomMargin(page.margins.bottom())
    made.rootFrame().setFrameFormat(frame)
    writer = _Writer(made)
    if not section.header.is_linked_to_previous:
        writer.write(section.header)
    writer.write(read)
    return made, page


class _Writer:
    """Writes at the end of a document; the first paragraph takes the empty one that is there."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._pictures = 0

    def write(self, holder: _Holder) -> None:
        for part in holder.iter_inner_content():
            if isinstance(part, Table):
                self._table(part)
            else:
                self._paragraph(part)

    def _paragraph(self, paragraph: Paragraph) -> None:
        block = _block_format(paragraph)
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._fresh = False
        else:
            self._cursor.insertBlock(block)
        self._cursor.setBlockCharFormat(_char_format(paragraph, None))
        for run in paragraph.runs:
            self._run(paragraph, run)

    def _run(self, paragraph: Paragraph, run: Run) -> None:
        for blip in run.element.iter(qn("a:blip")):
            self._picture(run, blip.get(qn("r:embed")) or "")
        text = run.text.replace("\n", "\u2028")
        if text:
            self._cursor.insertText(text, _char_format(paragraph, run))

    def _picture(self, run: Run, name: str) -> None:
        part = run.part.related_parts.get(name)
        image = QImage.fromData(part.blob) if part is not None else QImage()
        extent = next(run.element.iter(qn("wp:extent")), None)
        if image.isNull() or extent is None:
            return
        shown = QTextImageFormat()
        self._pictures += 1
        shown.setName(f"gambar-{self._pictures}")
        shown.setWidth(int(extent.get("cx", "0")) * _PX)
        shown.setHeight(int(extent.get("cy", "0")) * _PX)
        self._document.addResource(QTextDocument.ResourceType.ImageResource, shown.name(), image)
        self._cursor.insertImage(shown)

    def _table(self, table: Table) -> None:
        columns = len(table.columns)
        form = QTextTableFormat()
        form.setCellSpacing(0)
        lined = _has_lines(table)
        form.setCellPadding(4 if lined else 1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorder(1 if lined else 0)
        form.setBorderBrush(Qt.GlobalColor.black)
        form.setHeaderRowCount(int(lined))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        widths = [_px(cell.width, 0) for cell in table.rows[0].cells]
        whole = sum(widths)
        if whole and all(widths):
            form.setColumnWidthConstraints(
                [QTextLength(QTextLength.Type.PercentageLength, 100 * width / whole) for width in widths]
            )
        outer = self._cursor
        made = outer.insertTable(len(table.rows), columns, form)
        for line, row in enumerate(table.rows):
            at = 0
            for cell, wide in _cells(row.cells):
                if wide > 1:
                    made.mergeCells(line, at, 1, wide)
                self._cursor = made.cellAt(line, at).firstCursorPosition()
                self._fresh = True
                self.write(cell)
                at += wide
        self._cursor = outer
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True


def _cells(cells: tuple[_Cell, ...]) -> Iterator[tuple[_Cell, int]]:
    """Each cell of a row once, with the number of columns it spans."""
    at = 0
    while at < len(cells):
        wide = sum(1 for other in cells[at:] if other._tc is cells[at]._tc)  # noqa: SLF001 - how python-docx says it
        yield cells[at], wide
        at += wide


def _has_lines(table: Table) -> bool:
    style = table.style.name if table.style is not None else ""
    return style == "Table Grid" or next(table._tbl.iter(qn("w:tblBorders")), None) is not None  # noqa: SLF001


def _block_format(paragraph: Paragraph) -> QTextBlockFormat:
    form, own, style = QTextBlockFormat(), paragraph.paragraph_format, paragraph.style
    kept = style.paragraph_format if style is not None else own
    alignment = paragraph.alignment if paragraph.alignment is not None else kept.alignment
    form.setAlignment(_ALIGNED.get(alignment, Qt.AlignmentFlag.AlignLeft))
    form.setTopMargin(_px(_either(own.space_before, kept.space_before), 0))
    form.setBottomMargin(_px(_either(own.space_after, kept.space_after), 0))
    form.setLeftMargin(_px(_either(own.left_indent, kept.left_indent), 0))
    form.setRightMargin(_px(_either(own.right_indent, kept.right_indent), 0))
    form.setTextIndent(_px(_either(own.first_line_indent, kept.first_line_indent), 0))
    spacing = own.line_spacing if own.line_spacing is not None else kept.line_spacing
    if isinstance(spacing, float):
        form.setLineHeight(100 * spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    stops = [QTextOption.Tab(_px(stop.position, 0), QTextOption.TabType.LeftTab) for stop in own.tab_stops]
    if stops:
        form.setTabPositions(stops)
    border = next(paragraph._p.iter(qn("w:pBdr")), None)  # noqa: SLF001 - python-docx knows no borders
    if border is not None and border.find(qn("w:bottom")) is not None:
        whole = QTextLength(QTextLength.Type.PercentageLength, 100)
        form.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, whole)
    if own.page_break_before:
        form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    return form


def _char_format(paragraph: Paragraph, run: Run | None) -> QTextCharFormat:
    form = QTextCharFormat()
    style = paragraph.style.font if paragraph.style is not None else None
    own = run.font if run is not None else None

    def said(name: str) -> object:
        mine = getattr(own, name, None)
        return mine if mine is not None else getattr(style, name, None)

    size = said("size")
    points = size.pt if isinstance(size, Length) else _PLAIN_PT
    named = said("name")
    made = letter_font(named if isinstance(named, str) else "", points * 96 / 72, bold=bool(said("bold")))
    made.setItalic(bool(said("italic")))
    made.setUnderline(bool(said("underline")))
    form.setFont(made)
    return form


def letter_font(family: str, pixels: float, *, bold: bool = False) -> QFont:
    """The template's own typeface where this computer has it, else the one that comes with the program."""
    if family and QFontDatabase.hasFamily(family):
        made = QFont(family)
        made.setBold(bold)
    else:
        made = QFont(load_fonts())
        # A variable font: setBold would only smear the regular letters.
        made.setVariableAxis(QFont.Tag("wght"), 700.0 if bold else 400.0)
        # Forms chosen by neighbours or for columns have no number of their own: a PDF could not be copied.
        for feature in ("calt", "tnum"):
            made.setFeature(QFont.Tag(feature), 0)
    made.setPixelSize(max(round(pixels), 1))
    return made


def _either(own: Length | None, kept: Length | None) -> Length | None:
    return own if own is not None else kept


def _px(length: int | None, otherwise: float) -> float:
    return otherwise if length is None else length * _PX
