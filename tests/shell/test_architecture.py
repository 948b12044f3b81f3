"""The layers keep apart and the pieces stay small: what CONTRIBUTING.md promises, read from the syntax trees."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "trame_verte_plugin"
FILES = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "processing").rglob("*.py")])
ENGINE = [file for file in FILES if file.is_relative_to(PACKAGE / "engine")]
WITHOUT_QGIS = [file for file in FILES if file.is_relative_to(PACKAGE / "engine") or "report" in file.parts]
MAY_BE_MISSING = {"numpy", "shapely", "pyproj", "scipy", "jinja2", "plotly", "fiona", "rtree", "pandas", "geopandas"}


def short(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def each(files: list[Path]):
    return pytest.mark.parametrize("file", files, ids=short)


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def dotted(file: Path) -> tuple[str, ...]:
    parts = ("trame_verte", *file.relative_to(ROOT).with_suffix("").parts)
    return parts[:-1] if parts[-1] == "__init__" else parts


def imports(file: Path, nodes) -> set[str]:
    """Return the full names of what is imported, ours as ``trame_verte.…``."""
    found = set()
    package = dotted(file) if file.name == "__init__.py" else dotted(file)[:-1]
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def lines_of_code(function: ast.FunctionDef) -> int:
    """Return a function's length without its docstring."""
    first = function.body[0]
    explained = ast.get_docstring(function) is not None
    return function.end_lineno - function.lineno + 1 - explained * (first.end_lineno - first.lineno + 1)


@each(WITHOUT_QGIS)
def test_engine_and_report_know_no_qgis(file):
    names = imports(file, ast.walk(tree_of(file)))
    assert not [n for n in names if n.split(".")[0] in {"qgis", "PyQt5", "PyQt6", "processing", "osgeo"}]
    assert not [n for n in names if n.startswith(("trame_verte.processing", "trame_verte.trame_verte_plugin.bridge"))]


@each(FILES)
def test_qt_comes_from_qgis_and_nothing_is_printed(file):
    tree = tree_of(file)
    assert not [n for n in imports(file, ast.walk(tree)) if n.startswith("PyQt")]
    calls = [n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    assert "print" not in calls


def test_no_circle_of_imports():
    """Only what is imported when a module loads counts."""
    known = {".".join(dotted(file)): file for file in FILES}
    needs = {name: imports(file, tree_of(file).body) & known.keys() - {name} for name, file in known.items()}
    while leaves := [name for name, wanted in needs.items() if not wanted & needs.keys()]:
        for name in leaves:
            del needs[name]
    assert not needs, "these import each other in a circle, or need one that does"


def test_plugin_loads_without_packages_that_may_be_missing():
    """Follow the imports from the provider and its algorithms."""
    known = {".".join(dotted(file)): file for file in FILES}
    algorithms = [name for name in known if name.startswith("trame_verte.processing.algorithms")]
    waiting, seen = ["trame_verte.trame_verte_plugin.plugin", *algorithms], {}
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen[name] = imports(known[name], tree_of(known[name]).body)
            waiting += seen[name] & known.keys()
    assert not [(name, n) for name, wanted in seen.items() for n in wanted if n.split(".")[0] in MAY_BE_MISSING]


@each(FILES)
def test_pieces_stay_small(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= (150 if file.parent.name == "algorithms" else 400)
    functions = [n for n in ast.walk(tree_of(file)) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
    assert [f.name for f in functions if lines_of_code(f) > 60] == []


@each(ENGINE)
def test_public_functions_of_the_engine_are_typed_and_explained(file):
    for node in tree_of(file).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"
            assert node.returns is not None, f"{node.name} does not say what it returns"
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            assert not [a.arg for a in arguments if a.annotation is None], f"{node.name} has untyped arguments"
