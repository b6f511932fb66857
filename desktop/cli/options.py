"""Options that every command shares."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ProfileOption = Annotated[
    Path | None, typer.Option("--profile", help="Folder profil kantor.", metavar="DIR", show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Keluaran JSON untuk skrip.")]
PersonOption = Annotated[
    str, typer.Option("--as", help="Nama pengguna (id) di profil ini.", metavar="PERSON", show_default=False)
]
FdOption = Annotated[
    int | None,
    typer.Option(
        "--password-fd", help="Baca kata sandi dari deskriptor berkas ini.", metavar="N", show_default=False
    ),
]
