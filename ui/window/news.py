"""What a synchronisation tells, turned into message bars, one closing sentence, and announcements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.casework.casework import RuleError
from desktop.casework.views import StripView
from sync import events
from sync.errors import Trouble
from ui.desk import Desk
from ui.look import Tone
from ui.problems import Problem, event_problem, refusal_problem, trouble_problem
from ui.window.messages import Message, MessageBars, announce
from ui.window.rooms import Room
from ui.words import number

_ICONS = {
    Trouble.PORTAL: "world",
    Trouble.SIGN_IN: "key",
    Trouble.NOT_ALLOWED: "lock",
    Trouble.DISK_FULL: "alert-triangle",
}
_PERSON_ACTS = frozenset(
    {
        Trouble.ADDRESS,
        Trouble.PORTAL,
        Trouble.SIGN_IN,
        Trouble.NOT_ALLOWED,
        Trouble.TLS,
        Trouble.VERSION,
        Trouble.TOO_LARGE,
        Trouble.DISK_FULL,
        Trouble.BAD_ANSWER,
        Trouble.EPOCH,
    }
)
"""Only these make a bar by themselves: being offline is normal and is said by the strip alone."""


class News(QObject):
    """Listens to the desk and speaks through the bars; `told` is the closing sentence of a run."""

    told = Signal(str)
    room_asked = Signal(str)
    departed_asked = Signal()

    def __init__(self, desk: Desk, bars: MessageBars) -> None:
        super().__init__(bars)
        self._desk, self._bars = desk, bars
        self._counts: Counter[str] = Counter()
        self.received = 0
        self._wished = False
        self._clock_wrong = False
        desk.problem.connect(self.hear_problem)
        desk.sync_event.connect(self.hear)
        desk.asked.connect(self.ask)

    def wish(self) -> None:
        """A person asked for this run, so every outcome of it is said."""
        self._wished = True

    def hear_problem(self, problem: object) -> None:
        """Say what a rule refused, or that the program itself failed."""
        match problem:
            case RuleError(code=code, field=field):
                self._say("problem", Tone.AMBER, "info-circle", refusal_problem(code, field), weight=2)
            case Problem():
                self._say("problem", Tone.AMBER, "info-circle", problem, weight=2)
            case _:
                self._say("problem", Tone.RED, "alert-triangle", event_problem(str(problem)), weight=1)

    def ask(self, count: int) -> None:
        """Ask whether so many reports may leave this computer (rule 18)."""
        self._bars.say(
            Message(
                "question",
                Tone.AMBER,
                "help-circle",
                self.tr("Pusat meminta {0} laporan dihapus dari komputer ini.", "", count).format(
                    number(count)
                ),
                self.tr("Tindakan yang belum terkirim tetap disimpan. Setujui penghapusan?"),
                weight=0,
                closable=False,
                actions=((self.tr("Setuju"), self._agree), (self.tr("Tidak"), self._decline)),
            )
        )

    def hear(self, event: events.SyncEvent) -> None:
        """Follow a run."""
        match event:
            case events.Started():
                self._counts.clear()
                self.received = 0
                self._clock_wrong = False
            case events.Sent():
                self._counts["sent"] += 1
            case events.Merged():
                self._counts["merged"] += 1
            case events.Conflicted():
                self._counts["conflicted"] += 1
            case events.Refused():
                self._counts["refused"] += 1
            case events.Gone():
                self._counts["gone"] += 1
            case events.Received(count=count):
                self.received += count
            case events.Waiting():
                self._counts["waiting"] += 1
            case events.ClockWrong(seconds=seconds):
                self._clock(seconds)
            case events.NeedsConfirmation():
                pass  # the run waits for the answer to `ask`, which the desk emits with it
            case events.Failed(trouble=trouble):
                self._failed(trouble)
            case events.Finished():
                self._finished()

    def show_strip(self, view: StripView) -> None:
        """Say that the copy of the centre has become old, or take that back (T5)."""
        if not view.stale_days:
            self._bars.drop("stale")
            return
        self._bars.say(
            Message(
                "stale",
                Tone.AMBER,
                "clock-exclamation",
                self.tr("Data pusat berumur %n hari.", "", view.stale_days),
                self.tr("Laporan baru mungkin belum tampak."),
                weight=6,
                actions=((self.tr("Sinkronkan"), self._desk.sync),),
            )
        )

    def _clock(self, seconds: float) -> None:
        self._clock_wrong = True
        minutes = max(1, round(abs(seconds) / 60))
        self._bars.say(
            Message(
                "clock",
                Tone.AMBER,
                "clock",
                self.tr("Jam komputer ini berbeda %n menit dari jam pusat.", "", minutes),
                self.tr("Waktu tindakan Anda ditandai “jam komputer”. Betulkan jam komputer."),
                weight=4,
            )
        )

    def _failed(self, trouble: Trouble) -> None:
        self._bars.drop("question")
        problem = trouble_problem(trouble)
        if self._wished or trouble in _PERSON_ACTS:
            tone = Tone.AMBER if trouble in _PERSON_ACTS else Tone.NEUTRAL
            again: tuple[str, Callable[[], None]] = (self.tr("Coba lagi"), self._again)
            if trouble in (Trouble.SIGN_IN, Trouble.NOT_ALLOWED):
                again = (self.tr("Buka Pengaturan"), self._settings)
            icon = _ICONS.get(trouble, "cloud-off")
            self._say("trouble", tone, icon, problem, weight=3, actions=(again,))
        else:
            announce(self._bars, problem.happened)
        self._wished = False

    def _finished(self) -> None:
        self._bars.drop("trouble", "question", *(() if self._clock_wrong else ("clock",)))
        sentence = self.summary()
        if self._wished or any(self._counts.values()):
            self.told.emit(sentence)
        else:
            announce(self._bars, sentence)
        if self._counts["gone"]:
            self._bars.say(
                Message(
                    "gone",
                    Tone.NEUTRAL,
                    "building-off",
                    self.tr("%n laporan tidak lagi ditangani kantor Anda.", "", self._counts["gone"]),
                    self.tr("Teks tindakan Anda padanya tetap tersimpan di Kotak Keluar."),
                    weight=7,
                    actions=((self.tr("Lihat"), self.departed_asked.emit),),
                )
            )
        self._wished = False

    def summary(self) -> str:
        """What the last run did, in one sentence."""
        counts = self._counts
        parts: list[str] = []
        if counts["sent"] or counts["merged"]:
            parts.append(self.tr("%n terkirim", "", counts["sent"] + counts["merged"]))
        if counts["merged"]:
            parts.append(self.tr("%n digabung", "", counts["merged"]))
        if counts["conflicted"]:
            parts.append(self.tr("%n konflik", "", counts["conflicted"]))
        if counts["refused"]:
            parts.append(self.tr("%n ditolak", "", counts["refused"]))
        if self.received:
            parts.append(self.tr("{0} laporan diterima", "", self.received).format(number(self.received)))
        if counts["gone"]:
            parts.append(self.tr("%n dialihkan", "", counts["gone"]))
        if counts["waiting"]:
            parts.append(self.tr("%n menunggu pembuatnya masuk", "", counts["waiting"]))
        if not parts:
            return self.tr("Sinkron selesai. Tidak ada yang baru.")
        return self.tr("Sinkron selesai: {0}.").format(", ".join(parts))

    def _say(
        self,
        key: str,
        tone: Tone,
        icon: str,
        problem: Problem,
        *,
        weight: int,
        actions: tuple[tuple[str, Callable[[], None]], ...] = (),
    ) -> None:
        self._bars.say(
            Message(key, tone, icon, problem.happened, problem.rest, weight=weight, actions=actions)
        )

    def _again(self) -> None:
        self.wish()
        self._desk.sync()

    def _settings(self) -> None:
        self.room_asked.emit(Room.SETTINGS.value)

    def _agree(self) -> None:
        self._bars.drop("question")
        self._desk.answer(agree=True)

    def _decline(self) -> None:
        self._bars.drop("question")
        self._desk.answer(agree=False)
