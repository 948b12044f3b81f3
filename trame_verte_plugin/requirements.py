"""Which packages are missing, and the sentence that says how to get them on this system."""

from __future__ import annotations

import importlib
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .translation import tr


@dataclass(frozen=True)
class Package:
    """One package that the plugin needs at run time, and how each system calls it."""

    module: str
    debian: str
    pip: str
    probe: str = ""
    """A name that only a recent enough version has; versions are never parsed, some builds do not tell theirs."""


PACKAGES = (
    Package("numpy", "python3-numpy", "numpy"),
    Package("shapely", "python3-shapely", '"shapely>=2.0,<3"', probe="to_wkb"),
    Package("pyproj", "python3-pyproj", "pyproj"),
    Package("scipy", "python3-scipy", "scipy"),
    Package("jinja2", "python3-jinja2", "jinja2"),
    Package("plotly", "python3-plotly", "plotly"),
)

#: The first release of each distribution whose own shapely is 2.
FIRST_WITH_SHAPELY_2 = {"debian": 13.0, "ubuntu": 24.0, "linuxmint": 22.0}

#: A ready-made shapely carries a second GEOS, which crashes beside the one that Debian's QGIS has loaded.
DEBIAN_SHAPELY = (
    "sudo apt install build-essential pkg-config libgeos-dev python3-dev python3-pip && "
    'python3 -m pip install --user {option}--no-binary shapely "shapely>=2.0,<3" "numpy<2"'
)


def missing_packages() -> list[Package]:
    """Return the packages that cannot be used: absent, too old or broken."""
    return [package for package in PACKAGES if not _usable(package)]


def _usable(package: Package) -> bool:
    try:
        module = importlib.import_module(package.module)
    except Exception:  # A package built for another NumPy may raise anything; it is as good as absent.
        return False
    return not package.probe or hasattr(module, package.probe)


def sentence(missing: Sequence[Package], system: str | None = None, release: Mapping[str, str] | None = None) -> str:
    """Return one sentence that names what is missing and gives the command for the user's system.

    Parameters
    ----------
    missing : sequence of Package
        What :func:`missing_packages` found; at least one.
    system : str, optional
        As ``platform.system()`` says it.
    release : mapping, optional
        The keys of ``/etc/os-release``.
    """
    system = system or platform.system()
    names = ", ".join(package.module + (" ≥ 2" if package.module == "shapely" else "") for package in missing)
    pip = "-m pip install --user " + " ".join(package.pip for package in missing)
    if system == "Windows":
        template = tr(
            "Trame verte needs packages that this QGIS lacks ({names}): update QGIS, or open the 'OSGeo4W Shell' "
            "of the Start menu, run  {command}  and start QGIS again."
        )
        return template.format(names=names, command=f"python {pip}")
    if system == "Darwin":
        template = tr(
            "Trame verte needs packages that this QGIS lacks ({names}): update QGIS, or open the Terminal, "
            "run  {command}  and start QGIS again."
        )
        return template.format(names=names, command=f"/Applications/QGIS.app/Contents/MacOS/bin/python3 {pip}")
    template = tr(
        "Trame verte needs packages that this system lacks ({names}): open a terminal, run  {command}  "
        "and start QGIS again."
    )
    command = _linux_command(missing, _os_release() if release is None else release) or f"python3 {pip}"
    return template.format(names=names, command=command)


def _os_release() -> dict[str, str]:
    file = Path("/etc/os-release")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return {key: value.strip('"') for key, _, value in (line.partition("=") for line in lines)}


def _linux_command(missing: Sequence[Package], release: Mapping[str, str]) -> str | None:
    """Return the command for Debian and its kin, None for other distributions."""
    if "debian" not in f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".split():
        return None
    first = FIRST_WITH_SHAPELY_2.get(release.get("ID", ""), 0.0)
    version = float(release.get("VERSION_ID") or first)
    old = version < first
    by_apt = [package.debian for package in missing if not (old and package.module == "shapely")]
    commands = ["sudo apt install " + " ".join(by_apt)] if by_apt else []
    if old and any(package.module == "shapely" for package in missing):
        guarded = release.get("ID") == "debian" and version >= 12
        commands.append(DEBIAN_SHAPELY.format(option="--break-system-packages " if guarded else ""))
    return " && ".join(commands)
