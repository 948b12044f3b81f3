"""Makes sample_data/trame_verte.gpkg: ``.venv/bin/python sample_data/make_sample.py [path]``."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.styles import store_styles
from generator.territory import make_layers
from generator.write import write_layers

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Write the sample beside this script, or where the first argument says."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "trame_verte.gpkg"
    write_layers(path, make_layers())
    store_styles(path)


if __name__ == "__main__":
    main()
