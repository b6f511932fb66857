"""The platform's own form for each action, in its order: what a person keys in from Lembar entri."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.complaint import Classification, Complaint
from desktop.domain.intents import Intent, Kind

CLASSIFICATION_WORDS = {
    Classification.SUPERVISORY: "Pengaduan berkadar pengawasan",
    Classification.NON_SUPERVISORY: "Pengaduan tidak berkadar pengawasan",
    Classification.INFORMATION_REQUEST: "Permintaan informasi",
    Classification.ASPIRATION: "Aspirasi",
    Classification.UNCLASSIFIED: "",
}


@dataclass(frozen=True, slots=True)
class EntryField:
    """One field of the form: the label as the platform shows it, and what to key in."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class EntryForm:
    """The form of one action; empty fields are left out."""

    kind: Kind
    fields: tuple[EntryField, ...]


def form(intent: Intent, complaint: Complaint, units: Mapping[str, str]) -> EntryForm:
    """The fields of an action in the order of the platform's screens (domain.md §8).

    `units` maps unit codes to names. What the action changed is the action's value, the rest the complaint's.
    """
    said = {change.field: change.new for change in intent.changes}

    def text(field: str, otherwise: str = "") -> str:
        value = said.get(field, otherwise)
        return ", ".join(value) if isinstance(value, tuple) else str(value or "")

    unit = units.get(text("unit", complaint.unit), text("unit", complaint.unit))
    number = ("Nomor laporan", complaint.number)
    note = ("Catatan", intent.said("text"))
    rows: list[tuple[str, str]]
    match intent.kind:
        case Kind.VERIFY | Kind.EDIT:
            chosen = Classification(text("classification", complaint.classification))
            rows = [
                number,
                ("Judul laporan", text("title", complaint.title)),
                ("Isi laporan akhir", text("edited_text", complaint.edited_text)),
                ("Klasifikasi", CLASSIFICATION_WORDS[chosen]),
                ("Kategori", text("category", complaint.category)),
                ("Tag", text("tags", ", ".join(complaint.tags))),
                ("Disposisi ke", unit),
                note,
            ]
        case Kind.REGISTER:
            rows = [
                ("Judul laporan", text("title")),
                ("Isi laporan", intent.said("original_text")),
                ("Kategori", text("category")),
                ("Lokasi", ", ".join(p for p in (text("village"), text("district"), text("regency")) if p)),
                ("Sumber laporan", text("source")),
                ("Anonim", "Ya" if said.get("anonymous") else "Tidak"),
                ("Rahasia", "Ya" if said.get("secret") else "Tidak"),
                ("Nomor lokal", complaint.local_number),
            ]
        case Kind.DISPOSE:
            rows = [number, ("Disposisi ke", unit), ("Catatan disposisi", intent.said("text"))]
        case Kind.REQUEST_INFORMATION:
            rows = [number, ("Alasan tunda", intent.said("text"))]
        case Kind.NOT_OUR_AUTHORITY:
            rows = [
                number,
                ("Instansi yang berwenang", text("authority_to")),
                ("Alasan", intent.said("text")),
            ]
        case Kind.ARCHIVE:
            rows = [number, ("Alasan arsip", intent.said("reason")), note]
        case Kind.APPROVE:
            answer = intent.said("answer") or (complaint.proposal.answer if complaint.proposal else "")
            rows = [number, ("Tindak lanjut", answer)]
        case Kind.FOLLOW_UP:
            rows = [number, ("Tindak lanjut", intent.said("text"))]
        case _:
            rows = [number, note]
    return EntryForm(intent.kind, tuple(EntryField(label, value) for label, value in rows if value))
