"""A page's chart as an image: `.svg` and `.png` beside `.json` and `.csv`. `answer` enters.

The libraries that draw are loaded when the first chart is asked for; where they are not installed the page says so.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from threading import Lock
from typing import Any

from memcon.errors import MemconError
from memcon.views.figures import Series

MEDIA = {".svg": "image/svg+xml", ".png": "image/png"}
CHARTED = 4
"""Series in one image: four fit a page of paper."""
_DRAWING = Lock()


class NoCharts(MemconError):
    """The libraries that draw charts are not installed."""


@cache
def can_draw() -> bool:
    """Whether charts can be drawn here."""
    return all(find_spec(name) for name in ("altair", "vl_convert"))


def image(series: Sequence[Series], form: str, theme: str) -> bytes:
    """The chart of the first series as SVG or PNG (`form` is the suffix). Raises `NoCharts`."""
    if not can_draw():
        raise NoCharts("charts need altair and vl-convert-python: pip install 'memcon[app]'; the figures themselves "
                       "stand in the table and in the CSV")  # fmt: skip
    charts: Any = import_module("memcon.web.charts")
    # vl-convert draws one chart at a time.
    with _DRAWING:
        drawn: bytes = (charts.svg if form == ".svg" else charts.png)(charted(series), theme)
    return drawn


def charted(series: Sequence[Series]) -> tuple[Series, ...]:
    """Those of the series that a chart shows."""
    return tuple(one for one in series if one.charted)[:CHARTED]
