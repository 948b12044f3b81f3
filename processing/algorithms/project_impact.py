"""``trameverte:projectimpact``: impact of projects on corridors."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import project_impact as form


class ProjectImpact(TrameVerteAlgorithm):
    """The network of corridors before and after projects, each alone and all together."""

    NAME, GROUP, MAIN = "projectimpact", groups.GREEN_GRID, "CORRIDORS"
    IDLE = form.IDLE

    def title(self) -> str:
        return tr("Impact of projects on corridors")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
