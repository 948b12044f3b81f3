"""``trameverte:bufferzoneaudit``: state of buffer zones and urbanisation breaks."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import buffer_zone_audit as form


class BufferZoneAudit(TrameVerteAlgorithm):
    """Stock, flow, pressure and openness of each zone, with a state and its reason."""

    NAME, GROUP, MAIN = "bufferzoneaudit", groups.GREEN_GRID, "ZONES"

    def title(self) -> str:
        return tr("State of buffer zones and urbanisation breaks")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
