"""The exit codes of the command line, and the one place that turns an error into one (docs/cli.md)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import msgspec
import typer

from desktop.accounts.accounts import NotAllowedError
from desktop.casework.casework import RuleError
from desktop.profile import AlreadyRunningError
from desktop.store.opening import OpenRefusedError
from desktop.vault.errors import UnlockError, VaultError
from sync.errors import SyncProblem


class Exit(IntEnum):
    """What a script can tell from the exit code alone."""

    OK = 0
    PROBLEM = 1
    USAGE = 2
    RULE = 3
    BAD_INPUT = 4
    LOCKED = 5
    NO_SYNC = 6
    PROFILE = 7
    DAMAGED = 8


class CommandError(Exception):
    """A sentence for the person at the terminal, and the exit code that goes with it."""

    def __init__(self, code: Exit, sentence: str, *, detail: str = "") -> None:
        super().__init__(sentence)
        self.code = code
        self.detail = detail


@contextmanager
def spoken(*, as_json: bool) -> Iterator[None]:
    """Turn every expected error into one sentence on standard error and its exit code."""
    try:
        yield
    except CommandError as error:
        _leave(error.code, str(error), error.detail, as_json=as_json)
    except RuleError as error:
        sentence = "Aturan tidak mengizinkan tindakan ini. Tidak ada yang disimpan."
        _leave(Exit.RULE, sentence, f"{error.code} {error.field}".strip(), as_json=as_json)
    except NotAllowedError:
        _leave(Exit.RULE, "Peran Anda tidak mencakup hal ini. Tidak ada yang berubah.", "", as_json=as_json)
    except UnlockError as error:
        sentence = "Kata sandi belum cocok atau sedang dijeda. Data tetap terkunci dan utuh."
        _leave(Exit.LOCKED, sentence, type(error).__name__, as_json=as_json)
    except AlreadyRunningError as error:
        sentence = "Tanggap lain sedang memakai profil ini. Tutup dahulu, lalu ulangi."
        _leave(Exit.PROFILE, sentence, f"pid {error.pid}", as_json=as_json)
    except OpenRefusedError as error:
        sentence = "Berkas data tidak dibuka karena tidak lolos pemeriksaan. Berkas tidak diubah."
        _leave(Exit.DAMAGED, sentence, str(error), as_json=as_json)
    except VaultError as error:
        sentence = "Brankas kunci tidak dapat dipakai. Berkas tidak diubah."
        _leave(Exit.PROFILE, sentence, type(error).__name__, as_json=as_json)
    except SyncProblem as error:
        sentence = "Gerbang tidak dapat dihubungi atau menolak. Pekerjaan Anda tersimpan di komputer ini."
        _leave(Exit.NO_SYNC, sentence, str(error), as_json=as_json)
    except OSError as error:
        sentence = "Berkas atau folder tidak dapat dipakai. Tidak ada yang hilang."
        _leave(Exit.BAD_INPUT, sentence, error.strerror or type(error).__name__, as_json=as_json)


def show(value: object, *, as_json: bool, text: str = "") -> None:
    """Print a result: as one JSON document, or as text for people."""
    if as_json:
        typer.echo(msgspec.json.encode(value, order="deterministic").decode())
    elif text:
        typer.echo(text)


def _leave(code: Exit, sentence: str, detail: str, *, as_json: bool) -> None:
    if as_json:
        problem = {"error": code.name.lower(), "sentence": sentence, "detail": detail}
        sys.stderr.write(msgspec.json.encode(problem).decode() + "\n")
    else:
        sys.stderr.write(sentence + (f" ({detail})" if detail else "") + "\n")
    raise typer.Exit(code)
