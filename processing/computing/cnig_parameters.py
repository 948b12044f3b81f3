"""Parameters of the CNIG export as the engine takes them; what is wrong with one is raised where it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ...trame_verte_plugin.bridge.cnig_files import DBASE_OCTETS, GEOPACKAGE, SHAPEFILE
from ...trame_verte_plugin.engine.cnig.attributes import OF_RESERVED_LAND, parse_attributes
from ...trame_verte_plugin.engine.cnig.check_values import ADDRESS, FILE_NAME
from ...trame_verte_plugin.engine.cnig.columns import ExportParameters
from ...trame_verte_plugin.engine.cnig.document import Document, make_document, parse_day
from ...trame_verte_plugin.engine.cnig.standard import Code, Standard, load_standard
from ...trame_verte_plugin.engine.cnig.target import RESERVED, parse_target
from ...trame_verte_plugin.engine.errors import InputError

SUFFIXES = (GEOPACKAGE, SHAPEFILE)


class Asked:
    """What the user asks of an export.

    Parameters
    ----------
    value : callable
        Gives the value of a parameter, None where it is not given.
    fields : sequence of str
        Fields of the layer.
    """

    def __init__(self, value: Callable[[str], Any], fields: Sequence[str]):
        self._value, self._fields = value, fields

    def standard(self) -> Standard:
        """Return the version of the standard."""
        return load_standard(self._value("STANDARD"))

    def code(self) -> Code:
        """Return the code that the layer is exported for."""
        code = parse_target(self._value("TARGET") or "", self.standard())
        if self._value("NATURE_FIELD") and code.family == "INFO":
            raise InputError(
                "'{field}' (NATURE_FIELD) has no place: the tables INFO_SURF, _LIN and _PCT have no field NATURE. "
                "Leave it empty.",
                field=self._value("NATURE_FIELD"),
            )
        if not (code.label or self._value("LABEL") or self._value("LABEL_FIELD")):
            raise InputError(
                "{target} has no label in the standard: give one (LABEL or LABEL_FIELD).", target=code.target
            )
        return code

    def label(self) -> str | None:
        """Return the label of features that have none of their own."""
        text, code = self._value("LABEL") or None, self.code()
        longest = self.standard().table(code.family, code.geometries[0]).fields["LIBELLE"].longest
        octets = self.octets() or longest * 4
        if text is not None and (len(text) > longest or len(text.encode()) > octets):
            raise InputError(
                "The label (LABEL) has {found} characters, and LIBELLE takes {longest}. Shorten it.",
                found=len(text),
                longest=min(longest, octets),
            )
        return text

    def document(self) -> Document:
        """Return the document that the folder is of."""
        return make_document(self._value("TERRITORY") or "", self._value("DOCUMENT_DATE") or "")

    def validated(self) -> str | None:
        """Return the day of validation, which cannot be after the document's."""
        day = self.day("VALIDATION_DATE")
        document = self.document()
        if day is not None and day > document.date:
            raise InputError(
                "The date of validation {day} (VALIDATION_DATE) is later than the document's, {date} (DOCUMENT_DATE). "
                "Correct one of them.",
                day=day,
                date=document.date,
            )
        return day

    def day(self, name: str) -> str | None:
        """Return a date as ``yyyymmdd``."""
        text = self._value(name)
        day = parse_day(text) if text else None
        if text and day is None:
            raise InputError(
                "'{value}' ({name}) is not a day of the calendar: write yearmonthday, 20250424.", value=text, name=name
            )
        return day

    def file(self) -> str | None:
        """Return the name of the regulation's PDF."""
        text, code = self._value("DOCUMENT_FILE"), self.code()
        if not text and (code.kind == "97" and (code.family == "INFO" or code.subkind == "00")):
            raise InputError(
                "{target} needs the file of its written piece: give its name (DOCUMENT_FILE).", target=code.target
            )
        longest = self.standard().table(code.family, code.geometries[0]).fields["NOMFIC"].longest
        if text and (not FILE_NAME.fullmatch(text) or len(text) > longest):
            raise InputError(
                "'{value}' (DOCUMENT_FILE) is not the name of a PDF as the standard wants it: letters without accents, "
                "digits, - and _, at most {longest} characters, 200066793_reglement_20250424.pdf.",
                value=text,
                longest=longest,
            )
        return text or None

    def url(self) -> str | None:
        """Return the address of the regulation."""
        text, code = self._value("DOCUMENT_URL"), self.code()
        longest = self.standard().table(code.family, code.geometries[0]).fields["URLFIC"].longest
        if text and not (ADDRESS.fullmatch(text) and text.isascii() and len(text) <= longest):
            raise InputError(
                "'{value}' (DOCUMENT_URL) is not an address: write https:// and what follows, without accents, at most "
                "{longest} characters.",
                value=text,
                longest=longest,
            )
        return text or None

    def attributes(self) -> dict[str, str | None]:
        """Return the field of each attribute beside the standard's; None for those of reserved land that it lacks."""
        found: dict[str, str | None] = dict(parse_attributes(self._value("ATTRIBUTES"), self._fields))
        code = self.code()
        if (code.family, code.kind) != RESERVED:
            return found
        own = {field.lower(): field for field in self._fields}
        given = {name.lower(): field for name, field in found.items()}
        first = {name: given.pop(name, None) or own.get(name) for name in OF_RESERVED_LAND}
        return first | {name: field for name, field in found.items() if name.lower() in given}

    def suffix(self) -> str:
        """Return the extension of the files."""
        return SUFFIXES[self._value("FORMAT")]

    def octets(self) -> int | None:
        """Return the bytes that the format has for a text, None where it has no limit."""
        return DBASE_OCTETS if self.suffix() == SHAPEFILE else None

    def parameters(self) -> ExportParameters:
        """Return them all."""
        return ExportParameters(
            standard=self.standard(),
            code=self.code(),
            document=self.document(),
            label=self.label(),
            file=self.file(),
            url=self.url(),
            validated=self.validated(),
            octets=self.octets(),
        )
