"""What each step of the alphabet does to the world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from desktop.casework.acting import numbered
from desktop.domain.actions import KIND_OF, Attach, Edit, Register
from desktop.domain.stages import StageTable
from desktop.domain.workflow import permitted
from desktop.store import attachments, base, outbox
from tests.stories.computer import Computer, Worker
from tests.stories.elsewhere import ELSEWHERE
from tests.stories.line import Fault
from tests.stories.steps import FAULTY, Step
from tests.stories.sticks import STICKS
from tests.stories.wishes import FORBIDDEN, OFTEN, WORDS, actions
from tests.stories.world import Form, World


def _someone(world: World, chance: Random) -> tuple[Computer, Worker]:
    computer = chance.choice(world.computers)
    return computer, chance.choice(computer.workers)


def _do(world: World, chance: Random, computer: Computer, worker: Worker, form: Form) -> None:
    wishes = actions(chance, form.seen)
    allowed = [permitted(KIND_OF[type(each)], form.seen, worker.person) is None for each in wishes]
    # Now and then somebody has a program that forbids nothing.
    honest = chance.random() < 0.9 and any(allowed)
    weights = [often * good for often, good in zip(OFTEN, allowed, strict=True)]
    action = chance.choices(wishes, weights if honest else FORBIDDEN)[0]
    intent = computer.act(action, form.record, worker, form.seen)
    world.counted["intents"] += 1
    world.say(f"{computer.name} {worker.person.id} {action} on {form.record}: {intent.id}")
    world.look_at(computer)


def _form(computer: Computer, chance: Random) -> Form | None:
    with computer.looking() as look:
        records = look.records()
        if not records:
            return None
        # Few records, so that people meet on them.
        record = records[min(chance.randrange(len(records)), chance.randrange(len(records)))]
        shown = look.shown(record)
    return Form(computer.name, record, shown.complaint) if shown and shown.has_body else None


def act(world: World, chance: Random) -> None:
    computer, worker = _someone(world, chance)
    form = _form(computer, chance)
    if form:
        _do(world, chance, computer, worker, form)


def open_form(world: World, chance: Random) -> None:
    form = _form(chance.choice(world.computers), chance)
    if form:
        world.forms.append(form)


def act_from_form(world: World, chance: Random) -> None:
    """Somebody saves what she began when the record was another."""
    if not world.forms:
        return
    form = world.forms.pop(chance.randrange(len(world.forms)))
    computer = next(each for each in world.computers if each.name == form.computer)
    if form.record in computer.records():
        _do(world, chance, computer, chance.choice(computer.workers), form)


def attach(world: World, chance: Random) -> None:
    computer, worker = _someone(world, chance)
    form = _form(computer, chance)
    if form is None or permitted(KIND_OF[Attach], form.seen, worker.person) is not None:
        return
    data = chance.randbytes(chance.randint(1, 300))
    with computer.database.writing() as session:
        file = attachments.add(
            session, form.record, "foto.jpg", data, worker.person, at=computer.clock.now(), mime="image/jpeg"
        )
    intent = computer.act(Attach(file), form.record, worker, form.seen)
    world.counted["intents"] += 1
    world.say(f"{computer.name} attaches {file.sha256}: {intent.id}")


def register(world: World, chance: Random) -> None:
    """Somebody comes to the office and complains; no platform knows of it yet."""
    computer, worker = _someone(world, chance)
    wish = Register("", chance.choice(WORDS), "Disampaikan di loket.")
    with computer.database.writing() as session:
        action, record = numbered(session, wish, computer.agency, computer.clock.now())
    intent = computer.act(action, record, worker)
    world.counted["intents"] += 1
    world.say(f"{computer.name} {worker.person.id} registers {record}: {intent.id}")
    world.look_at(computer)


def withdraw(world: World, chance: Random) -> None:
    computer = chance.choice(world.computers)
    with computer.database.writing() as session:
        waiting = outbox.pending(session)
        if not waiting:
            return
        item = chance.choice(waiting)
        try:
            outbox.withdraw(session, item.intent.id, computer.clock.now())
            world.say(f"{computer.name} takes back {item.intent.id}")
        except outbox.OutboxRefusedError as error:
            world.say(f"{computer.name} may not take back {item.intent.id}: {error}")
    world.look_at(computer)


def settle(world: World, chance: Random) -> None:
    """Somebody decides what is in conflict: says it again on what is there now, or lets it be."""
    computer, worker = _someone(world, chance)
    with computer.database.writing() as session:
        troubled = [each for each in outbox.needs_person(session) if each.intent.record]
        if not troubled:
            return
        item = chance.choice(troubled)
        outbox.dismiss(session, item.intent.id, "diputuskan", computer.clock.now())
    world.say(f"{computer.name} decides {item.intent.id}")
    shown = computer.shown(item.intent.record)
    title = next((each.new for each in item.intent.changes if each.field == "title"), None)
    if shown and isinstance(title, str) and permitted(KIND_OF[Edit], shown.complaint, worker.person) is None:
        intent = computer.act(Edit(title=title), item.intent.record, worker)
        world.counted["intents"] += 1
        world.say(f"{worker.person.id} says it again: {intent.id}")


def sync(world: World, chance: Random) -> None:
    world.sync(chance.choice(world.computers), chance)


def sync_badly(world: World, chance: Random) -> None:
    many = chance.choice((1, 1, 2, 3))
    faults = {chance.choice((0, 0, 0, 1, 1, 2, 3)): chance.choice(list(Fault)) for _ in range(many)}
    world.sync(chance.choice(world.computers), chance, faults)


def sync_and_die(world: World, chance: Random) -> None:
    world.sync(chance.choice(world.computers), chance, dies_at=chance.randint(1, 25))


def sync_and_stop(world: World, chance: Random) -> None:
    world.sync(chance.choice(world.computers), chance, stops_at=chance.randint(1, 6))


def ask_back(world: World, chance: Random) -> None:
    """Somebody wants back what has left, over a line that may lead to a server of yesterday."""
    computer, worker = _someone(world, chance)
    left = computer.departed()
    if left:
        record = chance.choice(left)
        buried = computer.buried(record)
        told = computer.ask(world.server, worker, record, _fault(chance), back=True)
        world.asked_back(computer, record, told, buried)


def open_record(world: World, chance: Random) -> None:
    """Somebody opens a report, and its body comes at once."""
    computer, worker = _someone(world, chance)
    records = computer.records()
    if records:
        record = chance.choice(records)
        told = computer.ask(world.server, worker, record, _fault(chance), back=False)
        world.opened(computer, record, told)


def _fault(chance: Random) -> dict[int, Fault]:
    return {0: chance.choice((Fault.LAGGING, *Fault))} if chance.random() < 0.6 else {}


def late_duplicate(world: World, chance: Random) -> None:
    """A request of long ago arrives once more."""
    sent = chance.choice(world.computers).sent
    if sent:
        asked = chance.choice(sent)
        answer = world.server.answer(asked)
        world.say(f"again {asked.method} {asked.url}: {answer.status}")


def export(world: World, chance: Random) -> None:
    """Somebody imports an export in which the platform shows another title."""
    computer = chance.choice(world.computers)
    form = _form(computer, chance)
    if form is None or not form.seen.tracking_id:  # the platform shows nothing without its own number
        return
    seen = replace(form.seen, title=chance.choice(WORDS))
    with computer.database.writing() as session:
        count = base.observe_export(session, world.clock.now(), [(seen, frozenset({"title"}))], StageTable())
    world.say(f"{computer.name} imports {seen.title} for {form.record}: {count}")


def take_image(world: World, chance: Random) -> None:
    chance.choice(world.computers).take_image()


def restore_image(world: World, chance: Random) -> None:
    computer = chance.choice(world.computers)
    lost = computer.restore_image()
    world.lost |= lost
    # An image does not know what was on its way since, so it may call refused what had its effect.
    away = {intent for stick in world.sticks if stick.computer == computer.name for intent in stick.intents}
    world.forgotten |= computer.done.keys() & (world.model.ledger.keys() | away)
    world.say(f"{computer.name} is an older image, without {sorted(lost)}")


def clock_jump(world: World, chance: Random) -> None:
    computer = chance.choice(world.computers)
    computer.clock.skew = chance.choice((-172_800.0, 172_800.0, -400.0, 60.0, 0.0))
    world.say(f"the clock of {computer.name} is wrong by {computer.clock.skew}")


def time_passes(world: World, chance: Random) -> None:
    world.clock.pass_seconds(chance.choice((5, 60, 900, 7200)))


def sign_out(world: World, chance: Random) -> None:
    _, worker = _someone(world, chance)
    worker.signed_in = False
    world.say(f"{worker.person.id} has no token")


def sign_in(world: World, chance: Random) -> None:
    for worker in chance.choice(world.computers).workers:
        worker.signed_in = True


DEEDS: dict[str, Callable[[World, Random], None]] = {
    "act": act,
    "open_form": open_form,
    "act_from_form": act_from_form,
    "attach": attach,
    "register": register,
    "withdraw": withdraw,
    "settle": settle,
    "sync": sync,
    "sync_badly": sync_badly,
    "sync_and_die": sync_and_die,
    "sync_and_stop": sync_and_stop,
    "late_duplicate": late_duplicate,
    "ask_back": ask_back,
    "open_record": open_record,
    "export": export,
    **ELSEWHERE,
    **STICKS,
    "take_image": take_image,
    "restore_image": restore_image,
    "clock_jump": clock_jump,
    "time_passes": time_passes,
    "sign_out": sign_out,
    "sign_in": sign_in,
}


def do(world: World, step: Step) -> None:
    """Let one step happen."""
    if step.kind in FAULTY and not step.kind.startswith("sync"):
        world.counted["faults"] += 1
    DEEDS[step.kind](world, Random(step.salt))
