"""Green-grid elements by parcel through QGIS: the sample against GeoPandas, real layers, bad input, cancel, order."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from samples import layer, placed
from small_layers import write
from three_ways import assert_refused

ALGORITHM = "trameverte:greenparcels"
ROOT = Path(__file__).resolve().parents[2]
ORACLE = ROOT / "tests" / "oracles" / "green_parcels_by_geopandas.py"
PIECES = ("PROTECTIONS", "PROTECTIONS_LIN", "PROTECTIONS_PCT")
OUTPUTS = (*PIECES, "PARCELS_OUT", "REJECTS")


def rows(source):
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(source, "rows", "ogr")
    names = made.fields().names()
    found = []
    for feature in made.getFeatures():
        row = {n: None if str(v) == "NULL" else v for n, v in zip(names, feature.attributes()) if n != "fid"}
        found.append({**row, "geometry": feature.geometry()})
    return found


def by_geopandas(*arguments):
    done = subprocess.run([sys.executable, ORACLE, *map(str, arguments)], capture_output=True, text=True, check=False)
    if "No module named" in done.stderr:
        pytest.skip("GeoPandas is not installed")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def destinations(folder, names=OUTPUTS):
    return {name: f"ogr:dbname='{folder}/r.gpkg' table=\"{name.lower()}\" (geom)" for name in names}


ELEMENTS = ("corridors", "cavaliers", "bandes_plantees", "reservoirs", "terrils")
SAMPLE_INPUTS = {
    "ELEMENTS": [layer(name) for name in (*ELEMENTS, "ouvrages")],
    "ELEMENT_TYPE_FIELD": "sous_trame",
    "PARCELS": layer("parcelles"),
    "ZONING": layer("zone_urba"),
    "PRESCRIPTIONS": layer("prescriptions_surf"),
    "PROJECTS": layer("projets"),
    "LANDCOVER": layer("ocs_2023"),
}


@pytest.fixture(scope="module")
def sample(qgis_app, tmp_path_factory):
    """The run on the sample with every layer."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("green")
    more = {"BENEFICIARY": "Commune d'Essai", "SOURCE_LABEL": "SRCE annulé", "REPORT": str(folder / "r.html")}
    return processing.run(ALGORITHM, {**SAMPLE_INPUTS, **more, **destinations(folder)}), folder


@pytest.fixture(scope="module")
def expected():
    sources = [layer(n) for n in ("parcelles", "prescriptions_surf", "zone_urba")]
    return by_geopandas(10, *sources, "-", *(layer(name) for name in ELEMENTS))


def test_pieces_add_up_to_the_elements(sample, expected):
    results, _ = sample
    surfaces, lines, points = (rows(results[name]) for name in PIECES)
    assert results["N_ELEMENTS"] == expected["n"] + len(points)
    assert sum(row["surf_m2"] for row in surfaces) == pytest.approx(expected["surface"], rel=1e-6)
    assert sum(row["longueur_m"] for row in lines) == pytest.approx(expected["longueur"], rel=1e-6)
    for row in surfaces:
        assert row["surf_m2"] == pytest.approx(row["geometry"].area(), rel=1e-6, abs=1e-5)
    for row in lines:
        assert row["longueur_m"] == pytest.approx(row["geometry"].length(), rel=1e-6, abs=1e-5)


def test_each_element_adds_up_to_its_own_feature(sample):
    from qgis.core import QgsVectorLayer

    results, _ = sample
    total = defaultdict(float)
    for output, size in (("PROTECTIONS", "surf_m2"), ("PROTECTIONS_LIN", "longueur_m")):
        for row in rows(results[output]):
            total[row["couche"], row["fid_element"]] += row[size]
    assert len(total) == results["N_ELEMENTS"] - 8
    for (name, fid), amount in total.items():
        shape = QgsVectorLayer(layer(name), name, "ogr").getFeature(fid).geometry()
        own = shape.area() if shape.area() else shape.length()
        assert amount == pytest.approx(own, rel=1e-6, abs=1e-4), (name, fid)


def test_areas_in_parcels_equal_geopandas(sample, expected):
    found = {
        row["id_parcelle"]: row["surf_tvb_m2"] for row in rows(sample[0]["PARCELS_OUT"]) if row["contigue"] is None
    }
    assert len(found) > 800
    for parcel, area in found.items():
        assert area == pytest.approx(expected["porte"][parcel], rel=1e-6, abs=1e-2), parcel
    shapes = {row["id"]: row["geometry"].area() for row in rows(layer("parcelles"))}
    for parcel, area in expected["porte"].items():
        if area > 101 or area > 0.0201 * shapes[parcel]:
            assert parcel in found, parcel


def test_what_is_protected_and_in_each_zone_equals_geopandas(sample, expected):
    results, _ = sample
    surfaces, lines = rows(results["PROTECTIONS"]), rows(results["PROTECTIONS_LIN"])
    assert sum(row["deja_protege_m2"] for row in surfaces) == pytest.approx(expected["protege_m2"], rel=1e-6)
    assert sum(row["deja_protege_m2"] for row in lines) == pytest.approx(20 * expected["protege_m"], rel=1e-6)
    by_zone = defaultdict(float)
    for row in surfaces:
        by_zone[row["typezone"]] += row["surf_m2"]
    for kind, area in expected["zone_m2"].items():
        # Slivers went to a neighbour, which may be of another zone.
        assert by_zone[kind] == pytest.approx(area, rel=1e-3, abs=5)


def test_codes_fit_class_zone_and_protection(sample):
    results, _ = sample
    for output in PIECES:
        for row in rows(results[output]):
            assert row["motif"].endswith(".") and row["libelle"] and row["source"] == "SRCE annulé"
            if row["deja_protege"] or row["meme_trace"]:
                assert row["code_psc"] is None
            else:
                assert row["code_psc"] in {"25-00", "07-04", "07-05", "07-02", "08-00", "05-04"}
            assert (row["beneficiaire"] == "Commune d'Essai") == (row["code_psc"] == "05-04")
            points = [row[f"fragile_{name}"] for name in ("plan", "pression", "largeur")]
            known = [point for point in points if point is not None]
            assert row["fragilite"] == sum(known) and row["fragilite_sur"] == len(known)
            assert row["fragile_plan"] == 1 or row["typezone"] not in ("U", "AUc", "AUs")
    assert {row["code_psc"] for row in rows(results["PROTECTIONS"])} >= {"25-00", "07-04", "07-05", "05-04", None}


def test_parcels_to_win_are_ranked_with_a_reason(sample):
    results, _ = sample
    found = [row for row in rows(results["PARCELS_OUT"]) if row["contigue"]]
    assert len(found) == results["N_TO_WIN"] > 100
    assert sorted(row["rang"] for row in found) == list(range(1, len(found) + 1))
    ordered = sorted(found, key=lambda row: row["rang"])
    assert [row["contigue"] for row in ordered] == sorted(row["contigue"] for row in found)
    for row in found:
        assert row["long_contact_m"] >= 1 or row["contigue"] == "proche"
        assert row["dist_element_m"] <= 30 and row["gain_largeur_m"] <= 30 and row["motif"].endswith(".")
        assert row["surf_tvb_m2"] < 100 and row["part_tvb"] < 0.02
        assert row["type_proprietaire"] and row["catpro2"]
    assert "part_vacance" not in found[0]


def test_report_says_what_to_do_and_what_is_not_opposable(sample):
    page = (sample[1] / "r.html").read_text(encoding="utf-8").replace("\u202f", " ")
    for words in ("annulé en 2017", "L151-23", "Parcelles à gagner", "sans valeur réglementaire", "À protéger d"):
        assert words in page


def test_geometry_and_layer_are_what_the_names_say(sample):
    from qgis.core import QgsVectorLayer, QgsWkbTypes

    kinds = QgsWkbTypes.GeometryType
    for output, kind in zip(PIECES, (kinds.PolygonGeometry, kinds.LineGeometry, kinds.PointGeometry)):
        made = QgsVectorLayer(sample[0][output], output, "ogr")
        assert made.geometryType() == kind
        assert all(f.geometry().isGeosValid() for f in made.getFeatures())


def test_order_of_features_and_layers_does_not_matter(sample, tmp_path):
    from qgis import processing
    from qgis.core import QgsVectorLayer

    def reversed_copy(source, kind, name):
        given = QgsVectorLayer(source, "given", "ogr")
        memory = QgsVectorLayer(f"{kind}?crs=EPSG:2154", name, "memory")
        memory.dataProvider().addAttributes([f for f in given.fields() if f.name() != "fid"])
        memory.updateFields()
        features = list(given.getFeatures())[::-1]
        for feature in features:
            feature.setAttributes(feature.attributes()[1:])
        memory.dataProvider().addFeatures(features)
        return memory

    kinds = {"corridors": "LineString", "cavaliers": "LineString", "ouvrages": "Point"}
    turned = {
        **SAMPLE_INPUTS,
        "ELEMENTS": [
            reversed_copy(layer(n), kinds.get(n, "MultiPolygon"), n) for n in ("ouvrages", *reversed(ELEMENTS))
        ],
        "PARCELS": reversed_copy(layer("parcelles"), "MultiPolygon", "parcelles"),
        "ZONING": reversed_copy(layer("zone_urba"), "MultiPolygon", "zone_urba"),
        "LANDCOVER": reversed_copy(layer("ocs_2023"), "MultiPolygon", "ocs_2023"),
        "BENEFICIARY": "Commune d'Essai",
        "SOURCE_LABEL": "SRCE annulé",
    }
    results = processing.run(ALGORITHM, {**turned, **destinations(tmp_path)})
    for output in (*PIECES, "PARCELS_OUT"):
        one, two = rows(sample[0][output]), rows(results[output])
        assert len(one) == len(two)
        for a, b in zip(one, two):
            for name, value in a.items():
                if name not in ("geometry", "fid_element", "fid_src"):
                    wanted = pytest.approx(value, rel=1e-6, abs=1e-6) if isinstance(value, float) else value
                    assert b[name] == wanted, (output, name)


def test_layers_in_other_projections_give_the_same_areas(qgis_app, tmp_path):
    from qgis import processing

    folder = tmp_path / "moved"
    folder.mkdir()
    moved = {}
    for name, crs in (("reservoirs", "EPSG:4326"), ("zone_urba", "EPSG:3950")):
        given = {"INPUT": layer(name), "TARGET_CRS": crs, "OUTPUT": str(folder / f"{name}.gpkg")}
        moved[name] = processing.run("native:reprojectlayer", given)["OUTPUT"]
    common = {"PARCELS": layer("parcelles"), "ELEMENT_TYPE_FIELD": "sous_trame"}
    plain = {**common, "ELEMENTS": [layer("reservoirs")], "ZONING": layer("zone_urba")}
    other = {**common, "ELEMENTS": [moved["reservoirs"]], "ZONING": moved["zone_urba"]}
    found = []
    for number, given in enumerate((plain, other)):
        results = processing.run(ALGORITHM, {**given, "PROTECTIONS": str(tmp_path / f"{number}.gpkg")})
        found.append(sum(row["surf_m2"] for row in rows(results["PROTECTIONS"])))
    assert found[1] == pytest.approx(found[0], rel=1e-6)


def test_real_roads_on_a_real_cadastre(qgis_app, tmp_path):
    """Gennes: its own roads and the surroundings of its own buildings, cut by its real parcels."""
    from qgis import processing

    folder = ROOT.parent / "shared" / "data" / "cadastre" / "gennes_25267"
    if not folder.is_dir():
        pytest.skip("the real data (../shared/data) is not beside the project")
    road, parcel = (str(folder / f"{name}.gpkg") for name in ("road", "parcel"))
    wooded = {
        "INPUT": str(folder / "building.gpkg"),
        "DISTANCE": 6,
        "DISSOLVE": False,
        "OUTPUT": str(tmp_path / "bois.gpkg"),
    }
    wood = processing.run("native:buffer", wooded)["OUTPUT"]
    given = {"ELEMENTS": [road, wood], "PARCELS": parcel, "ADJACENCY": 20}
    results = processing.run(ALGORITHM, {**given, **destinations(tmp_path)})
    expected = by_geopandas(10, parcel, "-", "-", "-", road, wood)
    surfaces, lines = rows(results["PROTECTIONS"]), rows(results["PROTECTIONS_LIN"])
    assert sum(row["surf_m2"] for row in surfaces) == pytest.approx(expected["surface"], rel=1e-6)
    assert sum(row["longueur_m"] for row in lines) == pytest.approx(expected["longueur"], rel=1e-6)
    held = [row for row in rows(results["PARCELS_OUT"]) if row["contigue"] is None]
    assert len(held) > 100
    for row in held:
        box = row["geometry"].boundingBox()
        corners = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        name = " ".join(f"{value:.1f}" for value in corners)
        assert row["surf_tvb_m2"] == pytest.approx(expected["porte"][name], rel=1e-6, abs=1e-2), name


def test_real_cavaliers_and_spoil_heaps_by_real_communes(qgis_app, tmp_path):
    """The basin's own old railways and heaps; communes stand for the parcels, of which the basin's are not at hand."""
    from qgis import processing

    folder = ROOT.parent / "shared" / "data" / "bassin_minier"
    if not folder.is_dir():
        pytest.skip("the real data (../shared/data) is not beside the project")
    elements = [str(folder / f"{name}.geojson") for name in ("zt-cavaliers", "zt-terrils", "zt-espaces-neonaturels")]
    communes = str(folder / "communes-mbm.geojson")
    results = processing.run(ALGORITHM, {"ELEMENTS": elements, "PARCELS": communes, **destinations(tmp_path)})
    expected = by_geopandas(10, communes, "-", "-", "-", *elements)
    surfaces, lines = rows(results["PROTECTIONS"]), rows(results["PROTECTIONS_LIN"])
    assert {row["classe"] for row in lines} == {"cavalier"}
    assert {(row["classe"], row["code_psc"]) for row in surfaces} <= {
        ("paysage_minier", "07-02"),
        ("paysage_minier", None),
    }
    assert sum(row["surf_m2"] for row in surfaces) == pytest.approx(expected["surface"], rel=1e-6)
    assert sum(row["longueur_m"] for row in lines) == pytest.approx(expected["longueur"], rel=1e-4)
    assert len({row["id_element"] for row in (*surfaces, *lines)}) == results["N_ELEMENTS"] == expected["n"]


def test_names_and_defaults_are_those_of_the_contract(qgis_app):
    from qgis.core import QgsApplication

    found = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    assert found.group() == "Trame verte et bleue"
    defaults = {d.name(): d.defaultValue() for d in found.parameterDefinitions()}
    layers = "ELEMENTS ELEMENT_TYPE_FIELD PARCELS OWNER_TYPE_FIELD ZONING PRESCRIPTIONS PROJECTS LANDCOVER"
    assert set(layers.split()) | {"BENEFICIARY", "PROTECTION_TABLE", "SOURCE_LABEL", "TARGET_CRS"} <= set(defaults)
    assert {name: defaults[name] for name in defaults if isinstance(defaults[name], (int, float))} == {
        "WIDTH": 10,
        "ADJACENCY": 30,
        "MIN_SHARE": 0.02,
        "MIN_ELEMENT_AREA": 100,
        "PRESSURE_DISTANCE": 50,
        "FRAGILE_WIDTH": 10,
    } | {name: True for name in defaults if defaults[name] is True}
    assert {d.name() for d in found.destinationParameterDefinitions()} == {*OUTPUTS, "REPORT"}


SQUARE = "POLYGON((0 0,100 0,100 100,0 100,0 0))"
CASES = {
    "no parcels": ({"PARCELS": ""}, ["PARCELS", "required"]),
    "no elements": ({"ELEMENTS": ""}, ["ELEMENTS", "required"]),
    "a share of 2": ({"MIN_SHARE": 2}, ["MIN_SHARE", "at most 1"]),
    "lines of no width": ({"WIDTH": 0}, ["WIDTH", "greater than"]),
    "a negative reach": ({"ADJACENCY": -1}, ["ADJACENCY", "at least 0"]),
    "type field missing": ({"ELEMENT_TYPE_FIELD": "nature"}, ["no field 'nature'"]),
    "zoning without types": ({"ZONING": "{d}/in.gpkg|layername=parcelles"}, ["'parcelles'", "field of its codes"]),
    "prescriptions without types": ({"PRESCRIPTIONS": "{d}/in.gpkg|layername=parcelles"}, ["'parcelles'"]),
    "a land cover without codes": ({"LANDCOVER": "{d}/in.gpkg|layername=parcelles"}, ["'parcelles'"]),
    "elements far away": ({"ELEMENTS": "{d}/far.gpkg|layername=ailleurs"}, ["'ailleurs'"]),
    "elements beside the map": ({"ELEMENTS": "{d}/in.gpkg|layername=voisins"}, ["No element of layer 'voisins'"]),
    "a table that is none": ({"PROTECTION_TABLE": "{d}/table.csv"}, ["table.csv", "column 'usage'"]),
    "parcels that are points": ({"PARCELS": "{d}/in.gpkg|layername=points"}, ["'points'", "polygons"]),
}


@pytest.fixture
def folder(qgis_app, tmp_path):
    write(tmp_path / "in.gpkg", "corridors", "LineString", ["LINESTRING(-50 50,150 50)"])
    write(tmp_path / "in.gpkg", "parcelles", "Polygon", [SQUARE])
    write(tmp_path / "in.gpkg", "points", "Point", ["POINT(50 50)"])
    write(tmp_path / "in.gpkg", "voisins", "LineString", ["LINESTRING(900 900,1000 1000)"])
    write(tmp_path / "far.gpkg", "ailleurs", "LineString", ["LINESTRING(0 0,10 10)"], shift=(300000, 6500000))
    (tmp_path / "table.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    return tmp_path


def parameters(folder, changes):
    given = {
        "ELEMENTS": "{d}/in.gpkg|layername=corridors",
        "PARCELS": "{d}/in.gpkg|layername=parcelles",
        "PROTECTIONS": "{d}/out.gpkg",
        **changes,
    }
    return placed(given, folder)


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gives_a_sentence(folder, here, case):
    changes, fragments = CASES[case]
    assert_refused(here, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_bad_input_in_batch(folder, batch):
    for case in ("a share of 2", "a table that is none", "elements beside the map"):
        changes, fragments = CASES[case]
        assert_refused({"qgis_process": batch.run}, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_run_in_batch(batch, tmp_path):
    given = {**SAMPLE_INPUTS, **destinations(tmp_path)}
    told = batch.run(ALGORITHM, given)
    assert told.results is not None, told.text
    assert told.results["N_ELEMENTS"] == 112
    assert len(rows(str(tmp_path / "r.gpkg") + "|layername=protections_pct")) == 8


def test_faults_of_the_data_are_told(qgis_app, tmp_path):
    """A bow tie, nothing, an exact duplicate, a multi-part element and one of each dimension in one layer."""
    from qgis import processing
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    mixed = QgsVectorLayer("Polygon?crs=EPSG:2154&field=TYPE:string", "tvb", "memory")
    parcels = QgsVectorLayer(
        "Polygon?crs=EPSG:2154&field=id:string&field=ddenom:string&field=surf_m2:double", "p", "memory"
    )
    shapes = [
        ("POLYGON((0 0,40 0,0 40,40 40,0 0))", "Boisement"),
        (None, "Boisement"),
        ("POLYGON((60 0,90 0,90 30,60 30,60 0))", "zone humide"),
        ("POLYGON((60 0,90 0,90 30,60 30,60 0))", "zone humide"),
    ]
    for wkt, kind in shapes:
        feature = QgsFeature(mixed.fields())
        if wkt:
            moved = QgsGeometry.fromWkt(wkt)
            moved.translate(700000, 7000000)
            feature.setGeometry(moved)
        feature.setAttributes([kind])
        mixed.dataProvider().addFeature(feature)
    feature = QgsFeature(parcels.fields())
    moved = QgsGeometry.fromWkt(SQUARE)
    moved.translate(700000, 7000000)
    feature.setGeometry(moved)
    feature.setAttributes(["62901000AB0001", "M. Dupont", 1.0])
    parcels.dataProvider().addFeature(feature)
    given = {"ELEMENTS": [mixed], "ELEMENT_TYPE_FIELD": "type", "PARCELS": parcels}
    results = processing.run(ALGORITHM, {**given, **destinations(tmp_path)})
    assert (results["N_REJECTED"], results["N_REPAIRED"]) == (1, 1)
    found = rows(results["PROTECTIONS"])
    assert sorted((row["classe"], row["code_psc"] or "", round(row["surf_m2"])) for row in found) == [
        ("boisement", "07-05", 800),
        ("zone_humide", "", 900),
        ("zone_humide", "07-04", 900),
    ]
    assert {row["insee"] for row in found} == {"62901"}
    (parcel,) = rows(results["PARCELS_OUT"])
    assert "ddenom" not in parcel
    assert (parcel["surf_m2_src"], parcel["surf_m2"], parcel["surf_tvb_m2"]) == (1.0, 10000.0, 1700.0)
    assert {row["action"] for row in rows(results["REJECTS"])} == {"rejete", "repare", "signale"}


def test_cancel_leaves_nothing(qgis_app, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 40 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(ALGORITHM, {**SAMPLE_INPUTS, **destinations(tmp_path)}, feedback=feedback)
    assert not list(tmp_path.iterdir())
