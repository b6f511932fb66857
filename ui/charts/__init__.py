"""Charts that a person reads as a picture, by keyboard, by screen reader or as a table, and that lead on."""

from ui.charts.card import ChartCard
from ui.charts.chart import Chart
from ui.charts.columns import ColumnChart
from ui.charts.data import ChartData, Mark, Series
from ui.charts.stacks import StackChart
from ui.charts.tile_map import TileMap, places_of

__all__ = [
    "Chart",
    "ChartCard",
    "ChartData",
    "ColumnChart",
    "Mark",
    "Series",
    "StackChart",
    "TileMap",
    "places_of",
]
