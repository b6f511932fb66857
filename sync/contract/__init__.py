"""The client side of our sync contract: requests out, checked pages and verdicts in (sync-protocol.md)."""
