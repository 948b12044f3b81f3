"""Takes away what a failed or cancelled run has begun to write."""

from __future__ import annotations

import logging
from pathlib import Path

from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProviderRegistry

from .destinations import Destination

LOGGER = logging.getLogger("trame_verte")

#: Files that SQLite and QGIS put beside one of ours.
COMPANIONS = ("-wal", "-shm", "-journal")


def remove(destination: Destination, written: str, existed: bool, context: QgsProcessingContext) -> None:
    """Remove an output.

    Parameters
    ----------
    destination : Destination
        Where it was to go.
    written : str
        What QGIS calls it: of a layer in memory its id.
    existed : bool
        Whether the file was there before the run: then only its table goes.
    context : QgsProcessingContext
    """
    try:
        if destination.server:
            _drop(destination)
        elif not destination.path:
            context.takeResultLayer(written)
        elif existed and destination.table:
            _delete_table(destination)
        else:
            _delete_file(Path(destination.given_path))
    except Exception as error:  # The failure that brought us here matters more; this one is only told.
        LOGGER.warning("Could not remove the unfinished output %s: %s", destination.text, error)


def _delete_file(path: Path) -> None:
    path.unlink(missing_ok=True)
    for companion in COMPANIONS:
        path.with_name(path.name + companion).unlink(missing_ok=True)


def _delete_table(destination: Destination) -> None:
    dataset = ogr.Open(destination.given_path, 1)
    names = [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
    for position, name in enumerate(names):
        if name.casefold() == destination.table:
            dataset.DeleteLayer(position)
            return


def _drop(destination: Destination) -> None:
    kind, address = destination.text.split(":", 1)
    provider = "postgres" if kind.lower() == "postgis" else kind.lower()
    connection = QgsProviderRegistry.instance().providerMetadata(provider).createConnection(address, {})
    schema, table = destination.table.split(".", 1)
    connection.dropVectorTable(schema, table)
