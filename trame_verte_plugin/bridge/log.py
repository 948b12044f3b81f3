"""One log tag: the engine's ``logging`` goes to QGIS's message log and to the running algorithm's window."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import Qgis, QgsMessageLog, QgsProcessingFeedback

TAG = "Trame verte"
LOGGER = logging.getLogger("trame_verte")


class _MessageLog(logging.Handler):
    """Writes every record, with its traceback, under the tag."""

    def emit(self, record: logging.LogRecord) -> None:
        level = Qgis.MessageLevel
        serious = level.Critical if record.levelno >= logging.ERROR else level.Warning
        QgsMessageLog.logMessage(self.format(record), TAG, serious if record.levelno >= logging.WARNING else level.Info)


class _Feedback(logging.Handler):
    """Shows the sentences, never a traceback, in the window of the run."""

    def __init__(self, feedback: QgsProcessingFeedback):
        super().__init__(logging.INFO)
        self.feedback = feedback
        self.thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info or record.thread != self.thread:
            return
        show = self.feedback.pushWarning if record.levelno >= logging.WARNING else self.feedback.pushInfo
        show(record.getMessage())


def bridge_once() -> None:
    """Send our records to QGIS's message log, once however often this is called."""
    if not any(isinstance(handler, _MessageLog) for handler in LOGGER.handlers):
        LOGGER.addHandler(_MessageLog())
        LOGGER.setLevel(logging.INFO)
        LOGGER.propagate = False


@contextmanager
def bridged(feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Show our records in the window of a run as well while it lasts."""
    bridge_once()
    handler = _Feedback(feedback)
    LOGGER.addHandler(handler)
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)
