"""The gateway speaks TLS with the pair it was given, and says before it listens what is wrong with one."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from typer.testing import CliRunner, Result

from desktop.cli.exits import Exit
from desktop.cli.root import app
from sync.errors import SyncProblem, Trouble
from sync.gateway.certificates import Pair
from sync.gateway.serve import EmbeddedGateway
from sync.transport import Limits, Transport
from tests.sync.tls_line import LONG_AGO, NAME, files, only_old

NOW = datetime.now(UTC)
AHEAD = NOW + timedelta(days=400)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def client(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def pair(authority: trustme.CA, tmp_path: Path) -> tuple[Path, Path]:
    return files(tmp_path, authority.issue_cert(NAME))


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def gateway(tmp_path: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(
        app, ["gateway", "--database", f"sqlite:///{tmp_path / 'g.db'}", *map(str, words)]
    )


@pytest.fixture(params=["one", "two"])
def serving(
    request: pytest.FixtureRequest, tmp_path: Path, pair: tuple[Path, Path], port: int
) -> Iterator[subprocess.Popen[bytes]]:
    """The command as somebody types it: one process over SQLite, or two over PostgreSQL."""
    several = request.param == "two"
    plain = str(request.getfixturevalue("postgresql")) if several else f"sqlite:///{tmp_path / 'g.db'}"
    words = ["--database", plain.replace("postgresql://", "postgresql+psycopg://"), "--port", str(port)]
    words += ["--workers", "2" if several else "1", "--certificate", str(pair[0]), "--key", str(pair[1])]
    line = "from desktop.cli.root import app; app()"
    process = subprocess.Popen(
        [sys.executable, "-c", line, "gateway", *words], env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    )
    yield process
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) in (0, -signal.SIGTERM)


def test_that_the_command_serves_tls_in_one_process_and_in_several(
    serving: subprocess.Popen[bytes], port: int, client: ssl.SSLContext
) -> None:
    while not _listens(port):
        with suppress(subprocess.TimeoutExpired):
            raise AssertionError(f"the gateway ended with {serving.wait(0.1)}")
    assert _status(f"https://{NAME}:{port}", client) == 200


def _status(url: str, client: ssl.SSLContext) -> int:
    with closing(Transport(url, limits=Limits(connect=60.0), tls=client)) as transport:
        return transport.ask("GET", "/v1/capabilities").status


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_that_less_than_tls_1_2_is_refused(
    authority: trustme.CA, tmp_path: Path, client: ssl.SSLContext, pair: tuple[Path, Path]
) -> None:
    context = Pair(*pair).context(NOW)
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    only_old(client)
    with EmbeddedGateway(str(tmp_path / "g.db"), host=NAME, tls=context) as running:
        with pytest.raises(SyncProblem) as old:
            _status(running.url, client)
        client.maximum_version = ssl.TLSVersion.TLSv1_2
        assert _status(running.url, client) == 200
    # The server's alert may be overtaken by the end of the connection: then it is a line that broke off.
    assert old.value.trouble in (Trouble.TLS, Trouble.RESET)


def test_that_one_file_alone_is_not_enough(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    for option, file in (("--certificate", pair[0]), ("--key", pair[1])):
        done = gateway(tmp_path, option, file)
        assert done.exit_code == Exit.USAGE
        assert done.stderr.startswith("--certificate dan --key hanya dipakai bersama.")


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("certificate missing", "Berkas sertifikat {0} tidak ada atau tidak dapat dibaca."),
        ("certificate a folder", "Berkas sertifikat {0} tidak ada atau tidak dapat dibaca."),
        ("key missing", "Berkas kunci {1} tidak ada atau tidak dapat dibaca."),
        ("certificate empty", "{0} bukan sertifikat PEM yang dapat dipakai."),
        ("certificate is the key", "{0} bukan sertifikat PEM yang dapat dipakai."),
        ("key is the certificate", "{1} bukan kunci PEM yang dapat dipakai."),
        ("key encrypted", "Kunci {1} dilindungi kata sandi."),
        ("key of another", "Kunci {1} bukan pasangan sertifikat {0}."),
        ("expired", "Sertifikat {0} sudah kedaluwarsa."),
        ("not yet", "Sertifikat {0} belum berlaku."),
    ],
)
def test_that_a_pair_that_cannot_serve_is_said_in_a_sentence(
    tmp_path: Path, authority: trustme.CA, bad: str, said: str
) -> None:
    made = authority.issue_cert(NAME)
    certificate, key = files(tmp_path, made)
    match bad:
        case "certificate missing":
            certificate.unlink()
        case "certificate a folder":
            certificate = tmp_path
        case "key missing":
            key.unlink()
        case "certificate empty":
            certificate.write_bytes(b"")
        case "certificate is the key":
            certificate = key
        case "key is the certificate":
            key = certificate
        case "key encrypted":
            plain = load_pem_private_key(made.private_key_pem.bytes(), None)
            shut = BestAvailableEncryption(b"latihan-2026")
            key.write_bytes(plain.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, shut))
        case "key of another":
            _, key = files(tmp_path, authority.issue_cert(NAME), "lain")
        case "expired":
            certificate, key = files(
                tmp_path,
                authority.issue_cert(NAME, not_after=LONG_AGO, not_before=datetime(2019, 1, 1, tzinfo=UTC)),
            )
        case "not yet":
            certificate, key = files(
                tmp_path, authority.issue_cert(NAME, not_before=AHEAD, not_after=AHEAD + timedelta(days=1))
            )
        case _:
            raise AssertionError(bad)
    done = gateway(tmp_path, "--certificate", certificate, "--key", key)
    assert done.exit_code == Exit.BAD_INPUT, done.output
    assert done.stderr.startswith(said.format(certificate, key))
    assert "Gerbang tidak dijalankan." in done.stderr
    assert "Traceback" not in done.output
