"""The one word between a scene and whoever may kill it."""

READY = "siap"
"""What a scene says when it may be killed."""
