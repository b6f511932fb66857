"""Secrets for a command: from a file descriptor, the environment or a prompt, never from an argument."""

from __future__ import annotations

import os
import sys

import typer

from desktop.cli.exits import CommandError, Exit

PASSWORD = "TANGGAP_PASSWORD"  # noqa: S105 - the name of a variable


def password(fd: int | None, *, prompt: str, confirm: bool = False) -> str:
    """The password from `fd`, else TANGGAP_PASSWORD, else asked on the terminal."""
    if fd is not None:
        with os.fdopen(fd, encoding="utf-8", closefd=False) as stream:
            return stream.readline().rstrip("\n")
    known = os.environ.get(PASSWORD)
    if known:
        return known
    if not sys.stdin.isatty():
        raise CommandError(
            Exit.LOCKED,
            f"Kata sandi diperlukan: isi {PASSWORD} atau --password-fd, atau jalankan di terminal.",
        )
    return str(typer.prompt(prompt, hide_input=True, confirmation_prompt=confirm))


def has_password(fd: int | None) -> bool:
    """Whether the password is given without asking."""
    return fd is not None or bool(os.environ.get(PASSWORD))
