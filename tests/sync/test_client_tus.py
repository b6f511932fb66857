"""Our client of tus 1.0.0 against our gateway and against tuspyserver, which knows nothing of us.

tuspyserver 4.4 does not offer the extension `checksum`: that test is about our gateway alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
import requests

from sync.contract import files as wire
from sync.contract.client import GatewayClient
from sync.contract.files import Place
from sync.errors import FileProblem, FileTrouble
from tests.sync.client_files import PATIENT
from tests.sync.gateway_office import Office
from tests.sync.tus_peers import Ours, Peer, theirs

CONTENT = os.urandom(300_001)
STEP = 64 * 1024
HASH = sha256(CONTENT).hexdigest()


@pytest.fixture(params=["gateway", "tuspyserver"])
def peer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Peer]:
    if request.param == "gateway":
        office: Office = request.getfixturevalue("lone_office")
        yield Ours(office, office.join("Ani"))
        return
    folder = tmp_path / "tus"
    folder.mkdir()
    with theirs(folder) as server:
        yield server


@pytest.fixture
def client(peer: Peer) -> Iterator[GatewayClient]:
    with GatewayClient(peer.url, limits=PATIENT) as client:
        yield client


def _begin(client: GatewayClient, peer: Peer) -> Place:
    made = wire.create(client, peer.token, HASH, peer.announce(CONTENT), len(CONTENT))
    assert made is not None
    return made


def _go_on(client: GatewayClient, peer: Peer, place: Place, until: int = len(CONTENT)) -> Place:
    while place.offset < until:
        piece = CONTENT[place.offset : place.offset + STEP]
        place = wire.send(client, peer.token, place, piece, len(CONTENT))
    return place


def test_that_the_peer_speaks_what_is_tested_here(peer: Peer) -> None:
    where = peer.url + ("/v1/blobs" if peer.checksums else "/v1/blobs/uploads/")
    answer = requests.options(where, timeout=20)
    extensions = answer.headers["Tus-Extension"].split(",")
    assert answer.headers["Tus-Version"] == "1.0.0"
    assert {"creation", "expiration"} <= set(extensions)
    assert ("checksum" in extensions) is peer.checksums


def test_that_a_file_is_created_and_brought_in_pieces(client: GatewayClient, peer: Peer) -> None:
    place = _begin(client, peer)
    assert place.offset == 0
    assert _go_on(client, peer, place).offset == len(CONTENT)
    assert peer.stored() == [HASH]


def test_that_another_client_goes_on_from_the_servers_offset(client: GatewayClient, peer: Peer) -> None:
    half = _go_on(client, peer, _begin(client, peer), STEP)
    client.close()
    with GatewayClient(peer.url, limits=PATIENT) as other:
        found = wire.find(other, peer.token, half.path, len(CONTENT))
        assert found == half
        _go_on(other, peer, found)
    assert peer.stored() == [HASH]


@pytest.mark.parametrize("wrong", [0, STEP - 1, STEP + 1])
def test_that_a_wrong_offset_is_refused_and_changes_nothing(
    client: GatewayClient, peer: Peer, wrong: int
) -> None:
    place = _go_on(client, peer, _begin(client, peer), STEP)
    with pytest.raises(FileProblem) as caught:
        wire.send(client, peer.token, Place(place.path, wrong), b"x" * 10, len(CONTENT))
    assert caught.value.trouble is FileTrouble.OFFSET
    assert wire.find(client, peer.token, place.path, len(CONTENT)) == place


def test_that_an_expired_upload_is_told_as_such(client: GatewayClient, peer: Peer) -> None:
    place = _go_on(client, peer, _begin(client, peer), STEP)
    peer.expire()
    with pytest.raises(FileProblem) as found:
        wire.find(client, peer.token, place.path, len(CONTENT))
    with pytest.raises(FileProblem) as sent:
        _go_on(client, peer, place)
    assert (found.value.trouble, sent.value.trouble) == (FileTrouble.EXPIRED, FileTrouble.EXPIRED)


def test_that_an_unknown_upload_is_told_as_such(client: GatewayClient, peer: Peer) -> None:
    with pytest.raises(FileProblem) as caught:
        wire.find(client, peer.token, "/v1/blobs/uploads/" + "0" * 32, len(CONTENT))
    assert caught.value.trouble is FileTrouble.NOT_FOUND


def test_that_a_piece_changed_on_the_way_is_refused_by_its_checksum(
    lone_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    peer = Ours(lone_office, lone_office.join("Ani"))
    with GatewayClient(peer.url, limits=PATIENT) as client:
        place = _begin(client, peer)
        with monkeypatch.context() as patch:
            patch.setattr("sync.contract.files.sha256", lambda piece: sha256(piece + b"?"))
            with pytest.raises(FileProblem) as caught:
                wire.send(client, peer.token, place, CONTENT[:STEP], len(CONTENT))
        assert caught.value.trouble is FileTrouble.CHECKSUM
        assert wire.find(client, peer.token, place.path, len(CONTENT)) == place
