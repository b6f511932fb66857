"""The tour: the whole main job through the real window, with pictures and a verdict for every action."""
