"""Styles: what they show, in QGIS, on a layer with the fields of the schema."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import numpy as np
import pytest
from trame_verte.trame_verte_plugin.engine.referential.classes import CLASSES
from trame_verte.trame_verte_plugin.engine.schema import load_schema
from trame_verte.trame_verte_plugin.report import palette

ROOT = Path(__file__).resolve().parent.parent
STYLES = {
    "rejects": ("common", "REJECTS", "Point"),
    "landreferential_referential": ("landreferential", "REFERENTIAL", "Polygon"),
    "landreferential_sites": ("landreferential", "SITES", "Polygon"),
    "landreferential_corridor": ("landreferential", "CORRIDOR", "Polygon"),
    "landreferential_slices": ("landreferential", "SLICES", "LineString"),
    "habitatconnectivity_patches_out": ("habitatconnectivity", "PATCHES_OUT", "Polygon"),
    "habitatconnectivity_patches_out_point": ("habitatconnectivity", "PATCHES_OUT", "Point"),
    "habitatconnectivity_links": ("habitatconnectivity", "LINKS", "LineString"),
    "habitatconnectivity_components": ("habitatconnectivity", "COMPONENTS", "Polygon"),
    "estateinventory_inventory": ("estateinventory", "INVENTORY", "Polygon"),
    "estateinventory_inventory_type": ("estateinventory", "INVENTORY", "Polygon"),
    "estateinventory_inventory_score": ("estateinventory", "INVENTORY", "Polygon"),
    "estateinventory_pockets": ("estateinventory", "POCKETS", "Polygon"),
    "greenparcels_protections": ("greenparcels", "PROTECTIONS", "Polygon"),
    "greenparcels_protections_code": ("greenparcels", "PROTECTIONS", "Polygon"),
    "greenparcels_protections_lin": ("greenparcels", "PROTECTIONS_LIN", "LineString"),
    "greenparcels_protections_pct": ("greenparcels", "PROTECTIONS_PCT", "Point"),
    "greenparcels_parcels_out": ("greenparcels", "PARCELS_OUT", "Polygon"),
}
TYPES = {"texte": "string", "entier": "integer", "reel": "double", "booleen": "boolean"}

#: Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB.
VISIONS = {
    "usual": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


@pytest.fixture
def styled(qgis_app):
    from qgis.core import QgsVectorLayer

    alive = []  # a renderer dies with its layer

    def load(name):
        algorithm, output, geometry = STYLES[name]
        fields = "".join(f"&field={f.name}:{TYPES[f.type]}" for f in load_schema(algorithm)[output])
        layer = QgsVectorLayer(f"{geometry}?crs=EPSG:2154{fields}", name, "memory")
        message, ok = layer.loadNamedStyle(str(ROOT / "styles" / f"{name}.qml"))
        assert ok, message
        alive.append(layer)
        return layer

    yield load


def test_every_style_is_listed_here():
    algorithms = {algorithm for algorithm, *_ in STYLES.values()}
    files = {path.stem for path in (ROOT / "styles").glob("*.qml") if path.stem.split("_")[0] in algorithms}
    assert files | {"rejects"} == set(STYLES)


@pytest.mark.parametrize("name", STYLES)
def test_legend_has_at_most_ten_entries_with_a_text(styled, name):
    entries = [item.label() for item in styled(name).renderer().legendSymbolItems()]
    assert 1 <= len(entries) <= 10
    assert len(set(entries)) == len(entries)
    assert len(entries) == 1 or all(entries)


@pytest.mark.parametrize("name", STYLES)
def test_fields_of_a_style_exist(styled, name):
    from qgis.core import QgsRenderContext

    layer = styled(name)
    used = set(layer.renderer().usedAttributes(QgsRenderContext()))
    if layer.labelsEnabled():
        for provider in layer.labeling().subProviders():
            used |= _fields_of(layer.labeling().settings(provider).fieldName)
    used |= _fields_of(layer.mapTipTemplate())
    assert used <= {field.name() for field in layer.fields()}


def _fields_of(expression):
    return set(re.findall(r'"(\w+)"', expression))


def test_variants_are_no_shapes_and_no_other_outputs(monkeypatch, tmp_path):
    from trame_verte.trame_verte_plugin.bridge import styling

    assert list(styling.variants("estateinventory", "INVENTORY")) == ["score", "type"]
    assert styling.variants("corridorcontinuity", "SEGMENTS") == styling.variants("estateinventory", "POCKETS") == {}
    monkeypatch.setattr(styling, "STYLES", tmp_path)
    monkeypatch.setattr(styling, "load_schema", lambda algorithm: {"LAND": (), "LAND_OUT": ()})
    for name in ("x_land", "x_land_line", "x_land_out", "x_land_out_owner", "x_land_age"):
        (tmp_path / f"{name}.qml").touch()
    assert list(styling.variants("x", "LAND")) == ["age"]
    assert list(styling.variants("x", "LAND_OUT")) == ["owner"]


def test_mutability_covers_every_class_once(styled):
    values = []
    for category in styled("landreferential_referential").renderer().categories():
        value = category.value()
        values += value if isinstance(value, list) else [value]
    assert sorted(values) == sorted([*CLASSES, ""])
    assert set(palette.SHORT_LABELS) == set(CLASSES)


def test_mutability_is_drawn_in_the_colours_of_the_report(styled):
    drawn = [
        (c.label(), c.symbol().color().name()) for c in styled("landreferential_referential").renderer().categories()
    ]
    assert drawn == [(e.label, e.color) for e in (*palette.MUTABILITY, palette.UNCLASSED)], "run scripts/make_styles.py"


def test_slices_leave_no_gap_between_classes(styled):
    ranges = [(r.lowerValue(), r.upperValue()) for r in styled("landreferential_slices").renderer().ranges()]
    assert ranges[0][0] == 0
    assert all(upper == lower for (_, upper), (lower, _) in zip(ranges, ranges[1:]))


@pytest.mark.parametrize(
    ("identifier", "free", "text"),
    [
        ("62119000AB0123", 610.4, "AB 123\n610 m² libres"),
        ("62119000 B0007", 0, "B 7"),
        ("2A004000ZC0046", None, "ZC 46"),
        ("354000ZC0046", None, "ZC 46"),
        ("parcelle-7", 12345.0, "parcelle-7\n1,2 ha libres"),
    ],
)
def test_parcel_label(styled, identifier, free, text):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature

    layer = styled("landreferential_referential")
    labeling = layer.labeling()
    expression = QgsExpression(labeling.settings(labeling.subProviders()[0]).fieldName)
    feature = QgsFeature(layer.fields())
    feature["id_parcelle"], feature["surf_libre_m2"], feature["mutabilite"] = identifier, free, "divisible"
    context = QgsExpressionContext()
    context.setFeature(feature)
    assert re.sub(r"[\u202f\u00a0]", " ", expression.evaluate(context)) == text
    assert not expression.hasEvalError()


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("subject", ["mutability", "components", "fragility", "green parcels"])
def test_colours_stay_apart(subject, vision):
    colors = {
        "mutability": [entry.color for entry in (*palette.MUTABILITY, palette.UNCLASSED)],
        "components": palette.COMPONENTS,
        "estates": [entry.color for entry in (*palette.ESTATE_STATUS, palette.UNKNOWN_STATUS)],
        "fragility": [entry.color for entry in (*palette.FRAGILITY, palette.SHIELDED)],
        "green parcels": [entry.color for entry in palette.GREEN_PARCELS],
        "pockets": [entry.color for entry in (*palette.POCKETS, palette.UNKNOWN_POCKET)],
    }[subject]
    seen = {color: _lab(np.clip(np.array(VISIONS[vision]) @ _linear(color), 0, 1)) for color in colors}
    distances = {pair: np.linalg.norm(seen[pair[0]] - seen[pair[1]]) for pair in itertools.combinations(colors, 2)}
    assert min(distances.values()) > 12, min(distances, key=distances.get)


@pytest.mark.parametrize("share", [0.0, 0.29, 1.0, 3.0, 10.0, 55.0, 100.0])
@pytest.mark.parametrize("name", ["habitatconnectivity_patches_out", "habitatconnectivity_patches_out_point"])
def test_every_patch_is_drawn_and_a_patch_that_matters_more_is_darker(styled, name, share):
    renderer = styled(name).renderer()
    holding = [r for r in renderer.ranges() if r.lowerValue() <= share <= r.upperValue()]
    assert holding
    lightness = [_lab(_linear(r.symbol().color().name()))[0] for r in renderer.ranges()]
    assert lightness == sorted(lightness, reverse=True)


def _linear(color):
    channels = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def _lab(rgb):
    to_xyz = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
    xyz = np.array(to_xyz) @ rgb / [0.95047, 1, 1.08883]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])
