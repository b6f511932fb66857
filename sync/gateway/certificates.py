"""The certificate and key with which the gateway itself speaks TLS, looked at before anything listens."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_pem_private_key


class CertificateFault(StrEnum):
    """Why a certificate and a key cannot serve together."""

    CERTIFICATE_UNREADABLE = "certificate_unreadable"
    KEY_UNREADABLE = "key_unreadable"
    NO_CERTIFICATE = "no_certificate"
    NO_KEY = "no_key"
    ENCRYPTED = "encrypted"
    MISMATCH = "mismatch"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"


class CertificateError(Exception):
    """A pair that no client would get through with; `detail` holds the system's word or the date."""

    def __init__(self, fault: CertificateFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Pair:
    """Two PEM files: the certificate and what leads to its authority, and its key without a password."""

    certificate: Path
    key: Path

    def context(self, now: datetime) -> ssl.SSLContext:
        """What serves with it, TLS 1.2 or newer; raises CertificateError, also outside its time."""
        chain = _read(self.certificate, CertificateFault.CERTIFICATE_UNREADABLE)
        secret = _read(self.key, CertificateFault.KEY_UNREADABLE)
        try:
            own = x509.load_pem_x509_certificates(chain)[0]
        except ValueError as error:
            raise CertificateError(CertificateFault.NO_CERTIFICATE) from error
        try:
            key = load_pem_private_key(secret, None)
        except TypeError as error:
            raise CertificateError(CertificateFault.ENCRYPTED) from error
        except (ValueError, UnsupportedAlgorithm) as error:
            raise CertificateError(CertificateFault.NO_KEY) from error
        if key.public_key() != own.public_key():
            raise CertificateError(CertificateFault.MISMATCH)
        if now > own.not_valid_after_utc:
            raise CertificateError(CertificateFault.EXPIRED, f"{own.not_valid_after_utc:%Y-%m-%d}")
        if now < own.not_valid_before_utc:
            raise CertificateError(CertificateFault.NOT_YET_VALID, f"{own.not_valid_before_utc:%Y-%m-%d}")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        try:
            context.load_cert_chain(self.certificate, self.key)
        except ssl.SSLError as error:
            raise CertificateError(CertificateFault.NO_CERTIFICATE, error.reason or "") from error
        return context


def _read(file: Path, fault: CertificateFault) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CertificateError(fault, error.strerror or "") from error
