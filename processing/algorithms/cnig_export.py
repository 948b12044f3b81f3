"""``trameverte:cnigexport``: a layer as a contribution to a delivery by the CNIG standard."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import cnig_export as form


class CnigExport(TrameVerteAlgorithm):
    """Prescriptions or informations of a PLU or PLUi, written as the Géoportail de l'urbanisme takes them."""

    NAME, GROUP, MAIN = "cnigexport", groups.DELIVERABLES, "INPUT"

    def title(self) -> str:
        return tr("CNIG export for the PLUi")

    def help(self) -> str:
        return form.help_text()

    def check(self, values):
        from ..checks_of_inputs import unfinished_inputs

        yield from unfinished_inputs(self.specs, values)
        yield from super().check(values)

    def declare(self) -> None:
        form.declare(self)
