"""The CNIG export through QGIS: what it writes passes the checkers, inside QGIS and outside; bad input is refused."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from samples import layer, placed
from small_layers import SQUARE, write
from three_ways import assert_refused, contents

ALGORITHM, CHECK = "trameverte:cnigexport", "trameverte:cnigcheck"
ROOT = Path(__file__).resolve().parents[2]
SIREN, DATE = "200066793", "20250424"
STEM = f"{SIREN}_PLUi_{DATE}"
GEO = "Donnees_geographiques"
SURF = f"{GEO}/{SIREN}_PRESCRIPTION_SURF_{DATE}.gpkg"
GEOPACKAGE, SHAPEFILE = 0, 1


def asked(folder, source=None, **changes):
    """Return the parameters of a good export of the sample's corridors, changed."""
    return {
        "INPUT": source or layer("corridors_surfaces"),
        "TARGET": "PRESCRIPTION_25_00",
        "TERRITORY": SIREN,
        "DOCUMENT_DATE": DATE,
        "FOLDER": str(folder),
        **changes,
    }


def rows(path):
    """Return the rows of a file as dictionaries, the geometry as text."""
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(str(path), "rows", "ogr")
    assert made.isValid(), path
    names = made.fields().names()
    found = []
    for feature in made.getFeatures():
        values = {n: None if str(v) == "NULL" else v for n, v in zip(names, feature.attributes())}
        found.append({**values, "geometry": feature.geometry().asWkt(3)})
    return [{name: value for name, value in row.items() if name != "fid"} for row in found]


def breaches(folder, run_algorithm):
    """Return the codes of the breaches that both checkers find, which must be the same."""
    from trame_verte.trame_verte_plugin.engine.cnig.by_fiona import read_tables
    from trame_verte.trame_verte_plugin.engine.cnig.check import check_delivery
    from trame_verte.trame_verte_plugin.engine.cnig.standard import load_standard

    found = run_algorithm(CHECK, {"FOLDER": str(folder), "BREACHES": str(folder.parent / "breaches.gpkg")})
    inside = rows(found["BREACHES"])
    try:
        outside = check_delivery(folder, load_standard(), read_tables)
    except ImportError:
        return inside
    names = ("fichier", "ligne", "champ", "code", "message", "remede")
    assert [tuple(row[name] for name in names) for row in inside] == list(zip(*(outside.columns[n] for n in names)))
    codes = [row["code"] for row in inside if row["code"] != "a_joindre"]
    assert found["N_BREACHES"] == len(codes)
    return codes


@pytest.fixture
def run_algorithm(qgis_app):
    from qgis import processing

    return processing.run


# What is written.


@pytest.mark.parametrize("file_format", [GEOPACKAGE, SHAPEFILE])
@pytest.mark.parametrize(
    ("source", "target", "table"),
    [
        ("corridors_surfaces", "PRESCRIPTION_25_00", "PRESCRIPTION_SURF"),
        ("cavaliers", "PRESCRIPTION_07_04", "PRESCRIPTION_LIN"),
        ("ouvrages", "PRESCRIPTION_05_04", "PRESCRIPTION_PCT"),
        ("tampon_unesco", "INFO_40_02", "INFO_SURF"),
        ("zones_tampons", "PRESCRIPTION_18_13", "PRESCRIPTION_SURF"),
    ],
)
def test_the_sample_passes_both_checkers(run_algorithm, tmp_path, file_format, source, target, table):
    given = asked(tmp_path / STEM, layer(source), TARGET=target.lower(), LABEL_FIELD="nom", FORMAT=file_format)
    results = run_algorithm(ALGORITHM, {**given, "VALIDATION_DATE": "2025-04-24"})
    suffix = (".gpkg", ".shp")[file_format]
    path = tmp_path / STEM / GEO / f"{SIREN}_{table}_{DATE}{suffix}"
    written = rows(path)
    assert results["N_WRITTEN"] == len(written) > 0
    assert breaches(tmp_path / STEM, run_algorithm) == []
    if suffix == ".shp":
        assert path.with_suffix(".cpg").read_text().strip() == "UTF-8"
    assert {p.name for p in (tmp_path / STEM).iterdir()} == {GEO}
    assert {row["DATVALID"] for row in written} == {DATE}


def test_fields_have_the_standards_order_types_and_lengths(run_algorithm, tmp_path):
    from osgeo import ogr
    from trame_verte.trame_verte_plugin.engine.cnig.standard import load_standard

    run_algorithm(ALGORITHM, asked(tmp_path / STEM))
    dataset = ogr.Open(str(tmp_path / STEM / SURF))
    table = dataset.GetLayer(0)
    rules = load_standard().tables["PRESCRIPTION_SURF"].fields
    fields = [table.GetLayerDefn().GetFieldDefn(i) for i in range(table.GetLayerDefn().GetFieldCount())]
    assert [(f.GetName(), f.GetTypeName(), f.GetWidth()) for f in fields] == [
        (rule.name, "String", rule.longest) for rule in rules.values()
    ]
    assert (table.GetName(), table.GetGeomType()) == (f"{SIREN}_PRESCRIPTION_SURF_{DATE}", ogr.wkbPolygon)
    assert table.GetSpatialRef().GetAuthorityCode(None) == "2154"


def test_a_second_export_adds_rows_and_numbers_them_on(run_algorithm, tmp_path):
    folder = tmp_path / STEM
    first = run_algorithm(ALGORITHM, asked(folder))["N_WRITTEN"]
    second = run_algorithm(ALGORITHM, asked(folder, layer("zones_tampons"), TARGET="PRESCRIPTION_07_02"))["N_WRITTEN"]
    written = rows(folder / SURF)
    assert [row["LIB_IDPSC"] for row in written] == [f"{STEM}_PS{n}" for n in range(1, first + second + 1)]
    assert breaches(folder, run_algorithm) == []
    before = contents(folder)
    third = run_algorithm(ALGORITHM, asked(folder, REJECTS=str(tmp_path / "rejets.gpkg")))
    assert (third["N_WRITTEN"], third["N_DUPLICATES"], third["N_OUT"]) == (0, first, first)
    assert contents(folder) == before
    assert {row["motif"].split(" (")[0] for row in rows(tmp_path / "rejets.gpkg")} == {
        "Géométrie déjà dans PRESCRIPTION_SURF"
    }


def test_rows_of_somebody_else_are_kept_in_the_standards_fields(run_algorithm, tmp_path):
    """Such as PostGIS exports them: lower case, multiple, another order, a field of their own."""
    from osgeo import ogr

    (tmp_path / STEM / GEO).mkdir(parents=True)
    path, stem = tmp_path / STEM / SURF, f"{SIREN}_PRESCRIPTION_SURF_{DATE}"
    write(path, stem, "MultiPolygon", ["MULTIPOLYGON(((0 0,9 0,9 9,0 0)))"])
    dataset = ogr.Open(str(path), 1)
    for name, value in (("typepsc", "01"), ("stypepsc", "00"), ("libelle", "EBC"), ("lib_idpsc", f"{STEM}_PS7")):
        dataset.ExecuteSQL(f'ALTER TABLE "{stem}" ADD COLUMN "{name}" TEXT')
        dataset.ExecuteSQL(f'UPDATE "{stem}" SET "{name}" = \'{value}\'')
    del dataset
    run_algorithm(ALGORITHM, asked(tmp_path / STEM))
    found = rows(path)
    assert list(found[0])[:4] == ["LIB_IDPSC", "LIBELLE", "NATURE", "TXT"]
    assert [found[0][name] for name in ("LIB_IDPSC", "LIBELLE", "TYPEPSC", "idu")] == [f"{STEM}_PS7", "EBC", "01", "A0"]
    assert [row["LIB_IDPSC"] for row in found[1:3]] == [f"{STEM}_PS8", f"{STEM}_PS9"]


def test_other_tables_and_files_of_the_folder_stay(run_algorithm, tmp_path):
    folder = tmp_path / STEM
    (folder / "Pieces_ecrites" / "2_PADD").mkdir(parents=True)
    (folder / "Pieces_ecrites" / "2_PADD" / f"{SIREN}_padd_{DATE}.pdf").write_bytes(b"%PDF")
    run_algorithm(ALGORITHM, asked(folder, layer("cavaliers")))
    before = contents(folder)
    run_algorithm(ALGORITHM, asked(folder))
    after = contents(folder)
    assert set(after) - set(before) == {SURF}
    assert all(after[name] == content for name, content in before.items())


def test_the_projection_is_legal_and_that_of_the_folder(run_algorithm, tmp_path):
    from qgis.core import QgsVectorLayer

    far = write(tmp_path / "utm.gpkg", "zones", "Polygon", [SQUARE], crs="EPSG:32631", shift=(500000, 5600000))
    own = write(tmp_path / "cc.gpkg", "zones", "Polygon", [SQUARE], crs="EPSG:3950", shift=(1703000, 9280000))
    cases = ((far, {}, 2154), (own, {}, 3950), (own, {"TARGET_CRS": "EPSG:2154"}, 2154))
    for number, (source, changes, code) in enumerate(cases):
        folder = tmp_path / str(number)
        run_algorithm(ALGORITHM, asked(folder, source, **changes))
        assert QgsVectorLayer(str(folder / SURF), "x", "ogr").crs().authid() == f"EPSG:{code}"
    run_algorithm(ALGORITHM, asked(tmp_path / "1"))
    assert QgsVectorLayer(str(tmp_path / "1" / SURF), "x", "ogr").crs().authid() == "EPSG:3950"
    assert breaches(tmp_path / "1", run_algorithm) == []


def test_texts(run_algorithm, tmp_path):
    """Long labels are cut and told; accents stand in labels only, in both formats."""
    from osgeo import ogr

    write(tmp_path / "in.gpkg", "haies", "MultiPolygon", ["MULTIPOLYGON(((0 0,9 0,9 9,0 0)),((20 0,29 0,29 9,20 0)))"])
    dataset = ogr.Open(str(tmp_path / "in.gpkg"), 1)
    for name, value in (("label", "é" * 300), ("court", "Haie brise-vent"), ("genre", "Forêt")):
        dataset.ExecuteSQL(f'ALTER TABLE haies ADD COLUMN "{name}" TEXT')
        dataset.ExecuteSQL(f"UPDATE haies SET \"{name}\" = '{value}'")
    del dataset
    fields = {"LABEL_FIELD": "label", "SHORT_FIELD": "court", "NATURE_FIELD": "genre", "ATTRIBUTES": "type=genre"}
    for file_format, longest in ((GEOPACKAGE, 254), (SHAPEFILE, 127)):
        folder = tmp_path / str(file_format)
        given = asked(folder, f"{tmp_path}/in.gpkg|layername=haies", FORMAT=file_format, **fields)
        results = run_algorithm(ALGORITHM, {**given, "REJECTS": str(tmp_path / f"r{file_format}.gpkg")})
        assert (results["N_READ"], results["N_WRITTEN"], results["N_CUT"]) == (1, 2, 2)
        (path,) = [p for p in (folder / GEO).iterdir() if p.suffix in (".gpkg", ".shp")]
        for row in rows(path):
            assert (row["LIBELLE"], row["TXT"], row["NATURE"]) == ("é" * longest, "Haie brise", "Foret")
            assert (row["LIB_ATTR1"], row["LIB_VAL1"]) == ("type", "Foret")
        told = [row["motif"] for row in rows(tmp_path / f"r{file_format}.gpkg")]
        assert [text.split(" caractères")[0] for text in told] == [f"LIBELLE coupé à {longest}", "TXT coupé à 10"]
        assert breaches(folder, run_algorithm) == []


def test_a_perimeter_of_the_state_keeps_its_vertices(run_algorithm, tmp_path):
    from qgis.core import QgsVectorLayer

    folder = tmp_path / STEM
    run_algorithm(ALGORITHM, asked(folder, layer("bien_unesco"), TARGET="INFO_40_01"))
    made = QgsVectorLayer(str(folder / GEO / f"{SIREN}_INFO_SURF_{DATE}.gpkg"), "x", "ogr")
    source = QgsVectorLayer(layer("bien_unesco"), "x", "ogr")

    def corners(layer):
        return sorted((v.x(), v.y()) for f in layer.getFeatures() for v in f.geometry().vertices())

    assert corners(made) == corners(source)
    assert sum(len(f.geometry().asGeometryCollection()) for f in source.getFeatures()) == made.featureCount()


def test_report_and_log_list_what_remains_to_be_joined(here, tmp_path):
    for way, run in here.items():
        folder = tmp_path / way
        told = run(ALGORITHM, asked(folder, REPORT=str(tmp_path / f"{way}.html"), CADASTRE_DATE="20240101"))
        page = (tmp_path / f"{way}.html").read_text(encoding="utf-8")
        for text in (told.text, page):
            for part in ("ZONE_URBA", "DOC_URBA", "DOC_URBA_COM", "REGLEMENT", "PADD", "METADONNEES"):
                assert part in text
        assert f"nommer le dossier {STEM}" in told.text
        assert "20240101" in page
        assert str(folder) in told.results.values()


def test_a_temporary_folder(run_algorithm):
    results = run_algorithm(ALGORITHM, asked("TEMPORARY_OUTPUT"))
    assert len(rows(Path(results["FOLDER"]) / SURF)) == results["N_WRITTEN"]


# What is refused.

CASES = {
    "an unknown code": ({"TARGET": "PRESCRIPTION_25_01"}, ["'PRESCRIPTION_25_01' (TARGET)", "PRESCRIPTION_25_00"]),
    "no code": ({"TARGET": "trame verte"}, ["'trame verte' (TARGET)", "PRESCRIPTION_25_00"]),
    "a code of surfaces for lines": (
        {"INPUT": "{d}/in.gpkg|layername=lignes", "TARGET": "PRESCRIPTION_18_15"},
        ["PRESCRIPTION_18_15", "PRESCRIPTION_LIN", "PRESCRIPTION_SURF"],
    ),
    "a perimeter of the State as points": (
        {"INPUT": "{d}/in.gpkg|layername=points", "TARGET": "INFO_40_01"},
        ["INFO_40_01", "INFO_PCT", "INFO_SURF"],
    ),
    "a SIREN whose key is wrong": ({"TERRITORY": "200066794"}, ["'200066794'", "SIREN"]),
    "an INSEE code that is none": ({"TERRITORY": "20119"}, ["'20119'", "INSEE"]),
    "a date that is none": ({"DOCUMENT_DATE": "20250230"}, ["'20250230'", "calendar"]),
    "a date of the cadastre that is none": ({"CADASTRE_DATE": "janvier"}, ["'janvier' (CADASTRE_DATE)"]),
    "a validation after the document": (
        {"VALIDATION_DATE": "20250425"},
        ["20250425 (VALIDATION_DATE)", "20250424 (DOCUMENT_DATE)"],
    ),
    "an unknown version": ({"STANDARD": "v2013"}, ["'v2013'", "v2024-2025-06"]),
    "a file that is no PDF": ({"DOCUMENT_FILE": "règlement.doc"}, ["'règlement.doc' (DOCUMENT_FILE)"]),
    "an address that is none": ({"DOCUMENT_URL": "exemple.fr"}, ["'exemple.fr' (DOCUMENT_URL)"]),
    "attributes of no field": ({"ATTRIBUTES": "numero=rien"}, ["'rien'", "ATTRIBUTES", "idu, taille"]),
    "a nature for informations": (
        {"TARGET": "INFO_40_01", "NATURE_FIELD": "idu"},
        ["'idu' (NATURE_FIELD)", "NATURE"],
    ),
    "a territorial piece without its file": ({"TARGET": "PRESCRIPTION_97_00"}, ["PRESCRIPTION_97_00", "DOCUMENT_FILE"]),
    "too long a label": ({"LABEL": "x" * 255}, ["(LABEL) has 255 characters", "254"]),
    "a projection that is not legal": ({"TARGET_CRS": "EPSG:32631"}, ["(TARGET_CRS)", "EPSG:2154", "EPSG:3950"]),
    "a folder called after another delivery": (
        {"FOLDER": "{d}/59178_PLU_20240101"},
        ["59178_PLU_20240101", STEM],
    ),
    "a folder of another delivery": (
        {"FOLDER": "{d}/other"},
        ["'other' (FOLDER)", f"{GEO}/{SIREN}_PRESCRIPTION_SURF_20240101.gpkg"],
    ),
    "a folder of another format": ({"FOLDER": "{d}/same", "FORMAT": 1}, [SURF, "(FORMAT)"]),
    "a folder of another projection": ({"FOLDER": "{d}/same", "TARGET_CRS": "EPSG:3950"}, [SURF, "TARGET_CRS"]),
    "a layer of ours without an end": (
        {"INPUT": "{d}/in.gpkg|layername=fuseau"},
        ["'fuseau'", "was not written to the end"],
    ),
    "an invalid perimeter of the State": (
        {"INPUT": "{d}/in.gpkg|layername=noeud", "TARGET": "INFO_40_02"},
        ["Feature 1 of layer 'noeud'", "unchanged"],
    ),
    "a symbol that is none": (
        {"SYMBOL_FIELD": "idu"},
        ["'A0' (SYMBOL_FIELD)", "PSC-S_25-00_001"],
    ),
    "a file where the folder should be": ({"FOLDER": "{d}/in.gpkg"}, ["in.gpkg", "(FOLDER)"]),
}


@pytest.fixture
def folder(qgis_app, tmp_path):
    from osgeo import ogr
    from trame_verte.trame_verte_plugin.engine.schema import load_schema

    path = tmp_path / "in.gpkg"
    write(path, "zones", "Polygon", [SQUARE])
    write(path, "lignes", "LineString", ["LINESTRING(0 0,5 5)"])
    write(path, "points", "Point", ["POINT(5 5)"])
    write(path, "autres", "Polygon", ["POLYGON((50 0,60 0,60 9,50 0))"])
    write(path, "noeud", "Polygon", ["POLYGON((0 0,10 10,10 0,0 10,0 0))"])
    dataset = ogr.Open(str(path), 1)
    table = dataset.CreateLayer("fuseau", dataset.GetLayerByName("zones").GetSpatialRef(), ogr.wkbPolygon)
    for field in load_schema("landreferential")["CORRIDOR"]:
        table.CreateField(ogr.FieldDefn(field.name, ogr.OFTReal))
    feature = ogr.Feature(table.GetLayerDefn())
    feature.SetGeometry(
        ogr.CreateGeometryFromWkt("POLYGON((700000 7000000,700010 7000000,700010 7000010,700000 7000000))")
    )
    table.CreateFeature(feature)
    del feature, table, dataset
    for name, date in (("same", DATE), ("other", "20240101")):
        place = tmp_path / name / GEO
        place.mkdir(parents=True)
        stem = f"{SIREN}_PRESCRIPTION_SURF_{date}"
        write(place / f"{stem}.gpkg", stem, "Polygon", [SQUARE])
    return tmp_path


def parameters(folder, changes):
    given = asked("{d}/out", "{d}/in.gpkg|layername=zones", **changes)
    return placed(given, folder)


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gives_a_sentence(folder, here, case):
    changes, fragments = CASES[case]
    assert_refused(here, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_bad_input_in_batch(folder, batch):
    cases = ("an unknown code", "a SIREN whose key is wrong", "a folder of another delivery", "a symbol that is none")
    for case in cases:
        changes, fragments = CASES[case]
        assert_refused({"qgis_process": batch.run}, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(folder, here):
    (folder / "out").mkdir(mode=0o500)
    assert_refused(here, ALGORITHM, parameters(folder, {}), folder, "(FOLDER)", "cannot be written")


def test_a_folder_that_cannot_be_written_to(folder, here, monkeypatch):
    from trame_verte.processing import checks_of_outputs

    monkeypatch.setattr(checks_of_outputs, "why_not_writable", lambda *arguments, **options: "Permission denied")
    assert_refused(here, ALGORITHM, parameters(folder, {}), folder, "(FOLDER)", "Permission denied")


@pytest.mark.parametrize("place", ["write_table", "make_report"])
def test_a_failure_leaves_the_folder_as_it_was(folder, here, monkeypatch, place):
    from trame_verte.processing.computing import cnig_export
    from trame_verte.trame_verte_plugin.engine.errors import Cancelled

    real = cnig_export.write_table

    def fail(*arguments):
        if place == "write_table":
            real(*arguments)
        raise Cancelled("Stopped.")

    monkeypatch.setattr(cnig_export, place, fail)
    for name in ("same", "fresh"):
        changes = {"INPUT": "{d}/in.gpkg|layername=autres", "FOLDER": f"{folder}/{name}"}
        assert_refused(here, ALGORITHM, parameters(folder, changes), folder, "Cancelled")
    assert not (folder / "fresh").exists()


def test_a_file_that_cannot_be_moved_takes_everything_back(folder, here, monkeypatch):
    from trame_verte.trame_verte_plugin.engine import staging

    def locked(self, target):
        raise PermissionError(13, "Permission denied", str(self), None, str(target))

    monkeypatch.setattr(staging.Path, "replace", locked)
    changes = {"INPUT": "{d}/in.gpkg|layername=autres", "FOLDER": "{d}/same", "REJECTS": "{d}/rejets.gpkg"}
    assert_refused(here, ALGORITHM, parameters(folder, changes), folder, SURF, "Permission denied")


@pytest.mark.batch
def test_run_in_batch(batch, tmp_path):
    folder = tmp_path / STEM
    told = batch.run(ALGORITHM, asked(folder))
    assert told.results is not None, told.text
    assert len(rows(folder / SURF)) == told.results["N_WRITTEN"]
    checked = batch.run(CHECK, {"FOLDER": str(folder), "BREACHES": str(tmp_path / "b.gpkg")})
    assert checked.results["N_BREACHES"] == 0, checked.text
    shutil.rmtree(folder)
