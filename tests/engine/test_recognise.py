"""Fields of French sources, output names that never meet, and personal data."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.csv_tables import TABLES
from trame_verte.trame_verte_plugin.engine.personal import is_personal
from trame_verte.trame_verte_plugin.engine.recognise import clean_names, recognise


@pytest.mark.parametrize(
    ("fields", "role", "found"),
    [
        pytest.param(["id", "commune", "section", "numero", "contenance"], "parcelle", "id", id="Etalab"),
        pytest.param(["OBJECT_RID", "IDU", "SUPF"], "parcelle", "IDU", id="PCI"),
        pytest.param(["ID", "geo_parcelle"], "parcelle", "geo_parcelle", id="plugin Cadastre"),
        pytest.param(["idpar", "idprocpte"], "proprietaire", "idprocpte", id="Fichiers fonciers"),
        pytest.param(["catpro1", "CatPro3"], "type_proprietaire", "CatPro3", id="finest level of owners"),
        pytest.param(["catproX"], "type_proprietaire", "catproX", id="any level of owners"),
        pytest.param(["SUPF"], "contenance", "SUPF", id="contenance of the PCI"),
        pytest.param(["NOM_COM", "INSEE_COM"], "insee", "INSEE_COM", id="GEOFLA"),
        pytest.param(["NOM_COM", "INSEE_COM"], "nom_commune", "NOM_COM", id="GEOFLA, name"),
        pytest.param(["insee", "nom", "epci_siren", "epci_nom"], "nom_epci", "epci_nom", id="Mission Bassin Minier"),
        pytest.param(["cleabs", "ID"], "batiment", "cleabs", id="BD TOPO 3"),
        pytest.param(["NB_LOGTS", "HAUTEUR"], "logements", "NB_LOGTS", id="dwellings of BD TOPO 2"),
        pytest.param(["nombre_de_logements"], "logements", "nombre_de_logements", id="dwellings of BD TOPO 3"),
        pytest.param(["USAGE1"], "usage", "USAGE1", id="use"),
        pytest.param(["TYPEZONE", "LIBELLE"], "typezone", "TYPEZONE", id="CNIG"),
        pytest.param(["CODE_12", "AREA_HA"], "couverture", "CODE_12", id="CORINE"),
        pytest.param(["Code_CS"], "couverture", "Code_CS", id="OCS GE"),
        pytest.param(["ID", "id"], "parcelle", "id", id="the exact spelling wins"),
        pytest.param(["nom"], "insee", None, id="none"),
        pytest.param([], "parcelle", None, id="no field"),
    ],
)
def test_fields_are_found_in_any_case(fields, role, found):
    assert recognise(fields, role) == found


def test_a_role_that_no_table_knows_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        recognise(["id"], "inconnu")


@pytest.mark.parametrize("name", ["champs.csv", "donnees_personnelles.csv"])
def test_no_name_stands_twice(name):
    with (TABLES / name).open(encoding="utf-8") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter=";"))
    keys = [(row.get("role"), row["champ"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert all(row["champ"] == row["champ"].lower() for row in rows)


@pytest.mark.parametrize(
    ("source", "own", "cleaned"),
    [
        pytest.param(["id", "nom"], ["surf_m2"], ["id", "nom"], id="nothing to do"),
        pytest.param(["commune", "SURF_M2"], ["surf_m2", "commune"], ["commune_src", "SURF_M2_src"], id="ours"),
        pytest.param(["fid", "FID"], [], ["fid_src", "FID_src2"], id="primary key"),
        pytest.param(["a", "a_src"], ["a"], ["a_src2", "a_src"], id="the suffix is taken"),
        pytest.param(["nom", "NOM", "Nom"], [], ["nom", "NOM_2", "Nom_3"], id="one name in three cases"),
        pytest.param(["nom", "NOM", "nom_2"], [], ["nom", "NOM_3", "nom_2"], id="the number is taken"),
        pytest.param(["geom"], [], ["geom_src"], id="the geometry's column in a GeoPackage"),
    ],
)
def test_output_names(source, own, cleaned):
    assert clean_names(source, own) == cleaned


NAMES = st.lists(st.text("aAbB_src2", min_size=1, max_size=7), unique=True, max_size=12)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(NAMES, NAMES)
def test_output_names_never_meet(source, own):
    cleaned = [name.lower() for name in clean_names(source, own)]
    assert len(set(cleaned)) == len(source)
    assert not set(cleaned) & {name.lower() for name in own}


@pytest.mark.parametrize("name", ["ddenom", "DDENOM", "dqualp", "dlign4", "DLIGN6", "jdatnss", "prenom_1", "dnomus"])
def test_personal(name):
    assert is_personal(name)


@pytest.mark.parametrize("name", ["idprocpte", "catpro3", "commune", "nom", "typezone", "hotel"])
def test_not_personal(name):
    assert not is_personal(name)
