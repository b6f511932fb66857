"""Programs of a measurement in processes of their own: servers that say where they are, clients that obey."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from time import monotonic

import msgspec

from tests.bench.offices import ROOT

_PATIENCE = 60.0
_ADDRESS = re.compile(rb"127\.0\.0\.1(?:\x1b\[\d+m)?:(\d+)")


class OverTimeError(Exception):
    """A work took longer than anybody wants to wait for it."""


class FailedError(Exception):
    """A program ended, or answered with a failure."""


class Did(msgspec.Struct):
    """What a client answers: seconds of its wall and CPU, complaints it holds (or found), and its words.

    `usable` is seconds until the first rows could be worked on, `memory` the bytes it has had at most; 0 is
    not told.
    """

    wall: float = 0.0
    cpu: float = 0.0
    usable: float = 0.0
    memory: int = 0
    found: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """What to start, and with which environment beside ours."""

    argv: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)

    def started(self) -> subprocess.Popen[bytes]:
        """The running program, its words on pipes, its complaints thrown away."""
        return subprocess.Popen(
            self.argv,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT), **self.env},
        )


class Lines:
    """The lines a program says, each waited for only so long."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        if process.stdout is None:
            raise ValueError("a program without a pipe says nothing")
        self._from = process.stdout.fileno()
        self._rest = b""

    def next(self, within: float) -> bytes:
        """The next line; raise OverTimeError after that many seconds, FailedError at the end."""
        until = monotonic() + within
        with DefaultSelector() as selector:
            selector.register(self._from, EVENT_READ)
            while b"\n" not in self._rest:
                if not selector.select(max(0.0, until - monotonic())):
                    raise OverTimeError(f"over {within:.0f} s")
                some = os.read(self._from, 65_536)
                if not some:
                    raise FailedError("the program ended")
                self._rest += some
        line, self._rest = self._rest.split(b"\n", 1)
        return line


@contextmanager
def address_of(command: Command) -> Generator[str]:
    """The address that a server says it listens at, while the block runs."""
    process = command.started()
    try:
        lines = Lines(process)
        while not (found := _ADDRESS.search(lines.next(_PATIENCE))):
            pass
        yield f"http://127.0.0.1:{int(found[1])}"
    finally:
        _end(process)


class Client:
    """A client that does one work at a time, as it is told over a pipe."""

    def __init__(self, command: Command) -> None:
        self._process = command.started()
        self._lines = Lines(self._process)

    def does(self, *words: str, within: float = 300.0) -> Did:
        """Have it do something; raise OverTimeError or FailedError."""
        if self._process.stdin is None:
            raise ValueError("a program without a pipe hears nothing")
        try:
            self._process.stdin.write(msgspec.json.encode(words) + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise FailedError("the program had ended") from error
        did = msgspec.json.decode(self._lines.next(within), type=Did)
        if did.failure:
            raise FailedError(did.failure)
        return did

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()

    def close(self) -> None:
        """End it and wait until it is gone."""
        _end(self._process)


@contextmanager
def client(command: Command) -> Generator[Client]:
    """A running client, ended after the block."""
    running = Client(command)
    try:
        yield running
    finally:
        running.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except BrokenPipeError:
                continue
    process.wait(_PATIENCE)


def script(name: str) -> str:
    """Where a program of this folder stands."""
    return str(Path(__file__).with_name(name))
