"""One DOCX template: looked through before use, its fields listed, filled into a new DOCX."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import meta

from desktop.exchange.letters.language import PlainLanguage, TemplateFault, TemplateRefusedError

type Plain = str | int | Sequence[Mapping[str, str | int]]
"""What a field may hold: a text, a number, or the rows of a table."""

type Values = Mapping[str, Plain]

LARGEST = 5_000_000
"""Bytes of a template, pictures of the letterhead included."""

_UNPACKED = 40_000_000
_ENTRIES = 500
_MOST_ROWS = 5_000
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


_NO_DOCX = (
    BadZipFile,
    PackageNotFoundError,
    SyntaxError,  # lxml's
    zlib_error,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OSError,
    AttributeError,
)
"""What the readers of zip, XML and DOCX raise on a file that is none."""


class MissingFieldsError(Exception):
    """A letter lacks what its template asks for: the names of the fields, in order."""

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = tuple(fields)


class LetterTemplate:
    """A template that was looked through. Raises TemplateRefusedError for anything else."""

    def __init__(self, content: bytes) -> None:
        _look_through(content)
        self._content = content
        self.fields = self._fields()

    def fill(self, values: Values) -> bytes:
        """The letter as a DOCX.

        Raises MissingFieldsError, TemplateRefusedError for what hides in footnotes or properties, and
        ValueError for too many rows.
        """
        missing = [name for name in self.fields if values.get(name, "") in ("", ())]
        if missing:
            raise MissingFieldsError(missing)
        made = self._opened()
        made.render(_printable(values), PlainLanguage(), autoescape=True)
        written = BytesIO()
        made.save(written)
        return written.getvalue()

    def _fields(self) -> tuple[str, ...]:
        """Every field asked for outside a condition on itself, by name."""
        language, template = PlainLanguage(), self._opened()
        found: set[str] = set()
        template.init_docx()
        parts = [template.get_xml()]
        parts += [
            text for uri in (template.HEADER_URI, template.FOOTER_URI) for _, text in _parts(template, uri)
        ]
        for text in parts:
            found |= meta.find_undeclared_variables(language.parse(template.patch_xml(text)))
        return tuple(sorted(found))

    def _opened(self) -> DocxTemplate:
        return DocxTemplate(BytesIO(self._content))


def _parts(template: DocxTemplate, uri: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, part in template.get_headers_footers(uri):
        found.append((key, template.get_part_xml(part)))
    return found


def _look_through(content: bytes) -> None:
    """Refuse what is no DOCX, is too much, runs programs or fetches from elsewhere."""
    if len(content) > LARGEST:
        raise TemplateRefusedError(TemplateFault.TOO_LARGE, str(len(content)))
    try:
        with ZipFile(BytesIO(content)) as packed:
            entries = packed.infolist()
            if len(entries) > _ENTRIES or sum(entry.file_size for entry in entries) > _UNPACKED:
                raise TemplateRefusedError(TemplateFault.TOO_LARGE, str(len(entries)))
            for entry in entries:
                _look_at(entry.filename, packed.read(entry))
        DocxTemplate(BytesIO(content)).init_docx()
    except _NO_DOCX as error:
        raise TemplateRefusedError(TemplateFault.NOT_DOCX, type(error).__name__) from error


def _look_at(name: str, text: bytes) -> None:
    if "vbaproject" in name.lower():
        raise TemplateRefusedError(TemplateFault.MACROS, name)
    if not name.endswith((".xml", ".rels")):
        return
    # Word writes UTF-8 without a document type; in any other encoding one could hide from this look.
    if not text.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") or b"<!DOCTYPE" in text:
        raise TemplateRefusedError(TemplateFault.NOT_DOCX, name)
    if name.endswith(".rels"):
        for link in parse_xml(text):
            if link.get("TargetMode") == "External" and not link.get("Type", "").endswith("/hyperlink"):
                raise TemplateRefusedError(TemplateFault.OUTSIDE, name)


def _printable(values: Values) -> dict[str, object]:
    """The values without characters that XML cannot hold."""
    made: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, str):
            made[name] = _UNPRINTABLE.sub("", value)
        elif isinstance(value, int):
            made[name] = value
        else:
            if len(value) > _MOST_ROWS:
                raise ValueError(f"{name} has {len(value)} rows")
            made[name] = [
                {
                    key: _UNPRINTABLE.sub("", cell) if isinstance(cell, str) else cell
                    for key, cell in row.items()
                }
                for row in value
            ]
    return made
