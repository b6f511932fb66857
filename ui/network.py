"""Reads from the system which network carries the data, whether it costs, and when the line comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.domain.allowance import Medium, Network

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

    from desktop.paid_lines import PaidLine
    from ui.desk import Desk

_LATER_MS = 1_000
"""Nobody waits for this after her password; a run that begins earlier reads it at once."""


class NetworkWatch(QObject):
    """Keeps `line.network` as the system tells it, and synchronises when a lost network is there again.

    Where Qt has no backend the network stays unknown, and the person's own rule for such a one decides.
    """

    def __init__(self, desk: Desk, line: PaidLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._line = desk, line
        self._source: QNetworkInformation | None = None
        self._asked = self._away = False
        desk.sync_state.connect(self.look)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.look)
        desk.closing.connect(self._later.stop)
        self._later.start()

    @Slot()
    def look(self) -> None:
        """Read the network now."""
        source = self._information()
        if source is None:
            return
        network = read(source)
        if network != self._line.network:
            self._line.network = network
            self._desk.touch()

    def _information(self) -> QNetworkInformation | None:
        if not self._asked:
            from PySide6.QtNetwork import QNetworkInformation  # its plugin is looked for on the disk

            self._asked = True
            if QNetworkInformation.loadDefaultBackend():
                self._source = QNetworkInformation.instance()
                self._source.transportMediumChanged.connect(self.look)
                self._source.isMeteredChanged.connect(self.look)
                self._source.reachabilityChanged.connect(self._reached)
        return self._source

    @Slot()
    def _reached(self) -> None:
        """A network that comes back wakes the synchronisation (rule 9)."""
        if self._source is None:
            return
        self.look()
        was_away, self._away = self._away, is_away(self._source)
        if was_away and not self._away and self._desk.settings.sync_automatic:
            self._desk.sync()


def read(source: QNetworkInformation) -> Network:
    """The network as Qt tells it; what a backend cannot know stays unknown."""
    feature, medium = type(source).Feature, type(source).TransportMedium
    kinds = {
        medium.Ethernet: Medium.ETHERNET,
        medium.WiFi: Medium.WIFI,
        medium.Cellular: Medium.CELLULAR,
        medium.Bluetooth: Medium.BLUETOOTH,
    }
    kind = kinds.get(source.transportMedium(), Medium.UNKNOWN)
    return Network(kind, source.isMetered() if source.supports(feature.Metered) else None)


def is_away(source: QNetworkInformation) -> bool:
    """Whether the system says that there is no network at all."""
    reach = type(source).Reachability
    return source.reachability() in {reach.Disconnected, reach.Local}
