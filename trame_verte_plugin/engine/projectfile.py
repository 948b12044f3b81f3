"""A QGIS project's file without what is nobody's business: who saved it, when, and where it was written first."""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

#: The root's opening tag; QGIS leaves ">" in attributes as it is.
_ROOT = re.compile(r'<qgis (?:[^>"]|"[^"]*")*>')
#: Attributes of the project that name the person and the moment.
_PERSONAL = re.compile(r' (saveUser|saveUserFull|saveDateTime)="[^"]*"')
#: The oldest date that a zip can hold.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def relative(target: Path, project: Path) -> str:
    """Return how QGIS writes the path of a file in a project; absolute where they stand on different drives."""
    try:
        path = os.path.relpath(target, project.parent)
    except ValueError:
        return target.as_posix()
    text = Path(path).as_posix()
    return text if text.startswith("../") else f"./{text}"


def clean(project: Path, written: str, place: str) -> None:
    """Rewrite a ``.qgz`` in place.

    Parameters
    ----------
    project : Path
    written : str
        The last parts of the path of a file as the project has it, which no other path ends in.
    place : str
        What the project shall have instead of that path.
    """
    with zipfile.ZipFile(project) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(project, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            kept = _cleaned(content.decode(), written, place).encode() if name.endswith(".qgs") else content
            archive.writestr(zipfile.ZipInfo(name, _NO_DATE), kept, zipfile.ZIP_DEFLATED)


def _cleaned(text: str, written: str, place: str) -> str:
    text = _ROOT.sub(lambda root: _PERSONAL.sub("", root[0]), text, count=1)
    # QGIS writes a path from the project's folder or from the root, as it likes: whatever stands before it goes.
    return re.sub(rf'[^"<>|]*{re.escape(escape(written))}', lambda _: escape(place), text)
