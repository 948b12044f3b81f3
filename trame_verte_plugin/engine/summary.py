"""What is told of finished layers: how much each holds, in all and by class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One entry of a layer's legend."""

    label: str
    count: int
    size: float
    """m² or m, by the layer's measure."""


@dataclass(frozen=True)
class LayerSummary:
    """One layer."""

    title: str
    table: str
    measure: str
    """``area``, ``length``, or '' where it has neither."""
    count: int
    size: float
    entries: Sequence[Entry]
    """Empty where the legend does not tell features apart."""


@dataclass(frozen=True)
class RunSummary:
    """One run of an algorithm, as its layers' metadata tell it."""

    day: str
    inputs: Sequence[tuple[str, str, str]]
    """Role, layer and vintage."""
    parameters: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Chapter:
    """The layers of one group and the runs that made them."""

    title: str
    layers: Sequence[LayerSummary]
    runs: Sequence[RunSummary]
