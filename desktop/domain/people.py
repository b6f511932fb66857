"""The people who work on complaints, their roles and the units they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.roles import READING, Role

__all__ = ["Agency", "Person", "Role", "Unit"]


@dataclass(frozen=True, slots=True)
class Person:
    """A person with an account; `identity` is equal for two accounts of the same human, empty if unknown."""

    id: str
    name: str
    roles: frozenset[Role]
    agency: str
    unit: str = ""
    identity: str = ""

    @property
    def reads_cases(self) -> bool:
        """False for someone who is only an administrator or the province: no access to case text."""
        return bool(self.roles & READING)

    def may_approve_for(self, proposer: Person, agency: str) -> bool:
        """Whether she may be asked to approve a proposal: a supervisor of the agency, and another human."""
        same_human = bool(self.identity) and self.identity == proposer.identity
        supervises = Role.SUPERVISOR in self.roles and self.agency == agency
        return supervises and self.id != proposer.id and not same_human


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit (OPD) of an agency, e.g. code `pupr`, short name `PUPR`, name `Dinas PUPR`."""

    code: str
    short: str
    name: str
    agency: str


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency answering on the platform; `code` is Kemendagri's, e.g. `61.02`."""

    code: str
    name: str
    connected: bool = True
    zone: str = "Asia/Pontianak"
