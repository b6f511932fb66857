"""The exit codes of the command line, and the one place that turns an error into one (docs/cli.md)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import msgspec
import typer

from desktop.accounts.accounts import NotAllowedError
from desktop.accounts.joined import JoinRefusedError
from desktop.casework.casework import RuleError
from desktop.logs import places
from desktop.profile import AlreadyRunningError
from desktop.store.opening import OpenRefusedError
from desktop.vault.errors import UnlockError, VaultError, WeakPasswordError
from sync.errors import CarryProblem, CarryTrouble, SyncProblem


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


_NOT_NOW = frozenset({CarryTrouble.NO_KEY, CarryTrouble.NOTHING, CarryTrouble.QUARANTINED})
"""What no other file would change."""


class CommandError(Exception):
    """A sentence for the person at the terminal, and the exit code that goes with it."""

    def __init__(self, code: Exit, sentence: str, *, detail: str = "") -> None:
        super().__init__(sentence)
        self.code = code
        self.detail = detail


@contextmanager
def spoken(*, as_json: bool) -> Iterator[None]:
    """Turn every error into one sentence on standard error and its exit code; never a traceback."""
    try:
        yield
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except CommandError as error:
        _leave(error.code, str(error), error.detail, as_json=as_json)
    except Exception as error:  # noqa: BLE001 - the last door: what passes it is a bug and is said to be one
        code, sentence, detail = _said(error)
        _leave(code, sentence, detail, as_json=as_json)


def _said(error: Exception) -> tuple[Exit, str, str]:
    # The words are the window's own; they come with Qt, so they are fetched only when something went wrong.
    from ui.problems import (
        carry_problem,
        join_problem,
        open_problem,
        refusal_problem,
        trouble_problem,
        unlock_text,
    )

    name = type(error).__name__
    match error:
        case RuleError():
            said = refusal_problem(error.code, error.field).text
            return Exit.RULE, said, f"{error.code} {error.field}".strip()
        case NotAllowedError():
            return Exit.RULE, "Peran Anda tidak mencakup hal ini. Tidak ada yang berubah.", name
        case JoinRefusedError(reason=reason):
            return Exit.PROFILE, join_problem(reason).text, name
        case UnlockError() | WeakPasswordError():
            return Exit.LOCKED, unlock_text(error), name
        case VaultError():
            return Exit.PROFILE, unlock_text(error), name
        case AlreadyRunningError(pid=pid):
            said = "Tanggap lain sedang memakai profil ini. Tutup dahulu, lalu ulangi."
            return Exit.PROFILE, said, f"pid {pid}"
        case OpenRefusedError():
            return Exit.DAMAGED, open_problem(error.reason.value).text, str(error)
        case SyncProblem():
            return Exit.NO_SYNC, trouble_problem(error.trouble).text, error.detail
        case CarryProblem(trouble=trouble):
            code = Exit.NO_SYNC if trouble in _NOT_NOW else Exit.BAD_INPUT
            return code, carry_problem(trouble).text, trouble.value
        case OSError():
            said = "Berkas atau folder tidak dapat dipakai. Tidak ada yang hilang."
            return Exit.BAD_INPUT, said, error.strerror or name
        case _:
            said = "Program mengalami kesalahan. Pekerjaan yang sudah tersimpan tetap utuh."
            # Only the place: an exception's own words may hold a citizen's.
            return Exit.PROBLEM, said, " ".join((name, *places(error.__traceback__)[-1:]))


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
