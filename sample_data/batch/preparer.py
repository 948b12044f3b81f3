"""Un fichier de paramètres par commune : python3 preparer.py

Dans ``modele.json``, chaque ``{colonne}`` est remplacé par la valeur de la commune dans ``communes.csv``.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def filled(value: object, row: dict[str, str]) -> object:
    """Return a value of the model with the row's values in the places of its columns, in lists and objects too."""
    if isinstance(value, dict):
        return {name: filled(each, row) for name, each in value.items()}
    if isinstance(value, list):
        return [filled(each, row) for each in value]
    if isinstance(value, str):
        for column, text in row.items():
            value = value.replace(f"{{{column}}}", text)
    return value


def main(folder: Path) -> None:
    """Write ``parametres/<first column>.json`` for each row."""
    model = json.loads((folder / "modele.json").read_text(encoding="utf-8"))
    (folder / "parametres").mkdir(exist_ok=True)
    with (folder / "communes.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            name = next(iter(row.values()))
            text = json.dumps(filled(model, row), ensure_ascii=False, indent=2)
            (folder / "parametres" / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else FOLDER)
