"""The buffer zone audit on the real perimeters of the mining basin, every hectare against GeoPandas."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from geopandas_figures import agree_with_geopandas, asked_of_geopandas, rows

ALGORITHM = "trameverte:bufferzoneaudit"

#: Perimeters, their kind, how many they are, and how many lie outside the layer of communes.
PERIMETERS = {"zt-parvis-agricoles": (1, 97, 3), "zone-tampon": (2, 6, 0)}

#: Side of the polygons of the drawn land covers (m), and their codes.
SIDE = 250.0
CODES = np.array(
    [("CS2.2.1", "US1.1")] * 5
    + [("CS1.1.1.1", "US5"), ("CS1.1.1.2", "US4.1.1"), ("cs2.1.1.1", "us6.3"), ("CS1.2.2", "US6.3"), ("CS9.9", "US9")]
)


def draw_land_covers(path, boxes):
    """Write two OCS GE of irregular polygons under boxes: most alike, some of another code, moved or overlapping."""
    random = np.random.default_rng(18)
    low, high = np.floor(boxes[:, :2] / SIDE).astype(int), np.ceil(boxes[:, 2:] / SIDE).astype(int)
    cells = {(i, j) for a, b in zip(low, high) for i in range(a[0], b[0]) for j in range(a[1], b[1])}
    cells = np.array(sorted(cells))
    first = _polygons(cells, 0.0)
    moved = random.random(len(cells)) < 0.1
    second = np.where(moved, _polygons(cells, 40.0), first)
    code = random.integers(0, len(CODES), len(cells))
    later = np.where(random.random(len(cells)) < 0.15, random.integers(0, len(CODES), len(cells)), code)
    kept = random.random(len(cells)) > 0.02
    for table, shapes, codes in (("ocs_1", first[kept], code[kept]), ("ocs_2", second, later)):
        _write(path, table, shapes, CODES[codes])
    return f"{path}|layername=ocs_1", f"{path}|layername=ocs_2"


def _polygons(cells, shift):
    corners = np.stack([cells + step for step in ((0, 0), (1, 0), (1, 1), (0, 1))], axis=1)
    wave = np.stack([np.sin(corners[..., 0] * 3.7 + corners[..., 1]), np.cos(corners[..., 1] * 2.3)], axis=-1)
    return shapely.polygons(np.round(corners * SIDE + wave * 60 + shift, 2))


def _write(path, table, shapes, codes):
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    driver = ogr.GetDriverByName("GPKG")
    file = ogr.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    place = osr.SpatialReference()
    place.ImportFromEPSG(2154)
    layer = file.CreateLayer(table, place, ogr.wkbPolygon)
    for name in ("code_cs", "code_us"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.StartTransaction()
    for wkb, (cover, use) in zip(shapely.to_wkb(shapes), codes):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
        feature["code_cs"], feature["code_us"] = str(cover), str(use)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


@pytest.fixture(scope="module", params=PERIMETERS)
def perimeter(request, qgis_app, shared_data):
    return request.param, shared_data / "bassin_minier" / f"{request.param}.geojson"


@pytest.fixture(scope="module")
def mapped(perimeter, shared_data, tmp_path_factory):
    """The real perimeters between two drawn land covers (the basin's own is not open data here)."""
    from qgis import processing
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsVectorLayer

    name, source = perimeter
    folder = tmp_path_factory.mktemp(name)
    place = QgsVectorLayer(str(source), name, "ogr")
    turn = QgsCoordinateTransform(place.crs(), QgsCoordinateReferenceSystem("EPSG:2154"), QgsProject.instance())
    boxes = [turn.transformBoundingBox(f.geometry().boundingBox()).buffered(150) for f in place.getFeatures()]
    boxes = np.array([(b.xMinimum(), b.yMinimum(), b.xMaximum(), b.yMaximum()) for b in boxes])
    covers = draw_land_covers(folder / "ocs.gpkg", boxes)
    results = processing.run(
        ALGORITHM,
        {
            "ZONES": str(source),
            "ZONE_FIELD": "id",
            "ZONE_KIND": PERIMETERS[name][0],
            "LANDCOVER_1": covers[0],
            "LANDCOVER_2": covers[1],
            "YEAR_1": 2015,
            "YEAR_2": 2023,
            "COMMUNES": str(shared_data / "bassin_minier" / "communes-mbm.geojson"),
            "REPORT": str(folder / "r.html"),
            **{n: f"ogr:dbname='{folder}/r.gpkg' table=\"{n.lower()}\" (geom)" for n in ("AUDIT", "CHANGES")},
            "BY_COMMUNE": f"ogr:dbname='{folder}/r.gpkg' table=\"by_commune\"",
        },
    )
    return name, str(source), covers, results, folder


def test_every_hectare_equals_geopandas(mapped):
    _, source, covers, results, _ = mapped
    figures = asked_of_geopandas("zones_by_geopandas", source, *covers)
    assert sum(figures["recouvrement_2"].values()) > 1 and sum(figures["non_couvert_1"].values()) > 1
    agree_with_geopandas(rows(results["AUDIT"]), rows(results["CHANGES"]), figures)


def test_real_perimeters_have_figures_and_no_verdict(mapped):
    name, _, _, results, folder = mapped
    found = rows(results["AUDIT"])
    kind, count, outside = PERIMETERS[name]
    assert len(found) == count == results["N_ZONES"]
    assert {row["nature"] for row in found} == {("coupure", "parvis", "unesco")[kind]}
    assert all(row["etat"] is None and row["motif"].endswith(".") for row in found)
    assert all("Coupure" not in row["motif"] for row in found)
    assert sum(row["communes"] is None for row in found) == outside
    for row in found:
        for date in (1, 2):
            parts = sum(row[f"{part}_ha_{date}"] for part in ("art", "agri", "nat", "eau", "inconnu", "non_couvert"))
            assert parts - row[f"recouvrement_ha_{date}"] == pytest.approx(row["surf_ha"], rel=1e-6)
    page = (folder / "r.html").read_text(encoding="utf-8")
    assert ("bien et zone tampon UNESCO" if kind == 2 else "parvis agricoles") in page
    # The code that the nomenclature does not know is told with its area.
    assert "CS9.9 / US9" in page


def test_communes_of_real_perimeters_add_up(mapped):
    name, _, _, results, _ = mapped
    found, by_commune = rows(results["AUDIT"]), rows(results["BY_COMMUNE"])
    assert all(row["epci"] for row in by_commune)
    inside = [row for row in found if row["communes"] is not None]
    for field in ("surf_ha", "art_ha_2"):
        whole = sum(row[field] for row in (inside if PERIMETERS[name][2] else found))
        assert sum(row[field] for row in by_commune) <= whole * (1 + 1e-6)


def test_urban_patch_buildings_and_communes_equal_geopandas(perimeter, shared_data, tmp_path):
    """The listed buildings of the basin stand for what is built."""
    from qgis import processing

    name, source = perimeter
    basin = shared_data / "bassin_minier"
    results = processing.run(
        ALGORITHM,
        {
            "ZONES": str(source),
            "ZONE_KIND": PERIMETERS[name][0],
            "BUILDINGS_2": str(basin / "batis.geojson"),
            "COMMUNES": str(basin / "communes-mbm.geojson"),
            "AUDIT": str(tmp_path / "audit.gpkg"),
            "BY_COMMUNE": str(tmp_path / "communes.gpkg"),
        },
    )
    sources = str(source), str(basin / "batis.geojson"), str(basin / "communes-mbm.geojson")
    figures = asked_of_geopandas("patch_by_geopandas", *sources)
    found = sorted(rows(results["AUDIT"]), key=lambda row: row["surf_ha"])
    expected = sorted(figures["zones"], key=lambda row: row["surf_ha"])
    assert len(found) == len(expected)
    for row, other in zip(found, expected):
        for field, value in other.items():
            assert row[field] == pytest.approx(value, rel=1e-6, abs=1e-6), field
    assert sum(row["art_ha_2"] for row in found) > (0 if name == "zt-parvis-agricoles" else 10)
    for row in rows(results["BY_COMMUNE"]):
        assert row["surf_ha"] == pytest.approx(figures["communes"][row["insee"]], rel=1e-6, abs=1e-6)
