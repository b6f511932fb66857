"""From a password to a key, one-time codes, and the seal around a small value."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from desktop.vault import passwords, slots
from desktop.vault.passwords import STANDARD
from desktop.vault.sealing import SealBrokenError, seal, unseal
from desktop.vault.vault import Vault
from tests.unit.vault_office import RINA, RINAS, Office, keyring_of


def test_that_one_word_typed_on_two_keyboards_is_one_password() -> None:
    salt = passwords.new_salt()
    cheap = passwords.Cost(64, 1, 1)
    composed, apart = "caf\u00e9 di pasar", "cafe\u0301 di pasar"
    assert passwords.key_from(composed, b"d", salt, cheap) == passwords.key_from(apart, b"d", salt, cheap)
    assert passwords.key_from("\ud800 setengah", b"d", salt, cheap) != passwords.key_from(
        "?", b"d", salt, cheap
    )


def test_that_the_same_password_is_another_key_on_another_computer_or_with_another_salt() -> None:
    cheap = passwords.Cost(64, 1, 1)
    keys = [
        passwords.key_from(RINAS, device, salt, cheap)
        for device in (b"", b"d" * 32, b"e" * 32)
        for salt in (b"s" * 16, b"t" * 16)
    ]
    assert len(set(keys)) == len(keys)


def test_that_a_guess_costs_64_mebibytes_three_passes_four_lanes_unless_a_test_says_otherwise(
    tmp_path: Path,
) -> None:
    assert (STANDARD.memory_kib, STANDARD.passes, STANDARD.lanes) == (65_536, 3, 4)
    vault, keys = Vault.create(tmp_path, RINA, RINAS, keyring=keyring_of(None), clock=Office(tmp_path).clock)
    assert slots.load(tmp_path).newest.slots.people[0].slot.cost == STANDARD
    # An office that other, cheaper slots were made for opens with what the slot itself says.
    assert Office(tmp_path, None).open().unlock(RINA.id, RINAS) == keys
    assert vault.unlock(RINA.id, RINAS) == keys


def test_that_codes_are_never_alike_and_carry_100_bits() -> None:
    codes = {passwords.new_code() for _ in range(500)}
    assert len(codes) == 500
    assert all(set(code) <= {*passwords.CODE_LETTERS, "-"} for code in codes)
    letters = len(passwords.code_as_typed(codes.pop()))
    assert letters * math.log2(len(passwords.CODE_LETTERS)) == 100


def test_that_a_seal_opens_only_with_its_key_context_and_every_bit() -> None:
    key, other = b"k" * 32, b"o" * 32
    sealed = seal(key, b"nilai", "vault", "ab", "c")
    assert unseal(key, sealed, "vault", "ab", "c") == b"nilai"
    assert seal(key, b"nilai", "vault", "ab", "c") != sealed
    broken = [sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))]
    short = [sealed[:at] for at in range(len(sealed))]
    for attempt in (*broken, *short):
        with pytest.raises(SealBrokenError):
            unseal(key, attempt, "vault", "ab", "c")
    for wrong in (("vault", "a", "bc"), ("vault", "abc"), ("vault", "ab", "c", "")):
        with pytest.raises(SealBrokenError):
            unseal(key, sealed, *wrong)
    with pytest.raises(SealBrokenError):
        unseal(other, sealed, "vault", "ab", "c")
