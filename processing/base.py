"""What the algorithms that write layers share: the order of a run, its rejects, accounts, styles and clean-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ..trame_verte_plugin.bridge import log
from ..trame_verte_plugin.bridge.memory import collecting_seldom
from ..trame_verte_plugin.translation import tr
from .common import CommonAlgorithm
from .parameters import Shape

if TYPE_CHECKING:
    from .outcome import Outcome
    from .run import Run


class TrameVerteAlgorithm(CommonAlgorithm):
    """Base of the algorithms that write layers; a subclass also computes.

    ``REPORT`` is declared after what the subclass declares, and before it, where an input decides the projection,
    ``TARGET_CRS`` and ``REJECTS``.
    """

    IDLE: frozenset[str] = frozenset()
    """Parameters that are taken and checked but not read: they let one set of parameters serve several algorithms."""
    DRAWS = False
    """It draws maps, which QGIS does in the main thread."""

    def compute(self, run: Run) -> Outcome:
        """Read by ``run``, call the engine, return what it gave; in a worker thread; by default ``computing`` does."""
        return self._computing().compute(run)

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading if self.DRAWS else super().flags()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.declare()
        if self.MAIN:
            self._declare_inputs_results()
        self.report("REPORT", tr("Report"), help=tr("Key figures, tables and charts in one self-contained HTML file."))

    def _declare_inputs_results(self) -> None:
        """Declare what every algorithm has that reads layers."""
        self.crs(
            "TARGET_CRS",
            tr("Projection of the results"),
            help=tr(
                "Projected, in metres, made for the place of the data. By default the main layer's own projection "
                "if it is in metres, else Lambert-93 (EPSG:2154)."
            ),
        )
        self.output(
            "REJECTS",
            tr("Rejected, repaired and doubtful features"),
            Shape.POINT,
            help=tr("A point for each input feature that was left out, repaired or only reported, with the reason."),
            by_default=False,
        )
        self.result_number("N_READ", tr("Features read"))
        self.result_number("N_REPAIRED", tr("Features repaired"))
        self.result_number("N_REJECTED", tr("Features rejected"))
        self.result_number("N_OUT", tr("Features outside the place of the run"))

    # The order of a run.

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        found = self.validate(parameters, context)
        if found:
            raise QgsProcessingException("\n".join(found))
        from .run import Run

        self._run = self._guarded(lambda: Run(self, parameters, context))
        return True

    def processAlgorithm(self, parameters, context, feedback) -> dict[str, Any]:
        with log.bridged(feedback), collecting_seldom():
            return self._guarded(lambda: self._process(parameters, context, feedback))

    def _process(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..trame_verte_plugin.engine.progress import part
        from ..trame_verte_plugin.engine.staging import Staging
        from ..trame_verte_plugin.engine.workers import quietly
        from . import telling
        from .outputs import Outputs

        run = self._run
        run.start(feedback)
        outcome = quietly(self.compute, run)
        page = telling.page(run, self.title(), outcome.report) if run.wanted("REPORT") else None
        self._words = outcome.words
        self._outputs = Outputs(self, parameters, context)
        try:
            with Staging() as staging:
                if outcome.stage is not None:
                    outcome.stage(staging, part(run.writing, 0.0, 0.5))
                self._written = self._outputs.write(run, outcome, page)
        except BaseException:
            self._outputs.discard()
            raise
        for line in telling.summary(run):
            feedback.pushInfo(line)
        return self._written

    def postProcessAlgorithm(self, context, feedback) -> dict[str, Any]:
        with log.bridged(feedback):
            self._guarded(lambda: self._finish(context))
        return {}

    def _finish(self, context: QgsProcessingContext) -> None:
        from .finish import finish
        from .telling import origin

        try:
            described = origin(self._run, self.id(), self.title())
            finish(self, self._written, self._outputs.with_nulls, described, context, words=self._words)
        except BaseException:
            self._outputs.discard()
            raise
