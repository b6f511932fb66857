"""Every mutant, and the page of docs/ that is made of them."""

from __future__ import annotations

from tests.mutants import by_name, gateway, paid, rules, stick, upstream, vault, way
from tests.mutants.mutant import Mutant

PAGE = "docs/guards.md"
AREAS: tuple[tuple[str, tuple[Mutant, ...]], ...] = (
    ("Vault and store", vault.MUTANTS),
    ("Rules and window", rules.MUTANTS),
    ("The way to the gateway and back", way.MUTANTS),
    ("What is asked for by name", by_name.MUTANTS),
    ("Lines that cost money", paid.MUTANTS),
    ("Work on a stick", stick.MUTANTS),
    ("Gateway", gateway.MUTANTS),
    ("The gateway's way to SP4N-LAPOR!", upstream.MUTANTS),
)
MUTANTS = tuple(mutant for _, mutants in AREAS for mutant in mutants)

_HEAD = """# Guards

What Tanggap promises, and the test that goes red when the promise is taken out of the program. `make mutants`
takes each guard out of a copy of the tree, one at a time, and runs its test; one that stays green is a
missing test. Where the simulator was asked as well, without its corpus, the page names the first story from
seed 1 on that noticed; `python -m tests.mutants --stories 400` asks again. This page is made from
`tests/mutants` by `python -m tests.mutants --page`.
"""


def page() -> str:
    """The page as Markdown."""
    lines = [_HEAD]
    for area, mutants in AREAS:
        lines += [f"## {area}\n", "| guard | taken out as | test that notices |", "|---|---|---|"]
        for mutant in mutants:
            test = f"`{mutant.test.removeprefix('tests/')}`"
            seen = f"{test}, story {mutant.seed}" if mutant.seed else test
            lines.append(f"| {mutant.guard} | `{mutant.name}` | {seen} |")
        lines.append("")
    return "\n".join(lines)
