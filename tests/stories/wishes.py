"""What people in stories want to do: one action of each kind, from few values, so that people meet."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from desktop.domain.actions import (
    Action,
    Approve,
    Archive,
    Close,
    Dispose,
    Edit,
    FollowUp,
    Note,
    NotOurAuthority,
    ProposeResolution,
    RequestInformation,
    Return,
    Verify,
)
from desktop.domain.complaint import Classification, Complaint, Outcome, Priority
from desktop.domain.workflow import ARCHIVE_REASONS

WORDS = ("Lubang dalam", "Lampu mati", "Banjir", "Sampah menumpuk")
UNITS = ("pupr", "dlh", "kominfo")
TAGS = ("jalan", "lampu", "air")


def _edit(chance: Random) -> Action:
    """One to three fields at once, from few values, so that people meet."""
    every: list[Edit] = [
        Edit(title=chance.choice(WORDS)),
        Edit(edited_text=chance.choice(WORDS)),
        Edit(classification=chance.choice((Classification.SUPERVISORY, Classification.ASPIRATION))),
        Edit(unit=chance.choice(UNITS)),
        Edit(officer=chance.choice(("rina", "dewi"))),
        Edit(priority=chance.choice(list(Priority))),
        Edit(district=chance.choice(("Sungai Pinyuh", "Toho"))),
        Edit(tags=tuple(sorted(chance.sample(TAGS, chance.randint(0, 2))))),
    ]
    made = Edit()
    for each in chance.sample(every, chance.randint(1, 3)):
        said = {name: getattr(each, name) for name in each.__dataclass_fields__}
        made = replace(made, **{name: value for name, value in said.items() if value is not None})
    return made


def actions(chance: Random, now: Complaint) -> list[Action]:
    """One of each kind."""
    text = chance.choice(WORDS)
    proposal = now.proposal.id if now.proposal else "tidak-ada"
    return [
        _edit(chance),
        Note(text),
        Verify(chance.choice((now.title, text)), Classification.SUPERVISORY, unit=chance.choice(UNITS)),
        Dispose(chance.choice(UNITS), text),
        RequestInformation(text),
        NotOurAuthority("61.71", text),
        Archive(chance.choice(ARCHIVE_REASONS), text),
        FollowUp(text),
        ProposeResolution(Outcome.HANDLED, text),
        Approve(proposal, chance.choice(("", text))),
        Return(proposal, text),
        Close(text),
    ]


OFTEN = (8, 3, 3, 3, 1, 1, 1, 4, 7, 9, 4, 4)
FORBIDDEN = (1, 1, 1, 1, 1, 1, 1, 1, 2, 8, 2, 2)
