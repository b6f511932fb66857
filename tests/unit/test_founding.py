"""A set-up that is given up leaves nothing on this computer, not even a secret in its keyring."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from desktop import first_run, joining
from desktop.profile import Profile
from desktop.settings import Settings, Zone
from desktop.vault.keyring import Keyring
from tests.unit.vault_office import Drawer
from ui.first_run.plan import Alone, Plan, Stage

SECRET = "kapuas-raya-26"


def test_that_giving_up_takes_the_device_secret_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawer = Drawer(kept={("tanggap/lain/device", "lain/device"): "00"})
    monkeypatch.setattr(joining, "Keyring", partial(Keyring, lambda: drawer))
    profile = Profile(tmp_path / "kantor")
    plan = Plan(Alone("Rina", "Diskominfo", "61.02", Zone.WIB), SECRET, Settings())
    for stage in first_run.founding(profile, plan):
        if stage is Stage.OPENING:
            assert len(drawer.kept) == 2
            break  # to cancel is to stop iterating
    assert list(drawer.kept) == [("tanggap/lain/device", "lain/device")]
    assert list(tmp_path.iterdir()) == []


def test_that_a_whole_office_keeps_its_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawer = Drawer()
    monkeypatch.setattr(joining, "Keyring", partial(Keyring, lambda: drawer))
    with joining.founding_place(Profile(tmp_path / "kantor")) as (fresh, its):
        joining.own_office(fresh, "Rina", SECRET, Settings(agency="61.02"), accounts=its).close()
    assert len(drawer.kept) == 1
