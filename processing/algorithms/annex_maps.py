"""``trameverte:annexmaps``: PLUi annex maps."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..documents import DocumentAlgorithm
from ..forms import annex_maps as form


class AnnexMaps(DocumentAlgorithm):
    """Sheets with title block, legend, key map and sources, as PDF and pictures."""

    NAME, GROUP, MAIN = "annexmaps", groups.DELIVERABLES, "LAYERS"

    def title(self) -> str:
        return tr("PLUi annex maps")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
