"""Makes the sample: ``.venv/bin/python sample_data/make_sample.py [folder]`` (beside this script by default)."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.readme import readme
from generator.styles import store_styles
from generator.territory import make_layers
from generator.write import write_layers


def main() -> None:
    """Write ``trame_verte.gpkg`` and the ``README.md`` that describes it."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    layers = make_layers()
    write_layers(folder / "trame_verte.gpkg", layers)
    store_styles(folder / "trame_verte.gpkg")
    (folder / "README.md").write_text(readme(layers), encoding="utf-8")


if __name__ == "__main__":
    main()
