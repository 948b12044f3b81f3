"""Styles of the CNIG tables: the published values, an entry for each code, no Windows font; when they are used."""

from __future__ import annotations

import re

import pytest
from load_plugin import ROOT
from trame_verte.trame_verte_plugin.engine.maps.codes import codes_of
from trame_verte.trame_verte_plugin.engine.schema import load_schema

CNIG = ROOT / "styles" / "cnig"
TABLES = {
    "prescription_surf": ("Polygon", "PSC"),
    "prescription_lin": ("LineString", "PSC"),
    "prescription_pct": ("Point", "PSC"),
    "info_surf": ("Polygon", "INF"),
    "info_lin": ("LineString", "INF"),
    "info_pct": ("Point", "INF"),
    "zone_urba": ("Polygon", "ZONE"),
}


@pytest.fixture(scope="module")
def styled(qgis_app):
    from qgis.core import QgsVectorLayer

    alive = {}

    def load(name):
        if name not in alive:
            geometry, family = TABLES[name]
            kind = {"PSC": "PSC", "INF": "INF"}.get(family)
            fields = f"&field=TYPE{kind}:string&field=STYPE{kind}:string&field=TXT:string&field=LIBELLE:string"
            fields = fields if kind else "&field=TYPEZONE:string&field=LIBELLE:string"
            layer = QgsVectorLayer(f"{geometry}?crs=EPSG:2154{fields}", name, "memory")
            message, done = layer.loadNamedStyle(str(CNIG / f"{name}.qml"))
            assert done, message
            alive[name] = layer
        return alive[name]

    yield load


def symbol_of(layer, code):
    """A copy: QGIS's own dies with the list of categories."""
    return next(c.symbol().clone() for c in layer.renderer().categories() if c.value() == code)


def colors(symbol):
    """All colours of a symbol, its symbols within included."""
    found = set()
    for part in symbol.symbolLayers():
        found |= {part.color().name(), part.strokeColor().name()}
        if part.subSymbol() is not None:
            found |= colors(part.subSymbol())
    return found


def test_a_style_for_each_table():
    assert {path.stem for path in CNIG.glob("*.qml")} == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_no_font_of_one_system(name):
    content = (CNIG / f"{name}.qml").read_text(encoding="utf-8")
    assert "FontMarker" not in content
    assert not re.search("wingdings|webdings", content, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "code", "color"),
    [
        ("prescription_surf", "01-00", "#56aa02"),
        ("prescription_surf", "05-04", "#e600a9"),
        ("prescription_surf", "07-01", "#730000"),
        ("prescription_surf", "07-04", "#38a800"),
        ("prescription_surf", "08-00", "#2d6837"),
        ("prescription_surf", "18-15", "#ff5500"),
        ("prescription_surf", "25-00", "#004da8"),
        ("prescription_lin", "25-00", "#004da8"),
        ("prescription_pct", "25-00", "#004da8"),
        ("prescription_surf", "29-01", "#00c5ff"),
        ("info_surf", "40-01", "#ffc476"),
        ("info_surf", "40-02", "#ffc493"),
    ],
)
def test_published_colours(styled, name, code, color):
    assert color in colors(symbol_of(styled(name), code))


def test_hatch_and_line_of_25_00_and_circles_of_40_01(styled):
    from qgis.core import QgsUnitTypes

    symbol = symbol_of(styled("prescription_surf"), "25-00")
    comb, line = symbol.symbolLayers()
    assert (comb.layerType(), comb.interval(), comb.hashLength(), comb.offset()) == ("HashLine", 13, 6, 3)
    assert (line.layerType(), line.width()) == ("SimpleLine", 1)
    assert comb.intervalUnit() == line.widthUnit() == QgsUnitTypes.RenderUnit.RenderPoints
    for code, size, distance in (("40-01", 30, 15), ("40-02", 60, 30)):
        symbol = symbol_of(styled("info_surf"), code)
        pattern, line = symbol.symbolLayers()
        assert (pattern.layerType(), pattern.distanceX(), pattern.distanceY()) == (
            "PointPatternFill",
            distance,
            distance,
        )
        assert (pattern.subSymbol().size(), line.width()) == (size, 0.8)


def test_surfaces_have_an_entry_for_every_code_of_the_table(styled):
    for name, family in (("prescription_surf", "PSC"), ("info_surf", "INF")):
        drawn = {c.value(): c.label() for c in styled(name).renderer().categories()}
        assert {code.code: code.text for code in codes_of(family)}.items() <= drawn.items()


@pytest.mark.parametrize(("scale", "shown"), [(2500, "#b00006"), (5000, "#e60000")])
def test_zones_are_bands_up_to_1_2500_and_fills_beyond(styled, scale, shown):
    from qgis.core import QgsFeature, QgsRenderContext

    layer = styled("zone_urba")
    renderer = layer.renderer().clone()
    feature = QgsFeature(layer.fields())
    feature["TYPEZONE"] = "U"
    context = QgsRenderContext()
    context.setRendererScale(scale)
    context.expressionContext().setFeature(feature)
    renderer.startRender(context, layer.fields())
    keys = renderer.legendKeysForFeature(feature, context)
    renderer.stopRender(context)
    (symbol,) = [i.symbol().clone() for i in layer.renderer().legendSymbolItems() if i.ruleKey() in keys]
    assert shown in colors(symbol)


def test_a_layer_with_codes_gets_the_symbols_where_it_has_no_style_of_its_own(qgis_app):
    from qgis.core import QgsSingleSymbolRenderer, QgsSymbol, QgsVectorLayer
    from trame_verte.trame_verte_plugin.bridge.maps import dressing

    def made():
        return QgsVectorLayer("Polygon?crs=EPSG:2154&field=typepsc:string&field=stypepsc:string", "psc", "memory")

    plain = made()
    assert dressing.dress(plain)
    assert plain.renderer().type() == "categorizedSymbol"
    own = made()
    symbol = QgsSymbol.defaultSymbol(own.geometryType())
    symbol.appendSymbolLayer(symbol.symbolLayer(0).clone())
    own.setRenderer(QgsSingleSymbolRenderer(symbol))
    assert not dressing.dress(own)
    assert dressing.dress(own, dressing.ALWAYS)
    assert not dressing.dress(made(), dressing.NEVER)
    ours = "&".join(f"field={field.name}:string" for field in load_schema("landreferential")["REFERENTIAL"])
    quoting = QgsVectorLayer(f"Polygon?crs=EPSG:2154&field=libelle:string&{ours}", "referentiel", "memory")
    assert not dressing.dress(quoting, dressing.ALWAYS)
    other = QgsVectorLayer("Polygon?crs=EPSG:2154&field=nom:string", "communes", "memory")
    assert not dressing.dress(other, dressing.ALWAYS)


def test_opacity_of_a_layer_becomes_its_symbols(qgis_app):
    from qgis.core import QgsVectorLayer
    from trame_verte.trame_verte_plugin.bridge.maps import dressing

    layer = QgsVectorLayer("Polygon?crs=EPSG:2154", "zones", "memory")
    layer.setOpacity(0.5)
    dressing.flatten(layer)
    assert (layer.opacity(), layer.renderer().symbol().opacity()) == (1, 0.5)
