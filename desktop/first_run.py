"""What the first-run window may ask of the program: the same steps as `tanggap init`, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.clock import SystemClock
from desktop.settings import Settings
from ui.first_run.plan import Alone, Join, Plan, SetUp, Stage, Training

if TYPE_CHECKING:
    from desktop.accounts.accounts import Accounts
    from desktop.accounts.session import Session
    from desktop.office import Office
    from desktop.profile import Profile
    from sync.linktest import LinkLine


@dataclass(frozen=True, slots=True)
class Founded:
    """An office that was set up and unlocked."""

    accounts: Accounts
    session: Session


def set_up_of(profile: Profile) -> SetUp:
    """The steps that set this profile up."""

    def found(plan: Plan) -> Iterator[object]:
        return founding(profile, plan)

    return SetUp(lines=_lines, check_password=_check, found=found)


def founding(profile: Profile, plan: Plan) -> Iterator[Stage | Founded]:
    """Set an office up and unlock it; closing this between two stages leaves nothing behind."""
    from desktop.accounts.accounts import Accounts  # none of it is needed before the last page
    from desktop.joining import founding_place

    with founding_place(profile) as (fresh, its):
        yield (
            Stage.FILLING
            if isinstance(plan.way, Training)
            else (Stage.JOINING if isinstance(plan.way, Join) else Stage.CREATING)
        )
        made = _made(fresh, plan, its)
        look = plan.look
        made.keep_settings(
            made.settings._replace(language=look.language, theme=look.theme, font_scale=look.font_scale)
        )
        first = made.person
        made.close()
        if not isinstance(plan.way, Join):  # its code is spent: to stop now would only cost another
            yield Stage.OPENING
    accounts = Accounts(profile.folder)
    people = [info.person for info in accounts.people()]
    # In the training office an administrator comes first, who reads no case.
    who = first if first.reads_cases else next((one for one in people if one.reads_cases), first)
    yield Founded(accounts, accounts.unlock(who.id, plan.password))


def _made(fresh: Profile, plan: Plan, its: Accounts) -> Office:
    from desktop.joining import joined_office, own_office, sample_office_profile
    from desktop.training import COMPLAINTS

    match plan.way:
        case Join(address, code):
            return joined_office(fresh, address, code, plan.password, accounts=its)
        case Training():
            now = SystemClock().now()
            return sample_office_profile(fresh, plan.password, complaints=COMPLAINTS, now=now, accounts=its)
        case Alone(name, office, agency, zone):
            settings = Settings(office_name=office, agency=agency, zone=zone)
            return own_office(fresh, name, plan.password, settings, accounts=its)


def _lines(address: str) -> Iterator[LinkLine]:
    from sync.linktest import link_lines

    return link_lines(address, None, SystemClock())


def _check(password: str) -> None:
    from desktop.vault import passwords

    passwords.check(password)
