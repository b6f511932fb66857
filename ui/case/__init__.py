"""The screen of one complaint: header, timeline, composer, and the facts beside them."""
