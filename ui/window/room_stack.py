"""The screens of the window, one room at a time, with the place of the messages above or inside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, override, runtime_checkable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.look import Token
from ui.parts.box import Box
from ui.window.messages import MessageBars
from ui.window.rooms import Room


@runtime_checkable
class TakesMessages(Protocol):
    """A screen that gives the messages a place below its own toolbar."""

    def take_messages(self, bars: QWidget) -> None:
        """Put the bars there."""
        ...


@runtime_checkable
class GoesUp(Protocol):
    """A screen that has something of its own to close before Esc leaves it."""

    def go_up(self) -> bool:
        """Close one level; False when there was none."""
        ...


@runtime_checkable
class HostsToast(Protocol):
    """A screen that names the part of it over which a toast covers nothing that is needed."""

    def toast_host(self) -> QWidget:
        """That part."""
        ...


@runtime_checkable
class HasPanes(Protocol):
    """A screen with several regions that F6 leads through."""

    def panes(self) -> tuple[QWidget, ...]:
        """The regions in reading order; a focus proxy of a region is where one enters it."""
        ...


class RoomStack(Box):
    """`entered` when another room is open."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Token.CANVAS, parent=parent)
        self._screens: dict[Room, QWidget] = {}
        self._promised: dict[Room, Callable[[], QWidget]] = {}
        self._room = Room.QUEUE
        self.bars = MessageBars()
        self.bars.setObjectName("messages")
        self._stack = QStackedWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.bars)
        self._layout.addWidget(self._stack, 1)

    @property
    def room(self) -> Room:
        """The room that is open."""
        return self._room

    def add(self, room: Room, screen: QWidget) -> None:
        """Give a room its screen."""
        self._screens[room] = screen
        self._stack.addWidget(screen)

    def promise(self, room: Room, make: Callable[[], QWidget]) -> None:
        """Give a room the screen that `make` answers with, asked for when the room is first entered."""
        self._promised[room] = make

    def screen_of(self, room: Room) -> QWidget | None:
        """The screen of a room, None while it has none."""
        return self._screens.get(room)

    def toast_host(self) -> QWidget:
        """Where a toast may stand in the room that is open."""
        screen: object = self._screens.get(self._room)
        return screen.toast_host() if isinstance(screen, HostsToast) else self

    def panes(self) -> tuple[QWidget, ...]:
        """The regions of the room that is open."""
        screen = self._screens.get(self._room)
        having: object = screen
        if isinstance(having, HasPanes):
            return having.panes()
        return () if screen is None else (screen,)

    def go(self, room: Room) -> None:
        """Open a room; one without a screen is passed over."""
        make = self._promised.pop(room, None)
        if make is not None:
            self.add(room, make())
        screen = self._screens.get(room)
        if screen is None:
            return
        self._room = room
        if isinstance(screen, TakesMessages):
            screen.take_messages(self.bars)
        else:
            self._layout.insertWidget(0, self.bars)
        self.bars.drop("problem")
        self._stack.setCurrentWidget(screen)
        screen.setFocus()
        self.entered.emit(room.value)

    def go_up(self) -> None:
        """Esc: close one level of the room, then return to the queue."""
        screen: object = self._screens.get(self._room)
        if isinstance(screen, GoesUp) and screen.go_up():
            return
        if self._room is not Room.QUEUE:
            self.go(Room.QUEUE)

    @override
    def minimumSizeHint(self) -> QSize:
        # The rooms fold by themselves when the window becomes narrow, so none may hold it open.
        return QSize(560, 420)
