"""``trameverte:corridorcontinuity``: continuity of corridors and greenways."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import corridor_continuity as form


class CorridorContinuity(TrameVerteAlgorithm):
    """Breaks of a network of corridors, the works that mend them, and a ranked plan."""

    NAME, GROUP, MAIN = "corridorcontinuity", groups.GREEN_GRID, "CORRIDORS"

    def title(self) -> str:
        return tr("Continuity of corridors and greenways")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
