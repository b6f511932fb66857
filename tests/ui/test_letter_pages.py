"""Letters as pages and as PDF/A: what the DOCX says is what the paper says."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.exchange.letters import LetterTemplate, Plain, Values
from resources.letters.drawing import FOLDER, TEMPLATES
from ui.letters import LetterPages, save_pdf

pytestmark = pytest.mark.usefixtures("look")

ROW: dict[str, str | int] = {
    "instansi": "Kabupaten Kapuas Hulu",
    "laporan": 17,
    "belum": 11,
    "terverifikasi": 3,
    "diproses": 1,
    "selesai": 2,
    "persen": "18 %",
}


def values(template: LetterTemplate, rows: int = 1) -> Values:
    """Something recognisable in each field."""
    made: dict[str, Plain] = {name: f"isian {name}" for name in template.fields}
    made["rincian"] = [{**ROW, "instansi": f"Instansi {number}"} for number in range(rows)]
    made["tembusan"] = [{"nama": "Gubernur Kalimantan Barat"}]
    return made


def words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", TEMPLATES)
def test_that_the_pdf_says_what_the_docx_says(name: str, tmp_path: Path) -> None:
    template = LetterTemplate((FOLDER / f"{name}.docx").read_bytes())
    filled = template.fill(values(template, rows=14))
    pages = LetterPages(filled, "data per 24 Nov 2026")
    save_pdf(pages, tmp_path / "surat.pdf", "Surat")
    reader = PdfReader(tmp_path / "surat.pdf")
    said = words("".join(page.extract_text() for page in reader.pages))
    written = Document(BytesIO(filled))
    for paragraph in written.paragraphs:
        assert words(paragraph.text) in said
    for cell in [cell for table in written.tables for row in table.rows for cell in row.cells]:
        assert words(cell.text) in said
    assert len(reader.pages) == pages.count
    assert all("dataper24Nov2026" in words(page.extract_text()) for page in reader.pages)


def test_that_the_pdf_is_one_for_the_archive(tmp_path: Path) -> None:
    template = LetterTemplate((FOLDER / "tindak-lanjut.docx").read_bytes())
    save_pdf(LetterPages(template.fill(values(template))), tmp_path / "surat.pdf", "Surat")
    written = (tmp_path / "surat.pdf").read_bytes()
    assert b'pdfaid:part="1" pdfaid:conformance="B"' in written
    descriptors = written.split(b"/Type /FontDescriptor")[1:]
    assert descriptors
    assert all(b"/FontFile" in each.partition(b"endobj")[0] for each in descriptors)


@pytest.mark.parametrize("name", TEMPLATES)
def test_that_the_shipped_templates_are_those_of_the_script(name: str) -> None:
    drawn = BytesIO()
    TEMPLATES[name]().save(drawn)
    kept = Document(str(FOLDER / f"{name}.docx"))
    fresh = Document(BytesIO(drawn.getvalue()))
    assert kept.element.xml == fresh.element.xml


def test_that_a_long_table_goes_on_on_the_next_page_under_its_heads(tmp_path: Path) -> None:
    template = LetterTemplate((FOLDER / "laporan-monitoring.docx").read_bytes())
    short, long = (LetterPages(template.fill(values(template, rows))) for rows in (14, 120))
    assert long.count > short.count
    save_pdf(long, tmp_path / "surat.pdf", "Surat")
    last = words(PdfReader(tmp_path / "surat.pdf").pages[-1].extract_text())
    assert "Instansi119" in last
    assert "Laporan" in last


def test_that_nothing_is_painted_outside_the_margins() -> None:
    template = LetterTemplate((FOLDER / "tindak-lanjut.docx").read_bytes())
    pages = LetterPages(template.fill(values(template)))
    size, margins = pages.page.size.toSize(), pages.page.margins
    for number in range(pages.count):
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        pages.paint(painter, number)
        painter.end()
        right = round(size.width() - margins.right()) + 3
        outside = [
            (x, y)
            for x in (*range(0, round(margins.left()) - 2, 3), *range(right, size.width(), 3))
            for y in range(0, size.height(), 3)
            if image.pixelColor(x, y).lightness() < 250
        ]
        assert not outside
