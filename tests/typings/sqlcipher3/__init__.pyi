"""The part of sqlcipher3 that we use; it ships no types."""

from sqlcipher3 import dbapi2 as dbapi2
