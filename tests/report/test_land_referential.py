"""The report of the land referential, from a town of four plots."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.referential.build import build_referential
from trame_verte.trame_verte_plugin.engine.referential.corridor import Corridor
from trame_verte.trame_verte_plugin.engine.referential.inputs import Inputs, select_parcels
from trame_verte.trame_verte_plugin.engine.referential.parameters import Parameters
from trame_verte.trame_verte_plugin.engine.table import Table
from trame_verte.trame_verte_plugin.report.land_referential import make_report, totals
from trame_verte.trame_verte_plugin.report.render import render

LAMBERT = CRS.from_epsg(2154)


def table(name: str, geometry: np.ndarray, **columns: list) -> Table:
    values = {key: np.array([*column, None], dtype=object)[:-1] for key, column in columns.items()}
    return Table(name, geometry, np.arange(len(geometry)), values, LAMBERT)


def town(**parameters):
    """Three bare plots and a built one along a street of 600 m, in two communes."""
    chosen = Parameters(**parameters)
    corridor = Corridor.build(shapely.from_wkt(["LINESTRING(0 0,600 0)"]), np.array(["Bulle"], dtype=object), chosen)
    west = np.array([0.0, 60.0, 120.0, 520.0])
    plots = shapely.box(west, 10, west + 60, 70)
    parcels = select_parcels(corridor, table("parcelles", plots, idu=["a", "b", "c", "d"]), "idu", chosen)
    communes = shapely.box(np.array([-900, 300]), -900, np.array([300, 1600]), 900)
    inputs = Inputs(
        corridor,
        parcels,
        buildings=table("batiments", shapely.box([120], 10, [180], 70), hauteur=[6.0], nb_logts=[4]),
        communes=table("communes", communes, insee=["62001", "62002"], nom=["Ouest", "Est"]),
    )
    return build_referential(inputs, chosen), chosen


def test_key_figures():
    result, parameters = town()
    found = {figure.label: figure.value for figure in make_report(result, parameters).figures}
    assert found == {
        "Parcelles du fuseau": "4",
        "Surface des parcelles dans le fuseau": "1,44\u202fha",
        "Foncier mutable": "1,08\u202fha",
        "Surface libre": "1,08\u202fha",
        "Logements potentiels": "30",
        "Sites": "2",
    }


def test_numbers_of_the_result():
    result, _ = town()
    assert totals(result) == {"N_PARCELS": 4, "N_SITES": 2, "MUTABLE_HA": pytest.approx(1.08), "DWELLINGS": 30}


def test_sections():
    result, parameters = town()
    sections = {section.title: section for section in make_report(result, parameters).sections}
    classes = sections["Mutabilité"]
    assert [row[:2] for row in classes.tables[0].rows] == [["Terrain nu", "1,08\u202fha"], ["Occupé", "0,36\u202fha"]]
    assert classes.charts[0].series[0].values == pytest.approx([1.08, 0.36])
    communes = sections["Communes"].tables[0]
    assert [row[0] for row in communes.rows] == ["Ouest", "Est"]
    slices = sections["Le long de l'axe"].charts
    assert [chart.title for chart in slices] == ["Bulle : foncier mutable et surface libre par tranche"]
    assert list(slices[0].categories) == ["0–500\u202fm", "500–600\u202fm"]
    assert slices[0].series[0].values == pytest.approx([0.72, 0.36])
    sites = sections["Sites"].tables[0]
    assert [row[0] for row in sites.rows] == ["1", "2"]
    assert sites.rows[0][1] == "Ouest"


def test_measures_only_has_no_judgement():
    result, parameters = town(measures_only=True)
    report = make_report(result, parameters)
    labels = [figure.label for figure in report.figures]
    assert labels == ["Parcelles du fuseau", "Surface des parcelles dans le fuseau"]
    assert list(report.sections) == []
    assert totals(result) == {"N_PARCELS": 4, "N_SITES": 0, "MUTABLE_HA": None, "DWELLINGS": None}


def test_method_quotes_the_parameters():
    result, parameters = town(min_area_m2=450, min_density=45)
    method = " ".join(make_report(result, parameters).method)
    assert "450\u202fm²" in method
    assert "45 logements/ha" in method


def test_it_renders():
    result, parameters = town()
    html = render(make_report(result, parameters))
    assert "Référentiel foncier, Bulle" in html
    assert "sans valeur réglementaire" in html
