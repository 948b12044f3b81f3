"""A delivery of a document of urbanism checked against the CNIG standard."""

from __future__ import annotations

from pathlib import Path

from pyproj import CRS

from ..errors import InputError
from ..progress import Progress, part, silent
from ..projection import same_crs
from ..table import Table
from .breaches import Breaches
from .check_files import check_files
from .check_table import check_table
from .check_values import Place
from .delivery import DataTable, Delivery, Reader, TableFile
from .standard import Standard

STEP = "Checking the tables"


def check_delivery(
    folder: str | Path, standard: Standard, read: Reader, *, whole: bool = False, progress: Progress = silent
) -> Table:
    """Return every breach of the standard in a folder.

    Parameters
    ----------
    folder : str or Path
        The delivery's own folder, in which ``Donnees_geographiques`` stands.
    standard : Standard
    read : callable
        Opens a file: :func:`.by_fiona.read_tables` outside QGIS, ``bridge.cnig_files.read_tables`` inside.
    whole : bool
        The folder is a whole delivery; else a contribution to one, and what every delivery must hold beside it is told
        with the code ``a_joindre``, which is no breach.
    progress : Progress

    Returns
    -------
    Table
        ``fichier`` (path below the folder), ``ligne`` (1 for the first, None where the whole file is meant), ``champ``,
        ``code``, ``message`` and ``remede`` (French).
    """
    delivery = Delivery(Path(folder), standard)
    breaches = Breaches()
    check_files(delivery, breaches, whole=whole)
    pieces = frozenset(path.name for path in delivery.pieces())
    first: tuple[str, CRS] | None = None
    for number, file in enumerate(delivery.tables):
        step = part(progress, number / len(delivery.tables), (number + 1) / len(delivery.tables))
        step(0.0, STEP)
        data = _open(file, read, breaches)
        if data is None:
            continue
        check_table(Place(delivery, file, whole, pieces), data, breaches, step)
        crs = data.table.crs
        if file.rule.geometry and crs is not None:
            first = first or (file.place, crs)
            if not same_crs(first[1], crs):
                breaches.add(file.place, "projection_melee", found=crs.name, wanted=first[0])
    progress(1.0, STEP)
    return breaches.table()


def _open(file: TableFile, read: Reader, breaches: Breaches) -> DataTable | None:
    """Return the layer of a file that is the table, None where it cannot be read; note layers called otherwise."""
    try:
        layers = read(file.path)
    except InputError as error:
        breaches.add(file.place, "fichier_illisible", found=error.values.get("reason", ""))
        return None
    if not layers:
        breaches.add(file.place, "fichier_illisible", found="aucune couche")
        return None
    stem = file.path.stem
    chosen = min(layers, key=lambda layer: (layer.name != stem, layer.name.lower() != stem.lower()))
    if chosen.name != stem:
        breaches.add(file.place, "couche_nom", found=chosen.name, wanted=stem)
    for layer in layers:
        if layer is not chosen:
            breaches.add(file.place, "couche_inattendue", found=layer.name)
    return chosen
