"""The card of a chart: title, legend, and one button that turns the picture into a table and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.charts.chart import Chart
from ui.charts.data import ChartData, Series
from ui.charts.figures_table import FiguresTable
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind, Size
from ui.parts.labels import ElidedLabel, Label


class ChartCard(Box):
    """Holds one chart and its table; `picked` comes from either of them."""

    picked = Signal(str)

    def __init__(self, chart: Chart, title: str, about: str = "", *, legend: bool = True) -> None:
        super().__init__(Token.SURFACE, line=Token.LINE, radius=6)
        self.chart, self.table = chart, FiguresTable()
        self._title = Label(title, Role.BODY, Weight.SEMIBOLD)
        self._about = ElidedLabel(about, Role.SMALL)
        self._legend = row(gap=10)
        self._with_legend = legend
        self.as_table = Button(icon="table", kind=Kind.QUIET, size=Size.INLINE)
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        self._faces = QStackedWidget()
        self._faces.addWidget(chart)
        self._faces.addWidget(self.table)
        head = row(self._title, self._about, None, self._legend, self.as_table, gap=6)
        self.setLayout(column(head, self._faces, margins=(13, 6, 10, 10), gap=6, stretch=(1,)))
        chart.picked.connect(self.picked)
        self.table.picked.connect(self.picked)
        self.retranslate()

    def set_words(self, title: str, about: str = "") -> None:
        """Name the card, in another language for example."""
        self._title.setText(title)
        self._about.setText(about)
        self.chart.set_title(title)
        self.table.setAccessibleName(title)

    def show_data(self, data: ChartData) -> None:
        """Show other figures in picture, table and legend."""
        self.chart.show_data(data)
        self.table.show_data(data)
        while (item := self._legend.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.deleteLater()
        if self._with_legend and len(data.series) > 1:
            for series in data.series:
                self._legend.addWidget(_Key(series))

    def retranslate(self) -> None:
        """Say the button in the language in force."""
        said = (
            self.tr("Lihat sebagai gambar") if self.as_table.isChecked() else self.tr("Lihat sebagai tabel")
        )
        self.as_table.setAccessibleName(f"{said}: {self._title.text()}")
        self.as_table.setToolTip(said)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _turn(self, table: bool) -> None:
        gone, shown = (self.chart, self.table) if table else (self.table, self.chart)
        focus = gone.hasFocus()
        self._faces.setCurrentWidget(shown)
        if focus:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()


class _Key(QWidget):
    """One entry of the legend: a square of the colour and the name."""

    def __init__(self, series: Series) -> None:
        super().__init__()
        square = Box(series.token, radius=2)
        square.setFixedSize(10, 10)
        self.setLayout(row(square, Label(series.name, Role.SMALL), gap=5, margins=(0, 0, 0, 0)))
