"""The kinds of columns a vault has, among them the one type for moments."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, Integer, Text, text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from desktop.store.codec import from_stamp, to_stamp


class Utc(TypeDecorator[datetime]):
    """A moment, kept as microseconds since 1970 because SQLite forgets zones."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To the database; ValueError for a moment without a zone."""
        return None if value is None else to_stamp(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """From the database, in UTC."""
        return None if value is None else from_stamp(value)


def words(name: str, default: str = "") -> Column[str]:
    """A text that is never NULL."""
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def number(name: str, default: int = 0) -> Column[int]:
    """A whole number that is never NULL."""
    return Column(name, Integer, nullable=False, server_default=text(str(default)))


def moment(name: str, *, optional: bool = False) -> Column[datetime]:
    """A moment in UTC."""
    return Column(name, Utc, nullable=optional)


def record(*, unique: bool) -> Column[str]:
    """The key of the complaint that a row belongs to."""
    return Column("record", Text, nullable=False, unique=unique)
