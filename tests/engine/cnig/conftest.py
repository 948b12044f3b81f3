"""A whole delivery that breaks no rule, written by fiona, from which each test makes one that breaks one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from trame_verte.trame_verte_plugin.engine.cnig.by_fiona import read_tables
from trame_verte.trame_verte_plugin.engine.cnig.check import check_delivery
from trame_verte.trame_verte_plugin.engine.cnig.standard import load_standard

SIREN, DATE = "200066793", "20250424"
STEM = f"{SIREN}_PLUi_{DATE}"
IDURBA = f"{SIREN}_PLUI_{DATE}"

#: In Lambert-93, somewhere near Béthune.
X, Y = 680_000.0, 7_045_000.0


def square(east: float, north: float = 0.0, side: float = 40.0) -> dict:
    """Return a square as GeoJSON."""
    west, south = X + east, Y + north
    ring = [(west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south)]
    return {"type": "Polygon", "coordinates": [ring]}


def line(east: float) -> dict:
    return {"type": "LineString", "coordinates": [(X + east, Y), (X + east + 30, Y + 20)]}


def point(east: float) -> dict:
    return {"type": "Point", "coordinates": (X + east, Y)}


def _row(**values) -> dict:
    return values


def _psc(number: int, letter: str, kind: str = "25", subkind: str = "00", **values) -> dict:
    return {
        "LIB_IDPSC": f"{STEM}_P{letter}{number}",
        "LIBELLE": "Élément de trame verte",
        "NATURE": "Haie",
        "TXT": "TVB é",
        "TYPEPSC": kind,
        "STYPEPSC": subkind,
        "NOMFIC": f"{SIREN}_reglement_{DATE}.pdf",
        "URLFIC": "https://exemple.fr/reglement.pdf",
        "IDURBA": IDURBA,
        "DATVALID": "20250401",
        "SYMBOLE": f"PSC-{letter}_{kind}-{subkind}_001",
        **values,
    }


def _inf(number: int, letter: str, kind: str, subkind: str) -> dict:
    row = _psc(number, letter, kind, subkind)
    del row["NATURE"]
    renamed = {"LIB_IDPSC": "LIB_IDINFO", "TYPEPSC": "TYPEINF", "STYPEPSC": "STYPEINF"}
    row = {renamed.get(name, name): value for name, value in row.items()}
    return {**row, "LIB_IDINFO": f"{STEM}_I{letter}{number}", "SYMBOLE": f"INF-{letter}_{kind}-{subkind}_001"}


def _zone(number: int, kind: str, label: str) -> dict:
    return _row(
        LIB_IDZONE=f"{STEM}_ZO{number}",
        LIBELLE=label,
        LIBELONG="Zone à vocation d'habitat",
        TYPEZONE=kind,
        FORMDOMI="0100",
        DESTOUI="10-11",
        DESTCDT=None,
        DESTNON="20",
        NOMFIC=f"{SIREN}_reglement_{DATE}.pdf",
        URLFIC=None,
        IDURBA=IDURBA,
        DATVALID=None,
        SYMBOLE="ZONE_U_001",
    )


def _drawn(number: int, letter: str) -> dict:
    return _row(LIB_IDHAB=f"{STEM}_H{letter}{number}", NATTRAC="cote", COULEUR="000-077-168", IDURBA=IDURBA)


def _written(number: int) -> dict:
    return _row(
        LIB_IDHAB=f"{STEM}_HT{number}",
        NATECR="lieu-dit",
        TXT="Les Prés",
        POLICE="Arial",
        TAILLE=10,
        STYLE="gras",
        COULEUR="000-000-000",
        ANGLE=0,
        IDURBA=IDURBA,
    )


def _document() -> dict:
    return _row(
        IDURBA=IDURBA,
        TYPEDOC="PLUI",
        ETAT="03",
        NOMPROC="E",
        DATAPPRO=DATE,
        DATEFIN=None,
        SIREN=SIREN,
        NOMREG=f"{SIREN}_reglement_{DATE}.pdf",
        URLREG=None,
        NOMPLAN=None,
        URLPLAN=None,
        NOMRAPP=f"{SIREN}_{DATE}_rapport_E_{DATE}.pdf",
        URLRAPP=None,
        URLPE=None,
        SITEWEB=None,
        TYPEREF="01",
        DATEREF="20240101",
    )


@dataclass
class Layer:
    """A table to be written."""

    place: str
    """Folder below the delivery's."""
    rows: list[dict]
    shapes: list[dict | None]
    geometry: str
    crs: str | None = "EPSG:2154"
    name: str = ""
    """Of file and layer, without extension; by default the standard's."""
    layer: str = ""
    suffix: str = ".gpkg"
    kinds: dict[str, str] = field(default_factory=dict)
    """fiona's types of fields that are no texts."""


def tables() -> dict[str, Layer]:
    """Return the tables of a delivery, by their name in the standard."""
    geo = "Donnees_geographiques"
    return {
        "ZONE_URBA": Layer(geo, [_zone(1, "U", "UA"), _zone(2, "N", "N")], [square(0), square(40)], "Polygon"),
        "PRESCRIPTION_SURF": Layer(geo, [_psc(1, "S"), _psc(2, "S")], [square(0), square(100)], "Polygon"),
        "PRESCRIPTION_LIN": Layer(geo, [_psc(1, "L"), _psc(2, "L", "07", "04")], [line(0), line(50)], "LineString"),
        "PRESCRIPTION_PCT": Layer(geo, [_psc(1, "P"), _psc(2, "P", "05", "04")], [point(0), point(50)], "Point"),
        "INFO_SURF": Layer(
            geo, [_inf(1, "S", "40", "01"), _inf(2, "S", "40", "02")], [square(0), square(90)], "Polygon"
        ),
        "INFO_LIN": Layer(geo, [_inf(1, "L", "19", "01"), _inf(2, "L", "99", "00")], [line(0), line(50)], "LineString"),
        "INFO_PCT": Layer(geo, [_inf(1, "P", "16", "00"), _inf(2, "P", "99", "01")], [point(0), point(50)], "Point"),
        "HABILLAGE_SURF": Layer(geo, [_drawn(1, "S"), _drawn(2, "S")], [square(0), square(90)], "Polygon"),
        "HABILLAGE_LIN": Layer(geo, [_drawn(1, "L"), _drawn(2, "L")], [line(0), line(50)], "LineString"),
        "HABILLAGE_PCT": Layer(geo, [_drawn(1, "P"), _drawn(2, "P")], [point(0), point(50)], "Point"),
        "HABILLAGE_TXT": Layer(
            geo, [_written(1), _written(2)], [point(0), point(50)], "Point", kinds={"TAILLE": "int", "ANGLE": "int"}
        ),
        "TITRES_PIECES_ECRITES": Layer(
            "Pieces_ecrites/4_Annexes",
            [_row(FICHIER=f"{SIREN}_liste_annexes_{DATE}.pdf", TITRE="Liste des annexes")],
            [None],
            "None",
            None,
            name=f"{SIREN}_titres_pieces_ecrites_{DATE}",
            suffix=".csv",
        ),
        "DOC_URBA": Layer("", [_document()], [None], "None", None),
        "DOC_URBA_COM": Layer("", [_row(IDURBA=IDURBA, INSEE="62119")], [None], "None", None),
    }


PIECES = (
    f"0_Procedure/{SIREN}_procedure_{DATE}.pdf",
    f"1_Rapport_de_presentation/{SIREN}_{DATE}_rapport_E_{DATE}.pdf",
    f"2_PADD/{SIREN}_padd_{DATE}.pdf",
    f"3_Reglement/{SIREN}_reglement_{DATE}.pdf",
    f"4_Annexes/{SIREN}_liste_annexes_{DATE}.pdf",
)


def write_delivery(folder: Path, layers: dict[str, Layer]) -> Path:
    """Write a delivery and return its folder."""
    folder.mkdir(parents=True)
    for piece in PIECES:
        path = folder / "Pieces_ecrites" / piece
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-1.4")
    (folder / f"{STEM}.xml").write_text("<metadonnees/>", encoding="utf-8")
    for name, made in layers.items():
        write_layer(folder, name, made)
    return folder


def write_layer(folder: Path, table: str, made: Layer) -> Path:
    """Write one table."""
    import fiona

    stem = made.name or f"{SIREN}_{table}_{DATE}"
    path = folder / made.place / f"{stem}{made.suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    names = list(made.rows[0])
    properties = {name: made.kinds.get(name, "str:254" if made.suffix == ".shp" else "str") for name in names}
    driver = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".csv": "CSV"}[made.suffix]
    options = {"layer": made.layer or stem} if driver == "GPKG" else {}
    options |= {"encoding": "utf-8"} if driver == "ESRI Shapefile" else {}
    schema = {"geometry": made.geometry, "properties": properties}
    with fiona.open(path, "w", driver=driver, crs=made.crs, schema=schema, **options) as sink:
        sink.writerecords({"geometry": s, "properties": r} for s, r in zip(made.shapes, made.rows))
    return path


@pytest.fixture
def check():
    """``check(folder, whole=True)``: the rows of the breaches as dictionaries."""

    def found(folder: Path, *, whole: bool = True) -> list[dict]:
        table = check_delivery(folder, load_standard(), read_tables, whole=whole)
        return [dict(zip(table.columns, row)) for row in zip(*table.columns.values())]

    return found


@pytest.fixture
def deliver(tmp_path):
    """``deliver(change)``: a folder with a delivery that ``change(layers)`` broke; with ``only`` one table of it."""

    def make(
        change: Callable[[dict[str, Layer]], None] = lambda layers: None, name: str = STEM, only: str | None = None
    ) -> Path:
        layers = tables()
        change(layers)
        return write_delivery(tmp_path / name, layers if only is None else {only: layers[only]})

    return make
