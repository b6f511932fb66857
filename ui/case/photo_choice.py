"""In which size the chosen photos travel: each size with what it costs, before anything is attached."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.look import Role, Token
from ui.parts.box import column, row
from ui.parts.fields import Radio
from ui.parts.labels import Label
from ui.photo_sizes import Photo, PhotoSize
from ui.words import size

_ORDER = (PhotoSize.LARGE, PhotoSize.SMALL, PhotoSize.ORIGINAL)


class PhotoChoice(QWidget):
    """One choice for all photos; `chosen` when it is another. Hidden while no photo can be smaller."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._title = Label("", Role.SMALL, token=Token.MUTED)
        self.radios = {one: Radio("") for one in _ORDER}
        for one, radio in self.radios.items():
            radio.setObjectName(f"photo_size_{one.value}")
            self._group.addButton(radio, one.value)
        self.reset()
        self._group.idToggled.connect(self.chosen)
        parts = (self._title, *self.radios.values())
        self.setLayout(column(*parts, gap=2) if upright else row(*parts, None, gap=10))
        self.setFocusProxy(self.radios[PhotoSize.LARGE])
        self.hide()

    @property
    def wish(self) -> PhotoSize:
        """The size that is chosen."""
        return PhotoSize(self._group.checkedId())

    def reset(self) -> None:
        """What is chosen unless somebody chooses otherwise."""
        self.radios[PhotoSize.LARGE].setChecked(True)

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Offer the sizes that save something, each with the bytes of all photos in it."""
        offered = {wish for photo in photos for wish in photo.smaller}
        if not offered:
            self.reset()
        self._title.setText(self.tr("Ukuran foto"))
        for one, radio in self.radios.items():
            name = self.tr("Asli") if one is PhotoSize.ORIGINAL else f"{one.value} px"
            radio.setText(f"{name} · {size(sum(photo.bytes_at(one) for photo in photos))}")
            radio.setVisible(one is PhotoSize.ORIGINAL or one in offered)
        self.radios[PhotoSize.ORIGINAL].setToolTip(
            self.tr("Dalam catatan internal, lokasi dan data kamera ikut tersimpan.")
        )
        self.setToolTip(self.tr("Foto untuk publik tidak memuat lokasi dan data kamera."))
        if self.wish in (PhotoSize.LARGE, PhotoSize.SMALL) and offered and self.wish not in offered:
            self.radios[PhotoSize.ORIGINAL].setChecked(True)
        self.setVisible(bool(offered))
