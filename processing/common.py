"""What every algorithm has, whatever it writes: identity, checks, and the one place where errors become sentences."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..trame_verte_plugin import guide, requirements
from ..trame_verte_plugin.bridge import log
from ..trame_verte_plugin.engine.errors import Cancelled, TrameVerteError
from ..trame_verte_plugin.translation import tr
from .declarations import Declarations
from .groups import ICON, group_name
from .refusals import refusal

if TYPE_CHECKING:
    from .values import Values


class CommonAlgorithm(Declarations):
    """Base of the bases; a subclass gives its names, declares and optionally checks."""

    NAME = ""
    GROUP = ""
    MAIN = ""
    """The input that decides the projection; '' where none does."""

    def title(self) -> str:
        """Return the name in the toolbox."""
        return self.NAME

    def help(self) -> str:
        """Return what goes in, what comes out, the classes and the formula."""
        return ""

    def declare(self) -> None:
        """Declare parameters and outputs."""

    def check(self, values: Values) -> Iterator[str]:
        """Yield a sentence for each fault that the declarations cannot know of; by default ``computing`` does."""
        check = getattr(self._computing(), "check", None)
        yield from () if check is None else check(values)

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

    def canExecute(self) -> tuple[bool, str]:
        missing = requirements.missing_packages()
        return not missing, requirements.sentence(missing) if missing else ""

    def createInstance(self):
        return type(self)()

    # Checks and errors.

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
            return refusal(error)
        log.bridge_once()
        log.LOGGER.error("Unexpected error in %s", self.NAME, exc_info=error)
        sentence = tr(
            "'{algorithm}' stopped on an unexpected error ({error}) and wrote nothing. "
            "The details are in the log, tab 'Trame verte': please send them with your report."
        )
        return sentence.format(algorithm=self.title(), error=type(error).__name__)
