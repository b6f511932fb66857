"""Text that is only read: plain labels, one line that elides, an icon, a paragraph with leading."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QTextEdit, QWidget

from ui.look import Restyled, Role, Token, Weight, colour, draw_icon, font, metrics

_FOCUS_LINE = 3  # room under a paragraph for the line that shows the focus
_LEADING = 126  # per cent of the font's own line: 20 px for 13 px text


class Label(QLabel, Restyled):
    """Plain text in one role, weight and colour; markup in the text is shown as it was written."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        weight: Weight | None = None,
        token: Token = Token.INK,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._weight, self._token = role, weight, token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(font(role, weight))

    def set_token(self, token: Token) -> None:
        """Give the text another colour."""
        self._token = token
        self.update()

    def set_weight(self, weight: Weight) -> None:
        """Give the text another weight."""
        self._weight = weight
        self.setFont(font(self._role, weight))

    def restyle(self) -> None:
        """Take the font at the present text size; the colour is read whenever the label is painted."""
        self.setFont(font(self._role, self._weight))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(colour(self._token if self.isEnabled() else Token.FAINT))
        painter.drawText(self._text_box(), self._flags(), self._shown())

    def _text_box(self) -> QRect:
        return self.contentsRect().adjusted(self.margin(), self.margin(), -self.margin(), -self.margin())

    def _shown(self) -> str:
        return self.text()

    def _flags(self) -> int:
        flags = int(self.alignment())
        if self.wordWrap():
            flags |= int(Qt.TextFlag.TextWordWrap)
        if self.buddy() is not None:
            flags |= int(Qt.TextFlag.TextShowMnemonic)
        return flags


def heading(text: str) -> Label:
    """The small heading of a card or a group."""
    return Label(text, Role.SMALL, Weight.SEMIBOLD, Token.MUTED)


class ElidedLabel(Label):
    """One line that ends in an ellipsis instead of clipping; the tooltip has the whole text when it does."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        weight: Weight | None = None,
        token: Token = Token.INK,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, weight, token, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self._explain()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, self.sizeHint().width()), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def _explain(self) -> None:
        cut = self._shown() != self.text()
        self.setToolTip(self.text() if cut else "")

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self._text_box().width()
        )


class Icon(QLabel):
    """An icon beside words that say the same; a screen reader skips it unless it is given a name."""

    def __init__(
        self,
        name: str,
        token: Token = Token.MUTED,
        size: int = 16,
        *,
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(says)

    def show_icon(self, name: str, token: Token | None = None) -> None:
        """Show another icon, in another colour if one is given; an empty name shows nothing."""
        self._name = name
        self._token = self._token if token is None else token
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            top = (self.height() - self._size) / 2
            draw_icon(QPainter(self), 0, top, self._name, self._token, self._size)


class Paragraph(QTextEdit, Restyled):
    """Reading text with 20 px lines: selectable, plain, as tall as its text, never scrolling by itself."""

    def __init__(
        self,
        text: str = "",
        token: Token = Token.INK,
        role: Role = Role.BODY,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is for screen readers; without one the text is its own name."""
        super().__init__(parent)
        self._token, self._role, self._name = token, role, name
        self.setProperty("paragraph", True)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text, exactly as written."""
        self.setPlainText(text)
        self.setAccessibleName(self._name or text)
        self.restyle()

    def restyle(self) -> None:
        """Set font, colour and leading of the text that is shown."""
        # Two milliseconds of enums, and the first window shows no paragraph.
        from PySide6.QtGui import QTextBlockFormat, QTextCursor

        self.setFont(font(self._role))
        self.document().setDefaultFont(font(self._role))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(block)
        ink = cursor.charFormat()
        ink.setForeground(colour(self._token))
        cursor.mergeCharFormat(ink)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            # A ring would touch the letters, which begin at the edge; a line under the text does not.
            view = self.viewport()
            QPainter(view).fillRect(0, view.height() - 2, view.width(), 2, colour(Token.ACCENT))

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, metrics(self._role).height())

    def _height(self) -> int:
        return int(self.document().size().height()) + _FOCUS_LINE

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        if self.height() != self._height() or self.maximumHeight() != self._height():
            self.setFixedHeight(self._height())
