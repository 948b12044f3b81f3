"""Names and places of a delivery's files and folders, and what it lacks."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path, PurePosixPath

from .breaches import TO_JOIN, Breaches
from .delivery import PIECES, SIDE_SUFFIXES, Delivery, missing_parts
from .document import PLU, PLUI, is_insee, is_siren, parse_day

#: Parts that a Shapefile must have.
SHAPEFILE = (".shx", ".dbf", ".prj", ".cpg")
UTF8 = frozenset({"UTF-8", "UTF8", "65001"})

#: What the absence of a part is called, by its kind.
ABSENT = {"table": "table_absente", "piece": "piece_absente", "metadonnees": "metadonnees_absentes"}


def check_files(delivery: Delivery, breaches: Breaches, *, whole: bool) -> None:
    """Note what is wrong with names and places, and what is missing (in a contribution: to be joined)."""
    if delivery.document is None:
        breaches.add("", "rien")
    _folder_name(delivery, breaches, whole)
    _tables(delivery, breaches)
    _others(delivery, breaches)
    _folders(delivery, breaches, whole)
    _pieces(delivery, breaches)
    for kind, name, folder in missing_parts(delivery):
        wanted = f"{name} ({folder})" if folder else name
        breaches.add(folder, ABSENT[kind] if whole else TO_JOIN, wanted=wanted)


def _folder_name(delivery: Delivery, breaches: Breaches, whole: bool) -> None:
    document = delivery.document
    if document is None:
        return
    # A contribution may wait in any folder that does not claim to be another delivery.
    if not delivery.is_named_after(document) and (whole or delivery.named is not None):
        breaches.add("", "dossier_nom", found=delivery.name, wanted=document.stem)
    if not (is_siren(document.territory) or is_insee(document.territory)):
        breaches.add("", "territoire", found=document.territory)
    if parse_day(document.date) is None:
        breaches.add("", "date", found=document.date)


def _tables(delivery: Delivery, breaches: Breaches) -> None:
    number = Counter(table.rule.name for table in delivery.tables if table.document == delivery.document)
    for table in delivery.tables:
        wanted = delivery.document.file_stem(table.rule.file)
        if table.document != delivery.document:
            found = f"{table.document.territory}, {table.document.date}"
            breaches.add(table.place, "fichier_autre_livraison", found=found, wanted=wanted)
        elif re.fullmatch(wanted + ("(_[a-zA-Z])?" if table.rule.lettered else ""), table.path.stem) is None:
            breaches.add(table.place, "fichier_nom", found=table.path.name, wanted=wanted + table.path.suffix)
        if str(PurePosixPath(table.place).parent) != (table.rule.folder or "."):
            breaches.add(table.place, "fichier_lieu", wanted=table.rule.folder or "la racine de la livraison")
        if number[table.rule.name] > 1:
            breaches.add(table.place, "table_double", found=table.rule.name)
        if table.path.suffix.lower() == ".shp":
            _shapefile(table.path, table.place, breaches)


def _shapefile(path: Path, place: str, breaches: Breaches) -> None:
    there = {other.suffix.lower(): other for other in path.parent.glob(f"{path.stem}.*")}
    for suffix in SHAPEFILE:
        if suffix not in there:
            breaches.add(place, "fichier_manquant", wanted=suffix)
    if ".cpg" in there:
        said = there[".cpg"].read_text(encoding="ascii", errors="replace").strip()
        if said.upper() not in UTF8:
            breaches.add(place, "encodage", found=said)
            return
    if ".dbf" in there:
        try:
            there[".dbf"].read_bytes()[_rows_of_dbf(there[".dbf"]) :].decode("utf-8")
        except UnicodeDecodeError as error:
            breaches.add(place, "encodage", found=f"octet {error.start}")


def _rows_of_dbf(path: Path) -> int:
    """Return where the rows of a dBASE file begin: its bytes 8 and 9 say so."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(12)[8:10], "little")


def _others(delivery: Delivery, breaches: Breaches) -> None:
    """Note files outside the written pieces that are neither tables nor beside one, nor metadata."""
    stems = {table.path.with_suffix("") for table in delivery.tables}
    tables = {table.path for table in delivery.tables}
    for path in delivery.files:
        place = delivery.place(path)
        if path in tables or place.startswith(f"{PIECES}/"):
            continue
        beside = path.with_suffix("") in stems and path.suffix.lower() in SIDE_SUFFIXES
        metadata = "/" not in place and path.suffix.lower() == ".xml"
        if beside or metadata or path.name.lower().endswith(".shp.xml"):
            continue
        breaches.add(place, "fichier_inattendu", found=path.name)


def _folders(delivery: Delivery, breaches: Breaches, whole: bool) -> None:
    kind = delivery.document.kind if delivery.document else PLUI
    rules = [r for r in delivery.standard.files if r.kind == "dossier" and r.document in ("", kind)]
    there = delivery.folders()
    for place in there:
        if not any(delivery.pattern(rule.pattern).fullmatch(place) for rule in rules):
            breaches.add(place, "dossier_inattendu", found=place)
    for rule in rules:
        if rule.required and whole and rule.pattern not in there:
            breaches.add("", "dossier_absent", wanted=rule.pattern)


def _pieces(delivery: Delivery, breaches: Breaches) -> None:
    kind = delivery.document.kind if delivery.document else PLU
    rules = [r for r in delivery.standard.files if r.kind != "dossier" and r.document in ("", kind)]
    for path in delivery.pieces():
        place = PurePosixPath(delivery.place(path))
        if place.parent.name == "ressources":
            continue
        suffix = path.suffix.lower()
        right = [r for r in rules if delivery.pattern(r.pattern).fullmatch(str(place.with_suffix("")))]
        if not any(suffix == (".pdf" if rule.kind == "piece" else ".xml") for rule in right):
            code = "piece_nom" if not right or suffix in (".pdf", ".xml") else "piece_format"
            breaches.add(str(place), code, found=path.name)
