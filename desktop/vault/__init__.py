"""The keys of one office: made once, wrapped per person, never stored open."""
