"""The way in: checked pages in slices, the first download, re-baselines and the guard before many leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import msgspec
from sqlalchemy import Connection
from tenacity import Retrying, retry_if_exception, stop_after_attempt

from desktop.store import attachments, base, complaints, meta
from desktop.store.base import Observed
from desktop.store.base.rebaseline import is_staging
from desktop.store.gate import LONGEST_SLICE, SLICE_ROWS, Writer
from sync.contract.pages import Left, left, observed, verified
from sync.contract.troubles import CursorLostError, EpochChangedError
from sync.engine import digests, standing
from sync.engine.errand import Errand
from sync.errors import BrokenPageProblem, SyncProblem, Trouble
from sync.events import Gone, NeedsConfirmation, Received, SyncEvent
from sync.wire import Page

FEW = 5
SHARE = 10
"""More than FEW records, and more than one in SHARE, leave only with a proof and a person's yes (rule 18)."""
_LOOKS = 3
PATIENCE = 3
"""Runs in a row that end at a broken page of changes; the last of them goes round it by a whole download."""
_BROKEN = "broken_page_runs"
SOON = timedelta(days=7)
"""A complaint due within this time never waits for its text."""


class UnconfirmedError(Exception):
    """A person has not agreed to let so many records go; nothing of it was applied."""


def changes(errand: Errand) -> Iterator[SyncEvent]:
    """Follow the cursor until every lane is at its head, and bring a staged base into view."""
    while not (errand.at_head or errand.short):
        page = _next(errand)
        errand.progress(0)
        yield from errand.hear_the_time()
        yield from _take(errand, page)
    if errand.short:
        return
    with errand.database.reading() as session:
        swapping = base.is_rebaselining(session)
    if swapping:
        yield from _swap_in(errand)
    elif errand.anew:
        with errand.database.writing(Writer.SYNC) as session:
            base.leave_accepted(session, errand.now())
    errand.anew = False


def _may_wait(errand: Errand, page: Page) -> bool:
    """Whether only texts that can wait are left, in a month whose data are used up.

    Bodies come after every header; a complaint that is due soon is never left without its own.
    """
    if errand.allowance.bodies or errand.at_head or errand.held or not page.body.ids:
        return False
    with errand.database.reading() as session:
        soon = (errand.now() + SOON).date()
        return not base.is_rebaselining(session) and not complaints.bodiless(session, soon)


def take_first(errand: Errand, page: Page) -> Iterator[SyncEvent]:
    """Take the page of a round trip; one that is not whole is left for `changes` to fetch again."""
    try:
        whole = verified(page, errand.standing.cursor)
    except SyncProblem:
        errand.at_head = False
        return
    yield from _take(errand, whole)


def pick_up(errand: Errand) -> None:
    """Go on where a crash left the bases: finish a swap that began, start over where no position is known."""
    with errand.database.reading() as session:
        interrupted = base.is_rebaselining(session) and not is_staging(session)
    if interrupted:
        _swap(errand)
    if not errand.standing.cursor:
        with errand.database.writing(Writer.SYNC) as session:
            start_over(errand, session)


def start_over(errand: Errand, session: Connection) -> None:
    """Forget the position; what is here stays visible until the new whole has come (rule 17)."""
    standing.keep_cursor(session, "")
    if base.losses(session).total:
        base.start_rebaseline(session)
    else:
        base.unbury(session)
    errand.standing = replace(errand.standing, cursor="")
    errand.exchanged = errand.at_head = False
    errand.held.clear()
    errand.gones = 0


def sweep(errand: Errand) -> None:
    """Delete the files of records that left."""
    if errand.sweeping:
        errand.sweeping = False
        attachments.sweep(errand.database)


def _next(errand: Errand) -> Page:
    """The next page; CursorLostError when the way leads through one that stayed broken run after run."""
    place = errand.standing.cursor
    with errand.database.reading() as session:
        runs = int(meta.get_number(session, _BROKEN))
    try:
        page = _fetch(errand)
    except BrokenPageProblem:
        if not place:
            raise
        with errand.database.writing(Writer.SYNC) as session:
            meta.put(session, _BROKEN, str((runs + 1) % PATIENCE))
        if runs + 1 < PATIENCE:
            raise
        raise CursorLostError from None
    if runs:
        with errand.database.writing(Writer.SYNC) as session:
            meta.put(session, _BROKEN, "0")
    return page


def _fetch(errand: Errand) -> Page:
    """The next page, asked for once more when it is not whole; never skipped."""
    cursor = errand.standing.cursor

    def once() -> Page:
        def ask(token: str) -> Page:
            if cursor:
                return errand.gateway.changes(token, cursor)
            errand.anew = True
            return errand.gateway.snapshot(token)

        return verified(errand.with_token(errand.reader, ask), cursor)

    again = Retrying(stop=stop_after_attempt(2), retry=retry_if_exception(_not_whole), reraise=True)
    return again(once)


def _not_whole(error: BaseException) -> bool:
    return isinstance(error, SyncProblem) and error.trouble is Trouble.BAD_ANSWER


def _take(errand: Errand, page: Page) -> Iterator[SyncEvent]:
    """Apply a whole page, or hold it back while it must be proved that so many really leave."""
    if errand.standing.epoch and page.epoch != errand.standing.epoch:
        raise EpochChangedError(page.epoch)
    leaving = left(page)
    if leaving:
        with errand.database.reading() as session:
            errand.gones += sum(base.fetched_at(session, each.record) is not None for each in leaving)
    if errand.held or (errand.gones > FEW and _many(errand, errand.gones)):
        errand.held.append(page)
        errand.standing = replace(errand.standing, cursor=page.next)
        errand.at_head = not page.more
        if errand.at_head:
            yield from _release(errand)
        return
    yield from _apply(errand, page)


def _many(errand: Errand, count: int) -> bool:
    with errand.database.reading() as session:
        return count * SHARE > base.losses(session).total


def _apply(errand: Errand, page: Page) -> Iterator[SyncEvent]:
    """Slices that grow while nobody writes beside them; the cursor moves with the last one."""
    rows, leaving = observed(page), left(page)
    size = SLICE_ROWS
    done = not rows and not leaving and page.next == errand.standing.cursor
    while not done:
        people = errand.database.people()
        seen, rows = rows[:size], rows[size:]
        gone, leaving = ([], leaving) if seen else (leaving[:SLICE_ROWS], leaving[SLICE_ROWS:])
        done = not rows and not leaving
        # What a page shows is asked for again from the cursor beside it; files follow what leaves at once.
        with errand.database.writing(Writer.SYNC, lasting=bool(gone)) as session:
            _write(errand, session, seen, gone)
            if done:
                standing.keep_cursor(session, page.next)
        if seen:
            errand.received += len(seen)
            # A first download brings every record twice: its header, then its body.
            yield Received(len(seen), 2 * page.total)
        for each in gone:
            yield Gone(each.record)
        undisturbed = errand.database.people() == people
        size = min(2 * size, LONGEST_SLICE) if undisturbed else SLICE_ROWS
    errand.standing = replace(errand.standing, cursor=page.next)
    errand.at_head = not page.more
    errand.short = _may_wait(errand, page)


def _write(errand: Errand, session: Connection, seen: list[Observed], gone: list[Left]) -> None:
    now = errand.now()
    try:
        if seen:
            base.observe(session, base.Source.CONTRACT, now, seen)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise SyncProblem(Trouble.BAD_ANSWER, f"a record of another shape: {str(error)[:200]}") from error
    for each in gone:
        base.forget(session, each.record, each.rev, each.why, now)
        errand.sweeping = True


def _release(errand: Errand) -> Iterator[SyncEvent]:
    """Apply the pages held back once the server proves that it means them and a person agrees."""
    with errand.database.reading() as session:
        expected = digests.held(session)
    for page in errand.held:
        _foretell(expected, page)
    for _ in range(_LOOKS):
        if _agrees(errand, expected):
            break
        page = _fetch(errand)
        errand.held.append(page)
        errand.standing = replace(errand.standing, cursor=page.next)
        _foretell(expected, page)
    else:
        raise SyncProblem(Trouble.BAD_ANSWER, "the server's digest does not agree with what it removes")
    if not errand.confirm(errand.gones):
        yield NeedsConfirmation(errand.gones)
        raise UnconfirmedError
    pages, errand.held = errand.held, []
    for page in pages:
        yield from _apply(errand, page)


def _foretell(revisions: dict[str, int], page: Page) -> None:
    for section in (page.head, page.body):
        for record, rev in zip(section.ids, section.revs, strict=True):
            revisions[record] = max(rev, revisions.get(record, 0))
    for each in left(page):
        if revisions.get(each.record, 0) <= each.rev:
            revisions.pop(each.record, None)


def _agrees(errand: Errand, expected: dict[str, int]) -> bool:
    told = errand.with_token(errand.reader, errand.gateway.digest)
    if told.epoch != errand.standing.epoch:
        raise EpochChangedError(told.epoch)
    theirs = {bucket: total for bucket, total in told.buckets.items() if int(total, 16)}
    return digests.sums(expected) == theirs


def _swap_in(errand: Errand) -> Iterator[SyncEvent]:
    """Let the staged base take the place of the old one, guarded like any other mass departure."""
    with errand.database.reading() as session:
        losses = base.losses(session)
        # What a verdict or a page took away meanwhile is missing from the old base too.
        leaving = losses.lost + errand.gones if losses.lost else 0
        aside = digests.held_aside(session) if leaving > FEW else {}
    if leaving > FEW and leaving * SHARE > losses.total + errand.gones:
        if not _agrees(errand, aside):
            raise SyncProblem(Trouble.BAD_ANSWER, "the server's digest does not agree with its download")
        if not errand.confirm(losses.lost):
            yield NeedsConfirmation(losses.lost)
            raise UnconfirmedError
    _swap(errand)
    errand.sweeping = errand.sweeping or losses.lost > 0


def _swap(errand: Errand) -> None:
    done = False
    while not done:
        with errand.database.writing(Writer.SYNC) as session:
            done = base.finish_rebaseline(session, errand.now(), SLICE_ROWS)
