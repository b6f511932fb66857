"""How a line treats what is sent over it: the arithmetic of a slow, long and lossy line, without any socket.

It models TCP as its two ends see it: a bottleneck of `rate` each way which all connections share, `delay`
each way, segments of 1,460 bytes of which `loss` are lost and arrive one round trip later (fast
retransmit), what is behind a lost one waiting for it, selective acknowledgement, and a congestion window by
CUBIC (RFC 9438, as on Linux and Windows): slow start from ten segments, at a loss down to seven tenths,
once a round trip. Not modelled: lost acknowledgements, time-outs when nothing follows a lost segment, a
queue that overflows, TLS, the headers of TCP and IP. So it is kinder than a real line of the same figures,
and alike for whoever is measured.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heappop, heappush, nsmallest
from math import cbrt
from random import Random

SEGMENT = 1_460
_FIRST, _LEAST = 10.0, 2.0
_C, _DOWN_TO = 0.4, 0.7


@dataclass(frozen=True, slots=True)
class Weather:
    """Bytes a second each way (0: as many as one likes), seconds each way, share of segments lost."""

    rate: float = 0.0
    delay: float = 0.0
    loss: float = 0.0


CLEAR = Weather()
SLOW = Weather(rate=500_000.0)
"""Slow enough that half of a download is a moment at which one can end a program."""
BAD = Weather(rate=32_000.0, delay=0.3, loss=0.02)
"""256 kbit/s, 600 ms there and back, 2 % lost."""


@dataclass(slots=True)
class Bottleneck:
    """One direction of the line, which all connections share: when it is free again."""

    free: float = 0.0

    def passes(self, now: float, length: int, rate: float) -> float:
        """When that many bytes, offered now, are through."""
        if not rate:
            return now
        self.free = max(self.free, now) + length / rate
        return self.free


@dataclass(slots=True)
class Way:
    """One direction of one connection. Seconds are those of whatever clock `now` is read from."""

    weather: Weather
    bottleneck: Bottleneck
    chance: Random
    _window: float = _FIRST
    _before_loss: float = 0.0
    _lost_at: float | None = None
    _arrived: float = 0.0
    _unacknowledged: list[float] = field(default_factory=list)

    def may_send(self, now: float) -> float:
        """When the next segment may be sent: now, or when the window has room for it."""
        if not self.weather.delay:
            return now
        while self._unacknowledged and self._unacknowledged[0] <= now:
            heappop(self._unacknowledged)
            if self._lost_at is None:
                self._window += 1
        if self._lost_at is not None:
            self._window = max(_LEAST, self._cubic(max(0.0, now - self._lost_at)))
        excess = len(self._unacknowledged) - int(self._window)
        return now if excess < 0 else nsmallest(excess + 1, self._unacknowledged)[excess]

    def send(self, now: float, length: int) -> float:
        """When a segment sent now reaches the other end."""
        through = self.bottleneck.passes(now, length, self.weather.rate)
        arrives = through + self.weather.delay
        while self.weather.loss and self.chance.random() < self.weather.loss:
            self.bottleneck.passes(now, length, self.weather.rate)
            arrives += 2 * self.weather.delay
            self._shrink(now)
        heappush(self._unacknowledged, arrives + self.weather.delay)
        self._arrived = max(self._arrived, arrives)
        return self._arrived

    def _shrink(self, now: float) -> None:
        # One learns of it a round trip later; what else was lost in that flight is the same event.
        if self._lost_at is None or now >= self._lost_at:
            self._before_loss, self._lost_at = self._window, now + 2 * self.weather.delay

    def _cubic(self, since: float) -> float:
        plateau = cbrt(self._before_loss * (1 - _DOWN_TO) / _C)
        return _C * (since - plateau) ** 3 + self._before_loss
