"""A computer's bundles made by hand, and its receipts opened, for tests that look at the gateway alone."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
import requests

from desktop.vault.letters import new_identity, open_letter, recipient_of, seal_to
from sync.bundle import (
    LADEN,
    MEDIA_TYPE,
    PLAIN,
    Bundle,
    Receipt,
    packed,
    proves,
    token_secret,
    unwrapped,
    wrapped,
)
from sync.wire import Capabilities, Op
from tests.sync.gateway_office import Caller


@dataclass
class Stick:
    """What one computer puts on sticks in the name of the people who sign in at it."""

    owner: Caller
    colleagues: tuple[Caller, ...] = ()
    key: str = field(default_factory=new_identity)

    def content(self, *ops: Op, epoch: str = "", agency: str = "") -> Bundle:
        return Bundle(
            device=self.owner.joined.device,
            epoch=epoch or self.owner.epoch,
            agency=agency or self.owner.joined.person.agency,
            at="2026-11-24T00:45:00Z",
            reply=recipient_of(self.key),
            ops=list(ops),
            reader=self.owner.person,
            cursor=self.owner.cursor,
            directory=self.owner.directory,
        )

    def letter(self, bundle: Bundle, *files: bytes) -> bytes:
        """The plain letter, proved by everybody at this computer."""
        everybody = (self.owner, *self.colleagues)
        secrets = {each.person: token_secret(each.joined.token) for each in everybody}
        return wrapped("bundle", packed(bundle, files), secrets, LADEN if files else PLAIN)

    def sealed(self, *ops: Op, epoch: str = "", agency: str = "") -> bytes:
        return seal_to(recipient(self.owner), self.letter(self.content(*ops, epoch=epoch, agency=agency)))

    def opened(self, answer: requests.Response) -> Receipt:
        """The receipt in an answer, proved by the gateway to the owner of this computer."""
        assert answer.status_code == 200, answer.text
        assert answer.headers["Content-Type"] == MEDIA_TYPE
        cover, content = unwrapped("receipt", open_letter(self.key, answer.content))
        assert proves("receipt", cover, self.owner.person, token_secret(self.owner.joined.token))
        return msgspec.json.decode(content, type=Receipt)

    def carried(self, *ops: Op) -> Receipt:
        """The receipt of a bundle with these intents."""
        return self.opened(bring(self.owner, self.sealed(*ops)))


def recipient(caller: Caller) -> str:
    """The key the gateway says bundles are sealed to."""
    return msgspec.json.decode(caller.get("/v1/capabilities").content, type=Capabilities).recipient


def bring(carrier: Caller, sealed: bytes, kind: str = MEDIA_TYPE) -> requests.Response:
    """The answer to a stick that this person brings to the gateway over the line."""
    return carrier.post("/v1/bundle", sealed, **{"Content-Type": kind})
