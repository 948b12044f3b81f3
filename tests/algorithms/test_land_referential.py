"""``trameverte:landreferential`` by ``processing.run`` and in a model of one step; batch runs: tests/test_batch*.py."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from three_ways import assert_refused, contents

ALGORITHM = "trameverte:landreferential"
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
X, Y = 680_000, 7_046_000


def box(x0, y0, x1, y1) -> str:
    x0, x1, y0, y1 = x0 + X, x1 + X, y0 + Y, y1 + Y
    return f"Polygon(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def write(path: Path, table: str, kind: str, fields: str, rows: list[tuple], crs: str = "EPSG:2154") -> str:
    """Write a table of a GeoPackage from WKT and values; return its source."""
    from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", table, "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = table
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    done = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    assert done[0] == QgsVectorFileWriter.WriterError.NoError, done[1]
    return f"{path}|layername={table}"


PARCELS = [
    (box(0, 20, 40, 60), "A1", "59001", "K1", "P5", "Dupont", 0.6, 1600),
    (box(40, 20, 80, 60), "A2", "59001", "K1", "P5", "Dupont", 0.2, 1500),
    (box(90, 20, 130, 60), "A3", "59001", "K2", "X1", "Durand", 0.8, 1600),
    (box(0, 900, 40, 940), "A4", "59001", "K3", "X1", "Martin", None, 1600),
    (None, "A5", "59001", "K4", "X1", "Petit", None, 1600),
    (f"Polygon(({X} {Y - 60},{X + 40} {Y - 20},{X + 40} {Y - 60},{X} {Y - 20},{X} {Y - 60}))", "A6", *[None] * 6),
]
FIELDS = "&field=idu:string&field=commune:string&field=idprocpte:string&field=catpro3:string&field=ddenom:string"
FIELDS += "&field=part_vacance:double&field=contenance:integer"


@pytest.fixture
def folder(qgis_app, tmp_path) -> Path:
    """A folder with a small corridor and some bad layers."""
    file = tmp_path / "in.gpkg"
    write(file, "parcelles", "Polygon", FIELDS, PARCELS)
    write(file, "axe", "LineString", "&field=nom:string", [(f"LineString({X} {Y},{X + 200} {Y})", "Bulle")])
    stops = [(f"Point({X + 20} {Y})", "Mairie"), (f"Point({X + 20} {Y + 3000})", "Gare")]
    write(file, "arrets", "Point", "&field=nom:string", stops)
    houses = [(box(0, 20, 40, 30), 6.0, 20, "Résidentiel"), (box(90, 20, 100, 30), 6.0, 1, "Résidentiel")]
    write(file, "batiments", "Polygon", "&field=hauteur:double&field=nb_logts:integer&field=usage1:string", houses)
    write(file, "vide", "Polygon", "&field=idu:string", [])
    write(file, "rien", "LineString", "&field=nom:string", [(None, "Fantôme")])
    far = [(f"LineString({X + 9000} {Y},{X + 9200} {Y})", "Loin")]
    write(file, "loin", "LineString", "&field=nom:string", far)
    return tmp_path


def given(folder: Path, **changes) -> dict:
    source = f"{folder}/in.gpkg|layername="
    parameters = {
        "AXES": f"{source}axe",
        "PARCELS": f"{source}parcelles",
        "STOPS": f"{source}arrets",
        "BUILDINGS": f"{source}batiments",
    }
    return {**parameters, **changes}


def features(layer) -> dict[str, dict]:
    return {f["id_parcelle"]: dict(zip(f.fields().names(), f.attributes())) for f in layer.getFeatures()}


def run(run_algorithm, folder: Path, **changes):
    outputs = dict.fromkeys(("REFERENTIAL", "SITES", "CORRIDOR", "SLICES", "BY_COMMUNE", "REJECTS"), "memory:")
    return run_algorithm(ALGORITHM, {**given(folder), **outputs, **changes})


def test_a_whole_run(folder, run_algorithm):
    results = run(run_algorithm, folder)
    rows = features(results["REFERENTIAL"])
    assert set(rows) == {"A1", "A2", "A3", "A6"}
    names = list(rows["A1"])
    # The parcels' own fields come first; what is named like ours is renamed.
    assert names[:4] == ["fid_src", "idu", "commune_src", "idprocpte"]
    assert names.index("id_parcelle") < names.index("mutabilite")
    first = rows["A1"]
    assert (first["commune_src"], first["insee"], first["type_proprietaire"]) == ("59001", "59001", "commune")
    assert (first["axe"], first["cote"], first["dist_axe_m"]) == ("Bulle", "G", 20)
    assert (first["arret"], first["dist_arret_m"]) == ("Mairie", 20)
    assert (first["id_uf"], first["surf_uf_m2"]) == (rows["A2"]["id_uf"], 3200)
    assert (first["nb_logts"], first["emprise_m2"], first["niveaux"]) == (20, 400, 2)
    assert first["ecart_contenance_pct"] == 0
    assert first["motif"].startswith("Unité foncière de 2 parcelles, bâtie, de 3\u202f200\u202fm²")
    counts = {name: results[name] for name in ("N_READ", "N_REPAIRED", "N_REJECTED", "N_OUT", "N_PARCELS")}
    # 6 parcels, 1 axis, 2 stops and 2 buildings; the null parcel is rejected, one parcel and one stop are out.
    assert counts == {"N_READ": 11, "N_REPAIRED": 1, "N_REJECTED": 1, "N_OUT": 2, "N_PARCELS": 4}
    reasons = {f["couche"] + " " + f["action"] for f in results["REJECTS"].getFeatures()}
    assert reasons == {"parcelles rejete", "parcelles repare"}
    assert results["N_SITES"] == results["SITES"].featureCount() >= 1
    assert results["CORRIDOR"].featureCount() == 1
    assert results["SLICES"].featureCount() == 1
    assert [f["insee"] for f in results["BY_COMMUNE"].getFeatures()].count("59001") == 1


def test_personal_data_stay_in_the_cadastre(folder, run_algorithm):
    hidden = features(run(run_algorithm, folder)["REFERENTIAL"])["A1"]
    assert "ddenom" not in hidden
    assert "Dupont" not in map(str, hidden.values())
    kept = features(run(run_algorithm, folder, KEEP_PERSONAL=True)["REFERENTIAL"])["A1"]
    assert kept["ddenom"] == "Dupont"


def test_vacancy_of_few_dwellings_is_hidden(folder, run_algorithm):
    rows = features(run(run_algorithm, folder)["REFERENTIAL"])
    assert rows["A1"]["part_vacance"] == 0.6
    assert not rows["A3"]["part_vacance"]
    # It decides all the same.
    assert rows["A3"]["mutabilite"] == "renouvellement"
    kept = features(run(run_algorithm, folder, KEEP_PERSONAL=True)["REFERENTIAL"])
    assert kept["A3"]["part_vacance"] == 0.8


def test_only_measures(folder, run_algorithm):
    results = run(run_algorithm, folder, MEASURES_ONLY=True)
    row = features(results["REFERENTIAL"])["A1"]
    assert (row["emprise_m2"], row["dist_axe_m"]) == (400, 20)
    assert not row["mutabilite"]
    assert results["SITES"].featureCount() == 0
    assert results["N_PARCELS"] == 4


def test_report(folder, run_algorithm):
    path = folder / "rapport.html"
    run(run_algorithm, folder, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    stops = "1 arrêt à plus de 500\u202fm de tout axe"
    for fragment in (
        "Référentiel foncier, Bulle",
        "Foncier mutable",
        "sans valeur réglementaire",
        "Sans zonage",
        stops,
    ):
        assert fragment in text
    assert "Dupont" not in text


def test_own_table_of_constraints(folder, run_algorithm):
    table = folder / "niveaux.csv"
    table.write_text(
        "famille;code;niveau;libelle;source\nCOUCHE;axe;bloquant;Emprise du BHNS;projet\n", encoding="utf-8"
    )
    source = f"{folder}/in.gpkg|layername=axe"
    rows = features(
        run(run_algorithm, folder, CONSTRAINTS=[source], CONSTRAINT_TABLE=str(table), CONSTRAINT_BUFFER=25)[
            "REFERENTIAL"
        ]
    )
    assert rows["A1"]["contraintes_bloquantes"] == "Emprise du BHNS"
    assert rows["A1"]["surf_contrainte_m2"] == pytest.approx(200)


def test_empty_optional_layers(folder, run_algorithm):
    source = f"{folder}/in.gpkg|layername=vide"
    results = run(run_algorithm, folder, COMMUNES=source, FACILITIES=source, BROWNFIELDS=source, CONSTRAINTS=[source])
    row = features(results["REFERENTIAL"])["A3"]
    assert row["friche"] is False
    assert row["contraintes_bloquantes"] == ""
    assert row["surf_contrainte_m2"] == 0


def test_the_sample(run_algorithm):
    source = f"{SAMPLE}|layername="
    parameters = {"AXES": f"{source}axe_bhns", "PARCELS": f"{source}parcelles", "BUILDINGS": f"{source}batiments"}
    parameters |= {"ZONING": f"{source}zone_urba", "PRESCRIPTIONS": f"{source}prescriptions_surf"}
    parameters |= {"DISTANCE": 150, "REFERENTIAL": "memory:", "SITES": "memory:"}
    results = run_algorithm(ALGORITHM, parameters)
    classes = {f["mutabilite"] for f in results["REFERENTIAL"].getFeatures()}
    assert {"nu", "divisible", "occupe", "hors_zone", "renouvellement", "delaisse"} <= classes
    assert results["N_PARCELS"] == results["REFERENTIAL"].featureCount() > 1000


# What differs from a good call, and what the sentence must hold. {d} stands for the folder.
FAULTS = {
    "axes without a line": ({"AXES": "{d}/in.gpkg|layername=rien"}, ["'rien' holds no line that can be used"]),
    "lines as parcels": ({"PARCELS": "{d}/in.gpkg|layername=axe"}, ["'axe' holds lines", "needs polygons"]),
    "output is the input": ({"REFERENTIAL": "{d}/in.gpkg"}, ["REFERENTIAL", "in.gpkg"]),
    "two outputs on one path": ({"SITES": "{d}/out.gpkg"}, ["REFERENTIAL", "SITES"]),
    "invalid projection": ({"TARGET_CRS": "Lambert"}, ["TARGET_CRS", "Lambert"]),
    "geographic projection": ({"TARGET_CRS": "EPSG:4326"}, ["metres"]),
    "no features": ({"PARCELS": "{d}/in.gpkg|layername=vide"}, ["'vide'", "has no feature"]),
    "no distance": ({"DISTANCE": 0}, ["DISTANCE", "greater than 0"]),
    "negative distance": ({"DISTANCE": -5}, ["DISTANCE", "greater than 0"]),
    "no slice length": ({"SLICE_LENGTH": 0}, ["SLICE_LENGTH", "greater than 0"]),
    "coverage over one": ({"MAX_COVERAGE": 15}, ["MAX_COVERAGE", "at most 1"]),
    "unknown field": ({"PARCEL_ID_FIELD": "numero"}, ["no field 'numero'", "idu"]),
    "axis far from every parcel": ({"AXES": "{d}/in.gpkg|layername=loin"}, ["'parcelles'", "within 500 m of the axes"]),
    "read-only destination": ({"REFERENTIAL": "/proc/trame_verte/r.gpkg"}, ["REFERENTIAL", "/proc"]),
    "zoning without types": ({"ZONING": "{d}/in.gpkg|layername=batiments"}, ["'batiments' has no field TYPEZONE"]),
    "table of constraints without levels": ({"CONSTRAINT_TABLE": "{d}/faux.csv"}, ["faux.csv", "'niveau'"]),
}


@pytest.mark.parametrize(("change", "fragments"), FAULTS.values(), ids=FAULTS)
def test_bad_input_gives_a_sentence_and_leaves_nothing(folder, here, change, fragments):
    (folder / "faux.csv").write_text("famille;code;libelle;source\nPSC;01;EBC;CNIG\n", encoding="utf-8")
    parameters = given(folder, REFERENTIAL=f"{folder}/out.gpkg", **{})
    parameters |= {k: v.format(d=folder) if isinstance(v, str) else v for k, v in change.items()}
    assert_refused(here, ALGORITHM, parameters, folder, *fragments)


@pytest.mark.parametrize("way", ["alone", "in a model"])
@pytest.mark.parametrize("percent", [10, 40, 60, 85])
def test_cancel_in_the_middle_leaves_nothing(folder, qgis_app, percent, way):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback
    from three_ways import _one_step as one_step

    before = contents(folder)
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value >= percent else None)
    outputs = {name: f"{folder}/{name}.gpkg" for name in ("REFERENTIAL", "SITES", "SLICES")}
    parameters = {**given(folder), **outputs, "REPORT": f"{folder}/r.html"}
    algorithm, values = (ALGORITHM, parameters) if way == "alone" else one_step(ALGORITHM, parameters)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(algorithm, values, feedback=feedback)
    assert contents(folder) == before


def test_several_outputs_in_one_geopackage(folder, run_algorithm):
    path = folder / "out.gpkg"
    tables = {
        name: f"ogr:dbname='{path}' table=\"{name.lower()}\" (geom)" for name in ("REFERENTIAL", "SITES", "BY_COMMUNE")
    }
    run_algorithm(ALGORITHM, {**given(folder), **tables})
    with sqlite3.connect(path) as database:
        found = {name for (name,) in database.execute("select table_name from gpkg_contents")}
    assert {"referential", "sites", "by_commune"} <= found


def test_degrees_are_brought_into_metres(folder, run_algorithm):
    from qgis import processing

    moved = {
        name: processing.run(
            "native:reprojectlayer",
            {"INPUT": value, "TARGET_CRS": "EPSG:4326", "OUTPUT": f"{folder}/{name}.gpkg"},
        )["OUTPUT"]
        for name, value in given(folder).items()
        if name != "PARCELS"
    }
    expected = features(run(run_algorithm, folder)["REFERENTIAL"])
    found = features(run(run_algorithm, folder, **moved)["REFERENTIAL"])
    for identifier, row in expected.items():
        for name in ("dist_axe_m", "surf_fuseau_m2", "emprise_m2", "surf_libre_m2"):
            assert found[identifier][name] == pytest.approx(row[name], abs=0.01)
