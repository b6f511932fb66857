"""The slots file on a disk that tears, rots and fills up."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop import durable
from desktop.vault import slot_file, slots
from desktop.vault.errors import SlotsDamagedError, WrongPasswordError
from desktop.vault.keys import Keys
from tests.unit.vault_office import DEWI, DEWIS, RINA, RINAS, Office

BOTH = (slot_file.FIRST, slot_file.SECOND)


def _flipped(data: bytes, at: int, bit: int) -> bytes:
    return data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]


def test_that_every_flipped_bit_of_a_generation_is_noticed(tmp_path: Path) -> None:
    _, keys = Office(tmp_path).create()
    data = (tmp_path / slot_file.FIRST).read_bytes()
    slots.decode(data).check(keys.slots)
    for at in range(len(data)):
        for bit in range(8):
            with pytest.raises(SlotsDamagedError):
                slots.decode(_flipped(data, at, bit))


def test_that_every_torn_or_lengthened_generation_is_noticed(tmp_path: Path) -> None:
    Office(tmp_path).create()
    data = (tmp_path / slot_file.FIRST).read_bytes()
    for torn in (*(data[:at] for at in range(len(data))), data + b"\0", data + data, bytes(len(data))):
        with pytest.raises(SlotsDamagedError):
            slots.decode(torn)


def test_that_a_damaged_generation_is_passed_over_and_mended_at_the_next_unlock(tmp_path: Path) -> None:
    office = Office(tmp_path)
    _, keys = office.create()
    for name in BOTH:
        whole = (tmp_path / name).read_bytes()
        for at in range(0, len(whole), 97):
            (tmp_path / name).write_bytes(_flipped(whole, at, at % 8))
            assert office.open().unlock(RINA.id, RINAS) == keys
            assert (tmp_path / slot_file.FIRST).read_bytes() == (tmp_path / slot_file.SECOND).read_bytes()
            assert slots.load(tmp_path).alike


def test_that_two_damaged_generations_are_said_and_never_replaced(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.create()
    for name in BOTH:
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(SlotsDamagedError):
        office.open()
    assert [(tmp_path / name).read_bytes() for name in BOTH] == [b"", b""]


def test_that_a_body_with_a_good_checksum_but_another_shape_is_damage(tmp_path: Path) -> None:
    _, keys = Office(tmp_path).create()
    held = slots.load(tmp_path).newest.slots
    slot = held.people[0].slot
    # 4 GiB a guess would make opening the file an attack on the computer.
    greedy = replace(slot, cost=replace(slot.cost, memory_kib=1 << 22))
    with pytest.raises(SlotsDamagedError):
        slots.decode(slots.encode(replace(held, people=(replace(held.people[0], slot=greedy),)), keys.slots))


def test_that_a_power_cut_between_the_generations_leaves_one_that_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    new = "sandi sesudah mati lampu"
    for cut_after in (0, 1):
        cut = _PowerCut(cut_after)
        with monkeypatch.context() as patch, pytest.raises(_PowerCutError):
            patch.setattr(slots, "write_atomically", cut)
            vault.change_password(RINA.id, RINAS, new)
        # The newest whole generation counts: before the first write the old password, after it the new one.
        right, wrong = (RINAS, new) if cut_after == 0 else (new, RINAS)
        with pytest.raises(WrongPasswordError):
            office.open().unlock(RINA.id, wrong)
        assert office.open().unlock(RINA.id, right) == keys
        assert slots.load(tmp_path).alike
    # After the mending the old password is gone from the other file as well.
    (tmp_path / slot_file.FIRST).unlink()
    with pytest.raises(WrongPasswordError):
        office.open().unlock(RINA.id, RINAS)


class _PowerCutError(Exception):
    pass


class _PowerCut:
    """Lets `after` files be written, then the power is gone."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, path: Path, data: bytes) -> None:
        if self.left == 0:
            raise _PowerCutError
        self.left -= 1
        durable.write_atomically(path, data)


def test_that_a_torn_newer_generation_falls_back_to_the_older(tmp_path: Path) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    older = (tmp_path / slot_file.SECOND).read_bytes()
    vault.add_person(keys, DEWI, DEWIS)
    newer = (tmp_path / slot_file.FIRST).read_bytes()
    for length in range(0, len(newer), 61):
        (tmp_path / slot_file.FIRST).write_bytes(newer[:length])
        (tmp_path / slot_file.SECOND).write_bytes(older)
        assert [info.person for info in office.open().people()] == [RINA]
        assert office.open().unlock(RINA.id, RINAS) == keys


def test_that_the_older_or_damaged_file_is_the_first_to_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(tmp_path)
    vault, keys = office.create()
    (tmp_path / slot_file.SECOND).write_bytes(b"damaged")
    written: list[str] = []

    def watched(path: Path, data: bytes) -> None:
        written.append(path.name)
        durable.write_atomically(path, data)

    monkeypatch.setattr(slots, "write_atomically", watched)
    vault.add_person(keys, DEWI, DEWIS)
    assert written == [slot_file.SECOND, slot_file.FIRST]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_that_a_full_disk_leaves_the_former_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "berkas"
    durable.write_atomically(path, b"lama")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os if call == "fsync" else Path, call, full)
        with pytest.raises(OSError, match="No space"):
            durable.write_atomically(path, b"baru")
    assert path.read_bytes() == b"lama"
    assert [each.name for each in tmp_path.iterdir()] == ["berkas"]
    durable.write_atomically(path, b"baru")
    assert path.read_bytes() == b"baru"


def test_that_bytes_are_on_the_disk_before_the_name_and_the_name_before_returning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(descriptor: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real_sync(descriptor)

    def rename(self: Path, target: Path) -> Path:
        order.append("rename")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", rename)
    durable.write_atomically(tmp_path / "berkas", b"isi")
    assert order == ["file", "rename", "folder"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in the folder")
def test_that_only_the_owner_can_read_what_was_written(tmp_path: Path) -> None:
    Office(tmp_path, None).create()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {slot_file.FIRST: 0o600, slot_file.SECOND: 0o600, "device.secret": 0o600}


def test_that_a_full_disk_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office(tmp_path)
    _, keys = office.create()
    (tmp_path / slot_file.SECOND).unlink()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    vault = office.open()
    with pytest.raises(WrongPasswordError) as wrong:
        vault.unlock(RINA.id, "bukan sandinya")
    assert wrong.value.attempts_left == 4
    opened: Keys = vault.unlock(RINA.id, RINAS)
    assert opened == keys
