"""The queue as Qt's table model: a window of pages over the office's database, never the whole table."""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol, override

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop.casework.views import QueueFilter, QueueRow
from desktop.domain.people import Person
from ui.words import deadline_word, stage_word, sync_word

PAGE = 100  # what a scroll step can fetch beside its painting
PAGES = 64  # 6,400 rows at most, whatever the table holds
_AHEAD_MS = 30  # not in the same turn as the scroll step that asked for it
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
UNREAD, SYNC, NUMBER, TITLE, STATUS, DUE, UNIT = range(7)
COLUMNS = 7
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Source(Protocol):
    """Where rows come from; `Casework` is one."""

    def queue_count(self, wanted: QueueFilter, person: Person, /) -> int:
        """How many complaints the filter lets through."""
        ...

    def queue_page(
        self, wanted: QueueFilter, person: Person, offset: int, limit: int, /
    ) -> tuple[QueueRow, ...]:
        """The rows from `offset` on, at most `limit`."""
        ...


class QueueModel(QAbstractTableModel):
    """Reads pages of 100 rows when they come into sight and keeps the last ones used."""

    counted = Signal(int)

    def __init__(self, source: Source, person: Person, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source, self._person = source, person
        self._filter = QueueFilter()
        self._pages: OrderedDict[int, tuple[QueueRow, ...]] = OrderedDict()
        self._count = 0
        self._page = 0
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._read_ahead)

    @property
    def filter(self) -> QueueFilter:
        """What is shown."""
        return self._filter

    def show_filter(self, wanted: QueueFilter) -> None:
        """Show another selection from its beginning."""
        self.beginResetModel()
        self._filter = wanted
        self._page = 0
        self._pages.clear()
        self._count = self._source.queue_count(wanted, self._person)
        self.endResetModel()
        self.counted.emit(self._count)

    def reload(self) -> None:
        """Read again what is in sight; rows keep their places, so that scroll and focus stay."""
        self._pages.clear()
        fresh = self._source.queue_count(self._filter, self._person)
        if fresh > self._count:
            self.beginInsertRows(_ROOT, self._count, fresh - 1)
            self._count = fresh
            self.endInsertRows()
        elif fresh < self._count:
            self.beginRemoveRows(_ROOT, fresh, self._count - 1)
            self._count = fresh
            self.endRemoveRows()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, COLUMNS - 1))
        self.counted.emit(self._count)

    def row_at(self, row: int) -> QueueRow | None:
        """The row in that place, None where the table has just become shorter."""
        number, at = divmod(row, PAGE)
        if number != self._page:
            self._page = number
            self._ahead.start()
        page = self._pages.get(number)
        if page is None:
            page = self._load(number)
        else:
            self._pages.move_to_end(number)
        return page[at] if at < len(page) else None

    def find(self, record: str, near: int) -> int | None:
        """The place of a record if it is on the pages in sight around `near`, else None."""
        middle = max(0, near) // PAGE
        for number in sorted({middle, max(0, middle - 1), middle + 1}, key=lambda each: abs(each - middle)):
            if number * PAGE >= self._count:
                continue
            page = self._pages.get(number) or self._load(number)
            for at, row in enumerate(page):
                if row.record == record:
                    return number * PAGE + at
        return None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == ROW_ROLE:
            return self.row_at(index.row())
        if role not in (_ACCESSIBLE, _DISPLAY, _TOOLTIP):
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == _ACCESSIBLE:
            return self.spoken(row)
        return _cell_text(row, index.column()) if role == _DISPLAY else _tooltip(row, index.column())

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        names = (
            self.tr("Belum dibaca"),
            self.tr("Sinkron"),
            self.tr("No."),
            self.tr("Judul"),
            self.tr("Status"),
            self.tr("Tenggat"),
            self.tr("Unit"),
        )
        if role == _DISPLAY:
            return names[section] if section >= NUMBER else ""
        return names[section] if role in (_ACCESSIBLE, _TOOLTIP) else None

    def spoken(self, row: QueueRow) -> str:
        """A whole row as a screen reader says it."""
        parts = [
            self.tr("Laporan {0}").format(row.number),
            row.title,
            (stage_word(row.stage).full or row.status_name),
            deadline_word(row.days_left).full,
            row.unit,
            sync_word(row.sync).text,
        ]
        if row.unread:
            parts.append(self.tr("belum dibaca"))
        if row.secret:
            parts.append(self.tr("rahasia"))
        return ", ".join(part for part in parts if part)

    def retranslate(self) -> None:
        """Say the header in the language in force."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def _read_ahead(self) -> None:
        """Read the pages beside the one that scrolling has just reached, while nobody waits for them."""
        for number in (self._page + 1, self._page - 1):
            if number >= 0 and number * PAGE < self._count and number not in self._pages:
                self._load(number)

    def _load(self, number: int) -> tuple[QueueRow, ...]:
        page = self._source.queue_page(self._filter, self._person, number * PAGE, PAGE)
        self._pages[number] = page
        while len(self._pages) > PAGES:
            self._pages.popitem(last=False)
        return page


def _cell_text(row: QueueRow, column: int) -> str:
    match column:
        case 0:
            return ""
        case 1:
            return sync_word(row.sync).text
        case 2:
            return row.number
        case 3:
            return row.title
        case 4:
            return stage_word(row.stage).text
        case 5:
            return deadline_word(row.days_left).text
        case _:
            return row.unit


def _tooltip(row: QueueRow, column: int) -> str:
    match column:
        case 1:
            return sync_word(row.sync).text
        case 3:
            return row.title
        case 4:
            # The platform's own words where it has some, ours for what only the agency knows.
            return row.status_name or stage_word(row.stage).full
        case 5:
            return deadline_word(row.days_left).full
        case _:
            return ""
