"""LAPOR v3 over SPLP: the client of the national platform, whose every detail an administrator can edit."""
