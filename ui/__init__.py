"""The window: Qt Widgets that hold no rule, no SQL and no HTTP."""
