"""Settings as data: typed, whole on the disk, and never the reason why the program does not start."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from desktop.domain.routes import Route
from desktop.settings import (
    Language,
    Loaded,
    ProblemKind,
    Settings,
    SettingsFile,
    SettingsProblem,
    Theme,
    Zone,
)

CHANGED = Settings(
    language=Language.ENGLISH,
    theme=Theme.DARK,
    font_scale=1.5,
    sync_automatic=False,
    route="lapor_v3",
    gateway_url="https://gerbang.mempawah.test",
    office_name="Diskominfo Mempawah — “Meja Aduan”",
    agency="61.02",
    zone=Zone.WIT,
    month_quota_mb=0,
    text_first=False,
    paid_networks="wifi",
    free_networks="cellular,bluetooth",
    idle_lock_minutes=15,
    training=True,
)


def test_that_a_new_profile_has_the_defaults_and_nothing_is_written(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").load() == Loaded(Settings())
    assert list(tmp_path.iterdir()) == []


def test_that_every_setting_survives_a_restart(tmp_path: Path) -> None:
    differing = [name for name in Settings._fields if getattr(CHANGED, name) == getattr(Settings(), name)]
    assert differing == []
    SettingsFile(tmp_path / "settings.json").save(CHANGED)
    assert SettingsFile(tmp_path / "settings.json").load() == Loaded(CHANGED)


def test_that_the_file_can_be_read_by_a_person(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).save(CHANGED)
    assert json.loads(path.read_text("utf-8"))["office_name"] == CHANGED.office_name
    assert len(path.read_text("utf-8").splitlines()) > len(Settings._fields)


def test_that_the_default_route_is_one_the_domain_knows() -> None:
    assert Route(Settings().route) is Route.BY_HAND


def test_that_settings_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "later": {"a": [1, 2.50, "é"]}, "also": null}', "utf-8")
    loaded = SettingsFile(path).load()
    assert loaded == Loaded(Settings(theme=Theme.DARK))
    SettingsFile(path).save(loaded.settings._replace(theme=Theme.LIGHT))
    held = json.loads(path.read_text("utf-8"))
    assert (held["later"], held["also"], held["theme"]) == ({"a": [1, 2.5, "é"]}, None, "light")


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'"x"', b"\xff\xfe\x00", b'{"theme": "dark"', b"null"])
def test_that_a_bad_file_is_kept_aside_and_defaults_stand_in(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    loaded = SettingsFile(path).load()
    aside = tmp_path / "settings.json.rusak"
    assert loaded == Loaded(Settings(), SettingsProblem(ProblemKind.UNREADABLE_FILE, kept=aside))
    assert aside.read_bytes() == damage
    SettingsFile(path).save(CHANGED)
    assert SettingsFile(path).load() == Loaded(CHANGED)
    assert aside.read_bytes() == damage


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("language", 5),
        ("font_scale", 9.0),
        ("font_scale", "1.0"),
        ("sync_automatic", "yes"),
        ("month_quota_mb", -1),
        ("idle_lock_minutes", 1.5),
        ("zone", "Europe/Berlin"),
        ("gateway_url", None),
        ("office_name", "\ud83d"),
        ("training", 1),
        ("month_quota_mb", True),
        ("font_scale", float("nan")),
    ],
)
def test_that_one_bad_value_costs_only_itself(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).save(CHANGED)
    held = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(held | {name: value}), "utf-8")
    loaded = SettingsFile(path).load()
    assert loaded.settings == CHANGED._replace(**{name: getattr(Settings(), name)})
    assert loaded.problem == SettingsProblem(
        ProblemKind.BAD_VALUES, (name,), tmp_path / "settings.json.rusak"
    )


def test_that_the_first_bad_file_is_the_one_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for damage in (b"first", b"second"):
        path.write_bytes(damage)
        SettingsFile(path).load()
    assert (tmp_path / "settings.json.rusak").read_bytes() == b"first"


def test_that_a_file_that_cannot_be_read_at_all_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    loaded = SettingsFile(tmp_path / "settings.json").load()
    assert loaded == Loaded(Settings(), SettingsProblem(ProblemKind.UNREADABLE_FILE))


def test_that_a_full_disk_leaves_the_former_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).save(CHANGED)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            SettingsFile(path).save(Settings())
        path.with_name("settings.json.rusak").unlink(missing_ok=True)
        path.write_bytes(b"{")
        assert SettingsFile(path).load() == Loaded(Settings(), SettingsProblem(ProblemKind.UNREADABLE_FILE))
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]
