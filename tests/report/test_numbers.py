from __future__ import annotations

import datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.report import numbers


def plain(text):
    return text.replace(numbers.THIN, " ")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (numbers.number(1240), "1 240"),
        (numbers.number(1234567.891, 2), "1 234 567,89"),
        (numbers.number(-1240.5, 1), "−1 240,5"),
        (numbers.number(-0.2), "0"),
        (numbers.area(1240.4), "1 240 m²"),
        (numbers.area(9999.4), "9 999 m²"),
        (numbers.area(12400), "1,24 ha"),
        (numbers.area(2_400_000), "240 ha"),
        (numbers.hectares(0.345), "0,34 ha"),
        (numbers.hectares(12.44), "12,4 ha"),
        (numbers.length(240.4), "240 m"),
        (numbers.length(12_449), "12,4 km"),
        (numbers.percent(0.384), "38 %"),
        (numbers.percent(0.3842, 1), "38,4 %"),
        (numbers.euros(15000), "15 000 €"),
        (numbers.with_unit(17.44, "lg/ha", 1), "17,4 lg/ha"),
        (numbers.with_unit(17, ""), "17"),
        (numbers.plural(0, "parcelle"), "0 parcelle"),
        (numbers.plural(1, "parcelle"), "1 parcelle"),
        (numbers.plural(1240, "parcelle"), "1 240 parcelles"),
        (numbers.plural(2, "lieu", "lieux"), "2 lieux"),
        (numbers.date("2026-03-01"), "1er mars 2026"),
        (numbers.date("2026-11-23T10:00:00"), "23 novembre 2026"),
        (numbers.date(datetime.date(2025, 8, 9)), "9 août 2025"),
        (numbers.date(datetime.datetime(2025, 8, 9, 10, 30, 1, 5)), "9 août 2025"),
        (numbers.date("fichier du 2026-01-31"), "fichier du 31 janvier 2026"),
        (numbers.date("2026-02-30"), "2026-02-30"),
        (numbers.date("juillet 2024"), "juillet 2024"),
        (numbers.date("2024"), "2024"),
    ],
)
def test_french(written, text):
    assert plain(written) == text


def test_what_is_unknown_is_a_dash():
    for write in (numbers.number, numbers.area, numbers.hectares, numbers.length, numbers.percent, numbers.euros):
        assert write(None) == write(float("nan")) == numbers.UNKNOWN
    assert numbers.with_unit(None, "ha") == numbers.date(None) == numbers.date("") == numbers.UNKNOWN


def test_an_array_gives_an_array_of_its_shape():
    values = np.array([[1240.0, np.nan], [12.0, 25_000.0]])
    written = numbers.area(values)
    assert written.dtype == object
    assert written.shape == (2, 2)
    assert written.tolist() == [[numbers.area(v) for v in row] for row in values.tolist()]
    assert numbers.number(np.array([3, 1240])).tolist() == ["3", numbers.number(1240)]
    assert numbers.number(np.array([])).tolist() == []


@settings(derandomize=True, deadline=None)
@given(st.floats(-1e12, 1e12), st.integers(0, 4))
def test_a_number_reads_back(value, decimals):
    text = numbers.number(value, decimals)
    back = float(text.replace(numbers.THIN, "").replace(",", ".").replace("−", "-"))
    assert back == round(value, decimals)
    assert all(len(group) == 3 for group in text.split(",")[0].split(numbers.THIN)[1:])
