"""Everything that can go wrong on the way to the platform, as a closed set of errors with facts."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """What kept a run from finishing; each has words in `ui/problems.py`."""

    ADDRESS = "address"
    NO_NETWORK = "no_network"
    DNS = "dns"
    TLS = "tls"
    TIMEOUT = "timeout"
    STALLED = "stalled"
    PORTAL = "portal"
    SIGN_IN = "sign_in"
    NOT_ALLOWED = "not_allowed"
    MAINTENANCE = "maintenance"
    TOO_MANY = "too_many"
    TOO_LARGE = "too_large"
    SERVER = "server"
    BAD_ANSWER = "bad_answer"
    VERSION = "version"
    EPOCH = "epoch"
    RESET = "reset"
    """The line broke off in the middle; that a cursor is lost (410) is no trouble but a new download."""

    DISK_FULL = "disk_full"


class SyncProblem(Exception):  # noqa: N818
    """One failed attempt: its kind, a detail for *Rincian*, and the wait the server asked for in seconds."""

    def __init__(self, trouble: Trouble, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail
        self.retry_after = retry_after


class TooOldProblem(SyncProblem):
    """The server has left this program's contract behind; what waits here it still takes (rule 20)."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Trouble.VERSION, detail)


class BrokenPageProblem(SyncProblem):
    """A page of changes that could be read but is not the whole that its own sums promise."""

    def __init__(self, detail: str) -> None:
        super().__init__(Trouble.BAD_ANSWER, detail)


class FileTrouble(StrEnum):
    """What keeps one file from travelling while everything else goes on; words in `ui/problems`."""

    NOT_FOUND = "not_found"
    OFFSET = "offset"
    EXPIRED = "expired"
    TOO_LARGE = "too_large"
    MISMATCH = "mismatch"
    CHECKSUM = "checksum"
    SERVER = "server_error"
    SERVER_FULL = "server_full"
    DAMAGED = "damaged"
    DISK_FULL = "disk_full"


class FileProblem(Exception):  # noqa: N818
    """One file did not travel; a trouble of the line is a SyncProblem instead."""

    def __init__(self, trouble: FileTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail


class CarryTrouble(StrEnum):
    """Why work could not leave on a stick, or an answer on one could not be taken; words in `ui/problems`."""

    NO_KEY = "no_key"
    NOTHING = "nothing"
    NOT_OURS = "not_ours"
    NOT_A_RECEIPT = "not_a_receipt"
    VERSION = "version"
    UNPROVED = "unproved"
    OLD_LIFE = "old_life"
    QUARANTINED = "quarantined"


class CarryProblem(Exception):  # noqa: N818
    """A bundle or a receipt that did not do what it was made for; everything that waits goes on waiting."""

    def __init__(self, trouble: CarryTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
