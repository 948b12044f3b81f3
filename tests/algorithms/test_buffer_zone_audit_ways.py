"""The buffer zone audit in the three ways that users have, and the names that the contract fixes."""

from __future__ import annotations

import pytest
from geopandas_figures import rows
from samples import layer

ALGORITHM = "trameverte:bufferzoneaudit"

# The contract's names; other people's scripts depend on them.
PARAMETERS = """
    ZONES ZONE_FIELD ZONE_KIND ZONE_KIND_FIELD LANDCOVER_1 LANDCOVER_2 CLASS_FIELD USE_FIELD CLASS_FIELD_2 USE_FIELD_2
    NOMENCLATURE CLASS_TABLE METHOD APPLY_DECREE_THRESHOLDS SPOIL_HEAPS SPOIL_AS_NATURAL YEAR_1 YEAR_2 BUILDINGS_1
    BUILDINGS_2 ZONING PRESCRIPTIONS PERMITS FARMLAND COMMUNES URBAN_DILATION URBAN_EROSION FRONT_MIN_AREA
    MIN_BREAK_WIDTH BROKEN_SHARE ERODED_SHARE PRESSURE_SHARE TARGET_CRS""".split()
DEFAULTS = {
    "APPLY_DECREE_THRESHOLDS": False, "SPOIL_AS_NATURAL": True, "URBAN_DILATION": 50, "URBAN_EROSION": 25,
    "FRONT_MIN_AREA": 10000, "MIN_BREAK_WIDTH": 500, "BROKEN_SHARE": 0.5, "ERODED_SHARE": 0.04, "PRESSURE_SHARE": 0.05,
}  # fmt: skip
OUTPUTS = "AUDIT CHANGES OPEN_PATCHES NARROWS BY_COMMUNE REJECTS REPORT".split()
FIELDS = """
    id_zone nom nature communes surf_ha art_ha_1 art_pct_1 art_ha_2 art_pct_2 artificialise_ha renature_ha delta_ha
    delta_ha_an perte_pct_10ans agri_ha_1 agri_ha_2 nat_ha_1 nat_ha_2 eau_ha_1 eau_ha_2 terril_ha inconnu_ha_1
    inconnu_ha_2 non_couvert_ha_1 non_couvert_ha_2 recouvrement_ha_1 recouvrement_ha_2 micro_ha mitage_nb mitage_ha
    bati_nb_1 bati_nb_2 bati_m2_1 bati_m2_2 pression_ha pression_u_ha pression_auc_ha pression_aus_ha
    pression_stecal_ha pression_er_ha pression_pct permis_nb permis_ha rpg_ha nb_ouverts plus_grand_ouvert_ha maille_ha
    maille_cbc_ha nb_fronts largeur_min_m largeur_min_m_1 etat motif""".split()


def sample(folder, **more):
    """Breaks of the sample, with every layer."""
    return {
        "ZONES": layer("zones_tampons"),
        "ZONE_KIND": 0,
        "LANDCOVER_1": layer("ocs_2015"),
        "LANDCOVER_2": layer("ocs_2023"),
        "YEAR_1": 2015,
        "YEAR_2": 2023,
        "BUILDINGS_1": layer("batiments_anciens"),
        "BUILDINGS_2": layer("batiments"),
        "ZONING": layer("zone_urba"),
        "PRESCRIPTIONS": layer("prescriptions_surf"),
        "COMMUNES": layer("communes"),
        "AUDIT": str(folder / "audit.gpkg"),
        **more,
    }


@pytest.fixture(scope="module")
def plain(here, tmp_path_factory):
    """The rows that ``processing.run`` gives."""
    given = sample(tmp_path_factory.mktemp("plain"))
    told = here["processing.run"](ALGORITHM, given)
    assert told.results is not None, told.text
    return rows(given["AUDIT"])


def test_names_and_defaults_are_those_of_the_contract(qgis_app):
    found = qgis_app.processingRegistry().algorithmById(ALGORITHM)
    assert found.group() == "Trame verte et bleue"
    defaults = {d.name(): d.defaultValue() for d in found.parameterDefinitions()}
    assert set(PARAMETERS) <= set(defaults)
    assert {name: defaults[name] for name in DEFAULTS} == DEFAULTS
    assert {d.name() for d in found.destinationParameterDefinitions()} == set(OUTPUTS)


def test_fields_are_those_of_the_contract(plain):
    assert [name for name in plain[0] if name != "fid"] == FIELDS
    assert all(row["nature"] == "coupure" and row["etat"] for row in plain)


def test_a_model_gives_the_same(here, plain, tmp_path):
    given = sample(tmp_path)
    told = here["model"](ALGORITHM, given)
    assert told.results is not None, told.text
    assert rows(given["AUDIT"]) == plain


@pytest.mark.batch
@pytest.mark.parametrize("given", ["land cover", "buildings"])
def test_qgis_process_gives_the_same(here, batch, plain, tmp_path, given):
    """With land cover, and with the urban patch, whose tiles GEOS unites on all cores."""
    if given == "land cover":
        expected, more = plain, {}
    else:
        more = {"LANDCOVER_1": None, "LANDCOVER_2": None}
        one = sample(tmp_path, **more, AUDIT=str(tmp_path / "here.gpkg"))
        assert here["processing.run"](ALGORITHM, one).results is not None
        expected = rows(one["AUDIT"])
    inputs = {name: value for name, value in sample(tmp_path, **more).items() if value is not None}
    told = batch.run(ALGORITHM, inputs)
    assert told.results is not None, told.text
    assert rows(inputs["AUDIT"]) == expected
