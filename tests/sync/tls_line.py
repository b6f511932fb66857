"""Certificates of a private authority, good and bad, and the contexts of both ends that use them."""

from __future__ import annotations

import ssl
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

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
