"""What a person types into the search field, as an expression of the search index that cannot fail."""

from __future__ import annotations

import re
from functools import lru_cache

_PIECE = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_FACET = "\u01c0"
"""A letter to the tokenizer and to nobody who types."""


def expression(text: str) -> str:
    """Every word must occur, the last one may go on; "words in quotes" must follow one another.

    Empty when nothing in the text can be searched for.
    """
    pieces = [_phrase(quoted, bare) for quoted, bare in _PIECE.findall(text.replace(_FACET, " "))]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return ""
    if not text.endswith(('"', " ")):
        pieces[-1] += " *"
    return f"({' AND '.join(pieces)})"


@lru_cache(maxsize=4096)
def facets(stage: str, unit: str, agency: str) -> tuple[str, str, str]:
    """Filter values as words that the index holds and nobody can type."""
    return (_facet("s", stage), _facet("u", unit), _facet("a", agency))


def within(expression: str, stages: frozenset[str], units: frozenset[str], agencies: frozenset[str]) -> str:
    """An expression narrowed to complaints of any of these stages, of these units and of these agencies."""
    wanted = (("s", stages), ("u", units), ("a", agencies))
    choices = [
        " OR ".join(f'"{_facet(kind, value)}"' for value in sorted(values))
        for kind, values in wanted
        if values
    ]
    return " AND ".join([expression, *(f"{{facets}} : ({choice})" for choice in choices)])


def _facet(kind: str, value: str) -> str:
    return f"{_FACET}{kind}{value.encode().hex()}"


def _phrase(quoted: str, bare: str) -> str:
    found = _WORD.findall(quoted or bare)
    return f'"{" ".join(found)}"' if found else ""
