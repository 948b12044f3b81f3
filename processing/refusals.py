"""What the engine refuses, as the sentences of a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..trame_verte_plugin.engine.errors import TrameVerteError
from ..trame_verte_plugin.translation import tr


def refusal(error: TrameVerteError) -> str:
    """Return what the user reads of an error of the engine."""
    return tr(error.template).format(**error.values)


def refusals(step: Callable[[], object]) -> Iterator[str]:
    """Do a step and yield the sentence of the error that it raises, if it does."""
    try:
        step()
    except TrameVerteError as error:
        yield refusal(error)
