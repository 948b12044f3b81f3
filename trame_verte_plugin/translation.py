"""The plugin's strings in the user's language: English in the source, French from ``i18n/``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

I18N = Path(__file__).resolve().parent.parent / "i18n"

#: The one context of every string; ``scripts/update_translations.py`` writes it into the ``.ts``.
CONTEXT = "TrameVerte"


def tr(text: str) -> str:
    """Return a literal in the user's language; values are put in with ``format`` afterwards."""
    return QCoreApplication.translate(CONTEXT, text)


def user_language() -> str:
    """Return the two letters of the language that QGIS speaks with its user."""
    return QgsApplication.locale()[:2].lower()


def install_translator(language: str) -> QTranslator | None:
    """Make :func:`tr` speak a language and return the translator, to be kept and later removed; None for English."""
    file = I18N / f"trame_verte_{language}.qm"
    translator = QTranslator()
    if not file.is_file() or not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translator(translator: QTranslator | None) -> None:
    """Undo :func:`install_translator`."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
