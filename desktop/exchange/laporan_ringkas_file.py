"""Looks at a file before any reader touches it: is it a workbook, whole and of a bearable size."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from desktop.exchange.laporan_ringkas_events import Facts, ImportRefusal, ImportRefusedError

MOST_BYTES = 500_000_000
"""Of all parts unpacked. A real export of 100,000 rows has a third of it."""

_MOST_PARTS = 5_000
_CHUNK = 1 << 18
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_TAIL = 16
_OTHER_PARTS = {
    "xl/workbook.bin": "xlsb",
    "content.xml": "ods",
    "word/document.xml": "docx",
    "ppt/presentation.xml": "pptx",
}


def check_file(path: Path) -> int:
    """Read the file once from end to end, keeping nothing, and give the number of formulas in its sheets.

    ImportRefusedError when it is no sound workbook.
    """
    try:
        size = path.stat().st_size
        if size == 0:
            raise ImportRefusedError(ImportRefusal.EMPTY)
        with path.open("rb") as file:
            start = file.read(2_048)
            if start.startswith(_OLE):
                raise ImportRefusedError(_ole_reason(file))
            if not start.startswith(_ZIP):
                raise ImportRefusedError(*_stranger(start))
            return _check_parts(file, size)
    except FileNotFoundError as error:
        raise ImportRefusedError(ImportRefusal.MISSING) from error
    except OSError as error:
        raise ImportRefusedError(ImportRefusal.UNREADABLE, Facts(detail=type(error).__name__)) from error


def _ole_reason(file: IO[bytes]) -> ImportRefusal:
    """Excel encrypts into the container of its old format; the name of the stream tells them apart."""
    file.seek(0)
    tail = b""
    while chunk := file.read(_CHUNK):
        if _ENCRYPTED_STREAM in tail + chunk:
            return ImportRefusal.ENCRYPTED
        tail = chunk[-len(_ENCRYPTED_STREAM) :]
    return ImportRefusal.OLD_XLS


def _stranger(start: bytes) -> tuple[ImportRefusal, Facts]:
    words = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if words.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta")):
        return ImportRefusal.WEB_PAGE, Facts()
    if words.startswith(b"%pdf"):
        return ImportRefusal.OTHER_FORMAT, Facts(detail="pdf")
    if words.startswith(b"<?xml"):
        return ImportRefusal.OTHER_FORMAT, Facts(detail="xml")
    if b"\x00" not in start and re.search(rb"[,;\t]", start):
        return ImportRefusal.TEXT_FILE, Facts()
    return ImportRefusal.OTHER_FORMAT, Facts()


def _check_parts(file: IO[bytes], size: int) -> int:
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
            names = {part.filename.lower() for part in parts}
            unpacked = sum(part.file_size for part in parts)
            if unpacked > MOST_BYTES or len(parts) > _MOST_PARTS:
                raise ImportRefusedError(ImportRefusal.TOO_LARGE, Facts(size=unpacked, limit=MOST_BYTES))
            if any(part.flag_bits & 1 for part in parts):
                raise ImportRefusedError(ImportRefusal.ENCRYPTED)
            if "xl/workbook.xml" not in names or "[content_types].xml" not in names:
                kind = next((kind for part, kind in _OTHER_PARTS.items() if part in names), "zip")
                raise ImportRefusedError(ImportRefusal.OTHER_FORMAT, Facts(detail=kind))
            return sum(_scan(archive, part.filename) for part in parts)
    except (BadZipFile, EOFError) as error:
        cut = ImportRefusal.DAMAGED if "CRC" in str(error) else ImportRefusal.TRUNCATED
        raise ImportRefusedError(cut, Facts(size=size)) from error
    except (zlib.error, NotImplementedError, ValueError) as error:
        raise ImportRefusedError(ImportRefusal.DAMAGED, Facts(detail=type(error).__name__)) from error


def _scan(archive: ZipFile, name: str) -> int:
    """Unpack one part for its checksum; count the formulas of a sheet; refuse a part with a DTD."""
    is_sheet = name.lower().startswith("xl/worksheets/") and name.lower().endswith(".xml")
    is_xml = name.lower().endswith((".xml", ".rels"))
    formulas, tail = 0, b""
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            if is_sheet:
                formulas += len(_FORMULA.findall(tail + chunk)) - len(_FORMULA.findall(tail))
            if is_xml and _DOCTYPE.search(tail + chunk):
                raise ImportRefusedError(ImportRefusal.DAMAGED, Facts(detail="doctype"))
            tail = chunk[-_TAIL:]
    return formulas
