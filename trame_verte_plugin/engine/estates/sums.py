"""Sums by commune and by intercommunality: an estate across two communes is shared by area."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..communes import Communes
from ..overlap import Outlines, Overlaps
from .status import INSCRIBED

#: Columns that are shared by area.
SHARED = (
    "surf_ha",
    "nb_logts",
    "logts_efg",
    "foncier_m2",
    "jardins_m2",
    "cout_facades",
    "cout_thermique",
    "cout_restructuration",
)


def shares(pairs: Overlaps, estates: Outlines, communes: int) -> np.ndarray:
    """Return the share of each estate in each commune and, last, outside all: a matrix whose rows add up to 1.

    Where communes overlap, their shares are brought down so that they add up.
    """
    parts = np.zeros((len(estates), communes + 1))
    np.add.at(parts, (pairs.target, pairs.cover), pairs.area / estates.area[pairs.target])
    inside = parts.sum(axis=1)
    parts[:, -1] = np.maximum(1.0 - inside, 0.0)
    # What is left by the rounding of an outline is no place of its own.
    parts[parts[:, -1] < 1e-6, -1] = 0.0
    return parts / parts.sum(axis=1, keepdims=True)


def by_commune(columns: Mapping[str, np.ndarray], parts: np.ndarray, communes: Communes) -> dict[str, np.ndarray]:
    """Return the columns of ``BY_COMMUNE``: a row for each commune of an estate, one without code for the rest."""
    texts = {
        "insee": np.append(communes.code, None),
        "commune": np.append(communes.name, None),
        "epci": np.append(communes.epci, None),
    }
    rows = np.flatnonzero(parts.sum(axis=0) > 0)
    found = {name: text[rows] for name, text in texts.items()}
    found.update(_sums(columns, parts[:, rows], parts.argmax(axis=1)[:, None] == rows))
    return _ordered(found, [found["insee"], found["commune"]])


def by_epci(columns: Mapping[str, np.ndarray], parts: np.ndarray, communes: Communes) -> dict[str, np.ndarray]:
    """Return the columns of ``BY_EPCI``; what has no intercommunality is in a row without a name."""
    epci = np.append(communes.epci, None)
    names = sorted({e for e in epci.tolist() if e is not None})
    place = {name: i for i, name in enumerate([*names, None])}
    fold = np.zeros((parts.shape[1], len(place)))
    fold[np.arange(parts.shape[1]), [place[e] for e in epci.tolist()]] = 1.0
    merged = parts @ fold
    rows = np.flatnonzero(merged.sum(axis=0) > 0)
    main = np.array([place[epci[i]] for i in parts.argmax(axis=1)], dtype=np.int64)
    found = {"epci": np.array([*names, None, None], dtype=object)[:-1][rows]}
    return {**found, **_sums(columns, merged[:, rows], main[:, None] == rows)}


def _sums(columns: Mapping[str, np.ndarray], parts: np.ndarray, main: np.ndarray) -> dict[str, np.ndarray]:
    """Return the sums; what is unknown of every estate of a place stays unknown."""
    found = {"nb_cites": main.sum(axis=0)}
    for name in SHARED:
        if name in columns:
            values = columns[name].astype(float)
            known = ~np.isnan(values)
            total = np.where(known, values, 0.0) @ parts
            found[name] = np.where(known.astype(float) @ (parts > 0) > 0, total, np.nan)
    if (columns["statut_unesco"] != None).any():  # noqa: E711
        found["nb_inscrites"] = (main & (columns["statut_unesco"] == INSCRIBED)[:, None]).sum(axis=0)
    return found


def _ordered(columns: dict[str, np.ndarray], keys: list[np.ndarray]) -> dict[str, np.ndarray]:
    """Put rows in the order of their texts, those without one last."""
    texts = [tuple((key is None, key or "") for key in row) for row in zip(*keys)]
    order = np.array(sorted(range(len(texts)), key=texts.__getitem__), dtype=np.int64)
    return {name: column[order] for name, column in columns.items()}
