"""Compares the output of a peer with ours, parcel by parcel."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import task

#: Largest relative difference of a sum that still counts as agreement.
TOLERANCE = 1e-6
#: Largest difference of a single value: metres, square metres, shares.
SINGLE = 1e-3
NUMBERS = tuple(name for name, kind in task.MEASURES if kind is not str)
TEXTS = ("insee", "commune", "typezone", "zone", "arret")


def columns(path: Path) -> dict[str, np.ndarray]:
    """Read the measures of an output, ordered by the parcels' identifier."""
    names = ("id", *NUMBERS, *TEXTS)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        rows = file.execute(f"SELECT {', '.join(names)} FROM {task.OUTPUT} ORDER BY id").fetchall()
    values = list(zip(*rows)) or [()] * len(names)
    return {name: np.array(v, dtype=float if name in NUMBERS else object) for name, v in zip(names, values)}


def differences(ours: dict[str, np.ndarray], peer: dict[str, np.ndarray]) -> list[str]:
    """Return a sentence for each figure that differs; none if the peer agrees."""
    if len(ours["id"]) != len(peer["id"]) or (ours["id"] != peer["id"]).any():
        common = np.intersect1d(ours["id"].astype(str), peer["id"].astype(str))
        return [f"parcels: {len(ours['id'])} against {len(peer['id'])}, {len(common)} in common"]
    found = []
    for name in NUMBERS:
        one, other = np.nan_to_num(ours[name]), np.nan_to_num(peer[name])
        relative = abs(one.sum() - other.sum()) / max(abs(other.sum()), 1e-300)
        apart = int((np.abs(one - other) > SINGLE).sum())
        if relative > TOLERANCE or apart:
            found.append(f"{name}: sums differ by {relative:.1e}, {apart} parcels by more than {SINGLE:g}")
    for name in TEXTS:
        apart = int((ours[name] != peer[name]).sum())
        if apart:
            found.append(f"{name}: {apart} parcels differ")
    return found
