"""What the system tells of the network, what stays unknown, and what wakes the synchronisation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from desktop.domain.allowance import Hold, Medium, Network
from tests.ui.paid_desk import Paid, attach, paid_desk
from ui.network import NetworkWatch, is_away, read

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def paid(tmp_path: Path) -> Iterator[Paid]:
    with paid_desk(tmp_path) as made:
        yield made


class Source:
    """What Qt would tell of a network."""

    Feature = QNetworkInformation.Feature
    TransportMedium = QNetworkInformation.TransportMedium
    Reachability = QNetworkInformation.Reachability

    def __init__(self, medium: QNetworkInformation.TransportMedium, *, metered: bool, knows: bool) -> None:
        self.medium, self.metered, self.knows = medium, metered, knows
        self.reach = self.Reachability.Online

    def transportMedium(self) -> QNetworkInformation.TransportMedium:  # noqa: N802
        return self.medium

    def isMetered(self) -> bool:  # noqa: N802
        return self.metered

    def supports(self, _feature: QNetworkInformation.Feature) -> bool:
        return self.knows

    def reachability(self) -> QNetworkInformation.Reachability:
        return self.reach


@pytest.mark.parametrize(
    ("medium", "named"),
    [("WiFi", Medium.WIFI), ("Ethernet", Medium.ETHERNET), ("Cellular", Medium.CELLULAR)],
)
def test_that_what_a_backend_cannot_know_stays_unknown(medium: str, named: Medium) -> None:
    kind = QNetworkInformation.TransportMedium[medium]
    knowing = cast(QNetworkInformation, Source(kind, metered=True, knows=True))
    silent = cast(QNetworkInformation, Source(kind, metered=True, knows=False))
    assert read(knowing) == Network(named, metered=True)
    assert read(silent) == Network(named, metered=None)


def test_that_without_a_backend_the_persons_rule_for_other_networks_decides(
    paid: Paid, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QNetworkInformation, "loadDefaultBackend", staticmethod(lambda: False))
    watch = NetworkWatch(paid.desk, paid.line, parent=paid.desk)
    watch.look()
    assert paid.line.network == Network()
    attach(paid)
    assert paid.desk.held_files() is None
    paid.desk.take_settings(paid.desk.settings._replace(paid_networks=Medium.UNKNOWN))
    assert paid.desk.held_files() == (1, Hold.METERED)


def test_that_a_run_reads_the_network_before_it_begins(
    paid: Paid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(QNetworkInformation.TransportMedium.Cellular, metered=True, knows=True)
    watch = NetworkWatch(paid.desk, paid.line, parent=paid.desk)
    monkeypatch.setattr(watch, "_information", lambda: source)
    paid.desk.sync()
    qtbot.waitUntil(lambda: not paid.desk.syncing)
    assert paid.runs == [False]


def test_that_a_network_that_comes_back_wakes_the_synchronisation(
    paid: Paid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(QNetworkInformation.TransportMedium.WiFi, metered=False, knows=True)
    watch = NetworkWatch(paid.desk, paid.line, parent=paid.desk)
    monkeypatch.setattr(watch, "_source", source)
    monkeypatch.setattr(watch, "_asked", True)
    paid.desk.take_settings(paid.desk.settings._replace(sync_automatic=True))
    for reach, runs in ((source.Reachability.Disconnected, 0), (source.Reachability.Online, 1)):
        source.reach = reach
        watch._reached()
        assert is_away(cast(QNetworkInformation, source)) is (runs == 0)
        qtbot.waitUntil(lambda: not paid.desk.syncing)
        assert len(paid.runs) == runs
    watch._reached()
    assert not paid.desk.syncing
