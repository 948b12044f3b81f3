"""Attribute values of QGIS and of GDAL's Arrow stream as the engine's columns, and back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import Qgis, QgsField
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QMetaType, QTime, QVariant

#: Types of fields by the name that ``QMetaType`` gives them, whichever class this QGIS wants.
KINDS = {
    1: "bool",
    2: "int",
    3: "int",
    4: "int",
    5: "int",
    6: "float",
    10: "text",
    14: "date",
    15: "time",
    16: "datetime",
}

#: What the fast reader gives exactly as QGIS would; GDAL 3.6 mixes up booleans.
FAST_KINDS = frozenset({"int", "float", "text", "date"})


def kind_of(field: QgsField) -> str:
    """Return the kind of a field's values: one of the values of :data:`KINDS`, or ``other``."""
    number = field.type()
    # Qt 6 has true enumerations there, Qt 5 numbers.
    return KINDS.get(int(getattr(number, "value", number)), "other")


def make_field(name: str, kind: str) -> QgsField:
    """Return a new field of one of the schema's types (``texte``, ``entier``, ``reel``, ``booleen``, ``date``)."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        types = QMetaType.Type
        texts, dates = types.QString, types.QDate
    else:
        types = QVariant.Type  # noqa: QGS402 (QGIS 3.36 and older take no other)
        texts, dates = types.String, types.Date
    chosen = {"texte": texts, "entier": types.LongLong, "reel": types.Double, "booleen": types.Bool, "date": dates}
    return QgsField(name, chosen[kind])


def renamed_field(field: QgsField, name: str) -> QgsField:
    """Return a source's field under the name that it gets in an output; lists and maps become text."""
    if kind_of(field) == "other":
        return make_field(name, "texte")
    copy = QgsField(field)
    copy.setName(name)
    return copy


def field_of_column(name: str, column: np.ndarray) -> QgsField:
    """Return a new field for a column that no schema and no source describes."""
    kind = {"f": "reel", "i": "entier", "u": "entier", "b": "booleen"}.get(column.dtype.kind, "texte")
    return make_field(name, kind)


def column_from_values(values: Sequence, kind: str) -> np.ndarray:
    """Return the column of values as PyQGIS gives them, its nulls (``NULL``) included.

    Whole numbers and booleans become ``int64`` and ``bool`` where none is null, else objects with None.
    """
    clean = [None if v is None or isinstance(v, QVariant) else v for v in values]
    if kind == "float":
        return np.array([np.nan if v is None else v for v in clean], dtype=float)
    if kind in ("int", "bool"):
        return _whole(clean, kind)
    if kind in ("date", "datetime", "time"):
        clean = [_from_qt(v) for v in clean]
    return objects(clean)


def column_from_arrow(array: np.ndarray, kind: str) -> np.ndarray:
    """Return the column of one array of GDAL's Arrow stream (masked where it has nulls)."""
    mask = np.ma.getmaskarray(array)
    data = np.ma.getdata(array)
    if kind == "float":
        return np.where(mask, np.nan, data.astype(float))
    if kind == "int" and not mask.any():
        return data.astype(np.int64)
    column = data.astype(object)
    column[mask] = None
    return column


def settled(column: np.ndarray, kind: str) -> np.ndarray:
    """Return a column of whole numbers or booleans without objects, where rows taken from it hold no null."""
    return _whole(column.tolist(), kind) if kind in ("int", "bool") and column.dtype.kind == "O" else column


def objects(values: Sequence) -> np.ndarray:
    """Return values as an object array of one dimension, even where they are lists."""
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column


def written_out(column: np.ndarray) -> np.ndarray:
    """Return a column of kind ``other`` as texts, which every format holds: lists and maps in JSON, bytes as digits."""
    return objects([None if value is None else _text(value) for value in column.tolist()])


def _text(value: Any) -> str:
    if isinstance(value, (bytes, bytearray, QByteArray)):
        return bytes(value).hex()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def fit(column: np.ndarray, schema_type: str) -> np.ndarray:
    """Return a column as its field wants it: whole numbers that the engine keeps as floats become whole again."""
    if schema_type != "entier" or column.dtype.kind != "f":
        return column
    missing = np.isnan(column)
    if not missing.any():
        return np.rint(column).astype(np.int64)
    return objects([None if lost else round(value) for value, lost in zip(column.tolist(), missing.tolist())])


def to_python(column: np.ndarray) -> list:
    """Return a column as values that any writer takes: no type of NumPy, and None for NaN."""
    if column.dtype.kind == "f" and np.isnan(column).any():
        column = np.where(np.isnan(column), None, column.astype(object))
    values = column.tolist()
    if any(issubclass(kind, np.generic) for kind in set(map(type, values))):
        values = [plain(v) for v in values]
    return values


def to_attributes(column: np.ndarray) -> list:
    """Return a column as values that ``QgsFeature.setAttributes`` takes.

    What PyQGIS does not know (NumPy's numbers, Python's dates) it would write as null without a word.
    """
    values = to_python(column)
    dated = any(issubclass(kind, (dt.date, dt.time)) for kind in set(map(type, values)))
    return [_to_qt(v) for v in values] if dated else values


def plain(value: object) -> object:
    """Return a value as Python has it: no type of NumPy, and None for NaN."""
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and value != value else value


def _whole(values: list, kind: str) -> np.ndarray:
    if None in values or (kind == "int" and values and not -(2**63) <= min(values) <= max(values) < 2**63):
        return objects(values)
    return np.array(values, dtype=np.int64 if kind == "int" else bool)


def _from_qt(value):
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    if isinstance(value, QDate):
        return value.toPyDate()
    return value.toPyTime() if isinstance(value, QTime) else value


def _to_qt(value):
    if isinstance(value, dt.datetime):
        return QDateTime(value)
    if isinstance(value, dt.date):
        return QDate(value)
    return QTime(value) if isinstance(value, dt.time) else value
