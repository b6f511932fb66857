"""Copies of a whole vault: made beside the running program, checked before they count, never written over."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from desktop.store.attachments import FOLDER
from desktop.store.copying import BackupError, copy_database, find_damage
from desktop.store.opening import check_content, check_file, settle_file


def backup(path: Path, key: bytes, vault_id: str, target: Path) -> None:
    """Copy the vault file at `path` with its attachments into the new folder `target`.

    The folder appears under its name only when the copy was read back, checked and is on the disk.
    FileExistsError when it is there already, BackupError when the check fails.
    """
    if target.exists():
        raise FileExistsError(target.name)
    unborn = target.with_name(f".{target.name}.new")
    shutil.rmtree(unborn, ignore_errors=True)
    unborn.mkdir(parents=True, mode=0o700)
    copy = unborn / path.name
    copy_database(path, key, vault_id, copy)
    _copy_files(path.parent / FOLDER, unborn / FOLDER)
    settle_file(unborn)
    unborn.rename(target)
    settle_file(target.parent)


def restore(source: Path, key: bytes, vault_id: str, target: Path) -> None:
    """Put a backup (a folder made by `backup`) where no vault is; FileExistsError over a live one.

    The backup is checked first and stays as it is.
    """
    if target.exists():
        raise FileExistsError(target.name)
    files = [path for path in source.iterdir() if path.is_file()]
    if len(files) != 1:
        raise BackupError("a backup holds exactly one vault file")
    check_file(files[0])
    check_content(files[0], key, vault_id)
    problem = find_damage(files[0], key)
    if problem:
        raise BackupError(problem)
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _copy_files(source / FOLDER, target.parent / FOLDER)
    unborn = target.with_name(f".{target.name}.new")
    shutil.copyfile(files[0], unborn)
    settle_file(unborn)
    unborn.rename(target)
    settle_file(target.parent)


def _copy_files(source: Path, target: Path) -> None:
    target.mkdir(mode=0o700, exist_ok=True)
    if not source.is_dir():
        return
    for path in source.iterdir():
        # A sealed file never changes, so the copy may be the same file under a second name.
        try:
            os.link(path, target / path.name)
        except FileExistsError:
            continue
        except OSError:
            shutil.copyfile(path, target / path.name)
    settle_file(target)
