"""The search for pockets in one call."""

from __future__ import annotations

import pytest
from trame_verte.trame_verte_plugin.engine.estates.pockets import Pockets, Search
from trame_verte.trame_verte_plugin.engine.progress import silent
from trame_verte.trame_verte_plugin.engine.workers import together


@pytest.fixture(scope="session")
def find_pockets():
    """Return a function that gives the pockets of estates."""

    def find(estates, buildings, streets, excluded, **rules) -> Pockets:
        search = Search(estates, buildings, streets, excluded, **rules)
        return search.pockets(together(search.jobs(), silent))

    return find
