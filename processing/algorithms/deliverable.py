"""``trameverte:deliverable``: everything in one place."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from .. import groups
from ..documents import DocumentAlgorithm
from ..forms import deliverable as form


class Deliverable(DocumentAlgorithm):
    """One GeoPackage, one project and one report from the outputs of the other algorithms."""

    NAME, GROUP = "deliverable", groups.DELIVERABLES

    def title(self) -> str:
        return tr("Deliverable: GeoPackage, project and report")

    def help(self) -> str:
        return form.help_text()

    def declare(self) -> None:
        form.declare(self)
