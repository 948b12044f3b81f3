"""Charts of the report: Plotly figures as plain dictionaries, and the same values as a table."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Sequence
from functools import cache
from itertools import cycle
from typing import Any

from . import palette
from .model import Chart, ChartKind, TableBlock
from .numbers import number, with_unit

#: Pixels. The width is that of an A4 page between its margins (180 mm), on the screen too: nothing moves when printing.
_WIDTH, _HEIGHT = 680, 270
#: Of a bar that lies, of the gap between categories and of a line of the legend.
_BAR, _GAP, _LEGEND_LINE = 14, 11, 22


@cache
def script() -> str | None:
    """Return Plotly's script, compressed and in base64, or None where Plotly is missing or came without it.

    Debian ships the script unabridged (8.6 MB); compressed it takes 2.5 MB of a report, and the browser unpacks it.
    """
    try:
        from plotly.offline import get_plotlyjs

        source = get_plotlyjs()
    except (ImportError, OSError):
        return None
    return base64.b64encode(gzip.compress(source.encode(), compresslevel=9, mtime=0)).decode()


def figure(chart: Chart) -> dict:
    """Return the Plotly figure of a chart: ``{"data": [...], "layout": {...}}``, ready for JSON."""
    lying = _is_lying(chart)
    data = [
        _trace(chart, series.name, list(series.values), series.color or color, lying)
        for series, color in zip(chart.series, cycle(palette.SERIES))
    ]
    return {"data": data, "layout": _layout(chart, lying)}


def _is_lying(chart: Chart) -> bool:
    """Names are read better beside the bars than under them."""
    return chart.kind in (ChartKind.BARS, ChartKind.STACKED, ChartKind.WATERFALL) and isinstance(
        chart.categories[0], str
    )


def _trace(chart: Chart, name: str, values: list, color: str | Sequence[str], lying: bool) -> dict:
    shown = [with_unit(v, chart.unit, chart.decimals) for v in values]
    trace: dict[str, Any] = {"name": name, "hoverinfo": "text", "hovertext": _hover(chart, name, shown)}
    if chart.kind is ChartKind.LINES:
        style = {"mode": "lines+markers", "line": {"color": color, "width": 2.5}, "marker": {"size": 6}}
        return {**trace, **style, "type": "scatter", "x": list(chart.categories), "y": values}
    if chart.kind is ChartKind.WATERFALL:
        return {**trace, **_steps(chart, values), "text": shown}
    fill = color if isinstance(color, str) else list(color)
    trace |= {"type": "bar", "marker": {"color": fill, "line": {"color": "#ffffff", "width": 1}}}
    if chart.kind is ChartKind.HISTOGRAM:
        edges = [float(edge) for edge in chart.categories]
        widths = [right - left for left, right in zip(edges, edges[1:])]
        return {**trace, "x": edges[:-1], "width": widths, "offset": 0, "y": values}
    if len(chart.series) == 1:
        trace |= {"text": shown, "textposition": "outside", "cliponaxis": False}
    places = list(chart.categories)
    return {**trace, "x": values, "y": places, "orientation": "h"} if lying else {**trace, "x": places, "y": values}


def _steps(chart: Chart, values: list) -> dict:
    """Return what makes a waterfall of a trace: the first and the last value are amounts, the others steps."""
    between = len(values) - 2
    return {
        "type": "waterfall",
        "orientation": "h",
        "x": values,
        "y": list(chart.categories),
        "measure": ["absolute", *["relative"] * between, "absolute"],
        "textposition": "outside",
        "cliponaxis": False,
        "totals": {"marker": {"color": palette.MUTED}},
        "increasing": {"marker": {"color": palette.SERIES[1]}},
        "decreasing": {"marker": {"color": palette.SERIES[0]}},
        "connector": {"line": {"color": palette.LINE, "width": 1}},
    }


def _hover(chart: Chart, name: str, shown: list[str]) -> list[str]:
    names = _category_names(chart)
    if len(chart.series) == 1:
        return [f"{place} : {value}" for place, value in zip(names, shown)]
    return [f"{place}, {name} : {value}" for place, value in zip(names, shown)]


def _category_names(chart: Chart) -> list[str]:
    if chart.kind is ChartKind.HISTOGRAM:
        edges = [number(edge) for edge in chart.categories]
        return [f"{left} à {right}" for left, right in zip(edges, edges[1:])]
    return [c if isinstance(c, str) else number(c) for c in chart.categories]


def _layout(chart: Chart, lying: bool) -> dict:
    bars = len(chart.series) if chart.kind is ChartKind.BARS else 1
    body = len(chart.categories) * (bars * _BAR + _GAP)
    legend = 28 + _LEGEND_LINE * _legend_lines(chart)
    places, amounts = _axis(chart.x_title), _axis(chart.y_title)
    places |= {"type": "category" if isinstance(chart.categories[0], str) else "linear", "showgrid": False}
    amounts |= {"rangemode": "tozero", "gridcolor": palette.LINE, "zerolinecolor": palette.MUTED}
    if lying:
        # The first category on top, as in the table.
        places |= {"autorange": "reversed"}
    return {
        "barmode": "stack" if chart.kind is ChartKind.STACKED else "group",
        "bargap": 0.25,
        "width": _WIDTH,
        "height": legend + body + 60 if lying else legend + _HEIGHT,
        "margin": {"l": 8, "r": 48 if lying else 8, "t": legend, "b": 8},
        "font": {"family": "inherit", "size": 13, "color": palette.INK},
        "separators": ",\u202f",
        "showlegend": len(chart.series) > 1,
        "legend": {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal"},
        "hoverlabel": {"bgcolor": "#ffffff", "bordercolor": palette.MUTED, "font": {"color": palette.INK}},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": palette.MUTED, "activecolor": palette.INK},
        "xaxis": amounts if lying else places,
        "yaxis": places if lying else amounts,
    }


def _legend_lines(chart: Chart) -> int:
    """How many lines the names of the series take, about; one series needs no legend."""
    if len(chart.series) == 1:
        return 0
    beside = 7 * max(len(str(category)) for category in chart.categories) if _is_lying(chart) else 0
    return 1 + sum(35 + 7 * len(series.name) for series in chart.series) // (_WIDTH - 60 - beside)


def _axis(title: str) -> dict:
    return {
        "title": {"text": title, "font": {"size": 13}},
        "automargin": True,
        "fixedrange": True,
        "zeroline": False,
        "linecolor": palette.MUTED,
        "tickformat": ",.2~f",
        "ticks": "",
    }


def as_table(chart: Chart) -> TableBlock:
    """Return the values of a chart as a table, for readers without a picture."""
    columns = [
        [None if v is None else with_unit(v, chart.unit, chart.decimals) for v in s.values] for s in chart.series
    ]
    header = (chart.x_title or "Catégorie", *(s.name for s in chart.series))
    return TableBlock(header, [tuple(row) for row in zip(_category_names(chart), *columns)])
