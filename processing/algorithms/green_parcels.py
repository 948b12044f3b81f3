"""``trameverte:greenparcels``: green-grid elements by parcel."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import green_parcels as form


class GreenParcels(TrameVerteAlgorithm):
    """Elements cut by parcel and zone, their fragility and the prescription to propose; parcels to win beside them."""

    NAME, GROUP, MAIN = "greenparcels", groups.GREEN_GRID, "PARCELS"

    def title(self) -> str:
        return tr("Green-grid elements by parcel")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
