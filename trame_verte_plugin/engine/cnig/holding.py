"""What a folder holds already, and whether a contribution may be added to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pyproj import CRS

from ..errors import InputError, ProjectionError
from ..projection import DEFAULT_CODE, same_crs
from ..table import Table
from .check_geometry import legal_code
from .check_values import as_texts
from .delivery import Delivery, Reader
from .document import Document
from .standard import legal_projections


def refuse_other_delivery(delivery: Delivery, document: Document) -> None:
    """Raise :class:`InputError` where a folder is called after another delivery, or holds tables of one."""
    if delivery.named is not None and delivery.named.stem.upper() != document.stem.upper():
        raise InputError(
            "The folder '{folder}' (FOLDER) is called after another delivery than {document}. "
            "Choose another folder, or correct TERRITORY and DOCUMENT_DATE.",
            folder=delivery.folder.name,
            document=document.stem,
        )
    other = next((table for table in delivery.tables if table.document != document), None)
    if other is not None:
        raise InputError(
            "The folder '{folder}' (FOLDER) holds another delivery than {document}: {file}. "
            "Choose another folder, or correct TERRITORY and DOCUMENT_DATE.",
            folder=delivery.folder.name,
            document=document.stem,
            file=other.place,
        )


def refuse_other_format(delivery: Delivery, family: str, suffix: str) -> None:
    """Raise :class:`InputError` where a table of the family stands in the folder in another format."""
    for table in delivery.tables:
        if table.rule.family == family and table.path.suffix.lower() != suffix:
            raise InputError(
                "{file} stands in the folder in another format. Choose that one (FORMAT), or take the file away.",
                file=table.place,
            )


def standing_projection(delivery: Delivery, read: Callable[[Path], CRS | None]) -> tuple[str, CRS] | None:
    """Return place and projection of a table with geometry that stands in the folder; None where none does."""
    for table in delivery.tables:
        crs = read(table.path) if table.rule.geometry else None
        if crs is not None:
            return table.place, crs
    return None


def standing_tables(delivery: Delivery, family: str, read: Reader) -> dict[str, Table]:
    """Return the tables of a family that stand in the folder, by their name; all values are texts.

    The standard's fields are found in any case, and called as the standard writes them.

    Raises
    ------
    InputError
        One cannot be opened.
    """
    found = {}
    for file in delivery.tables:
        if file.rule.family != family:
            continue
        layers = read(file.path)
        table = next((layer.table for layer in layers if layer.name == file.path.stem), layers[0].table)
        own = file.rule.fields
        columns = {name.upper() if name.upper() in own else name: as_texts(c) for name, c in table.columns.items()}
        found[file.rule.name] = replace(table, columns=columns)
    return found


def legal_target(requested: CRS | None, own: CRS | None, standing: tuple[str, CRS] | None) -> CRS:
    """Return the projection of a contribution.

    The one asked for; else that of the tables that stand in the folder, else the layer's own where it is legal, else
    Lambert-93.

    Raises
    ------
    ProjectionError
        It is not legal, or not that of the tables in the folder.
    """
    if requested is not None and legal_code(requested) is None:
        raise ProjectionError(
            "The projection '{crs}' (TARGET_CRS) is none in which a document of urbanism may be delivered. "
            "Choose one of: {legal}.",
            crs=requested.name,
            legal=", ".join(f"EPSG:{code} ({name})" for code, name in legal_projections().items()),
        )
    if requested is not None and standing is not None and not same_crs(requested, standing[1]):
        raise ProjectionError(
            "The folder holds {file} in '{crs}', not in '{asked}' (TARGET_CRS): a delivery has one projection. "
            "Leave TARGET_CRS empty.",
            file=standing[0],
            crs=standing[1].name,
            asked=requested.name,
        )
    if standing is not None and legal_code(standing[1]) is None:
        raise ProjectionError(
            "{file} in the folder is in '{crs}', in which no document may be delivered. Reproject it first.",
            file=standing[0],
            crs=standing[1].name,
        )
    wanted = requested or (standing and standing[1]) or own
    return CRS.from_epsg(legal_code(wanted) or DEFAULT_CODE)
