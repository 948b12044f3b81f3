"""The engine's progress callback on top of QGIS's feedback."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..engine.errors import Cancelled
from ..engine.progress import Progress
from ..translation import tr


class _Bar:
    """Moves the bar forward only, names each step once and raises on cancel."""

    def __init__(self, feedback: QgsProcessingFeedback):
        self._feedback = feedback
        self._fraction = 0.0
        self._step = ""

    def __call__(self, fraction: float, step: str) -> None:
        if self._feedback.isCanceled():
            raise Cancelled("Cancelled.")
        if fraction > self._fraction:
            self._fraction = min(fraction, 1.0)
            self._feedback.setProgress(100 * self._fraction)
        if step and step != self._step:
            self._step = step
            self._feedback.setProgressText(tr(step))


def progress_of(feedback: QgsProcessingFeedback) -> Progress:
    """Return the callback that drives the bar and the text of a run's window."""
    return _Bar(feedback)
