"""The card of networks and data: which cost, what waits for them, and what each day of the month took."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from desktop.domain.allowance import Medium, Rules, costs
from desktop.paid_lines import PaidLine, rules_of
from ui.desk import Desk
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.button import Button
from ui.parts.fields import Check
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import Label, heading
from ui.problems import settings_problem
from ui.settings.connection_chart import DataChart, DayBar
from ui.words import day, size
from ui.words.costs import advice, medium_word, quota_words, waiting_files

DAYS = 30


class DataCard(Box):
    """A person's word on a kind of network is kept at once and counts before the system's."""

    def __init__(self, desk: Desk, line: PaidLine, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self.setObjectName("settings_data_card")
        self._desk, self._paid_line = desk, line
        self.present = Label("", Role.SMALL, token=Token.MUTED, wrap=True)
        self.present.setObjectName("settings_network")
        self.paid = {medium: Check(medium_word(medium)) for medium in Medium}
        for medium, check in self.paid.items():
            check.setObjectName(f"settings_paid_{medium}")
            check.toggled.connect(self._rule)
        self.text_first = Check(
            self.tr("Hanya teks dahulu"),
            self.tr("di jaringan berbayar, berkas menunggu jaringan tanpa biaya"),
        )
        self.text_first.setObjectName("settings_text_first")
        self.text_first.toggled.connect(self._rule)
        self.held = Label("", Role.SMALL, Weight.MEDIUM, Token.AMBER, wrap=True)
        self.held.setObjectName("settings_held")
        self.send = Button(self.tr("Kirim berkas sekarang"), icon="send")
        self.send.setObjectName("settings_send_files")
        self.send.clicked.connect(desk.send_files)
        self._send_row = Box(None, layout=row(self.send, None))
        self.quota = Label("", Role.SMALL, Weight.MEDIUM, Token.AMBER, wrap=True)
        self.quota.setObjectName("settings_quota_said")
        self.chart = DataChart()
        self.chart.setObjectName("settings_data_chart")
        self.as_table = Check(self.tr("Tampilkan sebagai tabel"))
        self.as_table.setObjectName("settings_data_as_table")
        self.table = Facts(label_width=140)
        self.table.setObjectName("settings_data_table")
        self.table.hide()
        self.as_table.toggled.connect(self._turn)
        counted = self.tr(
            "Dihitung: isi dan kepala setiap permintaan. Operator menghitung beberapa persen lebih banyak, "
            "karena penyandian (TLS) dan paket jaringan tidak dihitung di sini."
        )
        self.setLayout(
            column(
                heading(self.tr("Jaringan yang berbayar")),
                self.present,
                *self.paid.values(),
                self.text_first,
                self.held,
                self._send_row,
                heading(self.tr("Data 30 hari terakhir")),
                self.quota,
                self.chart,
                self.as_table,
                self.table,
                Label(counted, Role.SMALL, token=Token.MUTED, wrap=True),
                gap=8,
            )
        )
        desk.changed.connect(self.reload)
        desk.settings_changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Say and draw everything as it is now."""
        settings, network = self._desk.settings, self._paid_line.network
        rules = rules_of(settings)
        for medium, check in self.paid.items():
            here = medium is network.medium
            check.blockSignals(True)
            check.setChecked(costs(rules, network if here else type(network)(medium)))
            check.blockSignals(False)
        self.text_first.blockSignals(True)
        self.text_first.setChecked(settings.text_first)
        self.text_first.blockSignals(False)
        self.present.setText(self._present())
        held = self._desk.held_files()
        self.held.setText("" if held is None else f"{waiting_files(*held)}. {advice(held[1])}")
        self.held.setVisible(held is not None)
        self._send_row.setVisible(held is not None)
        said = quota_words(self._paid_line.allows(settings))
        self.quota.setText(said)
        self.quota.setVisible(bool(said))
        self._draw()

    def _present(self) -> str:
        network = self._paid_line.network
        name = medium_word(network.medium)
        if network.metered is None:
            return self.tr("Dipakai sekarang: {0}. Sistem tidak memberi tahu biayanya.").format(name)
        if network.metered:
            return self.tr("Dipakai sekarang: {0}. Menurut sistem berbayar.").format(name)
        return self.tr("Dipakai sekarang: {0}. Menurut sistem tanpa biaya.").format(name)

    def _rule(self) -> None:
        """Keep what differs from what would be assumed without the person's word."""
        settings = self._desk.settings
        rules = rules_of(settings)
        paid, free = set(rules.paid), set(rules.free)
        for medium, check in self.paid.items():
            network = self._paid_line.network
            known = network if medium is network.medium else type(network)(medium)
            on = check.isChecked()
            if costs(rules, known) is not on:
                paid.discard(medium)
                free.discard(medium)
                if costs(Rules(), known) is not on:
                    (paid if on else free).add(medium)
        chosen = settings._replace(
            text_first=self.text_first.isChecked(),
            paid_networks=",".join(sorted(paid)),
            free_networks=",".join(sorted(free)),
        )
        try:
            self._desk.change_settings(chosen)
        except OSError as error:
            self._desk.problem.emit(settings_problem(error))
            self.reload()

    def _draw(self) -> None:
        by_day: dict[date, tuple[int, int]] = {}
        lines: list[Fact] = []
        networks: defaultdict[date, list[str]] = defaultdict(list)
        for each in self._paid_line.days(self._desk.settings, DAYS):
            up, down = by_day.get(each.day, (0, 0))
            by_day[each.day] = up + each.up, down + each.down
            networks[each.day].append(f"{medium_word(each.network)} {size(each.up + each.down)}")
        today = self._paid_line.today(self._desk.settings)
        days = [today - timedelta(days=DAYS - 1 - at) for at in range(DAYS)]
        bars = [DayBar(each, *by_day.get(each, (0, 0))) for each in days]
        for bar in reversed(bars):
            if bar.both:
                both = self.tr("{0} naik, {1} turun").format(size(bar.up), size(bar.down))
                lines.append(Fact(day(bar.day), both, aside=", ".join(networks[bar.day])))
        total = self.tr("{0} naik dan {1} turun dalam 30 hari").format(
            size(sum(bar.up for bar in bars)), size(sum(bar.down for bar in bars))
        )
        self.chart.show_bars(bars, total, (self.tr("naik"), self.tr("turun")))
        self.table.show_facts(lines or [Fact(day(today), self.tr("belum ada data"))])

    def _turn(self, on: bool) -> None:
        self.chart.setVisible(not on)
        self.table.setVisible(on)
