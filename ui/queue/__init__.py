"""The queue: its table, its toolbar of filters and the preview beside it."""
