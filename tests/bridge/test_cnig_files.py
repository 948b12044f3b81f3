"""Files of a delivery read and written through QGIS."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS

STEM = "200066793_PRESCRIPTION_LIN_20250424"


@pytest.fixture
def files(qgis_app):
    from trame_verte.trame_verte_plugin.bridge import cnig_files

    return cnig_files


@pytest.fixture
def rule(qgis_app):
    from trame_verte.trame_verte_plugin.engine.cnig.standard import load_standard

    return load_standard().tables["PRESCRIPTION_LIN"]


def lines(rule, count):
    from trame_verte.trame_verte_plugin.engine.table import Table

    start = np.arange(count) * 10.0 + 700_000
    xy = np.stack([np.stack([start, start + 5], 1), np.full((count, 2), 7_000_000.0)], 2)
    columns = {name: np.full(count, None, dtype=object) for name in rule.fields}
    columns["LIBELLE"] = np.array([f"Haie né {n}" for n in range(count)], dtype=object)
    columns["LIB_VAL1"] = np.array([f"{n}" for n in range(count)], dtype=object)
    return Table("lignes", shapely.linestrings(xy), np.arange(count), columns, CRS.from_epsg(2154))


@pytest.mark.parametrize("suffix", [".gpkg", ".shp"])
@pytest.mark.parametrize("count", [3, 1500])
def test_what_is_written_is_read_again(files, rule, tmp_path, suffix, count):
    from trame_verte.trame_verte_plugin.engine.progress import silent

    table, path = lines(rule, count), tmp_path / f"{STEM}{suffix}"
    files.write_table(table, rule, path, silent)
    (found,) = files.read_tables(path)
    assert (found.name, list(found.kinds), set(found.kinds.values())) == (STEM, list(table.columns), {"texte"})
    assert found.table.columns["LIBELLE"].tolist() == table.columns["LIBELLE"].tolist()
    assert set(found.table.columns["TXT"].tolist()) == {None}
    assert shapely.equals(found.table.geometry, table.geometry).all()
    assert found.table.crs.to_epsg() == 2154
    assert files.read_projection(path).to_epsg() == 2154


@pytest.mark.parametrize("suffix", [".gpkg", ".shp"])
@pytest.mark.parametrize("parts", [1, 2])
def test_rows_of_several_parts_are_kept(files, rule, tmp_path, suffix, parts):
    from dataclasses import replace

    from trame_verte.trame_verte_plugin.engine.progress import silent

    table, path = lines(rule, 3), tmp_path / f"{STEM}{suffix}"
    several = shapely.MultiLineString([[(0, n), (1, n)] for n in range(parts)])
    table = replace(table, geometry=np.array([several, None, table.geometry[2]], dtype=object))
    files.write_table(table, rule, path, silent)
    found = files.read_tables(path)[0].table.geometry
    assert shapely.equals(found[[0, 2]], table.geometry[[0, 2]]).all()
    assert found[1] is None or found[1].is_empty


def test_codes_of_a_csv_stay_texts(files, tmp_path):
    path = tmp_path / "200066793_DOC_URBA_20250424.csv"
    path.write_text("IDURBA,ETAT,DATAPPRO\n200066793_PLUI_20250424,03,20250424\n", encoding="utf-8")
    (found,) = files.read_tables(path)
    assert set(found.kinds.values()) == {"texte"}
    assert [column.tolist() for column in found.table.columns.values()] == [
        ["200066793_PLUI_20250424"],
        ["03"],
        ["20250424"],
    ]


def test_what_is_no_table_is_refused(files, tmp_path):
    from trame_verte.trame_verte_plugin.engine.errors import InputError

    path = tmp_path / f"{STEM}.gpkg"
    path.write_bytes(b"nothing")
    with pytest.raises(InputError, match=STEM):
        files.read_tables(path)
    assert files.read_projection(path) is None
