"""Why a whole request is refused, as RFC 9457 problem documents with types that never change."""

from __future__ import annotations

import traceback
from enum import StrEnum
from pathlib import Path

from sync.wire import Problem


class Word(StrEnum):
    """The last word of a problem's type."""

    MALFORMED = "malformed"
    SIGN_IN = "sign_in"
    BAD_CODE = "bad_code"
    NOT_FOUND = "not_found"
    METHOD = "method"
    EPOCH = "epoch"
    RESET = "reset"
    TOO_LARGE = "too_large"
    MEDIA_TYPE = "media_type"
    RANGE = "range"
    OFFSET = "offset"
    EXPIRED = "expired"
    TUS_VERSION = "tus_version"
    CONTENT = "content"
    CHECKSUM = "checksum"
    FULL = "full"
    BUNDLE = "bundle"
    OTHER_AGENCY = "other_agency"
    TOO_MANY = "too_many"
    SERVER = "server"
    BUSY = "busy"


_SAYS: dict[Word, tuple[int, str]] = {
    Word.MALFORMED: (400, "The request cannot be read"),
    Word.SIGN_IN: (401, "A valid token is needed"),
    Word.BAD_CODE: (403, "This code cannot be used"),
    Word.NOT_FOUND: (404, "There is nothing here"),
    Word.METHOD: (405, "This address does not take this method"),
    Word.EPOCH: (409, "The server was restored"),
    Word.RESET: (410, "Start again from a snapshot"),
    Word.TOO_LARGE: (413, "The request is too large"),
    Word.MEDIA_TYPE: (415, "This kind of content is not taken"),
    Word.RANGE: (416, "The range lies outside the file"),
    Word.OFFSET: (409, "The upload goes on at another offset"),
    Word.EXPIRED: (410, "This upload has expired"),
    Word.TUS_VERSION: (412, "Files are brought by tus 1.0.0"),
    Word.CONTENT: (422, "The content has another hash than was announced"),
    Word.CHECKSUM: (460, "The piece has another checksum than was announced"),
    Word.FULL: (507, "The server has no room for files"),
    Word.BUNDLE: (422, "This bundle cannot be taken"),
    Word.OTHER_AGENCY: (403, "This bundle is of another agency"),
    Word.TOO_MANY: (429, "Too many attempts"),
    Word.SERVER: (500, "The server failed"),
    Word.BUSY: (503, "The server cannot answer now"),
}


def traced(error: BaseException) -> str:
    """An exception's kind and place for a log line, without its message, which may hold a citizen's words."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in reversed(frames))
    return f"{type(error).__name__} at {places}"


def status_of(word: Word) -> int:
    """The HTTP status of a kind of problem."""
    return _SAYS[word][0]


class RefusedError(Exception):
    """The whole request is refused; `retry_after` is in seconds."""

    def __init__(self, word: Word, detail: str = "", *, epoch: str = "", retry_after: int = 0) -> None:
        super().__init__(word)
        self.word = word
        self.detail = detail
        self.epoch = epoch
        self.retry_after = retry_after
        self.headers: dict[str, str] = {}

    @property
    def problem(self) -> Problem:
        """The document that tells it."""
        status, title = _SAYS[self.word]
        return Problem(f"urn:tanggap:problem:{self.word}", title, status, self.detail, self.epoch)
