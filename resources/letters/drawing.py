"""`python -m resources.letters.drawing`: draws the shipped templates anew, in the official form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Letter
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent
_FACE = "Arial"
_WIDE = 3.9  # cm of the column of names
_TABLE = (
    ("Instansi", "{{ baris.instansi }}"),
    ("Laporan", "{{ baris.laporan }}"),
    ("Belum terverifikasi", "{{ baris.belum }}"),
    ("Terverifikasi, belum ditindaklanjuti", "{{ baris.terverifikasi }}"),
    ("Diproses", "{{ baris.diproses }}"),
    ("Selesai", "{{ baris.selesai }}"),
    ("Tindak lanjut", "{{ baris.persen }}"),
)


def follow_up() -> Letter:
    """Surat tindak lanjut hasil monitoring: from the province to one agency that lags."""
    letter = _paper()
    _letterhead(letter)
    _address(letter)
    _body(
        letter,
        "Berdasarkan hasil pemantauan pengelolaan pengaduan pelayanan publik melalui SP4N-LAPOR! periode "
        "{{ periode }}, disampaikan bahwa dari {{ laporan }} laporan yang diterima {{ instansi }}, "
        "{{ ditindaklanjuti }} laporan ({{ persen }}) telah ditindaklanjuti, {{ belum }} laporan belum "
        "diverifikasi, dan {{ terverifikasi }} laporan telah diverifikasi tetapi belum ditindaklanjuti. "
        "Rincian terdapat dalam lampiran surat ini.",
        "Sehubungan dengan hal tersebut, dimohon bantuan Saudara untuk:",
    )
    _listed(
        letter,
        "memverifikasi dan meneruskan setiap laporan paling lambat {{ hari_verifikasi }} hari kerja sejak "
        "diterima;",
        "menindaklanjuti laporan yang menjadi kewenangan Saudara sesuai dengan tenggat; dan",
        "menyampaikan rencana aksi penyelesaian paling lambat tanggal {{ batas }}.",
    )
    _body(letter, "Demikian disampaikan. Atas perhatian dan kerja sama Saudara, diucapkan terima kasih.")
    _signature(letter)
    _copies(letter)
    _appendix(letter)
    return letter


def onward() -> Letter:
    """Laporan hasil monitoring: from the province to the ministry, all agencies in the appendix."""
    letter = _paper()
    _letterhead(letter)
    _address(letter)
    _body(
        letter,
        "Bersama ini dilaporkan hasil pemantauan pengelolaan pengaduan pelayanan publik melalui SP4N-LAPOR! "
        "di lingkungan {{ wilayah }} periode {{ periode }}. Dari {{ jumlah_instansi }} instansi, "
        "{{ terhubung }} instansi ({{ persen_terhubung }}) telah terhubung. Dari {{ laporan }} laporan, "
        "{{ ditindaklanjuti }} laporan ({{ persen }}) telah ditindaklanjuti: {{ selesai }} selesai dan "
        "{{ diproses }} diproses. Sebanyak {{ belum }} laporan belum diverifikasi dan {{ terverifikasi }} "
        "laporan telah diverifikasi tetapi belum ditindaklanjuti.",
        "Kepada instansi yang tertinggal telah dikirim surat tindak lanjut: {{ surat_dikirim }}.",
        "Demikian dilaporkan. Atas perhatian Bapak/Ibu, diucapkan terima kasih.",
    )
    _signature(letter)
    _copies(letter)
    _appendix(letter)
    return letter


TEMPLATES = {"tindak-lanjut": follow_up, "laporan-monitoring": onward}


def _paper() -> Letter:
    letter = Document()
    section = letter.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    plain = letter.styles["Normal"]
    plain.font.name, plain.font.size = _FACE, Pt(11)
    plain.paragraph_format.space_after = Pt(0)
    plain.paragraph_format.line_spacing = 1.15
    return letter


def _letterhead(letter: Letter) -> None:
    _line(letter, "{{ pemerintah|upper }}", ALIGN.CENTER, size=13)
    _line(letter, "{{ satuan|upper }}", ALIGN.CENTER, size=15, bold=True)
    _line(letter, "{{ alamat }}", ALIGN.CENTER, size=9)
    last = _line(letter, "{{ kontak }}", ALIGN.CENTER, size=9)
    last.paragraph_format.space_after = Pt(14)
    _ruled(last)


def _address(letter: Letter) -> None:
    _line(letter, "{{ tempat }}, {{ tanggal }}", ALIGN.RIGHT).paragraph_format.space_after = Pt(10)
    table = letter.add_table(4, 3)
    table.autofit = False
    for row, (name, value) in zip(
        table.rows,
        (
            ("Nomor", "{{ nomor }}"),
            ("Sifat", "{{ sifat }}"),
            ("Lampiran", "{{ lampiran }}"),
            ("Hal", "{{ hal }}"),
        ),
        strict=True,
    ):
        for cell, text, wide in zip(row.cells, (name, ":", value), (2.4, 0.5, 13.6), strict=True):
            cell.width = Cm(wide)
            cell.text = text
    for text in ("", "Yth. {{ tujuan }}", "di {{ tempat_tujuan }}", ""):
        _line(letter, text)


def _body(letter: Letter, *texts: str) -> None:
    for text in texts:
        paragraph = _line(letter, text, ALIGN.JUSTIFY)
        paragraph.paragraph_format.first_line_indent = Cm(1.25)
        paragraph.paragraph_format.space_after = Pt(6)


def _listed(letter: Letter, *texts: str) -> None:
    for number, text in enumerate(texts, 1):
        paragraph = _line(letter, f"{number}.\t{text}", ALIGN.JUSTIFY)
        paragraph.paragraph_format.left_indent = Cm(2)
        paragraph.paragraph_format.first_line_indent = Cm(-0.75)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(0.75))
        paragraph.paragraph_format.space_after = Pt(3)


def _signature(letter: Letter) -> None:
    texts = ("", "{{ jabatan }},", "", "", "", "{{ penandatangan }}", "{{ pangkat }}", "NIP {{ nip }}")
    for text in texts:
        paragraph = _line(letter, text, bold=text == "{{ penandatangan }}")
        paragraph.paragraph_format.left_indent = Cm(9)
        paragraph.paragraph_format.keep_with_next = text != texts[-1]


def _copies(letter: Letter) -> None:
    _line(letter, "{%p if tembusan %}")
    _line(letter, "Tembusan:").paragraph_format.space_before = Pt(12)
    _line(letter, "{%p for baris in tembusan %}")
    _line(letter, "{{ loop.index }}. {{ baris.nama }}")
    _line(letter, "{%p endfor %}")
    _line(letter, "{%p endif %}")


def _appendix(letter: Letter) -> None:
    head = _line(letter, "Lampiran Surat Nomor {{ nomor }} Tanggal {{ tanggal }}", bold=True)
    head.paragraph_format.page_break_before = True
    head.paragraph_format.space_after = Pt(8)
    table = letter.add_table(4, len(_TABLE), style="Table Grid")
    table.autofit = False
    for row in table.rows:
        for place, cell in enumerate(row.cells):
            cell.width = Cm(_WIDE if place == 0 else (16.5 - _WIDE) / (len(_TABLE) - 1))
    _cells(table.rows[0].cells, [name for name, _ in _TABLE], bold=True)
    table.rows[1].cells[0].text = "{%tr for baris in rincian %}"
    _cells(table.rows[2].cells, [field for _, field in _TABLE])
    table.rows[3].cells[0].text = "{%tr endfor %}"
    note = _line(letter, "{{ sumber }}", size=9)
    note.paragraph_format.space_before = Pt(6)


def _cells(cells: Sequence[_Cell], texts: Sequence[str], *, bold: bool = False) -> None:
    for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        run.font.size, run.font.bold = Pt(9), bold
        paragraph.alignment = ALIGN.LEFT if place == 0 else ALIGN.RIGHT


def _line(
    letter: Letter, text: str, align: ALIGN = ALIGN.LEFT, *, size: float = 0, bold: bool = False
) -> Paragraph:
    paragraph = letter.add_paragraph()
    run = paragraph.add_run(text)
    if size:
        run.font.size = Pt(size)
    if bold:
        run.font.bold = True
    paragraph.alignment = align
    return paragraph


def _ruled(paragraph: Paragraph) -> None:
    """A double line under the letterhead."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "thickThinSmallGap"), ("sz", "18"), ("space", "4"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001 - python-docx has no borders


def main() -> None:
    """Write every template into this folder."""
    for name, draw in TEMPLATES.items():
        draw().save(str(FOLDER / f"{name}.docx"))


if __name__ == "__main__":
    main()
