"""Whatever happens to the bytes of an export, it is read or refused by name; no other error comes out."""

from __future__ import annotations

import io
import random
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from desktop.exchange.laporan_ringkas_events import ImportRefusal, ImportRefusedError
from tests.unit.ringkas_files import HEADER, row, run_import, vault, workbook

CHANGED = 400
PIECES = (
    b"&#x0;",
    b"&amp;",
    b"<",
    b"]]>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"\xff\xfe",
    b"99999999999999999999",
    b'r="ZZZZ9"',
    b"<c/>",
    b"<row r='0'>",
    b"NaN",
    b"1e400",
)


def _changed(random_: random.Random, data: bytes) -> bytes:
    for _ in range(random_.choice((1, 1, 2, 5, 20))):
        start = random_.randrange(len(data) + 1)
        end = min(len(data), start + random_.choice((1, 4, 30, 200)))
        middle = random_.choice(
            (b"", data[start:end] * 2, random_.choice(PIECES), random_.randbytes(end - start))
        )
        data = data[:start] + middle + data[end:] if random_.random() < 0.9 else data[:start]
    return data


def _with_changed_part(random_: random.Random, blob: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = random_.choice(old.namelist())
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, _changed(random_, data) if name == chosen else data)
    return out.getvalue()


@pytest.mark.parametrize("seed", [1, 2])
def test_that_no_change_of_the_bytes_brings_another_error_than_a_refusal(tmp_path: Path, seed: int) -> None:
    random_ = random.Random(seed)
    good = workbook(tmp_path / "good.xlsx", HEADER, *[row() for _ in range(20)]).read_bytes()
    seen: Counter[str] = Counter()
    with vault(tmp_path / "vault") as database:
        for _ in range(CHANGED):
            whole = random_.random() < 0.25
            file = tmp_path / "changed.xlsx"
            file.write_bytes(_changed(random_, good) if whole else _with_changed_part(random_, good))
            try:
                run_import(database, file, dry_run=True)
            except ImportRefusedError as error:
                seen[error.reason] += 1
            else:
                seen["read"] += 1
    # The changes are varied enough to mean something: some files live through them, others do not.
    assert seen["read"] > CHANGED // 10
    assert seen[ImportRefusal.DAMAGED] > CHANGED // 10
    assert seen[ImportRefusal.TRUNCATED] > 0


def test_that_an_encoding_nobody_knows_is_a_damaged_file(tmp_path: Path) -> None:
    good = workbook(tmp_path / "good.xlsx", HEADER, row()).read_bytes()
    strange = tmp_path / "strange.xlsx"
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(strange, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'encoding="UTF-8"', b'encoding="UTF-88"', 1))
    with vault(tmp_path / "vault") as database, pytest.raises(ImportRefusedError) as refused:
        run_import(database, strange, dry_run=True)
    assert refused.value.reason is ImportRefusal.DAMAGED
