"""What projects break: the same network before and after each of them, and after all together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..order import canonical_order
from ..progress import Progress, part, silent
from ..table import Table
from .corridor import Surroundings
from .impact_lines import LineImpact
from .impact_surfaces import SurfaceImpact
from .inputs import Corridors
from .outputs import output_table
from .parameters import Parameters
from .verdict import Effect, Thresholds, verdict_of

ALGORITHM = "projectimpact"

#: Name of the row that stands for all projects together.
ALL = "cumul"


@dataclass(frozen=True, eq=False)
class Projects:
    """Projects as surfaces."""

    geometry: np.ndarray
    name: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Impact:
    """What the projects do."""

    tables: Mapping[str, Table]
    effects: Sequence[Effect]
    """One for each project in canonical order, then all together."""
    numbers: Mapping[str, float | int | None]
    unit: str


def analyse_impact(
    corridors: Corridors,
    around: Surroundings,
    projects: Projects,
    restored: np.ndarray,
    parameters: Parameters,
    thresholds: Thresholds,
    progress: Progress = silent,
) -> Impact:
    """Return the effect of each project alone, and of all together.

    Parameters
    ----------
    corridors : Corridors
    around : Surroundings
        Barriers and structures of today, nodes.
    projects : Projects
    restored : ndarray of shape (r,)
        Structures that the projects rebuild: they serve what a project cuts as structures serve barriers.
    parameters : Parameters
    thresholds : Thresholds
    progress : Progress, optional
    """
    order = canonical_order(projects.geometry)
    shapes, names = projects.geometry[order], [projects.name[i] or f"projet {k}" for k, i in enumerate(order, start=1)]
    work = (SurfaceImpact if corridors.surfaces else LineImpact)(
        corridors, around, restored, parameters, part(progress, 0.0, 0.5)
    )
    effects = []
    for k in range(len(shapes)):
        done = 0.5 + 0.4 * k / len(shapes)
        progress(done, "Measuring the effect of each project")
        work.progress = part(progress, done, done)
        effects.append(work.effect(names[k], shapes[k : k + 1]))
    together = work.effect(ALL, shapes)
    everything = [*effects, together]
    verdicts = [verdict_of(e, thresholds, work.unit) for e in everything]
    surplus = together.delta - sum(e.delta for e in effects)
    geometry = np.append(shapes, shapely.union_all(shapes)) if len(shapes) else np.array([None], dtype=object)
    tables = {
        "SEGMENTS": _segments(work, shapes, names, corridors),
        "PROJECTS_OUT": _projects(everything, verdicts, surplus, geometry, corridors.crs),
    }
    numbers = {
        "N_PROJECTS": len(shapes),
        "N_BREAKING": sum(v.kind == "interrompt" for v in verdicts[:-1]),
        "COHERENCE": together.before,
        "COHERENCE_AFTER": together.after,
    }
    return Impact(tables, everything, numbers, work.unit)


def _segments(work, shapes: np.ndarray, names: Sequence[str], corridors: Corridors) -> Table:
    geometry, columns = work.segments(shapes, names)
    return output_table(ALGORITHM, "SEGMENTS", geometry, columns, corridors.crs)


def _projects(effects: Sequence[Effect], verdicts, surplus: float, geometry: np.ndarray, crs: object) -> Table:
    count = len(effects)
    columns = {
        "id": np.append(np.arange(1.0, count), np.nan),
        "projet": np.array([e.name for e in effects], dtype=object),
        "lineaire_coupe_m": np.array([e.taken_m for e in effects], dtype=float),
        "surf_coupee_m2": np.array([e.taken_m2 for e in effects], dtype=float),
        "composantes_creees": np.array([e.created for e in effects], dtype=float),
        "coherence_avant": np.array([e.before for e in effects], dtype=float),
        "coherence_apres": np.array([e.after for e in effects], dtype=float),
        "coherence_avec_mesures": np.array([e.mended for e in effects], dtype=float),
        "delta_coherence": np.array([e.delta for e in effects], dtype=float),
        "eca_avant": np.array([e.eca_before for e in effects], dtype=float),
        "eca_apres": np.array([e.eca_after for e in effects], dtype=float),
        "detour_m": np.array([e.detour_m for e in effects], dtype=float),
        "surplus_cumul": np.append(np.full(count - 1, np.nan), surplus),
        "verdict": np.array([v.kind for v in verdicts], dtype=object),
        "motif": np.array([v.sentence for v in verdicts], dtype=object),
    }
    return output_table(ALGORITHM, "PROJECTS_OUT", geometry, columns, crs)
