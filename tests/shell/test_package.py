"""The zip is what plugins.qgis.org accepts, and it holds what the plugin needs and nothing else."""

from __future__ import annotations

import configparser
import io
import os
import re
import shutil
import subprocess
import sysconfig
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
REQUIRED = ("name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "repository", "tracker")
BINARIES = {".so", ".pyd", ".dll", ".dylib", ".exe", ".o", ".a", ".pyc", ".whl", ".jar"}
LEFT_OUT = {"tests", "benchmarks", "scripts", "build"}


@pytest.fixture(scope="module")
def archive() -> zipfile.ZipFile:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: the zip is made from the last commit")
    subprocess.run([ROOT / "scripts" / "package.sh"], check=True, capture_output=True)
    version = metadata(ROOT / "metadata.txt")["version"]
    return zipfile.ZipFile(ROOT / "build" / f"trame_verte.{version}.zip")


@pytest.fixture(scope="module")
def paths(archive) -> list[PurePosixPath]:
    return [PurePosixPath(name) for name in archive.namelist() if not name.endswith("/")]


def metadata(source) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_file(io.StringIO(source.read_text(encoding="utf-8")))
    return parser["general"]


def test_all_stands_in_one_folder(paths):
    assert {path.parts[0] for path in paths} == {"trame_verte"}


def test_size_is_under_25_megabytes(archive):
    assert Path(archive.filename).stat().st_size < 25_000_000


def test_no_binaries(archive, paths):
    assert [path for path in paths if path.suffix in BINARIES] == []
    heads = {path: archive.open(str(path)).read(4) for path in paths}
    assert [path for path, head in heads.items() if head[:2] == b"MZ" or head == b"\x7fELF"] == []


def test_no_hidden_files_and_nothing_of_development(paths):
    inner = [path.relative_to("trame_verte") for path in paths]
    assert [path for path in inner if any(part.startswith((".", "__MACOSX")) for part in path.parts)] == []
    assert [path for path in inner if path.parts[0] in LEFT_OUT or "__pycache__" in path.parts] == []


@pytest.mark.parametrize(
    "needed",
    [
        "__init__.py",
        "metadata.txt",
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "trame_verte_plugin/icon.svg",
        "i18n/trame_verte_fr.qm",
        "processing/provider.py",
        "sample_data/trame_verte.gpkg",
        "docs/fr/index.md",
        "docs/en/index.md",
    ],
)
def test_what_the_plugin_needs_is_there(paths, needed):
    assert PurePosixPath("trame_verte") / needed in paths


def test_licence_is_the_whole_gpl(archive):
    text = archive.read("trame_verte/LICENSE").decode()
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "END OF TERMS AND CONDITIONS" in text


@pytest.mark.parametrize("key", REQUIRED)
def test_metadata_has(archive, key):
    assert metadata(zipfile.Path(archive, "trame_verte/metadata.txt"))[key].strip()


def test_metadata_fits_qgis(archive):
    values = metadata(zipfile.Path(archive, "trame_verte/metadata.txt"))
    assert values["name"].isascii()
    assert values["hasProcessingProvider"] == "yes"
    assert values["qgisMinimumVersion"] == "3.34"
    assert re.fullmatch(r"\d+\.\d+\.\d+", values["version"])
    assert not re.search(r"<[a-z]", values["about"]), "no HTML"
    icon = f"trame_verte/{values['icon']}"
    assert b"<svg" in archive.read(icon)


def test_changelog_tells_of_this_version(archive):
    version = metadata(zipfile.Path(archive, "trame_verte/metadata.txt"))["version"]
    assert f"## {version}" in archive.read("trame_verte/CHANGELOG.md").decode()


@pytest.mark.batch
@pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed")
def test_unzipped_plugin_runs(archive, tmp_path):
    archive.extractall(tmp_path / "plugins")
    (tmp_path / "runtime").mkdir(mode=0o700)
    settings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "XDG_RUNTIME_DIR": str(tmp_path / "runtime"),
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }
    sample = tmp_path / "plugins" / "trame_verte" / "sample_data" / "trame_verte.gpkg"
    results = tmp_path / "results.gpkg"
    inputs = [f"AXES={sample}|layername=axe_bhns", f"PARCELS={sample}|layername=parcelles", f"REFERENTIAL={results}"]
    for command in (["plugins", "enable", "trame_verte"], ["run", "trameverte:landreferential", "--", *inputs]):
        done = subprocess.run(
            ["qgis_process", *command], env=settings, capture_output=True, text=True, input="", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert results.is_file()
