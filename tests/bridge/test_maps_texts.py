"""Texts of the annex maps: what is too long stays in its box."""

from __future__ import annotations

import pytest


@pytest.fixture
def form(qgis_app):
    from trame_verte.trame_verte_plugin.bridge.maps.writing import text

    return text(12, bold=True)


def test_words_stay_whole_where_they_fit(form):
    from trame_verte.trame_verte_plugin.bridge.maps.writing import width_of, wrapped

    lines = wrapped("Plan local d'urbanisme intercommunal\nde l'Artois", form, 60)
    assert " ".join(lines) == "Plan local d'urbanisme intercommunal de l'Artois"
    assert all(width_of(line, form) <= 60 for line in lines)


@pytest.mark.parametrize("before", ["", "Le "])
def test_a_word_longer_than_its_line_is_cut(form, before):
    from trame_verte.trame_verte_plugin.bridge.maps.writing import width_of, wrapped

    word = "200066793_PRESCRIPTION_SURF_20250424" * 4
    lines = wrapped(f"{before}{word} fin", form, 60)
    assert "".join(lines).replace(" ", "") == f"{before}{word}fin".replace(" ", "")
    assert all(0 < width_of(line, form) <= 60 for line in lines)
    assert wrapped(word, form, 0.1) == list(word), "each line has a letter at least"


@pytest.mark.parametrize(("times", "whole"), [(1, True), (8, True), (400, False)])
def test_sources_leave_three_quarters_of_a_column(qgis_app, times, whole):
    from qgis.core import QgsPrintLayout, QgsProject
    from trame_verte.trame_verte_plugin.bridge.maps.blocks import foot
    from trame_verte.trame_verte_plugin.bridge.maps.design import Design
    from trame_verte.trame_verte_plugin.engine.maps.paper import PAPERS, Box

    project = QgsProject()
    design = Design(PAPERS[0], project.crs(), "Titre", "", sources="données du SRADDET 2020, " * times)
    layout = QgsPrintLayout(project)
    (worth, sources), _ = foot(layout, design, Box(0, 0, 50, 60), 0.8)
    assert sources.rect().height() <= 15
    assert sources.pos().y() + sources.rect().height() <= worth.pos().y()
    assert (sources.text().replace("\n", " ").count("SRADDET") == times) is whole
    assert sources.text().endswith("…") is not whole
