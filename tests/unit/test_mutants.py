"""Every patch of tests/mutants fits the tree, names a test that exists, and stands in docs/guards.md."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutants.every import MUTANTS, PAGE, page
from tests.mutants.mutant import ROOT, Mutant, PatchError


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_that_every_patch_fits_and_still_is_python(mutant: Mutant) -> None:
    ast.parse(mutant.patched())
    assert mutant.before != mutant.after


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_that_every_named_test_exists(mutant: Mutant) -> None:
    file, _, name = mutant.test.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    known = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert name.partition("[")[0] in known


def test_that_names_are_given_once() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS)


def test_that_a_patch_whose_place_is_gone_fails_loudly(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\nx = 1\n")
    for before in ("y = 1\n", "x = 1\n"):
        with pytest.raises(PatchError, match="gone-astray"):
            Mutant("gone-astray", "", "a.py", before, "", "").patched(tmp_path)


def test_that_the_page_of_guards_is_the_present_one() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf-8") == page()
