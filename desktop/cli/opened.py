"""Opens the office a command works on, locked against a second program, and closes it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from desktop.accounts.accounts import Accounts
from desktop.cli.exits import CommandError, Exit
from desktop.cli.secrets import password
from desktop.logs import classes, kept, log, places
from desktop.office import Office, unlock
from desktop.profile import Profile


@contextmanager
def opened(folder: Path | None, person: str, fd: int | None) -> Iterator[Office]:
    """The office of `--profile` unlocked for `--as`; without it for the first who reads cases."""
    profile = Profile.at(folder)
    if not profile.exists:
        raise CommandError(
            Exit.PROFILE, "Belum ada kantor di profil ini. Jalankan dahulu: tanggap init", detail=""
        )
    with profile.locked(), kept(profile.logs), _noted():
        people = [info.person for info in Accounts(profile.folder).people()]
        who = person or next((one.id for one in people if one.reads_cases), people[0].id)
        office = unlock(profile, who, password(fd, prompt=f"Kata sandi {who}"))
        try:
            yield office
        finally:
            office.close()


@contextmanager
def _noted() -> Iterator[None]:
    """Write that a command began, and how it ended."""
    ours = log("cli")
    ours.info("command.started")
    try:
        yield
    except typer.Exit as left:
        ours.info("command.ended", code=left.exit_code)
        raise
    except Exception as error:
        # Most are refusals that were said and are nobody's fault, so it is no error of the log's.
        ours.info("command.failed", error=classes(error), where=places(error.__traceback__))
        raise
    ours.info("command.ended", code=0)
