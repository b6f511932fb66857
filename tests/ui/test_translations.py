"""The English of the window is whole: every phrase is there, finished, compiled and with its placeholders."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from ui.case.names import COUNTED
from ui.words import Language

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
PLACEHOLDER = re.compile(r"%n|\{\w*\}")
GONE = ("vanished", "obsolete")


@dataclass(frozen=True, slots=True)
class Message:
    """One phrase of a .ts file; a counted phrase has a singular and a plural."""

    context: str
    source: str
    forms: tuple[str, ...]
    counted: bool
    state: str

    @property
    def key(self) -> tuple[str, str, bool]:
        """What the running program looks the phrase up by."""
        return self.context, self.source, self.counted


def _messages(path: Path) -> Iterator[Message]:
    """The phrases of a .ts file that the program still says."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - files of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            state = translation.get("type", "finished")
            if state in GONE:
                continue
            counted = message.get("numerus") == "yes"
            numbered = tuple(form.text or "" for form in translation.iter("numerusform"))
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                numbered if counted else (translation.text or "",),
                counted,
                state,
            )


def _run(tool: str, *arguments: str | Path) -> None:
    """Run a tool of Qt that was installed beside this Python."""
    program = shutil.which(tool, path=str(Path(sys.executable).parent))
    assert program is not None, f"{tool} is not installed"
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Message, ...]:
    """Everything the window says now, collected afresh over a copy of the committed English."""
    fresh = tmp_path_factory.mktemp("translations") / "en.ts"
    shutil.copyfile(TRANSLATIONS / "en.ts", fresh)
    sources = sorted(path.relative_to(ROOT) for path in (ROOT / "ui").rglob("*.py"))
    # Without the heuristics a phrase counts as translated only where it was translated itself.
    guesses = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    _run("pyside6-lupdate", *guesses, *sources, "-ts", fresh)
    return tuple(_messages(fresh))


def test_that_every_phrase_of_the_window_has_a_finished_english(collected: tuple[Message, ...]) -> None:
    known = {message.key for message in _messages(TRANSLATIONS / "en.ts")}
    assert len(collected) > 500
    assert [message.key for message in collected if message.key not in known] == []
    unfinished = [one.key for one in collected if one.state != "finished" or not all(one.forms)]
    assert unfinished == []


def test_that_every_counted_phrase_has_a_singular_and_a_plural(collected: tuple[Message, ...]) -> None:
    counted = [message for message in collected if message.counted]
    assert counted
    assert [message.key for message in counted if len(message.forms) != 2] == []


def test_that_no_english_plural_is_said_of_one(collected: tuple[Message, ...]) -> None:
    things = "rows|reports|actions|values|seconds|minutes|days|photos|files|attachments|conflicts|problems"
    plural = re.compile(rf"(\{{\d\}}|%n) (more |working )?({things})\b")
    assert [one.key for one in collected if not one.counted and plural.search(one.forms[0])] == []


@pytest.mark.parametrize("language", list(Language))
def test_that_the_compiled_words_are_those_of_the_text(language: Language, tmp_path: Path) -> None:
    compiled = tmp_path / f"{language.value}.qm"
    # Invalid is a lost access key, other spaces at the ends or another mark at the end of the sentence.
    strict = ("-fail-on-unfinished", "-fail-on-invalid")
    _run("pyside6-lrelease", *strict, TRANSLATIONS / f"{language.value}.ts", "-qm", compiled)
    assert compiled.read_bytes() == (TRANSLATIONS / f"{language.value}.qm").read_bytes()


@pytest.mark.parametrize("language", list(Language))
def test_that_every_translation_keeps_its_placeholders(language: Language) -> None:
    lost = [
        (message.key, form)
        for message in _messages(TRANSLATIONS / f"{language.value}.ts")
        for form in message.forms
        if Counter(PLACEHOLDER.findall(form)) != Counter(PLACEHOLDER.findall(message.source))
    ]
    assert lost == []


def test_that_every_menu_keeps_one_access_key(collected: tuple[Message, ...]) -> None:
    menus = [message for message in collected if message.context == "Menus" and "&" in message.source]
    assert menus
    assert [one.source for one in menus if one.forms[0].count("&") != one.source.count("&")] == []


@pytest.fixture
def english(qapp: QCoreApplication) -> Iterator[QTranslator]:
    """The committed English, not yet spoken."""
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "en.qm"))
    yield translator
    qapp.removeTranslator(translator)


def test_that_a_count_is_said_in_either_language(qapp: QCoreApplication, english: QTranslator) -> None:
    # Indonesian has no plural and is the source: Qt puts the number into it without any translation.
    assert (COUNTED.photos(1), COUNTED.photos(3)) == ("1 foto", "3 foto")
    qapp.installTranslator(english)
    assert (COUNTED.photos(1), COUNTED.photos(3)) == ("1 photo", "3 photos")


def test_that_no_phrase_hides_from_the_collector_inside_a_formatted_string() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in ("tr", "translate")
    ]
    assert hidden == []
