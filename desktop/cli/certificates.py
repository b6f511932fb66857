"""The options by which a gateway speaks TLS itself, and what is wrong with two files in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.exits import CommandError, Exit

if TYPE_CHECKING:
    from sync.gateway.certificates import Pair

CertificateOption = Annotated[
    Path | None,
    typer.Option("--certificate", help="Sertifikat TLS (PEM) beserta rantainya; bersama --key."),
]
KeyOption = Annotated[
    Path | None,
    typer.Option("--key", help="Berkas kunci sertifikat (PEM) tanpa kata sandi; bersama --certificate."),
]
_WORDS = {
    "certificate_unreadable": "Berkas sertifikat {certificate} tidak ada atau tidak dapat dibaca.",
    "key_unreadable": "Berkas kunci {key} tidak ada atau tidak dapat dibaca.",
    "no_certificate": "{certificate} bukan sertifikat PEM yang dapat dipakai.",
    "no_key": "{key} bukan kunci PEM yang dapat dipakai.",
    "encrypted": "Kunci {key} dilindungi kata sandi. Simpan tanpa kata sandi, hanya terbaca oleh gerbang.",
    "mismatch": "Kunci {key} bukan pasangan sertifikat {certificate}. Sertifikat gerbang harus yang pertama.",
    "expired": "Sertifikat {certificate} sudah kedaluwarsa. Perbarui sertifikat, lalu jalankan gerbang lagi.",
    "not_yet_valid": "Sertifikat {certificate} belum berlaku. Periksa jam server ini.",
}


def pair_of(certificate: Path | None, key: Path | None) -> Pair | None:
    """The pair to serve with, None for neither; raises CommandError for one alone or two that do not fit."""
    if certificate is None and key is None:
        return None
    if certificate is None or key is None:
        raise CommandError(
            Exit.USAGE, "--certificate dan --key hanya dipakai bersama. Gerbang tidak dijalankan."
        )
    from desktop.clock import SystemClock
    from sync.gateway.certificates import CertificateError, Pair

    pair = Pair(certificate, key)
    try:
        pair.context(SystemClock().now())
    except CertificateError as error:
        said = _WORDS[error.fault].format(certificate=certificate, key=key)
        raise CommandError(
            Exit.BAD_INPUT, f"{said} Gerbang tidak dijalankan.", detail=error.detail
        ) from error
    return pair
