"""Simple default styles, stored in the GeoPackage as QGIS stores them, so that opened layers look like a map."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from .write import DATE

Options = dict[str, str]


def _layer(kind: str, options: Options) -> str:
    body = "".join(f'<Option name="{k}" type="QString" value={quoteattr(v)}/>' for k, v in options.items())
    return f'<layer class="{kind}" enabled="1" locked="0" pass="0"><Option type="Map">{body}</Option></layer>'


def fill(
    colour: str, outline: str = "", width: float = 0.2, pattern: str = "solid", dash: str = "solid"
) -> tuple[str, str]:
    """Return a polygon symbol; colours are 'r,g,b,a'; an empty colour draws no fill, an empty outline no line."""
    options = {
        "color": colour or "0,0,0,0",
        "style": pattern if colour else "no",
        "outline_color": outline or "0,0,0,0",
        "outline_style": dash if outline else "no",
        "outline_width": f"{width}",
        "outline_width_unit": "MM",
    }
    return "fill", _layer("SimpleFill", options)


def stroke(colour: str, width: float, dash: str = "solid", halo: str = "") -> tuple[str, str]:
    """Return a line symbol, with a wider line beneath where ``halo`` is given."""
    base = {"line_width_unit": "MM", "capstyle": "round", "joinstyle": "round"}
    below = _layer("SimpleLine", {**base, "line_color": halo, "line_width": f"{width + 0.5}"}) if halo else ""
    return "line", below + _layer(
        "SimpleLine", {**base, "line_color": colour, "line_width": f"{width}", "line_style": dash}
    )


def dot(colour: str, size: float, shape: str = "circle", outline: str = "255,255,255,255") -> tuple[str, str]:
    """Return a point symbol."""
    options = {
        "color": colour,
        "name": shape,
        "size": f"{size}",
        "size_unit": "MM",
        "outline_color": outline,
        "outline_width": "0.3",
    }
    return "marker", _layer("SimpleMarker", options)


def _symbol(name: str, symbol: tuple[str, str]) -> str:
    kind, layers = symbol
    return f'<symbol type="{kind}" name="{name}" alpha="1" clip_to_extent="1" force_rhr="0">{layers}</symbol>'


def single(symbol: tuple[str, str], label: str = "", size: float = 8, scale: int = 0) -> str:
    """Return the QML of a layer drawn with one symbol, labelled with a field up to a scale denominator."""
    renderer = (
        f'<renderer-v2 type="singleSymbol" symbollevels="0"><symbols>{_symbol("0", symbol)}</symbols></renderer-v2>'
    )
    return _document(renderer, label, size, scale)


def classed(
    field: str, classes: dict[str, tuple[str, tuple[str, str]]], label: str = "", size: float = 8, scale: int = 0
) -> str:
    """Return the QML of a layer drawn by the values of a field: value → (legend, symbol); '' is everything else."""
    symbols = "".join(_symbol(str(k), symbol) for k, (_, symbol) in enumerate(classes.values()))
    rows = "".join(
        f'<category symbol="{k}" value={quoteattr(value)} label={quoteattr(legend)} render="true"/>'
        for k, (value, (legend, _)) in enumerate(classes.items())
    )
    renderer = (
        f'<renderer-v2 type="categorizedSymbol" attr={quoteattr(field)} symbollevels="0">'
        f"<categories>{rows}</categories><symbols>{symbols}</symbols></renderer-v2>"
    )
    return _document(renderer, label, size, scale)


def _document(renderer: str, label: str, size: float, scale: int) -> str:
    if not label:
        return f'<!DOCTYPE qgis><qgis version="3.40" styleCategories="Symbology">{renderer}</qgis>'
    visible = f'scaleVisibility="1" scaleMin="1" scaleMax="{scale}"' if scale else 'scaleVisibility="0"'
    text = (
        '<labeling type="simple"><settings calloutType="simple">'
        f'<text-style fieldName="{escape(label)}" isExpression="0" fontSize="{size}" fontSizeUnit="Point" '
        'textColor="50,50,50,255" fontFamily="DejaVu Sans">'
        '<text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,210"/></text-style>'
        f'<placement placement="{1 if scale == 0 else 0}"/><rendering {visible} obstacle="0"/></settings></labeling>'
    )
    head = '<!DOCTYPE qgis><qgis version="3.40" styleCategories="Symbology|Labeling" labelsEnabled="1">'
    return f"{head}{renderer}{text}</qgis>"


ZONES = {
    "U": ("U, zone urbaine", fill("230,0,0,90", "150,0,0,255", 0.3)),
    "AUc": ("AUc, à urbaniser à court terme", fill("255,101,101,110", "150,0,0,255", 0.3)),
    "AUs": ("AUs, à urbaniser à long terme", fill("254,204,190,150", "150,0,0,255", 0.3)),
    "A": ("A, zone agricole", fill("255,255,0,90", "150,150,0,255", 0.3)),
    "N": ("N, zone naturelle", fill("86,170,2,100", "40,100,0,255", 0.3)),
}
COVER_FIELD = "CASE WHEN code_cs = 'CS2.2.1' AND code_us <> 'US1.1' THEN 'herbe' ELSE code_cs END"
COVERS = {
    "CS1.1.1.1": ("Zones bâties", fill("200,60,60,255")),
    "CS1.1.1.2": ("Zones non bâties imperméables", fill("170,160,160,255")),
    "CS1.1.2.1": ("Matériaux minéraux", fill("150,125,105,255")),
    "CS1.2.2": ("Surfaces d'eau", fill("120,180,225,255")),
    "CS2.1.1.1": ("Feuillus", fill("70,140,70,255")),
    "CS2.1.2": ("Arbustes", fill("130,180,100,255")),
    "herbe": ("Herbe hors cultures (jardins, stades, marais)", fill("190,225,150,255")),
    "CS2.2.1": ("Cultures et prairies", fill("240,235,190,255")),
    "": ("Autre", fill("255,0,255,255")),
}
RANKS = {
    "1": ("Véloroute", stroke("0,110,80,255", 1.1)),
    "2": ("Boucle, cavalier", stroke("60,160,60,255", 0.8)),
    "3": ("Chemin local", stroke("120,190,80,255", 0.5, "dash")),
}
PATCHES = {
    "boisee": ("Trame boisée", fill("60,130,60,150", "30,80,30,255")),
    "humide": ("Trame humide", fill("80,160,210,150", "20,90,140,255")),
    "pelouse_miniere": ("Pelouses sur schistes", fill("190,150,70,150", "110,80,20,255")),
}
ENERGY = {
    letter: (letter, dot(colour, 1.5))
    for letter, colour in zip("ABCDEFG", ["0,150,80,255", "80,180,70,255", "180,210,60,255", "245,225,50,255",
                                          "245,170,40,255", "235,110,35,255", "215,30,30,255"])
}  # fmt: skip
ROADS = {
    "1": ("Rocade", stroke("230,120,60,255", 1.4, halo="120,60,20,255")),
    "2": ("Route principale", stroke("250,190,90,255", 1.0, halo="150,110,50,255")),
    "3": ("Route départementale", stroke("255,230,130,255", 0.8, halo="150,130,70,255")),
    "": ("Autre voie", stroke("255,255,255,255", 0.4, halo="150,150,150,255")),
}

STYLES = {
    "parcelles": single(fill("", "140,140,140,255", 0.12), "numero", 6, 2500),
    "batiments": single(fill("90,85,80,255", "60,55,50,255", 0.1)),
    "batiments_anciens": single(fill("190,150,140,255", "150,110,100,255", 0.1)),
    "zone_urba": classed("TYPEZONE", ZONES, "LIBELLE", 8, 15000),
    "prescriptions_surf": single(fill("140,60,160,120", "110,30,130,255", 0.4, "b_diagonal"), "TXT", 7, 15000),
    "communes": single(fill("", "120,70,130,255", 0.7, dash="dash dot"), "nom", 11),
    "axe_bhns": single(stroke("200,20,90,255", 1.6, halo="255,255,255,255")),
    "arrets": single(dot("200,20,90,255", 2.8), "nom", 7, 25000),
    "rues": single(stroke("255,255,255,255", 0.5, halo="190,185,180,255"), "nom", 6, 4000),
    "routes": classed("importance", ROADS),
    "voies_ferrees": single(stroke("70,70,70,255", 0.6, "dash", halo="220,220,220,255")),
    "cours_eau": single(stroke("90,160,215,255", 1.0), "nom", 8, 25000),
    "friches": single(fill("190,110,30,120", "150,80,10,255", 0.5, "dense5"), "site_nom", 7, 15000),
    "equipements": single(fill("90,120,200,110", "50,80,160,255", 0.3), "nom", 6, 7500),
    "ocs_2015": classed(COVER_FIELD, COVERS),
    "ocs_2023": classed(COVER_FIELD, COVERS),
    "zones_tampons": single(fill("40,150,90,70", "20,110,60,255", 0.7, dash="dash"), "nom", 8, 50000),
    "rpg": single(fill("240,225,150,120", "180,160,70,255", 0.2)),
    "permis": single(fill("250,150,40,150", "200,100,0,255", 0.3)),
    "corridors": classed("rang", RANKS),
    "corridors_surfaces": classed("sous_trame", PATCHES),
    "ouvrages": single(dot("255,255,255,255", 3, "square", "0,90,60,255"), "nom", 7, 15000),
    "reservoirs": classed("sous_trame", PATCHES),
    "bandes_plantees": single(fill("110,180,90,200", "60,120,50,255")),
    "projets": single(fill("230,60,60,90", "200,0,0,255", 0.6, dash="dash"), "nom", 8, 50000),
    "bien_unesco": single(fill("255,196,118,150", "200,120,20,255", 0.6)),
    "tampon_unesco": single(fill("255,196,147,70", "220,150,60,255", 0.5, dash="dash")),
    "cites": single(fill("150,80,60,70", "130,50,30,255", 0.6), "nom", 8, 25000),
    "monuments": single(dot("130,20,20,255", 4, "star"), "nom", 7, 15000),
    "protections": single(fill("130,20,120,50", "130,20,120,255", 0.5, "f_diagonal"), "nom", 7, 15000),
    "dpe": classed("etiquette_dpe", {**ENERGY, "": ("Autre", dot("160,160,160,255", 1.2))}),
    "terrils": single(fill("110,95,90,180", "70,55,50,255", 0.4), "nom", 8, 25000),
    "cavaliers": single(stroke("110,80,60,255", 0.9, "dash"), "nom", 7, 15000),
    "contraintes_ppr": single(fill("40,110,200,90", "20,70,160,255", 0.4, "b_diagonal")),
    "contraintes_sup": single(fill("120,120,120,60", "90,90,90,255", 0.3, "f_diagonal")),
}  # fmt: skip

TABLE = """CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)"""


def store_styles(path: Path) -> None:
    """Store the styles as the defaults of their layers."""
    base = sqlite3.connect(path)
    base.execute(TABLE)
    base.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
        "VALUES ('layer_styles', 'attributes', 'layer_styles', 'Styles', ?, 0)", (DATE,)
    )  # fmt: skip
    base.executemany(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
        "styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) "
        "VALUES ('', '', ?, 'geom', ?, ?, '', 1, '', '', NULL, ?)",
        [(name, name, qml, DATE) for name, qml in STYLES.items()],
    )
    base.commit()
    base.close()
