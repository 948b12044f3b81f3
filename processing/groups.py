"""What the toolbox shows around the algorithms: the icon and the four groups, in the user's language."""

from __future__ import annotations

from pathlib import Path

from ..trame_verte_plugin.translation import tr

ICON = Path(__file__).resolve().parent.parent / "trame_verte_plugin" / "icon.svg"

GREEN_GRID, TRANSPORT, HERITAGE, DELIVERABLES = "tramevertebleue", "urbanismetransport", "patrimoineminier", "livrables"


def group_name(group: str) -> str:
    """Return what the toolbox shows for a group's id."""
    return {
        GREEN_GRID: tr("Trame verte et bleue"),
        TRANSPORT: tr("Urbanisme et transport"),
        HERITAGE: tr("Patrimoine minier"),
        DELIVERABLES: tr("Livrables PLUi"),
    }[group]
