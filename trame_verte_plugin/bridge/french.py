"""French for what is written into results, whatever language QGIS speaks with its user."""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtCore import QTranslator

from ..translation import CONTEXT, I18N


def french(text: str) -> str:
    """Return a string of ours in French; as it is where it is French already or unknown."""
    # As bytes: PyQt refuses texts that are not ASCII here.
    return _translator().translate(CONTEXT.encode(), text.encode()) or text


@cache
def _translator() -> QTranslator:
    translator = QTranslator()
    translator.load(str(I18N / "trame_verte_fr.qm"))
    return translator
