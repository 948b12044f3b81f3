"""``trameverte:habitatconnectivity``: connectivity of habitat patches."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import habitat_connectivity as form


class HabitatConnectivity(TrameVerteAlgorithm):
    """Links between patches, the indices of their graph, and the part that each patch and link plays."""

    NAME, GROUP, MAIN = "habitatconnectivity", groups.GREEN_GRID, "PATCHES"

    def title(self) -> str:
        return tr("Connectivity of habitat patches")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
