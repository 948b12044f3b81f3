"""Attributes beyond the standard's own, kept as pairs ``LIB_ATTRn`` (name) and ``LIB_VALn`` (value)."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import InputError

#: What reserved land (05) says of itself: its number, for whom, for what, and its area.
OF_RESERVED_LAND = ("numero", "beneficiaire", "destination", "surface_m2")
AREA = "surface_m2"

FORM = "numero=num_er;beneficiaire=benef"


def parse_attributes(text: str | None, fields: Sequence[str]) -> dict[str, str]:
    """Return the field of each attribute that a text such as ``numero=num_er;beneficiaire`` names.

    Parameters
    ----------
    text : str or None
        ``name=field`` pairs with ``;`` between them; a field alone is also its name.
    fields : sequence of str
        Fields of the layer; found in any case.

    Raises
    ------
    InputError
        A pair is not one, a field is absent, or a name stands twice.
    """
    own = {field.lower(): field for field in fields}
    found: dict[str, str] = {}
    for pair in (part.strip() for part in (text or "").split(";")):
        if not pair:
            continue
        name, sign, field = (part.strip() for part in pair.partition("="))
        field = field if sign else name
        if not name or not field:
            raise InputError(
                "'{pair}' (ATTRIBUTES) is not 'name=field'. Write pairs with ';' between them: {example}.",
                pair=pair,
                example=FORM,
            )
        if field.lower() not in own:
            raise InputError(
                "The layer has no field '{field}', which ATTRIBUTES names. Its fields are: {fields}.",
                field=field,
                fields=", ".join(fields) or "-",
            )
        if name.lower() in (known.lower() for known in found):
            raise InputError("ATTRIBUTES names '{name}' twice. Give each attribute once.", name=name)
        found[name] = own[field.lower()]
    return found
