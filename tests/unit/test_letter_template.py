"""Letter templates: filled with plain values, hostile ones refused before anything of them runs."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.letters import (
    LARGEST,
    LetterTemplate,
    MissingFieldsError,
    TemplateFault,
    TemplateRefusedError,
)

RELS = "word/_rels/document.xml.rels"


def docx(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), header: str = "") -> bytes:
    """A DOCX of these paragraphs, one table and a header."""
    made = Document()
    for text in paragraphs:
        made.add_paragraph(text)
    if rows:
        table = made.add_table(len(rows), len(rows[0]))
        for line, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, cells, strict=True):
                cell.text = text
    if header:
        made.sections[0].header.paragraphs[0].text = header
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def texts(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(content)).paragraphs]


def repacked(content: bytes, name: str, change: bytes) -> bytes:
    """The package with another content under one name."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry.filename, old.read(entry))
        new.writestr(name, change)
    return written.getvalue()


def refused(content: bytes) -> TemplateFault:
    with pytest.raises(TemplateRefusedError) as caught:
        LetterTemplate(content)
    return caught.value.fault


def test_that_fields_rows_and_conditions_are_filled() -> None:
    template = LetterTemplate(
        docx(
            "Nomor: {{ nomor }}",
            "{%p if lampiran %}",
            "Lampiran: {{ lampiran }} berkas",
            "{%p endif %}",
            "{%p for baris in rincian %}",
            "{{ loop.index }}. {{ baris.nama }}: {{ baris.persen }} %",
            "{%p endfor %}",
            header="{{ instansi|upper }}",
        )
    )
    assert template.fields == ("instansi", "lampiran", "nomor", "rincian")
    filled = template.fill(
        {
            "nomor": "005/12/KOMINFO",
            "lampiran": 1,
            "instansi": "Pemprov Kalbar",
            "rincian": [{"nama": "Sambas", "persen": 61}, {"nama": "Melawi & <Sintang>", "persen": 0}],
        }
    )
    assert texts(filled) == [
        "Nomor: 005/12/KOMINFO",
        "Lampiran: 1 berkas",
        "1. Sambas: 61 %",
        "2. Melawi & <Sintang>: 0 %",
    ]
    assert Document(BytesIO(filled)).sections[0].header.paragraphs[0].text == "PEMPROV KALBAR"


def test_that_rows_of_a_table_are_repeated() -> None:
    rows = (("Kab/kota", "Tindak lanjut"), ("{%tr for b in tabel %}", ""), ("{{ b.nama }}", "{{ b.persen }}"))
    template = LetterTemplate(docx(rows=(*rows, ("{%tr endfor %}", ""))))
    filled = template.fill({"tabel": [{"nama": "Sambas", "persen": 61}, {"nama": "Landak", "persen": 42}]})
    table = Document(BytesIO(filled)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Kab/kota", "Tindak lanjut"],
        ["Sambas", "61"],
        ["Landak", "42"],
    ]


def test_that_a_letter_with_a_field_missing_is_not_made() -> None:
    template = LetterTemplate(docx("{{ nomor }} {{ tanggal }} {{ penandatangan }}"))
    with pytest.raises(MissingFieldsError) as caught:
        template.fill({"nomor": "1", "tanggal": ""})
    assert caught.value.fields == ("penandatangan", "tanggal")


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ nomor.__class__ }}",
        "{{ nomor.format(nomor) }}",
        "{{ range(1000000000) }}",
        "{% for a in range(1000000000) %}x{% endfor %}",
        "{% for a in b %}{% for c in b %}{% for d in b %}x{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in b recursive %}{{ loop(a) }}{% endfor %}",
        "{{ 'a' * 10000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ nomor|attr('__class__') }}",
        "{{ b|map('upper')|list }}",
        "{{ nomor['__class__'] }}",
        "{{ self._TemplateReference__context }}",
        "{% set x = nomor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum(n=100000) }}",
        "{{ loop.index.real }}",
    ],
)
def test_that_a_hostile_template_is_refused_before_it_runs(hostile: str) -> None:
    assert refused(docx(hostile)) in {TemplateFault.FORBIDDEN, TemplateFault.SYNTAX}
    assert refused(docx("aman", header=hostile)) in {TemplateFault.FORBIDDEN, TemplateFault.SYNTAX}


def test_that_a_broken_tag_is_named() -> None:
    with pytest.raises(TemplateRefusedError) as caught:
        LetterTemplate(docx("{% for a in b %}"))
    assert caught.value.fault is TemplateFault.SYNTAX
    assert caught.value.detail


def test_that_what_fetches_from_elsewhere_or_runs_programs_is_refused() -> None:
    whole = docx("{{ nomor }}")
    with ZipFile(BytesIO(whole)) as packed:
        links = packed.read(RELS)
    remote = links.replace(
        b"</Relationships>",
        b'<Relationship TargetMode="External" Id="rId99" Target="http://127.0.0.1/x.dotm" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
        b"</Relationships>",
    )
    assert refused(repacked(whole, RELS, remote)) is TemplateFault.OUTSIDE
    assert refused(repacked(whole, RELS, remote.replace(b"Target=", b"  Target="))) is TemplateFault.OUTSIDE
    assert refused(repacked(whole, "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")) is TemplateFault.MACROS
    LetterTemplate(repacked(whole, RELS, remote.replace(b"attachedTemplate", b"hyperlink")))


def test_that_what_is_no_docx_or_too_much_is_refused() -> None:
    whole = docx("{{ nomor }}")
    entity = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    assert refused(b"") is TemplateFault.NOT_DOCX
    assert refused(b"PK\x03\x04 not a zip") is TemplateFault.NOT_DOCX
    assert refused(whole[: len(whole) // 2]) is TemplateFault.NOT_DOCX
    assert refused(repacked(whole, "word/document.xml", b"")) is TemplateFault.NOT_DOCX
    assert refused(repacked(whole, "word/document.xml", entity)) is TemplateFault.NOT_DOCX
    assert (
        refused(repacked(whole, "word/document.xml", entity.decode().encode("utf-16")))
        is TemplateFault.NOT_DOCX
    )
    assert refused(b"x" * (LARGEST + 1)) is TemplateFault.TOO_LARGE
    assert refused(repacked(whole, "word/media/bom.png", bytes(41_000_000))) is TemplateFault.TOO_LARGE


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(), min_size=1, max_size=60))
def test_that_any_text_can_be_said_and_is_only_text(said: str) -> None:
    template = LetterTemplate(docx("Hal: {{ hal }}"))
    filled = template.fill({"hal": said})
    assert Document(BytesIO(filled)).paragraphs[0].text.startswith("Hal: ")
    assert len(Document(BytesIO(filled)).paragraphs) == 1
