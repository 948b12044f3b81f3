"""What every algorithm shares: identity, the order of a run, and the one place where errors become sentences."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from ..trame_verte_plugin import guide, requirements
from ..trame_verte_plugin.bridge import log
from ..trame_verte_plugin.bridge.memory import collecting_seldom
from ..trame_verte_plugin.engine.errors import Cancelled, TrameVerteError
from ..trame_verte_plugin.translation import tr
from .declarations import Declarations
from .groups import ICON, group_name
from .parameters import Shape

if TYPE_CHECKING:
    from .outcome import Outcome
    from .run import Run
    from .values import Values


class TrameVerteAlgorithm(Declarations):
    """Base of the algorithms; a subclass gives its names, declares, optionally checks, and computes."""

    NAME = ""
    GROUP = ""
    MAIN = ""
    """The input that decides the projection."""
    DRAWS = False
    """It draws maps, which QGIS does in the main thread."""

    def title(self) -> str:
        """Return the name in the toolbox."""
        return self.NAME

    def help(self) -> str:
        """Return what goes in, what comes out, the classes and the formula."""
        return ""

    def declare(self) -> None:
        """Declare parameters and outputs; ``TARGET_CRS``, ``REJECTS`` and ``REPORT`` are added after them."""

    def check(self, values: Values) -> Iterator[str]:
        """Yield a sentence for each fault that the declarations cannot know of; by default ``computing`` does."""
        check = getattr(self._computing(), "check", None)
        yield from () if check is None else check(values)

    def compute(self, run: Run) -> Outcome:
        """Read by ``run``, call the engine, return what it gave; in a worker thread; by default ``computing`` does."""
        return self._computing().compute(run)

    def _computing(self) -> ModuleType:
        """Return the module of ``computing`` that belongs to the algorithm's own."""
        package, _, name = type(self).__module__.rpartition(".algorithms.")
        return import_module(f"{package}.computing.{name}")

    # What QGIS asks for.

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return self.title()

    def group(self) -> str:
        return group_name(self.GROUP)

    def groupId(self) -> str:
        return self.GROUP

    def shortHelpString(self) -> str:
        return self.help()

    def helpUrl(self) -> str:
        return guide.address(self.NAME)

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading if self.DRAWS else super().flags()

    def canExecute(self) -> tuple[bool, str]:
        missing = requirements.missing_packages()
        return not missing, requirements.sentence(missing) if missing else ""

    def createInstance(self):
        return type(self)()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.declare()
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
        self.report("REPORT", tr("Report"), help=tr("Key figures, tables and charts in one self-contained HTML file."))
        self.result_number("N_READ", tr("Features read"))
        self.result_number("N_REPAIRED", tr("Features repaired"))
        self.result_number("N_REJECTED", tr("Features rejected"))
        self.result_number("N_OUT", tr("Features outside the place of the run"))

    # The order of a run.

    def validate(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """Return a sentence for each thing that is wrong with the parameters; layers are opened, never scanned."""
        missing = requirements.missing_packages()
        if missing:
            return [requirements.sentence(missing)]
        from .validation import problems

        try:
            return list(problems(self, parameters, context))
        except Exception as error:
            return [self._sentence(error)]

    def checkParameterValues(self, parameters, context):
        found = self.validate(parameters, context)
        if found:
            return False, "\n".join(found)
        return super().checkParameterValues(parameters, context)

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
        from ..trame_verte_plugin.engine.workers import quietly
        from . import telling
        from .outputs import Outputs

        run = self._run
        run.start(feedback)
        outcome = quietly(self.compute, run)
        page = telling.page(run, self.title(), outcome.report) if run.wanted("REPORT") else None
        self._words = outcome.words
        self._outputs = Outputs(self, parameters, context)
        self._written = self._outputs.write(run, outcome, page)
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

    def _guarded(self, work):
        """Do ``work``; whatever it raises leaves as one sentence."""
        try:
            return work()
        except QgsProcessingException:
            raise
        except Exception as error:
            raise QgsProcessingException(self._sentence(error)) from None

    def _sentence(self, error: Exception) -> str:
        """Return what the user reads of an error; a traceback only ever goes to the log."""
        if isinstance(error, Cancelled):
            return tr("Cancelled: nothing was written.")
        if isinstance(error, TrameVerteError):
            return tr(error.template).format(**error.values)
        log.bridge_once()
        log.LOGGER.error("Unexpected error in %s", self.NAME, exc_info=error)
        sentence = tr(
            "'{algorithm}' stopped on an unexpected error ({error}) and wrote nothing. "
            "The details are in the log, tab 'Trame verte': please send them with your report."
        )
        return sentence.format(algorithm=self.title(), error=type(error).__name__)
