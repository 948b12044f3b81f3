"""``trameverte:estateinventory``: inventory of the mining estates."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import estate_inventory as form


class EstateInventory(TrameVerteAlgorithm):
    """Protection, built form, energy, land, costs and score of each estate, and its pockets of free land."""

    NAME, GROUP, MAIN, DRAWS = "estateinventory", groups.HERITAGE, "ESTATES", True

    def title(self) -> str:
        return tr("Inventory of the mining estates")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
