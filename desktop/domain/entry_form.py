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

_STEPS = {
    Kind.REGISTER: "Tambah laporan",
    Kind.VERIFY: "Verifikasi",
    Kind.DISPOSE: "Disposisi",
    Kind.REQUEST_INFORMATION: "Tunda: minta kelengkapan informasi",
    Kind.NOT_OUR_AUTHORITY: "Bukan wewenang",
    Kind.ARCHIVE: "Arsipkan",
    Kind.FOLLOW_UP: "Tindak lanjut",
    Kind.APPROVE: "Tindak lanjut",
    Kind.EDIT: "Sunting laporan",
    Kind.CLOSE: "Tutup laporan",
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


def step_words(kind: Kind) -> str:
    """What the platform calls the step, empty for a step that stays inside the agency.

    Its screens are known from use, not from a document: an office may find one under another name.
    """
    return _STEPS.get(kind, "")


def form(
    intent: Intent,
    complaint: Complaint,
    units: Mapping[str, str],
    agencies: Mapping[str, str] | None = None,
) -> EntryForm:
    """The fields of an action in the order of the platform's screens (domain.md §8).

    `units` and `agencies` map codes to names. What the action changed is the action's value, the rest the
    complaint's. A step that stays inside the agency has no fields.
    """
    rows = _Rows(intent, complaint, units, agencies or {}).rows()
    fields = tuple(EntryField(label, value) for label, value in rows if value)
    return EntryForm(intent.kind, fields)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The label and value pairs of one action."""

    intent: Intent
    complaint: Complaint
    units: Mapping[str, str]
    agencies: Mapping[str, str]

    def rows(self) -> list[tuple[str, str]]:
        """The pairs in the platform's order, also the empty ones."""
        intent, complaint = self.intent, self.complaint
        number = ("Nomor laporan", complaint.number)
        note = ("Catatan", intent.said("text"))
        match intent.kind:
            case Kind.REGISTER:
                return [*self._registration(), ("Nomor lokal", complaint.local_number)]
            case Kind.VERIFY:
                return [number, *self._card(), ("Disposisi ke", self._unit()), note]
            case Kind.EDIT:
                changed = {change.field for change in intent.changes}
                unit = [("Disposisi ke", self._unit())] if "unit" in changed else []
                return [number, *self._card(changed), *unit]
            case Kind.DISPOSE:
                return [number, ("Disposisi ke", self._unit()), ("Catatan disposisi", intent.said("text"))]
            case Kind.REQUEST_INFORMATION:
                return [number, ("Alasan tunda", intent.said("text"))]
            case Kind.NOT_OUR_AUTHORITY:
                code = self._text("authority_to") or intent.said("authority_to")
                return [
                    number,
                    ("Instansi yang berwenang", self.agencies.get(code, code)),
                    ("Alasan", intent.said("text")),
                ]
            case Kind.ARCHIVE:
                return [number, ("Alasan arsip", intent.said("reason")), note]
            case Kind.FOLLOW_UP:
                files = ("Lampiran", self._files(intent.listed("attachments")))
                return [number, ("Tindak lanjut", intent.said("text")), files]
            case Kind.APPROVE:
                answer = intent.said("answer") or (complaint.proposal.answer if complaint.proposal else "")
                return [number, ("Tindak lanjut", answer)]
            case Kind.CLOSE:
                return [number, ("Catatan penutupan", intent.said("text"))]
            case Kind.NOTE | Kind.ATTACH | Kind.PROPOSE | Kind.RETURN:
                return []

    def _card(self, only: set[str] | None = None) -> list[tuple[str, str]]:
        complaint = self.complaint
        chosen = Classification(self._text("classification", complaint.classification))
        card = {
            "title": ("Judul laporan", self._text("title", complaint.title)),
            "edited_text": ("Isi laporan akhir", self._text("edited_text", complaint.edited_text)),
            "classification": ("Klasifikasi", CLASSIFICATION_WORDS[chosen]),
            "category": ("Kategori", self._text("category", complaint.category)),
            "tags": ("Tag", self._text("tags", ", ".join(complaint.tags))),
        }
        place = {
            "district": ("Kecamatan", self._text("district", complaint.district)),
            "village": ("Kelurahan", self._text("village", complaint.village)),
        }
        if only is None:
            return list(card.values())
        return [row for field, row in (card | place).items() if field in only]

    def _registration(self) -> list[tuple[str, str]]:
        said, complaint = self.intent.said, self.complaint
        chosen = Classification(self._text("classification", complaint.classification))
        return [
            ("Judul laporan", self._text("title", complaint.title)),
            ("Isi laporan", said("original_text") or complaint.original_text),
            ("Klasifikasi", CLASSIFICATION_WORDS[chosen]),
            ("Kategori", self._text("category", complaint.category)),
            ("Provinsi", self._text("province", complaint.province)),
            ("Kota/Kabupaten", self._text("regency", complaint.regency)),
            ("Kecamatan", self._text("district", complaint.district)),
            ("Kelurahan", self._text("village", complaint.village)),
            ("Sumber laporan", self._text("source", complaint.source)),
            ("Anonim", _yes(self._flag("anonymous", known=complaint.anonymous))),
            ("Rahasia", _yes(self._flag("secret", known=complaint.secret))),
            ("Nama pelapor", said("name")),
            ("NIK", said("nik")),
            ("Telepon", said("phone")),
            ("Surel", said("email")),
            ("Alamat pelapor", said("address")),
        ]

    def _text(self, field: str, otherwise: str = "") -> str:
        value = next((change.new for change in self.intent.changes if change.field == field), otherwise)
        return ", ".join(value) if isinstance(value, tuple) else str(value or "")

    def _flag(self, field: str, *, known: bool) -> bool:
        return bool(next((change.new for change in self.intent.changes if change.field == field), known))

    def _unit(self) -> str:
        code = self._text("unit") or self.intent.said("unit") or self.complaint.unit
        return self.units.get(code, code)

    def _files(self, ids: tuple[str, ...]) -> str:
        names = {file.id: file.name for file in self.complaint.attachments}
        return "\n".join(names.get(each, each) for each in ids)


def _yes(flag: bool) -> str:  # noqa: FBT001 - a word for a flag
    return "Ya" if flag else "Tidak"
