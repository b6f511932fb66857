"""Inter as files; the package ships no types."""

from pathlib import Path

FAMILY: str
ROOT: Path
