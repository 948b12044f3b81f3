"""A delivery's folder: its tables, pieces and metadata, and the document that they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..table import Table
from .document import ANY_TERRITORY, Document, of_folder_name
from .standard import Standard, TableRule

GEOGRAPHIC = "Donnees_geographiques"
PIECES = "Pieces_ecrites"

#: Files that hold tables; a ``.dbf`` is one where no Shapefile has its name.
TABLE_SUFFIXES = frozenset({".gpkg", ".shp", ".dbf", ".csv", ".tab"})
#: Files that stand beside them.
SIDE_SUFFIXES = frozenset(
    {".shx", ".dbf", ".prj", ".cpg", ".qpj", ".sbn", ".sbx", ".qix", ".qmd", ".qml", ".csvt", ".dat", ".map", ".id"}
)


@dataclass(frozen=True, eq=False)
class DataTable:
    """A layer of a file, as a reader gives it."""

    name: str
    kinds: Mapping[str, str]
    """Kind of each field: ``texte``, ``entier``, ``reel``, ``date`` or ``autre``."""
    table: Table


#: Opens a file and returns its layers, or raises ``InputError``.
Reader = Callable[[Path], Sequence[DataTable]]


@dataclass(frozen=True)
class TableFile:
    """A file of a delivery that is called like a table of the standard."""

    path: Path
    place: str
    """Its path below the delivery's folder."""
    rule: TableRule
    document: Document
    """The territory and date that its name speaks of."""


class Delivery:
    """What stands in a folder; nothing is opened."""

    def __init__(self, folder: Path, standard: Standard):
        self.folder, self.standard = folder, standard
        self.files = sorted(
            path
            for path in folder.rglob("*")
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        )
        self.tables = [table for path in self.files if (table := self._as_table(path)) is not None]
        self.name = folder.resolve().name
        self.named = of_folder_name(self.name)
        """The document that the folder's name speaks of."""
        self.document = self.named or self._commonest()
        """The document that the delivery is of; None where nothing tells."""

    def is_named_after(self, document: Document) -> bool:
        """Tell whether the folder is called as the standard wants it for a document."""
        return re.fullmatch(rf"{document.stem}(_[a-zA-Z])?", self.name) is not None

    def place(self, path: Path) -> str:
        """Return a path below the delivery's folder, with slashes."""
        return path.relative_to(self.folder).as_posix()

    def folders(self) -> list[str]:
        """Return the folders below the delivery's own."""
        found = [self.place(p) for p in self.folder.rglob("*") if p.is_dir()]
        return sorted(p for p in found if not any(part.startswith(".") for part in PurePosixPath(p).parts))

    def pieces(self) -> list[Path]:
        """Return the files of the written pieces that are no tables."""
        tables = {table.path for table in self.tables}
        return [path for path in self.files if self.place(path).startswith(f"{PIECES}/") and path not in tables]

    def pattern(self, text: str) -> re.Pattern[str]:
        """Return a pattern of the standard's tables as a regular expression for this delivery."""
        territory = self.document.territory if self.document else ANY_TERRITORY
        idurba = re.escape(self.document.stem) if self.document else rf"{ANY_TERRITORY}_PLUi?_[0-9]{{8}}"
        places = {"<T>": territory, "<IDURBA>": idurba, "<L>": "(_[a-zA-Z])?"}
        for mark, value in places.items():
            text = text.replace(mark, value)
        return re.compile(text)

    def _as_table(self, path: Path) -> TableFile | None:
        suffix = path.suffix.lower()
        if suffix not in TABLE_SUFFIXES or (suffix == ".dbf" and path.with_suffix(".shp").exists()):
            return None
        found = re.fullmatch(r"([0-9A-Za-z]+?)_([A-Za-z_]+)_([0-9]{8})(_[a-zA-Z])?", path.stem)
        named = found and next((t for t in self.standard.tables.values() if t.file.lower() == found[2].lower()), None)
        if not named:
            return None
        return TableFile(path, self.place(path), named, Document(found[1].upper(), found[3]))

    def _commonest(self) -> Document | None:
        found = Counter(table.document for table in self.tables)
        return max(found, key=lambda document: (found[document], document.date)) if found else None


def missing_parts(delivery: Delivery) -> list[tuple[str, str, str]]:
    """Return kind (``table``, ``piece``, ``metadonnees``), name and folder of each obligatory part that lacks."""
    there = {table.rule.name for table in delivery.tables}
    required = [table for table in delivery.standard.tables.values() if table.required]
    found = [("table", table.name, table.folder) for table in required if table.name not in there]
    suffixes = {"piece": ".pdf", "metadonnees": ".xml"}
    for rule in delivery.standard.files:
        if not rule.required or rule.kind not in suffixes:
            continue
        pattern = delivery.pattern(rule.pattern)
        stems = (PurePosixPath(delivery.place(p)) for p in delivery.files if p.suffix.lower() == suffixes[rule.kind])
        if not any(pattern.fullmatch(str(stem.with_suffix(""))) for stem in stems):
            folder = PurePosixPath(rule.pattern.replace("[^/]", "")).parent
            found.append((rule.kind, rule.name, str(folder).removeprefix(".")))
    return found
