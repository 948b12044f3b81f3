"""Small layers from short WKT, moved to the north of France."""

from __future__ import annotations

from pathlib import Path

SQUARE = "POLYGON((0 0,10 0,10 10,0 10,0 0))"


def write(
    path: Path,
    table: str,
    kind: str,
    wkts: list[str | None],
    crs: str = "EPSG:2154",
    shift=(700000, 7000000),
    codes: list[str | None] | None = None,
):
    """Write a table of a GeoPackage from WKT, moved to the north of France; return its source.

    The field ``idu`` holds A0, A1… or the codes given.
    """
    from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=idu:string&field=taille:double", table, "memory")
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"A{number}" if codes is None else codes[number], float(number)])
        if wkt is not None:
            geometry = QgsGeometry.fromWkt(wkt)
            geometry.translate(*shift)
            feature.setGeometry(geometry)
        layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG" if path.suffix == ".gpkg" else "GeoJSON"
    options.layerName = table
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    assert code == QgsVectorFileWriter.WriterError.NoError, message
    return f"{path}|layername={table}" if path.suffix == ".gpkg" else str(path)
