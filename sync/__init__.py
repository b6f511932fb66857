"""The way to the platform and back; no Qt."""
