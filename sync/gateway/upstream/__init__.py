"""A gateway's own way to SP4N-LAPOR! over LAPOR v3: what it accepted is carried on, known cases are read."""
