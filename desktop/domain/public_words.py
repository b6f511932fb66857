"""What the office writes to others: always Bahasa Indonesia, whatever language the window speaks."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

REQUEST_FRAME = (
    "Yth. Pelapor, agar laporan Anda dapat kami proses, mohon lengkapi:",
    "Silakan membalas laporan ini dengan data tersebut. Terima kasih.",
)
"""How a request for information begins and ends."""


class Gap(StrEnum):
    """What reports most often lack, as the line that the reporter reads."""

    PLACE = "- lokasi kejadian yang lengkap (nama jalan, desa atau kelurahan, kecamatan)"
    TIME = "- tanggal dan waktu kejadian"
    PROOF = "- foto atau bukti pendukung"
    PERSON = "- nama petugas, loket, atau instansi yang terlibat"
    ORDER = "- urutan kejadian secara ringkas"


class Elsewhere(StrEnum):
    """Why a complaint most often belongs to another agency, as the sentence that the level above reads."""

    PLACE = "Lokasi kejadian berada di wilayah instansi tujuan."
    SERVICE = "Layanan atau aset yang dilaporkan dikelola instansi tujuan."
    LEVEL = "Urusan yang dilaporkan menjadi kewenangan instansi tujuan menurut pembagian urusan pemerintahan."


RETURN_FRAME = ("Mohon perbaiki usulan ini:",)
"""How a returned proposal begins, when its faults are ticked."""


class Lack(StrEnum):
    """What proposals are most often returned for, as the line that the proposer reads."""

    WHAT = "- sebutkan apa yang dilakukan"
    WHEN = "- sebutkan tanggal pelaksanaan"
    WHO = "- sebutkan unit atau petugas pelaksana"
    PROOF = "- lampirkan bukti"
    NEXT = "- sebutkan langkah lanjutan dan waktunya"
    PERSONAL = "- hapus data pribadi dari jawaban"


def lines_in(text: str, known: Iterable[str]) -> frozenset[str]:
    """Which of the known lines stand in the text, each on a line of its own."""
    written = frozenset(line.strip() for line in text.splitlines())
    return frozenset(line for line in known if line in written)


def with_line(text: str, line: str, *, wanted: bool, frame: tuple[str, ...] = ()) -> str:
    """The text with a line in it or no longer; what a person wrote around it stays.

    An empty text begins with the frame, and is empty again when only the frame is left.
    """
    lines = text.splitlines() if text.strip() else list(frame)
    lines = [one for one in lines if one.strip() != line]
    if wanted:
        lines.insert(_place(lines, frame), line)
    elif tuple(lines) == frame:
        return ""
    return "\n".join(lines)


def _place(lines: list[str], frame: tuple[str, ...]) -> int:
    """Behind the last point, else behind the opening of the frame, else at the end."""
    points = [at for at, one in enumerate(lines) if one.lstrip().startswith("- ")]
    if points:
        return points[-1] + 1
    return lines.index(frame[0]) + 1 if frame and frame[0] in lines else len(lines)
