"""The checker on names and places of files, on Shapefiles, and without QGIS."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("fiona")

SIREN, DATE = "200066793", "20250424"
GEO = "Donnees_geographiques"
PSC = f"{GEO}/{SIREN}_PRESCRIPTION_SURF_{DATE}.gpkg"
X, Y = 680_000.0, 7_045_000.0


def move(folder: Path, old: str, new: str) -> None:
    (folder / new).parent.mkdir(parents=True, exist_ok=True)
    (folder / old).rename(folder / new)


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (lambda f: (f / PSC).rename(f / GEO / "prescriptions.gpkg"), {"fichier_inattendu"}),
        (lambda f: move(f, PSC, f"{GEO}/200066793_prescription_surf_20250424.gpkg"), {"fichier_nom", "couche_nom"}),
        (
            lambda f: move(f, PSC, f"{GEO}/200066793_PRESCRIPTION_SURF_20240101.gpkg"),
            {"fichier_autre_livraison", "couche_nom"},
        ),
        (
            lambda f: move(f, PSC, f"{GEO}/59178_PRESCRIPTION_SURF_20250424.gpkg"),
            {"fichier_autre_livraison", "couche_nom"},
        ),
        (lambda f: move(f, PSC, PSC.replace(".gpkg", "_A.gpkg")), {"fichier_nom", "couche_nom"}),
        (lambda f: move(f, PSC, Path(PSC).name), {"fichier_lieu"}),
        (lambda f: (f / PSC).write_bytes(b"nothing"), {"fichier_illisible"}),
        (lambda f: (f / GEO / "notes.txt").write_text("x"), {"fichier_inattendu"}),
        (lambda f: (f / "Thumbs.db").write_text("x"), {"fichier_inattendu"}),
        (lambda f: (f / "Autre").mkdir(), {"dossier_inattendu"}),
        (
            lambda f: move(f, f"Pieces_ecrites/2_PADD/{SIREN}_padd_{DATE}.pdf", "Pieces_ecrites/2_PADD/padd.pdf"),
            {"piece_nom", "piece_absente"},
        ),
        (
            lambda f: move(
                f, f"Pieces_ecrites/2_PADD/{SIREN}_padd_{DATE}.pdf", f"Pieces_ecrites/2_PADD/{SIREN}_padd_{DATE}.doc"
            ),
            {"piece_format", "piece_absente"},
        ),
        (
            lambda f: move(
                f, f"Pieces_ecrites/2_PADD/{SIREN}_padd_{DATE}.pdf", f"Pieces_ecrites/5_OAP/{SIREN}_padd_{DATE}.pdf"
            ),
            {"piece_nom", "piece_absente"},
        ),
        (lambda f: shutil.rmtree(f / "Pieces_ecrites" / "2_PADD"), {"dossier_absent", "piece_absente"}),
        (lambda f: (f / f"{SIREN}_PLUi_{DATE}.xml").unlink(), {"metadonnees_absentes"}),
        (lambda f: (f / GEO / f"{SIREN}_ZONE_URBA_{DATE}.gpkg").unlink(), {"table_absente"}),
        (lambda f: (f / f"{SIREN}_DOC_URBA_{DATE}.gpkg").unlink(), {"table_absente"}),
        (lambda f: (f / f"{SIREN}_DOC_URBA_COM_{DATE}.gpkg").unlink(), {"table_absente"}),
    ],
    ids=str,
)
def test_files(deliver, check, change, codes):
    folder = deliver()
    change(folder)
    assert {breach["code"] for breach in check(folder)} == codes


def test_what_a_contribution_lacks_is_to_be_joined(deliver, check, tmp_path):
    folder = tmp_path / "contribution"
    (folder / GEO).mkdir(parents=True)
    shutil.copy(deliver() / PSC, folder / GEO)
    found = check(folder, whole=False)
    assert {breach["code"] for breach in found} == {"a_joindre"}
    told = " ".join(breach["message"] for breach in found)
    for part in ("ZONE_URBA", "DOC_URBA", "PROCEDURE", "RAPPORT", "PADD", "REGLEMENT", "ANNEXE", "METADONNEES"):
        assert part in told
    whole = {breach["code"] for breach in check(folder)}
    assert whole == {
        "dossier_nom",
        "dossier_absent",
        "table_absente",
        "piece_absente",
        "metadonnees_absentes",
        "fichier_lie",
    }


@pytest.mark.parametrize("name", ["200066793_PLUi_20240101", "59178_PLU_20250424", "200066793_PLU_20250424"])
def test_a_folder_called_after_another_delivery(deliver, check, name):
    found = {breach["code"] for breach in check(deliver(name=name), whole=False)}
    assert found & {"dossier_nom", "fichier_autre_livraison"}


@pytest.mark.parametrize(
    ("name", "code"), [("200066794_PLUi_20250424", "territoire"), ("200066793_PLUi_20250230", "date")]
)
def test_a_folder_of_a_document_that_cannot_be(deliver, check, name, code):
    assert {"fichier_autre_livraison", code} <= {breach["code"] for breach in check(deliver(name=name))}


def test_a_folder_of_nothing(check, tmp_path):
    assert "rien" in {breach["code"] for breach in check(tmp_path, whole=False)}


def test_a_table_twice(deliver, check):
    folder = deliver()

    def change(layers):
        layers["PRESCRIPTION_SURF"].suffix = ".shp"

    other = deliver(change, name="other")
    for path in (other / GEO).glob("*PRESCRIPTION_SURF*"):
        shutil.copy(path, folder / GEO)
    assert {breach["code"] for breach in check(folder)} == {"table_double"}


def test_another_layer_in_the_file(deliver, check):
    import fiona

    folder = deliver()
    schema = {"geometry": "None", "properties": {"styleName": "str"}}
    fiona.open(folder / PSC, "w", driver="GPKG", schema=schema, layer="layer_styles").close()
    (breach,) = check(folder)
    assert (breach["code"], breach["message"]) == (
        "couche_inattendue",
        "Le fichier contient aussi la couche « layer_styles »",
    )


def test_a_table_that_should_have_no_shapes(deliver, check):
    def change(layers):
        layers["DOC_URBA"].geometry, layers["DOC_URBA"].crs = "Point", "EPSG:2154"
        layers["DOC_URBA"].shapes = [{"type": "Point", "coordinates": (X, Y)}]

    assert {breach["code"] for breach in check(deliver(change))} == {"geometrie_inutile"}


def test_a_table_without_rows(deliver, check):
    import fiona

    folder = deliver()
    path = folder / GEO / f"{SIREN}_INFO_LIN_{DATE}.gpkg"
    with fiona.open(path) as source:
        schema, crs = source.schema, source.crs
    path.unlink()
    fiona.open(path, "w", driver="GPKG", schema=schema, crs=crs, layer=path.stem).close()
    assert {breach["code"] for breach in check(folder)} == {"table_vide"}


# Shapefiles.


@pytest.fixture
def shapefile(deliver):
    """A good delivery with one table as a Shapefile, and the path of that table without extension."""

    def change(layers):
        layers["PRESCRIPTION_SURF"].suffix = ".shp"

    folder = deliver(change)
    return folder, folder / PSC.removesuffix(".gpkg")


def test_a_good_shapefile(shapefile, check):
    assert check(shapefile[0]) == []


@pytest.mark.parametrize("suffix", [".cpg", ".prj"])
def test_a_shapefile_without_a_part(shapefile, check, suffix):
    folder, stem = shapefile
    Path(f"{stem}{suffix}").unlink()
    more = {"projection_absente"} if suffix == ".prj" else {"caracteres"}
    assert {"fichier_manquant"} <= {breach["code"] for breach in check(folder)} <= {"fichier_manquant"} | more


@pytest.mark.parametrize("said", ["ISO-8859-1", "1252", "ANSI 1252"])
def test_a_shapefile_of_another_encoding(shapefile, check, said):
    folder, stem = shapefile
    Path(f"{stem}.cpg").write_text(said, encoding="ascii")
    assert "encodage" in {breach["code"] for breach in check(folder)}


def test_a_shapefile_whose_letters_are_not_what_it_says(shapefile, check):
    folder, stem = shapefile
    data = Path(f"{stem}.dbf").read_bytes()
    Path(f"{stem}.dbf").write_bytes(data.replace("Élément".encode(), "Élément".encode("latin-1") + b"  "))
    assert "encodage" in {breach["code"] for breach in check(folder)}


# Without QGIS.


def test_the_script_prints_breaches_and_says_so(deliver):
    script = Path(__file__).resolve().parents[3] / "scripts" / "cnig_check.py"

    def change(layers):
        layers["PRESCRIPTION_SURF"].rows[0]["DATVALID"] = "hier"

    good, bad = deliver(), deliver(change, name="ailleurs")
    for folder, code, more in ((good, 0, ["--whole"]), (bad, 1, [])):
        done = subprocess.run([sys.executable, script, folder, *more], capture_output=True, text=True, check=False)
        lines = done.stdout.splitlines()
        assert (done.returncode, lines[0]) == (code, "fichier;ligne;champ;code;message;remede"), done.stderr
        assert sum(";date;" in line for line in lines) == code


def test_the_guide_tells_every_code():
    from trame_verte.trame_verte_plugin.engine.cnig.breaches import SENTENCES

    root = Path(__file__).resolve().parents[3]
    for language in ("fr", "en"):
        page = (root / "docs" / language / "cnigcheck.md").read_text(encoding="utf-8")
        assert not [code for code in SENTENCES if f"`{code}`" not in page]
