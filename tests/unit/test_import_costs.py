"""Two libraries load only what this program uses: no source of what is imported, no other country."""

from __future__ import annotations

import subprocess
import sys


def _told(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_that_no_source_is_read_of_what_is_imported_beside_qt() -> None:
    program = "import linecache, ui, mailbox; print([name for name in linecache.cache if 'mailbox' in name])"
    assert _told(program) == "[]"


def test_that_one_country_is_imported_and_the_others_can_be() -> None:
    program = """
import sys
from desktop.domain.calendar import indonesian_holidays
days = len(indonesian_holidays(2026))
alone = [name for name in sys.modules if name.startswith("holidays.countries")]
import holidays
print(days, alone, len(holidays.country_holidays("MY", years=2026)) > 5, len(indonesian_holidays(2027)) > 5)
"""
    assert _told(program) == "25 ['holidays.countries.indonesia'] True True"
