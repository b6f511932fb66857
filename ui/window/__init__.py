"""The parts of the main window around its screens: menus, messages, strip, help."""
