"""Certificates of a private authority, good and bad, and the contexts of both ends that use them."""

from __future__ import annotations

import ssl
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from desktop.clock import SystemClock

NAME = "localhost"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def server_context(
    authority: trustme.CA, name: str = NAME, not_after: datetime | None = None
) -> ssl.SSLContext:
    """What a server needs to speak TLS as `name`."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    not_before = not_after - timedelta(days=90) if not_after else None
    authority.issue_cert(name, not_after=not_after, not_before=not_before).configure_cert(context)
    return context


def files(folder: Path, made: trustme.LeafCert, stem: str = "gerbang") -> tuple[Path, Path]:
    """A certificate with its chain and its key as two PEM files."""
    certificate, key = folder / f"{stem}.pem", folder / f"{stem}.key"
    certificate.write_bytes(b"".join(blob.bytes() for blob in made.cert_chain_pems))
    key.write_bytes(made.private_key_pem.bytes())
    return certificate, key


def handshakes(context: ssl.SSLContext) -> tuple[int, int]:
    """How many lines a server has greeted, and how many of those were a resumed session."""
    counts = context.session_stats()
    return counts["accept_good"], counts["hits"]


def only_old(context: ssl.SSLContext) -> ssl.SSLContext:
    """The same context, from now on without anything newer than TLS 1.1."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    return context


def alone(name: str) -> trustme.LeafCert:
    """A certificate that no authority has signed but it itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = SystemClock().now()
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=90))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return trustme.LeafCert(secret, made.public_bytes(Encoding.PEM), [])
