"""Who may change what the whole office shares on this computer."""

from __future__ import annotations

from desktop.domain.people import Person, Role


def may_set_connection(person: Person) -> bool:
    """Whether this person may change the way to the gateway and its credentials: administrators only."""
    return Role.ADMINISTRATOR in person.roles
