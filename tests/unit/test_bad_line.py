"""The line that the bench of the peers measures over: its arithmetic, what it counts, what is told."""

from __future__ import annotations

from http.client import HTTPConnection
from random import Random
from urllib.parse import urlsplit

from pytest_httpserver import HTTPServer

from tests.bench.peers.bad_line import BadLine
from tests.bench.peers.weather import BAD, CLEAR, SEGMENT, SLOW, Bottleneck, Way, Weather
from tests.bench.peers.works import CHANGES, FIRST, NOTHING, Cost, medians


class _Chosen(Random):
    """Chance that loses exactly the tries it was told to."""

    def __init__(self, *lost: int) -> None:
        super().__init__(0)
        self._lost, self._tries = lost, 0

    def random(self) -> float:
        self._tries += 1
        return 0.0 if self._tries in self._lost else 1.0


def _sent(way: Way, segments: int, start: float = 0.0) -> list[float]:
    """When each of so many segments arrives, sent as early as the window lets them."""
    now, arrivals = start, []
    for _ in range(segments):
        while (may := way.may_send(now)) > now:
            now = may
        arrivals.append(way.send(now, SEGMENT))
    return arrivals


def test_that_a_clear_line_delays_nothing() -> None:
    assert _sent(Way(CLEAR, Bottleneck(), Random(1)), 1_000) == [0.0] * 1_000


def test_that_a_slow_line_takes_the_bytes_by_its_rate_whoever_sends_them() -> None:
    bottleneck = Bottleneck()
    one, other = (Way(SLOW, bottleneck, Random(1)) for _ in range(2))
    last = max(_sent(one, 100) + _sent(other, 100))
    assert round(last, 6) == round(200 * SEGMENT / SLOW.rate, 6)


def test_that_a_lost_segment_comes_a_round_trip_later_and_holds_up_what_is_behind_it() -> None:
    long = Weather(rate=1e9, delay=0.3, loss=0.02)
    first, second, third = _sent(Way(long, Bottleneck(), _Chosen(2)), 3)
    assert round(first, 3) == 0.3
    assert round(second, 3) == round(third, 3) == 0.9


def test_that_a_new_connection_sends_ten_segments_and_twice_as_many_a_round_trip_later() -> None:
    arrivals = _sent(Way(Weather(rate=1e9, delay=0.3), Bottleneck(), Random(1)), 70)
    assert [sum(round(each, 2) == at for each in arrivals) for at in (0.3, 0.9, 1.5)] == [10, 20, 40]


def test_that_a_loss_narrows_the_window_to_seven_tenths() -> None:
    long = Weather(rate=1e9, delay=0.3, loss=0.02)
    way = Way(long, Bottleneck(), _Chosen(10))
    _sent(way, 10)
    arrivals = _sent(way, 20, start=0.61)
    assert sum(each < 1.2 for each in arrivals) == 6


def test_that_a_bulk_over_the_bad_line_costs_more_than_its_bytes_and_not_twice_as_much() -> None:
    segments = 1_600
    ideal = segments * SEGMENT / BAD.rate + BAD.delay
    for seed in range(5):
        took = _sent(Way(BAD, Bottleneck(), Random(seed)), segments)[-1]
        assert ideal < took < 2 * ideal


def test_that_every_request_and_byte_is_counted_and_none_is_changed(httpserver: HTTPServer) -> None:
    body = bytes(range(256)) * 2_000
    httpserver.expect_request("/a").respond_with_data(body)
    with BadLine(httpserver.url_for(""), Weather(rate=4e6, loss=0.02)) as line:
        parts = urlsplit(line.url)
        connection = HTTPConnection(parts.hostname or "", parts.port or 0, timeout=60)
        for _ in range(3):
            connection.request("GET", "/a", headers={"accept-encoding": "identity"})
            assert connection.getresponse().read() == body
        connection.close()
        up, down, requests = line.counted
    assert requests == 3
    assert 3 * len(body) < down < 3 * len(body) + 3_000
    assert 0 < up < 3_000


def test_that_one_failed_run_is_not_hidden_by_the_middle_of_the_others() -> None:
    good = [Cost(FIRST, 1.0), Cost(CHANGES, 1.0), Cost(NOTHING, 1.0)]
    bad = [Cost(FIRST, 3.0), Cost(CHANGES, failure="over 300 s")]
    told = medians([good, bad, good])
    assert [cost.failure for cost in told] == ["", "over 300 s", ""]
    assert told[0].wall == 1.0
    assert medians([bad])[2].failure == "not reached"
