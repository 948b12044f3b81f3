"""Lance un calcul par fichier de ``parametres/`` et tient un bilan : python3 nuit.py

Une commune qui échoue n'arrête pas les autres. ``journaux/bilan.csv`` a une ligne par commune ; le code de sortie est 0
si toutes ont réussi, 1 sinon. Sous Windows, à lancer depuis *OSGeo4W Shell*.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

PROGRAMS = ("qgis_process", "qgis_process-qgis-ltr.bat", "qgis_process-qgis.bat", "qgis_process-qgis-qt6.bat")
#: Ce que rend un calcul, et la colonne du bilan.
COUNTS = ("N_READ", "N_REPAIRED", "N_REJECTED", "N_OUT")
LATE = "délai dépassé"


@dataclass(frozen=True)
class Outcome:
    """Une ligne du bilan."""

    commune: str
    etat: str
    lus: int | None
    repares: int | None
    rejetes: int | None
    hors_secteur: int | None
    duree_s: int
    message: str

    def __str__(self) -> str:
        counts = "" if self.lus is None else f"{self.lus} lus, {self.rejetes} rejetés"
        return ", ".join(filter(None, (f"{self.commune} : {self.etat}", counts, f"{self.duree_s} s", self.message)))


def program(given: str | None) -> str:
    """Return the program that runs QGIS's algorithms."""
    found = given or os.environ.get("QGIS_PROCESS") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        sys.exit("qgis_process est introuvable : l'indiquer par --qgis-process ou la variable QGIS_PROCESS.")
    return found


def call(command: Sequence[str], folder: Path, text: str, minutes: float) -> tuple[int, str]:
    """Run a command in a folder; return its code and all that it said."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ} if os.name == "posix" else dict(os.environ)
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            input=text,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=60 * minutes,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        said = late.stdout or ""
        return 1, (said.decode(errors="replace") if isinstance(said, bytes) else said) + f"\n{LATE}"
    return done.returncode, done.stdout


def results_of(said: str) -> dict:
    """Return what an algorithm answered; QGIS may print lines of its own around its JSON."""
    found = re.search(r"^\{$.*^\}$", said, re.DOTALL | re.MULTILINE)
    try:
        return json.loads(found[0])["results"]
    except (TypeError, ValueError, KeyError):
        return {}


def reason_in(said: str) -> str:
    """Return the sentence that says why a run failed: what QGIS says from its last error on, else its last line."""
    lines = [" ".join(line.split()) for line in said.splitlines() if line.strip()] or ["aucune réponse"]
    errors = [number for number, line in enumerate(lines) if line.lower().startswith(("error", "erreur"))]
    return " ".join(lines[errors[-1] :] if errors else lines[-1:])[:500]


def run(path: Path, qgis_process: str, folder: Path, minutes: float) -> Outcome:
    """Run the algorithm, or the model, of one file."""
    start = time.monotonic()
    wanted = json.loads(path.read_text(encoding="utf-8"))
    algorithm = wanted.pop("algorithm")
    code, said = call([qgis_process, "--json", "run", algorithm, "-"], folder, json.dumps(wanted), minutes)
    (folder / "journaux" / f"{path.stem}.txt").write_text(said, encoding="utf-8")
    results = results_of(said) if code == 0 else {}
    done = bool(results)
    message = "" if done else LATE if said.endswith(LATE) else reason_in(said)
    counts = [results.get(name) for name in COUNTS]
    return Outcome(path.stem, "réussi" if done else "échec", *counts, round(time.monotonic() - start), message)


def main() -> int:
    """Run all, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("communes", nargs="*", help="seulement ces fichiers de parametres/, sans .json")
    parser.add_argument("--dossier", type=Path, default=Path(__file__).resolve().parent)
    parser.add_argument("--qgis-process", help="le programme, s'il n'est pas trouvé tout seul")
    parser.add_argument("--minutes", type=float, default=120, help="temps laissé à une commune")
    given = parser.parse_args()
    folder = given.dossier.resolve()
    for name in ("resultats", "journaux"):
        (folder / name).mkdir(exist_ok=True)
    qgis_process = program(given.qgis_process)
    call([qgis_process, "plugins", "enable", "trame_verte"], folder, "", 5)
    paths = sorted(p for p in (folder / "parametres").glob("*.json") if not given.communes or p.stem in given.communes)
    outcomes = []
    with (folder / "journaux" / "bilan.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow([field.name for field in fields(Outcome)])
        for path in paths:
            outcomes.append(run(path, qgis_process, folder, given.minutes))
            table.writerow(astuple(outcomes[-1]))
            file.flush()
            print(outcomes[-1], flush=True)
    failed = sum(outcome.etat == "échec" for outcome in outcomes)
    print(f"{len(outcomes) - failed} communes réussies, {failed} en échec ; bilan : {file.name}")
    return 0 if outcomes and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
