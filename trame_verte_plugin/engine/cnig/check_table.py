"""One table of a delivery: its fields, pairs of codes and conditions."""

from __future__ import annotations

import numpy as np

from ..progress import Progress, silent
from .breaches import Breaches
from .check_geometry import check_geometries
from .check_values import Place, as_texts, check_field
from .delivery import DataTable
from .standard import LOCAL, LOCAL_LENGTHS, TEXT, TEXTS, WHOLE, Condition, FieldRule

#: Fields that formats make by themselves.
KEYS = frozenset({"fid", "ogc_fid", "gid", "geom", "wkt"})


def check_table(place: Place, data: DataTable, breaches: Breaches, progress: Progress = silent) -> None:
    """Note what is wrong with a layer."""
    rule, file = place.file.rule, place.file.place
    if not len(data.table):
        breaches.add(file, "table_vide")
    own = {name.upper(): name for name in data.kinds}
    texts: dict[str, np.ndarray] = {}
    for name, field in rule.fields.items():
        if name not in own:
            if field.present:
                breaches.add(file, "champ_absent", field=name, wanted=_described(field))
            continue
        if _type_suits(data.kinds[own[name]], field):
            texts[name] = as_texts(data.table.columns[own[name]])
            check_field(place, field, texts[name], breaches)
        else:
            breaches.add(file, "champ_type", field=name, found=data.kinds[own[name]], wanted=_type(field))
    _others(place, data, breaches)
    _codes(place, texts, breaches)
    for condition in place.delivery.standard.conditions:
        if condition.table == rule.name:
            _condition(place, condition, texts, breaches)
    check_geometries(file, rule, data.table, breaches, progress)


def _type(field: FieldRule) -> str:
    return "texte" if field.kind in TEXTS else field.kind


def _type_suits(kind: str, field: FieldRule) -> bool:
    # CSV knows texts only.
    return kind == TEXT or (field.kind == WHOLE and kind == WHOLE)


def _described(field: FieldRule) -> str:
    return _type(field) if field.longest is None else f"{_type(field)}, {field.longest} caractères"


def _others(place: Place, data: DataTable, breaches: Breaches) -> None:
    """Note fields that the standard does not know; those of one's own begin with ``LIB_``."""
    for name, kind in data.kinds.items():
        if name.upper() in place.file.rule.fields or name.lower() in KEYS:
            continue
        if not name.upper().startswith(LOCAL):
            breaches.add(place.file.place, "champ_inconnu", field=name)
        elif kind == TEXT:
            longest = next((n for stem, n in LOCAL_LENGTHS.items() if name.upper().startswith(LOCAL + stem)), None)
            rule = FieldRule(name, TEXT, 0, longest, "", False, False, False, False, "")
            check_field(place, rule, as_texts(data.table.columns[name]), breaches)


def _codes(place: Place, texts: dict[str, np.ndarray], breaches: Breaches) -> None:
    pair = place.file.rule.code_fields
    if pair is None or not set(pair) <= set(texts):
        return
    allowed = place.delivery.standard.allowed(place.file.rule)
    codes = list(zip(texts[pair[0]].tolist(), texts[pair[1]].tolist()))
    wrong = [row for row, code in enumerate(codes) if None not in code and code not in allowed]
    found = ["-".join(codes[row]) for row in wrong]
    breaches.add_rows(place.file.place, "code", wrong, field=pair[1], found=found, wanted=place.file.rule.name)


def _condition(place: Place, condition: Condition, texts: dict[str, np.ndarray], breaches: Breaches) -> None:
    known = [texts[name] for name in condition.filled if name in texts]
    if not known or not set(condition.where) <= set(texts):
        return
    concerned = np.ones(len(known[0]), dtype=bool)
    for name, values in condition.where.items():
        concerned &= np.array([text in values for text in texts[name].tolist()], dtype=bool)
    for column in known:
        concerned &= np.array([text is None for text in column.tolist()], dtype=bool)
    rows = np.flatnonzero(concerned)
    why = " et ".join(f"{name} = {' ou '.join(sorted(values))}" for name, values in condition.where.items())
    found = [why or "l'un de ces champs est exigé"] * len(rows)
    wanted = " ou ".join(condition.filled)
    breaches.add_rows(place.file.place, "condition", rows, field=condition.filled[0], found=found, wanted=wanted)
