"""Every string that a user may read has a French translation, and the compiled file holds it."""

from __future__ import annotations

import re
import string
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import update_translations as i18n  # noqa: E402

THIN = "\u202f"
STRINGS = i18n.source_strings()
TRANSLATIONS = i18n.read_translations()


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def without_code(text: str) -> str:
    """Leave out what is typed as it stands: parameters of commands, addresses, projections, HTML and places."""
    return re.sub(r"<[^>]*>|\"\w+\":|&\w+;|https?:\S+|EPSG:\d+|ogr:\S+|\{\w+[^}]*\}|\d:\d", "x", text)


def test_strings_of_each_kind_are_found():
    assert "Projection of the results" in STRINGS, "tr() in the base of the algorithms"
    assert "Layer '{layer}' has no field '{field}'. Its fields are: {fields}." in STRINGS, "an error's template"


def test_every_string_has_a_finished_translation():
    missing = [text for text in STRINGS if text not in TRANSLATIONS]
    assert not missing, "run `make i18n` and translate these in i18n/trame_verte_fr.ts"


def test_no_translation_is_left_over():
    assert sorted(TRANSLATIONS) == sorted(STRINGS), "run `make i18n`"


@pytest.mark.parametrize("source", TRANSLATIONS)
def test_places_for_values_agree(source):
    assert places(TRANSLATIONS[source]) == places(source)


@pytest.mark.parametrize("source", TRANSLATIONS)
def test_french_typography(source):
    text = without_code(TRANSLATIONS[source])
    assert not re.search(r"[^\u202f]»|«[^\u202f]", text), "guillemets take a narrow no-break space inside"
    assert not re.search(r"[^\u202f?!.][;!?](?:\s|$)|[^\u202f]:(?:\s|$)", text), "narrow no-break space before ; : ? !"
    assert "'" not in re.sub(r"(?<=\w)'(?=\w)", "", text), "quotation marks are « »"


def test_compiled_file_is_up_to_date(qgis_app):
    from trame_verte.trame_verte_plugin.translation import install_translator, remove_translator, tr

    translator = install_translator("fr")
    stale = [source for source, text in TRANSLATIONS.items() if tr(source) != text]
    remove_translator(translator)
    assert not stale, "run `make i18n`"


class TestExtractor:
    """On sources of its own."""

    @pytest.fixture
    def extract(self, tmp_path):
        engine = tmp_path / "trame_verte_plugin" / "engine"
        engine.mkdir(parents=True)
        (tmp_path / "processing").mkdir()
        (engine / "errors.py").write_text("class InputError(Exception): pass\n")

        def run(source: str) -> list[str]:
            (engine / "module.py").write_text(source)
            return list(i18n.source_strings(tmp_path))

        return run

    @pytest.mark.parametrize(
        ("source", "found"),
        [
            pytest.param('tr("a " "b")', ["a b"], id="joined literals"),
            pytest.param('raise InputError("bad {x}", x=1)', ["bad {x}"], id="error"),
            pytest.param('raise errors.InputError("bad")', ["bad"], id="error by module"),
            pytest.param('progress(0.5, "cut")', ["cut"], id="callback"),
            pytest.param('def f(a, *, step="go"): pass\nf(1, step="run")', ["go", "run"], id="keyword step"),
            pytest.param('def f(a, p, step): pass\nf(1, p, "run")', ["run"], id="positional step"),
            pytest.param('tr("a" if x else "b")', ["a", "b"], id="either"),
            pytest.param("tr(error.template); progress(1, step)", [], id="passed on"),
        ],
    )
    def test_finds(self, extract, source, found):
        assert extract(source) == found

    @pytest.mark.parametrize("source", ['tr(f"a {x}")', 'tr("a" + x)', 'InputError(f"{x}")'])
    def test_refuses_what_cannot_be_translated(self, extract, source):
        with pytest.raises(i18n.NotLiteral, match=r"module\.py:1"):
            extract(source)

    def test_keeps_translations_and_drops_what_left_the_source(self, tmp_path):
        ts = tmp_path / "x.ts"
        assert i18n.write_ts({"old": ["a.py"], "new": ["a.py"]}, {"old": "vieux", "gone": "parti"}, ts) == 1
        assert i18n.read_translations(ts) == {"old": "vieux"}
