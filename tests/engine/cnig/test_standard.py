"""Our tables of the standard against its machine form, where that is beside the project; versions and projections."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from trame_verte.trame_verte_plugin.engine.cnig.standard import (
    in_force,
    legal_projections,
    load_standard,
    versions,
)
from trame_verte.trame_verte_plugin.engine.errors import InputError

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "cnig"
STANDARD = load_standard()
MODELS = {"PLU": "cnig_PLU_2025", "PLUi": "cnig_PLUi_2025"}
#: Our kinds of fields in the model's words.
TYPES = {"texte": "String", "date": "String", "entier": "Integer", "url": "Url", "fichier": "Filename"}
TERRITORIES = {"PLU": "[AB0-9]{5}", "PLUi": "[0-9]{9}"}


def model(document, *parts):
    path = SHARED.joinpath(MODELS[document], *parts)
    if not path.is_file():
        pytest.skip("the machine form of the standard (../shared/data/cnig) is not beside the project")
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_version_in_force_is_the_default():
    assert in_force() == "v2024-2025-06" == load_standard(None).version == load_standard("V2024-2025-06").version
    assert STANDARD.title == versions()[in_force()]


def test_an_unknown_version_is_refused():
    with pytest.raises(InputError, match=r"v2013.*v2024-2025-06"):
        load_standard("v2013")


def test_legal_projections():
    assert {2154, *range(3942, 3951)} <= set(legal_projections())
    assert not {3857, 4326, 32631, 27572} & set(legal_projections())


@pytest.mark.parametrize("document", MODELS)
@pytest.mark.parametrize("table", STANDARD.tables)
def test_fields_are_those_of_the_model(document, table):
    columns = {c["name"]: c for c in model(document, "types", f"{table}.json")["columns"]}
    rule = STANDARD.tables[table]
    shape = columns.pop("WKT", None)
    words = {"surf": "MultiPolygon", "lin": "MultiLineString", "pct": "MultiPoint"}
    assert (shape and shape["type"]) == words.get(rule.geometry)
    assert set(rule.fields) == set(columns)
    for name, column in columns.items():
        field, wanted = rule.fields[name], column["constraints"]
        assert TYPES[field.kind] == column["type"], name
        assert (field.filled, field.present, field.unique) == (
            wanted["required"],
            wanted["presenceRequired"],
            wanted["unique"],
        ), name
        if field.kind == "date":
            assert wanted["pattern"] == "[0-9]{8}"
        else:
            assert (field.longest, field.shortest) == (wanted.get("maxLength"), wanted.get("minLength", 0)), name
            assert _same_pattern(field.pattern, wanted.get("pattern", ""), document), name


def _same_pattern(ours: str, theirs: str, document: str) -> bool:
    territory = TERRITORIES[document]
    ours = ours.replace("<IDURBA>", f"{territory}_{document}_[0-9]{{8}}").replace("\\.", ".")
    anywhere = "([0-9]{9}|(2A|2B|[0-9]{2})[0-9]{3})"
    return theirs in (ours.replace("<T>", territory), ours.replace("<T>", anywhere))


@pytest.mark.parametrize("document", MODELS)
@pytest.mark.parametrize(("family", "stem"), [("PRESCRIPTION", "Prescription"), ("INFO", "Information")])
@pytest.mark.parametrize(("geometry", "letter"), [("surf", "S"), ("lin", "L"), ("pct", "P")])
def test_codes_are_those_of_the_model(document, family, stem, geometry, letter):
    model(document, "files.json")
    path = SHARED / MODELS[document] / "codes" / f"{stem}{letter}UrbaType.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        wanted = {(row[0], row[1]) for row in list(csv.reader(file))[1:] if row}
    assert set(STANDARD.allowed(STANDARD.table(family, geometry))) == wanted


@pytest.mark.parametrize("document", MODELS)
@pytest.mark.parametrize("table", STANDARD.tables)
def test_lists_and_conditions_are_those_of_the_model(document, table):
    rules = model(document, "types", f"{table}.json").get("constraints") or {}
    for key in rules.get("foreignKeys", []):
        field, name = (
            re.fullmatch(r"\((\w+)\)\s+REFERENCES\s+(\w+)\s*\(.*\)", key).groups() if "," not in key else ("", "")
        )
        if not field:
            continue
        path = SHARED / MODELS[document] / "codes" / f"{name}.csv"
        wanted = set(path.read_text(encoding="utf-8-sig").split()[1:])
        values = STANDARD.values[STANDARD.tables[table].fields[field].values]
        assert {value for value, kind in values.items() if kind in ("", document)} == wanted
    ours = [condition for condition in STANDARD.conditions if condition.table == table]
    theirs = rules.get("conditions", [])
    assert len(ours) == len(theirs)
    for condition, text in zip(ours, theirs):
        words = set(re.findall(r"\b[A-Z]{3,}\b", text)) - {"NOT", "NULL", "LIKE"}
        assert {*condition.filled, *condition.where} == words
        assert {value for values in condition.where.values() for value in values} == set(re.findall(r"'(\d+)'", text))


@pytest.mark.parametrize("document", MODELS)
def test_files_are_those_of_the_model(document):
    listed = model(document, "files.json")["files"]
    kinds = {"directory": "dossier", "pdf": "piece", "metadata": "metadonnees"}
    wanted = {(f["name"], kinds[f["type"]], f["path"], f["mandatory"]) for f in listed if f["type"] in kinds}
    levels = {(True, False): "ERROR", (False, True): "WARN", (False, False): "OPTIONAL"}
    territory = TERRITORIES[document]
    ours = {
        (
            rule.name,
            rule.kind,
            rule.pattern.replace("<T>", territory).replace("<L>", "(_[a-zA-Z])?").replace("[^/]*", "[^\\/]*"),
            levels[rule.required, rule.advised],
        )
        for rule in STANDARD.files
        if rule.document in ("", document)
    }
    assert ours == wanted
    tables = {f["name"]: f for f in listed if f["type"] == "table"}
    assert set(tables) == set(STANDARD.tables)
    for name, rule in STANDARD.tables.items():
        assert rule.required == (tables[name]["mandatory"] == "ERROR")
        path = f"{rule.folder}/{territory}_{rule.file}_[0-9]{{8}}".lstrip("/")
        assert tables[name]["path"] == path + ("(_[a-zA-Z])?" if rule.lettered else "")
