"""``trameverte:landreferential``: the land referential along a transit corridor."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import land_referential as form


class LandReferential(TrameVerteAlgorithm):
    """Parcels of a corridor: measures, classes, scores, sites and sums."""

    NAME, GROUP, MAIN = "landreferential", groups.TRANSPORT, "PARCELS"

    def title(self) -> str:
        return tr("Land referential along a transit corridor")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
