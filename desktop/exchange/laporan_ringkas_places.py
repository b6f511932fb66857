"""Kemendagri codes for the place names of an export, as deep as the names are known."""

from __future__ import annotations

import re
from functools import lru_cache

_KIND = re.compile(r"^(kabupaten|kab\.?|kota|kecamatan|kec\.?|kelurahan|kel\.?|desa|provinsi|prov\.?)\s+")
_AGENCY = re.compile(r"^(pemerintah(?: daerah)?|pemda)\s+")
_SHORT_AGENCY = {"pemkab ": "kabupaten ", "pemkot ": "kota ", "pemprov ": "provinsi "}


@lru_cache(maxsize=16_384)
def place_code(province: str, regency: str, district: str = "", village: str = "") -> str:
    """The code of the deepest level whose name is known below the one above it, empty for none.

    Names are compared without case and without words such as Kabupaten or Desa, except where a kota and a
    kabupaten share a name.
    """
    code = _children("").get(_bare(province), "")
    if not code:
        return ""
    for name in (regency, district, village):
        below = _children(code)
        deeper = below.get(_words(name)) or below.get(_bare(name))
        if not deeper:
            return code
        code = deeper
    return code


@lru_cache(maxsize=1_024)
def agency_code(name: str) -> str:
    """The code of a government by a name such as "Pemerintah Kabupaten Mempawah", empty when unknown."""
    words = _AGENCY.sub("", _words(name))
    for short, full in _SHORT_AGENCY.items():
        if words.startswith(short):
            words = full + words[len(short) :]
    if words.startswith("provinsi "):
        return _children("").get(_bare(words), "")
    if not words.startswith(("kabupaten ", "kab. ", "kab ", "kota ")):
        return ""
    found = [below[words] for code in _children("").values() if words in (below := _children(code))]
    return found[0] if len(found) == 1 else ""


@lru_cache(maxsize=4_096)
def _children(parent: str) -> dict[str, str]:
    """The codes below a code by name: with the word for its kind, and bare where that names only one."""
    # The table of all villages takes a third of a second to unpack, so it is not read before it is needed.
    from lokal import wilayah

    named: dict[str, str] = {}
    bare: dict[str, list[str]] = {}
    for place in wilayah.list_wilayah(parent or None):
        name = _words(place.name)
        named.setdefault(name, place.code)
        if name.startswith("kabupaten "):
            named.setdefault(f"kab. {name[10:]}", place.code)
            named.setdefault(f"kab {name[10:]}", place.code)
        bare.setdefault(_bare(place.name), []).append(place.code)
    return {name: codes[0] for name, codes in bare.items() if len(codes) == 1} | named


def _words(name: str) -> str:
    return " ".join(name.split()).casefold()


def _bare(name: str) -> str:
    return _KIND.sub("", _words(name))
