"""Which words were added and which removed, and how that is marked: colour together with a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from PySide6.QtGui import QTextCharFormat, QTextCursor

from ui.look import Role, Token, colour, font

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Mark(StrEnum):
    """What a run of text is compared with the text before."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one mark; ASIDE is a remark in muted ink that belongs to neither text."""

    text: str
    mark: Mark = Mark.SAME


def word_diff(before: str, after: str) -> tuple[Run, ...]:
    """Compare two texts word by word.

    Without the DELETED runs the result reads as `after`, without the INSERTED runs as `before`.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    runs: list[Run] = []
    gone, come = "", ""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for index, (kind, old_from, old_to, new_from, new_to) in enumerate(steps):
        taken, given = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        between = 0 < index < len(steps) - 1
        # A lone blank between two changes would cut one change of several words into confetti.
        if kind != "equal" or (between and not given.strip()):
            gone, come = gone + taken, come + given
            continue
        runs += _changed(gone, come)
        gone, come = "", ""
        runs.append(Run(given))
    return tuple(runs + _changed(gone, come))


def insert_runs(
    cursor: QTextCursor, runs: Iterable[Run], role: Role = Role.BODY, ink: Token = Token.INK
) -> None:
    """Write runs into a document by character formats; the text itself is never read as markup."""
    previous = Mark.SAME
    for run in runs:
        if previous is Mark.DELETED and run.mark is Mark.INSERTED:
            cursor.insertText(" ", char_format(Mark.SAME, role, ink))
        cursor.insertText(run.text, char_format(run.mark, role, ink))
        previous = run.mark


def char_format(mark: Mark, role: Role = Role.BODY, ink: Token = Token.INK) -> QTextCharFormat:
    """The look of one mark: inserted is green and underlined, deleted red and struck through."""
    made = QTextCharFormat()
    made.setFont(font(role))
    made.setForeground(colour(ink))
    match mark:
        case Mark.INSERTED:
            made.setBackground(colour(Token.MARK_INS))
            made.setFontUnderline(True)
        case Mark.DELETED:
            made.setBackground(colour(Token.MARK_DEL))
            made.setFontStrikeOut(True)
        case Mark.ASIDE:
            made.setForeground(colour(Token.MUTED))
        case Mark.SAME:
            pass
    return made


def _changed(gone: str, come: str) -> list[Run]:
    runs = [Run(gone, Mark.DELETED)] if gone else []
    return [*runs, Run(come, Mark.INSERTED)] if come else runs
