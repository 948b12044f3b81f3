"""Gathers every string that a user may read into ``i18n/trame_verte_fr.ts`` and compiles it (``make i18n``).

Strings are found in the syntax tree, so that implicit concatenation and odd formatting do not matter:

- ``tr("…")`` in the code that QGIS sees;
- the template of each error of ``engine/errors.py``, ``InputError("…", layer=…)``;
- the names of steps: what is given for a parameter called ``step``, ``progress(0.5, "…")`` included, and the
  constants called ``STEP``.

Translations that the ``.ts`` holds already are kept; strings that left the source leave it too.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("trame_verte_plugin", "processing")
CONTEXT = "TrameVerte"
TS = ROOT / "i18n" / "trame_verte_fr.ts"


class NotLiteral(Exception):
    """A string that cannot be translated, because it is put together when the program runs."""


def source_strings(root: Path = ROOT) -> dict[str, list[str]]:
    """Return each string to translate with the files it stands in, in order of appearance."""
    files = sorted(file for folder in SOURCES for file in (root / folder).rglob("*.py"))
    trees = {file.relative_to(root).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in files}
    errors = _error_classes(trees["trame_verte_plugin/engine/errors.py"])
    steps = _step_positions(trees.values())
    found: dict[str, list[str]] = {}
    for file, tree in trees.items():
        for text in _strings_of(tree, file, errors, steps):
            places = found.setdefault(text, [])
            if file not in places:
                places.append(file)
    return found


def _error_classes(tree: ast.Module) -> set[str]:
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def _step_positions(trees) -> dict[str, int]:
    """Return, for each function that takes a ``step``, at which place it does; callbacks take it second."""
    positions = {"progress": 1, "report": 1}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
                if "step" in names:
                    positions[node.name] = names.index("step") - (names[0] == "self")
    return positions


def _strings_of(tree: ast.Module, file: str, errors: set[str], steps: dict[str, int]) -> Iterator[str]:
    nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.Call, ast.Assign))]
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
        if isinstance(node, ast.Assign):
            yield from _step_constant(node)
        if isinstance(node, ast.FunctionDef):
            yield from _default_steps(node)
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" or name in errors:
            yield from _literal(node.args[:1], f"{file}:{node.lineno}")
        elif name in steps:
            given = [keyword.value for keyword in node.keywords if keyword.arg == "step"]
            place = steps[name]
            yield from _literal(given or node.args[place : place + 1], f"{file}:{node.lineno}")


def _step_constant(node: ast.Assign) -> Iterator[str]:
    """Yield the text of ``STEP = "…"``."""
    names = [target.id.lstrip("_") for target in node.targets if isinstance(target, ast.Name)]
    if names == ["STEP"] and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        yield node.value.value


def _default_steps(function: ast.FunctionDef) -> Iterator[str]:
    """Yield the default of a parameter called ``step``."""
    arguments = function.args
    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
    pairs = [*zip(positional, defaults), *zip(arguments.kwonlyargs, arguments.kw_defaults)]
    for argument, default in pairs:
        if argument.arg == "step" and isinstance(default, ast.Constant) and isinstance(default.value, str):
            yield default.value


def _literal(arguments: list[ast.expr], place: str) -> Iterator[str]:
    """Yield the text of a literal; a name is passed on and found elsewhere, anything put together is refused."""
    for argument in arguments:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
            yield argument.value
        elif isinstance(argument, (ast.JoinedStr, ast.BinOp)):
            raise NotLiteral(f"{place}: translate a literal, then put the values in with format()")
        elif isinstance(argument, ast.IfExp):
            yield from _literal([argument.body, argument.orelse], place)


def read_translations(ts: Path = TS) -> dict[str, str]:
    """Return the finished translations of a ``.ts``."""
    if not ts.is_file():
        return {}
    pairs = ((m.findtext("source"), m.find("translation")) for m in ET.parse(ts).iter("message"))
    return {source: node.text for source, node in pairs if node.text and node.get("type") != "unfinished"}


def write_ts(strings: dict[str, list[str]], translations: dict[str, str], ts: Path = TS) -> int:
    """Write the ``.ts`` and return how many strings still lack a translation."""
    root = ET.Element("TS", version="2.1", language="fr_FR", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, files in strings.items():
        message = ET.SubElement(context, "message")
        for file in files:
            ET.SubElement(message, "location", filename=f"../{file}")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if source in translations:
            translation.text = translations[source]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, space="    ")
    text = ET.tostring(root, encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    return sum(source not in translations for source in strings)


def compile_ts(ts: Path = TS) -> None:
    """Make the ``.qm`` that QGIS reads beside the ``.ts``."""
    candidates = ("/usr/lib/qt5/bin/lrelease", "lrelease-qt5", "lrelease")
    lrelease = next((found for found in map(shutil.which, candidates) if found), None)
    if lrelease is None:
        sys.exit("lrelease is missing: install Debian's qttools5-dev-tools.")
    subprocess.run([lrelease, "-silent", str(ts), "-qm", str(ts.with_suffix(".qm"))], check=True)


def main() -> None:
    """Update the ``.ts`` and compile it."""
    strings = source_strings()
    unfinished = write_ts(strings, read_translations())
    compile_ts()
    sys.stdout.write(f"{TS.relative_to(ROOT)}: {len(strings)} strings, {unfinished} without a translation\n")


if __name__ == "__main__":
    main()
