"""The buffer zone audit through QGIS: on the sample against GeoPandas, on real perimeters, and on bad input."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from geopandas_figures import agree_with_geopandas, asked_of_geopandas, rows
from samples import layer, placed
from small_layers import write
from three_ways import assert_refused

ALGORITHM = "trameverte:bufferzoneaudit"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def audit(qgis_app, tmp_path_factory):
    """The run on the sample with every layer."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("audit")
    outputs = {
        name: f"ogr:dbname='{folder}/r.gpkg' table=\"{name.lower()}\" (geom)"
        for name in ("AUDIT", "CHANGES", "OPEN_PATCHES", "NARROWS", "REJECTS")
    }
    results = processing.run(
        ALGORITHM,
        {
            "ZONES": layer("zones_tampons"),
            "ZONE_KIND_FIELD": "nature",
            "LANDCOVER_1": layer("ocs_2015"),
            "LANDCOVER_2": layer("ocs_2023"),
            "YEAR_1": 2015,
            "YEAR_2": 2023,
            "BUILDINGS_1": layer("batiments_anciens"),
            "BUILDINGS_2": layer("batiments"),
            "ZONING": layer("zone_urba"),
            "PRESCRIPTIONS": layer("prescriptions_surf"),
            "PERMITS": layer("permis"),
            "FARMLAND": layer("rpg"),
            "SPOIL_HEAPS": layer("terrils"),
            "SPOIL_AS_NATURAL": False,
            "COMMUNES": layer("communes"),
            "BY_COMMUNE": f"ogr:dbname='{folder}/r.gpkg' table=\"by_commune\"",
            "REPORT": str(folder / "r.html"),
            **outputs,
        },
    )
    return results, folder


@pytest.fixture(scope="module")
def figures():
    """The same figures by GeoPandas."""
    return asked_of_geopandas("zones_by_geopandas", *(layer(n) for n in ("zones_tampons", "ocs_2015", "ocs_2023")))


def test_every_hectare_equals_geopandas(audit, figures):
    agree_with_geopandas(rows(audit[0]["AUDIT"]), rows(audit[0]["CHANGES"]), figures)


def test_areas_balance(audit):
    for row in rows(audit[0]["AUDIT"]):
        for n in (1, 2):
            parts = sum(row[f"{name}_ha_{n}"] for name in ("art", "agri", "nat", "eau", "inconnu", "non_couvert"))
            assert parts - row[f"recouvrement_ha_{n}"] == pytest.approx(row["surf_ha"], rel=1e-6)


def test_communes_add_up(audit):
    by_commune, zones = rows(audit[0]["BY_COMMUNE"]), rows(audit[0]["AUDIT"])
    for field in ("surf_ha", "art_ha_2", "artificialise_ha", "pression_ha"):
        total = sum(row[field] for row in zones)
        assert sum(row[field] for row in by_commune) == pytest.approx(total, rel=1e-5, abs=1e-5), field


def test_breaks_are_judged_with_a_reason(audit):
    found = rows(audit[0]["AUDIT"])
    assert {row["etat"] for row in found if row["nature"] == "coupure"} <= {
        "rompue", "entamee", "sous_pression", "preservee",
    }  # fmt: skip
    assert all(row["etat"] is None for row in found if row["nature"] != "coupure")
    assert all(row["motif"].endswith(".") for row in found)
    assert audit[0]["N_ZONES"] == len(found)


def test_report_names_the_worst_and_the_law(audit):
    page = (audit[1] / "r.html").read_text(encoding="utf-8")
    for words in ("zones tampons", "2023-1096", "valeur légale", "sans valeur réglementaire"):
        assert words in page


def test_urban_patch_from_real_buildings(qgis_app, shared_data, tmp_path):
    """A zone over the village of Gennes, urban patch made from its real buildings."""
    from qgis import processing

    gennes = shared_data / "cadastre" / "gennes_25267"
    results = processing.run(
        ALGORITHM,
        {
            "ZONES": str(gennes / "zoning.gpkg"),
            "ZONE_FIELD": "LIBELLE",
            "BUILDINGS_2": str(gennes / "building.gpkg"),
            "AUDIT": str(tmp_path / "audit.gpkg"),
        },
    )
    found = rows(results["AUDIT"])
    assert results["N_REJECTED"] == 1, "the layer holds one empty geometry"
    assert sum(row["art_ha_2"] for row in found) > 10
    assert all(math.isclose(row["art_pct_2"], 100 * row["art_ha_2"] / row["surf_ha"], abs_tol=1e-4) for row in found)


SQUARE = "POLYGON((0 0,100 0,100 100,0 100,0 0))"

CASES = {
    "neither land cover nor buildings": ({"LANDCOVER_1": None}, ["Give a land cover or buildings"]),
    "class field missing": ({"CLASS_FIELD": "poste"}, ["no field 'poste'"]),
    "class field not recognised": ({"LANDCOVER_1": "{d}/in.gpkg|layername=zones"}, ["was not recognised"]),
    "class field empty": ({"LANDCOVER_1": "{d}/in.gpkg|layername=vide", "CLASS_FIELD": "idu"}, ["'idu' is empty"]),
    "thresholds of the decree with CORINE": ({"APPLY_DECREE_THRESHOLDS": True, "NOMENCLATURE": 2}, ["OCS GE"]),
    "thresholds of the decree with a table of one code": (
        {"APPLY_DECREE_THRESHOLDS": True, "CLASS_TABLE": "{d}/postes.csv"},
        ["OCS GE", "occupation"],
    ),
    "codes of no nomenclature": ({"CLASS_FIELD": "idu"}, ["neither OCS GE nor CORINE"]),
    "the same year twice": ({"YEAR_1": 2020, "YEAR_2": 2020}, ["same year (2020)"]),
    "years reversed": ({"YEAR_1": 2023, "YEAR_2": 2015}, ["reversed"]),
    "own table not given": ({"NOMENCLATURE": 3}, ["CLASS_TABLE"]),
    "own table with a duplicate": ({"CLASS_TABLE": "{d}/double.csv"}, ["stands twice"]),
    "own table with an unknown category": ({"CLASS_TABLE": "{d}/bitume.csv"}, ["bitume"]),
    "land cover elsewhere": ({"LANDCOVER_1": "{d}/in.gpkg|layername=loin", "CLASS_FIELD": "idu"}, ["does not touch"]),
    "erosion over dilation": ({"URBAN_EROSION": 60}, ["URBAN_EROSION"]),
    "a share of 40": ({"BROKEN_SHARE": 40}, ["BROKEN_SHARE"]),
    "changes of one date": ({"CHANGES": "{d}/c.gpkg"}, ["CHANGES", "LANDCOVER_2"]),
}


@pytest.fixture
def folder(qgis_app, tmp_path):
    write(tmp_path / "in.gpkg", "zones", "Polygon", [SQUARE])
    write(tmp_path / "in.gpkg", "occupation", "Polygon", [SQUARE])
    write(tmp_path / "in.gpkg", "loin", "Polygon", [SQUARE], shift=(720000, 7000000))
    write(tmp_path / "in.gpkg", "vide", "Polygon", [SQUARE], codes=[None])
    (tmp_path / "postes.csv").write_text("code;categorie\nA0;eau\n", encoding="utf-8")
    (tmp_path / "double.csv").write_text("code;categorie\nA0;eau\nA0;eau\n", encoding="utf-8")
    (tmp_path / "bitume.csv").write_text("code;categorie\nA0;bitume\n", encoding="utf-8")
    return tmp_path


def parameters(folder, changes):
    given = {
        "ZONES": "{d}/in.gpkg|layername=zones",
        "LANDCOVER_1": "{d}/in.gpkg|layername=occupation",
        "CLASS_FIELD": "idu",
        "AUDIT": "{d}/out.gpkg",
        **changes,
    }
    return placed({n: v for n, v in given.items() if v is not None}, folder)


def with_field(changes):
    """Another land cover comes without the field that the usual one has."""
    return {"CLASS_FIELD": None, **changes} if "LANDCOVER_1" in changes else changes


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gives_a_sentence(folder, here, case):
    changes, fragments = CASES[case]
    assert_refused(here, ALGORITHM, parameters(folder, with_field(changes)), folder, *fragments)


@pytest.mark.batch
def test_bad_input_in_batch(folder, batch):
    for changes, fragments in CASES.values():
        given = parameters(folder, with_field(changes))
        assert_refused({"qgis_process": batch.run}, ALGORITHM, given, folder, *fragments)


def test_own_table_and_zones_in_degrees(qgis_app, tmp_path):
    from qgis import processing

    degrees = "POLYGON((2.5 50.5,2.51 50.5,2.51 50.51,2.5 50.51,2.5 50.5))"
    zones = write(tmp_path / "in.gpkg", "zones", "Polygon", [degrees], crs="EPSG:4326", shift=(0, 0))
    land = write(tmp_path / "in.gpkg", "occupation", "Polygon", [degrees], crs="EPSG:4326", shift=(0, 0))
    (tmp_path / "postes.csv").write_text("code;categorie\nA0;naturel\n", encoding="utf-8")
    results = processing.run(
        ALGORITHM,
        {
            "ZONES": zones,
            "LANDCOVER_1": land,
            "CLASS_FIELD": "idu",
            "CLASS_TABLE": str(tmp_path / "postes.csv"),
            "METHOD": 1,
            "AUDIT": str(tmp_path / "out.gpkg"),
            "REPORT": str(tmp_path / "r.html"),
        },
    )
    (row,) = rows(results["AUDIT"])
    assert row["nat_ha_1"] == pytest.approx(row["surf_ha"], rel=1e-6) and row["art_ha_1"] == 0
    assert 75 < row["surf_ha"] < 82
    # Consumption has names of its own.
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(results["AUDIT"], "audit", "ogr")
    made.loadDefaultStyle()
    aliases = {f.name(): f.alias() for f in made.fields()}
    assert aliases["artificialise_ha"] == "Espace consommé (ha)"
    assert not any("rtificia" in alias for alias in aliases.values())
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Espace urbanisé (%)" in page and "La consommation d&#39;espaces" in page
    assert not any(words in page for words in ("L&#39;artificialisation", "Terre artificialisée", "Artificiel"))
    assert "urbanisée" in row["motif"] and "rtificiel" not in row["motif"]


@pytest.mark.parametrize(
    ("code", "field"),
    [("112", "art"), ("211", "agri"), ("3.1.1", "nat"), ("CLC512", "eau"), ("999", "inconnu")],
)
def test_corine_codes(qgis_app, tmp_path, code, field):
    from qgis import processing

    zones = write(tmp_path / "in.gpkg", "zones", "Polygon", [SQUARE])
    land = write(tmp_path / "in.gpkg", "clc", "Polygon", [SQUARE], codes=[code])
    given = {"ZONES": zones, "LANDCOVER_2": land, "CLASS_FIELD_2": "idu", "NOMENCLATURE": 2}
    results = processing.run(ALGORITHM, {**given, "AUDIT": str(tmp_path / "out.gpkg")})
    (row,) = rows(results["AUDIT"])
    assert row[f"{field}_ha_2"] == pytest.approx(1) == pytest.approx(row["surf_ha"])


def test_zones_of_one_layer_that_overlap_each_count(qgis_app, tmp_path):
    """Breaks and a World Heritage buffer merged into one layer: the kind comes from a field, in words or numbers."""
    from qgis import processing

    squares = [SQUARE, "POLYGON((50 0,150 0,150 100,50 100,50 0))"]
    zones = write(tmp_path / "in.gpkg", "zones", "Polygon", squares, codes=["0", "UNESCO"])
    land = write(tmp_path / "in.gpkg", "clc", "Polygon", ["POLYGON((0 0,150 0,150 100,0 100,0 0))"], codes=["112"])
    given = {"ZONES": zones, "ZONE_KIND_FIELD": "idu", "LANDCOVER_2": land, "CLASS_FIELD_2": "idu"}
    results = processing.run(ALGORITHM, {**given, "AUDIT": str(tmp_path / "out.gpkg")})
    one, two = rows(results["AUDIT"])
    assert (one["nature"], two["nature"]) == ("coupure", "unesco")
    assert one["art_ha_2"] == pytest.approx(1) == pytest.approx(two["art_ha_2"])
    assert (one["etat"], two["etat"]) == ("rompue", None)


def test_cancel_leaves_nothing(qgis_app, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 20 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(
            ALGORITHM,
            {
                "ZONES": layer("zones_tampons"),
                "LANDCOVER_1": layer("ocs_2015"),
                "AUDIT": str(tmp_path / "a.gpkg"),
            },
            feedback=feedback,
        )
    assert not list(tmp_path.iterdir())
