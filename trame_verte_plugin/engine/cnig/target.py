"""The code that an export is for, as ``TARGET`` names it."""

from __future__ import annotations

import re
from difflib import get_close_matches

from ..errors import InputError
from .standard import Code, Standard

FORM = re.compile(r"(PRESCRIPTION|INFO)[_ -]?(\d{2})[_ -](\d{2})")

#: Perimeters of the State that are copied as they are: World Heritage property and buffer zone.
STATE = frozenset({("INFO", "40", "01"), ("INFO", "40", "02")})
#: Type of reserved land, which has attributes of its own.
RESERVED = ("PRESCRIPTION", "05")

#: How the sentences name geometries.
WORDS = {"surf": "SURF", "lin": "LIN", "pct": "PCT"}
NEAR = 6


def parse_target(text: str, standard: Standard) -> Code:
    """Return the code that a text such as ``PRESCRIPTION_25_00`` names, in any case.

    Raises
    ------
    InputError
        The standard has no such code; the sentence lists those that are near.
    """
    found = FORM.fullmatch(text.strip().upper())
    code = standard.codes.get(found.groups()) if found else None
    if code is None:
        raise InputError(
            "'{target}' (TARGET) is no code of {standard}. Write the table and the code, PRESCRIPTION_25_00. "
            "Near it are: {near}.",
            target=text,
            standard=standard.title,
            near=", ".join(f"{c.target} ({c.label})" for c in _near(text, standard)),
        )
    return code


def _near(text: str, standard: Standard) -> list[Code]:
    """Return the codes most like a text: those of its type first."""
    named = {code.target: code for code in standard.codes.values() if code.label}
    digits = re.findall(r"\d{2}", text)
    family = "INFO" if "INF" in text.upper() else "PRESCRIPTION"
    same = [code for code in named.values() if digits and (code.family, code.kind) == (family, digits[0])]
    alike = get_close_matches(text.strip().upper(), named, n=NEAR, cutoff=0.0)
    return list(dict.fromkeys([*same, *(named[name] for name in alike)]))[:NEAR]


def check_geometry(code: Code, geometry: str) -> None:
    """Raise :class:`InputError` where the standard does not allow a code for a geometry."""
    if geometry not in code.geometries:
        raise InputError(
            "{target} ({label}) may not stand in {table}: the standard allows it in {allowed} only. "
            "Give a layer of that geometry, or another code.",
            target=code.target,
            label=code.label,
            table=f"{code.family}_{WORDS[geometry]}",
            allowed=", ".join(f"{code.family}_{WORDS[g]}" for g in code.geometries),
        )
