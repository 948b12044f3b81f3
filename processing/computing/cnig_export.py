"""What the CNIG export reads, checks, computes and writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from pyproj import CRS
from qgis.core import QgsVectorLayer, QgsWkbTypes

from ...trame_verte_plugin.bridge.cnig_files import read_projection, read_tables, write_table
from ...trame_verte_plugin.bridge.crs import to_pyproj
from ...trame_verte_plugin.bridge.destinations import parse, text_of
from ...trame_verte_plugin.engine.cnig.columns import Columns
from ...trame_verte_plugin.engine.cnig.delivery import GEOGRAPHIC, Delivery, missing_parts
from ...trame_verte_plugin.engine.cnig.export import Contribution, build_contribution
from ...trame_verte_plugin.engine.cnig.holding import (
    legal_target,
    refuse_other_delivery,
    refuse_other_format,
    standing_projection,
    standing_tables,
)
from ...trame_verte_plugin.engine.cnig.standard import LINE, POINT, SURFACE
from ...trame_verte_plugin.engine.cnig.target import STATE, check_geometry
from ...trame_verte_plugin.engine.errors import InputError
from ...trame_verte_plugin.engine.progress import Progress, part
from ...trame_verte_plugin.engine.rejects import REPAIRED
from ...trame_verte_plugin.engine.staging import Staging
from ...trame_verte_plugin.engine.table import Table
from ...trame_verte_plugin.report.cnig_export import make_report
from ..outcome import Outcome
from ..parameters import Shape
from ..refusals import refusals
from ..run import Run
from ..values import Values
from .cnig_parameters import Asked

_TYPES = QgsWkbTypes.GeometryType
GEOMETRIES = {_TYPES.PolygonGeometry: SURFACE, _TYPES.LineGeometry: LINE, _TYPES.PointGeometry: POINT}

#: Field parameter of each column of the layer.
FIELDS = {"label": "LABEL_FIELD", "short": "SHORT_FIELD", "nature": "NATURE_FIELD", "symbol": "SYMBOL_FIELD"}


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    layer = values.layers("INPUT")[0]
    asked = Asked(values.value, layer.fields().names())
    found = list(dict.fromkeys(_wrong_values(asked, layer)))
    if not found:
        folder = Path(parse(text_of(values.value("FOLDER"))).given_path)
        own = to_pyproj(layer.crs())
        found = list(
            refusals(lambda: _target(asked, Delivery(folder, asked.standard()), values.value("TARGET_CRS"), own))
        )
    yield from found


def _wrong_values(asked: Asked, layer: QgsVectorLayer) -> Iterator[str]:
    # Each step reads what the one before it has read: the sentence is the same.
    for step in (asked.standard, asked.code, asked.document, asked.validated, lambda: asked.day("CADASTRE_DATE")):
        yield from refusals(step)
    for step in (asked.label, asked.file, asked.url, asked.attributes):
        yield from refusals(step)
    geometry = GEOMETRIES.get(layer.geometryType())
    if geometry is not None:
        yield from refusals(lambda: check_geometry(asked.code(), geometry))


def _target(asked: Asked, delivery: Delivery, requested: CRS | None, own: CRS | None) -> CRS:
    """Return the projection of what is written, or refuse the folder."""
    refuse_other_delivery(delivery, asked.document())
    refuse_other_format(delivery, asked.code().family, asked.suffix())
    return legal_target(requested, own, standing_projection(delivery, read_projection))


def compute(run: Run) -> Outcome:
    """Make rows of the layer's features, and have the tables written that they go into."""
    asked = Asked(run.value, run.fields("INPUT"))
    parameters, folder = asked.parameters(), run.places["FOLDER"]
    delivery = Delivery(folder, parameters.standard)
    # Only legal projections will do, whatever suits the layer.
    run.crs = _target(asked, delivery, run.value("TARGET_CRS"), to_pyproj(run.layers["INPUT"][0].crs))
    columns, table = _read(run, asked)
    if (parameters.code.family, parameters.code.kind, parameters.code.subkind) in STATE:
        _refuse_repairs(run)
    standing = standing_tables(delivery, parameters.code.family, read_tables)
    made = build_contribution(table, columns, standing, parameters, run.progress)
    _account(run, made)
    missing = [each for each in missing_parts(delivery) if each[1] not in made.tables]
    _tell(run, made, missing)
    if not delivery.is_named_after(parameters.document):
        run.note(f"Avant le dépôt, nommer le dossier {parameters.document.stem}")
    return Outcome(
        {},
        {"N_WRITTEN": sum(made.added.values()), "N_DUPLICATES": made.duplicates, "N_CUT": made.cut},
        make_report(made, parameters, missing, asked.day("CADASTRE_DATE") or ""),
        stage=lambda staging, progress: _stage(folder, made, asked, staging, progress),
    )


def _read(run: Run, asked: Asked) -> tuple[Columns, Table]:
    """Read the layer with the fields that are wanted."""
    fields = {name: run.field("INPUT", parameter) for name, parameter in FIELDS.items()}
    attributes = asked.attributes()
    table = run.table("INPUT", Shape.ANY, columns=[*fields.values(), *attributes.values()])
    given = {name: table.columns[field] for name, field in fields.items() if field is not None}
    own = {name: None if field is None else table.columns[field] for name, field in attributes.items()}
    return Columns(**given, attributes=own), table


def _refuse_repairs(run: Run) -> None:
    """Refuse a perimeter of the State that would not be copied as it is."""
    remarks = run.remarks().columns
    rows = np.flatnonzero(remarks["action"] == REPAIRED)
    if len(rows):
        raise InputError(
            "Feature {fid} of layer '{layer}' is not valid ({reason}), and the perimeters of the State are copied "
            "unchanged. Get them again from the State's service, or repair them with its consent first.",
            fid=int(remarks["fid"][rows[0]]),
            layer=remarks["couche"][rows[0]],
            reason=remarks["motif"][rows[0]],
        )


def _account(run: Run, made: Contribution) -> None:
    run.count_used("INPUT", int(made.written.sum()))
    for rows, reasons in made.remarks:
        run.report_feature("INPUT", rows, reasons)


def _tell(run: Run, made: Contribution, missing: list[tuple[str, str, str]]) -> None:
    """Note what the user must know."""
    if not made.added:
        run.note("Rien à écrire : toutes les géométries sont déjà dans la livraison")
    if made.duplicates:
        run.note(f"{made.duplicates} géométrie(s) déjà dans la table : non écrites (voir les rejets)")
    if made.cut:
        run.note(f"{made.cut} texte(s) coupé(s) (voir les rejets)")
    names = ", ".join(f"{name} ({place})" if place else name for _, name, place in missing)
    if names:
        run.note(f"Reste à joindre : {names}")


def _stage(folder: Path, made: Contribution, asked: Asked, staging: Staging, progress: Progress) -> None:
    """Write the tables beside their place."""
    if not made.tables:
        return
    place = staging.path(folder / GEOGRAPHIC)
    place.mkdir()
    parameters = asked.parameters()
    for number, (name, table) in enumerate(made.tables.items()):
        path = place / f"{parameters.document.file_stem(name)}{asked.suffix()}"
        step = part(progress, number / len(made.tables), (number + 1) / len(made.tables))
        write_table(table, parameters.standard.tables[name], path, step)
