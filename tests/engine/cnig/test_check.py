"""The checker: a good delivery passes, and each fault of a catalogue is found and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from trame_verte.trame_verte_plugin.engine.cnig.standard import FILE, TEXT, URL, load_standard

pytest.importorskip("fiona")

SIREN, DATE = "200066793", "20250424"
GEO = "Donnees_geographiques"
STANDARD = load_standard()
FIELDS = [(table, field) for table, rule in STANDARD.tables.items() for field in rule.fields]
PSC = f"{GEO}/{SIREN}_PRESCRIPTION_SURF_{DATE}.gpkg"


def rule_of(place):
    return STANDARD.tables[place[0]].fields[place[1]]


def chosen(wanted):
    return [pytest.param(*place, id=".".join(place)) for place in FIELDS if wanted(rule_of(place))]


def put(table, field, value, row=0):
    return lambda layers: layers[table].rows[row].update({field: value})


@pytest.fixture
def broken(deliver, check):
    """``broken(table, change)``: field and code of each breach of a delivery that holds one table, which is broken."""

    def found(table, change, *, whole=False, name=f"{SIREN}_PLUi_{DATE}"):
        breaches = check(deliver(change, name, only=table), whole=whole)
        stem = f"{SIREN}_{STANDARD.tables[table].file}_{DATE}"
        ours = [breach for breach in breaches if Path(breach["fichier"]).stem == stem]
        others = {breach["code"] for breach in breaches if breach not in ours}
        assert others <= ({"table_absente", "dossier_absent"} if whole else {"a_joindre"})
        return {(breach["champ"], breach["code"]) for breach in ours}

    return found


def codes(found):
    return {breach["code"] for breach in found}


def test_a_good_delivery_has_no_breach(deliver, check):
    folder = deliver()
    assert check(folder) == check(folder, whole=False) == []


def test_breaches_tell_file_row_field_and_remedy(deliver, check):
    found = check(deliver(put("PRESCRIPTION_SURF", "DATVALID", "24/04/2025", row=1)))
    assert found == [
        {
            "fichier": PSC,
            "ligne": 2,
            "champ": "DATVALID",
            "code": "date",
            "message": "« 24/04/2025 » n'est pas une date",
            "remede": "Écrire aaaammjj",
        }
    ]


# Every field of every table.


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.present))
def test_a_missing_field(broken, table, field):
    def change(layers):
        for row in layers[table].rows:
            del row[field]

    found = broken(table, change)
    assert (field, "champ_absent") in found
    assert {name for name, _ in found} == {field}


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.filled))
def test_an_empty_value(broken, table, field):
    found = broken(table, put(table, field, None))
    assert (field, "vide") in found
    assert {name for name, _ in found} == {field}


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.longest and rule.kind != "date"))
def test_too_long_a_value(broken, table, field):
    found = broken(table, put(table, field, "1" * (rule_of((table, field)).longest + 1)))
    assert (field, "longueur") in found


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.shortest))
def test_too_short_a_value(broken, table, field):
    assert (field, "longueur_min") in broken(table, put(table, field, "1"))


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.pattern))
def test_a_value_of_another_pattern(broken, table, field):
    assert (field, "motif") in broken(table, put(table, field, "X1"))


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.kind == "date"))
@pytest.mark.parametrize("value", ["20250230", "2025-04-01", "1er avril", "250401", "00000000"])
def test_no_date(broken, table, field, value):
    assert (field, "date") in broken(table, put(table, field, value))


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.kind == URL))
def test_no_address(broken, table, field):
    assert (field, "url") in broken(table, put(table, field, "www.exemple.fr"))


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.kind == FILE))
@pytest.mark.parametrize(("value", "code"), [("reglement zone.pdf", "nom_fichier"), ("a/b.pdf", "nom_fichier")])
def test_no_file_name(broken, table, field, value, code):
    assert (field, code) in broken(table, put(table, field, value))


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.kind == FILE))
def test_a_piece_that_is_not_there(broken, table, field):
    change = put(table, field, f"{SIREN}_{DATE}_rapport_M1_{DATE}.pdf")
    assert broken(table, change, whole=True) == {(field, "fichier_lie")}
    assert broken(table, change, name="ailleurs") == {(field, "a_joindre")}


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.values))
def test_a_value_outside_the_list(broken, table, field):
    assert (field, "valeur") in broken(table, put(table, field, "ZZZZ"))


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.unique))
def test_a_value_twice(broken, table, field):
    def change(layers):
        layer = layers[table]
        layer.rows = [layer.rows[0], {**layer.rows[-1], field: layer.rows[0][field]}]
        layer.shapes = [layer.shapes[0], layer.shapes[-1]]

    assert broken(table, change) == {(field, "double")}


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: not rule.accents and rule.kind == TEXT))
def test_accents(broken, table, field):
    assert (field, "accents") in broken(table, put(table, field, "é"))


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.accents))
def test_labels_may_have_accents_but_no_broken_characters(broken, table, field):
    assert broken(table, put(table, field, "Forêt")) == set()
    assert broken(table, put(table, field, "ForÃªt"), name="ailleurs") == {(field, "caracteres")}


@pytest.mark.parametrize(("table", "field"), chosen(lambda rule: rule.kind != "entier"))
def test_a_field_of_numbers(broken, table, field):
    def change(layers):
        for number, row in enumerate(layers[table].rows):
            row[field] = 25 + number
        layers[table].kinds[field] = "int"
        layers[table].suffix = ".gpkg"

    assert broken(table, change) >= {(field, "champ_type")}


@pytest.mark.parametrize("field", ["TAILLE", "ANGLE"])
def test_a_field_of_texts_that_are_no_numbers(broken, field):
    def change(layers):
        layers["HABILLAGE_TXT"].kinds.pop(field)
        layers["HABILLAGE_TXT"].rows[0][field] = "dix"

    assert broken("HABILLAGE_TXT", change) == {(field, "entier")}


# Codes.


@pytest.mark.parametrize("table", ["PRESCRIPTION_SURF", "PRESCRIPTION_LIN", "PRESCRIPTION_PCT"])
@pytest.mark.parametrize(("kind", "subkind"), [("25", "01"), ("00", "00"), ("7", "0"), ("100", "00")])
def test_no_such_code(broken, table, kind, subkind):
    def change(layers):
        layers[table].rows[0].update(TYPEPSC=kind, STYPEPSC=subkind)

    assert ("STYPEPSC", "code") in broken(table, change)


@pytest.mark.parametrize(
    ("table", "kind", "subkind"),
    [
        ("PRESCRIPTION_LIN", "18", "15"),
        ("PRESCRIPTION_PCT", "18", "15"),
        ("PRESCRIPTION_LIN", "29", "01"),
        ("PRESCRIPTION_PCT", "08", "00"),
        ("INFO_LIN", "40", "01"),
        ("INFO_PCT", "40", "02"),
    ],
)
def test_a_code_of_another_geometry(broken, table, kind, subkind):
    letters = "PSC" if table.startswith("PRESC") else "INF"

    def change(layers):
        layers[table].rows[0].update({f"TYPE{letters}": kind, f"STYPE{letters}": subkind})

    assert broken(table, change) == {(f"STYPE{letters}", "code")}


# Rules across fields.


@pytest.mark.parametrize(
    ("table", "values", "field"),
    [
        ("DOC_URBA", {"DATAPPRO": None}, "DATAPPRO"),
        ("DOC_URBA", {"ETAT": "04"}, "DATEFIN"),
        ("DOC_URBA", {"NOMREG": None}, "NOMREG"),
        ("DOC_URBA", {"NOMRAPP": None}, "NOMRAPP"),
        ("PRESCRIPTION_SURF", {"TYPEPSC": "97", "STYPEPSC": "00", "NOMFIC": None}, "NOMFIC"),
        ("INFO_SURF", {"TYPEINF": "97", "STYPEINF": "00", "NOMFIC": None}, "NOMFIC"),
    ],
)
def test_conditions(broken, table, values, field):
    assert broken(table, lambda layers: layers[table].rows[0].update(values)) == {(field, "condition")}


@pytest.mark.parametrize("table", [table for table, field in FIELDS if field == "IDURBA"])
@pytest.mark.parametrize("value", ["200066793_PLUI_20240101", "59178_PLU_20250424", "200066793PLUI20250424"])
def test_the_identifier_of_another_document(broken, table, value):
    assert broken(table, put(table, "IDURBA", value)) == {("IDURBA", "idurba")}


@pytest.mark.parametrize("table", [table for table, field in FIELDS if field == "DATVALID"])
def test_validated_after_the_document(broken, table):
    assert broken(table, put(table, "DATVALID", "20250425")) == {("DATVALID", "date_posterieure")}


def test_wrong_numbers_of_places(deliver, check):
    folder = deliver(
        lambda layers: (put("DOC_URBA", "SIREN", "200066794")(layers), put("DOC_URBA_COM", "INSEE", "20119")(layers))
    )
    assert {(breach["champ"], breach["code"]) for breach in check(folder)} == {("SIREN", "siren"), ("INSEE", "insee")}


def test_unknown_fields_are_told_and_those_of_ones_own_are_not(broken):
    def change(layers):
        for row in layers["PRESCRIPTION_SURF"].rows:
            row |= {"LIB_ATTR1": "numero", "LIB_VAL1": "12", "LIB_NOTE": "déjà", "COMMENT": "x"}

    assert broken("PRESCRIPTION_SURF", change) == {("COMMENT", "champ_inconnu"), ("LIB_NOTE", "accents")}


# Geometry.

X, Y = 680_000.0, 7_045_000.0
BOW_TIE = {"type": "Polygon", "coordinates": [[(X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9), (X, Y)]]}
FIRST = [(X, Y), (X + 9, Y), (X + 9, Y + 9), (X, Y)]
SECOND = [(X + 50, Y), (X + 59, Y), (X + 59, Y + 9), (X + 50, Y)]
TWO = {"type": "MultiPolygon", "coordinates": [[FIRST], [SECOND]]}
TURNED = {"type": "Polygon", "coordinates": [[(X + 40, Y), (X + 40, Y + 40), (X, Y + 40), (X, Y), (X + 40, Y)]]}
FAR = {"type": "Polygon", "coordinates": [[(Y, X), (Y + 9, X), (Y + 9, X + 9), (Y, X)]]}
EMPTY = {"type": "Polygon", "coordinates": []}


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        (None, "geometrie_absente"),
        (BOW_TIE, "geometrie_invalide"),
        (TWO, "geometrie_multiple"),
        (TURNED, "geometrie_double"),
        (FAR, "geometrie_loin"),
        ({"type": "Point", "coordinates": (X, Y)}, "geometrie_type"),
        ({"type": "LineString", "coordinates": FIRST}, "geometrie_type"),
    ],
)
def test_geometries(deliver, check, shape, code):
    def change(layers):
        layers["PRESCRIPTION_SURF"].geometry = "Unknown"
        layers["PRESCRIPTION_SURF"].shapes[1] = shape

    found = check(deliver(change, only="PRESCRIPTION_SURF"), whole=False)
    rows = [(breach["champ"], breach["code"], breach["ligne"]) for breach in found if breach["code"] != "a_joindre"]
    assert rows == [("GEOMETRIE", code, 2)]


@pytest.mark.parametrize("table", ["PRESCRIPTION_LIN", "PRESCRIPTION_PCT"])
def test_surfaces_among_lines_and_points(broken, table):
    def change(layers):
        layers[table].geometry = "Unknown"
        layers[table].shapes[0] = layers["PRESCRIPTION_SURF"].shapes[0]

    assert broken(table, change) == {("GEOMETRIE", "geometrie_type")}


@pytest.mark.parametrize("crs", ["EPSG:2154", "EPSG:3950", "EPSG:3942"])
def test_legal_projections(deliver, check, crs):
    def change(layers):
        for layer in layers.values():
            layer.crs = layer.crs and crs

    far = {"geometrie_loin"} if crs != "EPSG:2154" else set()
    assert {breach["code"] for breach in check(deliver(change))} == far


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:32631", "EPSG:4326", "EPSG:27572"])
def test_projections_that_are_not_legal(deliver, check, crs):
    def change(layers):
        for layer in layers.values():
            layer.crs = layer.crs and crs

    assert {breach["code"] for breach in check(deliver(change))} == {"projection"}


def test_projections_missing_and_mixed(deliver, check):
    def change(layers):
        layers["ZONE_URBA"].crs = None
        layers["PRESCRIPTION_PCT"].crs = "EPSG:3950"

    found = {(breach["code"]) for breach in check(deliver(change))}
    assert found == {"projection_absente", "projection_melee", "geometrie_loin"}
