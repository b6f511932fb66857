"""The set-up step that lays shiboken's Python files out: whole, of this version, used, and only once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

from tests.unit.ci_scripts import script

VERSION = version("shiboken6")
WHERE = """
import shiboken6.Shiboken
from shibokensupport.signature import loader
print(loader.__file__, loader.__spec__.cached)
"""

LATER = """
import sys
import PySide6.QtCore
print("argparse" in sys.modules)
from PySide6.support.signature.lib.pyi_generator import generate_pyi
print(generate_pyi.__module__)
"""


@pytest.fixture(scope="module")
def step() -> ModuleType:
    return script("shiboken_files")


@pytest.fixture
def stock(step: ModuleType, tmp_path: Path) -> Path:
    """The package as its wheel has it, in a place of its own."""
    return Path(shutil.copytree(step.package(), tmp_path / "shiboken6", ignore=lambda *_: {step.FILES}))


def test_that_shiboken_runs_what_was_compiled(step: ModuleType, stock: Path) -> None:
    assert step.lay(stock, VERSION)
    source, compiled = map(Path, _said(WHERE, stock))
    assert source.is_relative_to(stock / step.FILES)
    assert compiled.is_file()


def test_that_the_writer_of_stubs_is_loaded_only_when_asked_for(step: ModuleType, stock: Path) -> None:
    assert step.lay(stock, VERSION)
    started, module = _said(LATER, stock)
    assert started == "False"
    assert module.endswith(step.WHOLE)


def test_that_what_lies_there_stays_and_another_versions_goes(step: ModuleType, stock: Path) -> None:
    mark = stock / step.FILES / "shibokensupport" / "alien.py"
    assert step.lay(stock, VERSION)
    mark.touch()
    assert step.lay(stock, VERSION)
    assert mark.exists()
    (stock / step.FILES / step.STAMP).write_text(f"6.0.0 {step.STEPS}", encoding="ascii")
    assert step.lay(stock, VERSION)
    assert not mark.exists()


def test_that_what_earlier_steps_laid_goes(step: ModuleType, stock: Path) -> None:
    assert step.lay(stock, VERSION)
    (stock / step.FILES / step.STAMP).write_text(VERSION, encoding="ascii")
    (stock / step.FILES / "shibokensupport" / "alien.py").touch()
    assert step.lay(stock, VERSION)
    assert not (stock / step.FILES / "shibokensupport" / "alien.py").exists()


def test_that_half_a_folder_is_laid_out_anew(step: ModuleType, stock: Path) -> None:
    (stock / step.FILES).mkdir()
    assert step.lay(stock, VERSION)
    assert (stock / step.FILES / "shibokensupport" / "signature" / "loader.py").is_file()


def test_that_a_shiboken_that_does_not_unpack_stops_nothing(step: ModuleType, tmp_path: Path) -> None:
    package = tmp_path / "shiboken6"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "Shiboken.py").touch()
    assert not step.lay(package, VERSION)


def test_that_the_environments_files_are_its_own_shibokens(step: ModuleType, stock: Path) -> None:
    ours = step.package() / step.FILES
    assert step.lay(stock, VERSION)
    assert not ours.exists() or _sources(ours) == _sources(stock / step.FILES)


def _said(program: str, package: Path) -> list[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPYCACHEPREFIX"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**environment, "PYTHONPATH": str(package.parent), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def _sources(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.py")}
