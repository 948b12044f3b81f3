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


def clean(project: Path, moved: dict[str, str]) -> None:
    """Rewrite a ``.qgz`` in place.

    Parameters
    ----------
    project : Path
    moved : dict of str to str
        Paths as the project has them, and as it shall have them where it will stand.
    """
    with zipfile.ZipFile(project) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(project, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            kept = _cleaned(content.decode(), moved).encode() if name.endswith(".qgs") else content
            archive.writestr(zipfile.ZipInfo(name, _NO_DATE), kept, zipfile.ZIP_DEFLATED)


def _cleaned(text: str, moved: dict[str, str]) -> str:
    text = _ROOT.sub(lambda root: _PERSONAL.sub("", root[0]), text, count=1)
    for old, new in moved.items():
        if old != new:
            text = text.replace(escape(old), escape(new))
    return text
