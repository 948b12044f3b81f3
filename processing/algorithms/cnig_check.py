"""``trameverte:cnigcheck``: a delivery checked against the CNIG standard."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..base import TrameVerteAlgorithm
from ..forms import cnig_check as form


class CnigCheck(TrameVerteAlgorithm):
    """Every breach of the standard in a folder, with file, row, field and remedy."""

    NAME, GROUP = "cnigcheck", groups.DELIVERABLES

    def title(self) -> str:
        return tr("CNIG check of a PLUi delivery")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
