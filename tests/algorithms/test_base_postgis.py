"""Inputs from and outputs to PostGIS, in a private server that the tests start; skipped where there is none."""

from __future__ import annotations

import postgis
import pytest
from postgis import ask, layer, target, uri

SQL = """
create table parcelles (idu text primary key, taille double precision, n integer, oui boolean, jour date,
    moment timestamp, mots text[], geom geometry(MultiPolygonZ, 2154));
insert into parcelles select 'A' || i, i / 4.0, nullif(i, 3), i % 2 = 0, date '1900-01-01' + i, timestamp '2026-01-01',
    array['x', 'y'], case when i = 7 then null when i = 8 then 'SRID=2154;MULTIPOLYGON Z EMPTY'::geometry else
    st_force3d(st_multi(st_translate(st_geomfromtext('POLYGON((0 0,8 0,8 8,0 0))', 2154), 700000 + 10 * i, 7000000)))
    end from generate_series(1, 40) i;
create view vue as select row_number() over () as rang, idu, geom from parcelles;
create table sans_cle as select idu, geom from parcelles;
create table courbes (id serial primary key, geom geometry(CurvePolygon, 2154));
insert into courbes (geom) values (st_translate(
    st_geomfromtext('CURVEPOLYGON(CIRCULARSTRING(0 0,10 10,20 0,10 -10,0 0))', 2154), 700000, 7000000));
"""


@pytest.fixture(scope="module")
def database(qgis_app):
    """The address of a database with a few layers."""
    with postgis.database() as address:
        ask(address, SQL)
        yield address


@pytest.mark.parametrize(("table", "key"), [("parcelles", "idu"), ("vue", "rang"), ("sans_cle", "")])
def test_boxes_and_nulls(database, table, key):
    import numpy as np
    import shapely
    from trame_verte.trame_verte_plugin.bridge import reader, sources

    source = sources.snapshot(sources.Choice(layer(database, table, key)))
    whole = reader.read(source, ["idu"])
    assert (len(whole.table), whole.count) == (40, 40)
    boxed = reader.read(source, ["idu"], np.array([[700000.0, 7000000.0, 700031.0, 7000001.0]]))
    assert sorted(boxed.table.columns["idu"]) == ["A1", "A2", "A3", "A7", "A8"]
    assert boxed.count == 40
    assert shapely.is_missing(boxed.table.geometry).sum() + shapely.is_empty(boxed.table.geometry).sum() == 2


def test_values_and_curves(database):
    import datetime as dt

    from trame_verte.trame_verte_plugin.bridge import reader, sources

    columns = reader.read(sources.snapshot(sources.Choice(layer(database, "parcelles", "idu")))).table.columns
    row = {name: column[list(columns["idu"]).index("A3")] for name, column in columns.items()}
    assert row["taille"] == 0.75
    assert row["n"] is None
    assert row["jour"] == dt.date(1900, 1, 4)
    assert row["mots"] == ["x", "y"]
    assert columns["oui"].dtype == bool
    circle = reader.read(sources.snapshot(sources.Choice(layer(database, "courbes", "id")))).table.geometry[0]
    assert circle.area == pytest.approx(314.16, rel=1e-3)


def test_filter_in_the_database(database, tiny, run_algorithm):
    found = run_algorithm(tiny, {"PARCELS": layer(database, "parcelles", "idu", 'sql="n" > 35'), "AREAS": "memory:"})
    assert [f["fid_src"] for f in found["AREAS"].getFeatures()] == ["A36", "A37", "A38", "A39", "A40"]
    assert (found["N_READ"], found["N_REJECTED"]) == (5, 0)


def test_results_go_to_the_database(database, tiny, run_algorithm):
    from qgis.core import QgsVectorLayer
    from trame_verte.trame_verte_plugin.bridge.metadata import is_finished

    parameters = {"PARCELS": uri(database, "parcelles", "idu"), "AREAS": target(database, "resultat")}
    for _ in range(2):
        result = run_algorithm(tiny, parameters)
        assert result["N_REJECTED"] == 2
    assert ask(database, "select count(*), round(sum(surf_m2)) from resultat") == [(38, 38 * 32)]
    written = QgsVectorLayer(f'{database} table="public"."resultat" (geom)', "again", "postgres")
    written.loadDefaultMetadata()
    assert written.isValid()
    assert is_finished(written)


def test_cancelled_table_is_dropped(database, tiny, run_algorithm, monkeypatch):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback
    from trame_verte.trame_verte_plugin.bridge import sinks

    monkeypatch.setattr(sinks, "BATCH", 5)
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda fraction: feedback.cancel() if fraction > 85 else None)
    parameters = {"PARCELS": uri(database, "parcelles", "idu"), "AREAS": target(database, "annulee")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run_algorithm(tiny, parameters, feedback=feedback)
    assert ask(database, "select count(*) from pg_tables where tablename = 'annulee'") == [(0,)]


def test_input_is_not_overwritten(database, tiny, run_algorithm):
    from qgis.core import QgsProcessingException

    parameters = {"PARCELS": uri(database, "parcelles", "idu"), "AREAS": target(database, "parcelles")}
    with pytest.raises(QgsProcessingException, match="would overwrite the input 'parcelles'"):
        run_algorithm(tiny, parameters)


def test_every_kind_of_field_is_delivered(database, run_algorithm, tmp_path):
    """Arrays, dates, times, booleans, heights and missing geometries go into the GeoPackage of the deliverable."""
    from qgis.core import QgsVectorLayer

    layers = [uri(database, "parcelles", "idu"), uri(database, "courbes", "id"), uri(database, "vue", "rang")]
    results = run_algorithm("trameverte:deliverable", {"LAYERS": layers, "GEOPACKAGE": str(tmp_path / "d.gpkg")})
    assert (results["N_LAYERS"], results["N_FEATURES"]) == (3, 81)
    made = QgsVectorLayer(f"{tmp_path / 'd.gpkg'}|layername=parcelles", "made", "ogr")
    rows = {feature["idu"]: feature for feature in made.getFeatures()}
    assert rows["A3"]["jour"].toPyDate().isoformat() == "1900-01-04"
    assert rows["A4"]["oui"] is True
    assert "x" in str(rows["A3"]["mots"])
    assert not rows["A7"].hasGeometry()
    assert rows["A1"].geometry().constGet().is3D()
