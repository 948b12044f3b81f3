"""What the CNIG check reads and computes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...trame_verte_plugin.bridge.cnig_files import read_tables
from ...trame_verte_plugin.engine.cnig.breaches import count_breaches
from ...trame_verte_plugin.engine.cnig.check import check_delivery
from ...trame_verte_plugin.engine.cnig.standard import load_standard
from ...trame_verte_plugin.report.cnig_check import make_report
from ..outcome import Outcome
from ..refusals import refusals
from ..run import Run
from ..values import Values


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    yield from refusals(lambda: load_standard(values.value("STANDARD")))


def compute(run: Run) -> Outcome:
    """Read the tables of a folder and list what breaks the standard."""
    folder, whole = Path(run.value("FOLDER")), run.value("SCOPE") == 1
    standard = load_standard(run.value("STANDARD"))
    table = check_delivery(folder, standard, read_tables, whole=whole, progress=run.progress)
    number = count_breaches(table)
    run.note(f"{folder.name} : {number} écart(s) au standard {standard.title}")
    return Outcome({"BREACHES": table}, {"N_BREACHES": number}, make_report(folder.name, table, standard))
