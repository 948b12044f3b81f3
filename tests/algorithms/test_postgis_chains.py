"""Whole runs with every input in PostGIS and every output there: the same rows as from files to files.

Among the inputs are a view, a layer with a filter and a table without a primary key.
"""

from __future__ import annotations

import math
from pathlib import Path

import postgis
import pytest
from postgis import ask, load, target, uri

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
TABLES = """axe_bhns arrets parcelles batiments zone_urba prescriptions_surf communes friches zones_tampons ocs_2015
    ocs_2023 cites""".split()

#: A view, a table without a key, and fields of which a filter chooses rows.
SQL = """
create view bati_vue as select row_number() over (order by fid) as rang, cleabs, nature, usage_1, hauteur,
    nombre_de_logements, geom from batiments;
create table parcelles_sans_cle as select id, commune, prefixe, section, numero, contenance, idprocpte,
    part_vacance, catpro2, geom from parcelles order by fid;
create view ocs_vue as select row_number() over (order by fid) as rang, code_cs, code_us, geom from ocs_2023;
"""

#: For each algorithm the same inputs from files and from the database, and its outputs.
LAND = {
    "AXES": ("axe_bhns", "axe_bhns", "fid", ""),
    "STOPS": ("arrets", "arrets", "fid", ""),
    "PARCELS": ("parcelles", "parcelles_sans_cle", "", ""),
    "BUILDINGS": ("batiments", "bati_vue", "rang", ""),
    "ZONING": ("zone_urba|subset=TYPEZONE <> 'N'", "zone_urba", "fid", "sql=typezone <> 'N'"),
    "COMMUNES": ("communes", "communes", "fid", ""),
}
ZONES = {
    "ZONES": ("zones_tampons", "zones_tampons", "fid", ""),
    "LANDCOVER_1": ("ocs_2015", "ocs_2015", "fid", ""),
    "LANDCOVER_2": ("ocs_2023", "ocs_vue", "rang", ""),
    "ZONING": ("zone_urba|subset=TYPEZONE <> 'N'", "zone_urba", "fid", "sql=typezone <> 'N'"),
    "COMMUNES": ("communes", "communes", "fid", ""),
}
CASES = {
    "landreferential": (
        LAND,
        {"DISTANCE": 120},
        ("REFERENTIAL", "SITES", "CORRIDOR", "SLICES", "BY_COMMUNE", "REJECTS"),
    ),
    "bufferzoneaudit": (
        ZONES,
        {"ZONE_KIND_FIELD": "nature", "YEAR_1": 2015, "YEAR_2": 2023},
        ("AUDIT", "CHANGES", "OPEN_PATCHES", "NARROWS", "BY_COMMUNE", "REJECTS"),
    ),
}
NO_SHAPE = {"BY_COMMUNE"}


@pytest.fixture(scope="module")
def database(qgis_app):
    """The address of a database with the sample in it."""
    with postgis.database() as address:
        load(address, SAMPLE, TABLES)
        ask(address, SQL)
        yield address


def from_files(inputs):
    return {name: f"{SAMPLE}|layername={files}" for name, (files, *_) in inputs.items()}


def from_database(address, inputs):
    return {name: uri(address, table, key, more) for name, (_, table, key, more) in inputs.items()}


def to_database(address, algorithm, outputs):
    shape = {name: "" if name in NO_SHAPE else "(geom)" for name in outputs}
    return {name: target(address, f"{algorithm}_{name}".lower(), shape[name]) for name in outputs}


def columns(layer, names):
    """Return what a layer holds in some fields and the areas of its features, column by column."""
    features = sorted(layer.getFeatures(), key=lambda feature: feature.id())
    found = {name: [plain(feature[name]) for feature in features] for name in names}
    return {**found, "area": [round(feature.geometry().area(), 3) for feature in features]}


def plain(value):
    if value is None or str(value) == "NULL":
        return None
    return round(value, 6) if isinstance(value, float) and math.isfinite(value) else value


def opened(address, table, shape):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f'{address} table="public"."{table}" {shape}', table, "postgres")
    assert layer.isValid(), layer.error().message()
    return layer


@pytest.mark.parametrize("algorithm", CASES)
def test_the_same_as_from_files(database, run_algorithm, algorithm):
    inputs, settings, outputs = CASES[algorithm]
    files = run_algorithm(
        f"trameverte:{algorithm}", {**from_files(inputs), **settings, **dict.fromkeys(outputs, "memory:")}
    )
    parameters = {**from_database(database, inputs), **settings, **to_database(database, algorithm, outputs)}
    for _ in range(2):  # The second run replaces the tables of the first.
        tables = run_algorithm(f"trameverte:{algorithm}", parameters)
    numbers = {name for name, value in files.items() if not hasattr(value, "getFeatures")}
    assert {n: plain(files[n]) for n in numbers} == {n: plain(tables[n]) for n in numbers}
    for output in outputs:
        layer = opened(database, f"{algorithm}_{output}".lower(), "" if output in NO_SHAPE else "(geom)")
        # Keys are the database's own; rejects name the layer and the key.
        names = [n for n in files[output].fields().names() if n not in {"fid", "fid_src", "wkt", "couche"}]
        expected, found = columns(files[output], names), columns(layer, names)
        assert {n: v for n, v in found.items() if v != expected[n]} == {}, output


@pytest.mark.parametrize("algorithm", CASES)
def test_style_aliases_and_metadata_stand_in_the_database(database, run_algorithm, algorithm):
    from trame_verte.trame_verte_plugin.bridge.metadata import is_finished
    from trame_verte.trame_verte_plugin.engine.schema import output_schema

    inputs, settings, outputs = CASES[algorithm]
    run_algorithm(
        f"trameverte:{algorithm}",
        {**from_database(database, inputs), **settings, **to_database(database, algorithm, outputs)},
    )
    for output in outputs:
        layer = opened(database, f"{algorithm}_{output}".lower(), "" if output in NO_SHAPE else "(geom)")
        layer.loadDefaultStyle()
        layer.loadDefaultMetadata()
        assert is_finished(layer), output
        aliases = {field.name: field.alias for field in output_schema(algorithm, output)}
        assert {n: layer.attributeAlias(layer.fields().lookupField(n)) for n in aliases} == aliases
        if output not in NO_SHAPE:
            assert layer.renderer().type() != "singleSymbol" or len(layer.renderer().symbol().symbolLayers()) > 0
    styled = {name for (name,) in ask(database, "select f_table_name from layer_styles where useasdefault")}
    assert {f"{algorithm}_{output}".lower() for output in outputs if output not in NO_SHAPE} <= styled


def test_through_qgis_process(database, batch):
    inputs, settings, outputs = CASES["landreferential"]
    made = to_database(database, "nuit", outputs)
    told = batch.run("trameverte:landreferential", {**from_database(database, inputs), **settings, **made})
    assert told.results is not None, told.text
    ((count,),) = ask(database, "select count(*) from nuit_referential where mutabilite is not null")
    assert count == told.results["N_PARCELS"] > 500


def test_deliverable_from_the_database(database, run_algorithm, tmp_path):
    from qgis.core import QgsProject, QgsVectorLayer
    from trame_verte.trame_verte_plugin.bridge.metadata import is_finished

    inputs, settings, outputs = CASES["bufferzoneaudit"]
    made = to_database(database, "livrable", outputs)
    run_algorithm("trameverte:bufferzoneaudit", {**from_database(database, inputs), **settings, **made})
    layers = [place.replace("postgis:", "postgres://") for place in made.values()]
    results = run_algorithm(
        "trameverte:deliverable",
        {
            "LAYERS": [
                layer.replace("postgis:", "postgres://") for layer in [*layers, uri(database, "communes", "fid")]
            ],
            "COMMUNES": uri(database, "communes", "fid"),
            "GEOPACKAGE": str(tmp_path / "d.gpkg"),
            "PROJECT": str(tmp_path / "d.qgz"),
        },
    )
    assert (results["N_LAYERS"], results["N_BOOKMARKS"]) == (7, 5)
    audit = QgsVectorLayer(f"{tmp_path / 'd.gpkg'}|layername=bufferzoneaudit_audit", "audit", "ogr")
    stored = opened(database, "livrable_audit", "(geom)")
    for layer in (audit, stored):
        layer.loadDefaultStyle()
    assert is_finished(audit)
    assert audit.renderer().dump() == stored.renderer().dump()
    assert audit.attributeAlias(audit.fields().lookupField("etat")) == "État"
    project = QgsProject()
    assert project.read(str(tmp_path / "d.qgz"))
    assert {layer.providerType() for layer in project.mapLayers().values()} == {"ogr"}
    assert all(layer.isValid() for layer in project.mapLayers().values())
    project.clear()
