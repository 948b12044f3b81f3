"""What the algorithms that write documents share: maps, projects and folders, made from finished layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ..trame_verte_plugin.bridge import log
from .common import CommonAlgorithm

if TYPE_CHECKING:
    from .job import Job
    from .values import Values


class DocumentAlgorithm(CommonAlgorithm):
    """Base of the algorithms that write documents; they draw, and so run in the main thread.

    ``compute(job)`` writes what it makes to ``job.stage(name)`` and returns the numbers of the result dictionary.
    """

    def compute(self, job: Job) -> Mapping[str, float | int | None]:
        """Make the documents; by default ``computing`` does."""
        return self._computing().compute(job)

    def check(self, values: Values) -> Iterator[str]:
        """Refuse outputs of ours whose run did not end, and what ``computing`` finds."""
        from .checks_of_inputs import unfinished_inputs

        yield from unfinished_inputs(self.specs, values)
        yield from super().check(values)

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.declare()

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        found = self.validate(parameters, context)
        if found:
            raise QgsProcessingException("\n".join(found))
        from .job import Job

        self._job = self._guarded(lambda: Job(self, parameters, context))
        return True

    def processAlgorithm(self, parameters, context, feedback) -> dict[str, Any]:
        with log.bridged(feedback):
            return self._guarded(lambda: self._process(context, feedback))

    def _process(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        from ..trame_verte_plugin.engine.staging import Staging

        job = self._job
        with Staging() as staging:
            job.start(feedback, staging)
            numbers = self.compute(job)
        for note in job.notes:
            feedback.pushInfo(note)
        return {**{name: str(place) for name, place in job.places.items()}, **numbers}
