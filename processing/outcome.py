"""What an algorithm hands back to the base."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..trame_verte_plugin.engine.progress import Progress
    from ..trame_verte_plugin.engine.staging import Staging
    from ..trame_verte_plugin.engine.table import Table
    from ..trame_verte_plugin.report.model import Report


@dataclass(frozen=True)
class Outcome:
    """What an algorithm computed."""

    tables: Mapping[str, Table]
    """By output name; only those that were asked for are written. Columns that the schema does not name are the
    source's own attributes (see :meth:`~.run.Run.attributes`) and come first."""
    numbers: Mapping[str, float | int | None] = field(default_factory=dict)
    report: Report | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    """French words of titles and aliases that this run replaces, because it measured something of another name."""
    stage: Callable[[Staging, Progress], None] | None = None
    """Writes files of the run's own, which are moved into place when all outputs are written."""
