"""Every error that the engine raises on purpose, under one root.

Each message is a sentence for a planner: what was received, why it is refused, what to do. ``processing.base``
turns them into ``QgsProcessingException`` in one place.
"""


class TrameVerteError(Exception):
    """Root of the engine's errors; its text can be shown to the user as it is."""


class InputError(TrameVerteError):
    """A layer, a field or a value cannot be used."""


class ProjectionError(InputError):
    """A projection is missing, not metric, or does not suit the place of the data."""


class TableFileError(InputError):
    """An editable CSV table is missing, or one of its rows cannot be read."""


class Cancelled(TrameVerteError):
    """The user asked to stop; raised by the progress callback."""
