"""Charts by Altair, drawn as SVG or PNG by vl-convert, all on this machine. Only `images` enters, and late: the two
together take half a second to import, and pages without a chart need neither."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import altair
import vl_convert

from memcon.views.figures import Series
from memcon.views.shown import clip, visible

INK = {"light": "#1f2328", "dark": "#e6e4de"}
GROUND = {"light": "#fffefb", "dark": "#1b1f24"}
PALETTE = {
    "light": ["#1b5a94", "#875000", "#a3293b", "#6b3fa0", "#23693c", "#4d5560"],
    "dark": ["#86b9ee", "#e3b062", "#f0919c", "#c3a2f0", "#86cf9f", "#b9bec5"],
}
"""The colours of the desk (static/desk.css); shapes differ too, so that colour is not needed."""
SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down"]
OUTLETS = 5
"""Outlets with a sign of their own; further ones share one."""
OTHERS = "others"
RELATIONS = {"=": "", ">=": "≥ ", "<=": "≤ ", "~": "≈ "}
WORDS = 20
"""Values that are written beside their point; among more they would run into each other."""
WIDTH, HEIGHT = 560, 220
SCALE = 2.0
"""Pixels of a PNG for each unit: sharp in print."""


def chart(series: Sequence[Series], theme: str) -> str:
    """The Vega-Lite specification (JSON) of these series, one below the other."""
    rows = [_one(one, theme) for one in series]
    whole = altair.vconcat(*rows).resolve_scale(color="independent", shape="independent")
    return str(_dressed(whole, theme).to_json())


def svg(series: Sequence[Series], theme: str) -> bytes:
    """The chart as SVG."""
    return vl_convert.vegalite_to_svg(chart(series, theme)).encode()


def png(series: Sequence[Series], theme: str) -> bytes:
    """The chart as PNG."""
    return vl_convert.vegalite_to_png(chart(series, theme), scale=SCALE)


def _one(series: Series, theme: str) -> Any:
    told = [value for value in series.values if value.day]
    most = [outlet for outlet, _ in Counter(value.told.outlet for value in told).most_common(OUTLETS)]
    names = {outlet: _word(outlet, 32) for outlet in most}
    rows = [
        {"day": value.day, "value": value.value, "words": RELATIONS[value.figure.relation] + f"{value.value:,}",
         "outlet": names.get(value.told.outlet, OTHERS)}
        for value in told
    ]  # fmt: skip
    base = altair.Chart(altair.InlineData(values=rows)).encode(
        x=altair.X("day:T", title="day of the report", axis=altair.Axis(format="%-d %b %Y", labelAngle=0, tickCount=5)),
        y=altair.Y("value:Q", title=None, scale=altair.Scale(zero=True)),
    )
    # One source has one sign; all further ones together the last, which is grey.
    shown = list(dict.fromkeys(names.values()))
    domain = [*shown, *([OTHERS] if any(value.told.outlet not in names for value in told) else [])]
    colours = [*PALETTE[theme][: len(shown)], PALETTE[theme][OUTLETS]][: len(domain)]
    shapes = [*SHAPES[: len(shown)], SHAPES[OUTLETS]][: len(domain)]
    points = base.mark_point(filled=True, size=90, opacity=0.85).encode(
        color=altair.Color("outlet:N", title="source", scale=altair.Scale(domain=domain, range=colours)),
        shape=altair.Shape("outlet:N", title="source", scale=altair.Scale(domain=domain, range=shapes)),
    )
    words = base.mark_text(dy=-13, fontSize=11, color=INK[theme]).encode(text="words:N")
    layers = (points, words) if len(rows) <= WORDS else (points,)
    return altair.layer(*layers).properties(title=_word(series.title, 70), width=WIDTH, height=HEIGHT)


def _dressed(whole: altair.VConcatChart, theme: str) -> altair.VConcatChart:
    ink, font = INK[theme], "DejaVu Sans, sans-serif"
    axis = altair.AxisConfig(labelColor=ink, titleColor=ink, gridOpacity=0.25, domainColor=ink, tickColor=ink)
    legend = altair.LegendConfig(labelColor=ink, titleColor=ink)
    title = altair.TitleConfig(color=ink, fontSize=13, anchor="start")
    view = altair.ViewConfig(strokeOpacity=0)
    whole.config = altair.Config(background=GROUND[theme], font=font, axis=axis, legend=legend, title=title, view=view)
    return whole


def _word(text: str, length: int) -> str:
    """Words of a report for a chart: cleaned and cut."""
    return clip(visible(text), length)
