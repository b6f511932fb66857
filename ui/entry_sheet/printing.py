"""Lembar entri on paper: plain black text, a block for each action with a box to tick."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialog, QWidget

from desktop.exchange.entry_sheet import PrintedItem, PrintedSheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_TITLE, _HEADING, _TEXT, _SMALL = 15, 11, 10, 9
"""Sizes in points: paper does not follow the size of the screen's text."""

_LABEL_SHARE = 28


def document(sheet: PrintedSheet) -> QTextDocument:
    """The list as a document; every text is put in as it is, free of markup."""
    made = QTextDocument()
    made.setDefaultFont(QFont("Inter", _TEXT))
    cursor = QTextCursor(made)
    cursor.insertText(sheet.title, _ink(_TITLE, bold=True))
    cursor.insertBlock()
    cursor.insertText(sheet.subtitle, _ink(_SMALL))
    for item in sheet.items:
        _insert(cursor, item)
    return made


def print_dialog(sheet: PrintedSheet, parent: QWidget) -> QDialog:
    """The dialog to choose a printer in; it prints when it is accepted. Whoever asked opens it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # costs time and is wanted here only

    dialog = QPrintDialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
    dialog.setObjectName("entry_print_dialog")
    dialog.finished.connect(partial(_finished, dialog, sheet))
    return dialog


def print_sheet(sheet: PrintedSheet, printer: QPrinter) -> None:
    """Print the list on a printer or into a file."""
    document(sheet).print_(printer)


def _finished(dialog: QPrintDialog, sheet: PrintedSheet, result: int) -> None:
    if result == QDialog.DialogCode.Accepted:
        print_sheet(sheet, dialog.printer())
    dialog.deleteLater()


def _insert(cursor: QTextCursor, item: PrintedItem) -> None:
    above = QTextBlockFormat()
    above.setTopMargin(14)
    cursor.insertBlock(above)
    cursor.insertText(f"☐  {item.heading}", _ink(_HEADING, bold=True))
    cursor.insertBlock(QTextBlockFormat())
    cursor.insertText(item.under, _ink(_SMALL))
    if item.fields:
        _fill(cursor, item)


def _fill(cursor: QTextCursor, item: PrintedItem) -> None:
    shape = QTextTableFormat()
    shape.setCellPadding(3)
    shape.setCellSpacing(0)
    shape.setBorder(0.5)
    shape.setBorderCollapse(True)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shares = (_LABEL_SHARE, 100 - _LABEL_SHARE)
    shape.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, share) for share in shares]
    )
    table: QTextTable = cursor.insertTable(len(item.fields), 2, shape)
    for at, (label, value) in enumerate(item.fields):
        table.cellAt(at, 0).firstCursorPosition().insertText(label, _ink(_SMALL))
        table.cellAt(at, 1).firstCursorPosition().insertText(value, _ink(_TEXT))
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _ink(points: int, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontPointSize(points)
    made.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
