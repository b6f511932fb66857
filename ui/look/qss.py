"""The style sheet: only what a palette cannot say about the widgets that Qt paints itself."""

from __future__ import annotations

from ui.look.fonts import Role, part_height
from ui.look.tokens import Scheme, Token

# `@name` stands for a token and `@@name` for a length in pixels.
_SHEET = """
QMenuBar { background: @canvas; color: @ink; spacing: 0; padding: 0 4px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @accent_tint; }
QMenu { background: @surface; color: @ink; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @select; color: @ink; }
QMenu::item:disabled { color: @faint; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
QLineEdit {
    background: @surface; color: @ink; border: 1px solid @control; border-radius: 5px; padding: 0 8px;
    min-height: @@inputpx; selection-background-color: @accent; selection-color: @on_accent;
    placeholder-text-color: @faint;
}
QLineEdit:focus { border: 2px solid @accent; padding: 0 7px; }
QLineEdit:disabled { background: @canvas; color: @faint; border-color: @line; }
QLineEdit[wrong="true"] { border-color: @red; }
QAbstractSpinBox > QLineEdit, QAbstractSpinBox > QLineEdit:focus,
QComboBox > QLineEdit, QComboBox > QLineEdit:focus {
    border: 0; padding: 0 8px; min-height: 0; background: transparent;
}
QLineEdit[painted="true"], QLineEdit[painted="true"]:focus {
    border: 0; padding: 0; min-height: 0; background: transparent;
}
QDialogButtonBox QPushButton, QWizard QPushButton {
    background: @surface; color: @ink; border: 1px solid @edge; border-radius: 5px; padding: 0 12px;
    min-height: @@inputpx; min-width: 64px;
}
QDialogButtonBox QPushButton:hover, QWizard QPushButton:hover { background: @hover; }
QDialogButtonBox QPushButton:default, QWizard QPushButton:default {
    background: @accent; color: @on_accent; border-color: @accent;
}
QDialogButtonBox QPushButton:focus, QWizard QPushButton:focus {
    border: 2px solid @accent_deep; padding: 0 11px;
}
QDialogButtonBox QPushButton:disabled, QWizard QPushButton:disabled {
    background: @canvas; color: @faint; border-color: @line;
}
QProgressBar {
    background: @sunken; color: @ink; border: 1px solid @line; border-radius: 4px; text-align: right;
    min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent; selection-color: @on_accent; }
QPlainTextEdit, QTextEdit {
    background: @surface; color: @ink; border: 1px solid @control; border-radius: 5px; padding: 4px 6px;
    selection-background-color: @accent; selection-color: @on_accent; placeholder-text-color: @faint;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 3px 5px; }
QPlainTextEdit[wrong="true"] { border-color: @red; }
QPlainTextEdit[note="true"], QTextEdit[note="true"] {
    background: @note; color: @note_ink; border-color: @note_line; placeholder-text-color: @note_ink;
}
QPlainTextEdit[note="true"]:focus, QTextEdit[note="true"]:focus { border: 2px solid @note_line; }
QTextEdit[paragraph="true"], QTextEdit[paragraph="true"]:focus {
    background: transparent; border: 0; padding: 0;
}
QTableView, QListView, QTreeView { background: @surface; color: @ink; border: 0; outline: 0; }
QComboBox QListView, QListView[popup="true"] { border: 1px solid @edge; padding: 2px; }
QHeaderView { background: @canvas; }
QHeaderView::section {
    background: @canvas; color: @muted; border: 0; border-bottom: 1px solid @line; padding: 0 6px;
}
QScrollArea { background: transparent; border: 0; }
QScrollArea[read="true"] { border: 2px solid @surface; }
QScrollArea[read="true"]:focus { border: 2px solid @accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @control; border: 3px solid @surface; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line; }
QToolTip { background: @ink; color: @surface; border: 0; padding: 4px 6px; }
"""


def style_sheet(scheme: Scheme) -> str:
    """The sheet for a scheme at the present text size; build it again after either has changed."""
    sheet = _SHEET.replace("@@input", str(part_height(28, Role.BODY, 8) - 2))
    # Longest names first, so that @accent does not eat the beginning of @accent_tint.
    for token in sorted(Token, key=lambda each: len(each.value), reverse=True):
        sheet = sheet.replace(f"@{token.value}", scheme[token])
    return sheet
