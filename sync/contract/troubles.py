"""Two answers of the server that are no failure but a different way to go on."""

from __future__ import annotations


class EpochChangedError(Exception):
    """The server lives another life of its database: it was restored (rule 16)."""

    def __init__(self, epoch: str) -> None:
        super().__init__(epoch)
        self.epoch = epoch


class CursorLostError(Exception):
    """The cursor leads nowhere any more: a whole download is needed."""
