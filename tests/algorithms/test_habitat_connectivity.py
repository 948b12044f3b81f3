"""The habitat connectivity through QGIS: on the sample, on real reservoirs, and on bad input."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest
from samples import layer, placed
from small_layers import write
from three_ways import assert_refused

ALGORITHM = "trameverte:habitatconnectivity"
ROOT = Path(__file__).resolve().parents[2]
GUILDS = ROOT / "trame_verte_plugin" / "tables" / "guildes.csv"
NUMBERS = ("NC", "IIC", "PC", "ECA", "H")


def rows(source, shapes=False):
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(source, "rows", "ogr")
    assert made.isValid(), source
    names = made.fields().names()
    found = []
    for f in made.getFeatures():
        row = {n: None if str(v) == "NULL" else v for n, v in zip(names, f.attributes())}
        found.append({**row, "geometry": f.geometry()} if shapes else row)
    return found


def outputs(folder, *names):
    spatial = [n for n in names or ("PATCHES_OUT", "LINKS", "COMPONENTS", "REJECTS") if n != "INDICES"]
    made = {n: f"ogr:dbname='{folder}/r.gpkg' table=\"{n.lower()}\" (geom)" for n in spatial}
    return {**made, "INDICES": f"ogr:dbname='{folder}/r.gpkg' table=\"indices\"", "REPORT": str(folder / "r.html")}


@pytest.fixture(scope="module")
def sample(qgis_app, tmp_path_factory):
    """The run on the sample with every input."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("habitats")
    results = processing.run(
        ALGORITHM,
        {
            "PATCHES": layer("reservoirs"),
            "ID_FIELD": "nom",
            "SUBNETWORK_FIELD": "sous_trame",
            "GUILDS": str(GUILDS),
            "BARRIERS": [layer("routes"), layer("voies_ferrees"), layer("cours_eau")],
            "BARRIER_CLASS_FIELD": "nature",
            "CROSSINGS": layer("ouvrages"),
            "PERIMETER": layer("communes"),
            **outputs(folder),
        },
    )
    return results, folder


def test_patches_links_and_components_agree(sample):
    results, _ = sample
    patches, links, components = (rows(results[n]) for n in ("PATCHES_OUT", "LINKS", "COMPONENTS"))
    assert [row["id"] for row in patches] == list(range(1, len(patches) + 1))
    assert len(components) == results["NC"] == len({row["composante"] for row in patches})
    degree = dict.fromkeys((row["id"] for row in patches), 0)
    place = {row["id"]: (row["sous_trame"], row["composante"]) for row in patches}
    for row in links:
        degree[row["de"]] += 1
        degree[row["vers"]] += 1
        assert place[row["de"]] == place[row["vers"]]
    assert all(degree[row["id"]] == row["degre"] for row in patches)
    for network in {row["sous_trame"] for row in patches}:
        ranks = [row["rang"] for row in patches if row["sous_trame"] == network]
        assert sorted(ranks) == list(range(1, len(ranks) + 1))
    for row in patches:
        parts = row["dpc_intra"] + row["dpc_flux"] + row["dpc_connecteur"]
        assert parts == pytest.approx(row["dpc"], abs=1e-5)
        assert row["motif"].endswith(".")
    # The source's own attributes are kept, those that bear one of our names as <nom>_src.
    assert {"id_reservoir", "nom_src", "sous_trame_src", "capacite_src"} <= patches[0].keys()
    assert all(row["nom"] == row["nom_src"] for row in patches)


def test_indices_add_up_to_the_numbers(sample):
    results, _ = sample
    indices = rows(results["INDICES"])
    assert [row["sous_trame"] for row in indices] == ["boisee", "humide", "pelouse_miniere"]
    assert [row["guilde"] for row in indices] == ["boisee", "humide", None]
    assert [row["distance_max_m"] for row in indices] == [6000, 1000, 1000]
    assert results["NC"] == sum(row["nc"] for row in indices)
    assert results["ECA"] == pytest.approx(np.sqrt(sum(row["eca"] ** 2 for row in indices)))
    assert results["PC"] == pytest.approx(sum(row["pc"] for row in indices), rel=1e-9)
    assert results["H"] == pytest.approx(sum(row["h"] for row in indices))
    assert sum(row["nb_liens_coupes"] for row in indices) > 0


def test_nothing_is_unaccounted_for(sample):
    results, _ = sample
    used = results["N_READ"] - results["N_REJECTED"] - results["N_OUT"]
    assert used > len(rows(results["PATCHES_OUT"])) and results["N_REJECTED"] == 1


def test_results_carry_style_aliases_and_metadata(sample):
    results, folder = sample
    with sqlite3.connect(folder / "r.gpkg") as database:
        styled = {name for (name,) in database.execute("select f_table_name from layer_styles")}
        assert {"patches_out", "links", "components"} <= styled
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(results["PATCHES_OUT"], "x", "ogr")
    made.loadDefaultStyle()
    assert made.renderer().type() == "graduatedSymbol"
    assert made.attributeAlias(made.fields().lookupField("dpc")) == "Importance dPC (%)"
    assert "terminé" in made.metadata().history()[-1]


def test_report_says_what_planners_ask(sample):
    page = (sample[1] / "r.html").read_text(encoding="utf-8")
    for words in ("Taches à protéger", "Liens à garder", "obstacles", "guildes", "sans valeur réglementaire"):
        assert words in page


def test_points_are_drawn_as_points(qgis_app, tmp_path):
    from qgis import processing
    from qgis.core import Qgis, QgsVectorLayer

    ponds = write(tmp_path / "in.gpkg", "mares", "MultiPoint", ["MULTIPOINT((0 0))", "MULTIPOINT((100 0),(400 0))"])
    results = processing.run(ALGORITHM, {"PATCHES": ponds, **outputs(tmp_path)})
    made = QgsVectorLayer(results["PATCHES_OUT"], "x", "ogr")
    made.loadDefaultStyle()
    assert made.geometryType() == Qgis.GeometryType.Point
    assert made.renderer().ranges()[0].symbol().type() == Qgis.SymbolType.Marker
    assert [row["capacite"] for row in rows(results["PATCHES_OUT"])] == [1, 1]
    assert results["PC"] is None and results["IIC"] is None and results["NC"] == 1
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "LANDSCAPE_AREA" in page and "compte pour 1" in page and "sous-trame" in page


def test_capacities_and_geometries_of_real_life(qgis_app, tmp_path):
    """Null, empty and bow-tie patches, a duplicate, a negative capacity: kept, mended or rejected, each told."""
    from qgis import processing
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    made = QgsVectorLayer("Polygon?crs=EPSG:2154&field=nom:string&field=valeur:double", "taches", "memory")
    square = "POLYGON((0 0,50 0,50 50,0 50,0 0))"
    cases = (
        ("a", 5, square),
        ("b", 7, square),
        ("c", -1, "POLYGON((100 0,150 0,150 50,100 50,100 0))"),
        ("d", None, "POLYGON((300 0,350 50,350 0,300 50,300 0))"),
        ("e", 3, None),
        ("f", 3, "POLYGON EMPTY"),
    )
    for name, value, wkt in cases:
        feature = QgsFeature(made.fields())
        feature.setAttributes([name, value])
        if wkt is not None:
            geometry = QgsGeometry.fromWkt(wkt)
            geometry.translate(700000, 7000000)
            feature.setGeometry(geometry)
        made.dataProvider().addFeature(feature)
    results = processing.run(
        ALGORITHM, {"PATCHES": made, "ID_FIELD": "nom", "CAPACITY_FIELD": "valeur", **outputs(tmp_path)}
    )
    found = {row["nom"]: row["capacite"] for row in rows(results["PATCHES_OUT"])}
    assert found == {"a": 5, "b": 7, "c": 0, "d": 0}
    assert results["N_REJECTED"] == 2 and results["N_REPAIRED"] == 1
    told = [(row["fid_src"] if "fid_src" in row else row["fid"], row["action"]) for row in rows(results["REJECTS"])]
    actions = [action for _, action in told]
    assert (actions.count("rejete"), actions.count("repare"), actions.count("signale")) == (2, 1, 3)
    # Patches that overlap have a link of no length, and no line.
    between = [row for row in rows(results["LINKS"], shapes=True) if row["distance_m"] == 0]
    assert len(between) == 1 and between[0]["geometry"].isNull() and between[0]["probabilite"] == 1


def test_real_reservoirs_in_one_run(qgis_app, shared_data, tmp_path):
    """Shapefiles with Z and without a declared encoding, a perimeter in degrees."""
    from qgis import processing

    source = shared_data / "reseaux" / "bousquet_orb" / "Source"
    results = processing.run(
        ALGORITHM,
        {
            "PATCHES": str(source / "Reservoirs" / "RBP_PRAIRIE.shp"),
            "BARRIERS": [
                str(source / "Routes" / "TRONCON_ROUTE_BOUSQUET_ORB.shp"),
                str(source / "VoiesFerrees" / "TRONCON_VOIE_FERREE_BOUSQUET_ORB.shp"),
            ],
            "PERIMETER": str(source / "ZoneEtude" / "EPCI_GrandOrb.shp"),
            "DISPERSAL_DISTANCE": 500,
            "PROBABILITY": 0.5,
            **outputs(tmp_path),
        },
    )
    patches = rows(results["PATCHES_OUT"])
    assert len(patches) == 356 and 0 < results["PC"] < 1
    assert sum(row["dpc_intra"] for row in patches) <= 100 + 1e-6
    again = processing.run(
        ALGORITHM,
        {
            "PATCHES": str(source / "Reservoirs" / "RBP_PRAIRIE.shp"),
            "LANDSCAPE_AREA": 1e9,
            "DISPERSAL_DISTANCE": 500,
            "PROBABILITY": 0.5,
            "INDICES": str(tmp_path / "free.gpkg"),
        },
    )
    assert again["ECA"] > results["ECA"] and again["NC"] <= results["NC"]


SQUARES = ("POLYGON((0 0,50 0,50 50,0 50,0 0))", "POLYGON((100 0,150 0,150 50,100 50,100 0))")
CASES = {
    "lines as patches": ({"PATCHES": "{d}/in.gpkg|layername=routes"}, ["PATCHES", "lines"]),
    "no patch at all": ({"PATCHES": "{d}/in.gpkg|layername=vide"}, ["has no feature"]),
    "only patches without geometry": ({"PATCHES": "{d}/in.gpkg|layername=nulles"}, ["no usable patch"]),
    "a text as capacity": ({"CAPACITY_FIELD": "idu"}, ["CAPACITY_FIELD", "does not hold numbers"]),
    "a field that is not there": ({"SUBNETWORK_FIELD": "trame"}, ["no field 'trame'"]),
    "probability 0": ({"PROBABILITY": 0}, ["PROBABILITY"]),
    "probability 1": ({"PROBABILITY": 1}, ["PROBABILITY", "strictly between 0 and 1"]),
    "probability 1.5": ({"PROBABILITY": 1.5}, ["PROBABILITY"]),
    "probability that is no number": ({"PROBABILITY": "NaN"}, ["PROBABILITY"]),
    "a negative distance": ({"MAX_DISTANCE": -1}, ["MAX_DISTANCE"]),
    "no dispersal": ({"DISPERSAL_DISTANCE": 0}, ["DISPERSAL_DISTANCE"]),
    "a factor of one half": ({"BARRIER_FACTOR": 0.5}, ["BARRIER_FACTOR", "closer"]),
    "a negative factor": ({"BARRIER_FACTOR": -2}, ["BARRIER_FACTOR"]),
    "no landscape": ({"LANDSCAPE_AREA": 0}, ["LANDSCAPE_AREA"]),
    "guilds without sub-network": ({"GUILDS": "{d}/guildes.csv"}, ["SUBNETWORK_FIELD"]),
    "guilds with an unknown barrier": (
        {"GUILDS": "{d}/muraille.csv", "SUBNETWORK_FIELD": "idu"},
        ["'muraille'", "autoroute"],
    ),
    "a class without barriers": ({"BARRIER_CLASS_FIELD": "idu"}, ["BARRIER_CLASS_FIELD"]),
    "points as barriers": ({"BARRIERS": ["{d}/in.gpkg|layername=points"]}, ["BARRIERS", "points"]),
    "barriers far away": ({"BARRIERS": ["{d}/in.gpkg|layername=loin"]}, ["axes swapped or wrong projection"]),
    "an unfit projection": ({"TARGET_CRS": "EPSG:3857"}, ["Pseudo-Mercator", "distorts"]),
    "a Shapefile": ({"LINKS": "{d}/l.shp"}, ["GeoPackage"]),
}


@pytest.fixture
def folder(qgis_app, tmp_path):
    path = tmp_path / "in.gpkg"
    write(path, "taches", "Polygon", list(SQUARES))
    write(path, "routes", "LineString", ["LINESTRING(75 -50,75 100)"])
    write(path, "points", "Point", ["POINT(0 0)"])
    write(path, "vide", "Polygon", [])
    write(path, "nulles", "Polygon", [None, None])
    write(path, "loin", "LineString", ["LINESTRING(75 -50,75 100)"], shift=(200000, 6500000))
    head = "sous_trame;distance_max_m;distance_dispersion_m;probabilite;obstacles;source\n"
    (tmp_path / "guildes.csv").write_text(f"{head}A0;500;;;;x\n", encoding="utf-8")
    (tmp_path / "muraille.csv").write_text(f"{head}A0;500;;;muraille;x\n", encoding="utf-8")
    return tmp_path


def parameters(folder, changes):
    given = {"PATCHES": "{d}/in.gpkg|layername=taches", "LINKS": "{d}/out.gpkg", **changes}
    return placed(given, folder)


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gives_a_sentence(folder, here, case):
    changes, fragments = CASES[case]
    assert_refused(here, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_bad_input_in_batch(folder, batch):
    for case in ("only patches without geometry", "a factor of one half", "guilds with an unknown barrier"):
        changes, fragments = CASES[case]
        assert_refused({"qgis_process": batch.run}, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_batch_gives_the_same_numbers(folder, batch, here):
    given = parameters(
        folder, {"BARRIERS": ["{d}/in.gpkg|layername=routes"], "BARRIER_FACTOR": 2, "LANDSCAPE_AREA": 1e6}
    )
    told = batch.run(ALGORITHM, {**given, "LINKS": str(folder / "b.gpkg")})
    assert told.results is not None, told.text
    mine = here["processing.run"](ALGORITHM, given).results
    assert {n: told.results[n] for n in NUMBERS} == pytest.approx({n: mine[n] for n in NUMBERS})
    assert [row["obstacles"] for row in rows(mine["LINKS"])] == ["route_locale"]


def test_cancel_leaves_nothing(qgis_app, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    for stop in (1, 40, 70):
        feedback = QgsProcessingFeedback(False)
        feedback.progressChanged.connect(lambda v, f=feedback, s=stop: f.cancel() if v >= s else None)
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            processing.run(
                ALGORITHM,
                {"PATCHES": layer("reservoirs"), "LINKS": str(tmp_path / "l.gpkg")},
                feedback=feedback,
            )
        assert not list(tmp_path.iterdir())
