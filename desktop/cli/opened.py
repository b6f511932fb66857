"""Opens the office a command works on, locked against a second program, and closes it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from desktop.accounts.accounts import Accounts
from desktop.accounts.session import Session
from desktop.cli.exits import CommandError, Exit
from desktop.cli.secrets import password
from desktop.clock import SystemClock
from desktop.logs import classes, kept, log, places
from desktop.office import Office, open_office
from desktop.profile import Profile


@contextmanager
def opened(folder: Path | None, person: str, fd: int | None) -> Iterator[Office]:
    """The office of `--profile` unlocked for `--as`; without it for the first who reads cases."""
    with keyed(folder, person, fd) as (profile, accounts, session):
        office = open_office(profile, accounts, session, SystemClock())
        try:
            yield office
        finally:
            office.close()


@contextmanager
def keyed(folder: Path | None, person: str, fd: int | None) -> Iterator[tuple[Profile, Accounts, Session]]:
    """The profile with the keys of the same person, its database untouched."""
    profile = Profile.at(folder)
    if not profile.exists:
        raise CommandError(
            Exit.PROFILE, "Belum ada kantor di profil ini. Jalankan dahulu: tanggap init", detail=""
        )
    with profile.locked(), kept(profile.logs), _noted():
        accounts = Accounts(profile.folder)
        people = [info.person for info in accounts.people()]
        who = person or next((one.id for one in people if one.reads_cases), people[0].id)
        session = accounts.unlock(who, password(fd, prompt=f"Kata sandi {who}"))
        try:
            yield profile, accounts, session
        finally:
            accounts.lock(session)


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
