"""Secrets for a command: from a file descriptor, the environment or a prompt, never from an argument."""

from __future__ import annotations

import os
import sys

import typer

from desktop.cli.exits import CommandError, Exit

PASSWORD = "TANGGAP_PASSWORD"  # noqa: S105 - the name of a variable
CODE = "TANGGAP_CODE"


def password(fd: int | None, *, prompt: str, confirm: bool = False) -> str:
    """The password from `fd`, else TANGGAP_PASSWORD, else asked on the terminal."""
    if fd is not None:
        try:
            with os.fdopen(fd, encoding="utf-8", closefd=False) as stream:
                return stream.readline().rstrip("\n")
        except (OSError, UnicodeDecodeError) as error:
            said = f"Kata sandi tidak terbaca dari deskriptor berkas {fd}."
            raise CommandError(Exit.LOCKED, said, detail=type(error).__name__) from error
    known = os.environ.get(PASSWORD)
    if known:
        return known
    if not sys.stdin.isatty():
        raise CommandError(
            Exit.LOCKED,
            f"Kata sandi diperlukan: isi {PASSWORD} atau --password-fd, atau jalankan di terminal.",
        )
    return str(typer.prompt(prompt, hide_input=True, confirmation_prompt=confirm))


def one_time_code() -> str:
    """The one-time code of an invitation: from TANGGAP_CODE, else asked on the terminal."""
    known = os.environ.get(CODE)
    if known:
        return known
    if not sys.stdin.isatty():
        raise CommandError(
            Exit.LOCKED, f"Kode sekali pakai diperlukan: isi {CODE}, atau jalankan di terminal."
        )
    return str(typer.prompt("Kode sekali pakai"))


def has_password(fd: int | None) -> bool:
    """Whether the password is given without asking."""
    return fd is not None or bool(os.environ.get(PASSWORD))
