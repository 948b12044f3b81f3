"""Every error that the engine raises on purpose, under one root.

Each message is a sentence for a planner: what was received, why it is refused, what to do. It is kept as a template and
its values, so that ``processing.base``, which turns the errors into ``QgsProcessingException`` in one place, can
translate the template and format it afterwards.
"""


class TrameVerteError(Exception):
    """Root of the engine's errors.

    Parameters
    ----------
    template : str
        An English sentence with named places, ``"Layer '{layer}' is empty."``; a literal, so that it is translated.
    **values
        What stands in the places.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class InputError(TrameVerteError):
    """A layer, a field or a value cannot be used."""


class ProjectionError(InputError):
    """A projection is missing, not metric, or does not suit the place of the data."""


class TableFileError(InputError):
    """An editable CSV table is missing, or one of its rows cannot be read."""


class Cancelled(TrameVerteError):
    """The user asked to stop; raised by the progress callback."""
