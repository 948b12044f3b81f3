"""The engine's progress callback on top of QGIS's feedback."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..engine.errors import Cancelled
from ..engine.progress import Progress
from ..translation import tr


def progress_of(feedback: QgsProcessingFeedback) -> Progress:
    """Return a callback that moves the bar forward only, names each step once and raises on cancel."""
    state = {"fraction": 0.0, "step": ""}

    def report(fraction: float, step: str) -> None:
        if feedback.isCanceled():
            raise Cancelled("Cancelled.")
        if fraction > state["fraction"]:
            state["fraction"] = min(fraction, 1.0)
            feedback.setProgress(100 * state["fraction"])
        if step and step != state["step"]:
            state["step"] = step
            feedback.setProgressText(tr(step))

    return report
