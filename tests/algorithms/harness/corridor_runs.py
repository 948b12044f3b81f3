"""Runs of corridor continuity and project impact: the sample, and small layers for bad input."""

from __future__ import annotations

from pathlib import Path

from small_layers import write

CONTINUITY, IMPACT = "trameverte:corridorcontinuity", "trameverte:projectimpact"
SAMPLE = Path(__file__).resolve().parents[3] / "sample_data" / "trame_verte.gpkg"


def layer(name):
    """Return a layer of the sample."""
    return f"{SAMPLE}|layername={name}"


NETWORK = {
    "CORRIDORS": layer("corridors"),
    "CORRIDOR_FIELD": "nom",
    "RANK_FIELD": "rang",
    "STATUS_FIELD": "statut",
    "FUNCTION": 1,
    "BARRIERS": [layer("routes"), layer("voies_ferrees"), layer("cours_eau")],
    "BARRIER_CLASS_FIELD": "nature",
    "CROSSINGS": layer("ouvrages"),
}


def rows(source):
    """Return the rows of a result."""
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(source, "rows", "ogr")
    assert made.isValid(), source
    names = made.fields().names()
    return [{n: None if str(v) == "NULL" else v for n, v in zip(names, f.attributes())} for f in made.getFeatures()]


def run(algorithm, folder, outputs, parameters):
    """Run through QGIS, the outputs into one GeoPackage."""
    from qgis import processing

    made = {n: f"ogr:dbname='{folder}/r.gpkg' table=\"{n.lower()}\" (geom)" for n in outputs}
    return processing.run(algorithm, {**parameters, **made, "REPORT": f"{folder}/r.html"})


SURFACES = {**NETWORK, "CORRIDORS": layer("corridors_surfaces"), "STATUS_FIELD": None, "FUNCTION": 0}


def small_corridors(tmp_path):
    """Write small layers, good and bad, into a folder and return it."""
    write(tmp_path / "in.gpkg", "voies", "LineString", ["LINESTRING(0 0,1000 0)"])
    write(tmp_path / "in.gpkg", "points", "Point", ["POINT(0 0)"])
    write(tmp_path / "in.gpkg", "nuls", "LineString", [None, None])
    write(tmp_path / "in.gpkg", "vide", "LineString", [])
    (tmp_path / "coupe.csv").write_text(
        "classe;mots;ecologique;pietons;largeur_m;ouvrage_ecologique;ouvrage_pietons;source\n"
        "route;route;parfois;coupe;5;passerelle;passerelle;essai\n",
        encoding="utf-8",
    )
    return tmp_path


def parameters(folder, changes):
    """Return parameters with the layers that :func:`small_corridors` made in place of their names."""

    def place(value):
        if not isinstance(value, str):
            return value
        known = ("voies", "points", "nuls", "vide")
        return f"{folder}/in.gpkg|layername={value}" if value in known else value.replace("{d}", str(folder))

    given = {"CORRIDORS": "voies", "SEGMENTS": "{d}/out.gpkg", **changes}
    return {name: place(value) for name, value in given.items()}
