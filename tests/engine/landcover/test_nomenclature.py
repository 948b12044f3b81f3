"""The State's rule of artificialised surfaces, CORINE's levels and tables of the user's own."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from trame_verte.trame_verte_plugin.engine.errors import TableFileError
from trame_verte.trame_verte_plugin.engine.landcover.nomenclature import (
    CATEGORIES,
    UNKNOWN,
    corine,
    load_nomenclature,
    normalise,
    ocs_ge,
    recognise_nomenclature,
)

COVERS = """1.1.1.1 1.1.1.2 1.1.2.1 1.1.2.2 1.2.1 1.2.2 1.2.3
2.1.1.1 2.1.1.2 2.1.1.3 2.1.2 2.1.3 2.2.1 2.2.2""".split()
USES = """1.1 1.2 1.3 1.4 1.5 2 3 5 235
4.1.1 4.1.2 4.1.3 4.1.4 4.1.5 4.2 4.3 6.1 6.2 6.3 6.6""".split()


def decree(cover: str, use: str) -> bool:
    """Artificialised by the decree, written as its text reads."""
    if cover in {"1.1.1.1", "1.1.1.2", "1.1.2.2"}:
        return True
    if cover == "1.1.2.1":
        return use != "1.3"
    urban = {"2", "3", "5", "235", "4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.1.5", "4.2", "4.3", "6.1", "6.2"}
    return cover in {"2.2.1", "2.2.2"} and use in urban


def test_every_couple_of_ocs_ge_follows_the_decree():
    for cover, use in itertools.product(COVERS, USES):
        category = ocs_ge().category(f"CS{cover}", f"US{use}")
        assert category != UNKNOWN, (cover, use)
        assert (CATEGORIES[category] == "artificiel") == decree(cover, use), (cover, use)


@pytest.mark.parametrize(
    ("cover", "use", "expected"),
    [
        ("CS2.2.2", "US1.1", "agricole"),
        ("cs2.2.1", "us1.1", "agricole"),
        ("2.1.1.1", "1.2", "naturel"),
        (" CS1.2.2 ", None, "eau"),
        ("CS1.1.2.1", "US1.3", "naturel"),
    ],
)
def test_prefix_and_case_do_not_matter(cover, use, expected):
    assert CATEGORIES[ocs_ge().category(cover, use)] == expected


@pytest.mark.parametrize("cover", ["CS9.9", "", None, float("nan"), "forêt"])
def test_unknown_codes_are_told(cover):
    assert ocs_ge().category(cover, "US1.1") == UNKNOWN


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (112, "artificiel"),
        (112.0, "artificiel"),
        ("2.1.1", "agricole"),
        ("311", "naturel"),
        ("CLC_512", "eau"),
        ("411", "naturel"),
    ],
)
def test_corine_by_first_level(code, expected):
    assert CATEGORIES[corine().category(code)] == expected


def test_arrays_equal_single_look_ups():
    cover = np.array([f"CS{c}" for c, _ in itertools.product(COVERS, USES)], dtype=object)
    use = np.array([f"US{u}" for _, u in itertools.product(COVERS, USES)], dtype=object)
    expected = [ocs_ge().category(c, u) for c, u in zip(cover, use)]
    assert ocs_ge().categories(cover, use).tolist() == expected


def test_the_nomenclature_is_recognised_from_the_codes():
    assert recognise_nomenclature(np.array(["CS1.1.1.1", "CS2.2.1"], dtype=object)) is ocs_ge()
    assert recognise_nomenclature(np.array(["112", "211", "311"], dtype=object)) is corine()
    assert recognise_nomenclature(np.array(["A", "B"], dtype=object)) is None
    assert recognise_nomenclature(np.array([], dtype=object)) is None


def write(tmp_path, text):
    path = tmp_path / "postes.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_own_table(tmp_path):
    own = load_nomenclature(write(tmp_path, "code;categorie;source\nURB;artificiel;nous\nCHAMP;Agricole;nous\n"))
    assert [own.category(c) for c in ("URB", "CHAMP", "BOIS")] == [0, 1, UNKNOWN]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("code;categorie;source\nURB;bitume;nous\n", "bitume"),
        ("code;categorie;source\nURB;artificiel;nous\nURB;eau;nous\n", "twice"),
        ("code;categorie;source\n;artificiel;nous\n", "no 'code'"),
    ],
)
def test_bad_tables_give_a_sentence(tmp_path, text, word):
    with pytest.raises(TableFileError, match=word):
        load_nomenclature(write(tmp_path, text))


def test_normalise():
    assert [normalise(c) for c in ("CS1.1", "us 235", 6.1, 112.0, " ")] == ["1.1", "235", "6.1", "112", None]
