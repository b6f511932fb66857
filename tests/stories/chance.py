"""Randomness of a story: every byte the product draws comes from the seed, to be told again."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from unittest.mock import patch


class Chance:
    """The source of every random byte while a story is told."""

    def __init__(self) -> None:
        self._random = Random(0)

    def restart(self, seed: str) -> None:
        """Begin anew, so that what one step draws does not depend on the steps left out before it."""
        self._random = Random(seed)

    def draw(self, number: int) -> bytes:
        return self._random.randbytes(number)


@contextmanager
def drawn_from(chance: Chance) -> Iterator[None]:
    """Let `os.urandom`, `secrets` and SystemRandom draw from `chance`."""
    with patch.object(os, "urandom", chance.draw), patch.object(random, "_urandom", chance.draw):
        yield
