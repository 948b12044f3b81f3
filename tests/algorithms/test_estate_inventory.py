"""The estate inventory through QGIS: real estates and the sample against GeoPandas, bad input, cancel, order."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from samples import SAMPLE, layer, placed
from small_layers import write
from three_ways import assert_refused

ALGORITHM = "trameverte:estateinventory"
ROOT = Path(__file__).resolve().parents[2]
ORACLE = ROOT / "tests" / "oracles" / "estates_by_geopandas.py"


def rows(source):
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(source, "rows", "ogr")
    names = made.fields().names()
    found = [{n: None if str(v) == "NULL" else v for n, v in zip(names, f.attributes())} for f in made.getFeatures()]
    return [{k: v for k, v in row.items() if k != "fid"} for row in found]


def by_geopandas(*arguments):
    done = subprocess.run([sys.executable, ORACLE, *map(str, arguments)], capture_output=True, text=True, check=False)
    if "No module named" in done.stderr:
        pytest.skip("GeoPandas is not installed")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def destinations(folder, names):
    made = {name: f"ogr:dbname='{folder}/r.gpkg' table=\"{name.lower()}\" (geom)" for name in names}
    return {n: v.replace(" (geom)", "") if n.startswith("BY_") else v for n, v in made.items()}


ALL = ("INVENTORY", "POCKETS", "BY_COMMUNE", "BY_EPCI", "REJECTS")
SAMPLE_INPUTS = {
    "ESTATES": [layer("cites")],
    "PROPERTY": layer("bien_unesco"),
    "BUFFER": layer("tampon_unesco"),
    "MONUMENTS": layer("monuments"),
    "PROTECTIONS": [layer("protections"), layer("prescriptions_surf")],
    "COMMUNES": layer("communes"),
    "BUILDINGS": layer("batiments"),
    "PARCELS": layer("parcelles"),
    "STREETS": layer("rues"),
    "ZONING": layer("zone_urba"),
    "DPE": layer("dpe"),
    "AXES": layer("axe_bhns"),
    "STOPS": layer("arrets"),
}


@pytest.fixture(scope="module")
def sample(qgis_app, tmp_path_factory):
    """The run on the sample with every layer."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("estates")
    report = {"REPORT": str(folder / "r.html")}
    return processing.run(ALGORITHM, {**SAMPLE_INPUTS, **destinations(folder, ALL), **report}), folder


@pytest.fixture(scope="module")
def basin(qgis_app, tmp_path_factory):
    """The run on the real estates, with GeoPandas' figures."""
    from qgis import processing

    folder = ROOT.parent / "shared" / "data" / "bassin_minier"
    if not folder.is_dir():
        pytest.skip("the real data (../shared/data) is not beside the project")
    names = {"PROPERTY": "bien-inscrit", "BUFFER": "zone-tampon", "COMMUNES": "communes-mbm"}
    inputs = {name: str(folder / f"{file}.geojson") for name, file in names.items()}
    inputs["ESTATES"] = [str(folder / f"{name}.geojson") for name in ("cites-minieres", "zt-cites-minieres")]
    outputs = destinations(tmp_path_factory.mktemp("basin"), ("INVENTORY", "BY_COMMUNE", "BY_EPCI", "REJECTS"))
    return processing.run(ALGORITHM, {**inputs, **outputs}), by_geopandas("basin", folder)


def test_real_estates_with_an_identifier_are_inscribed(basin):
    results, expected = basin
    found = rows(results["INVENTORY"])
    listed = [row for row in found if row["id_unesco"]]
    assert sorted(row["id_unesco"] for row in listed) == expected["identifiants"]
    assert all(row["statut_unesco"] == "inscrite" and row["statut_source"] == "identifiant" for row in listed)
    assert all(row["part_bien"] >= 0.5 for row in listed)
    others = [row for row in found if not row["id_unesco"]]
    assert {row["statut_source"] for row in others} == {"geometrie"}
    assert results["N_INSCRIBED"] == expected["inscrites"] > len(listed) - 1


def test_real_counts_equal_a_plain_script(basin):
    results, expected = basin
    found = rows(results["INVENTORY"])
    for name in ("type", "compagnie", "interet", "insee"):
        assert Counter(row[name] for row in found if row[name]) == Counter(expected[name]), name


def test_real_estates_in_both_layers_count_once(basin):
    results, expected = basin
    remarks = rows(results["REJECTS"])
    doubles = [row for row in remarks if row["motif"].startswith("doublon : même cité")]
    # Twelve stand in both layers, four twice in the first.
    assert Counter(row["couche"] for row in doubles) == {"zt-cites-minieres": 12, "cites-minieres": 4}
    assert results["N_DOUBLES"] == expected["doublons"] == 16
    assert results["N_ESTATES"] == 84 + 113 - 16


def test_real_areas_and_shares_of_each_estate(basin):
    results, expected = basin
    found = sorted((row["surf_ha"], row["part_bien"], row["part_tampon"]) for row in rows(results["INVENTORY"]))
    assert len(found) == len(expected["parts"])
    for ours, theirs in zip(found, sorted(map(tuple, expected["parts"]))):
        assert ours[0] == pytest.approx(theirs[0], rel=1e-6)
        assert ours[1:] == pytest.approx(theirs[1:], abs=1e-6)


def test_real_mining_buildings_are_no_houses_and_make_no_type(basin, tmp_path):
    """The real layers hold schools, churches and halls only: the rule of types cannot be proved on them."""
    from qgis import processing

    folder = ROOT.parent / "shared" / "data" / "bassin_minier"
    given = {"ESTATES": [str(folder / "zt-cites-minieres.geojson")], "TYPE_FIELD": "commune_3"}
    inputs = {**given, "BUILDINGS": str(folder / "batis.geojson")}
    results = processing.run(ALGORITHM, {**inputs, "INVENTORY": str(tmp_path / "i.gpkg")})
    found = rows(results["INVENTORY"])
    assert max(row["nb_bati"] for row in found) < 10
    assert {row["type_source"] for row in found if row["type"] is None} == {None}
    assert "estime" not in {row["type_source"] for row in found}


def test_real_areas_balance(basin):
    results, expected = basin
    found = rows(results["INVENTORY"])
    total = sum(row["surf_ha"] for row in found)
    assert total == pytest.approx(expected["surf_ha"], rel=1e-6)
    for output in ("BY_COMMUNE", "BY_EPCI"):
        assert sum(row["surf_ha"] for row in rows(results[output])) == pytest.approx(total, rel=1e-6)
        assert sum(row["nb_cites"] for row in rows(results[output])) == len(found)
    assert len(expected["surf_commune_ha"]) > 30
    communes = {row["insee"]: row["surf_ha"] for row in rows(results["BY_COMMUNE"]) if row["insee"]}
    for insee, area in expected["surf_commune_ha"].items():
        assert communes.get(insee, 0.0) == pytest.approx(area, rel=1e-6, abs=1e-5), insee


def test_sample_equals_geopandas(sample):
    expected = by_geopandas("sample", SAMPLE)
    found = {row["nom"]: row for row in rows(sample[0]["INVENTORY"])}
    assert len(found) == 10 == sample[0]["N_ESTATES"]
    for name, row in found.items():
        assert row["nb_bati"] == expected["nb_bati"][name]
        assert row["nb_logts"] == expected["nb_logts"][name]
        assert row["emprise_m2"] == pytest.approx(expected["emprise_m2"][name], rel=1e-6)
        assert row["surf_ha"] == pytest.approx(expected["surf_ha"][name], rel=1e-6)
        assert row["dpe_nb"] == expected["dpe_nb"][name]
        assert row["dpe_efg_pct"] == pytest.approx(100 * expected["efg"][name] / expected["dpe_nb"][name])


def test_sample_types_are_estimated_from_the_built_form(qgis_app, tmp_path):
    """Accuracy on estates of known type, which the guide quotes: the rule finds all eight of the sample."""
    from qgis import processing

    hidden = processing.run("native:deletecolumn", {"INPUT": layer("cites"), "COLUMN": ["type"], "OUTPUT": "memory:"})
    inputs = {"ESTATES": [hidden["OUTPUT"]], "BUILDINGS": layer("batiments")}
    results = processing.run(ALGORITHM, {**inputs, "INVENTORY": str(tmp_path / "i.gpkg")})
    found = {row["nom"]: row for row in rows(results["INVENTORY"])}
    assert {row["type_source"] for row in found.values()} == {"estime"}
    known = {row["nom"]: row["type"] for row in rows(layer("cites")) if row["type"] and row["nom"] in found}
    assert len(known) == 8
    assert {name: found[name]["type"] for name in known} == known


def test_sums_add_up_and_pockets_keep_apart(sample):
    results, _ = sample
    estates, pockets = rows(results["INVENTORY"]), rows(results["POCKETS"])
    for output in ("BY_COMMUNE", "BY_EPCI"):
        for field in ("surf_ha", "nb_logts", "foncier_m2", "cout_facades"):
            total = sum(row[field] for row in estates)
            assert sum(row[field] for row in rows(results[output])) == pytest.approx(total, rel=1e-6), field
    for estate in estates:
        free = [p for p in pockets if p["id_cite"] == estate["id_cite"] and p["nature"] == "libre"]
        assert estate["foncier_nb"] == len(free)
        assert estate["foncier_m2"] == pytest.approx(sum(p["surf_m2"] for p in free), rel=1e-6)
    assert sorted(p["rang"] for p in pockets) == list(range(1, len(pockets) + 1))
    assert all(p["surf_m2"] >= 400 and p["largeur_m"] >= 14.9 and p["motif"].endswith(".") for p in pockets)
    assert {p["prudence"] for p in pockets} == {"bien_inscrit", "tampon", "abords", "aucune"}


def test_report_has_a_sheet_with_a_map_for_each_estate(sample):
    page = (sample[1] / "r.html").read_text(encoding="utf-8")
    assert page.count('<article class="sheet">') == page.count("data:image/png;base64,") == 10
    assert page.count('<table class="bars">') == 10
    for row in rows(sample[0]["INVENTORY"]):
        assert row["nom"] in page
    for words in ("40 % du Livre blanc", "Wilson", "sans valeur réglementaire"):
        assert words in page.replace("\u202f", " ")


def test_maps_of_the_first_by_rank_only_and_only_for_a_report(qgis_app, tmp_path, monkeypatch):
    from qgis import processing
    from trame_verte.processing.computing import estate_inventory, estate_maps

    monkeypatch.setattr(estate_maps, "WITH_MAP", 3)
    given = {"ESTATES": [layer("cites")], "BUILDINGS": layer("batiments")}
    processing.run(ALGORITHM, {**given, "REPORT": str(tmp_path / "r.html")})
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert page.count('<article class="sheet">') == 10 and page.count("data:image/png;base64,") == 3
    assert "Les 3 premières cités par rang ont une carte" in page
    monkeypatch.setattr(estate_inventory, "maps", lambda *_: pytest.fail("drawn without a report"))
    processing.run(ALGORITHM, {**given, "INVENTORY": str(tmp_path / "i.gpkg")})


def test_drawing_stays_in_the_main_thread(qgis_app):
    from qgis.core import QgsProcessingAlgorithm

    flag = QgsProcessingAlgorithm.Flag.FlagNoThreading
    create = qgis_app.processingRegistry().createAlgorithmById
    assert create(ALGORITHM).flags() & flag and not create("trameverte:landreferential").flags() & flag


def test_other_ways_of_drawing_are_stored_with_the_inventory(sample):
    from qgis.core import QgsProviderRegistry, QgsVectorLayer

    source = sample[0]["INVENTORY"]
    provider = QgsProviderRegistry.instance().providerMetadata("ogr")
    count, ids, names, _, error = QgsVectorLayer(source, "i", "ogr").listStylesInDatabase()
    assert not error and set(names[:count]) == {"Inventaire des cités", "Par type", "Par score"}
    reopened = QgsVectorLayer(source, "i", "ogr")
    reopened.loadDefaultStyle()
    assert reopened.renderer().classAttribute() == "statut_unesco"
    assert provider.styleExists(source, "Par type")[0]
    text, error = reopened.getStyleFromDatabase(ids[names.index("Par type")])
    assert not error and 'attr="type"' in text and "Type (source)" not in text
    assert reopened.attributeDisplayName(reopened.fields().lookupField("surf_ha")) == "Surface (ha)"


def test_follow_up_against_itself_is_nought(sample, tmp_path):
    from qgis import processing

    inputs = {**SAMPLE_INPUTS, "PREVIOUS": sample[0]["INVENTORY"]}
    results = processing.run(ALGORITHM, {**inputs, "INVENTORY": str(tmp_path / "i.gpkg")})
    for row in rows(results["INVENTORY"]):
        assert row["evol_logts"] == 0 and row["evol_score"] == 0
        assert row["evol_foncier_m2"] == pytest.approx(0, abs=1e-5)


def test_order_of_the_features_does_not_matter(sample, tmp_path):
    from qgis import processing
    from qgis.core import QgsVectorLayer

    shuffled = dict(SAMPLE_INPUTS)
    for name in ("ESTATES", "BUILDINGS", "DPE"):
        source = SAMPLE_INPUTS[name][0] if name == "ESTATES" else SAMPLE_INPUTS[name]
        given = QgsVectorLayer(source, "given", "ogr")
        kind = "Point" if name == "DPE" else "MultiPolygon"
        memory = QgsVectorLayer(f"{kind}?crs=EPSG:2154", name, "memory")
        memory.dataProvider().addAttributes([f for f in given.fields() if f.name() != "fid"])
        memory.updateFields()
        features = list(given.getFeatures())[::-1]
        for feature in features:
            feature.setAttributes(feature.attributes()[1:])
        memory.dataProvider().addFeatures(features)
        shuffled[name] = [memory] if name == "ESTATES" else memory
    results = processing.run(ALGORITHM, {**shuffled, **destinations(tmp_path, ("INVENTORY", "POCKETS"))})
    for output in ("INVENTORY", "POCKETS"):
        one, two = rows(sample[0][output]), rows(results[output])
        assert len(one) == len(two)
        for a, b in zip(one, two):
            for name, value in a.items():
                expected = pytest.approx(value, rel=1e-6, abs=1e-6) if isinstance(value, float) else value
                assert b[name] == expected, name


SQUARE = "POLYGON((0 0,100 0,100 100,0 100,0 0))"
CASES = {
    "a status share of 50": ({"STATUS_SHARE": 50}, ["STATUS_SHARE", "at most 1"]),
    "name field missing": ({"NAME_FIELD": "libelle"}, ["no field 'libelle'"]),
    "weights that are no JSON": ({"WEIGHTS": "patrimoine=1"}, ["WEIGHTS", "not JSON"]),
    "a weight of no criterion": ({"WEIGHTS": '{"beaute": 1}'}, ["'beaute'", "patrimoine"]),
    "a negative weight": ({"WEIGHTS": '{"energie": -1}'}, ["'energie'", "'-1'"]),
    "weights of nought": ({"WEIGHTS": '{"energie": 0}'}, ["All weights"]),
    "a date that is none": ({"DPE_SINCE": "juillet 2021"}, ["juillet 2021", "DPE_SINCE"]),
    "dwellings of no floor": ({"DWELLING_AREA": 0}, ["DWELLING_AREA", "greater than"]),
    "diagnoses without a class": ({"DPE": "{d}/in.gpkg|layername=points"}, ["'points'", "DPE_FIELD"]),
    "zoning without types": ({"ZONING": "{d}/in.gpkg|layername=cites"}, ["'cites'", "TYPEZONE"]),
    "an earlier inventory that is none": ({"PREVIOUS": "{d}/in.gpkg|layername=cites"}, ["no earlier inventory"]),
    "sums without communes": ({"BY_COMMUNE": "{d}/c.gpkg"}, ["BY_COMMUNE", "COMMUNES"]),
    "pockets without buildings": ({"POCKETS": "{d}/p.gpkg"}, ["POCKETS", "BUILDINGS"]),
}


@pytest.fixture
def folder(qgis_app, tmp_path):
    write(tmp_path / "in.gpkg", "cites", "Polygon", [SQUARE])
    write(tmp_path / "in.gpkg", "points", "Point", ["POINT(50 50)"])
    return tmp_path


def parameters(folder, changes):
    given = {"ESTATES": "{d}/in.gpkg|layername=cites", "INVENTORY": "{d}/out.gpkg", **changes}
    return placed(given, folder)


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gives_a_sentence(folder, here, case):
    changes, fragments = CASES[case]
    assert_refused(here, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_bad_input_in_batch(folder, batch):
    for case in ("a status share of 50", "weights that are no JSON", "an earlier inventory that is none"):
        changes, fragments = CASES[case]
        assert_refused({"qgis_process": batch.run}, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_run_in_batch(batch, tmp_path):
    given = {"ESTATES": layer("cites"), "BUILDINGS": layer("batiments"), "INVENTORY": str(tmp_path / "i.gpkg")}
    told = batch.run(ALGORITHM, {**given, "REPORT": str(tmp_path / "r.html")})
    assert told.results is not None, told.text
    assert len(rows(str(tmp_path / "i.gpkg"))) == 10
    assert (tmp_path / "r.html").read_text(encoding="utf-8").count("data:image/png;base64,") == 10


def test_faults_of_the_data_are_told(qgis_app, tmp_path):
    """Multi-part and nameless estates, buildings of negative height, letters in any case and empty."""
    from qgis import processing
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    def made(kind, fields, features):
        source = QgsVectorLayer(f"{kind}?crs=EPSG:2154{fields}", "donnees", "memory")
        for wkt, *values in features:
            feature = QgsFeature(source.fields())
            moved = QgsGeometry.fromWkt(wkt)
            moved.translate(700000, 7000000)
            feature.setGeometry(moved)
            feature.setAttributes(values)
            source.dataProvider().addFeature(feature)
        return source

    two_parts = "MULTIPOLYGON(((0 0,100 0,100 100,0 100,0 0)),((300 0,400 0,400 100,300 100,300 0)))"
    overlapping = "MULTIPOLYGON(((80 0,180 0,180 100,80 100,80 0)))"
    estates = made("MultiPolygon", "&field=nom:string", [(two_parts, None), (overlapping, "B")])
    house = "POLYGON((84 10,94 10,94 24,84 24,84 10))"
    far = "POLYGON((310 10,320 10,320 24,310 24,310 10))"
    houses = made("Polygon", "&field=hauteur:double", [(house, 6.0), (far, -9999.0)])
    letters = [(f"POINT({x} 50)", letter) for x, letter in ((10, "e"), (20, " G "), (30, ""), (40, "X"), (350, "a"))]
    diagnoses = made("Point", "&field=etiquette_dpe:string", letters)
    results = processing.run(
        ALGORITHM,
        {
            "ESTATES": [estates],
            "BUILDINGS": houses,
            "DPE": diagnoses,
            **destinations(tmp_path, ("INVENTORY", "REJECTS")),
            "REPORT": str(tmp_path / "r.html"),
        },
    )
    first, second = rows(results["INVENTORY"])
    # The house in both estates counts once, in the first; that of unknown height has one storey.
    assert (first["nb_bati"], second["nb_bati"]) == (2, 0)
    assert first["nb_logts"] == 6 and first["logts_source"] == "estime"
    assert first["dpe_nb"] == 3 and first["dpe_efg_pct"] == pytest.approx(200 / 3)
    remarks = rows(results["REJECTS"])
    (overlap,) = [row for row in remarks if row["motif"].startswith("recouvre")]
    assert overlap["action"] == "signale" and overlap["couche"] == "donnees"
    assert overlap["motif"] == "recouvre la cité « n° 1 » sur 2\u202f000\u202fm² : un bâtiment n'y compte qu'une fois"
    reasons = Counter(row["motif"] for row in remarks)
    assert sum("négatifs" in reason for reason in reasons) == 1
    assert reasons["classe absente ou inconnue : diagnostic non compté"] == 2
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "sans nom" in page


def test_cancel_leaves_nothing(qgis_app, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 30 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(
            ALGORITHM,
            {**SAMPLE_INPUTS, **destinations(tmp_path, ("INVENTORY", "POCKETS"))},
            feedback=feedback,
        )
    assert not list(tmp_path.iterdir())
